import type { Area, CellValue, ErrorCode } from "../model/cell";
import { CellError } from "../model/cell";
import type { Sheet } from "../model/sheet";

/** What a single cell can hold; null is the empty cell, and the argument left out. */
export type Scalar = CellValue;

/** Values in rows and columns that stand in no sheet. */
export class Matrix {
  constructor(
    readonly rowCount: number,
    readonly columnCount: number,
    /** Row by row. */
    readonly values: readonly Scalar[],
  ) {}

  get(row: number, column: number): Scalar {
    return this.values[row * this.columnCount + column] ?? null;
  }
}

/** Cells of a sheet, not yet read. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}

  get isSingle(): boolean {
    return this.area.rowCount === 1 && this.area.columnCount === 1;
  }
}

/** Several areas: `(A1:A3,C1)`. */
export class Union {
  constructor(readonly references: readonly Reference[]) {}
}

export type Value = Scalar | Matrix | Reference | Union;

const errors = new Map<ErrorCode, CellError>();

/** The error value of a code, one object for each. */
export const errorOf = (code: ErrorCode): CellError => {
  let error = errors.get(code);
  if (!error) errors.set(code, (error = new CellError(code)));
  return error;
};

/** Ends the function or operator at work with an error value: the evaluator makes it the result. */
export const fail = (code: ErrorCode): never => {
  throw errorOf(code);
};
