import { definedNames, tableNames } from "../workbook/names";
import { isCapable } from "./host";
import { columnFormula } from "./named-columns";
import { guardsOf, lift, restore } from "./protection";
import type { ReadTracker } from "./read-back";
import { asTrackerError } from "./tracker-errors";
import { validate } from "./validations";

/**
 * Offers the villages in the framework plan of a workbook that came by one of the two sheets later than by the other,
 * or by both before villages were offered: one round trip, and none for a workbook that lacks either.
 *
 * @throws TrackerError
 */
export const offerVillages = async ({ tables, columnNames }: ReadTracker): Promise<void> => {
  const [villages, plan] = [tables.get(tableNames.villages), tables.get(tableNames.frameworkPlan)];
  const formula = villages && columnFormula(villages, "villageName", villages.rowCount);
  const offset = plan?.columns.get("village");
  const validation = plan?.plan.columns.find(({ key }) => key === "village")?.validation;
  if (!formula || !plan || offset === undefined || !validation || !isCapable("validation")) return;
  try {
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      if (!columnNames.has(definedNames.villages)) names.add(definedNames.villages, formula);
      const guards = guardsOf([plan]);
      lift(context, guards);
      const sheet = worksheets.getItem(plan.sheet);
      validate(sheet.getRangeByIndexes(plan.row + 1, plan.column + offset, plan.rowCount, 1), validation);
      restore(context, guards);
      await context.sync();
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};
