import { vietnameseDate } from "../notice/calendar-date";
import type { FieldValue } from "../tracker/record";
import { tableNames } from "../workbook/names";
import { gatheredTables, recordId, statedTables } from "../workbook/notice-rows";
import type { ChangeLogKey } from "../workbook/sheets/change-log";
import { vi } from "../workbook/texts/vi";
import { serialDate } from "./cells";
import type { ReadTracker } from "./read-back";
import type { TableWrite } from "./update";

/** When a change was made, by whom, and where it came from: a notice's key, a file's name. */
export interface ChangeStamp {
  readonly at: Date;
  readonly by?: string;
  readonly unit?: string;
  readonly source: string;
}

/** How a line of the log calls a row that was added: by its key, and by the column that says what it is. */
interface LoggedTable {
  readonly id: readonly string[];
  readonly content: string | null;
}

/** Tables whose changes people ask after; the rest is the workbook's own book-keeping. */
const loggedTable = (name: string): LoggedTable | null => {
  const stated = statedTables.find((each) => each.name === name);
  if (stated) return { id: [stated.id], content: stated.place?.content ?? "subject" };
  const gathered = gatheredTables.find((each) => each.name === name);
  const isSummary = name === tableNames.unitSummary || name === tableNames.criterionSummary;
  return gathered && !isSummary ? { id: gathered.id, content: null } : null;
};

/** Rows that move down because others came before them have not changed. */
const placeColumn = "section";

/** Day and minute of the machine's own clock as a serial number. */
const serialTime = (at: Date): number =>
  serialDate({ year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() }) +
  (at.getHours() * 60 + at.getMinutes()) / 1440;

const asText = (value: FieldValue | undefined): string | null => {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "object" ? vietnameseDate(value) : String(value);
};

/**
 * The writes with a line in the log for each of them: one for every field that is changed, one for every row
 * that is added. A workbook without a log gets the writes alone.
 */
export const logged = (
  workbook: ReadTracker,
  writes: readonly TableWrite[],
  stamp: ChangeStamp,
): readonly TableWrite[] => {
  const log = workbook.tables.get(tableNames.changeLog);
  if (!log) return writes;
  const line = (
    row: string,
    field: string,
    former: FieldValue | undefined,
    value: FieldValue | undefined,
  ): Record<ChangeLogKey, FieldValue> => ({
    changedAt: serialTime(stamp.at),
    changedRow: row,
    changedField: field,
    formerValue: asText(former),
    newValue: asText(value),
    changedBy: stamp.by ?? null,
    changedUnit: stamp.unit ?? null,
    changeSource: stamp.source,
  });
  const lines = writes.flatMap(({ table, cells, rows }) => {
    const keys = loggedTable(table.plan.name);
    if (!keys) return [];
    const ids = new Map(table.rows.map(({ index, id }) => [index, id]));
    return [
      ...cells.flatMap(({ index, column, before, value }) =>
        column === placeColumn
          ? []
          : line(ids.get(index) ?? "", table.headers.get(column) ?? column, before, value),
      ),
      ...rows.map((fields) =>
        line(
          recordId(fields, keys.id),
          vi.lines.newRow,
          null,
          keys.content === null ? recordId(fields, keys.id) : fields[keys.content],
        ),
      ),
    ];
  });
  return lines.length === 0 ? writes : [...writes, { table: log, cells: [], rows: lines }];
};
