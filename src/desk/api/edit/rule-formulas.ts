import type { ConditionalFormat, DataValidation } from "../../model/rules";

/** What lies on areas of a sheet, with formulas that are written for the first cell of the first area. */
export type AreaRule = ConditionalFormat | DataValidation;

/** Puts other formulas in place of those of a conditional format or a data validation. */
export const rewriteRule = (rule: AreaRule, rewrite: (formula: string) => string): void => {
  if ("rule" in rule) {
    rewriteValidation(rule, rewrite);
  } else if (rule.type === "Custom") {
    rule.formula = rewrite(rule.formula);
  } else if (rule.type === "CellValue") {
    rule.formula1 = rewrite(rule.formula1);
    if (rule.formula2 !== null) rule.formula2 = rewrite(rule.formula2);
  }
};

/** Of a validation, items of a list and plain values are no formulas. */
const rewriteValidation = (validation: DataValidation, rewrite: (formula: string) => string): void => {
  const { rule } = validation;
  const maybe = (text: string): string => (text.startsWith("=") ? rewrite(text) : text);
  if (rule.kind === "list") validation.rule = { ...rule, source: maybe(rule.source) };
  else if (rule.kind === "custom") validation.rule = { ...rule, formula: maybe(rule.formula) };
  else {
    const formula2 = rule.formula2 === null ? null : maybe(rule.formula2);
    validation.rule = { ...rule, formula1: maybe(rule.formula1), formula2 };
  }
};
