import { tableNames } from "../workbook/names";
import { asTrackerError } from "./tracker-errors";

/**
 * Whether the open workbook holds a tracker: one small round trip, for the moment at which the pane opens.
 *
 * @throws TrackerError
 */
export const hasTracker = async (): Promise<boolean> => {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { tables } = context.workbook;
      const own = [tableNames.tasks, tableNames.settings].map((name) => tables.getItemOrNullObject(name));
      for (const table of own) table.load("name");
      await context.sync();
      return own.some((table) => !table.isNullObject);
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};
