import type { Area } from "./cell";
import { maxColumns, maxRows } from "./cell";

/** 0 → A, 26 → AA. */
export const columnLetters = (column: number): string => {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** A → 0, AA → 26. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B3`, or `B3:D7`; whole columns and rows as `B:D` and `3:7`. */
export const formatArea = (area: Area): string => {
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  if (area.rowCount === maxRows) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  if (area.columnCount === maxColumns) return `${area.row + 1}:${lastRow + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  const last = `${columnLetters(lastColumn)}${lastRow + 1}`;
  return first === last ? first : `${first}:${last}`;
};

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const columnPattern = /^\$?([A-Za-z]{1,3})$/;
const rowPattern = /^\$?(\d{1,7})$/;

/** Reads `B3`, `$B$3:D7`, `B:D`, `3:7` (no sheet name); null for anything else or past the sheet's end. */
export const parseArea = (text: string): Area | null => {
  const parts = text.split(":");
  if (parts.length > 2) return null;
  const [from = "", to = from] = parts;
  const corner = (part: string): [row: number | null, column: number | null] | null => {
    const cell = cellPattern.exec(part);
    if (cell) return [Number(cell[2]) - 1, columnIndex(cell[1] ?? "")];
    if (parts.length !== 2) return null;
    const column = columnPattern.exec(part);
    if (column) return [null, columnIndex(column[1] ?? "")];
    const row = rowPattern.exec(part);
    return row ? [Number(row[1]) - 1, null] : null;
  };
  const a = corner(from);
  const b = corner(to);
  if (!a || !b || (a[0] === null) !== (b[0] === null) || (a[1] === null) !== (b[1] === null)) return null;
  const [row1, row2] =
    a[0] === null || b[0] === null ? [0, maxRows - 1] : [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [column1, column2] =
    a[1] === null || b[1] === null ? [0, maxColumns - 1] : [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  if (row1 < 0 || column1 < 0 || row2 >= maxRows || column2 >= maxColumns) return null;
  return { row: row1, column: column1, rowCount: row2 - row1 + 1, columnCount: column2 - column1 + 1 };
};

/** Puts a sheet name in quotes where Excel would. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) ? name : `'${name.replace(/'/g, "''")}'`;
