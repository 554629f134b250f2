import { tableNames } from "../workbook/names";
import { planOptionalSheet, withNeeds, type OptionalSheetKey } from "../workbook/optional-sheets";
import type { NamePlan, SheetPlan, WorkbookPlan } from "../workbook/plan";
import { trackerFont } from "../workbook/plan-workbook";
import type { OptionalContext } from "../workbook/sheets/optional-context";
import { writeColumnKeys, takeBackColumnKeys } from "./column-keys";
import { contextOfWorkbook } from "./context-of-workbook";
import type { Capability } from "./host";
import { addSheets, missingCapabilities, show, writeAll, type MadeSheet } from "./lay-out";
import { readTracker, type ReadTracker, type TrackerProblem } from "./read-back";
import { freeNames } from "./room";
import { asTrackerError, TrackerError } from "./tracker-errors";
import { offerVillages } from "./village-choice";

export { offeredSheets, type OptionalSheetKey } from "../workbook/optional-sheets";

export interface AddedSheets {
  /** The sheets made, under the names they got. */
  readonly sheets: readonly { readonly key: string; readonly name: string }[];
  /** Asked for and there already, under the names they have now: left as they are. */
  readonly present: readonly { readonly key: string; readonly name: string }[];
  /** What this Excel could not do and the sheets went without. */
  readonly missing: readonly Capability[];
  readonly problems: readonly TrackerProblem[];
}

/**
 * Adds sheets that people ask for to the tracker in the open workbook: five round trips, whatever they hold.
 * What is there already is left alone. All or nothing, as when a tracker is laid out.
 *
 * @param villages names of the villages; blank lines for them where left out
 * @throws TrackerError, with the workbook as it was; `not-restored` where that could not be done
 */
export const addOptionalSheets = async (
  keys: readonly OptionalSheetKey[],
  { villages = [] }: { readonly villages?: readonly string[] } = {},
): Promise<AddedSheets> => {
  const workbook = await readTracker();
  if (!workbook.tables.has(tableNames.tasks)) throw new TrackerError("not-a-tracker");
  const context = contextOfWorkbook(workbook, villages, withNeeds(keys).includes("villages"));
  const planned = withNeeds(keys).map((key) => planOptionalSheet(key, context));
  const sheets = planned.flatMap((each) => each.sheets);
  const present = sheets.flatMap(({ key, tables }) => {
    const found = tables.map(({ name }) => workbook.tables.get(name)).find((table) => table !== undefined);
    return found ? [{ key, name: found.sheet }] : [];
  });
  const missing = missingCapabilities();
  const due = sheets.filter(({ key }) => !present.some((each) => each.key === key));
  if (due.length === 0) return { sheets: [], present, missing, problems: workbook.problems };
  const names = planned
    .flatMap((each) => each.names)
    .filter(({ sheet }) => due.some(({ key }) => key === sheet));
  const made = await make(workbook, due, names);
  await offerVillagesLate(workbook, due, context);
  return {
    sheets: made.map(({ plan: { key }, name }) => ({ key, name })),
    present,
    missing,
    problems: workbook.problems,
  };
};

/** Where the framework plan and the villages were made one after the other. */
const offerVillagesLate = async (
  { tables }: ReadTracker,
  due: readonly SheetPlan[],
  { hasVillageNames }: OptionalContext,
): Promise<void> => {
  const [makesPlan, makesVillages] = ["frameworkPlan", "villages"].map((key) =>
    due.some((sheet) => sheet.key === key),
  );
  const isLate = makesPlan
    ? !hasVillageNames && tables.has(tableNames.villages)
    : makesVillages && tables.has(tableNames.frameworkPlan);
  if (!isLate) return;
  try {
    await offerVillages(await readTracker([tableNames.base, tableNames.tasks, tableNames.petitions]));
  } catch {
    // The sheets are there, and building the formats anew offers the villages as well.
  }
};

/** A name that stands in the workbook already, most often because its sheet was deleted. */
type FormerNames = ReadonlyMap<string, string>;

const make = async (
  workbook: ReadTracker,
  sheets: readonly SheetPlan[],
  names: readonly NamePlan[],
): Promise<readonly MadeSheet[]> => {
  let made: readonly MadeSheet[] = [];
  let former: FormerNames = new Map();
  try {
    return await Excel.run(async (context) => {
      const { worksheets, names: workbookNames } = context.workbook;
      worksheets.load("items/name,items/position");
      workbookNames.load("items/name,items/formula");
      await context.sync();
      former = new Map(workbookNames.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));

      const plan: WorkbookPlan = { font: trackerFont, sheets, names, front: sheets[0]?.key ?? "" };
      const room = { sheetNames: freeNames(sheets, worksheets.items), emptySheet: null };
      for (const { name } of names) if (former.has(name.toLowerCase())) workbookNames.getItem(name).delete();
      made = addSheets(context, plan, room);
      await writeAll(context, plan, made);
      writeColumnKeys(
        context,
        workbook,
        sheets.flatMap(({ tables }) => tables),
      );
      await context.sync();

      place(workbook, made, worksheets.items);
      show(plan, made);
      await context.sync();
      return made;
    });
  } catch (error) {
    const reason = asTrackerError(error);
    if (made.length > 0) await takeOut(workbook, made, names, former);
    throw reason;
  }
};

/** Behind the criteria and their summary, where a tracker that is laid out with them has them. */
const place = (
  workbook: ReadTracker,
  made: readonly MadeSheet[],
  sheets: readonly { readonly name: string; readonly position: number }[],
): void => {
  const { criterionSummary, criteria, tasks } = tableNames;
  const before = [criterionSummary, criteria, tasks]
    .map((name) => workbook.tables.get(name))
    .find((table) => table !== undefined);
  const position = sheets.find(({ name }) => name === before?.sheet)?.position;
  if (position === undefined) return;
  for (const [index, { sheet }] of made.entries()) sheet.position = position + 1 + index;
};

/** Removes what a failed attempt may have left; what it did not come to make is passed over. */
const takeOut = async (
  workbook: ReadTracker,
  made: readonly MadeSheet[],
  names: readonly NamePlan[],
  former: FormerNames,
): Promise<void> => {
  try {
    await Excel.run(async (context) => {
      const { worksheets, names: workbookNames } = context.workbook;
      const items = names.map(({ name }) => workbookNames.getItemOrNullObject(name));
      const sheets = made.map(({ name }) => worksheets.getItemOrNullObject(name));
      for (const item of [...items, ...sheets]) item.load("name");
      const registry = workbook.tables.get(tableNames.columns);
      const keys = registry && context.workbook.tables.getItem(registry.name).getDataBodyRange();
      keys?.load("rowCount");
      await context.sync();
      if (registry && keys) takeBackColumnKeys(context, registry, keys.rowCount);
      for (const item of [...items, ...sheets]) if (!item.isNullObject) item.delete();
      for (const { name } of names) {
        const formula = former.get(name.toLowerCase());
        if (formula !== undefined) workbookNames.add(name, formula);
      }
      await context.sync();
    });
  } catch (error) {
    // People must hear that something is left, which the first failure does not say.
    throw new TrackerError("not-restored", asTrackerError(error).detail);
  }
};
