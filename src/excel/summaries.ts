import { definedNames, tableNames } from "../workbook/names";
import { isCapable } from "./host";
import { nameWholeColumns } from "./named-columns";
import { fitPages } from "./page-layout";
import { readTracker, type ReadTracker } from "./read-back";
import { asTrackerError, TrackerError } from "./tracker-errors";
import { update } from "./update";
import { offerVillages } from "./village-choice";

export interface RefreshedSummaries {
  /** How many PivotTables there are; null where this Excel has none. */
  readonly pivots: number | null;
  /** Units of the sheet of units that got a row in the summary: people add units there by hand. */
  readonly addedUnits: readonly string[];
}

/**
 * Gives every unit a row in the summary per unit, calculates every formula anew, also where calculation is set to
 * manual, brings the PivotTables up to date and lets tables that have outgrown their one printed page take more.
 * A workbook without a tracker is only calculated.
 *
 * @throws TrackerError
 */
export const refreshSummaries = async (): Promise<RefreshedSummaries> => {
  const tracker = await trackerOrNull();
  const addedUnits = tracker ? await addMissingUnits(tracker) : [];
  if (tracker && !tracker.columnNames.has(definedNames.villages)) await offerVillages(tracker);
  try {
    return await Excel.run(async (context) => {
      if (tracker) nameWholeColumns(context, tracker);
      context.application.calculate(Excel.CalculationType.full);
      const { pivotTables } = context.workbook;
      pivotTables.refreshAll();
      pivotTables.load("items/name");
      await context.sync();
      await fitPages(context, [...(tracker?.tables.values() ?? [])]);
      return { pivots: isCapable("pivotTables") ? pivotTables.items.length : null, addedUnits };
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};

const addMissingUnits = async (tracker: ReadTracker): Promise<readonly string[]> => {
  const [units, summary] = [tableNames.units, tableNames.unitSummary].map((name) => tracker.tables.get(name));
  if (!units || !summary) return [];
  const summed = new Set(summary.rows.map(({ fields }) => fields["unit"]));
  const names = units.rows.map(({ fields }) => fields["unit"]).filter((name) => typeof name === "string");
  const missing = [...new Set(names)].filter((name) => !summed.has(name));
  await update(tracker, [{ table: summary, cells: [], rows: missing.map((unit) => ({ unit })) }]);
  return missing;
};

const trackerOrNull = async (): Promise<ReadTracker | null> => {
  try {
    return await readTracker([tableNames.base, tableNames.tasks, tableNames.petitions]);
  } catch (error) {
    if (error instanceof TrackerError && (error.code === "not-a-tracker" || error.code === "newer-version"))
      return null;
    throw error;
  }
};
