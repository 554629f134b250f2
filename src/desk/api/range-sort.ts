import type { Area } from "../model/cell";
import { readBoolean, readInteger, readList, readRecord } from "../protocol/arguments";
import type { ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import type { SortField } from "./edit/sort-cells";
import { sortCells } from "./edit/sort-cells";
import { invalidArgument, notImplemented } from "../protocol/errors";
import { assertUnprotected } from "./edit/protection";
import type { TrackedRange } from "./tracked-range";

/** Sort fields as Office.js has them; only by value. */
export const readSortFields = (value: unknown, columns: number): SortField[] => {
  const fields = readList(value).map((each) => {
    const { key, ascending = true, sortOn = "Value" } = readRecord(each);
    if (sortOn !== "Value" && sortOn !== "value") throw notImplemented("SortField.sortOn", String(sortOn));
    return { key: readInteger(key, 0, columns - 1), ascending: readBoolean(ascending) };
  });
  if (fields.length === 0) throw invalidArgument();
  return fields;
};

export const rangeSort: ApiType<TrackedRange> = defineType("RangeSort", {
  since: "1.2",
  methods: {
    apply: {
      call: ({ session, sheet, area }, args) => {
        assertUnprotected(sheet);
        if (args.wordOr(3, ["Rows", "Columns"], "Rows") === "Columns") {
          throw notImplemented("RangeSort.apply", "columns");
        }
        const hasHeaders = args.booleanOr(2, false);
        const body: Area = hasHeaders ? { ...area, row: area.row + 1, rowCount: area.rowCount - 1 } : area;
        sortCells(
          session,
          sheet,
          body,
          readSortFields(args.at(0), area.columnCount),
          args.booleanOr(1, false),
        );
      },
    },
  },
});
