import { progressColor } from "../workbook/looks";
import type { ColumnPlan } from "../workbook/plan";
import { everyCell } from "./cells";
import { addConditionalFormatsBelow, type RuledBody } from "./conditional-formats";
import { isCapable } from "./host";
import { withMatrixRules } from "./matrix-columns";
import { guardsOf, lift, liftAgain, restore } from "./protection";
import { readTracker, type ReadTable, type TrackerProblem } from "./read-back";
import { asTrackerError, TrackerError } from "./tracker-errors";
import { validate } from "./validations";
import { offerVillages } from "./village-choice";

export interface RepairReport {
  /** Tables whose rules, checks and number formats are those of a new tracker again. */
  readonly tables: readonly string[];
  /** Rules of ours that stood there, whole or in the pieces that pasting leaves, and have been replaced. */
  readonly replacedRules: number;
  /** Rules of people's own, which stay as they are and come before ours. */
  readonly keptRules: number;
  readonly problems: readonly TrackerProblem[];
}

/** A rule that stands on a sheet today. */
interface StandingRule {
  readonly sheet: string;
  readonly id: string;
  readonly isOurs: boolean;
}

/**
 * Builds the tracker's own colours, checks and number formats anew, and leaves alone what people have made
 * themselves. Rules are never mended but replaced: those that pasting tore apart cannot all be read (oj#6835).
 *
 * All or nothing: the new rules are added first, and taken out again where that fails; only then do the old ones
 * go and the checks and formats follow, which can be done twice and is tried again where it fails.
 *
 * @throws TrackerError, with the workbook as it was; `not-restored` where it stopped half-way
 */
export const repairFormats = async (): Promise<RepairReport> => {
  const tracker = await readTracker();
  const { problems } = tracker;
  const tables = withMatrixRules(
    tracker,
    [...tracker.tables.values()].filter(({ isSheetHidden }) => !isSheetHidden),
  );
  const before = await standingRules(tables);
  await addRules(tables, before);
  const old = before.filter(({ isOurs }) => isOurs);
  await clearAway(tables, old);
  await offerVillages(tracker);
  return {
    tables: tables.map(({ plan }) => plan.name),
    replacedRules: old.length,
    keptRules: before.length - old.length,
    problems,
  };
};

/** A formula whatever row and column it has been moved to. */
const shapeOf = (formula: string): string => formula.replace(/\$?[A-Z]{1,3}\$?\d+/g, "#").replace(/\s/g, "");

/** The rules of the tables' sheets, by whether they are ours; two round trips. */
const standingRules = async (tables: readonly ReadTable[]): Promise<StandingRule[]> => {
  const ours = new Set(
    tables.flatMap(({ plan }) => (plan.rules ?? []).map(({ formula }) => shapeOf(formula))),
  );
  try {
    return await Excel.run(async (context) => {
      const sheets = sheetsOf(tables).map((name) => {
        const rules = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
        rules.load("items/id,items/type");
        return { name, rules };
      });
      await context.sync();
      const rules = sheets.flatMap(({ name, rules: { items } }) => items.map((item) => ({ name, item })));
      for (const { item } of rules) {
        if (item.type === "Custom") item.custom.rule.load("formula");
        if (item.type === "DataBar") item.dataBar.positiveFormat.load("fillColor");
      }
      await context.sync();
      return rules.map(({ name, item }) => ({
        sheet: name,
        id: item.id,
        isOurs:
          (item.type === "Custom" && ours.has(shapeOf(item.custom.rule.formula))) ||
          (item.type === "DataBar" &&
            item.dataBar.positiveFormat.fillColor.toUpperCase() === progressColor.toUpperCase()),
      }));
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};

const sheetsOf = (tables: readonly ReadTable[]): string[] => [...new Set(tables.map(({ sheet }) => sheet))];

const bodyOf = (table: ReadTable): RuledBody => ({
  row: table.row + 1,
  column: table.column,
  rowCount: table.rowCount,
  columnCount: table.columnCount,
  offsetOf: (key) => table.columns.get(key),
});

const addRules = async (tables: readonly ReadTable[], before: readonly StandingRule[]): Promise<void> => {
  const guards = guardsOf(tables);
  try {
    await Excel.run(async (context) => {
      lift(context, guards);
      for (const table of tables) {
        const sheet = context.workbook.worksheets.getItem(table.sheet);
        addConditionalFormatsBelow(sheet, table.plan, bodyOf(table));
      }
      restore(context, guards);
      await context.sync();
    });
  } catch (error) {
    await takeBack(tables, before);
    throw asTrackerError(error);
  }
};

/** Takes out every rule that was not there before. */
const takeBack = async (tables: readonly ReadTable[], before: readonly StandingRule[]): Promise<void> => {
  const known = new Set(before.map(({ sheet, id }) => `${sheet}\n${id}`));
  const guards = guardsOf(tables);
  try {
    await Excel.run(async (context) => {
      if (!(await liftAgain(context, guards))) return;
      const sheets = sheetsOf(tables).map((name) => {
        const rules = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
        rules.load("items/id");
        return { name, rules };
      });
      await context.sync();
      for (const { name, rules } of sheets) {
        for (const rule of rules.items) if (!known.has(`${name}\n${rule.id}`)) rule.delete();
      }
      restore(context, guards);
      await context.sync();
    });
  } catch (error) {
    throw new TrackerError("not-restored", asTrackerError(error).detail);
  }
};

const clearAway = async (tables: readonly ReadTable[], old: readonly StandingRule[]): Promise<void> => {
  const guards = guardsOf(tables);
  const attempt = () =>
    Excel.run(async (context) => {
      await liftAgain(context, guards);
      const { worksheets } = context.workbook;
      for (const { sheet, rules } of await stillThere(context, old)) {
        const standing = worksheets.getItem(sheet).getRange().conditionalFormats;
        for (const id of rules) standing.getItem(id).delete();
      }
      for (const table of tables) setColumns(worksheets.getItem(table.sheet), table);
      restore(context, guards);
      await context.sync();
    });
  try {
    await attempt();
  } catch {
    try {
      await attempt();
    } catch (error) {
      throw new TrackerError("not-restored", asTrackerError(error).detail);
    }
  }
};

/** Which of the old rules are there, by sheet: a first attempt may have deleted some. */
const stillThere = async (
  context: Excel.RequestContext,
  old: readonly StandingRule[],
): Promise<{ readonly sheet: string; readonly rules: string[] }[]> => {
  const sheets = [...new Set(old.map(({ sheet }) => sheet))].map((sheet) => {
    const rules = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    rules.load("items/id");
    return { sheet, rules };
  });
  if (sheets.length === 0) return [];
  await context.sync();
  return sheets.map(({ sheet, rules }) => {
    const ids = new Set(old.filter((each) => each.sheet === sheet).map(({ id }) => id));
    return { sheet, rules: rules.items.map(({ id }) => id).filter((id) => ids.has(id)) };
  });
};

/** Checks and number formats of the columns that are ours; columns of people's own are not touched. */
const setColumns = (sheet: Excel.Worksheet, table: ReadTable): void => {
  for (const column of table.plan.columns) {
    const offset = table.columns.get(column.key);
    if (offset === undefined) continue;
    const range = sheet.getRangeByIndexes(table.row + 1, table.column + offset, table.rowCount, 1);
    const format = numberFormatOf(column);
    if (format !== undefined) range.numberFormat = everyCell(format);
    // Villages are offered where there are some.
    const isOffer = column.validation?.kind === "list" && column.validation.isOpen;
    if (column.validation && !isOffer && isCapable("validation")) validate(range, column.validation);
  }
};

const numberFormatOf = ({ keepAsTyped, look }: ColumnPlan): string | undefined =>
  keepAsTyped ? "@" : look?.numberFormat;
