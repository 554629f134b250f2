import type { Area } from "../model/cell";
import { invalidArgument } from "../protocol/errors";
import type { Method } from "../protocol/member-table";
import { clear, clearKinds } from "./edit/clear";
import { copyKinds, copyCells } from "./edit/copy-cells";
import { areKeptByFilter } from "./edit/filter-rows";
import { isEntireColumn, isEntireRow, lastRow, overlaps } from "./edit/geometry";
import { deleteCells, insertCells } from "./edit/insert-delete";
import { assertUnprotected } from "./edit/protection";
import { rangeOf, readRange } from "./range";
import type { TrackedRange } from "./tracked-range";

const mergeArea = ({ session, sheet }: TrackedRange, area: Area): void => {
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    throw invalidArgument("Cells of a table cannot be merged.");
  }
  if (area.rowCount * area.columnCount < 2) return;
  sheet.merges.splice(0, sheet.merges.length, ...sheet.merges.filter((merge) => !overlaps(merge, area)));
  sheet.merges.push(area);
  // Only the upper left value stays, as Excel warns when a person does it.
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = sheet.grid.get(row, column);
      if (cell && (row !== area.row || column !== area.column)) [cell.value, cell.formula] = [null, null];
    }
  }
  session.touch();
};

/** The members of Range that change cells and where they stand. */
export const rangeEditing: Readonly<Record<string, Method<TrackedRange>>> = {
  clear: {
    call: ({ session, sheet, area }, args) => clear(session, sheet, area, args.wordOr(0, clearKinds, "All")),
  },
  insert: {
    call: (target, args) => {
      const { session, sheet, area } = target;
      insertCells(session, sheet, area, args.word(0, ["Down", "Right"]));
      return rangeOf(session, sheet, area);
    },
  },
  delete: {
    call: ({ session, sheet, area }, args) => {
      const direction = args.word(0, ["Up", "Left"]);
      if (direction === "Up" && areKeptByFilter(sheet, area)) return;
      deleteCells(session, sheet, area, direction);
    },
  },
  merge: {
    since: "1.2",
    call: (target, args) => {
      assertUnprotected(target.sheet);
      const { area } = target;
      if (isEntireColumn(area) || isEntireRow(area)) throw invalidArgument();
      if (!args.booleanOr(0, false)) mergeArea(target, area);
      else {
        for (let row = area.row; row <= lastRow(area); row++)
          mergeArea(target, { ...area, row, rowCount: 1 });
      }
    },
  },
  unmerge: {
    since: "1.2",
    call: ({ session, sheet, area }) => {
      assertUnprotected(sheet);
      const apart = sheet.merges.filter((merge) => !overlaps(merge, area));
      sheet.merges.splice(0, sheet.merges.length, ...apart);
      session.touch();
    },
  },
  copyFrom: {
    since: "1.9",
    call: ({ session, sheet, area }, args) => {
      copyCells(
        session,
        readRange(session, sheet, args.at(0)),
        { sheet, area },
        {
          kind: args.wordOr(1, copyKinds, "All"),
          skipBlanks: args.booleanOr(2, false),
          transpose: args.booleanOr(3, false),
        },
      );
    },
  },
};
