import type { Area } from "./cell";
import type { PivotLayout } from "./pivot-layout";

export type Aggregation = "Sum" | "Count" | "Average" | "Max" | "Min" | "Product" | "CountNumbers";

export interface PivotDataField {
  readonly id: string;
  /** Source column. */
  readonly field: string;
  /** Caption, different from every source column. */
  name: string;
  summarizeBy: Aggregation;
  numberFormat: string | null;
}

/** Items of a field that are chosen by hand or by a slicer, on whatever axis the field is or on none. */
export interface PivotPick {
  readonly field: string;
  /** Folded captions (`foldedCaption`); null while a slicer has everything chosen. */
  chosen: ReadonlySet<string> | null;
}

export interface PivotTable {
  readonly id: string;
  name: string;
  /** A table grows with its rows, an area does not. */
  readonly source: { readonly table: string } | { readonly sheet: string; readonly area: Area };
  /** Upper left cell on its own sheet, filter fields included. */
  readonly anchor: { readonly row: number; readonly column: number };
  /** Source columns on each axis, outermost first. A column is on one axis only. */
  rows: string[];
  columns: string[];
  filters: { readonly field: string; selected: string | null }[];
  data: PivotDataField[];
  picks: PivotPick[];
  layoutType: "Compact" | "Tabular" | "Outline";
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  refreshOnOpen: boolean;
  autoFormat: boolean;
  preserveFormatting: boolean;
  emptyCellText: string;
  fillEmptyCells: boolean;
  /** Cells that the last refresh filled on its sheet; null before the first. */
  rendered: Area | null;
  /** What the last refresh worked out; a saved file's pivot parts agree with the cells because of it. */
  lastRefresh?: PivotLayout;
}
