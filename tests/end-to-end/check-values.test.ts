import type { Desk } from "../../src/desk/desk";
import { openDesk } from "../../src/desk/node";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { serialDate } from "../../src/excel/cells";
import { layOut } from "../../src/excel/lay-out";
import type { Deadline, Notice } from "../../src/notice/notice";
import { trackNotice } from "../../src/tracker/tracker";
import { definedNames, tableNames } from "../../src/workbook/names";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { vi } from "../../src/workbook/texts/vi";
import { allShownByLibreOffice, itOpensInLibreOffice } from "../desk/xlsx/libreoffice";
import {
  beforeRules,
  dayRules,
  type DeadlineCase,
  deadlineCases,
  holidaysOf2024,
} from "../tracker/deadline-cases";
import { day, readSeed } from "./seed";
import { withoutResults } from "./without-results";

// The dates of one notice under every rule that a workbook can be set to, checked by hand when the rules were written.

type BeforeRule = (typeof beforeRules)[number];
type DayRule = (typeof dayRules)[number];

const dated = (rows: readonly Pick<DeadlineCase, "id" | "op" | "stated">[]): Notice => {
  const seed = readSeed();
  const deadline = (row: (typeof rows)[number]): Deadline => ({
    text: "",
    stated: day(row.stated),
    op: row.op,
    source: "own",
    span: [0, 0],
  });
  const items = rows.map((row) => ({
    ...seed.items[0]!,
    kind: "task" as const,
    petition: null,
    id: row.id,
    content: row.id,
    deadline: deadline(row),
  }));
  return { ...seed, items, units: [] };
};

/** A tracker of these rows under these rules, on a day. */
const build = async (
  notice: Notice,
  asOf: string,
  beforeRule: BeforeRule,
  dayRule: DayRule,
): Promise<Desk> => {
  const desk = await openDesk({ today: () => serialDate(day(asOf)) });
  await layOut(planWorkbook(trackNotice(notice), { asOf: day(asOf), workbookId: "test" }));
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.getItem(definedNames.beforeDateRule).getRange().values = [[vi.beforeDateRule[beforeRule]]];
    names.getItem(definedNames.nonWorkingDayRule).getRange().values = [[vi.nonWorkingDayRule[dayRule]]];
    const days = names.getItem(definedNames.holidays).getRange().getCell(0, 0);
    days.getResizedRange(holidaysOf2024.length - 1, 0).values = holidaysOf2024.map((each) => [
      serialDate(day(each)),
    ]);
    await context.sync();
  });
  return desk;
};

const columnOf = ({ workbook }: Desk, header: string): unknown[] => {
  const { sheet, table } = workbook.table(tableNames.tasks)!;
  const column = table.area.column + table.columns.findIndex(({ name }) => name === header);
  return Array.from(
    { length: table.area.rowCount - 1 },
    (_, index) => sheet.grid.get(table.area.row + 1 + index, column)?.value,
  );
};

const shownColumn = (shown: Map<string, string[][]>, header: string, count: number): string[] => {
  const rows = shown.get(vi.sheets.tasks) ?? [];
  const top = rows.findIndex((row) => row.includes(header));
  const column = rows[top]?.indexOf(header) ?? -1;
  return rows.slice(top + 1, top + 1 + count).map((row) => row[column] ?? "");
};

const shownDate = (iso: string): string => iso.split("-").reverse().join("/");

/** For LibreOffice, which opens all of them at once at the end. */
const files: { readonly bytes: Uint8Array; readonly header: string; readonly expected: string[] }[] = [];

describe("deadlines of the notice", () => {
  const rules = beforeRules.flatMap((before) => dayRules.map((days) => [before, days] as const));
  test.each(rules)("count as they should under %s / %s", async (before, days) => {
    const desk = await build(dated(deadlineCases), "2024-04-01", before, days);
    const place = beforeRules.indexOf(before) * dayRules.length + dayRules.indexOf(days);
    const effective = deadlineCases.map((row) => row.effective[place]!);
    expect(columnOf(desk, vi.columns.deadline)).toEqual(effective.map((iso) => serialDate(day(iso))));
    files.push({
      bytes: withoutResults(saveWorkbook(desk.workbook)),
      header: vi.columns.deadline,
      expected: effective.map(shownDate),
    });
  });
});

describe("statuses of work not done", () => {
  const rows = [
    { id: "T-1.2", op: "before", stated: "2024-03-25" },
    { id: "T-1.3", op: "before", stated: "2024-03-31" },
    { id: "T-5.1", op: "before", stated: "2024-04-10" },
    { id: "T-1.4.7b", op: "by", stated: "2024-04-30" },
  ] as const;
  const { onTrack, dueSoon, overdue } = vi.trackStatus;
  /** On a day: inclusive and strict for each of the first three, which are "before", and the last for both. */
  const cases: [asOf: string, inclusive: string[], strict: string[]][] = [
    ["2024-03-25", [dueSoon, dueSoon, onTrack, onTrack], [overdue, dueSoon, onTrack, onTrack]],
    ["2024-03-26", [overdue, dueSoon, onTrack, onTrack], [overdue, dueSoon, onTrack, onTrack]],
    ["2024-04-01", [overdue, overdue, onTrack, onTrack], [overdue, overdue, onTrack, onTrack]],
    ["2024-04-10", [overdue, overdue, dueSoon, onTrack], [overdue, overdue, overdue, onTrack]],
    ["2024-04-11", [overdue, overdue, overdue, onTrack], [overdue, overdue, overdue, onTrack]],
    ["2024-05-01", [overdue, overdue, overdue, overdue], [overdue, overdue, overdue, overdue]],
  ];
  const byRule = cases.flatMap(([asOf, inclusive, strict]): [string, BeforeRule, string[]][] => [
    [asOf, "inclusive", inclusive],
    [asOf, "strict", strict],
  ]);
  test.each(byRule)("on %s, %s", async (asOf, before, statuses) => {
    const desk = await build(dated(rows), asOf, before, "none");
    expect(columnOf(desk, vi.columns.trackStatus)).toEqual(statuses);
    files.push({
      bytes: withoutResults(saveWorkbook(desk.workbook)),
      header: vi.columns.trackStatus,
      expected: statuses,
    });
  });
});

itOpensInLibreOffice("another program calculates every one of them the same", () => {
  const shown = allShownByLibreOffice(files.map(({ bytes }) => bytes));
  expect(files.length).toBeGreaterThanOrEqual(12);
  for (const [index, each] of files.entries()) {
    expect(shownColumn(shown[index]!, each.header, each.expected.length)).toEqual(each.expected);
  }
});
