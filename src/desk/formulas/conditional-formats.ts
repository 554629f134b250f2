import type { Area, CellValue } from "../model/cell";
import { CellError } from "../model/cell";
import type { CellValueRule, ConditionalFormat, DifferentialStyle } from "../model/rules";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { guarded } from "./arrays";
import type { Expression } from "./ast";
import { FormulaSyntaxError } from "./ast";
import type { Clock } from "./clock";
import { compare, toBoolean } from "./coercion";
import type { DataBar } from "./data-bars";
import { DataBarScale } from "./data-bars";
import { areasMeet } from "./dependency-graph";
import type { Anchor } from "./evaluate";
import { Evaluation } from "./evaluate";
import { parseFormula } from "./parser";

interface RuleInPlay {
  readonly rule: ConditionalFormat;
  readonly anchor: Anchor;
  /** True where the answer is the same all along a row. */
  readonly isByRow: boolean;
  readonly answers: Map<number, boolean>;
}

/** What the conditional formats of a sheet do to its cells, worked out cell by cell when asked. */
export class ConditionalFormats {
  readonly #evaluation: Evaluation;
  readonly #rules: readonly RuleInPlay[];
  readonly #scales = new Map<ConditionalFormat, DataBarScale>();

  constructor(
    workbook: Workbook,
    clock: Clock,
    readonly sheet: Sheet,
    area: Area,
  ) {
    this.#evaluation = new Evaluation(workbook, clock);
    this.#rules = sheet.conditionalFormats
      .filter((rule) => rule.areas.some((each) => areasMeet(each, area)))
      .sort((a, b) => a.priority - b.priority)
      .map((rule) => ({
        rule,
        anchor: rule.areas[0] ?? { row: 0, column: 0 },
        isByRow: rule.type === "Custom" && isByRow(rule.formula),
        answers: new Map<number, boolean>(),
      }));
  }

  /** What lies over the cell's own style: of each property the strongest rule's; null where no rule holds. */
  styleAt(row: number, column: number): DifferentialStyle | null {
    let style: DifferentialStyle | null = null;
    for (const { rule } of this.#holding(row, column)) {
      if (rule.type === "DataBar") continue;
      style = style ? overlaid(style, rule.format) : rule.format;
    }
    return style;
  }

  /** The cell's data bar, or null. */
  dataBarAt(row: number, column: number): DataBar | null {
    const value = this.#evaluation.workspace.valueAt(this.sheet, row, column);
    if (typeof value !== "number") return null;
    for (const { rule, anchor } of this.#holding(row, column)) {
      if (rule.type !== "DataBar") continue;
      let scale = this.#scales.get(rule);
      if (!scale)
        this.#scales.set(rule, (scale = new DataBarScale(rule, this.sheet, anchor, this.#evaluation)));
      return scale.bar(value);
    }
    return null;
  }

  /** The rules that hold for a cell, strongest first, up to one that stops. */
  #holding(row: number, column: number): RuleInPlay[] {
    const holding: RuleInPlay[] = [];
    for (const each of this.#rules) {
      if (!each.rule.areas.some((area) => areasMeet(area, { row, column, rowCount: 1, columnCount: 1 })))
        continue;
      if (!this.#holds(each, row, column)) continue;
      holding.push(each);
      if (each.rule.stopIfTrue && each.rule.type !== "DataBar") break;
    }
    return holding;
  }

  #holds(each: RuleInPlay, row: number, column: number): boolean {
    const { rule, anchor, answers } = each;
    if (rule.type === "DataBar") return true;
    if (rule.type === "CellValue") return this.#cellValueHolds(rule, anchor, row, column);
    const known = each.isByRow ? answers.get(row) : undefined;
    if (known !== undefined) return known;
    const result = this.#evaluation.relative(this.sheet, anchor, row, column, rule.formula);
    const answer = guarded(() => toBoolean(result)) === true;
    if (each.isByRow) answers.set(row, answer);
    return answer;
  }

  #cellValueHolds(rule: CellValueRule, anchor: Anchor, row: number, column: number): boolean {
    const value = this.#evaluation.workspace.valueAt(this.sheet, row, column);
    const operand = (formula: string): CellValue =>
      this.#evaluation.relative(this.sheet, anchor, row, column, formula);
    const first = operand(rule.formula1);
    const second = rule.formula2 === null ? first : operand(rule.formula2);
    if ([value, first, second].some((each) => each instanceof CellError)) return false;
    return compares(rule.operator, value, first, second);
  }
}

/** An empty cell is compared as 0 or as an empty text, and a text is above every number, as in Excel. */
const compares = (
  operator: CellValueRule["operator"],
  value: CellValue,
  first: CellValue,
  second: CellValue,
): boolean => {
  const order = compare(value, first);
  const isBetween = (): boolean => {
    const [low, high] = compare(first, second) <= 0 ? [first, second] : [second, first];
    return compare(value, low) >= 0 && compare(value, high) <= 0;
  };
  switch (operator) {
    case "EqualTo":
      return order === 0;
    case "NotEqualTo":
      return order !== 0;
    case "GreaterThan":
      return order > 0;
    case "GreaterThanOrEqual":
      return order >= 0;
    case "LessThan":
      return order < 0;
    case "LessThanOrEqual":
      return order <= 0;
    case "Between":
      return isBetween();
    case "NotBetween":
      return !isBetween();
  }
};

/** A stronger style with what a weaker one adds to it. */
const overlaid = (stronger: DifferentialStyle, weaker: DifferentialStyle): DifferentialStyle => {
  const borders = { ...weaker.borders, ...stronger.borders };
  return { ...weaker, ...stronger, ...(Object.keys(borders).length > 0 ? { borders } : {}) };
};

/** True where nothing in a formula moves when it is put to the next cell of the row. */
const isByRow = (formula: string): boolean => {
  try {
    return keepsColumn(parseFormula(formula));
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) return true;
    throw problem;
  }
};

const keepsColumn = (node: Expression): boolean => {
  switch (node.type) {
    case "reference": {
      const keeps = (corner: typeof node.from): boolean => corner.column === null || corner.columnAbsolute;
      return keeps(node.from) && (node.to === null || keeps(node.to));
    }
    case "literal":
    case "missing":
    case "array":
      return true;
    case "structured":
      return node.table !== null;
    // A name may hold anything.
    case "name":
      return false;
    case "unary":
    case "percent":
      return keepsColumn(node.operand);
    case "binary":
      return keepsColumn(node.left) && keepsColumn(node.right);
    case "call":
      return (
        !["COLUMN", "CELL", "INDIRECT", "RAND", "RANDBETWEEN"].includes(node.name) &&
        node.args.every(keepsColumn)
      );
  }
};

/** The style that conditional formats lay over each cell of an area of a sheet; null for none. */
export const appliedFormats = (
  workbook: Workbook,
  clock: Clock,
  sheet: Sheet,
  area: Area,
): ((row: number, column: number) => DifferentialStyle | null) => {
  const formats = new ConditionalFormats(workbook, clock, sheet, area);
  return (row, column) => formats.styleAt(row, column);
};

/** The data bar in each cell of an area of a sheet; null for none. */
export const appliedDataBars = (
  workbook: Workbook,
  clock: Clock,
  sheet: Sheet,
  area: Area,
): ((row: number, column: number) => DataBar | null) => {
  const formats = new ConditionalFormats(workbook, clock, sheet, area);
  return (row, column) => formats.dataBarAt(row, column);
};
