import type { Sheet } from "../../model/sheet";
import type { CellPlace, Direction, Selection, SheetSize } from "./moves";
import { areaOf, clamped, jumpFrom, lastFilled, stepFrom } from "./moves";

/** A key with what is held down; Cmd counts as Ctrl. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Where a key leads from a place, or null for a key that leads nowhere. `page` is a screenful of rows. */
export const targetOf = (
  sheet: Sheet,
  size: SheetSize,
  from: CellPlace,
  { key, ctrl, alt }: Key,
  page: number,
): CellPlace | null => {
  if (alt) return null;
  const arrow = arrows[key];
  if (arrow) return ctrl ? jumpFrom(sheet, size, from, arrow) : stepFrom(sheet, size, from, arrow);
  switch (key) {
    case "PageUp":
      return ctrl ? null : stepFrom(sheet, size, from, "up", page);
    case "PageDown":
      return ctrl ? null : stepFrom(sheet, size, from, "down", page);
    case "Home": {
      // As in Excel the cells that stay in view do not count as the sheet's beginning.
      const first = { row: sheet.freeze.rows, column: sheet.freeze.columns };
      return ctrl ? first : { row: from.row, column: from.column > first.column ? first.column : 0 };
    }
    case "End":
      return ctrl ? lastFilled(sheet) : null;
    default:
      return null;
  }
};

/** The selection after a key: moved, or made larger and smaller with Shift. */
export const movedSelection = (
  sheet: Sheet,
  size: SheetSize,
  selection: Selection,
  key: Key,
  page: number,
): Selection | null => {
  const target = targetOf(sheet, size, key.shift ? selection.corner : selection.active, key, page);
  if (!target) return null;
  return key.shift ? { active: selection.active, corner: target } : { active: target, corner: target };
};

/** What Ctrl+A, Ctrl+Space and Shift+Space select; null for other keys. */
export const wholeSelection = (
  size: SheetSize,
  selection: Selection,
  { key, ctrl, shift }: Key,
): Selection | null => {
  const { row, column, rowCount, columnCount } = areaOf(selection);
  const last = { row: size.rowCount - 1, column: size.columnCount - 1 };
  if (ctrl && key.toLowerCase() === "a") return { active: { row: 0, column: 0 }, corner: last };
  if (key !== " " || ctrl === shift) return null;
  return ctrl
    ? { active: { row: 0, column }, corner: { row: last.row, column: column + columnCount - 1 } }
    : { active: { row, column: 0 }, corner: { row: row + rowCount - 1, column: last.column } };
};

/** One cell further after Enter or Tab, backwards with Shift. */
export const afterEntry = (
  sheet: Sheet,
  size: SheetSize,
  from: CellPlace,
  { key, shift }: Key,
  /** The column in which a run of Tabs began: Enter goes back to it. */
  tabbedFrom: number | null,
): CellPlace => {
  if (key === "Tab") return stepFrom(sheet, size, from, shift ? "left" : "right");
  const below = stepFrom(sheet, size, from, shift ? "up" : "down");
  return { row: below.row, column: clamped(tabbedFrom ?? from.column, size.columnCount) };
};
