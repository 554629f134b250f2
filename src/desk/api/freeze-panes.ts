import type { Area } from "../model/cell";
import { maxColumns, maxRows } from "../model/cell";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { isEntireColumn, isEntireRow, lastColumn, lastRow } from "./edit/geometry";
import { rangeOf, readRange } from "./range";
import type { SheetTarget } from "./worksheet";

/** The frozen rows and columns as a range; both together are the corner they enclose. */
const location = ({ session, sheet }: SheetTarget): ApiObject | null => {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  const area: Area = {
    row: 0,
    column: 0,
    rowCount: rows === 0 ? maxRows : rows,
    columnCount: columns === 0 ? maxColumns : columns,
  };
  return rangeOf(session, sheet, area);
};

export const freezePanes: ApiType<SheetTarget> = defineType("WorksheetFreezePanes", {
  since: "1.7",
  methods: {
    freezeAt: {
      call: ({ session, sheet }, args) => {
        const { sheet: other, area } = readRange(session, sheet, args.at(0));
        if (other !== sheet) throw invalidArgument();
        // Panes begin at A1; whole rows freeze rows only, whole columns columns only.
        sheet.freeze = {
          rows: isEntireColumn(area) ? 0 : lastRow(area) + 1,
          columns: isEntireRow(area) ? 0 : lastColumn(area) + 1,
        };
      },
    },
    freezeRows: {
      call: ({ sheet }, args) => {
        sheet.freeze = { rows: args.has(0) ? args.integer(0, 1, maxRows - 1) : 1, columns: 0 };
      },
    },
    freezeColumns: {
      call: ({ sheet }, args) => {
        sheet.freeze = { rows: 0, columns: args.has(0) ? args.integer(0, 1, maxColumns - 1) : 1 };
      },
    },
    unfreeze: {
      call: ({ sheet }) => {
        sheet.freeze = { rows: 0, columns: 0 };
      },
    },
    getLocation: {
      call: (target) => {
        const found = location(target);
        if (!found) throw itemNotFound();
        return found;
      },
    },
    getLocationOrNullObject: { call: location },
  },
});
