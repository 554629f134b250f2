import type { Area } from "../../model/cell";
import type { Table, TableColumn } from "../../model/table";
import { lastRow } from "./geometry";

/** Rows that hold data: without header and totals. */
export const bodyRow = (table: Table): number => table.area.row + (table.showHeaders ? 1 : 0);
export const bodyRowCount = (table: Table): number =>
  table.area.rowCount - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);

export const bodyArea = (table: Table): Area => ({
  ...table.area,
  row: bodyRow(table),
  rowCount: bodyRowCount(table),
});

export const headerArea = (table: Table): Area => ({ ...table.area, rowCount: 1 });
export const totalsArea = (table: Table): Area => ({ ...table.area, row: lastRow(table.area), rowCount: 1 });

/** One column's share of an area as high as the table or part of it. */
export const columnOf = (area: Area, index: number): Area => ({
  ...area,
  column: area.column + index,
  columnCount: 1,
});

/** A header that no other column of the table has: the wish itself, or with a number behind it. */
export const uniqueHeader = (columns: readonly TableColumn[], wish: string): string => {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  if (!taken.has(wish.toLowerCase())) return wish;
  let n = 2;
  while (taken.has(`${wish}${n}`.toLowerCase())) n++;
  return `${wish}${n}`;
};

/** `Column1` and so on, the first that is free. */
export const freeHeader = (columns: readonly TableColumn[]): string => {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  let n = 1;
  while (taken.has(`column${n}`)) n++;
  return `Column${n}`;
};

export const nextColumnId = (columns: readonly TableColumn[]): number =>
  columns.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;

export const newColumn = (columns: readonly TableColumn[], name: string): TableColumn => ({
  id: nextColumnId(columns),
  name,
  calculatedFormula: null,
  filteredTo: null,
});
