import type { DataBarRule } from "../model/rules";
import type { Sheet } from "../model/sheet";
import type { Color } from "../model/style";
import type { Anchor, Evaluation } from "./evaluate";
import { forEachNumber } from "./functions/ranges";
import { Frame } from "./frame";
import { Reference } from "./values";
import { guarded } from "./arrays";

/** A bar to draw in a cell. */
export interface DataBar {
  /** 0 for no bar, 1 for one across the cell. */
  readonly fraction: number;
  readonly color: Color;
  readonly gradient: boolean;
  /** True where the number itself is not shown. */
  readonly hidesValue: boolean;
}

/** Turns the numbers of one rule's cells into lengths of bars. */
export class DataBarScale {
  readonly #low: number;
  readonly #high: number;

  constructor(
    readonly rule: DataBarRule,
    sheet: Sheet,
    anchor: Anchor,
    evaluation: Evaluation,
  ) {
    let lowest = Infinity;
    let highest = -Infinity;
    const frame = new Frame(evaluation.workspace, sheet, anchor.row, anchor.column);
    for (const area of rule.areas) {
      // An error among the cells ends the area's reading, as it leaves the bars of Excel unscaled.
      guarded(() =>
        forEachNumber([new Reference(sheet, area)], frame, (number) => {
          lowest = Math.min(lowest, number);
          highest = Math.max(highest, number);
        }),
      );
    }
    if (lowest > highest) lowest = highest = 0;
    const number = (formula: string | null): number => {
      if (formula === null) return 0;
      const value = evaluation.relative(sheet, anchor, anchor.row, anchor.column, formula);
      return typeof value === "number" ? value : 0;
    };
    const bound = (type: string, formula: string | null, extreme: number, automatic: number): number => {
      if (type === "Automatic") return automatic;
      if (type === "Number" || type === "Formula") return number(formula);
      return type === "Percent" ? lowest + ((highest - lowest) * number(formula)) / 100 : extreme;
    };
    const { lowerBound, upperBound } = rule;
    this.#low = bound(lowerBound.type, lowerBound.formula, lowest, Math.min(0, lowest));
    this.#high = bound(upperBound.type, upperBound.formula, highest, Math.max(0, highest));
  }

  bar(value: number): DataBar {
    const width = this.#high - this.#low;
    const fraction = width > 0 ? Math.min(1, Math.max(0, (value - this.#low) / width)) : 0;
    const { fillColor, gradientFill, showDataBarOnly } = this.rule;
    return { fraction, color: fillColor, gradient: gradientFill, hidesValue: showDataBarOnly };
  }
}
