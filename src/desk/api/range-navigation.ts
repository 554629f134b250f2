import type { Area } from "../model/cell";
import { maxColumns, maxRows, sameArea } from "../model/cell";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { ApiObject, Method } from "../protocol/member-table";
import type { Since } from "../protocol/requirements";
import { bounding, intersect, isInside, lastColumn, lastRow } from "./edit/geometry";
import { surroundingArea, usedArea } from "./edit/used-area";
import { areaOfAddress, range, rangeOf } from "./range";
import { rangeAreas, trackedAreas } from "./range-areas";
import type { TrackedRange } from "./tracked-range";

/** A method that leads from one range to another on the same sheet. */
const to = (
  find: (area: Area, args: Arguments, target: TrackedRange) => Area,
  since?: Since,
): Method<TrackedRange> => ({
  ...(since && { since }),
  call: (target, args) => {
    const area = find(target.area, args, target);
    if (!isInside(area)) throw invalidArgument();
    return rangeOf(target.session, target.sheet, area);
  },
});

const resized = (area: Area, rows: number, columns: number): Area => ({
  ...area,
  rowCount: area.rowCount + rows,
  columnCount: area.columnCount + columns,
});

/** The other range of a pair; Excel does not combine ranges of different sheets. */
const otherArea = (target: TrackedRange, args: Arguments): Area => {
  const value = args.at(0);
  if (typeof value === "string") {
    const { sheet, area } = areaOfAddress(target.session, target.sheet, value);
    if (sheet !== target.sheet) throw invalidArgument();
    return area;
  }
  const other = range.targetOf(value);
  if (other.sheet !== target.sheet) throw invalidArgument();
  return other.area;
};

const used = (target: TrackedRange, args: Arguments): Area | null =>
  usedArea(target.sheet, target.area, args.booleanOr(0, false));

const intersection = (target: TrackedRange, args: Arguments): ApiObject | null => {
  const area = intersect(target.area, otherArea(target, args));
  return area && rangeOf(target.session, target.sheet, area);
};

/** Rows below or above, columns after or before; a negative count looks the other way. */
const beside = (
  side: (area: Area, count: number) => Area,
  opposite: (area: Area, count: number) => Area,
): Method<TrackedRange> =>
  to((area, args) => {
    const count = args.integerOr(0, 1);
    if (count === 0) throw invalidArgument();
    return count > 0 ? side(area, count) : opposite(area, -count);
  }, "1.2");

const below = (area: Area, count: number): Area => ({ ...area, row: lastRow(area) + 1, rowCount: count });
const above = (area: Area, count: number): Area => ({ ...area, row: area.row - count, rowCount: count });
const after = (area: Area, count: number): Area => ({
  ...area,
  column: lastColumn(area) + 1,
  columnCount: count,
});
const before = (area: Area, count: number): Area => ({
  ...area,
  column: area.column - count,
  columnCount: count,
});

/** The members of Range that give other ranges. */
export const rangeNavigation: Readonly<Record<string, Method<TrackedRange>>> = {
  // Row and column may lie outside the range, as long as they lie on the sheet (Microsoft's reference).
  getCell: to((area, args) => ({
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
    rowCount: 1,
    columnCount: 1,
  })),
  getRow: to((area, args) => ({ ...area, row: area.row + args.integer(0), rowCount: 1 })),
  getColumn: to((area, args) => ({ ...area, column: area.column + args.integer(0), columnCount: 1 })),
  getLastRow: to((area) => ({ ...area, row: lastRow(area), rowCount: 1 })),
  getLastColumn: to((area) => ({ ...area, column: lastColumn(area), columnCount: 1 })),
  getLastCell: to((area) => ({ row: lastRow(area), column: lastColumn(area), rowCount: 1, columnCount: 1 })),
  getEntireRow: to((area) => ({ ...area, column: 0, columnCount: maxColumns })),
  getEntireColumn: to((area) => ({ ...area, row: 0, rowCount: maxRows })),
  getOffsetRange: to((area, args) => ({
    ...area,
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
  })),
  getResizedRange: to((area, args) => resized(area, args.integer(0), args.integer(1)), "1.2"),
  getAbsoluteResizedRange: to(
    (area, args) => ({ ...area, rowCount: args.integer(0, 1), columnCount: args.integer(1, 1) }),
    "1.7",
  ),
  getBoundingRect: to((area, args, target) => bounding(area, otherArea(target, args))),
  getIntersection: {
    call: (target, args) => {
      const found = intersection(target, args);
      if (!found) throw itemNotFound();
      return found;
    },
  },
  getIntersectionOrNullObject: { since: "1.4", call: intersection },
  getUsedRange: {
    call: (target, args) =>
      // A blank range's used range is its upper left cell (Microsoft's reference).
      rangeOf(target.session, target.sheet, used(target, args) ?? resizedToCell(target.area)),
  },
  getUsedRangeOrNullObject: {
    since: "1.4",
    call: (target, args) => {
      const area = used(target, args);
      return area && rangeOf(target.session, target.sheet, area);
    },
  },
  getSurroundingRegion: to((area, _args, target) => surroundingArea(target.sheet, area), "1.7"),
  getRowsBelow: beside(below, above),
  getRowsAbove: beside(above, below),
  getColumnsAfter: beside(after, before),
  getColumnsBefore: beside(before, after),
  getMergedAreasOrNullObject: {
    since: "1.13",
    call: ({ session, sheet, area }) => {
      const merges = sheet.merges.filter((merge) => sameArea(intersect(merge, area) ?? area, merge));
      return merges.length > 0 ? rangeAreas.of(trackedAreas(session, sheet, merges)) : null;
    },
  },
};

const resizedToCell = (area: Area): Area => ({ ...area, rowCount: 1, columnCount: 1 });
