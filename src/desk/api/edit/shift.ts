import type { Area } from "../../model/cell";
import { maxColumns, maxRows } from "../../model/cell";
import type { Corner } from "../../formulas/ast";

/**
 * Cells that move: `count` rows (or columns) put in before line `at`, or taken out from it on where
 * negative, within the lines `from` to `to` of the other axis.
 */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** Excel's sheet ends where it ends: what is pushed over the edge is cut off there. */
const limit = (shift: Shift): number => (shift.axis === "rows" ? maxRows : maxColumns);

/** First and last line after the shift; null where all of them are gone. */
const movedLines = (first: number, last: number, shift: Shift): readonly [number, number] | null => {
  const { at, count } = shift;
  if (count >= 0) {
    const most = limit(shift) - 1;
    const begin = first >= at ? first + count : first;
    const end = last >= at ? last + count : last;
    return begin > most ? null : [begin, Math.min(end, most)];
  }
  const gone = -count;
  const after = at + gone;
  const begin = first < at ? first : first < after ? at : first - gone;
  const end = last < at ? last : last < after ? at - 1 : last - gone;
  return begin <= end ? [begin, end] : null;
};

/** All cells that a shift moves, takes out or makes room for. */
export const shiftedArea = ({ axis, at, from, to }: Shift): Area =>
  axis === "rows"
    ? { row: at, column: from, rowCount: maxRows - at, columnCount: to - from + 1 }
    : { row: from, column: at, rowCount: to - from + 1, columnCount: maxColumns - at };

/** Whether cells of an area stand in the lines that a shift works on. */
export const meetsShift = (
  { row, column, rowCount, columnCount }: Area,
  { axis, from, to }: Shift,
): boolean => {
  const [first, count] = axis === "rows" ? [column, columnCount] : [row, rowCount];
  return first <= to && first + count > from;
};

/** Where cells of an area may stand after a shift: from the area's first line, or the shift's, to the sheet's end. */
export const fromShift = (area: Area, { axis, at }: Shift): Area => {
  if (axis === "rows") {
    const row = Math.min(area.row, at);
    return { ...area, row, rowCount: maxRows - row };
  }
  const column = Math.min(area.column, at);
  return { ...area, column, columnCount: maxColumns - column };
};

/** An area after the shift: moved, stretched or shortened; null where nothing is left of it. */
export const moveArea = (area: Area, shift: Shift): Area | null => {
  const isRows = shift.axis === "rows";
  const crossFirst = isRows ? area.column : area.row;
  const crossLast = crossFirst + (isRows ? area.columnCount : area.rowCount) - 1;
  // What only partly lies in the moving lines stays: half an area cannot move.
  if (crossFirst < shift.from || crossLast > shift.to) return area;
  const first = isRows ? area.row : area.column;
  const length = isRows ? area.rowCount : area.columnCount;
  // Whole columns have no rows to lose.
  if (length === limit(shift)) return area;
  const lines = movedLines(first, first + length - 1, shift);
  if (!lines) return null;
  const [begin, end] = lines;
  return isRows
    ? { ...area, row: begin, rowCount: end - begin + 1 }
    : { ...area, column: begin, columnCount: end - begin + 1 };
};

/** A reference's corners after the shift; null where it has become #REF!. */
export const moveCorners = (
  from: Corner,
  to: Corner,
  shift: Shift,
): { readonly from: Corner; readonly to: Corner } | null => {
  const rows = [from.row ?? 0, to.row ?? maxRows - 1] as const;
  const columns = [from.column ?? 0, to.column ?? maxColumns - 1] as const;
  const area = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rowCount: Math.abs(rows[1] - rows[0]) + 1,
    columnCount: Math.abs(columns[1] - columns[0]) + 1,
  };
  const moved = moveArea(area, shift);
  if (!moved) return null;
  if (moved === area) return { from, to };
  const bottom = moved.row + moved.rowCount - 1;
  const right = moved.column + moved.columnCount - 1;
  const corner = (old: Corner, row: number, column: number): Corner => ({
    ...old,
    row: old.row === null ? null : row,
    column: old.column === null ? null : column,
  });
  const downwards = rows[0] <= rows[1];
  const rightwards = columns[0] <= columns[1];
  return {
    from: corner(from, downwards ? moved.row : bottom, rightwards ? moved.column : right),
    to: corner(to, downwards ? bottom : moved.row, rightwards ? right : moved.column),
  };
};
