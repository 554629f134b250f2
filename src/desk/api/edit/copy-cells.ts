import type { Area, Cell } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { invalidArgument } from "../../protocol/errors";
import type { WorkbookSession } from "../session";
import { cellAt, styleAt } from "./cell-styles";
import { copyRules } from "./copy-rules";
import { copyFormula } from "./formula-text";
import { isInside } from "./geometry";
import { assertUnlocked } from "./protection";
import { syncTables } from "./table-cells";

export const copyKinds = ["All", "Formulas", "Values", "Formats"] as const;

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface CopyOptions {
  readonly kind: (typeof copyKinds)[number];
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface Copied {
  readonly cell: Cell | null;
  readonly style: number;
  readonly row: number;
  readonly column: number;
}

/** Copies cells; a target that is a multiple of the source is filled with it, a smaller one grows. */
export const copyCells = (session: WorkbookSession, from: Place, to: Place, options: CopyOptions): void => {
  session.calculated();
  const source = from.area;
  if (source.rowCount * source.columnCount > 5_000_000) throw invalidArgument();
  const height = options.transpose ? source.columnCount : source.rowCount;
  const width = options.transpose ? source.rowCount : source.columnCount;
  const fills = to.area.rowCount % height === 0 && to.area.columnCount % width === 0;
  const area: Area = fills ? to.area : { ...to.area, rowCount: height, columnCount: width };
  if (!isInside(area)) throw invalidArgument();
  assertUnlocked(session, to.sheet, [area]);
  // Read all before the first write: source and target may overlap.
  const copied: Copied[][] = [];
  for (let r = 0; r < source.rowCount; r++) {
    const line: Copied[] = [];
    for (let c = 0; c < source.columnCount; c++) {
      const [row, column] = [source.row + r, source.column + c];
      const cell = from.sheet.grid.get(row, column);
      line.push({
        cell: cell ? { ...cell } : null,
        style: styleAt(from.sheet, row, column),
        row,
        column,
      });
    }
    copied.push(line);
  }
  for (let r = 0; r < area.rowCount; r++) {
    for (let c = 0; c < area.columnCount; c++) {
      const [sr, sc] = options.transpose ? [c % width, r % height] : [r % height, c % width];
      const each = copied[sr]?.[sc];
      if (each) paste(to.sheet, area.row + r, area.column + c, each, options);
    }
  }
  const bringsLooks = options.kind === "All" || options.kind === "Formats";
  // Where blanks are skipped, the cells under them keep their looks, and so all keep their rules.
  if (bringsLooks && !options.skipBlanks)
    copyRules(session.workbook, from, { ...to, area }, options.transpose, options.kind === "All");
  syncTables(session, to.sheet, area);
  session.changed(to.sheet, area, "RangeEdited");
};

const paste = (sheet: Sheet, row: number, column: number, copied: Copied, options: CopyOptions): void => {
  const { cell, style } = copied;
  const isBlank = !cell || (cell.value === null && cell.formula === null);
  if (isBlank && options.skipBlanks) return;
  const target = cellAt(sheet, row, column);
  if (options.kind !== "Formats") {
    target.value = cell?.value ?? null;
    target.formula =
      options.kind === "Values" || cell?.formula == null
        ? null
        : copyFormula(cell.formula, row - copied.row, column - copied.column);
  }
  if (options.kind === "All" || options.kind === "Formats") target.style = style;
};
