import { accessDenied } from "../protocol/errors";
import { readBoolean } from "../protocol/arguments";
import type { ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { application, runtime } from "./application";
import { names } from "./names";
import { pivotTables } from "./pivot-tables";
import { rangeOf } from "./range";
import type { WorkbookSession } from "./session";
import { settings } from "./settings";
import { slicers } from "./slicers";
import { tables } from "./tables";
import { worksheets } from "./worksheets";

export const workbook: ApiType<WorkbookSession> = defineType("Workbook", {
  since: "1.1",
  scalars: {
    name: { since: "1.7", get: ({ name }) => name },
    readOnly: { since: "1.8", get: () => false },
    autoSave: { since: "1.9", get: ({ autoSave }) => autoSave },
    isDirty: {
      since: "1.9",
      get: ({ isDirty }) => isDirty,
      set: (session, value) => {
        session.isDirty = readBoolean(value);
      },
    },
  },
  navigations: {
    application: { get: (session) => application.of(session) },
    names: { get: (session) => names.of({ session, sheet: null }) },
    pivotTables: { since: "1.3", get: (session) => pivotTables.of({ session, sheet: null }) },
    settings: { since: "1.4", get: (session) => settings.of(session) },
    slicers: { since: "1.10", get: (session) => slicers.of({ session, sheet: null }) },
    tables: { get: (session) => tables.of({ session, sheet: null }) },
    worksheets: { get: (session) => worksheets.of(session) },
    _Runtime: { since: "1.5", get: (session) => runtime.of(session) },
  },
  methods: {
    getSelectedRange: {
      call: (session) => {
        const sheet = session.sheetOf(session.workbook.activeSheet);
        return rangeOf(session, sheet, sheet.selection);
      },
    },
    getActiveCell: {
      since: "1.7",
      call: (session) => {
        const sheet = session.sheetOf(session.workbook.activeSheet);
        return rangeOf(session, sheet, { ...sheet.selection, rowCount: 1, columnCount: 1 });
      },
    },
    getIsActiveCollabSession: { since: "1.9", call: () => false },
    save: {
      since: "1.11",
      call: (session) => {
        if (!session.onSave) throw accessDenied("This desk has nowhere to save to.");
        session.onSave();
        session.isDirty = false;
      },
    },
  },
});
