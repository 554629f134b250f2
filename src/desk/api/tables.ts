import { formatArea } from "../model/address";
import type { Sheet } from "../model/sheet";
import { readBoolean } from "../protocol/arguments";
import { invalidArgument } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods, countOf } from "./collection";
import { eventType, workbookTarget } from "./event-types";
import { addTable } from "./edit/tables";
import { readRange } from "./range";
import type { WorkbookSession } from "./session";
import { table } from "./table";

/** The tables of a workbook, or those of one sheet. */
export interface TablesTarget {
  readonly session: WorkbookSession;
  readonly sheet: Sheet | null;
}

const sheets = ({ session, sheet }: TablesTarget): readonly Sheet[] =>
  sheet ? [sheet] : session.workbook.sheets;

const members = {
  items: (target: TablesTarget): ApiObject[] =>
    sheets(target).flatMap((sheet) =>
      sheet.tables.map((each) => table.of({ session: target.session, sheet, table: each })),
    ),
  item: (target: TablesTarget, key: string | number): ApiObject | null => {
    const found = target.session.workbook.table(String(key));
    return found && sheets(target).includes(found.sheet)
      ? table.of({ session: target.session, ...found })
      : null;
  },
};

export const tables: ApiType<TablesTarget> = defineType("TableCollection", {
  since: "1.1",
  ...members,
  scalars: { count: countOf(members) },
  methods: {
    ...collectionMethods(members, { getCount: "1.4", getItemAt: "1.1", getItemOrNullObject: "1.4" }),
    add: {
      call: (target, args) => {
        const { session } = target;
        const home = target.sheet ?? session.sheetOf(session.workbook.activeSheet);
        const { sheet, area } = readRange(session, home, args.at(0));
        if (target.sheet && sheet !== target.sheet) throw invalidArgument();
        const added = addTable(session, sheet, area, readBoolean(args.at(1)));
        const event = {
          source: session.sourceOfChange,
          tableId: added.id,
          worksheetId: sheet.id,
          address: formatArea(added.area),
        };
        session.raise(eventType.tableAdded, workbookTarget, event);
        session.raise(eventType.tableAdded, sheet.id, event);
        return table.of({ session, sheet, table: added });
      },
    },
  },
  events: {
    onChanged: {
      since: "1.7",
      eventType: eventType.tableChanged,
      register: "_RegisterDataChangedEvent",
      targetId: ({ sheet }) => sheet?.id ?? workbookTarget,
    },
    onAdded: {
      since: "1.9",
      eventType: eventType.tableAdded,
      register: "_RegisterAddedEvent",
      targetId: ({ sheet }) => sheet?.id ?? workbookTarget,
    },
    onDeleted: {
      since: "1.9",
      eventType: eventType.tableDeleted,
      register: "_RegisterDeletedEvent",
      targetId: ({ sheet }) => sheet?.id ?? workbookTarget,
    },
  },
});
