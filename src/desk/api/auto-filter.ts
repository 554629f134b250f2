import { readList, readRecord, readText } from "../protocol/arguments";
import type { TableColumn } from "../model/table";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { applyFilters, clearFilters, isFiltered } from "./edit/filter-rows";
import { rangeOf } from "./range";
import type { TableTarget } from "./table-target";
import { assertThere } from "./table-target";

const values = (criteria: unknown): string[] => {
  const { filterOn, values: wanted } = readRecord(criteria);
  if (filterOn !== "Values") throw notImplemented("FilterCriteria.filterOn", String(filterOn));
  return readList(wanted).map((value) => {
    if (typeof value !== "string") throw notImplemented("FilterCriteria.values", "dates");
    return readText(value);
  });
};

/** The filter of a table; that of a plain range is not modelled. */
export const autoFilter: ApiType<TableTarget> = defineType("AutoFilter", {
  since: "1.9",
  guard: assertThere,
  scalars: {
    enabled: { get: ({ table }) => table.showFilterButton },
    isDataFiltered: { get: ({ table }) => isFiltered(table) },
  },
  methods: {
    apply: {
      call: ({ session, sheet, table }, args) => {
        // The first argument is the range; office.js asks for it even where the filter is the table's own.
        const column = table.columns[args.integer(1, 0)];
        if (!column) throw invalidArgument();
        column.filteredTo = values(args.at(2));
        applyFilters(session, sheet, table);
      },
    },
    clearCriteria: { call: ({ session, sheet, table }) => clearFilters(session, sheet, table) },
    clearColumnCriteria: {
      since: "1.14",
      call: ({ session, sheet, table }, args) => {
        const column = table.columns[args.integer(0, 0)];
        if (!column) throw invalidArgument();
        column.filteredTo = null;
        applyFilters(session, sheet, table);
      },
    },
    reapply: { call: ({ session, sheet, table }) => applyFilters(session, sheet, table) },
    remove: {
      call: ({ session, sheet, table }) => {
        clearFilters(session, sheet, table);
        table.showFilterButton = false;
      },
    },
    getRange: { call: ({ session, sheet, table }) => rangeOf(session, sheet, table.area) },
    getRangeOrNullObject: {
      call: ({ session, sheet, table }): ApiObject | null =>
        table.showFilterButton ? rangeOf(session, sheet, table.area) : null,
    },
  },
});

interface ColumnTarget extends TableTarget {
  readonly columnId: number;
}

const columnOf = ({ table, columnId }: ColumnTarget): TableColumn => {
  const column = table.columns.find(({ id }) => id === columnId);
  if (!column) throw itemNotFound();
  return column;
};

/** The filter of one column. */
export const columnFilter: ApiType<ColumnTarget> = defineType<ColumnTarget>("Filter", {
  since: "1.2",
  guard: assertThere,
  scalars: {
    // What real Excel answers for a column that is not filtered nobody has tried; nothing is the strictest.
    criteria: {
      get: (target) => {
        const { filteredTo } = columnOf(target);
        return filteredTo && { filterOn: "Values", values: filteredTo };
      },
    },
  },
  methods: {
    apply: {
      call: (target, args) => {
        columnOf(target).filteredTo = values(args.at(0));
        applyFilters(target.session, target.sheet, target.table);
      },
    },
    applyValuesFilter: {
      call: (target, args) => {
        columnOf(target).filteredTo = values({ filterOn: "Values", values: args.at(0) });
        applyFilters(target.session, target.sheet, target.table);
      },
    },
    clear: {
      call: (target) => {
        columnOf(target).filteredTo = null;
        applyFilters(target.session, target.sheet, target.table);
      },
    },
  },
});
