import { CellError } from "../../model/cell";
import { toMatrix } from "../arrays";
import { checked, toBoolean, toNumber } from "../coercion";
import type { Frame } from "../frame";
import { numberFromText } from "../number-text";
import type { Scalar, Value } from "../values";
import { errorOf, Reference } from "../values";
import type { FunctionLibrary } from "./definition";
import { ofRanges } from "./definition";
import { cellCount, forEachCell, forEachNumber, isGiven, numbersOf } from "./ranges";

const overNumbers = (summarize: (numbers: readonly number[]) => Scalar) =>
  ofRanges(1, 255, ["range"], (args, frame) => summarize(numbersOf(args, frame)));

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

export const averageOf = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? errorOf("#DIV/0!") : checked(sumOf(numbers) / numbers.length);

// Spreading a long column into Math.max would overflow the stack.
export const largestOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => (a > b ? a : b));
export const smallestOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => (a < b ? a : b));

/** Numbers in ranges; of the values given as such also dates and numbers in text. Errors are not counted. */
export const countNumbers = (args: readonly Value[], frame: Frame): number => {
  let count = 0;
  for (const arg of args) {
    if (isGiven(arg)) {
      if (typeof arg === "string" ? numberFromText(arg) !== null : !(arg instanceof CellError)) count++;
    } else {
      forEachCell(arg, frame, (cell) => {
        if (typeof cell === "number") count++;
      });
    }
  }
  return count;
};

/** Everything that is not empty, an empty text and an error too. */
export const countFilled = (args: readonly Value[], frame: Frame): number => {
  let count = 0;
  for (const arg of args) {
    if (isGiven(arg)) count++;
    else forEachCell(arg, frame, (cell) => cell !== null && count++);
  }
  return count;
};

/** As numbers, with text as 0 and logical values as they are worth: what the A functions take. */
const looseNumbers = (args: readonly Value[], frame: Frame): number[] => {
  const numbers: number[] = [];
  for (const arg of args) {
    if (isGiven(arg)) numbers.push(toNumber(arg));
    else {
      forEachCell(arg, frame, (cell) => {
        if (cell !== null) numbers.push(typeof cell === "string" ? 0 : toNumber(cell));
      });
    }
  }
  return numbers;
};

export const aggregateFunctions: FunctionLibrary = {
  SUM: ofRanges(1, 255, ["range"], (args, frame) => {
    let sum = 0;
    forEachNumber(args, frame, (number) => (sum += number));
    return checked(sum);
  }),
  AVERAGE: overNumbers(averageOf),
  MAX: overNumbers(largestOf),
  MIN: overNumbers(smallestOf),
  AVERAGEA: ofRanges(1, 255, ["range"], (args, frame) => averageOf(looseNumbers(args, frame))),
  MAXA: ofRanges(1, 255, ["range"], (args, frame) => largestOf(looseNumbers(args, frame))),
  MINA: ofRanges(1, 255, ["range"], (args, frame) => smallestOf(looseNumbers(args, frame))),
  COUNT: ofRanges(1, 255, ["range"], countNumbers),
  COUNTA: ofRanges(1, 255, ["range"], countFilled),
  COUNTBLANK: ofRanges(1, 1, ["range"], ([range = null], frame) => {
    if (!(range instanceof Reference)) return errorOf("#VALUE!");
    let filled = 0;
    forEachCell(range, frame, (cell) => cell !== null && cell !== "" && filled++);
    return cellCount(range) - filled;
  }),

  // Everything that is no number counts as 0, also TRUE: hence the `--(…)` that people write.
  SUMPRODUCT: ofRanges(1, 255, ["array"], (args, frame) => {
    const matrices = args.map((arg) => toMatrix(arg, frame));
    const [first] = matrices;
    if (!first) return errorOf("#VALUE!");
    const { rowCount, columnCount } = first;
    if (matrices.some((each) => each.rowCount !== rowCount || each.columnCount !== columnCount)) {
      return errorOf("#VALUE!");
    }
    let sum = 0;
    for (let n = 0; n < first.values.length; n++) {
      let product = 1;
      for (const { values } of matrices) {
        const value = values[n] ?? null;
        if (value instanceof CellError) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
    return checked(sum);
  }),
  XOR: ofRanges(1, 254, ["range"], (args, frame) => {
    let odd = false;
    for (const arg of args) {
      forEachCell(arg, frame, (cell) => {
        if (cell instanceof CellError) throw cell;
        if (typeof cell !== "string" && toBoolean(cell)) odd = !odd;
      });
    }
    return odd;
  }),
};
