import { columnLetters } from "../model/address";
import type { Area } from "../model/cell";

/** `B3`, or `B3:D7`. Whole columns and rows are written out in full: not every program reads `B:B` in a `sqref`. */
export const fileArea = (area: Area): string => {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  const last = `${columnLetters(area.column + area.columnCount - 1)}${area.row + area.rowCount}`;
  return first === last ? first : `${first}:${last}`;
};

/** The areas that a rule holds for, as an `sqref`. */
export const fileAreas = (areas: readonly Area[]): string => areas.map(fileArea).join(" ");

/** `A1:B2` → `$A$1:$B$2`, `1:3` → `$1:$3`, for the formulas behind print areas and titles. */
export const absolute = (address: string): string =>
  address.replace(/\$/g, "").replace(/[A-Za-z]+|\d+/g, (part) => `$${part.toUpperCase()}`);
