import type { ReadTracker } from "./read-back";
import { isUnnamed } from "./read-back";
import { findRow, tableOfKind, type RowName } from "./edit-row";
import { asTrackerError, TrackerError } from "./tracker-errors";

/** Whether the cell is in view, or what hides it. */
export type Arrival = "there" | "filtered" | "row-hidden" | "sheet-hidden";

/** A cell of a table's body, or of its header where the row is left out. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The table's name of the day, whose filter may hide the cell. */
  readonly table: string | null;
}

/**
 * Brings a cell into view and selects it, in two round trips.
 *
 * @param unhide whether to take off what hides it: the filter, the hidden row, the hidden sheet
 * @throws TrackerError `gone` where its sheet was deleted
 */
export const goToCell = async (place: CellPlace, unhide: boolean): Promise<Arrival> => {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const cell = sheet.getRangeByIndexes(place.row, place.column, 1, 1);
      sheet.load("visibility");
      cell.load("rowHidden");
      const columns = place.table === null ? null : context.workbook.tables.getItem(place.table).columns;
      columns?.load("items/filter/criteria");
      await context.sync();

      const isHiddenSheet = sheet.visibility !== Excel.SheetVisibility.visible;
      const isFiltered = columns?.items.some(({ filter }) => Boolean(filter.criteria?.filterOn)) ?? false;
      if (!unhide) {
        if (isHiddenSheet) return "sheet-hidden";
        if (cell.rowHidden) return isFiltered ? "filtered" : "row-hidden";
      } else {
        if (isHiddenSheet) sheet.visibility = Excel.SheetVisibility.visible;
        if (isFiltered && place.table !== null) context.workbook.tables.getItem(place.table).clearFilters();
        if (cell.rowHidden) cell.rowHidden = false;
      }
      sheet.activate();
      cell.select();
      await context.sync();
      return "there";
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};

/**
 * Where a row of the tracker stands by now: its content's cell.
 *
 * @throws TrackerError `row-gone`
 */
export const placeOfRow = async (tracker: ReadTracker, name: RowName): Promise<CellPlace> => {
  const { table, row } = isUnnamed(name.id) ? findUnnamed(tracker, name) : await findRow(tracker, name);
  const offset = table.columns.get(name.kind === "task" ? "content" : "request") ?? 0;
  const { sheet, name: tableName } = table;
  return { sheet, row: table.row + 1 + row.index, column: table.column + offset, table: tableName };
};

const findUnnamed = (tracker: ReadTracker, { kind, id }: RowName) => {
  const table = tracker.tables.get(tableOfKind[kind]);
  const row = table?.unnamed.find((each) => each.id === id);
  if (!table || !row) throw new TrackerError("row-gone");
  return { table, row };
};
