import { columnLetters } from "../../src/desk/model/address";
import { CellError } from "../../src/desk/model/cell";
import type { Desk } from "../../src/desk/desk";
import { openDesk } from "../../src/desk/node";
import { enters } from "../../src/desk/other-people";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { serialDate } from "../../src/excel/cells";
import { layOut } from "../../src/excel/lay-out";
import { trackNotice } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { optionalSheetKeys } from "../../src/workbook/optional-sheets";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { vi } from "../../src/workbook/texts/vi";
import { calculatedByLibreOffice } from "../desk/formulas/calculated-by-libreoffice";
import { itOpensInLibreOffice } from "../desk/xlsx/libreoffice";
import { day, readSeed } from "./seed";
import { withoutResults } from "./without-results";

const asOf = day("2024-05-10");

/** A tracker with every sheet there is, in which people have worked: states, dates, an extension, a wrong entry. */
const workedIn = async (): Promise<Desk> => {
  const desk = await openDesk({ today: () => serialDate(asOf) });
  const options = {
    asOf,
    workbookId: "test",
    with: optionalSheetKeys,
    villages: ["Thôn 1", "Thôn 2", "Bản Lác"],
  };
  await layOut(planWorkbook(trackNotice(readSeed()), options));
  const type = (table: string, row: number, header: string, entry: string | number): void => {
    const found = desk.workbook.table(table);
    const offset = found?.table.columns.findIndex(({ name }) => name === header) ?? -1;
    if (!found || offset < 0) throw new Error(`no column ${header} in ${table}`);
    const { area } = found.table;
    const address = `${columnLetters(area.column + offset)}${area.row + 2 + row}`;
    desk.act("user", enters(found.sheet.name, address, entry));
  };
  const { columns, workState } = vi;
  const states = Object.values(workState);
  for (let row = 0; row < 20; row++)
    type(tableNames.tasks, row, columns.workState, states[row % states.length] ?? "");
  for (let row = 0; row < 12; row++) {
    type(tableNames.tasks, row, columns.completedDate, serialDate(day("2024-03-01")) + row * 9);
  }
  const { sheet, table } = desk.workbook.table(tableNames.tasks)!;
  const id = sheet.grid.get(table.area.row + 3, table.area.column)?.value;
  type(tableNames.extensions, 0, columns.extendedRow, String(id));
  type(tableNames.extensions, 0, columns.newDeadline, serialDate(day("2024-06-30")));
  type(tableNames.extensions, 0, columns.decision, vi.extensionDecision.granted);
  return desk;
};

/** LibreOffice has words of its own for some errors. */
const isError = (value: unknown): boolean =>
  value instanceof CellError || (typeof value === "string" && /^(#|Err:)/.test(value));

const same = (ours: unknown, theirs: unknown): boolean => {
  if (typeof ours === "number" && typeof theirs === "number") {
    return Math.abs(ours - theirs) <= Math.abs(ours) * 1e-9 + 1e-9;
  }
  if (typeof ours === "boolean") return Number(ours) === Number(theirs);
  const [a, b] = [ours, theirs].map((value) => (value === "" || value === undefined ? null : value));
  return a === b || (isError(ours) && isError(theirs));
};

itOpensInLibreOffice("every formula of every sheet gives what LibreOffice calculates", async () => {
  const { workbook } = await workedIn();
  const theirs = calculatedByLibreOffice(withoutResults(saveWorkbook(workbook, { recalculateOnLoad: true })));
  const compared = new Map<string, number>();
  const different: unknown[] = [];
  for (const { name, grid } of workbook.sheets) {
    for (const [row, cells] of grid.rows) {
      for (const [column, { formula, value }] of cells) {
        if (formula === null) continue;
        compared.set(name, (compared.get(name) ?? 0) + 1);
        const other = theirs.get(name)?.[row]?.[column] ?? null;
        if (!same(value, other))
          different.push([name, `${columnLetters(column)}${row + 1}`, formula, value, other]);
      }
    }
  }
  expect(different.slice(0, 20)).toEqual([]);
  // Each sheet with formulas is among them.
  expect([...compared.keys()]).toEqual(
    expect.arrayContaining([vi.sheets.tasks, vi.sheets.overview, vi.sheets.unitSummary]),
  );
  expect([...compared.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1_000);
});
