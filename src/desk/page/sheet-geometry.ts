import type { Sheet } from "../model/sheet";
import type { StyleTable } from "../model/style";
import { lineHeight, pixels, wrappedLines } from "./text-measure";

/** Where rows and columns stand, in pixels. `offsets[i]` is where the i-th begins, the last entry where all end. */
export interface SheetGeometry {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rowOffsets: Float64Array;
  readonly columnOffsets: Float64Array;
}

const standardColumnWidth = 64;
const standardRowHeight = 20;
export const rowHeaderWidth = 44;
export const columnHeaderHeight = 22;
/** Left and right of a cell's text. */
export const cellPadding = 3;
/** What the page shows beyond the last cell with something in it, so that a sheet never looks cut off. */
const spareRows = 60;
const leastColumns = 20;
const spareColumns = 4;

const usedSize = (sheet: Sheet): [rows: number, columns: number] => {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.grid.rows) {
    rows = Math.max(rows, row + 1);
    for (const column of cells.keys()) columns = Math.max(columns, column + 1);
  }
  for (const { from, size } of sheet.charts) {
    // Standard rows and columns at least: a chart may reach over a few more than it needs.
    const [down, across] =
      "width" in size
        ? [
            from.row + pixels(size.height) / standardRowHeight,
            from.column + pixels(size.width) / standardColumnWidth,
          ]
        : [size.row, size.column];
    rows = Math.max(rows, Math.ceil(down));
    columns = Math.max(columns, Math.ceil(across));
  }
  return [rows, columns];
};

const offsetsOf = (count: number, sizeOf: (index: number) => number): Float64Array => {
  const offsets = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) offsets[i + 1] = (offsets[i] ?? 0) + sizeOf(i);
  return offsets;
};

/** As high as the tallest text of the row, as Excel fits it. */
const fittedHeight = (sheet: Sheet, styles: StyleTable, row: number, widthOf: (column: number) => number) => {
  let height = standardRowHeight;
  for (const [column, cell] of sheet.grid.rows.get(row) ?? []) {
    const style = styles.get(cell.style);
    const lines =
      style.wrapText && typeof cell.value === "string"
        ? wrappedLines(cell.value, style.font, widthOf(column) - 2 * cellPadding - 1)
        : 1;
    height = Math.max(height, lines * lineHeight(style.font) + 3);
  }
  return height;
};

/** Lays rows and columns out; rows without a height of their own are fitted to their text. */
export const geometryOf = (sheet: Sheet, styles: StyleTable): SheetGeometry => {
  const [usedRows, usedColumns] = usedSize(sheet);
  const rowCount = usedRows + spareRows;
  const columnCount = Math.max(leastColumns, usedColumns + spareColumns);
  const widthOf = (column: number): number => {
    const format = sheet.columns.get(column);
    if (format?.hidden) return 0;
    return format?.width == null ? standardColumnWidth : Math.round(pixels(format.width));
  };
  const heightOf = (row: number): number => {
    const format = sheet.rows.get(row);
    if (format?.hidden) return 0;
    return format?.height == null
      ? fittedHeight(sheet, styles, row, widthOf)
      : Math.round(pixels(format.height));
  };
  return {
    rowCount,
    columnCount,
    rowOffsets: offsetsOf(rowCount, heightOf),
    columnOffsets: offsetsOf(columnCount, widthOf),
  };
};

/** The index of the row or column that a pixel falls on. */
export const indexAt = (offsets: Float64Array, pixel: number): number => {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= pixel) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
};
