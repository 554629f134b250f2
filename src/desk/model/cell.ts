/** The error values that a cell can hold, as Excel prints them in English. */
export type ErrorCode =
  "#N/A" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#NAME?" | "#NUM!" | "#NULL!" | "#SPILL!" | "#CALC!";

export class CellError {
  constructor(readonly code: ErrorCode) {}
}

/** What a cell shows: dates are serial numbers (1900 system), empty is null. */
export type CellValue = null | number | string | boolean | CellError;

export interface Cell {
  /** The constant, or the last calculated result of `formula`. */
  value: CellValue;
  /** English formula with its leading `=`, or null for a constant. */
  formula: string | null;
  /** Id in the workbook's `StyleTable`. */
  style: number;
}

/** Zero-based rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

/** Excel's sheet limits. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** The cells of a sheet, sparse: only cells with a value, a formula or a style of their own are kept. */
export class Grid {
  readonly rows = new Map<number, Map<number, Cell>>();

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, cell: Cell): void {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    cells.set(column, cell);
  }

  delete(row: number, column: number): void {
    const cells = this.rows.get(row);
    if (cells?.delete(column) && cells.size === 0) this.rows.delete(row);
  }
}
