import type { CellValueRule, CustomRule, DataBarRule } from "../model/rules";
import { readBoolean, readRecord, readText, readWord } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { kept } from "./collection";
import { readColor } from "./colors";
import { conditionalRangeFormat } from "./conditional-range-format";
import type { Rule } from "./rule-target";
import { ruleOf } from "./rule-target";
import { readFormula } from "./edit/read-formula";

const custom = (rule: Rule): CustomRule => {
  const own = ruleOf(rule);
  if (own.type !== "Custom") throw itemNotFound();
  return own;
};

const cellValue = (rule: Rule): CellValueRule => {
  const own = ruleOf(rule);
  if (own.type !== "CellValue") throw itemNotFound();
  return own;
};

const dataBar = (rule: Rule): DataBarRule => {
  const own = ruleOf(rule);
  if (own.type !== "DataBar") throw itemNotFound();
  return own;
};

export const conditionalFormatRule: ApiType<Rule> = defineType("ConditionalFormatRule", {
  since: "1.6",
  scalars: { formula: kept(custom, "formula", readFormula) },
});

export const customRule: ApiType<Rule> = defineType("CustomConditionalFormat", {
  since: "1.6",
  navigations: {
    rule: { get: (rule) => conditionalFormatRule.of(rule) },
    format: { get: (rule) => conditionalRangeFormat.of(custom(rule).format) },
  },
});

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const satisfies readonly CellValueRule["operator"][];

/** Constants are kept as formulas too: that is what a cellValue rule consists of. */
const operand = (value: unknown): string =>
  typeof value === "number" ? `=${value}` : readFormula(readText(value));

export const cellValueRule: ApiType<Rule> = defineType("CellValueConditionalFormat", {
  since: "1.6",
  scalars: {
    rule: {
      get: (rule) => {
        const { formula1, formula2, operator } = cellValue(rule);
        return { formula1, operator, ...(formula2 !== null && { formula2 }) };
      },
      set: (rule, value) => {
        const { formula1, formula2, operator } = readRecord(value);
        const own = cellValue(rule);
        const word = readWord(operator, operators);
        const isPair = word === "Between" || word === "NotBetween";
        if (isPair && (formula2 === undefined || formula2 === null)) throw invalidArgument();
        own.formula1 = operand(formula1);
        own.formula2 = isPair ? operand(formula2) : null;
        own.operator = word;
      },
    },
  },
  navigations: { format: { get: (rule) => conditionalRangeFormat.of(cellValue(rule).format) } },
});

const bound = <W extends string>(
  value: unknown,
  types: readonly W[],
): { type: W; formula: string | null } => {
  const { type, formula } = readRecord(value);
  const word = readWord(type, types);
  return {
    type: word,
    // As files have it: a number by itself.
    formula: formula === undefined || formula === null ? null : operand(formula).replace(plainNumber, "$1"),
  };
};

const plainNumber = /^=(-?[\d.]+)$/;

const boundOnWire = ({ type, formula }: { type: string; formula: string | null }): object => ({
  type,
  ...(formula !== null && { formula: operand(formula) }),
});

export const dataBarPositive: ApiType<Rule> = defineType("ConditionalDataBarPositiveFormat", {
  since: "1.6",
  scalars: {
    fillColor: kept(dataBar, "fillColor", readColor),
    gradientFill: kept(dataBar, "gradientFill", readBoolean),
  },
});

export const dataBarRule: ApiType<Rule> = defineType("DataBarConditionalFormat", {
  since: "1.6",
  scalars: {
    showDataBarOnly: kept(dataBar, "showDataBarOnly", readBoolean),
    lowerBoundRule: {
      get: (rule) => boundOnWire(dataBar(rule).lowerBound),
      set: (rule, value) => {
        const types = ["Automatic", "LowestValue", "Number", "Percent", "Formula"] as const;
        dataBar(rule).lowerBound = bound(value, types);
      },
    },
    upperBoundRule: {
      get: (rule) => boundOnWire(dataBar(rule).upperBound),
      set: (rule, value) => {
        const types = ["Automatic", "HighestValue", "Number", "Percent", "Formula"] as const;
        dataBar(rule).upperBound = bound(value, types);
      },
    },
  },
  navigations: { positiveFormat: { get: (rule) => dataBarPositive.of(rule) } },
});
