import type { ComparisonOperator, ValidationRule } from "../model/rules";
import { readBoolean, readRecord, readText, readWord } from "../protocol/arguments";
import { invalidArgument } from "../protocol/errors";
import { absoluteReference } from "./edit/absolute-reference";
import { readDateOrTime } from "./edit/entry-dates";
import { readFormula } from "./edit/read-formula";
import { range } from "./range";

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const satisfies readonly ComparisonOperator[];

const compared = ["date", "time", "wholeNumber", "decimal", "textLength"] as const;
type Compared = (typeof compared)[number];

/** Excel refuses longer lists when they are typed in; files that hold them are broken (exceljs#667). */
const longestList = 255;

const listSource = (value: unknown): string => {
  if (typeof value !== "string") {
    const { sheet, area } = range.targetOf(value);
    if (area.rowCount > 1 && area.columnCount > 1) throw invalidArgument("A list is one row or one column.");
    return absoluteReference(sheet.name, area);
  }
  if (value.startsWith("=")) return readFormula(value);
  if (value === "") throw invalidArgument();
  if (value.length > longestList)
    throw invalidArgument(`A list typed in has at most ${longestList} characters.`);
  return value;
};

/** Dates and times come as ISO text or as formulas, numbers only for the other kinds (Microsoft: Data validation). */
const operand = (kind: Compared, value: unknown): string => {
  if (typeof value === "number") {
    if (kind === "date" || kind === "time")
      throw invalidArgument("Dates are given as ISO text or as formulas.");
    return String(value);
  }
  if (typeof value !== "string") return absoluteReferenceOf(value);
  if (value.startsWith("=")) return readFormula(value);
  if (kind === "date" || kind === "time") {
    const entry = readDateOrTime(value.replace(/T/, " "), 1);
    if (!entry) throw invalidArgument();
    // Kept as it was given, which is how it reads back.
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : String(entry.serial);
  }
  if (value.trim() === "" || !Number.isFinite(Number(value))) throw invalidArgument();
  return value.trim();
};

const absoluteReferenceOf = (value: unknown): string => {
  const { sheet, area } = range.targetOf(value);
  return absoluteReference(sheet.name, area);
};

/** A rule as Office.js has it: one of its kinds, exactly. */
export const readValidationRule = (value: Readonly<Record<string, unknown>>): ValidationRule => {
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  const [first] = given;
  if (!first || given.length !== 1) throw invalidArgument();
  const [kind, body] = first;
  const fields = readRecord(body);
  if (kind === "list") {
    const { inCellDropDown = true } = fields;
    return { kind, source: listSource(fields["source"]), inCellDropDown: readBoolean(inCellDropDown) };
  }
  if (kind === "custom") return { kind, formula: readFormula(readText(fields["formula"])) };
  const own = compared.find((each) => each === kind);
  if (!own) throw invalidArgument();
  const operator = readWord(fields["operator"], operators);
  const isPair = operator === "Between" || operator === "NotBetween";
  return {
    kind: own,
    operator,
    formula1: operand(own, fields["formula1"]),
    formula2: isPair ? operand(own, fields["formula2"]) : null,
  };
};
