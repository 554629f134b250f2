import type { Area, Cell, CellValue } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { WorkbookSession } from "../session";
import { copyFormula } from "./formula-text";
import { lastColumn, lastRow } from "./geometry";

export interface SortField {
  /** Column, counted from the area's first. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Excel's order: numbers, text, logical values, errors; blanks always last. */
const rank = (value: CellValue): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;

const compare = (a: CellValue, b: CellValue, collator: Intl.Collator): number => {
  const difference = rank(a) - rank(b);
  if (difference !== 0) return difference;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (a instanceof CellError && b instanceof CellError) return 0;
  return 0;
};

/** Sorts the rows of an area; formulas go with their rows and keep their relative references. */
export const sortCells = (
  session: WorkbookSession,
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  matchCase: boolean,
): void => {
  session.calculated();
  const collator = new Intl.Collator(session.locale, { sensitivity: matchCase ? "variant" : "accent" });
  const rows: { readonly from: number; readonly cells: Map<number, Cell> }[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const cells = new Map<number, Cell>();
    for (const [column, cell] of sheet.grid.rows.get(row) ?? []) {
      if (column >= area.column && column <= lastColumn(area)) cells.set(column, cell);
    }
    rows.push({ from: row, cells });
  }
  const valueOf = (row: (typeof rows)[number], key: number): CellValue =>
    row.cells.get(area.column + key)?.value ?? null;
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const [x, y] = [valueOf(a, key), valueOf(b, key)];
      if (x === null || y === null) {
        if (x === y) continue;
        return x === null ? 1 : -1;
      }
      const difference = compare(x, y, collator);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return a.from - b.from;
  });
  for (const [offset, { from, cells }] of rows.entries()) {
    const row = area.row + offset;
    for (let column = area.column; column <= lastColumn(area); column++) {
      const cell = cells.get(column);
      if (!cell) sheet.grid.delete(row, column);
      else {
        const formula = cell.formula === null ? null : copyFormula(cell.formula, row - from, 0);
        sheet.grid.set(row, column, { ...cell, formula });
      }
    }
  }
  session.changed(sheet, area, "RangeEdited");
};
