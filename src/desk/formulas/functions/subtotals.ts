import { CellError } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { matrixOf } from "../arrays";
import { checked, compare, fold, toNumber, toWhole } from "../coercion";
import type { Frame } from "../frame";
import type { Scalar, Value } from "../values";
import { errorOf, Matrix, Reference } from "../values";
import { averageOf, largestOf, smallestOf, sumOf } from "./aggregates";
import type { EagerFunction, FunctionLibrary } from "./definition";
import { ofRanges } from "./definition";
import { asReference, scalarAt } from "./ranges";
import { largest, percentileOf, smallest, statisticalFunctions } from "./statistics";

/** What a total leaves out. */
interface Omission {
  readonly hiddenRows: boolean;
  readonly filteredRows: boolean;
  readonly errors: boolean;
  /** Cells that hold a SUBTOTAL or AGGREGATE of their own. */
  readonly totals: boolean;
}

const isTotal = /(?:SUBTOTAL|AGGREGATE)\(/i;

/** True where a table's filter has taken a row out. */
const isFilteredOut = (sheet: Sheet, row: number): boolean =>
  sheet.tables.some(({ area, columns, showHeaders, showTotals }) => {
    const isData =
      row >= area.row + (showHeaders ? 1 : 0) && row < area.row + area.rowCount - (showTotals ? 1 : 0);
    return (
      isData &&
      columns.some(({ filteredTo }, n) => {
        if (!filteredTo) return false;
        const value = sheet.grid.get(row, area.column + n)?.value ?? null;
        return !filteredTo.some((each) => sameShown(each, value));
      })
    );
  });

const sameShown = (a: Scalar, b: Scalar): boolean => {
  if (a instanceof CellError || b instanceof CellError) {
    return a instanceof CellError && b instanceof CellError && a.code === b.code;
  }
  if ((a ?? "") === "" || (b ?? "") === "") return (a ?? "") === (b ?? "");
  if (typeof a === "string" && typeof b === "string") return fold(a) === fold(b);
  return compare(a, b) === 0;
};

const isLeftOut = (sheet: Sheet, row: number, omission: Omission): boolean =>
  (omission.hiddenRows && sheet.rows.get(row)?.hidden === true) ||
  (omission.filteredRows && isFilteredOut(sheet, row));

/** The cells that a total takes in. */
const cellsOf = (references: readonly Reference[], omission: Omission, frame: Frame): Scalar[] => {
  const cells: Scalar[] = [];
  for (const reference of references) {
    const { sheet, area } = reference;
    const matrix = matrixOf(reference, frame);
    for (let r = 0; r < matrix.rowCount; r++) {
      if (isLeftOut(sheet, area.row + r, omission)) continue;
      for (let c = 0; c < matrix.columnCount; c++) {
        const formula = sheet.grid.get(area.row + r, area.column + c)?.formula;
        if (omission.totals && formula && isTotal.test(formula)) continue;
        const value = matrix.get(r, c);
        if (!(omission.errors && value instanceof CellError)) cells.push(value);
      }
    }
  }
  return cells;
};

const sample = (name: string) => (numbers: readonly number[], frame: Frame) => {
  const { call } = statisticalFunctions[name] as EagerFunction;
  return call([new Matrix(numbers.length, 1, numbers)], frame) as Scalar;
};

type Summary = (numbers: readonly number[], frame: Frame) => Scalar;

/** By function number; 2 and 3, the counts, look at cells that are no numbers too. */
const summaries: Readonly<Record<number, Summary>> = {
  1: averageOf,
  2: (numbers) => numbers.length,
  4: largestOf,
  5: smallestOf,
  6: (numbers) => (numbers.length === 0 ? 0 : checked(numbers.reduce((a, b) => a * b, 1))),
  7: sample("STDEV.S"),
  8: sample("STDEV.P"),
  9: (numbers) => checked(sumOf(numbers)),
  10: sample("VAR.S"),
  11: sample("VAR.P"),
  12: sample("MEDIAN"),
  13: sample("MODE.SNGL"),
};

const summarize = (kind: number, cells: readonly Scalar[], frame: Frame): Scalar => {
  if (kind === 3) return cells.filter((cell) => cell !== null).length;
  if (kind === 2) return cells.filter((cell) => typeof cell === "number").length;
  const summary = summaries[kind];
  if (!summary) return errorOf("#VALUE!");
  const error = cells.find((cell) => cell instanceof CellError);
  if (error !== undefined) return error;
  return summary(
    cells.filter((cell): cell is number => typeof cell === "number"),
    frame,
  );
};

/** AGGREGATE's functions of an array and a number. */
const ranked: Readonly<Record<number, (numbers: readonly number[], k: number) => Scalar>> = {
  14: largest,
  15: smallest,
  16: percentileOf,
  17: (numbers, quarter) => percentileOf(numbers, Math.trunc(quarter) / 4),
};

const omissionOf = (option: number): Omission => ({
  // Rows out by a filter are left out by SUBTOTAL always; AGGREGATE counts them as hidden.
  hiddenRows: option % 2 === 1,
  filteredRows: option % 2 === 1,
  errors: option % 4 >= 2,
  totals: option < 4,
});

const aggregate = (args: readonly Value[], frame: Frame): Scalar => {
  const kind = toWhole(scalarAt(args, 0));
  const option = toWhole(scalarAt(args, 1));
  if (option < 0 || option > 7) return errorOf("#VALUE!");
  const omission = omissionOf(option);
  const rank = ranked[kind];
  if (!rank) return summarize(kind, cellsOf(args.slice(2).map(asReference), omission, frame), frame);
  const [, , data = null, k] = args;
  if (k === undefined) return errorOf("#VALUE!");
  const cells =
    data instanceof Reference
      ? cellsOf([data], omission, frame)
      : (data instanceof Matrix ? data.values : [data as Scalar]).filter(
          (cell) => !(omission.errors && cell instanceof CellError),
        );
  const error = cells.find((cell) => cell instanceof CellError);
  if (error !== undefined) return error;
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  const by = k instanceof Reference ? matrixOf(k, frame).get(0, 0) : k instanceof Matrix ? k.get(0, 0) : k;
  return rank(numbers, toNumber(by as Scalar));
};

export const subtotalFunctions: FunctionLibrary = {
  SUBTOTAL: ofRanges(2, 255, ["value", "range"], (args, frame) => {
    const given = toWhole(scalarAt(args, 0));
    const kind = given > 100 ? given - 100 : given;
    if (kind < 1 || kind > 11) return errorOf("#VALUE!");
    const omission = { hiddenRows: given > 100, filteredRows: true, errors: false, totals: true };
    return summarize(kind, cellsOf(args.slice(1).map(asReference), omission, frame), frame);
  }),
  AGGREGATE: ofRanges(3, 255, ["value", "value", "array"], aggregate),
};
