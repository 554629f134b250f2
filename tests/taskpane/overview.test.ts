import type { NoticeItem } from "../../src/notice/notice";
import { sectionsOf, warningsOf } from "../../src/taskpane/state/overview";

const item = (id: string, section: string, rest: Partial<NoticeItem> = {}): NoticeItem =>
  ({ id, section, kind: "task", heading: null, warnings: [], ...rest }) as NoticeItem;

test("rows stand under their outermost section, in the notice's order", () => {
  const rows = [
    item("a", "1/-1", { heading: "Đảng ủy" }),
    item("b", "1/-4/+2"),
    item("c", "2"),
    item("d", "1/-1"),
  ];
  const sections = sectionsOf(rows).map(({ marker, heading, items }) => [marker, heading, items.length]);
  expect(sections).toEqual([
    ["1", "Đảng ủy", 2],
    ["2", null, 1],
    ["1", null, 1],
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
