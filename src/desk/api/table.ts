import type { Area } from "../model/cell";
import type { Table } from "../model/table";
import { readBoolean, readText } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { ApiObject, Method, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import type { Since } from "../protocol/requirements";
import { autoFilter } from "./auto-filter";
import { kept } from "./collection";
import { clearFilters } from "./edit/filter-rows";
import { bodyArea, headerArea, totalsArea } from "./edit/table-parts";
import { clearContents } from "./edit/write-cells";
import { removeTable, renameTable, resizeTable, showHeaders, showTotals } from "./edit/tables";
import { eventType } from "./event-types";
import { rangeOf, readRange } from "./range";
import type { TableTarget } from "./table-target";
import { assertThere } from "./table-target";
import { tableColumns } from "./table-columns";
import { tableRows } from "./table-rows";
import { tableSort } from "./table-sort";
import { worksheet } from "./worksheet";

const ofTable = ({ table: own }: TableTarget): Table => own;
const changed = ({ session }: TableTarget): void => {
  session.isDirty = true;
};

const rangeMethod = (find: (own: Table) => Area, since?: Since): Method<TableTarget> => ({
  ...(since && { since }),
  call: ({ session, sheet, table: own }): ApiObject => rangeOf(session, sheet, find(own)),
});

const flag = (
  key:
    | "showBandedRows"
    | "showBandedColumns"
    | "highlightFirstColumn"
    | "highlightLastColumn"
    | "showFilterButton",
): ReturnType<typeof kept<TableTarget, typeof key, boolean>> & { since: Since } => ({
  since: "1.3",
  ...kept(ofTable, key, readBoolean, changed),
});

export const table: ApiType<TableTarget> = defineType("Table", {
  since: "1.1",
  id: ({ table: own }) => own.id,
  guard: assertThere,
  scalars: {
    id: { get: ({ table: own }) => own.id },
    name: {
      get: ({ table: own }) => own.name,
      set: ({ session, table: own }, value) => renameTable(session, own, readText(value)),
    },
    showHeaders: {
      get: ({ table: own }) => own.showHeaders,
      set: ({ session, sheet, table: own }, value) => showHeaders(session, sheet, own, readBoolean(value)),
    },
    showTotals: {
      get: ({ table: own }) => own.showTotals,
      set: ({ session, sheet, table: own }, value) => showTotals(session, sheet, own, readBoolean(value)),
    },
    style: kept(ofTable, "style", readText, changed),
    showBandedRows: flag("showBandedRows"),
    showBandedColumns: flag("showBandedColumns"),
    highlightFirstColumn: flag("highlightFirstColumn"),
    highlightLastColumn: flag("highlightLastColumn"),
    showFilterButton: flag("showFilterButton"),
  },
  navigations: {
    columns: { get: (target) => tableColumns.of(target) },
    rows: { get: (target) => tableRows.of(target) },
    sort: { since: "1.2", get: (target) => tableSort.of(target) },
    autoFilter: { since: "1.9", get: (target) => autoFilter.of(target) },
    worksheet: { since: "1.2", get: ({ session, sheet }) => worksheet.of({ session, sheet }) },
  },
  methods: {
    getRange: rangeMethod((own) => own.area),
    getDataBodyRange: rangeMethod(bodyArea),
    getHeaderRowRange: rangeMethod((own) => {
      if (!own.showHeaders) throw itemNotFound();
      return headerArea(own);
    }),
    getTotalRowRange: rangeMethod((own) => {
      if (!own.showTotals) throw itemNotFound();
      return totalsArea(own);
    }),
    delete: {
      call: ({ session, sheet, table: own }) => {
        const { area } = own;
        removeTable(session, sheet, own);
        clearContents(session, sheet, area);
      },
    },
    convertToRange: {
      since: "1.2",
      call: ({ session, sheet, table: own }) => {
        removeTable(session, sheet, own);
        return rangeOf(session, sheet, own.area);
      },
    },
    resize: {
      since: "1.13",
      call: ({ session, sheet, table: own }, args) => {
        const { sheet: other, area } = readRange(session, sheet, args.at(0));
        if (other !== sheet) throw invalidArgument();
        resizeTable(session, sheet, own, area);
      },
    },
    clearFilters: {
      since: "1.2",
      call: ({ session, sheet, table: own }) => clearFilters(session, sheet, own),
    },
  },
  events: {
    onChanged: {
      since: "1.7",
      eventType: eventType.tableChanged,
      register: "_RegisterDataChangedEvent",
      targetId: ({ table: own }) => own.id,
    },
    onSelectionChanged: {
      since: "1.7",
      eventType: eventType.tableSelectionChanged,
      register: "_RegisterSelectionChangedEvent",
      targetId: ({ table: own }) => own.id,
    },
  },
});
