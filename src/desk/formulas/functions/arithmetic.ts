import { checked, power, toNumber, toWhole } from "../coercion";
import type { Scalar } from "../values";
import { errorOf } from "../values";
import type { EagerFunction, FunctionLibrary } from "./definition";
import { ofRanges, ofValues } from "./definition";
import { numbersOf } from "./ranges";

const ofNumber = (call: (number: number) => number): EagerFunction =>
  ofValues(1, 1, ([value]) => checked(call(toNumber(value))));

/**
 * Rounds at a decimal place by the number's 15 digits: 1.005 to two places is 1.01 although the nearest
 * binary number lies below it.
 */
const atPlaces = (number: number, places: number, round: (scaled: number) => number): number => {
  const magnitude = Math.abs(number);
  const scaled = Number(`${Number(magnitude.toPrecision(15))}e${places}`);
  if (!Number.isFinite(scaled)) return places < 0 ? 0 : number;
  const rounded = round(Number(scaled.toPrecision(15)));
  return Math.sign(number) * Number(`${rounded}e${-places}`);
};

/** Rounds a number's distance from 0 at a decimal place, which is before the point where it is negative. */
export const roundTo = (value: number, places: number, round: (scaled: number) => number): Scalar => {
  const digits = Math.max(-400, Math.min(400, places));
  // Very large and small numbers print with an exponent of their own, to which no second one can be added.
  if (value === 0 || Math.abs(value) >= 1e15 || Math.abs(value) < 1e-6) {
    const scale = 10 ** digits;
    return checked((Math.sign(value) * round(Math.abs(value) * scale)) / scale);
  }
  return checked(atPlaces(value, digits, round));
};

const rounding = (round: (scaled: number) => number): EagerFunction =>
  ofValues(2, 2, ([number, places]) => roundTo(toNumber(number), toWhole(places), round));

const multiple = (number: number, step: number, round: (quotient: number) => number): number =>
  Number((round(Number((number / step).toPrecision(15))) * step).toPrecision(15));

/** CEILING and FLOOR of Excel 2010: a positive number does not go with a negative step. */
const toMultiple = (round: (quotient: number) => number, ofNothing: Scalar): EagerFunction =>
  ofValues(2, 2, ([value, significance]) => {
    const number = toNumber(value);
    const step = toNumber(significance);
    if (number === 0) return 0;
    if (step === 0) return ofNothing;
    if (number > 0 && step < 0) return errorOf("#NUM!");
    return checked(multiple(number, step, round));
  });

export const arithmeticFunctions: FunctionLibrary = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  INT: ofNumber((number) => Math.floor(Number(number.toPrecision(15)))),
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: ofValues(1, 2, ([number, places]) => roundTo(toNumber(number), toWhole(places), Math.floor)),
  CEILING: toMultiple(Math.ceil, 0),
  FLOOR: toMultiple(Math.floor, errorOf("#DIV/0!")),
  MROUND: ofValues(2, 2, ([value, significance]) => {
    const number = toNumber(value);
    const step = toNumber(significance);
    if (number === 0 || step === 0) return 0;
    if (Math.sign(number) !== Math.sign(step)) return errorOf("#NUM!");
    return checked(multiple(number, step, Math.round));
  }),
  EVEN: ofNumber((number) => Math.sign(number) * Math.ceil(Math.abs(number) / 2) * 2),
  ODD: ofNumber((number) => {
    const odd = Math.ceil((Math.abs(number) - 1) / 2) * 2 + 1;
    return number < 0 ? -odd : Math.max(odd, 1);
  }),
  MOD: ofValues(2, 2, ([value, by]) => {
    const number = toNumber(value);
    const divisor = toNumber(by);
    // The result has the divisor's sign, unlike JavaScript's.
    return divisor === 0
      ? errorOf("#DIV/0!")
      : checked(number - divisor * Math.floor(Number((number / divisor).toPrecision(15))));
  }),
  QUOTIENT: ofValues(2, 2, ([value, by]) => {
    const divisor = toNumber(by);
    return divisor === 0 ? errorOf("#DIV/0!") : checked(Math.trunc(toNumber(value) / divisor));
  }),
  POWER: ofValues(2, 2, ([base, exponent]) => power(toNumber(base), toNumber(exponent))),
  SQRT: ofNumber(Math.sqrt),
  EXP: ofNumber(Math.exp),
  LN: ofNumber((number) => (number > 0 ? Math.log(number) : NaN)),
  LOG10: ofNumber((number) => (number > 0 ? Math.log10(number) : NaN)),
  LOG: ofValues(1, 2, ([value, base = 10]) => {
    const [number, b] = [toNumber(value), toNumber(base)];
    if (b === 1) return errorOf("#DIV/0!");
    return checked(number > 0 && b > 0 ? Math.log(number) / Math.log(b) : NaN);
  }),
  PI: ofValues(0, 0, () => Math.PI),
  RAND: { ...ofValues(0, 0, () => Math.random()), volatile: "always" },
  RANDBETWEEN: {
    ...ofValues(2, 2, ([low, high]) => {
      const from = Math.ceil(toNumber(low));
      const to = Math.floor(toNumber(high));
      return from > to ? errorOf("#NUM!") : from + Math.floor(Math.random() * (to - from + 1));
    }),
    volatile: "always",
  },
  PRODUCT: ofRanges(1, 255, ["range"], (args, frame) => {
    const numbers = numbersOf(args, frame);
    return numbers.length === 0 ? 0 : checked(numbers.reduce((product, each) => product * each, 1));
  }),
  SUMSQ: ofRanges(1, 255, ["range"], (args, frame) =>
    checked(numbersOf(args, frame).reduce((sum, each) => sum + each * each, 0)),
  ),
};
