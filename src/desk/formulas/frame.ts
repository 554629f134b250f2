import type { Sheet } from "../model/sheet";
import type { Workspace } from "./workspace";

/** Where a formula is being calculated, and how. */
export class Frame {
  #arrays: Frame | null = null;

  constructor(
    readonly cells: Workspace,
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    /** How far relative references move from where they were written. */
    readonly rowShift = 0,
    readonly columnShift = 0,
    /** True where a range stands for all its values, false where for the one beside the cell. */
    readonly array = false,
    /** How many defined names deep. */
    readonly depth = 0,
  ) {}

  /** The same place, with ranges standing for all their values. */
  get inArrays(): Frame {
    if (this.array) return this;
    const { cells, sheet, row, column, rowShift, columnShift, depth } = this;
    return (this.#arrays ??= new Frame(cells, sheet, row, column, rowShift, columnShift, true, depth));
  }

  /** The same place, with ranges standing for the one value beside the cell. */
  get inCells(): Frame {
    if (!this.array) return this;
    const { cells, sheet, row, column, rowShift, columnShift, depth } = this;
    return new Frame(cells, sheet, row, column, rowShift, columnShift, false, depth);
  }

  /** Inside a defined name: its formula is written as from A1, and is an array formula. */
  get inName(): Frame {
    const { cells, sheet, row, column, depth } = this;
    return new Frame(cells, sheet, row, column, row, column, true, depth + 1);
  }
}
