import * as formulajs from "@formulajs/formulajs";
import { toMatrix } from "../arrays";
import { checked, toNumber, toWhole } from "../coercion";
import { CellError } from "../../model/cell";
import type { Frame } from "../frame";
import type { Scalar, Value } from "../values";
import { errorOf, Matrix } from "../values";
import type { FunctionLibrary } from "./definition";
import { ofRanges, ofValues } from "./definition";
import { numbersOf, scalarAt } from "./ranges";

/** Results of formulajs: numbers, or error objects that print as Excel's codes. */
const taken = (result: unknown): Scalar => {
  if (typeof result === "number") return checked(result);
  const code = result instanceof Error ? result.message : "";
  return errorOf(code === "#N/A" || code === "#DIV/0!" || code === "#VALUE!" ? code : "#NUM!");
};

/** The numbers of all arguments go to the library's function at once. */
const ofSample = (body: (numbers: number[]) => unknown, fewest: number, ifFewer: Scalar) =>
  ofRanges(1, 255, ["range"], (args, frame) => {
    const numbers = numbersOf(args, frame);
    return numbers.length < fewest ? ifFewer : taken(body(numbers));
  });

/** A sample and one number, `k` or a share. */
const ofSampleAnd = (body: (numbers: number[], k: number) => Scalar) =>
  ofRanges(2, 2, ["array", "value"], (args, frame) =>
    body(numbersOf(args.slice(0, 1), frame), toNumber(scalarAt(args, 1))),
  );

/** The number at a share of the way through the sorted sample, between two where it falls between. */
const percentile = (numbers: readonly number[], share: number): Scalar => {
  if (numbers.length === 0 || share < 0 || share > 1) return errorOf("#NUM!");
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const lower = sorted[below] ?? 0;
  const upper = sorted[below + 1] ?? lower;
  return checked(lower + (upper - lower) * (place - below));
};

const nth = (numbers: readonly number[], k: number, order: (a: number, b: number) => number): Scalar =>
  [...numbers].sort(order)[Math.ceil(k) - 1] ?? errorOf("#NUM!");

/** k-th smallest and largest, as SMALL, LARGE and AGGREGATE have them. */
export const smallest = (numbers: readonly number[], k: number): Scalar => nth(numbers, k, (a, b) => a - b);
export const largest = (numbers: readonly number[], k: number): Scalar => nth(numbers, k, (a, b) => b - a);
export const percentileOf = percentile;

/** The share of the sample below a number, between two where it lies between; cut, not rounded, to its digits. */
const percentRank = (numbers: readonly number[], wanted: number, digits: number): Scalar => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const above = sorted.findIndex((each) => each >= wanted);
  const first = sorted[0];
  if (above < 0 || first === undefined || wanted < first || digits < 1)
    return errorOf(digits < 1 ? "#NUM!" : "#N/A");
  const upper = sorted[above] ?? wanted;
  const lower = sorted[above - 1] ?? upper;
  const place = upper === wanted ? above : above - 1 + (wanted - lower) / (upper - lower);
  const share = sorted.length === 1 ? 1 : place / (sorted.length - 1);
  // By its 15 digits, so that 0.9 that came out a little less is not cut to 0.899.
  return Math.floor(Number((share * 10 ** digits).toPrecision(15))) / 10 ** digits;
};

const percentRankFunction = ofRanges(2, 3, ["array", "value", "value"], (args, frame) => {
  const digits = args.length > 2 ? toWhole(scalarAt(args, 2)) : 3;
  return percentRank(numbersOf(args.slice(0, 1), frame), toNumber(scalarAt(args, 1)), digits);
});

const quartile = (numbers: readonly number[], quarter: number): Scalar =>
  percentile(numbers, Math.trunc(quarter) / 4);

const median = (numbers: readonly number[]): Scalar => percentile(numbers, 0.5);

const rank = (averaging: boolean) =>
  ofRanges(2, 3, ["value", "range", "value"], (args, frame) => {
    const number = toNumber(scalarAt(args, 0));
    const ascending = toNumber(scalarAt(args, 2)) !== 0;
    let before = 0;
    let same = 0;
    for (const each of numbersOf(args.slice(1, 2), frame)) {
      if (each === number) same++;
      else if (ascending ? each < number : each > number) before++;
    }
    if (same === 0) return errorOf("#N/A");
    return averaging ? before + (same + 1) / 2 : before + 1;
  });

/** Two samples of equal size, pair by pair; pairs without two numbers are left out. */
const ofPairs = (body: (ys: number[], xs: number[]) => unknown) =>
  ofRanges(2, 2, ["array", "array"], ([a = null, b = null], frame) => {
    const [left, right] = [toMatrix(a, frame), toMatrix(b, frame)];
    if (left.values.length !== right.values.length) return errorOf("#N/A");
    const ys: number[] = [];
    const xs: number[] = [];
    for (const [n, y] of left.values.entries()) {
      const x = right.values[n];
      if (y instanceof CellError) return y;
      if (x instanceof CellError) return x;
      if (typeof y === "number" && typeof x === "number") {
        ys.push(y);
        xs.push(x);
      }
    }
    return ys.length === 0 ? errorOf("#DIV/0!") : taken(body(ys, xs));
  });

/** FREQUENCY: how many numbers fall to each upper bound, and above the last. */
const frequencies = (data: Value, bins: Value, frame: Frame): Matrix => {
  const bounds = numbersOf([bins], frame);
  const sorted = [...bounds].sort((a, b) => a - b);
  const counts = new Map<number, number>();
  let above = 0;
  for (const number of numbersOf([data], frame)) {
    const bound = sorted.find((each) => number <= each);
    if (bound === undefined) above++;
    else counts.set(bound, (counts.get(bound) ?? 0) + 1);
  }
  // A bound that stands twice is served once.
  const values = bounds.map((bound, n) => (bounds.indexOf(bound) === n ? (counts.get(bound) ?? 0) : 0));
  return new Matrix(values.length + 1, 1, [...values, above]);
};

const stdev = ofSample(formulajs.STDEV.S, 2, errorOf("#DIV/0!"));
const stdevp = ofSample(formulajs.STDEV.P, 1, errorOf("#DIV/0!"));
const variance = ofSample(formulajs.VAR.S, 2, errorOf("#DIV/0!"));
const variancep = ofSample(formulajs.VAR.P, 1, errorOf("#DIV/0!"));

/** The value that occurs most often, the first such one in the list. */
const mode = ofRanges(1, 255, ["array"], (args, frame) => {
  const counts = new Map<number, number>();
  for (const number of numbersOf(args, frame)) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: Scalar = errorOf("#N/A");
  let most = 1;
  for (const [number, count] of counts) if (count > most) [best, most] = [number, count];
  return best;
});

export const statisticalFunctions: FunctionLibrary = {
  LARGE: ofSampleAnd(largest),
  SMALL: ofSampleAnd(smallest),
  PERCENTILE: ofSampleAnd(percentile),
  "PERCENTILE.INC": ofSampleAnd(percentile),
  QUARTILE: ofSampleAnd(quartile),
  "QUARTILE.INC": ofSampleAnd(quartile),
  PERCENTRANK: percentRankFunction,
  "PERCENTRANK.INC": percentRankFunction,
  MEDIAN: ofRanges(1, 255, ["array"], (args, frame) => median(numbersOf(args, frame))),
  MODE: mode,
  "MODE.SNGL": mode,
  RANK: rank(false),
  "RANK.EQ": rank(false),
  "RANK.AVG": rank(true),
  STDEV: stdev,
  "STDEV.S": stdev,
  STDEVP: stdevp,
  "STDEV.P": stdevp,
  VAR: variance,
  "VAR.S": variance,
  VARP: variancep,
  "VAR.P": variancep,
  GEOMEAN: ofSample(formulajs.GEOMEAN, 1, errorOf("#NUM!")),
  HARMEAN: ofSample(formulajs.HARMEAN, 1, errorOf("#NUM!")),
  AVEDEV: ofSample(formulajs.AVEDEV, 1, errorOf("#NUM!")),
  DEVSQ: ofSample(formulajs.DEVSQ, 1, errorOf("#NUM!")),
  GCD: ofSample(formulajs.GCD, 1, 0),
  LCM: ofSample(formulajs.LCM, 1, 0),
  CORREL: ofPairs(formulajs.CORREL),
  SLOPE: ofPairs(formulajs.SLOPE),
  INTERCEPT: ofPairs(formulajs.INTERCEPT),
  FREQUENCY: ofRanges(2, 2, ["array", "array"], ([data = null, bins = null], frame) =>
    frequencies(data, bins, frame),
  ),
  FACT: ofValues(1, 1, ([n]) => taken(formulajs.FACT(toNumber(n)))),
  COMBIN: ofValues(2, 2, ([n, k]) => taken(formulajs.COMBIN(toWhole(n), toWhole(k)))),
  ROMAN: ofValues(1, 2, ([n]) => {
    const number = toWhole(n);
    return number < 0 || number > 3999 ? errorOf("#VALUE!") : romanNumeral(number);
  }),
};

/** Classic Roman numerals; formulajs has no answer for 0, which is an empty text in Excel. */
const romanNumeral = (number: number): string => (number === 0 ? "" : String(formulajs.ROMAN(number)));
