import type { Sheet } from "../../model/sheet";
import type { Table, TableColumn } from "../../model/table";
import { insertDeleteConflict } from "../../protocol/errors";
import { cellAt } from "./cell-styles";
import { lastColumn, lastRow } from "./geometry";
import type { Shift } from "./shift";
import { moveArea } from "./shift";
import { fillCalculatedColumns } from "./table-cells";
import { bodyRow, bodyRowCount, freeHeader, newColumn } from "./table-parts";

/** Excel does not let a table be torn: all of its width or height moves, or none of it. */
export const refuseTables = (sheet: Sheet, shift: Shift): void => {
  for (const table of sheet.tables) {
    const { area } = table;
    const isRows = shift.axis === "rows";
    const first = isRows ? area.column : area.row;
    const last = isRows ? lastColumn(area) : lastRow(area);
    const end = isRows ? lastRow(area) : lastColumn(area);
    if (end < shift.at || last < shift.from || first > shift.to) continue;
    if (first < shift.from || last > shift.to) {
      throw insertDeleteConflict(`It would shift cells of the table ${table.name}.`);
    }
    if (isRows && shift.count < 0 && table.showHeaders) {
      const gone = shift.at - shift.count - 1;
      if (shift.at <= area.row && gone >= area.row && gone < lastRow(area)) {
        throw insertDeleteConflict(`It would take the header from the table ${table.name}.`);
      }
    }
  }
};

/** The table after the shift: longer, shorter, somewhere else, or gone. */
export const fitTable = (sheet: Sheet, table: Table, shift: Shift): void => {
  const before = table.area;
  const moved = moveArea(before, shift);
  if (!moved) {
    sheet.tables.splice(sheet.tables.indexOf(table), 1);
    return;
  }
  table.area = moved;
  if (shift.axis === "columns" && moved.columnCount !== before.columnCount) {
    if (shift.count > 0) insertColumns(sheet, table, shift.at - before.column, shift.count);
    else {
      const from = Math.max(0, shift.at - before.column);
      table.columns.splice(from, before.columnCount - moved.columnCount);
    }
  }
  if (shift.axis === "rows" && shift.count > 0 && moved.rowCount > before.rowCount) {
    fillCalculatedColumns(sheet, table, Math.max(shift.at, bodyRow(table)));
  }
  // A table always keeps one row under its header.
  if (bodyRowCount(table) < 1) table.area = { ...table.area, rowCount: table.area.rowCount + 1 };
};

const insertColumns = (sheet: Sheet, table: Table, at: number, count: number): void => {
  for (let i = 0; i < count; i++) {
    const column: TableColumn = newColumn(table.columns, freeHeader(table.columns));
    table.columns.splice(at + i, 0, column);
    if (table.showHeaders) cellAt(sheet, table.area.row, table.area.column + at + i).value = column.name;
  }
};
