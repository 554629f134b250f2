import { asTrackerError } from "./tracker-errors";

export interface RefreshedSummaries {
  /** Names of the PivotTables that now show the tasks as they are; the formula tables do so by themselves. */
  readonly pivots: readonly string[];
}

/**
 * Brings the PivotTables up to date in two round trips. They stand on sheets that are not protected, because
 * Excel refreshes none on a protected one.
 *
 * @throws TrackerError
 */
export const refreshSummaries = async (): Promise<RefreshedSummaries> => {
  try {
    return await Excel.run(async (context) => {
      const { pivotTables } = context.workbook;
      pivotTables.load("items/name");
      await context.sync();
      if (pivotTables.items.length === 0) return { pivots: [] };
      pivotTables.refreshAll();
      await context.sync();
      return { pivots: pivotTables.items.map(({ name }) => name) };
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};
