import { CellError } from "../model/cell";
import { numberFromText } from "./number-text";
import type { Scalar } from "./values";
import { errorOf, fail } from "./values";

/** A value as a number; an empty cell is 0. Text that is no number ends in #VALUE!. */
export const toNumber = (value: Scalar | undefined): number => {
  if (typeof value === "number") return value;
  if (value == null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) throw value;
  return numberFromText(value) ?? fail("#VALUE!");
};

/** A number cut to its whole part, towards zero, as most functions take counts and positions. */
export const toWhole = (value: Scalar | undefined): number => Math.trunc(toNumber(value));

/** A value as text: what `&` joins. */
export const toText = (value: Scalar | undefined): string => {
  if (typeof value === "string") return value;
  if (value == null) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  throw value;
};

/** A value as a condition. */
export const toBoolean = (value: Scalar | undefined): boolean => {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value == null) return false;
  if (value instanceof CellError) throw value;
  const folded = value.trim().toLowerCase();
  if (folded === "true") return true;
  if (folded === "false") return false;
  return fail("#VALUE!");
};

/** A number in 15 significant digits, which is all that Excel shows of one. */
export const numberText = (value: number): string => {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [mantissa = "", exponentText = "0"] = value.toExponential(14).split("e");
  const exponent = Number(exponentText);
  const digits = mantissa.replace("-", "").replace(".", "").replace(/0+$/, "");
  const sign = value < 0 ? "-" : "";
  if (exponent >= 15 || exponent < -9) {
    const fraction = digits.slice(1);
    const power = String(Math.abs(exponent)).padStart(2, "0");
    return `${sign}${digits[0] ?? "0"}${fraction && `.${fraction}`}E${exponent < 0 ? "-" : "+"}${power}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return `${sign}${whole}${fraction && `.${fraction}`}`;
};

/** What makes two texts the same for Excel: capitals do not count, accents do. */
export const fold = (text: string): string => text.toLowerCase();

/** Numbers that differ only past the 15th digit are equal to Excel: `0.1+0.2=0.3` is TRUE. */
export const sameNumber = (a: number, b: number): boolean =>
  a === b || (Math.abs(a - b) < Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15));

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Numbers come before texts, texts before FALSE and TRUE. */
const rank = (value: number | string | boolean): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

/** Negative, 0 or positive, in Excel's order of values; the empty cell takes the other's type. */
export const compare = (a: Scalar, b: Scalar): number => {
  if (a instanceof CellError) throw a;
  if (b instanceof CellError) throw b;
  if (a === null && b === null) return 0;
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left === "number" && typeof right === "number") {
    return sameNumber(left, right) ? 0 : left - right;
  }
  if (typeof left === "string" && typeof right === "string") return compareTexts(left, right);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  return rank(left) - rank(right);
};

const emptyLike = (value: Scalar): number | string | boolean =>
  typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;

const compareTexts = (a: string, b: string): number => {
  const left = fold(a);
  const right = fold(b);
  if (left === right) return 0;
  return collator.compare(left, right) || (left < right ? -1 : 1);
};

const folded = new Map<string, string>();
/** Columns hold few different texts, and a formula over arrays compares them all again and again. */
const mostFolded = 50_000;

const foldOnce = (text: string): string => {
  let known = folded.get(text);
  if (known === undefined) {
    if (folded.size >= mostFolded) folded.clear();
    folded.set(text, (known = fold(text)));
  }
  return known;
};

/** Whether `=` holds; the same as `compare` being 0, without putting different texts in order. */
export const isEqual = (a: Scalar, b: Scalar): boolean =>
  typeof a === "string" && typeof b === "string"
    ? a === b || foldOnce(a) === foldOnce(b)
    : compare(a, b) === 0;

/** A result as a cell can hold it: no NaN, no infinity, no negative zero. */
export const checked = (value: number): number | CellError =>
  Number.isFinite(value) ? (value === 0 ? 0 : value) : errorOf("#NUM!");

/** A power as `^` has it: of a negative number the odd roots too, and none of 0 to the 0. */
export const power = (base: number, exponent: number): number | CellError => {
  if (base === 0 && exponent <= 0) return errorOf(exponent === 0 ? "#NUM!" : "#DIV/0!");
  const root = exponent === 0 ? 0 : Math.round(1 / exponent);
  const isOddRoot = base < 0 && Math.abs(root) > 1 && root % 2 !== 0 && sameNumber(exponent, 1 / root);
  return checked(isOddRoot ? -((-base) ** exponent) : base ** exponent);
};
