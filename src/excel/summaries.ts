import { definedNames, tableNames } from "../workbook/names";
import { isCapable } from "./host";
import { addMissingColumns, matrixTables } from "./matrix-columns";
import { missingRows } from "./missing-rows";
import { nameWholeColumns } from "./named-columns";
import { fitPages } from "./page-layout";
import { readTracker, type ReadTracker } from "./read-back";
import { asTrackerError, TrackerError } from "./tracker-errors";
import { update } from "./update";
import { offerVillages } from "./village-choice";

/** What people added by hand, and has its place in summaries and matrices now. */
export interface CompletedTables {
  /** Units that got a row in the summary. */
  readonly addedUnits: readonly string[];
  /** Criteria that got a row in their summary or a column in a matrix. */
  readonly addedCriteria: readonly string[];
  /** Villages that got a key, and with it their rows. */
  readonly addedVillages: readonly string[];
}

export interface RefreshedSummaries extends CompletedTables {
  /** How many PivotTables there are; null where this Excel has none. */
  readonly pivots: number | null;
}

const nothing: CompletedTables = { addedUnits: [], addedCriteria: [], addedVillages: [] };

/**
 * Gives everything that people added by hand its place in the summaries and matrices, calculates every formula anew,
 * also where calculation is set to manual, brings the PivotTables up to date and lets tables that have outgrown their
 * one printed page take more. A workbook without a tracker is only calculated.
 *
 * @throws TrackerError
 */
export const refreshSummaries = async (): Promise<RefreshedSummaries> => {
  const found = await trackerOrNull();
  const completed = found ? await complete(found) : { tracker: null, added: nothing };
  try {
    return await Excel.run(async (context) => {
      const { tracker, added } = completed;
      if (tracker) nameWholeColumns(context, tracker);
      context.application.calculate(Excel.CalculationType.full);
      const { pivotTables } = context.workbook;
      pivotTables.refreshAll();
      pivotTables.load("items/name");
      await context.sync();
      await fitPages(context, [...(tracker?.tables.values() ?? [])]);
      return { pivots: isCapable("pivotTables") ? pivotTables.items.length : null, ...added };
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};

/** The tracker as it stands afterwards, and what was added: it is read again only where something was. */
const complete = async (
  found: ReadTracker,
): Promise<{ readonly tracker: ReadTracker; readonly added: CompletedTables }> => {
  const rows = missingRows(found);
  await update(found, rows.writes);
  let tracker = rows.writes.length > 0 ? await readAgain() : found;
  const columns = await addMissingColumns(tracker);
  if (columns.length > 0) tracker = await readAgain();
  if (!tracker.columnNames.has(definedNames.villages)) await offerVillages(tracker);
  const added: CompletedTables = {
    addedUnits: rows.units,
    addedCriteria: [...new Set([...rows.criteria, ...columns])],
    addedVillages: rows.villages,
  };
  return { tracker, added };
};

const readAgain = (): Promise<ReadTracker> => readTracker([tableNames.base]);

/** Tasks are many, and only a matrix has a line for each of them. */
const leftOut = (all: readonly string[]): readonly string[] =>
  matrixTables.some((name) => all.includes(name))
    ? [tableNames.base]
    : [tableNames.base, tableNames.tasks, tableNames.petitions];

const trackerOrNull = async (): Promise<ReadTracker | null> => {
  try {
    return await readTracker(leftOut);
  } catch (error) {
    if (error instanceof TrackerError && (error.code === "not-a-tracker" || error.code === "newer-version"))
      return null;
    throw error;
  }
};
