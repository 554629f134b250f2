import { tableNames } from "../workbook/names";
import { vi } from "../workbook/texts/vi";
import { readTracker } from "./read-back";
import { showPlace } from "./show-place";
import { asTrackerError, TrackerError } from "./tracker-errors";

/**
 * Filters the tasks down to the overdue ones and brings them to the front; where there are none, the overview,
 * which says so.
 *
 * @throws TrackerError; `gone` where the table or its column of statuses was deleted
 */
export const showOverdue = async (): Promise<void> => {
  const { tables } = await readTracker([tableNames.base]);
  const table = tables.get(tableNames.tasks);
  const offset = table?.columns.get("trackStatus");
  if (!table || offset === undefined) throw new TrackerError("gone");
  const isOverdue = [...table.rows, ...table.unnamed].some(
    ({ fields }) => fields["trackStatus"] === vi.trackStatus.overdue,
  );
  if (!isOverdue) return showPlace("overview");
  try {
    await Excel.run(async (context) => {
      const shown = context.workbook.tables.getItem(table.name);
      shown.clearFilters();
      shown.columns.getItemAt(offset).filter.applyValuesFilter([vi.trackStatus.overdue]);
      shown.worksheet.visibility = Excel.SheetVisibility.visible;
      shown.worksheet.activate();
      shown.getHeaderRowRange().getCell(0, 0).select();
      await context.sync();
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};
