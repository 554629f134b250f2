import type { Cell, CellValue } from "../model/cell";
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
  for (const { from, size } of [...sheet.charts, ...sheet.slicers]) {
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

/** What a row's fitted height has been worked out from, and the height. */
interface FittedRow {
  readonly values: CellValue[];
  readonly styles: number[];
  readonly height: number;
}

/** Heights as they were fitted last: at ten thousand rows an edit must not measure them all again. */
class FittedHeights {
  readonly #rows = new Map<number, FittedRow>();
  #widths = "";

  /** Wrapped text depends on widths: where one has changed, all is measured anew. */
  startFor(widths: string): void {
    if (widths !== this.#widths) this.#rows.clear();
    this.#widths = widths;
  }

  /** As high as the tallest text of the row, as Excel fits it. */
  of(
    cells: ReadonlyMap<number, Cell>,
    styles: StyleTable,
    row: number,
    widthOf: (column: number) => number,
  ): number {
    const known = this.#rows.get(row);
    if (known && isSame(known, cells)) return known.height;
    const fitted: FittedRow = {
      values: Array.from(cells.values(), ({ value }) => value),
      styles: Array.from(cells.values(), ({ style }) => style),
      height: fittedHeight(cells, styles, widthOf),
    };
    this.#rows.set(row, fitted);
    return fitted.height;
  }
}

const isSame = ({ values, styles }: FittedRow, cells: ReadonlyMap<number, Cell>): boolean => {
  if (values.length !== cells.size) return false;
  let at = 0;
  for (const cell of cells.values()) {
    if (values[at] !== cell.value || styles[at] !== cell.style) return false;
    at++;
  }
  return true;
};

const fittedHeight = (
  cells: ReadonlyMap<number, Cell>,
  styles: StyleTable,
  widthOf: (column: number) => number,
): number => {
  let height = standardRowHeight;
  for (const [column, cell] of cells) {
    const style = styles.get(cell.style);
    const lines =
      style.wrapText && typeof cell.value === "string"
        ? wrappedLines(cell.value, style.font, widthOf(column) - 2 * cellPadding - 1)
        : 1;
    height = Math.max(height, lines * lineHeight(style.font) + 3);
  }
  return height;
};

const fittedHeights = new WeakMap<Sheet, FittedHeights>();
const noCells: ReadonlyMap<number, Cell> = new Map();

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
  const columnOffsets = offsetsOf(columnCount, widthOf);
  const fitted = fittedHeights.get(sheet) ?? new FittedHeights();
  fittedHeights.set(sheet, fitted);
  fitted.startFor(columnOffsets.join());
  const heightOf = (row: number): number => {
    const format = sheet.rows.get(row);
    if (format?.hidden) return 0;
    return format?.height == null
      ? fitted.of(sheet.grid.rows.get(row) ?? noCells, styles, row, widthOf)
      : Math.round(pixels(format.height));
  };
  return { rowCount, columnCount, rowOffsets: offsetsOf(rowCount, heightOf), columnOffsets };
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
