import type { CellValue } from "../model/cell";
import { CellError } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Clock } from "./clock";
import { evaluateToCell, evaluateToMatrix } from "./evaluator";
import { Frame } from "./frame";
import { FormulaSyntaxError } from "./ast";
import { parseFormula } from "./parser";
import { Workspace } from "./workspace";

/** Where a formula's relative references are counted from. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
}

/**
 * Calculates formulas that stand in no cell: those of conditional formats, validations and names. Excel takes
 * them for array formulas. It reads calculated results, so it is for a workbook that is up to date, and one
 * evaluation serves until the workbook changes.
 */
export class Evaluation {
  readonly workspace: Workspace;

  constructor(workbook: Workbook, clock: Clock) {
    this.workspace = new Workspace(workbook, clock);
  }

  /** The result for a cell of a formula written for `anchor`. */
  relative(sheet: Sheet, anchor: Anchor, row: number, column: number, formula: string): CellValue {
    return evaluateToCell(formula, this.#frame(sheet, anchor, row, column));
  }

  /** All values of the result, for a drop-down list: row by row; empty where the formula is an error. */
  list(sheet: Sheet, anchor: Anchor, row: number, column: number, formula: string): CellValue[] {
    try {
      const { values } = evaluateToMatrix(parseFormula(formula), this.#frame(sheet, anchor, row, column));
      return values.length === 1 && values[0] instanceof CellError ? [] : [...values];
    } catch (problem) {
      if (problem instanceof FormulaSyntaxError) return [];
      throw problem;
    }
  }

  #frame(sheet: Sheet, anchor: Anchor, row: number, column: number): Frame {
    return new Frame(this.workspace, sheet, row, column, row - anchor.row, column - anchor.column, true);
  }
}

/** The result of a formula as if it were written for that very cell. */
export const evaluateAt = (
  workbook: Workbook,
  clock: Clock,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
): CellValue => evaluateRelative(workbook, clock, sheet, { row, column }, row, column, formula);

/** The result for a cell of a formula that was written for `anchor`: relative references move along. */
export const evaluateRelative = (
  workbook: Workbook,
  clock: Clock,
  sheet: Sheet,
  anchor: Anchor,
  row: number,
  column: number,
  formula: string,
): CellValue => new Evaluation(workbook, clock).relative(sheet, anchor, row, column, formula);
