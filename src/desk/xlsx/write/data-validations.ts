import type { DataValidation, ValidationRule } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import { fileAreas } from "../file-reference";
import { toFileFormula } from "../formula-text";
import { comparisonOperators, errorStyles, validationKinds } from "../words";
import { counted, element, escapeText } from "../xml";

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const clockTime = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const millisecondsPerDay = 86_400_000;
/** Serial 25569 is 1 January 1970. */
const epochSerial = 25_569;

/** Dates in rules are ISO text or formulas in Office.js, serial numbers or formulas in files. */
const operand = (text: string): string => {
  const date = isoDate.exec(text);
  if (date) {
    const [, year, month, day] = date.map(Number);
    return String(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / millisecondsPerDay + epochSerial);
  }
  const time = clockTime.exec(text);
  if (time) {
    const [, hours = 0, minutes = 0, seconds] = time.map(Number);
    return String((hours * 3600 + minutes * 60 + (seconds || 0)) / 86_400);
  }
  return toFileFormula(text);
};

/** `=List!$A$1:$A$9` as it is; items in quotes, in which a quote is doubled. */
const listSource = (source: string): string =>
  source.startsWith("=") ? toFileFormula(source) : `"${source.replace(/"/g, '""')}"`;

const operandsOf = (rule: ValidationRule): [first: string, second: string | null] => {
  if (rule.kind === "list") return [listSource(rule.source), null];
  if (rule.kind === "custom") return [toFileFormula(rule.formula), null];
  return [operand(rule.formula1), rule.formula2 === null ? null : operand(rule.formula2)];
};

const validationElement = (validation: DataValidation): string => {
  const { rule, errorAlert, prompt } = validation;
  const [first, second] = operandsOf(rule);
  const operator = "operator" in rule ? comparisonOperators[rule.operator] : "between";
  return element(
    "dataValidation",
    {
      type: validationKinds[rule.kind],
      errorStyle: errorAlert.style === "Stop" ? null : errorStyles[errorAlert.style],
      operator: operator === "between" ? null : operator,
      allowBlank: validation.ignoreBlanks || null,
      // The format's word is the opposite of what it says: 1 hides the arrow (ECMA-376 part 1, 18.3.1.32).
      showDropDown: (rule.kind === "list" && !rule.inCellDropDown) || null,
      showInputMessage: prompt.showPrompt || null,
      showErrorMessage: errorAlert.showAlert || null,
      errorTitle: errorAlert.title || null,
      error: errorAlert.message || null,
      promptTitle: prompt.title || null,
      prompt: prompt.message || null,
      sqref: fileAreas(validation.areas),
    },
    `<formula1>${escapeText(first)}</formula1>` +
      (second === null ? "" : `<formula2>${escapeText(second)}</formula2>`),
  );
};

export const dataValidationsElement = (sheet: Sheet): string =>
  counted(
    "dataValidations",
    sheet.validations.filter((each) => each.areas.length > 0).map(validationElement),
  );
