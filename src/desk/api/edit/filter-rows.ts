import type { CellValue } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/table";
import type { WorkbookSession } from "../session";
import { formatValue } from "../../formulas/number-format";
import { rowFormat } from "./dimensions";
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

export const isFiltered = (table: Table): boolean =>
  table.columns.some(({ filteredTo }) => filteredTo !== null);
