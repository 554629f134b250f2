import type { Area, CellValue } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/table";
import type { WorkbookSession } from "../session";
import { formatValue } from "../../formulas/number-format";
import { rowFormat } from "./dimensions";
import { isEntireRow, overlaps } from "./geometry";
import { bodyRow, bodyRowCount } from "./table-parts";

/** Hides the rows of a table whose values are not among those a column is filtered to. */
export const applyFilters = (session: WorkbookSession, sheet: Sheet, table: Table): void => {
  session.calculated();
  const wanted = table.columns.map(({ filteredTo }) => filteredTo && new Set(filteredTo.map(filterKey)));
  const first = bodyRow(table);
  for (let row = first; row < first + bodyRowCount(table); row++) {
    const hidden = wanted.some((values, i) => {
      if (!values) return false;
      const cell = sheet.grid.get(row, table.area.column + i);
      const value = cell?.value ?? null;
      const shown = cell ? formatValue(value, session.workbook.styles.get(cell.style).numberFormat) : "";
      return !values.has(filterKey(value)) && !values.has(filterKey(shown));
    });
    if (hidden || sheet.rows.has(row)) rowFormat(sheet, row).hidden = hidden;
  }
  session.touch();
};

const filterKey = (value: CellValue): string => String(value ?? "").toLowerCase();

export const clearFilters = (session: WorkbookSession, sheet: Sheet, table: Table): void => {
  for (const column of table.columns) column.filteredTo = null;
  applyFilters(session, sheet, table);
};

/** The rows of an area that the filter of a table hides. */
export const rowsFilteredOut = (sheet: Sheet, area: Area): ReadonlySet<number> => {
  const rows = new Set<number>();
  for (const table of sheet.tables) {
    if (!isFiltered(table) || !overlaps(table.area, area)) continue;
    const first = Math.max(area.row, bodyRow(table));
    const end = Math.min(area.row + area.rowCount, bodyRow(table) + bodyRowCount(table));
    for (let row = first; row < end; row++) if (sheet.rows.get(row)?.hidden) rows.add(row);
  }
  return rows;
};

/** Whether cells that are to be deleted stay, and nothing is said: a part of a filtered table's rows (office-js#994). */
export const areKeptByFilter = (sheet: Sheet, area: Area): boolean =>
  !isEntireRow(area) && sheet.tables.some((table) => isFiltered(table) && overlaps(table.area, area));

export const isFiltered = (table: Table): boolean =>
  table.columns.some(({ filteredTo }) => filteredTo !== null);
