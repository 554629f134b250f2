import type { ApiObject, EventMember, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import type { Arguments } from "../protocol/arguments";
import { itemNotFound } from "../protocol/errors";
import { collectionMethods } from "./collection";
import { addSheet } from "./edit/sheets";
import { eventType, workbookTarget } from "./event-types";
import type { WorkbookSession } from "./session";
import { worksheet } from "./worksheet";

const items = (session: WorkbookSession): ApiObject[] =>
  session.workbook.sheets.map((sheet) => worksheet.of({ session, sheet }));

const item = (session: WorkbookSession, key: string | number): ApiObject | null => {
  const sheet = session.workbook.sheet(String(key));
  return sheet ? worksheet.of({ session, sheet }) : null;
};

const candidates = (session: WorkbookSession, args: Arguments): ApiObject[] => {
  const visibleOnly = args.booleanOr(0, false);
  return session.workbook.sheets
    .filter(({ visibility }) => !visibleOnly || visibility === "Visible")
    .map((sheet) => worksheet.of({ session, sheet }));
};

const listening = (type: number, register: string, since: string): EventMember<WorkbookSession> => ({
  since,
  eventType: type,
  register,
  targetId: () => workbookTarget,
});

export const worksheets: ApiType<WorkbookSession> = defineType("WorksheetCollection", {
  since: "1.1",
  items,
  item,
  methods: {
    ...collectionMethods({ items, item }, { getItemOrNullObject: "1.4" }),
    add: {
      call: (session, args) => worksheet.of({ session, sheet: addSheet(session, args.textOr(0, null)) }),
    },
    getActiveWorksheet: {
      call: (session) => worksheet.of({ session, sheet: session.sheetOf(session.workbook.activeSheet) }),
    },
    getCount: { since: "1.4", call: (session, args) => candidates(session, args).length },
    getFirst: {
      since: "1.5",
      call: (session, args) => {
        const [first] = candidates(session, args);
        if (!first) throw itemNotFound();
        return first;
      },
    },
    getLast: {
      since: "1.5",
      call: (session, args) => {
        const last = candidates(session, args).at(-1);
        if (!last) throw itemNotFound();
        return last;
      },
    },
  },
  events: {
    onActivated: listening(eventType.worksheetActivated, "_RegisterActivatedEvent", "1.7"),
    onDeactivated: listening(eventType.worksheetDeactivated, "_RegisterDeactivatedEvent", "1.7"),
    onAdded: listening(eventType.worksheetAdded, "_RegisterAddedEvent", "1.7"),
    onDeleted: listening(eventType.worksheetDeleted, "_RegisterDeletedEvent", "1.7"),
    onCalculated: listening(eventType.worksheetCalculated, "_RegisterCalculatedEvent", "1.8"),
    onChanged: listening(eventType.worksheetChanged, "_RegisterDataChangedEvent", "1.9"),
    onSelectionChanged: listening(
      eventType.worksheetSelectionChanged,
      "_RegisterSelectionChangedEvent",
      "1.9",
    ),
  },
});
