import type { Notice, NoticeItem, Passage, PassageRole } from "../../src/notice/notice";
import { sectionsOf, stretchesOf, warningsOf } from "../../src/taskpane/state/overview";

const item = (id: string, section: string, rest: Partial<NoticeItem> = {}): NoticeItem =>
  ({ id, section, kind: "task", heading: null, warnings: [], ...rest }) as NoticeItem;

/** A notice whose lines are headings (ending in a colon) or rows ("section: heading"). */
const noticeOf = (...lines: (string | [section: string, heading: string | null])[]): Notice => {
  let text = "";
  const items: NoticeItem[] = [];
  const passages: Passage[] = [];
  for (const line of lines) {
    const from = text.length;
    text += `${typeof line === "string" ? line : "…"}\n`;
    const span = [from, text.length] as const;
    if (typeof line === "string") passages.push({ span, role: "heading" });
    else items.push(item(`${line[0]} at ${from}`, line[0], { heading: line[1], span }));
  }
  return { text, items, passages } as unknown as Notice;
};

const outline = (notice: Notice) =>
  sectionsOf(notice).map(({ marker, heading, items }) => [marker, heading, items.length]);

test("rows stand under the numbered sections, by the headings that the notice prints", () => {
  const notice = noticeOf(
    "1. Đảng ủy, UBND xã:",
    ["1/-1", "Đảng ủy, UBND xã"],
    ["1/-4/+2", "Điện"],
    "2. Ủy ban nhân dân huyện:",
    "- Phòng Kinh tế HT:",
    ["2/-1/a", "Phòng Kinh tế HT"],
    ["2/-2", "Phòng Nội vụ"],
  );
  expect(outline(notice)).toEqual([
    ["1", "Đảng ủy, UBND xã", 2],
    ["2", "Ủy ban nhân dân huyện", 2],
  ]);
});

test("a part with sections of its own is grouped by those", () => {
  const notice = noticeOf("II. NỘI DUNG", "4. Giao Ban Pháp chế", ["II/4/-1", null], "12. Giao Ban Đô thị", [
    "II/12",
    null,
  ]);
  expect(outline(notice)).toEqual([
    ["4", "Giao Ban Pháp chế", 1],
    ["12", "Giao Ban Đô thị", 1],
  ]);
});

test("a section that is a row itself goes by its own label, or has none", () => {
  expect(outline(noticeOf(["4", "Các đồng chí trong Tổ công tác"], ["5", null]))).toEqual([
    ["4", "Các đồng chí trong Tổ công tác", 1],
    ["5", null, 1],
  ]);
});

test("each kind of warning is said once, what stops a row from being followed first", () => {
  const rows = [
    item("a", "1", { warnings: ["year-not-stated"] }),
    item("b", "2", { warnings: ["no-lead-unit", "year-not-stated"] }),
  ];
  expect(warningsOf(rows).map(({ warning, items }) => [warning, items.length])).toEqual([
    ["no-lead-unit", 1],
    ["year-not-stated", 2],
  ]);
});

test("neighbouring lines of one kind are one stretch, a row between them parts them", () => {
  const notice = noticeOf("Nơi nhận:", "- Như trên;", ["1", null], "- Lưu: VT.", "Chữ ký");
  const roles: PassageRole[] = ["recipients", "recipients", "recipients", "signature"];
  const passages: Passage[] = notice.passages.map((passage, i) => ({
    ...passage,
    role: roles[i] ?? "other",
  }));
  expect(stretchesOf({ ...notice, passages }).map(({ role, text }) => [role, text])).toEqual([
    ["recipients", "Nơi nhận:\n- Như trên;"],
    ["recipients", "- Lưu: VT."],
    ["signature", "Chữ ký"],
  ]);
});
