import { CellError, maxColumns, maxRows } from "../model/cell";
import type { Frame } from "./frame";
import type { Scalar, Value } from "./values";
import { errorOf, Matrix, Reference, Union } from "./values";

/** Rows of a reference that can hold anything: whole columns end with the longest sheet. */
export const rowsToRead = (reference: Reference, frame: Frame): number => {
  const { row, rowCount } = reference.area;
  if (rowCount < maxRows) return rowCount;
  return Math.max(1, ...frame.cells.workbook.sheets.map((sheet) => frame.cells.usedRows(sheet) - row));
};

const columnsToRead = (reference: Reference): number => {
  const { columnCount } = reference.area;
  if (columnCount < maxColumns) return columnCount;
  let used = 1;
  for (const cells of reference.sheet.grid.rows.values()) {
    for (const column of cells.keys()) if (column >= used) used = column + 1;
  }
  return used;
};

/** Reads all cells of a reference. */
export const matrixOf = (reference: Reference, frame: Frame): Matrix => {
  const { row, column } = reference.area;
  const rowCount = rowsToRead(reference, frame);
  const columnCount = columnsToRead(reference);
  const values = new Array<Scalar>(rowCount * columnCount).fill(null);
  for (let c = 0; c < columnCount; c++) {
    const from = frame.cells.column(reference.sheet, column + c).values;
    const end = Math.min(rowCount, from.length - row);
    for (let r = 0; r < end; r++) values[r * columnCount + c] = from[row + r] ?? null;
  }
  return new Matrix(rowCount, columnCount, values);
};

/** The one cell of a range that stands in the formula's row or column, as Excel 2010 picks it. */
const intersection = (reference: Reference, frame: Frame): Scalar => {
  const { row, column, rowCount, columnCount } = reference.area;
  const besideRow = frame.row >= row && frame.row < row + rowCount;
  const besideColumn = frame.column >= column && frame.column < column + columnCount;
  if (columnCount === 1 && besideRow) return frame.cells.valueAt(reference.sheet, frame.row, column);
  if (rowCount === 1 && besideColumn) return frame.cells.valueAt(reference.sheet, row, frame.column);
  return errorOf("#VALUE!");
};

/** Reads a reference where one value is wanted; an array stays one, to be gone through. */
export const dereference = (value: Value, frame: Frame): Scalar | Matrix => {
  if (value instanceof Reference) {
    if (value.isSingle) return frame.cells.valueAt(value.sheet, value.area.row, value.area.column);
    return frame.array ? matrixOf(value, frame) : intersection(value, frame);
  }
  return value instanceof Union ? errorOf("#VALUE!") : value;
};

/** Exactly one value: an array gives its first. */
export const single = (value: Value, frame: Frame): Scalar => {
  const read = dereference(value, frame);
  return read instanceof Matrix ? read.get(0, 0) : read;
};

/** Values as a table to go through: a scalar is a table of one cell. */
export const toMatrix = (value: Value, frame: Frame): Matrix => {
  if (value instanceof Matrix) return value;
  if (value instanceof Reference) return matrixOf(value, frame);
  if (value instanceof Union) return new Matrix(1, 1, [errorOf("#VALUE!")]);
  return new Matrix(1, 1, [value]);
};

/** So many different values are remembered; a column with more of them is gone through value by value. */
const mostRemembered = 256;

/** A pure function that answers the same value once: columns hold few different values in many rows. */
const remembering = (call: (value: Scalar) => Scalar): ((value: Scalar) => Scalar) => {
  const known = new Map<Scalar, Scalar>();
  return (value) => {
    let result = known.get(value);
    if (result === undefined) {
      result = guarded(() => call(value));
      if (known.size < mostRemembered) known.set(value, result);
    }
    return result;
  };
};

const eachOf = ({ rowCount, columnCount, values }: Matrix, call: (value: Scalar) => Scalar): Matrix =>
  new Matrix(rowCount, columnCount, values.map(remembering(call)));

/**
 * Calls a function of single values for each place of its arrays; one row or column serves all. `isPure`: the same values
 * always give the same result.
 */
export const lift = (
  args: readonly (Scalar | Matrix)[],
  call: (scalars: readonly Scalar[]) => Scalar,
  isPure = false,
): Matrix => {
  const [only] = args;
  if (isPure && args.length === 1 && only instanceof Matrix) return eachOf(only, (value) => call([value]));
  let rowCount = 1;
  let columnCount = 1;
  for (const arg of args) {
    if (!(arg instanceof Matrix)) continue;
    rowCount = Math.max(rowCount, arg.rowCount);
    columnCount = Math.max(columnCount, arg.columnCount);
  }
  const values: Scalar[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const scalars = args.map((arg) => (arg instanceof Matrix ? at(arg, row, column) : arg));
      values.push(guarded(() => call(scalars)));
    }
  }
  return new Matrix(rowCount, columnCount, values);
};

/** `lift` for the two sides of an operator, which go through more values than anything else. */
export const liftPair = (
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  call: (a: Scalar, b: Scalar) => Scalar,
): Scalar | Matrix => {
  if (!(left instanceof Matrix)) {
    if (!(right instanceof Matrix)) return guarded(() => call(left, right));
    return eachOf(right, (value) => call(left, value));
  }
  if (!(right instanceof Matrix)) return eachOf(left, (value) => call(value, right));
  const rowCount = Math.max(left.rowCount, right.rowCount);
  const columnCount = Math.max(left.columnCount, right.columnCount);
  const values = new Array<Scalar>(rowCount * columnCount).fill(null);
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const a = at(left, row, column);
      const b = at(right, row, column);
      try {
        values[row * columnCount + column] = call(a, b);
      } catch (problem) {
        if (!(problem instanceof CellError)) throw problem;
        values[row * columnCount + column] = problem;
      }
    }
  }
  return new Matrix(rowCount, columnCount, values);
};

const at = (matrix: Matrix, row: number, column: number): Scalar => {
  const r = matrix.rowCount === 1 ? 0 : row;
  const c = matrix.columnCount === 1 ? 0 : column;
  return r < matrix.rowCount && c < matrix.columnCount ? matrix.get(r, c) : errorOf("#N/A");
};

/** Runs a calculation; the error value that ends it is its result. */
export const guarded = <T>(calculate: () => T): T | CellError => {
  try {
    return calculate();
  } catch (problem) {
    if (problem instanceof CellError) return problem;
    throw problem;
  }
};
