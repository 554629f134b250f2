import { openDesk } from "../../src/desk/node";
import { applyNotice, previewNotice } from "../../src/excel/add-notice";
import { layOut } from "../../src/excel/lay-out";
import { readTracker } from "../../src/excel/read-back";
import type { Notice } from "../../src/notice/notice";
import { readNotice } from "../../src/notice/read";
import { applyEdit } from "../../src/tracker/review/apply-edit";
import { clauseStarts } from "../../src/tracker/review/clauses";
import type { Edit } from "../../src/tracker/review/edits";
import { reviewedNotice, reviewOf } from "../../src/tracker/review/review";
import type { Tracker } from "../../src/tracker/tracker";
import { trackNotice } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { planWorkbook } from "../../src/workbook/plan-workbook";

const issue = (...rows: string[]): Notice =>
  readNotice(`ỦY BAN NHÂN DÂN XÃ
Số: 12/TB-UBND

Hà Tĩnh, ngày 05 tháng 9 năm 2025

THÔNG BÁO
Kết luận của Chủ tịch UBND xã tại cuộc họp giao ban

Sau khi nghe báo cáo, Chủ tịch UBND xã kết luận:

${rows.map((row, i) => `${i + 1}. ${row}`).join("\n\n")}
`);

const first = "Phòng Kinh tế: Rà soát hồ sơ đất đai; lập danh sách các hộ trước ngày 30/9/2025.";
const second = "Văn phòng HĐND và UBND: Tổng hợp, báo cáo kết quả thực hiện.";
const third = "Công an xã: Bảo đảm an ninh trật tự trên địa bàn.";
const notice = issue(first, second, third);
const [one, two, three] = notice.items.map(({ id }) => id) as [string, string, string];

const reviewed = (read: Notice, ...edits: Edit[]): Tracker =>
  trackNotice(reviewedNotice(edits.reduce(applyEdit, reviewOf(read))), read);

const day = { year: 2025, month: 10, day: 20 };
/** A deadline supplied, a row split, one left out. */
const edits: Edit[] = [
  { type: "deadline", ids: [two], date: day },
  { type: "split", id: one, at: clauseStarts(notice.items[0]!.content)[0]! },
  { type: "leave", ids: [three] },
];

const tasks = async () => {
  const rows = (await readTracker()).tables.get(tableNames.tasks)!.rows;
  return new Map(rows.map(({ id, fields }) => [id, fields]));
};

const build = async (tracker: Tracker): Promise<void> => {
  await openDesk();
  await layOut(planWorkbook(tracker, { asOf: null, workbookId: "test" }));
};

test("what people supplied stands in the tracker as supplied", async () => {
  await build(reviewed(notice, ...edits));
  const rows = await tasks();
  expect([...rows.keys()]).toEqual([one, `${one}~2`, two]);
  expect(rows.get(two)).toMatchObject({
    deadlineStated: day,
    deadlineSource: "Bổ sung",
    deadlineText: null,
    supplied: "thời hạn",
  });
  expect(rows.get(`${one}~2`)).toMatchObject({ supplied: "cả dòng", deadlineSource: "Nêu trực tiếp" });
});

const nothing = { added: 0, updated: 0, renumbered: 0, asked: 0, vanished: 0 };

test("the same notice read again leaves all of it as people made it", async () => {
  await build(reviewed(notice, ...edits));
  const before = await tasks();
  const preview = await previewNotice(trackNotice(notice));
  expect(preview).toMatchObject({ counts: { ...nothing, leftOut: 1 }, clashes: [] });
  await applyNotice(preview);
  expect(await tasks()).toEqual(before);
});

test("a later issue that says something else about it asks; what it says about the rest is taken over", async () => {
  await build(reviewed(notice, ...edits));
  const later = issue(
    first,
    "Văn phòng HĐND và UBND: Tổng hợp, báo cáo kết quả thực hiện trước ngày 15/10/2025.",
    third,
  );
  const preview = await previewNotice(trackNotice(later));
  expect(preview.clashes.map(({ id, field }) => [id, field])).toContainEqual([two, "deadlineStated"]);
  expect(preview.counts).toMatchObject({ added: 0, asked: 1, vanished: 0, leftOut: 1 });
  await applyNotice(preview, [{ id: two, field: "deadlineStated", take: "ours" }]);
  expect((await tasks()).get(two)).toMatchObject({
    deadlineStated: day,
    content: expect.stringContaining("15/10/2025"),
  });
});

test("edits of a notice that the workbook has are written as what people say, not as what the notice says", async () => {
  await build(trackNotice(notice));
  const preview = await previewNotice(reviewed(notice, ...edits));
  // A row that stands in the workbook stays there, although it was left out of the review.
  expect(preview.counts).toMatchObject({ added: 1, updated: 2, asked: 0, vanished: 1 });
  await applyNotice(preview);
  expect((await tasks()).get(two)).toMatchObject({ deadlineStated: day, supplied: "thời hạn" });
  const again = await previewNotice(trackNotice(notice));
  expect(again.counts).toMatchObject(nothing);
});

test("a row left out comes back where the notice has other words for it", async () => {
  await build(reviewed(notice, ...edits));
  const later = issue(
    first,
    second,
    "Trạm Y tế xã: Tổ chức tiêm chủng mở rộng cho trẻ em trong tháng 10/2025.",
  );
  expect((await previewNotice(trackNotice(later))).counts).toMatchObject({ added: 1, leftOut: 0 });
});
