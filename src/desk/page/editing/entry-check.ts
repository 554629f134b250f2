import { readEntry } from "../../api/edit/entry";
import type { DateOrder } from "../../api/edit/entry-dates";
import { readDateOrTime } from "../../api/edit/entry-dates";
import { styleAt } from "../../api/edit/cell-styles";
import { guarded } from "../../formulas/arrays";
import type { Clock } from "../../formulas/clock";
import { toBoolean } from "../../formulas/coercion";
import { Evaluation } from "../../formulas/evaluate";
import { generalNumber } from "../../formulas/number-format";
import type { CellValue } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { ComparisonOperator, DataValidation } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { CellPlace } from "./moves";

/** The validation of a cell, or null. */
export const validationAt = (sheet: Sheet, { row, column }: CellPlace): DataValidation | null =>
  sheet.validations.find(({ areas }) =>
    areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    ),
  ) ?? null;

export interface Book {
  readonly workbook: Workbook;
  readonly clock: Clock;
}

const shown = (value: CellValue): string =>
  value === null
    ? ""
    : value instanceof CellError
      ? value.code
      : typeof value === "number"
        ? generalNumber(value)
        : typeof value === "boolean"
          ? value
            ? "TRUE"
            : "FALSE"
          : value;

/** What a cell's drop-down offers, in its order and without blanks; empty where it has none. */
export const choicesAt = ({ workbook, clock }: Book, sheet: Sheet, place: CellPlace): string[] => {
  const validation = validationAt(sheet, place);
  if (validation?.rule.kind !== "list") return [];
  const { source } = validation.rule;
  if (!source.startsWith("="))
    return source
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  const anchor = validation.areas[0] ?? place;
  return new Evaluation(workbook, clock)
    .list(sheet, anchor, place.row, place.column, source)
    .map(shown)
    .filter((item) => item !== "");
};

const compares = (operator: ComparisonOperator, value: number, first: number, second: number): boolean => {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
};

/** The measure that a rule compares, or null where the value is not of the rule's kind. */
const measured = (kind: DataValidation["rule"]["kind"], value: CellValue): number | null => {
  if (kind === "textLength") return shown(value).length;
  if (typeof value !== "number") return null;
  return kind === "wholeNumber" && !Number.isInteger(value) ? null : value;
};

/**
 * The validation that something typed into a cell breaks, or null where it may stand. As in Excel an emptied cell is
 * never refused. Throws what `readEntry` throws.
 */
export const brokenRule = (
  { workbook, clock }: Book,
  sheet: Sheet,
  place: CellPlace,
  text: string,
  order: DateOrder,
): DataValidation | null => {
  const validation = validationAt(sheet, place);
  if (!validation || !validation.errorAlert.showAlert || text === "") return null;
  const { rule } = validation;
  const anchor = validation.areas[0] ?? place;
  const { numberFormat } = workbook.styles.get(styleAt(sheet, place.row, place.column));
  const entry = readEntry(text, numberFormat, clock.today(), order);
  const evaluate = (formula: string): CellValue =>
    new Evaluation(workbook, clock).relative(sheet, anchor, place.row, place.column, formula);
  const value =
    entry.formula === null
      ? entry.value
      : new Evaluation(workbook, clock).relative(sheet, place, place.row, place.column, entry.formula);

  if (rule.kind === "list") {
    const typedIn = !rule.source.startsWith("=");
    // A list typed in is taken letter by letter, one in cells is not (Excel).
    const same = (item: string): boolean =>
      typedIn ? item === shown(value) : item.toLowerCase() === shown(value).toLowerCase();
    return choicesAt({ workbook, clock }, sheet, place).some(same) ? null : validation;
  }
  if (rule.kind === "custom") {
    const result = withValue(sheet, place, value, () => guarded(() => toBoolean(evaluate(rule.formula))));
    // An error refuses as FALSE does, unless it is only that the formula is beyond this program.
    if (result instanceof CellError) return result.code === "#NAME?" ? null : validation;
    return result ? null : validation;
  }
  const measure = measured(rule.kind, value);
  if (measure === null) return validation;
  const operand = (source: string): number | null => {
    if (source.startsWith("=")) {
      const found = evaluate(source);
      return typeof found === "number" ? found : null;
    }
    return /^\d{4}-\d{2}-\d{2}/.test(source)
      ? (readDateOrTime(source.replace("T", " "), 1)?.serial ?? null)
      : Number(source);
  };
  const first = operand(rule.formula1);
  const second = rule.formula2 === null ? first : operand(rule.formula2);
  if (first === null || second === null) return null;
  return compares(rule.operator, measure, first, second) ? null : validation;
};

/** Works something out as if the value stood in the cell already. */
const withValue = <T>(sheet: Sheet, { row, column }: CellPlace, value: CellValue, work: () => T): T => {
  const before = sheet.grid.get(row, column);
  sheet.grid.set(row, column, { value, formula: null, style: before?.style ?? 0 });
  try {
    return work();
  } finally {
    if (before) sheet.grid.set(row, column, before);
    else sheet.grid.delete(row, column);
  }
};
