import { tableNames } from "../workbook/names";
import type { SheetPlan, WorkbookPlan } from "../workbook/plan";
import { LayOutError } from "./errors";

/** Where a plan finds room in the open workbook. */
export interface Room {
  /** A free sheet name for each sheet of the plan, by key: the planned one, or with a number behind it. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** The only sheet of a workbook that nobody has written in yet; null in any other workbook. */
  readonly emptySheet: Excel.Worksheet | null;
}

/**
 * Looks in one round trip whether the plan fits beside what is there.
 *
 * @throws LayOutError where a tracker, or a table or name that the plan needs, is there already
 */
export const findRoom = async (context: Excel.RequestContext, plan: WorkbookPlan): Promise<Room> => {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  const first = worksheets.getFirst();
  const used = first.getUsedRangeOrNullObject();
  used.load("address");
  await context.sync();

  const planned = plan.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  const present = sharedNames(tables.items, planned);
  const ofTracker = [tableNames.tasks, tableNames.settings];
  if (ofTracker.every((name) => present.includes(name))) throw new LayOutError("already-a-tracker");
  const taken = [
    ...present,
    ...sharedNames(
      names.items,
      plan.names.map(({ name }) => name),
    ),
  ];
  if (taken.length > 0) throw new LayOutError("name-taken", taken.join(", "));
  return {
    sheetNames: freeNames(plan.sheets, worksheets.items),
    emptySheet: worksheets.items.length === 1 && used.isNullObject ? first : null,
  };
};

/** Names are the same to Excel whatever their case. */
const sharedNames = (items: readonly { name: string }[], planned: readonly string[]): string[] => {
  const present = new Set(items.map(({ name }) => name.toLowerCase()));
  return planned.filter((name) => present.has(name.toLowerCase()));
};

/** A free name for each planned sheet, by key. */
export const freeNames = (
  planned: readonly SheetPlan[],
  sheets: readonly { name: string }[],
): Map<string, string> => {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const free = new Map<string, string>();
  for (const { key, name } of planned) {
    let candidate = name;
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = `${name} (${n})`;
    taken.add(candidate.toLowerCase());
    free.set(key, candidate);
  }
  return free;
};
