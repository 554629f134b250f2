import { columnLetters, quoteSheet } from "../../model/address";
import { CellError, maxColumns, maxRows } from "../../model/cell";
import { guarded, toMatrix } from "../arrays";
import type { Expression } from "../ast";
import { FormulaSyntaxError } from "../ast";
import { toBoolean, toText, toWhole } from "../coercion";
import type { Frame } from "../frame";
import { parseFormula } from "../parser";
import { resolveReference, resolveStructured, tableAsName } from "../resolve";
import type { Value } from "../values";
import { errorOf, fail, Matrix, Reference, Union } from "../values";
import type { FunctionLibrary } from "./definition";
import { lazily, ofRanges, ofValues } from "./definition";
import { asReference, scalarAt } from "./ranges";

/** The places along an axis, or the formula's own without an argument. */
const places = (axis: "row" | "column") =>
  ofRanges(0, 1, ["address"], (args, frame) => {
    if (args.length === 0) return frame[axis] + 1;
    const { area } = asReference(args[0]);
    const length = axis === "row" ? area.rowCount : area.columnCount;
    // A whole column of row numbers is only made where something goes through it.
    if (length === 1 || !frame.array) return area[axis] + 1;
    const numbers = Array.from({ length }, (_each, n) => area[axis] + 1 + n);
    return axis === "row" ? new Matrix(length, 1, numbers) : new Matrix(1, length, numbers);
  });

const extent = (axis: "rowCount" | "columnCount") =>
  ofRanges(1, 1, ["address"], ([value = null]) => {
    if (value instanceof Reference) return value.area[axis];
    if (value instanceof Matrix) return value[axis];
    return value instanceof CellError ? value : 1;
  });

const inSheet = (row: number, column: number, rowCount: number, columnCount: number): boolean =>
  row >= 0 && column >= 0 && row + rowCount <= maxRows && column + columnCount <= maxColumns;

const referenceFromText = (node: Expression, frame: Frame): Value => {
  switch (node.type) {
    case "reference":
      return resolveReference(node, frame);
    case "structured":
      return resolveStructured(node, frame);
    case "name": {
      const formula = frame.cells.name(node.name, frame.sheet)?.formula;
      if (formula === undefined) return tableAsName(node, frame) ?? fail("#REF!");
      if (frame.depth > 8) return fail("#REF!");
      return referenceFromText(parseFormula(formula), frame.inName);
    }
    default:
      return fail("#REF!");
  }
};

export const referenceFunctions: FunctionLibrary = {
  ROW: places("row"),
  COLUMN: places("column"),
  ROWS: extent("rowCount"),
  COLUMNS: extent("columnCount"),
  AREAS: ofRanges(1, 1, ["address"], ([value]) => (value instanceof Union ? value.references.length : 1)),

  OFFSET: {
    ...ofRanges(3, 5, ["address", "value", "value", "value", "value"], (args, frame) => {
      const { sheet, area } = asReference(args[0]);
      const size = (n: number, own: number): number =>
        args[n] == null ? own : toWhole(scalarAt(args, n)) || fail("#REF!");
      const height = size(3, area.rowCount);
      const width = size(4, area.columnCount);
      // A negative size reaches back from the cell.
      const row = area.row + toWhole(scalarAt(args, 1)) + Math.min(0, height + 1);
      const column = area.column + toWhole(scalarAt(args, 2)) + Math.min(0, width + 1);
      const found = { row, column, rowCount: Math.abs(height), columnCount: Math.abs(width) };
      if (!inSheet(row, column, found.rowCount, found.columnCount)) return errorOf("#REF!");
      frame.cells.beforeReading(sheet, found);
      return new Reference(sheet, found);
    }),
    volatile: "always",
  },

  INDIRECT: {
    ...ofRanges(1, 2, ["value", "value"], (args, frame) => {
      // The R1C1 style is not read: nothing here writes it.
      if (args.length > 1 && !toBoolean(scalarAt(args, 1))) return errorOf("#REF!");
      const text = toText(scalarAt(args, 0));
      const found = guarded(() => {
        try {
          return referenceFromText(parseFormula(text), frame);
        } catch (problem) {
          if (problem instanceof FormulaSyntaxError) return fail("#REF!");
          throw problem;
        }
      });
      if (!(found instanceof Reference)) return errorOf("#REF!");
      frame.cells.beforeReading(found.sheet, found.area);
      return found;
    }),
    volatile: "always",
  },

  ADDRESS: ofValues(2, 5, ([row, column, kind, a1 = true, sheet]) => {
    const [r, c] = [toWhole(row), toWhole(column)];
    const style = kind == null ? 1 : toWhole(kind);
    if (!inSheet(r - 1, c - 1, 1, 1) || style < 1 || style > 4) return errorOf("#VALUE!");
    const prefix = sheet === undefined ? "" : sheet === null ? "!" : `${quoteSheet(toText(sheet))}!`;
    const fixedRow = style <= 2;
    const fixedColumn = style === 1 || style === 3;
    if (a1 !== null && toBoolean(a1)) {
      return `${prefix}${fixedColumn ? "$" : ""}${columnLetters(c - 1)}${fixedRow ? "$" : ""}${r}`;
    }
    return `${prefix}R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  }),

  TRANSPOSE: lazily(1, 1, ([node], frame, evaluate) => {
    const value = node ? evaluate(node, frame.inArrays) : null;
    const matrix = toMatrix(value, frame);
    const values = Array.from({ length: matrix.values.length }, (_each, n) =>
      matrix.get(n % matrix.rowCount, Math.floor(n / matrix.rowCount)),
    );
    return new Matrix(matrix.columnCount, matrix.rowCount, values);
  }),

  // Shows its second argument; the link itself is the grid's affair.
  HYPERLINK: ofValues(1, 2, ([link = null, shown]) => (shown === undefined ? link : shown)),
};
