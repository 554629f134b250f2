import { isoDate } from "../notice/calendar-date";
import type { CellValidation, TablePlan, Validation } from "../workbook/plan";
import { bodyColumn } from "./tables";

/** Dates go in as ISO text, never as numbers (Microsoft: Data validation). */
const rule = (validation: Validation): Excel.DataValidationRule => {
  switch (validation.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: `=${validation.name}` } };
    case "choice":
      return { list: { inCellDropDown: true, source: validation.words.join(",") } };
    case "amount":
      return { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    case "date":
      return { date: { formula1: isoDate(validation.from), operator: "GreaterThanOrEqualTo" } };
    case "wholeNumber":
      return { wholeNumber: { formula1: validation.from, formula2: validation.to, operator: "Between" } };
    case "computed":
      return { custom: { formula: "=FALSE" } };
    case "share":
      return { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
  }
};

export const validate = (range: Excel.Range, validation: Validation): void => {
  const { dataValidation } = range;
  dataValidation.rule = rule(validation);
  dataValidation.errorAlert = {
    showAlert: !(validation.kind === "list" && validation.isOpen),
    style: "Stop",
    title: validation.title,
    message: validation.error,
  };
};

/** Drop-downs and checks on the body columns of a table, and nowhere below it, so that it can still grow. */
export const addValidations = (sheet: Excel.Worksheet, table: TablePlan): void => {
  table.columns.forEach(({ validation }, index) => {
    if (validation) validate(bodyColumn(sheet, table, index), validation);
  });
};

/** Checks on single cells. */
export const addCellValidations = (sheet: Excel.Worksheet, checks: readonly CellValidation[]): void => {
  for (const { row, column, validation } of checks) {
    validate(sheet.getRangeByIndexes(row, column, 1, 1), validation);
  }
};
