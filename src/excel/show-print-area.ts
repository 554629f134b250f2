import { tableNames } from "../workbook/names";
import { isCapable } from "./host";
import { showPlace } from "./show-place";
import { asTrackerError } from "./tracker-errors";

const ours: ReadonlySet<string> = new Set(Object.values(tableNames));

/**
 * Selects what the sheet in front prints; on a sheet that is not the tracker's, first brings the overview to the
 * front. No add-in can print or open the preview (office-js#3385): Ctrl+P does.
 *
 * @throws TrackerError; `gone` where the workbook has no overview
 */
export const showPrintArea = async (): Promise<void> => {
  try {
    const isOurs = await Excel.run(async (context) => {
      const { tables } = context.workbook.worksheets.getActiveWorksheet();
      tables.load("items/name");
      await context.sync();
      return tables.items.some(({ name }) => ours.has(name));
    });
    if (!isOurs) await showPlace("overview");
    if (!isCapable("printSetup")) return;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const printed = sheet.pageLayout.getPrintAreaOrNullObject();
      printed.load("address");
      await context.sync();
      if (printed.isNullObject) return;
      const [first = ""] = printed.address.split(",");
      sheet.getRange(first.slice(first.lastIndexOf("!") + 1)).select();
      await context.sync();
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};
