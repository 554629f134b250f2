import type { Area } from "./cell";
import type { BorderLine, BorderSide, Color } from "./style";

/** What a conditional format lays over a cell's own style; absent leaves the cell's. */
export interface DifferentialStyle {
  fontColor?: Color;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: "None" | "Single" | "Double";
  fill?: Color;
  numberFormat?: string;
  borders?: Partial<Record<BorderSide, BorderLine>>;
}

interface RuleBase {
  readonly id: string;
  areas: Area[];
  /** 0 is the strongest. Unique in the sheet. */
  priority: number;
  stopIfTrue: boolean;
}

/** True where the formula, relative to the first cell of the first area, is true. */
export interface CustomRule extends RuleBase {
  type: "Custom";
  formula: string;
  format: DifferentialStyle;
}

export interface CellValueRule extends RuleBase {
  type: "CellValue";
  operator:
    | "Between"
    | "NotBetween"
    | "EqualTo"
    | "NotEqualTo"
    | "GreaterThan"
    | "LessThan"
    | "GreaterThanOrEqual"
    | "LessThanOrEqual";
  formula1: string;
  formula2: string | null;
  format: DifferentialStyle;
}

export interface DataBarRule extends RuleBase {
  type: "DataBar";
  fillColor: Color;
  gradientFill: boolean;
  showDataBarOnly: boolean;
  lowerBound: {
    type: "Automatic" | "LowestValue" | "Number" | "Percent" | "Formula";
    formula: string | null;
  };
  upperBound: {
    type: "Automatic" | "HighestValue" | "Number" | "Percent" | "Formula";
    formula: string | null;
  };
}

export type ConditionalFormat = CustomRule | CellValueRule | DataBarRule;

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export type ValidationRule =
  | {
      readonly kind: "list";
      /** `=formula` or comma-separated items. */ readonly source: string;
      readonly inCellDropDown: boolean;
    }
  | {
      readonly kind: "date" | "wholeNumber" | "decimal" | "textLength" | "time";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | { readonly kind: "custom"; readonly formula: string };

export interface DataValidation {
  areas: Area[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  errorAlert: {
    showAlert: boolean;
    style: "Stop" | "Warning" | "Information";
    title: string;
    message: string;
  };
  prompt: { showPrompt: boolean; title: string; message: string };
}
