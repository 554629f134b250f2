import { parseArea } from "../../../src/desk/model/address";
import type { CellValue } from "../../../src/desk/model/cell";
import { CellError } from "../../../src/desk/model/cell";
import type { Sheet } from "../../../src/desk/model/sheet";
import type { Table } from "../../../src/desk/model/table";
import { Workbook } from "../../../src/desk/model/workbook";

/** What a test writes into a cell: text that starts with `=` is a formula. */
export type Entry = null | number | string | boolean | CellError;

export const enter = (sheet: Sheet, row: number, column: number, entry: Entry): void => {
  if (entry === null) return sheet.grid.delete(row, column);
  const formula = typeof entry === "string" && entry.startsWith("=") ? entry : null;
  sheet.grid.set(row, column, { value: formula === null ? entry : null, formula, style: 0 });
};

export const fill = (sheet: Sheet, rows: readonly (readonly Entry[])[], row = 0, column = 0): void => {
  rows.forEach((entries, r) => entries.forEach((entry, c) => enter(sheet, row + r, column + c, entry)));
};

/** A workbook with the given sheets, filled from A1. */
export const workbookOf = (sheets: Readonly<Record<string, readonly (readonly Entry[])[]>>): Workbook => {
  const [first = "Sheet1", ...others] = Object.keys(sheets);
  const workbook = new Workbook(first);
  for (const name of others) workbook.addSheet(name);
  for (const [name, rows] of Object.entries(sheets)) fill(sheetOf(workbook, name), rows);
  return workbook;
};

export const sheetOf = (workbook: Workbook, name: string): Sheet => {
  const sheet = workbook.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Makes a table of an area whose first row holds the headers. */
export const addTable = (
  workbook: Workbook,
  sheetName: string,
  name: string,
  address: string,
  showTotals = false,
): Table => {
  const sheet = sheetOf(workbook, sheetName);
  const area = parseArea(address);
  if (!area) throw new Error(`no area ${address}`);
  const table: Table = {
    id: workbook.newId(),
    name,
    area,
    columns: Array.from({ length: area.columnCount }, (_each, n) => ({
      id: n + 1,
      name: String(sheet.grid.get(area.row, area.column + n)?.value),
      calculatedFormula: null,
      filteredTo: null,
    })),
    showHeaders: true,
    showTotals,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: "",
  };
  sheet.tables.push(table);
  return table;
};

export const addName = (
  workbook: Workbook,
  name: string,
  formula: string,
  scope: string | null = null,
): void => {
  workbook.names.push({ name, formula, scope, visible: true, comment: "" });
};

/** A value as a test expects it: errors by their code. */
export const shown = (value: CellValue | undefined): Entry | undefined =>
  value instanceof CellError ? (value.code as string) : value;

export const valueAt = (workbook: Workbook, sheet: string, address: string): Entry | undefined => {
  const area = parseArea(address);
  return shown(area ? sheetOf(workbook, sheet).grid.get(area.row, area.column)?.value : undefined);
};
