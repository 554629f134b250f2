import type { ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { sortCells } from "./edit/sort-cells";
import { assertUnprotected } from "./edit/protection";
import { bodyArea } from "./edit/table-parts";
import { readSortFields } from "./range-sort";
import type { TableTarget } from "./table-target";
import { assertThere } from "./table-target";

export const tableSort: ApiType<TableTarget> = defineType("TableSort", {
  since: "1.2",
  guard: assertThere,
  methods: {
    apply: {
      call: ({ session, sheet, table }, args) => {
        // Not even `allowSort` lets a table be sorted on a protected sheet (oj#2135).
        assertUnprotected(sheet);
        const fields = readSortFields(args.at(0), table.columns.length);
        sortCells(session, sheet, bodyArea(table), fields, args.booleanOr(1, false));
      },
    },
  },
});
