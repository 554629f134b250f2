import type { Area } from "../../model/cell";
import type { Sheet } from "../../model/sheet";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What is selected: the cell that typing goes to, and the corner that Shift moves; the rectangle lies between. */
export interface Selection {
  readonly active: CellPlace;
  readonly corner: CellPlace;
}

export const areaOf = ({ active, corner }: Selection): Area => ({
  row: Math.min(active.row, corner.row),
  column: Math.min(active.column, corner.column),
  rowCount: Math.abs(active.row - corner.row) + 1,
  columnCount: Math.abs(active.column - corner.column) + 1,
});

export const oneCell = ({ row, column }: CellPlace): Area => ({ row, column, rowCount: 1, columnCount: 1 });

/** A rectangle as if it had been selected from its first cell to its last. */
export const selectionOf = ({ row, column, rowCount, columnCount }: Area): Selection => ({
  active: { row, column },
  corner: { row: row + rowCount - 1, column: column + columnCount - 1 },
});

/** How far a sheet goes on the page. */
export interface SheetSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

export type Direction = "up" | "down" | "left" | "right";

const directions: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

const clamped = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

const isHidden = (sheet: Sheet, { row, column }: CellPlace): boolean =>
  (sheet.rows.get(row)?.hidden ?? false) || (sheet.columns.get(column)?.hidden ?? false);

const isFilled = (sheet: Sheet, { row, column }: CellPlace): boolean =>
  (sheet.grid.get(row, column)?.value ?? null) !== null;

const isWithin = ({ row, column }: CellPlace, { rowCount, columnCount }: SheetSize): boolean =>
  row >= 0 && column >= 0 && row < rowCount && column < columnCount;

/** So many cells further; hidden rows and columns do not count. At the sheet's end it stays. */
export const stepFrom = (
  sheet: Sheet,
  size: SheetSize,
  from: CellPlace,
  direction: Direction,
  count = 1,
): CellPlace => {
  const [rows, columns] = directions[direction];
  let place = from;
  for (let steps = 0; steps < count; steps++) {
    let next = { row: place.row + rows, column: place.column + columns };
    while (isWithin(next, size) && isHidden(sheet, next))
      next = { row: next.row + rows, column: next.column + columns };
    if (!isWithin(next, size)) return place;
    place = next;
  }
  return place;
};

/**
 * Where Ctrl with an arrow leads: to the last filled cell before a gap, or over a gap to the next filled one, or to
 * the end of the sheet.
 */
export const jumpFrom = (sheet: Sheet, size: SheetSize, from: CellPlace, direction: Direction): CellPlace => {
  const next = stepFrom(sheet, size, from, direction);
  const runs = isFilled(sheet, from) && isFilled(sheet, next);
  let place = next;
  for (;;) {
    if (!runs && isFilled(sheet, place)) return place;
    const further = stepFrom(sheet, size, place, direction);
    if (further === place || (runs && !isFilled(sheet, further))) return place;
    place = further;
  }
};

/** Ctrl+End: the last row and column with something in them. */
export const lastFilled = (sheet: Sheet): CellPlace => {
  let last = { row: 0, column: 0 };
  for (const [row, cells] of sheet.grid.rows) {
    for (const [column, { value }] of cells) {
      if (value !== null) last = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
    }
  }
  return last;
};

/** Where merged cells cover a place, the one that shows; else the place itself. */
export const shownCell = (sheet: Sheet, place: CellPlace): CellPlace => {
  const merge = sheet.merges.find(
    ({ row, column, rowCount, columnCount }) =>
      place.row >= row &&
      place.row < row + rowCount &&
      place.column >= column &&
      place.column < column + columnCount,
  );
  return merge ? { row: merge.row, column: merge.column } : place;
};

export { clamped };
