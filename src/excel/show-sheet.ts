import { asTrackerError } from "./tracker-errors";

/**
 * Puts a sheet in front of the user.
 *
 * @returns false where the workbook has no such sheet any more, or it is hidden
 * @throws TrackerError for what the host fails with
 */
export const showSheet = async (name: string): Promise<boolean> => {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("visibility");
      await context.sync();
      // Excel refuses to bring a hidden sheet to the front.
      if (sheet.isNullObject || sheet.visibility !== "Visible") return false;
      sheet.activate();
      await context.sync();
      return true;
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};
