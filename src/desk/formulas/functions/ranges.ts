import { matrixOf, rowsToRead } from "../arrays";
import { toNumber } from "../coercion";
import type { Frame } from "../frame";
import type { Scalar, Value } from "../values";
import { fail, Matrix, Reference, Union } from "../values";
import { CellError } from "../../model/cell";

/** Goes through the cells of ranges and arrays that hold something, column by column. */
export const forEachCell = (value: Value, frame: Frame, visit: (cell: Scalar) => void): void => {
  if (value instanceof Union) {
    for (const reference of value.references) forEachCell(reference, frame, visit);
  } else if (value instanceof Matrix) {
    value.values.forEach(visit);
  } else if (value instanceof Reference) {
    const { row, column, columnCount } = value.area;
    if (columnCount > 64) return matrixOf(value, frame).values.forEach(visit);
    const end = row + rowsToRead(value, frame);
    for (let c = column; c < column + columnCount; c++) {
      const { values } = frame.cells.column(value.sheet, c);
      for (let r = row; r < end && r < values.length; r++) visit(values[r] ?? null);
    }
  } else {
    visit(value);
  }
};

/** True for a value written into the formula itself, which functions take more freely than cells. */
export const isGiven = (arg: Value): arg is Scalar =>
  !(arg instanceof Reference || arg instanceof Matrix || arg instanceof Union);

/**
 * The numbers of an argument list as SUM takes them: a value given as such is turned into a number, in ranges
 * and arrays everything that is no number is passed over, and an error ends it.
 */
export const forEachNumber = (
  args: readonly Value[],
  frame: Frame,
  visit: (number: number) => void,
): void => {
  for (const arg of args) {
    if (isGiven(arg)) {
      visit(toNumber(arg));
    } else {
      forEachCell(arg, frame, (cell) => {
        if (typeof cell === "number") visit(cell);
        else if (cell instanceof CellError) throw cell;
      });
    }
  }
};

/** The same, collected. */
export const numbersOf = (args: readonly Value[], frame: Frame): number[] => {
  const numbers: number[] = [];
  forEachNumber(args, frame, (number) => numbers.push(number));
  return numbers;
};

/** Cells in an argument, the empty ones included. */
export const cellCount = (value: Value): number => {
  if (value instanceof Reference) return value.area.rowCount * value.area.columnCount;
  if (value instanceof Matrix) return value.values.length;
  if (value instanceof Union) return value.references.reduce((sum, each) => sum + cellCount(each), 0);
  return 1;
};

/** An argument that must be a range of a sheet. */
export const asReference = (value: Value | undefined): Reference => {
  if (value instanceof CellError) throw value;
  return value instanceof Reference ? value : fail("#VALUE!");
};

/** A `value` argument among others. */
export const scalarAt = (args: readonly Value[], n: number): Scalar | undefined =>
  args[n] as Scalar | undefined;
