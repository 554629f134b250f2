import type { Area } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/table";
import type { WorkbookSession } from "../session";
import { followTable } from "./charts";
import { intersect, lastRow, overlaps } from "./geometry";
import { rulesFollowTable } from "./rule-areas";
import { bodyArea, bodyRow, bodyRowCount } from "./table-parts";
import { fillCalculatedColumns } from "./table-cells";

/** True where no cell of the area holds anything. */
export const isBlank = (sheet: Sheet, area: Area): boolean => {
  for (let row = area.row; row <= lastRow(area); row++) {
    const cells = sheet.grid.rows.get(row);
    if (!cells) continue;
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = cells.get(column);
      if (cell && (cell.value !== null || cell.formula !== null)) return false;
    }
  }
  return true;
};

/**
 * Tables that a write to this area, directly below them, makes longer: with no totals row, blank cells
 * below, and no data validation there (Microsoft: Coauthoring in Excel add-ins).
 */
export const tablesAbove = (sheet: Sheet, area: Area): Table[] =>
  sheet.tables.filter((table) => {
    if (table.showTotals || area.row !== lastRow(table.area) + 1) return false;
    const below = { ...table.area, row: area.row, rowCount: area.rowCount };
    return (
      overlaps(below, area) &&
      isBlank(sheet, below) &&
      !sheet.validations.some(({ areas }) => areas.some((each) => overlaps(each, below))) &&
      !sheet.merges.some((merge) => overlaps(merge, below))
    );
  });

/** Lengthens the tables down to the last row that got something; empty rows do not count (oj#3013). */
export const growTables = (
  session: WorkbookSession,
  sheet: Sheet,
  area: Area,
  tables: readonly Table[],
): void => {
  for (const table of tables) {
    const written = intersect(area, { ...table.area, row: area.row, rowCount: area.rowCount });
    if (!written) continue;
    let last = lastRow(written);
    while (last >= written.row && isBlank(sheet, { ...written, row: last, rowCount: 1 })) last--;
    if (last < written.row) continue;
    extendTable(session, sheet, table, last - lastRow(table.area));
  }
};

/** Adds rows at a table's end over cells that are there already; its column formats and formulas follow. */
export const extendTable = (session: WorkbookSession, sheet: Sheet, table: Table, rows: number): void => {
  const firstNew = lastRow(table.area) + 1;
  const model = bodyRowCount(table) > 0 ? firstNew - 1 : null;
  const before = bodyArea(table);
  table.area = { ...table.area, rowCount: table.area.rowCount + rows };
  followTable(session.workbook, sheet, before, bodyArea(table));
  rulesFollowTable(sheet, before, bodyArea(table));
  if (model !== null && model >= bodyRow(table))
    continueFormats(session, sheet, table, model, firstNew, rows);
  fillCalculatedColumns(sheet, table, firstNew);
  session.touchCells(sheet, { ...table.area, row: firstNew, rowCount: rows });
};

/** New rows look like the row above them where they have no look of their own. */
const continueFormats = (
  session: WorkbookSession,
  sheet: Sheet,
  table: Table,
  model: number,
  firstNew: number,
  rows: number,
): void => {
  for (let i = 0; i < table.columns.length; i++) {
    const column = table.area.column + i;
    const style = sheet.grid.get(model, column)?.style;
    if (style === undefined || style === 0) continue;
    for (let row = firstNew; row < firstNew + rows; row++) {
      const cell = sheet.grid.get(row, column);
      if (!cell) sheet.grid.set(row, column, { value: null, formula: null, style });
      else if (session.workbook.styles.get(cell.style).numberFormat === "General") cell.style = style;
    }
  }
};
