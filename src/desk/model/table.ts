import type { Area, CellValue } from "./cell";

export interface TableColumn {
  readonly id: number;
  /** The header's text: unique in the table, case-insensitive. */
  name: string;
  /** Formula that fills the column (with `=`), or null. New rows get it. */
  calculatedFormula: string | null;
  /** Values shown by the column's filter, or null where it is not filtered. */
  filteredTo: readonly CellValue[] | null;
}

export interface Table {
  readonly id: string;
  /** Unique in the workbook, case-insensitive. */
  name: string;
  /** Header and totals rows included. */
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Name of a built-in style, e.g. `TableStyleLight1`; empty for none. */
  style: string;
}
