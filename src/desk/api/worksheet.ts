import type { Sheet } from "../model/sheet";
import { readBoolean, readInteger, readText, readWord } from "../protocol/arguments";
import { invalidOperation, itemNotFound } from "../protocol/errors";
import type { Arguments } from "../protocol/arguments";
import type { ApiObject, EventMember, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { charts } from "./charts";
import { readColor } from "./colors";
import { standardHeight } from "./edit/dimensions";
import { deleteSheet, isLastVisible, renameSheet } from "./edit/sheets";
import { usedArea } from "./edit/used-area";
import { eventType } from "./event-types";
import { freezePanes } from "./freeze-panes";
import { names } from "./names";
import { pageLayout } from "./page-layout";
import { pivotTables } from "./pivot-tables";
import { slicers } from "./slicers";
import { areaOfAddress, rangeOf, sheetArea } from "./range";
import type { WorkbookSession } from "./session";
import { tables } from "./tables";
import { worksheetProtection } from "./worksheet-protection";

export interface SheetTarget {
  readonly session: WorkbookSession;
  readonly sheet: Sheet;
}

const listening = (type: number, register: string, since: string): EventMember<SheetTarget> => ({
  since,
  eventType: type,
  register,
  targetId: ({ sheet }) => sheet.id,
});

export const worksheet: ApiType<SheetTarget> = defineType("Worksheet", {
  since: "1.1",
  id: ({ sheet }) => sheet.id,
  guard: ({ session, sheet }) => {
    if (!session.workbook.sheets.includes(sheet)) throw itemNotFound();
  },
  scalars: {
    id: { get: ({ sheet }) => sheet.id },
    name: {
      get: ({ sheet }) => sheet.name,
      set: ({ session, sheet }, value) => renameSheet(session, sheet, readText(value)),
    },
    position: {
      get: ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
      set: ({ session, sheet }, value) => {
        const { sheets } = session.workbook;
        const position = readInteger(value, 0, sheets.length - 1);
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(position, 0, sheet);
        session.isDirty = true;
      },
    },
    visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ session, sheet }, value) => {
        const visibility = readWord(value, ["Visible", "Hidden", "VeryHidden"] as const);
        if (visibility !== "Visible" && isLastVisible(session.workbook, sheet)) {
          throw invalidOperation("A workbook needs at least one visible sheet.");
        }
        sheet.visibility = visibility;
        session.isDirty = true;
        if (visibility !== "Visible" && session.workbook.activeSheet === sheet.id) {
          const next = session.workbook.sheets.find((each) => each.visibility === "Visible");
          if (next) session.activate(next);
        }
      },
    },
    tabColor: {
      since: "1.7",
      get: ({ sheet }) => sheet.tabColor ?? "",
      set: ({ session, sheet }, value) => {
        sheet.tabColor = value === "" ? null : readColor(value);
        session.isDirty = true;
      },
    },
    showGridlines: {
      since: "1.8",
      setAs: "gridlines",
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ sheet }, value) => {
        sheet.showGridlines = readBoolean(value);
      },
    },
    showHeadings: {
      since: "1.8",
      setAs: "headings",
      get: ({ sheet }) => sheet.showHeadings,
      set: ({ sheet }, value) => {
        sheet.showHeadings = readBoolean(value);
      },
    },
    standardHeight: { since: "1.7", get: () => standardHeight },
  },
  navigations: {
    tables: { get: (target) => tables.of(target) },
    charts: { get: (target) => charts.of(target) },
    names: { since: "1.4", get: (target) => names.of(target) },
    protection: { since: "1.2", get: (target) => worksheetProtection.of(target) },
    pivotTables: { since: "1.3", get: (target) => pivotTables.of(target) },
    slicers: { since: "1.10", get: (target) => slicers.of(target) },
    freezePanes: { since: "1.7", get: (target) => freezePanes.of(target) },
    pageLayout: { since: "1.9", get: (target) => pageLayout.of(target) },
  },
  methods: {
    activate: {
      call: ({ session, sheet }) => {
        if (sheet.visibility !== "Visible") throw invalidOperation("A hidden sheet cannot be activated.");
        session.activate(sheet);
      },
    },
    delete: { call: ({ session, sheet }) => deleteSheet(session, sheet) },
    calculate: { since: "1.6", call: ({ session }) => session.calculate() },
    getCell: {
      call: ({ session, sheet }, args) =>
        rangeOf(session, sheet, {
          row: args.integer(0, 0),
          column: args.integer(1, 0),
          rowCount: 1,
          columnCount: 1,
        }),
    },
    getRange: {
      call: ({ session, sheet }, args) => {
        const address = args.textOr(0, null);
        if (address === null || address === "") return rangeOf(session, sheet, sheetArea);
        const found = areaOfAddress(session, sheet, address);
        return rangeOf(session, found.sheet, found.area);
      },
    },
    getRangeByIndexes: {
      since: "1.7",
      call: ({ session, sheet }, args) =>
        rangeOf(session, sheet, {
          row: args.integer(0, 0),
          column: args.integer(1, 0),
          rowCount: args.integer(2, 1),
          columnCount: args.integer(3, 1),
        }),
    },
    getUsedRange: {
      call: ({ session, sheet }, args) =>
        // A blank sheet's used range is A1 (Microsoft's reference).
        rangeOf(
          session,
          sheet,
          usedArea(sheet, sheetArea, args.booleanOr(0, false)) ?? {
            row: 0,
            column: 0,
            rowCount: 1,
            columnCount: 1,
          },
        ),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      call: ({ session, sheet }, args) => {
        const area = usedArea(sheet, sheetArea, args.booleanOr(0, false));
        return area && rangeOf(session, sheet, area);
      },
    },
    // How office.js finds a sheet again that came out of getNext and its like.
    _GetSheetById: {
      call: ({ session }, args) => worksheet.of({ session, sheet: session.sheetOf(args.text(0)) }),
    },
    _GetAnotherWorksheetById: {
      call: ({ session }, args) => worksheet.of({ session, sheet: session.sheetOf(args.text(0)) }),
    },
    ...neighbour("getNext", 1),
    ...neighbour("getPrevious", -1),
  },
  events: {
    onActivated: listening(eventType.worksheetActivated, "_RegisterActivatedEvent", "1.7"),
    onDeactivated: listening(eventType.worksheetDeactivated, "_RegisterDeactivatedEvent", "1.7"),
    onChanged: listening(eventType.worksheetChanged, "_RegisterDataChangedEvent", "1.7"),
    onSelectionChanged: listening(
      eventType.worksheetSelectionChanged,
      "_RegisterSelectionChangedEvent",
      "1.7",
    ),
    onCalculated: listening(eventType.worksheetCalculated, "_RegisterCalculatedEvent", "1.8"),
  },
});

/** The sheet beside this one, hidden ones passed over where asked. */
function neighbour(
  name: string,
  step: 1 | -1,
): Record<string, { since: string; call(target: SheetTarget, args: Arguments): ApiObject | null }> {
  const find = ({ session, sheet }: SheetTarget, args: Arguments): ApiObject | null => {
    const visibleOnly = args.booleanOr(0, false);
    const { sheets } = session.workbook;
    for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
      const next = sheets[i];
      if (next && (!visibleOnly || next.visibility === "Visible"))
        return worksheet.of({ session, sheet: next });
    }
    return null;
  };
  return {
    [name]: {
      since: "1.5",
      call: (target, args) => {
        const found = find(target, args);
        if (!found) throw itemNotFound();
        return found;
      },
    },
    [`${name}OrNullObject`]: { since: "1.5", call: find },
  };
}
