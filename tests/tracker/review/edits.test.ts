import type { NoticeItem } from "../../../src/notice/notice";
import { readNotice } from "../../../src/notice/read";
import { applyEdit } from "../../../src/tracker/review/apply-edit";
import { clauseStarts } from "../../../src/tracker/review/clauses";
import type { Edit } from "../../../src/tracker/review/edits";
import type { Review } from "../../../src/tracker/review/review";
import { reviewedNotice, reviewOf } from "../../../src/tracker/review/review";

const notice = readNotice(`ỦY BAN NHÂN DÂN XÃ
Số: 12/TB-UBND

Hà Tĩnh, ngày 05 tháng 9 năm 2025

THÔNG BÁO
Kết luận của Chủ tịch UBND xã tại cuộc họp giao ban về xây dựng nông thôn mới

Sau khi nghe báo cáo, Chủ tịch UBND xã kết luận:

1. Phòng Kinh tế: Rà soát hồ sơ đất đai; lập danh sách các hộ trước ngày 30/9/2025; Phòng Văn hóa - Xã hội tuyên truyền.

2. Văn phòng HĐND và UBND: Tổng hợp, báo cáo.

3. Nâng cấp mạng nội bộ trước ngày 31/9/2025.

Nơi nhận:
- Như trên.
`);

const after = (...edits: Edit[]): Review => edits.reduce(applyEdit, reviewOf(notice));
const row = (review: Review, index: number): NoticeItem => review.rows[index]!;
const [first, second, third] = notice.items.map(({ id }) => id) as [string, string, string];
const lineOf = (review: Review, { span }: NoticeItem): string => review.notice.text.slice(...span).trim();

test("the notice has the rows that these tests speak of", () => {
  expect(notice.items.map(({ leadUnits }) => leadUnits)).toEqual([
    ["Phòng Kinh tế"],
    ["Văn phòng HĐND và UBND"],
    [],
  ]);
  expect(row(reviewOf(notice), 2).warnings).toEqual(
    expect.arrayContaining(["no-lead-unit", "impossible-date"]),
  );
});

describe("splitting", () => {
  const starts = clauseStarts(row(reviewOf(notice), 0).content);
  const parted = after({ type: "split", id: first, at: starts[1]! });

  test("the second part takes its own unit, its place in the text and an id of its parent's", () => {
    expect(parted.rows.map(({ id }) => id)).toEqual([first, `${first}~2`, second, third]);
    expect(row(parted, 1).leadUnits).toEqual(["Phòng Văn hóa - Xã hội"]);
    expect(lineOf(parted, row(parted, 1))).toBe("Phòng Văn hóa - Xã hội tuyên truyền.");
    expect(row(parted, 1).supplied).toEqual(["row"]);
  });

  test("a date stays with the part that says it, and is handed down to the other", () => {
    const twice = after({ type: "split", id: first, at: starts[0]! });
    expect(row(twice, 0).deadline).toMatchObject({ source: "inherited", stated: { day: 30, month: 9 } });
    expect(row(twice, 1).deadline).toMatchObject({ source: "own", stated: { day: 30, month: 9 } });
    expect(row(parted, 1).deadline).toMatchObject({ source: "inherited" });
  });

  test("parts of parts have ids of their own", () => {
    const again = applyEdit(parted, { type: "split", id: first, at: starts[0]! });
    expect(again.rows.map(({ id }) => id)).toEqual([first, `${first}~3`, `${first}~2`, second, third]);
  });

  test("what people wrote themselves is parted as they wrote it", () => {
    const rewritten = after(
      { type: "content", id: second, content: "Lập đề cương; trình phê duyệt" },
      { type: "split", id: second, at: "Lập đề cương; ".length },
    );
    expect([row(rewritten, 1).content, row(rewritten, 2).content]).toEqual([
      "Lập đề cương;",
      "trình phê duyệt",
    ]);
    expect(row(rewritten, 2).span).toEqual(row(rewritten, 1).span);
  });

  test.each([0, 10_000])("nothing is parted at %i", (at) => {
    const review = reviewOf(notice);
    expect(applyEdit(review, { type: "split", id: first, at })).toBe(review);
  });
});

test("rows joined keep the first's id, both texts, both units and the deadline", () => {
  const joined = after({ type: "join", id: first });
  expect(joined.rows.map(({ id }) => id)).toEqual([first, third]);
  expect(row(joined, 0)).toMatchObject({
    content: expect.stringMatching(/tuyên truyền\. Văn phòng HĐND và UBND: Tổng hợp, báo cáo\.$/u),
    leadUnits: ["Phòng Kinh tế", "Văn phòng HĐND và UBND"],
    deadline: { stated: { day: 30 } },
    supplied: ["content"],
  });
  const last = applyEdit(joined, { type: "join", id: third });
  expect(last).toBe(joined);
});

describe("what people supply", () => {
  test("settles what was doubtful about it, and nothing else", () => {
    const led = after({ type: "leadUnits", ids: [third], units: [" Tổ  công nghệ số "] });
    expect(row(led, 2)).toMatchObject({
      leadUnits: ["Tổ công nghệ số"],
      warnings: expect.not.arrayContaining(["no-lead-unit"]),
      supplied: ["leadUnits"],
    });
    expect(row(led, 2).warnings).toContain("impossible-date");
    const dated = applyEdit(led, {
      type: "deadline",
      ids: [third],
      date: { year: 2025, month: 9, day: 30 },
    });
    expect(row(dated, 2).warnings).toEqual([]);
    expect(row(dated, 2).deadline).toMatchObject({ text: "", op: "by", source: "supplied" });
    expect(reviewedNotice(dated).units).toContainEqual(
      expect.objectContaining({ name: "Tổ công nghệ số", isGroup: false }),
    );
  });

  test("goes to many rows at once", () => {
    const all = after({ type: "leadUnits", ids: [first, second, third], units: ["UBND xã"] });
    expect(all.rows.map(({ leadUnits }) => leadUnits)).toEqual([["UBND xã"], ["UBND xã"], ["UBND xã"]]);
  });

  test("a unit that leads does not coordinate as well", () => {
    const review = after(
      { type: "coordinatingUnits", ids: [first], units: ["Công an xã", "Phòng Kinh tế"] },
      { type: "leadUnits", ids: [first], units: ["Công an xã"] },
    );
    expect(row(review, 0)).toMatchObject({ leadUnits: ["Công an xã"], coordinatingUnits: [] });
  });

  test("a row without a unit is doubtful again", () => {
    expect(row(after({ type: "leadUnits", ids: [first], units: [] }), 0).warnings).toContain("no-lead-unit");
  });

  test("a row without words is none: the words stay", () => {
    const review = reviewOf(notice);
    expect(applyEdit(review, { type: "content", id: first, content: " \n" })).toBe(review);
  });
});

describe("rows and passages", () => {
  test("a passage made a row is read as one", () => {
    const text = "Sau khi nghe báo cáo, Chủ tịch UBND xã kết luận:";
    const passage = notice.passages.find(({ span }) => notice.text.slice(...span).trim() === text)!;
    const taken = after({ type: "take", from: passage.span[0], to: passage.span[1] });
    expect(taken.rows).toHaveLength(4);
    expect(row(taken, 0)).toMatchObject({ content: text, kind: "task", supplied: ["row"], section: "1" });
    expect(row(taken, 0).id).toMatch(/^12\/TB-UBND·~\w{7}$/u);
    expect(taken.passages).toHaveLength(notice.passages.length - 1);
  });

  test("a row left out and taken back is the row that was read", () => {
    const [from, to] = notice.items[1]!.span;
    const back = after({ type: "leave", ids: [second] }, { type: "take", from, to });
    expect(back.rows).toEqual(notice.items);
    expect(back.passages).toEqual(notice.passages);
  });
});

test("criteria of another set are read anew", () => {
  const chosen = after({ type: "criteria", ids: [first], codes: ["14"] }, { type: "criterionSet", id: null });
  expect(row(chosen, 0)).toMatchObject({ criteria: [] });
  expect(reviewedNotice(chosen).criterionSetId).toBeNull();
});
