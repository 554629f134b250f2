import { tableNames } from "../workbook/names";
import type { ReadTable, ReadTracker } from "./read-back";
import type { RowSpan } from "./read-rows";
import { asTrackerError } from "./tracker-errors";

/** A row of a table's body, from 0. */
export interface SelectedTableRow {
  readonly table: ReadTable;
  readonly index: number;
}

/** What happened in a tracker that is being watched. */
export interface TrackerListener {
  /** A cell was selected on a watched sheet, by the person or an add-in: in a row of a table, or null elsewhere. */
  onSelected(row: SelectedTableRow | null): void;
  /** Cells of some rows were written to, by hand, by an add-in or by somebody else in the file. */
  onRows(table: ReadTable, span: RowSpan): void;
  /** Anything else that may have changed what the rows say. */
  onAll(): void;
}

/** Tables on which the state of rows depends. */
const watchedTables: readonly string[] = [
  tableNames.tasks,
  tableNames.petitions,
  tableNames.extensions,
  tableNames.parameters,
  tableNames.units,
  tableNames.notices,
];

const rowTables: readonly string[] = [tableNames.tasks, tableNames.petitions];

/**
 * The zero-based rows of an address as events give it (`B7`, `$B$7:C9`, `7:9`, several behind commas);
 * null where it stands for whole columns or for anything.
 */
export const rowsOfAddress = (address: string): RowSpan | null => {
  const rows = address.split(",").flatMap((part) => {
    const numbers = part.slice(part.lastIndexOf("!") + 1).match(/\d+/g);
    return numbers ? numbers.map((digits) => Number(digits) - 1) : [-1];
  });
  const from = Math.min(...rows);
  return from < 0 ? null : { from, to: Math.max(...rows) };
};

/** The part of a span of sheet rows that lies in a table's body, from 0; null where there is none. */
const inBody = (table: ReadTable, { from, to }: RowSpan): RowSpan | null => {
  const first = Math.max(0, from - table.row - 1);
  const last = Math.min(table.rowCount - 1, to - table.row - 1);
  return first <= last ? { from: first, to: last } : null;
};

/** Whether rows of the sheet reach into the table's header or right below its body, where the table grows. */
const touchesEdge = (table: ReadTable, { from, to }: RowSpan): boolean =>
  (from <= table.row && table.row <= to) || to > table.row + table.rowCount;

/**
 * Listens to the sheets of a tracker: one round trip to begin, one to end. Handlers do not outlive the pane.
 *
 * @returns how to stop
 * @throws TrackerError
 */
export const watchTracker = async (
  tracker: ReadTracker,
  listener: TrackerListener,
): Promise<() => Promise<void>> => {
  const tables = watchedTables.flatMap((name) => tracker.tables.get(name) ?? []);
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  const rowTablesOn = (sheet: string): ReadTable[] =>
    tables.filter((table) => table.sheet === sheet && rowTables.includes(table.plan.name));

  const onChanged =
    (sheet: string) =>
    ({ address, changeType }: Excel.WorksheetChangedEventArgs): void => {
      const followed = rowTablesOn(sheet);
      const rows = rowsOfAddress(address);
      const isEdit = changeType === Excel.DataChangeType.rangeEdited;
      if (!isEdit || !rows || followed.length === 0) return listener.onAll();
      for (const table of followed) {
        if (touchesEdge(table, rows)) return listener.onAll();
        const span = inBody(table, rows);
        if (span) listener.onRows(table, span);
      }
    };
  const onSelected =
    (sheet: string) =>
    ({ address }: Excel.WorksheetSelectionChangedEventArgs): void => {
      const rows = rowsOfAddress(address);
      const [selected = null] = (rows ? rowTablesOn(sheet) : []).flatMap((table) => {
        const span = rows && inBody(table, { from: rows.from, to: rows.from });
        return span ? [{ table, index: span.from }] : [];
      });
      listener.onSelected(selected);
    };

  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
      const { worksheets } = context.workbook;
      for (const name of sheets) {
        const sheet = worksheets.getItem(name);
        handlers.push(
          sheet.onChanged.add((args) => Promise.resolve(onChanged(name)(args))) as never,
          sheet.onSelectionChanged.add((args) => Promise.resolve(onSelected(name)(args))) as never,
        );
      }
      handlers.push(worksheets.onDeleted.add(() => Promise.resolve(listener.onAll())) as never);
      await context.sync();
      return () =>
        Excel.run(context, async () => {
          for (const handler of handlers) handler.remove();
          await context.sync();
        }).catch(() => {
          // The sheets are gone, or the host is: with them the handlers.
        });
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};
