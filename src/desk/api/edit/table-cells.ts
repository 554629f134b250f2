import type { Area } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/table";
import type { WorkbookSession } from "../session";
import { cellAt } from "./cell-styles";
import { rewriteColumnName } from "./formula-column-names";
import { copyFormula } from "./formula-text";
import { intersect, lastRow } from "./geometry";
import { bodyRow, bodyRowCount, freeHeader, headerArea, uniqueHeader } from "./table-parts";

const shownText = (value: unknown): string =>
  value instanceof CellError ? value.code : value === null ? "" : String(value);

/** A table takes the names of its columns from what is written into its header row, and makes them text. */
const readHeaders = (session: WorkbookSession, sheet: Sheet, table: Table, area: Area): void => {
  const header = table.showHeaders ? intersect(headerArea(table), area) : null;
  if (!header) return;
  for (let column = header.column; column < header.column + header.columnCount; column++) {
    const own = table.columns[column - table.area.column];
    if (!own) continue;
    const cell = cellAt(sheet, header.row, column);
    const others = table.columns.filter((each) => each !== own);
    const text = shownText(cell.value);
    const former = own.name;
    own.name = text === "" ? freeHeader(others) : uniqueHeader(others, text);
    if (former !== "" && former !== own.name) {
      rewriteColumnName(session.workbook, table.name, former, own.name);
      session.touchTexts();
    }
    cell.value = own.name;
    cell.formula = null;
  }
};

/** The formula so many rows further down; most of a table's read the same in every row. */
const forRows = (formula: string): ((rows: number) => string) =>
  copyFormula(formula, 1, 0) === formula ? () => formula : (rows) => copyFormula(formula, rows, 0);

/**
 * A formula that fills the whole body of a column, the same in each row, is the column's: Excel fills new
 * rows with it.
 */
const readCalculatedColumns = (sheet: Sheet, table: Table, area: Area): void => {
  const rows = bodyRowCount(table);
  const first = bodyRow(table);
  const written = intersect({ ...table.area, row: first, rowCount: rows }, area);
  if (!written) return;
  for (let column = written.column; column < written.column + written.columnCount; column++) {
    const own = table.columns[column - table.area.column];
    if (!own) continue;
    const formula = sheet.grid.get(first, column)?.formula ?? null;
    // Bodies are written in pieces from the top, so the last row tells soonest that it is not yet full.
    const last = sheet.grid.get(first + rows - 1, column)?.formula ?? null;
    if (formula === null || last === null) continue;
    const inRow = forRows(formula);
    let same = true;
    for (let row = first + 1; same && row < first + rows; row++) {
      same = sheet.grid.get(row, column)?.formula === inRow(row - first);
    }
    if (same) own.calculatedFormula = formula;
  }
};

/** Lets the tables of a sheet follow what was written to an area. */
export const syncTables = (session: WorkbookSession, sheet: Sheet, area: Area): void => {
  for (const table of sheet.tables) {
    readHeaders(session, sheet, table, area);
    readCalculatedColumns(sheet, table, area);
  }
};

/** Puts each calculated column's formula into the blank cells of some rows of the body. */
export const fillCalculatedColumns = (sheet: Sheet, table: Table, fromRow: number): void => {
  const first = bodyRow(table);
  const last = lastRow(table.area) - (table.showTotals ? 1 : 0);
  for (const [index, { calculatedFormula }] of table.columns.entries()) {
    if (calculatedFormula === null) continue;
    const inRow = forRows(calculatedFormula);
    for (let row = fromRow; row <= last; row++) {
      const cell = cellAt(sheet, row, table.area.column + index);
      if (cell.value === null && cell.formula === null) {
        cell.formula = inRow(row - first);
      }
    }
  }
};
