import type { Area } from "../../model/cell";
import { maxColumns, maxRows } from "../../model/cell";

export const lastRow = (area: Area): number => area.row + area.rowCount - 1;
export const lastColumn = (area: Area): number => area.column + area.columnCount - 1;

export const areaBetween = (top: number, left: number, bottom: number, right: number): Area => ({
  row: top,
  column: left,
  rowCount: bottom - top + 1,
  columnCount: right - left + 1,
});

export const intersect = (a: Area, b: Area): Area | null => {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top <= bottom && left <= right ? areaBetween(top, left, bottom, right) : null;
};

export const overlaps = (a: Area, b: Area): boolean => intersect(a, b) !== null;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  lastRow(outer) >= lastRow(inner) &&
  lastColumn(outer) >= lastColumn(inner);

/** The smallest rectangle around both. */
export const bounding = (a: Area, b: Area): Area =>
  areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );

/** What is left of `area` outside `hole`, in at most four rectangles. */
export const subtract = (area: Area, hole: Area): Area[] => {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const pieces: Area[] = [];
  const piece = (top: number, left: number, bottom: number, right: number): void => {
    if (top <= bottom && left <= right) pieces.push(areaBetween(top, left, bottom, right));
  };
  piece(area.row, area.column, cut.row - 1, lastColumn(area));
  piece(lastRow(cut) + 1, area.column, lastRow(area), lastColumn(area));
  piece(cut.row, area.column, lastRow(cut), cut.column - 1);
  piece(cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(area));
  return pieces;
};

export const isInside = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rowCount > 0 &&
  area.columnCount > 0 &&
  lastRow(area) < maxRows &&
  lastColumn(area) < maxColumns;

export const isEntireColumn = (area: Area): boolean => area.rowCount === maxRows;
export const isEntireRow = (area: Area): boolean => area.columnCount === maxColumns;
/** Whole columns or rows: their cells cannot be read or written one by one. */
export const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);
