import type { CellValue, ErrorCode } from "../../model/cell";
import { CellError } from "../../model/cell";
import { FormulaSyntaxError } from "../../formulas/ast";
import { parseFormula } from "../../formulas/parser";
import { invalidArgument } from "../../protocol/errors";
import type { DateOrder } from "./entry-dates";
import { readDateOrTime } from "./entry-dates";

/** What a cell takes over from something written into it. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format that Excel gives the cell along with the value; null leaves its own. */
  readonly numberFormat: string | null;
  readonly quotePrefix: boolean;
}

/** Excel's limit for the text of a cell. */
export const longestText = 32_767;

const errors: ReadonlyMap<string, CellError> = new Map(
  (
    ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"] as ErrorCode[]
  ).map((code) => [code, new CellError(code)]),
);

const plain = (value: CellValue, numberFormat: string | null = null): Entry => ({
  value,
  formula: null,
  numberFormat,
  quotePrefix: false,
});

const textEntry = (text: string, quotePrefix = false): Entry => {
  if (text.length > longestText) throw invalidArgument(`A cell holds at most ${longestText} characters.`);
  return { value: text, formula: null, numberFormat: null, quotePrefix };
};

/** Text that cannot be read as a formula makes the whole batch fail, as in Excel. */
const formulaEntry = (formula: string): Entry => {
  try {
    parseFormula(formula);
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) {
      throw invalidArgument(`${JSON.stringify(formula.slice(0, 60))} is no formula: ${problem.message}.`);
    }
    throw problem;
  }
  return { value: null, formula, numberFormat: null, quotePrefix: false };
};

const number = /^[+-]?(?:\d+(?:,\d{3})*\.?\d*|\.\d+)$/;
const scientific = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/;
const fraction = /^([+-]?\d+) (\d{1,2})\/(\d{1,2})$/;

/** Numbers as people type them: grouped, in per cent, in dollars, in brackets for negative. */
const readNumberText = (text: string): Entry | null => {
  const bracketed = /^\((.+)\)$/.exec(text);
  const inner = bracketed?.[1] ?? text;
  const percent = inner.endsWith("%");
  const bare = percent ? inner.slice(0, -1) : inner;
  const dollars = /^[+-]?\$/.test(bare);
  const digits = dollars ? bare.replace("$", "") : bare;
  if (scientific.test(digits) && !dollars) {
    const value = Number(digits) / (percent ? 100 : 1);
    return plain(bracketed ? -value : value, percent ? "0.00%" : "0.00E+00");
  }
  if (!number.test(digits)) {
    const [, whole, over, under] = fraction.exec(text) ?? [];
    if (whole === undefined || Number(under) === 0) return null;
    const part = Number(over) / Number(under);
    return plain(Number(whole) + (whole.startsWith("-") ? -part : part), "# ?/?");
  }
  const value = (Number(digits.replace(/,/g, "")) / (percent ? 100 : 1)) * (bracketed ? -1 : 1);
  const decimals = digits.includes(".");
  if (percent) return plain(value, decimals ? "0.00%" : "0%");
  if (dollars) return plain(value, decimals ? "$#,##0.00" : "$#,##0");
  return plain(value, digits.includes(",") ? (decimals ? "#,##0.00" : "#,##0") : null);
};

/**
 * What Excel makes of a value written to `values` or `formulas`: strings are read as if typed on a US
 * keyboard (oj#1559), `=`, `+` and `-` begin a formula, and only the text format keeps a string as it is.
 * Null leaves the cell alone and is not for this function.
 */
export const readEntry = (
  input: unknown,
  numberFormat: string,
  today: number,
  order: DateOrder = "month-first",
): Entry => {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw invalidArgument();
    return plain(input);
  }
  if (typeof input === "boolean") return plain(input);
  if (typeof input !== "string") throw invalidArgument();
  if (input === "") return plain(null);
  if (input.startsWith("'")) return textEntry(input.slice(1), true);
  if (numberFormat === "@") return textEntry(input);
  const read = readTyped(input, today, order);
  if (!read) return textEntry(input);
  return numberFormat === "General" ? read : { ...read, numberFormat: null };
};

/** Most texts are words; they need none of the patterns. */
const maySpeakOfNumber = /^[\s\d+\-$.(=#]|^(?:true|false)$|\d/i;

const readTyped = (input: string, today: number, order: DateOrder): Entry | null => {
  if (!maySpeakOfNumber.test(input)) return null;
  if (input.startsWith("=")) return input === "=" ? null : formulaEntry(input);
  const text = input.trim();
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return plain(upper === "TRUE");
  const error = errors.get(upper);
  if (error) return plain(error);
  const read = readNumberText(text) ?? readDateOrTime(text, today, order);
  if (read) return "formula" in read ? read : plain(read.serial, read.numberFormat);
  if (/^[+-]./.test(input)) return formulaEntry(`=${input}`);
  return null;
};
