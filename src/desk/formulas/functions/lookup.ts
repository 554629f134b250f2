import { CellError } from "../../model/cell";
import { matrixOf, rowsToRead, toMatrix } from "../arrays";
import { compare, fold, toBoolean, toNumber, toWhole } from "../coercion";
import { hasWildcards, matchesWildcards } from "../criteria";
import type { Frame } from "../frame";
import type { Scalar, Value } from "../values";
import { errorOf, fail, Matrix, Reference, Union } from "../values";
import type { FunctionLibrary } from "./definition";
import { ofRanges } from "./definition";
import { scalarAt } from "./ranges";

/** A row or column to search in, read as far as there is anything. */
interface Line {
  readonly length: number;
  at(place: number): Scalar;
  /** The first place with this very value, by an index where there is one. */
  find(value: number | string | boolean): number;
}

const lineOfValues = (values: readonly Scalar[]): Line => ({
  length: values.length,
  at: (place) => values[place] ?? null,
  find: (value) =>
    typeof value === "string"
      ? values.findIndex((each) => typeof each === "string" && fold(each) === fold(value))
      : values.indexOf(value),
});

/** One column (or row) of a table to search in. */
const lineOf = (table: Value, across: boolean, frame: Frame): Line => {
  if (table instanceof CellError) throw table;
  if (!(table instanceof Reference)) {
    const matrix = toMatrix(table, frame);
    if (across) return lineOfValues(matrix.values.slice(0, matrix.columnCount));
    return lineOfValues(matrix.values.filter((_value, n) => n % matrix.columnCount === 0));
  }
  const { row, column } = table.area;
  if (across)
    return lineOfValues(matrixOf(new Reference(table.sheet, { ...table.area, rowCount: 1 }), frame).values);
  const read = frame.cells.column(table.sheet, column);
  const length = Math.min(rowsToRead(table, frame), Math.max(0, read.values.length - row));
  return {
    length,
    at: (place) => read.values[row + place] ?? null,
    find: (value) => {
      const found = read.index.find(value, row, row + length);
      return found < 0 ? -1 : found - row;
    },
  };
};

const sameType = (a: Scalar, b: Scalar): boolean => a !== null && typeof a === typeof b;

/** The place of the first value equal to `wanted`; text with wildcards is matched as a pattern. */
const findExactly = (line: Line, wanted: Scalar): number => {
  const value = wanted ?? 0;
  if (value instanceof CellError) throw value;
  if (typeof value !== "string" || !hasWildcards(value)) return line.find(value);
  for (let place = 0; place < line.length; place++) {
    const each = line.at(place);
    if (typeof each === "string" && matchesWildcards(value, each)) return place;
  }
  return -1;
};

/**
 * Excel's binary search: the last place whose value is not above `wanted` in ascending values (not below, in
 * descending ones). Values of another type are stepped over, which is what makes LOOKUP(2,1/(…)) work.
 */
const findSorted = (line: Line, wanted: Scalar, ascending: boolean): number => {
  const value = wanted ?? 0;
  if (value instanceof CellError) throw value;
  let low = 0;
  let high = line.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && !sameType(line.at(probe), value)) probe++;
    if (probe > high) {
      high = middle - 1;
      continue;
    }
    const order = compare(line.at(probe), value);
    if (ascending ? order <= 0 : order >= 0) {
      found = probe;
      low = probe + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
};

const isAcross = (value: Value): boolean => {
  const shape = value instanceof Reference ? value.area : value instanceof Matrix ? value : null;
  return shape !== null && shape.columnCount > shape.rowCount;
};

const shapeOf = (value: Value): { rowCount: number; columnCount: number } =>
  value instanceof Reference ? value.area : value instanceof Matrix ? value : { rowCount: 1, columnCount: 1 };

/** One place of a table: a reference stays one, so that it can be the end of a range. */
const pick = (table: Value, row: number, column: number): Value => {
  if (table instanceof Reference) {
    const { area, sheet } = table;
    const place = { row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 };
    return new Reference(sheet, place);
  }
  return table instanceof Matrix ? table.get(row, column) : table;
};

/** VLOOKUP and HLOOKUP. */
const inTable = (across: boolean) =>
  ofRanges(3, 4, ["value", "array", "value", "value"], (args, frame) => {
    const [wanted = null, table = null, offset = null, sorted = true] = args;
    if (table instanceof CellError) return table;
    const nth = toWhole(offset as Scalar) - 1;
    const { rowCount, columnCount } = shapeOf(table);
    if (nth < 0) return errorOf("#VALUE!");
    if (nth >= (across ? rowCount : columnCount)) return errorOf("#REF!");
    const line = lineOf(table, across, frame);
    const found = toBoolean(sorted as Scalar)
      ? findSorted(line, wanted as Scalar, true)
      : findExactly(line, wanted as Scalar);
    if (found < 0) return errorOf("#N/A");
    return across ? pick(table, nth, found) : pick(table, found, nth);
  });

export const lookupFunctions: FunctionLibrary = {
  VLOOKUP: inTable(false),
  HLOOKUP: inTable(true),

  // Excel 2010 wants Ctrl+Shift+Enter for arithmetic in the second argument; later versions and LibreOffice do not.
  MATCH: ofRanges(2, 3, ["value", "array", "value"], (args, frame) => {
    const [wanted = null, table = null] = args;
    const { rowCount, columnCount } = shapeOf(table);
    if (rowCount > 1 && columnCount > 1) return errorOf("#N/A");
    const line = lineOf(table, isAcross(table), frame);
    const kind = args.length > 2 ? toNumber(scalarAt(args, 2)) : 1;
    const found =
      kind === 0 ? findExactly(line, wanted as Scalar) : findSorted(line, wanted as Scalar, kind > 0);
    return found < 0 ? errorOf("#N/A") : found + 1;
  }),

  LOOKUP: ofRanges(2, 3, ["value", "array", "array"], (args, frame) => {
    const [wanted = null, table = null, results] = args;
    const across = isAcross(table);
    const found = findSorted(lineOf(table, across, frame), wanted as Scalar, true);
    if (found < 0) return errorOf("#N/A");
    if (results === undefined) {
      // The array form answers from the last row or column.
      const { rowCount, columnCount } = shapeOf(table);
      return across ? pick(table, rowCount - 1, found) : pick(table, found, columnCount - 1);
    }
    const shape = shapeOf(results);
    if (shape.rowCount > 1 && shape.columnCount > 1) return errorOf("#N/A");
    return isAcross(results) ? pick(results, 0, found) : pick(results, found, 0);
  }),

  INDEX: ofRanges(2, 4, ["array", "value", "value", "value"], (args, frame) => {
    const [given = null] = args;
    if (given instanceof CellError) return given;
    const nth = toWhole(scalarAt(args, 3) ?? 1) - 1;
    const table = given instanceof Union ? (given.references[nth] ?? fail("#REF!")) : given;
    const { rowCount, columnCount } = shapeOf(table);
    let row = toWhole(scalarAt(args, 1));
    let column = toWhole(scalarAt(args, 2));
    // One number alone counts along a single row.
    if (args.length === 2 && rowCount === 1 && columnCount > 1) [row, column] = [1, row];
    else if (args.length === 2 && columnCount === 1) column = 1;
    else if (args.length === 2 && row > 0) column = 0;
    if (row < 0 || column < 0) return errorOf("#VALUE!");
    if (row > rowCount || column > columnCount) return errorOf("#REF!");
    if (row > 0 && column > 0) return pick(table, row - 1, column - 1);
    return wholeLine(table, row, column, frame);
  }),
};

/** A whole row or column of a table, or all of it: what INDEX gives for 0. */
const wholeLine = (table: Value, row: number, column: number, frame: Frame): Value => {
  if (table instanceof Reference) {
    const { area } = table;
    const rows = row > 0 ? { row: area.row + row - 1, rowCount: 1 } : {};
    const columns = column > 0 ? { column: area.column + column - 1, columnCount: 1 } : {};
    return new Reference(table.sheet, { ...area, ...rows, ...columns });
  }
  const matrix = toMatrix(table, frame);
  if (row === 0 && column === 0) return matrix;
  const isKept = (n: number): boolean =>
    row > 0 ? Math.floor(n / matrix.columnCount) === row - 1 : n % matrix.columnCount === column - 1;
  const values = matrix.values.filter((_value, n) => isKept(n));
  return row > 0 ? new Matrix(1, values.length, values) : new Matrix(values.length, 1, values);
};
