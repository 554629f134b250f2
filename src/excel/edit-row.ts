import type { CalendarDate } from "../notice/calendar-date";
import type { FollowedRow } from "../tracker/follow";
import { isSameValue, type FieldValue } from "../tracker/record";
import { tableNames } from "../workbook/names";
import { vi } from "../workbook/texts/vi";
import { logged, type ChangeStamp } from "./change-log";
import { readTracker, type ReadRow, type ReadTable, type ReadTracker } from "./read-back";
import { readRows } from "./read-rows";
import { TrackerError } from "./tracker-errors";
import { update, type CellWrite, type UpdateRemark } from "./update";

type Fields = Readonly<Record<string, FieldValue>>;

/** Where rows of a kind stand. */
export const tableOfKind: Record<FollowedRow["kind"], string> = {
  task: tableNames.tasks,
  petition: tableNames.petitions,
};

/** A row of the tracker, whatever place it has. */
export interface RowName {
  readonly kind: FollowedRow["kind"];
  readonly id: string;
}

/** What was written, with what stood there before. */
export interface RowEdit extends RowName {
  readonly before: Fields;
  readonly after: Fields;
  /** Columns that somebody deleted, so that nothing was written there. */
  readonly missing: readonly string[];
  readonly remarks: readonly UpdateRemark[];
}

/** A row where it stands now. */
export interface FoundRow {
  readonly tracker: ReadTracker;
  readonly table: ReadTable;
  readonly row: ReadRow;
}

/**
 * Finds a row by its id: at the place where it was last seen, which takes one round trip, else by reading all.
 *
 * @throws TrackerError `row-gone` where no row has that id
 */
export const findRow = async (tracker: ReadTracker, { kind, id }: RowName): Promise<FoundRow> => {
  const known = tracker.tables.get(tableOfKind[kind]);
  const seen = known?.rows.find((row) => row.id === id);
  if (known && seen) {
    const rows = await readRows(known, { from: seen.index, to: seen.index });
    const row = rows === "moved" ? null : rows[0];
    if (row?.id === id) return { tracker, table: known, row };
  }
  const now = await readTracker([tableNames.base]);
  const table = now.tables.get(tableOfKind[kind]);
  const row = table?.rows.find((each) => each.id === id);
  if (!table || !row) throw new TrackerError("row-gone");
  return { tracker: now, table, row };
};

/**
 * Writes fields of one row, found by its id. What stood there before is given back, to be put back.
 *
 * @param expected what must still stand there; where somebody has changed it meanwhile, nothing is written
 * @throws TrackerError; `changed-meanwhile` where `expected` no longer holds
 */
export const editRow = async (
  tracker: ReadTracker,
  name: RowName,
  fields: Fields,
  expected: Fields = {},
): Promise<RowEdit> => {
  const found = await findRow(await withFreshLog(tracker), name);
  const { table, row } = found;
  if (Object.entries(expected).some(([key, value]) => !isSameValue(row.fields[key], value))) {
    throw new TrackerError("changed-meanwhile");
  }
  const keys = Object.keys(fields).filter((key) => table.columns.has(key));
  const cells: CellWrite[] = keys.map((key) => ({
    index: row.index,
    column: key,
    value: fields[key] ?? null,
    before: row.fields[key] ?? null,
  }));
  // Single cells are written where they are meant whatever is filtered, and the filters known may be old ones.
  const unfiltered = { ...table, filters: [] };
  const writes = logged(found.tracker, [{ table: unfiltered, cells, rows: [] }], paneStamp());
  const remarks = await update(found.tracker, writes);
  return {
    ...name,
    before: Object.fromEntries(cells.map(({ column, before }) => [column, before])),
    after: Object.fromEntries(cells.map(({ column, value }) => [column, value])),
    missing: Object.keys(fields).filter((key) => !table.columns.has(key)),
    remarks,
  };
};

/** A request to extend a deadline, as it goes into the table of extensions. */
export interface ExtensionRequest extends RowName {
  readonly newDeadline: CalendarDate;
  readonly reason: string;
  readonly requestedAt: CalendarDate;
}

/**
 * Writes a request into the table of extensions, undecided: the deadline moves when somebody grants it there.
 *
 * @returns which request of the row it is, counted from 1
 * @throws TrackerError; `gone` where the table of extensions was deleted
 */
export const requestExtension = async (
  tracker: ReadTracker,
  { kind, id, newDeadline, reason, requestedAt }: ExtensionRequest,
): Promise<{ readonly number: number; readonly remarks: readonly UpdateRemark[] }> => {
  const { row } = await findRow(tracker, { kind, id });
  // Somebody else may have asked meanwhile: the number and the place of the new row are those of now.
  const now = await readTracker([tableNames.base]);
  const table = now.tables.get(tableNames.extensions);
  if (!table) throw new TrackerError("gone", vi.sheets.extensions);
  const number = 1 + table.rows.filter(({ fields }) => fields["extendedRow"] === id).length;
  const fields = {
    extendedRow: id,
    extensionNumber: number,
    formerDeadline: row.fields["deadline"] ?? null,
    newDeadline,
    reason,
    requestedAt,
    decision: vi.extensionDecision.pending,
  };
  const writes = logged(now, [{ table, cells: [], rows: [fields] }], paneStamp());
  return { number, remarks: await update(now, writes) };
};

/** Where a change of the log came from. */
export const paneStamp = (): ChangeStamp => ({ at: new Date(), source: vi.changedInPane });

/** A log is written to at its end, which somebody else may have moved: where there is one, all is read again. */
const withFreshLog = async (tracker: ReadTracker): Promise<ReadTracker> =>
  tracker.tables.has(tableNames.changeLog) ? readTracker([tableNames.base]) : tracker;
