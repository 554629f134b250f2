import type { Area } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { Match } from "../column-index";
import { emptyId, lowerBound } from "../column-index";
import { checked } from "../coercion";
import { criterionOf } from "../criteria";
import type { Frame } from "../frame";
import type { Scalar, Value } from "../values";
import { errorOf, fail, Reference } from "../values";
import { averageOf, largestOf, smallestOf, sumOf } from "./aggregates";
import type { FunctionLibrary } from "./definition";
import { ofRanges } from "./definition";
import { asReference, scalarAt } from "./ranges";

interface Condition {
  readonly range: Reference;
  readonly criterion: Scalar;
}

/** One column of a condition's range, with what its criterion lets through. */
interface Sieve {
  readonly ids: readonly number[];
  readonly firstRow: number;
  readonly match: Match;
  readonly rowsOf: (id: number) => readonly number[];
}

/** Pairs of range and criterion from an argument list; all ranges have the first one's shape. */
const conditionsFrom = (args: readonly Value[], from: number): Condition[] => {
  const conditions: Condition[] = [];
  for (let n = from; n < args.length; n += 2) {
    if (n + 1 >= args.length) fail("#VALUE!");
    conditions.push({ range: asReference(args[n]), criterion: scalarAt(args, n + 1) ?? null });
  }
  return conditions;
};

const sameShape = (a: Area, b: Area): boolean => a.rowCount === b.rowCount && a.columnCount === b.columnCount;

/**
 * Visits the places, counted from the ranges' first cell, where all conditions hold; returns how many more
 * there are below the last used row, where every cell is empty. The condition that lets the fewest rows
 * through leads, and the others are asked about those rows only.
 */
const sift = (
  conditions: readonly Condition[],
  frame: Frame,
  visit: (row: number, column: number) => void,
): number => {
  const [first] = conditions;
  if (!first) return fail("#VALUE!");
  if (conditions.some(({ range }) => !sameShape(range.area, first.range.area))) fail("#VALUE!");
  const { rowCount, columnCount } = first.range.area;
  const criteria = conditions.map(({ criterion }) => criterionOf(criterion));
  let empty = 0;
  for (let column = 0; column < columnCount; column++) {
    const sieves = conditions.map(({ range }, n): Sieve => {
      const { index } = frame.cells.column(range.sheet, range.area.column + column);
      const criterion = criteria[n] ?? fail("#VALUE!");
      const rowsOf = (id: number): readonly number[] => index.rowsOf(id);
      return { ids: index.ids, firstRow: range.area.row, match: index.matching(criterion), rowsOf };
    });
    const used = Math.min(rowCount, Math.max(0, ...sieves.map(({ ids, firstRow }) => ids.length - firstRow)));
    siftColumn(sieves, used, (row) => visit(row, column));
    if (sieves.every(({ match }) => match.has(emptyId))) empty += rowCount - used;
  }
  return empty;
};

const siftColumn = (sieves: readonly Sieve[], used: number, visit: (row: number) => void): void => {
  let lead: Sieve | null = null;
  let fewest = used;
  for (const sieve of sieves) {
    // Empty cells past the column's end stand in no list of rows.
    if (sieve.match.has(emptyId)) continue;
    const rows = sieve.match.ids.reduce((sum, id) => sum + sieve.rowsOf(id).length, 0);
    if (rows < fewest) [lead, fewest] = [sieve, rows];
  }
  const others = sieves.filter((sieve) => sieve !== lead);
  const passes = (row: number): boolean => {
    for (const { ids, firstRow, match } of others) {
      if (!match.has(ids[firstRow + row] ?? emptyId)) return false;
    }
    return true;
  };
  if (!lead) {
    for (let row = 0; row < used; row++) if (passes(row)) visit(row);
    return;
  }
  for (const id of lead.match.ids) {
    const rows = lead.rowsOf(id);
    const end = lead.firstRow + used;
    for (let n = lowerBound(rows, lead.firstRow); n < rows.length; n++) {
      const row = rows[n] ?? end;
      if (row >= end) break;
      if (passes(row - lead.firstRow)) visit(row - lead.firstRow);
    }
  }
};

const count = (conditions: readonly Condition[], frame: Frame): number => {
  let found = 0;
  const empty = sift(conditions, frame, () => found++);
  return found + empty;
};

/** The numbers that stand in `values` where all conditions hold. */
const numbersWhere = (values: Reference, conditions: readonly Condition[], frame: Frame): number[] => {
  const numbers: number[] = [];
  const { row, column } = values.area;
  sift(conditions, frame, (r, c) => {
    const value = frame.cells.column(values.sheet, column + c).values[row + r];
    if (typeof value === "number") numbers.push(value);
    else if (value instanceof CellError) throw value;
  });
  return numbers;
};

/** SUMIF and AVERAGEIF take the second range's first cell and the first range's shape. */
const overOneCondition = (summarize: (numbers: readonly number[]) => Scalar) =>
  ofRanges(2, 3, ["range", "value", "range"], (args, frame) => {
    const range = asReference(args[0]);
    const summed = args.length > 2 ? asReference(args[2]) : range;
    const { rowCount, columnCount } = range.area;
    const values = new Reference(summed.sheet, { ...summed.area, rowCount, columnCount });
    return summarize(numbersWhere(values, [{ range, criterion: scalarAt(args, 1) ?? null }], frame));
  });

const overConditions = (summarize: (numbers: readonly number[]) => Scalar) =>
  ofRanges(
    3,
    255,
    ["range", "range", "value"],
    (args, frame) => {
      const values = asReference(args[0]);
      const conditions = conditionsFrom(args, 1);
      const [first] = conditions;
      if (!first || !sameShape(first.range.area, values.area)) return errorOf("#VALUE!");
      return summarize(numbersWhere(values, conditions, frame));
    },
    2,
  );

const sum = (numbers: readonly number[]): Scalar => checked(sumOf(numbers));

export const conditionalFunctions: FunctionLibrary = {
  COUNTIF: {
    ...ofRanges(2, 2, ["range", "value"], (args, frame) => count(conditionsFrom(args, 0), frame)),
    takesErrors: true,
  },
  COUNTIFS: {
    ...ofRanges(2, 254, ["range", "value"], (args, frame) => count(conditionsFrom(args, 0), frame), 2),
    takesErrors: true,
  },
  SUMIF: { ...overOneCondition(sum), takesErrors: true },
  AVERAGEIF: { ...overOneCondition(averageOf), takesErrors: true },
  SUMIFS: { ...overConditions(sum), takesErrors: true },
  AVERAGEIFS: { ...overConditions(averageOf), takesErrors: true },
  MAXIFS: { ...overConditions(largestOf), takesErrors: true },
  MINIFS: { ...overConditions(smallestOf), takesErrors: true },
};
