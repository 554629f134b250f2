import type { NamePlan, SheetPlan, WorkbookPlan } from "../workbook/plan";
import { BatchBudget } from "./batch-budget";
import { addConditionalFormats } from "./conditional-formats";
import { addCharts } from "./charts";
import { asLayOutError, LayOutError } from "./errors";
import { columnWidth } from "./formats";
import { type Capability, isCapable } from "./host";
import { setPrint } from "./page-layout";
import { guardSheet } from "./protection";
import { addPivotTable } from "./pivot-tables";
import { findRoom, type Room } from "./room";
import { addSlicers, placeSlicers } from "./slicers";
import { addTable, bodyRowCount, writeTableFormulas } from "./tables";
import { writeText } from "./texts";
import { addCellValidations, addValidations } from "./validations";

export { LayOutError, type LayOutErrorCode } from "./errors";

/** Steps that people see go by, in this order. */
export const layOutSteps = ["checking", "writing", "summarising", "showing"] as const;
export type LayOutStep = (typeof layOutSteps)[number];

export interface LayOutResult {
  /** The sheets made, under the names they got. */
  readonly sheets: readonly { readonly key: string; readonly name: string }[];
  /** What this Excel could not do and the plan went without. */
  readonly missing: readonly Capability[];
}

/** A sheet of the plan and its proxy. */
export interface MadeSheet {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/**
 * Lays a plan out in the open workbook, beside whatever is there, in a constant number of round trips
 * (five, Office.js' own one to release its references, and one more for each further 4 MB). All or
 * nothing: the new sheets stay hidden until the end, and a failure at any trip takes them out again. PivotTables and
 * slicers that this Excel refuses are gone without, and that is said.
 *
 * @throws LayOutError, with the workbook as it was
 */
export const layOut = async (
  plan: WorkbookPlan,
  onStep: (step: LayOutStep) => void = () => {},
): Promise<LayOutResult> => {
  const missing = missingCapabilities();
  const possible = missing.includes("pivotTables") ? withoutPivotTables(plan) : plan;
  let made: readonly MadeSheet[] = [];
  try {
    return await Excel.run(async (context) => {
      onStep("checking");
      const room = await findRoom(context, possible);

      onStep("writing");
      made = addSheets(context, possible, room);
      await writeAll(context, possible, made);
      await context.sync();

      onStep("summarising");
      const shown = await addPivotTables(context, made);

      onStep("showing");
      const places = isCapable("slicers") ? placeSlicers(shown) : [];
      show(possible, shown);
      // The empty sheet of a new workbook has nothing to keep; anything else stays.
      const takeEmptyOut = (): void => room.emptySheet?.delete();
      if (places.length === 0) takeEmptyOut();
      await context.sync();
      const isSliced = await addSlicers(context, places, takeEmptyOut);
      return {
        sheets: shown.map(({ plan: { key }, name }) => ({ key, name })),
        missing: [
          ...missing,
          ...(shown.length < made.length ? (["pivotTables"] as const) : []),
          ...(isSliced ? [] : (["slicers"] as const)),
        ],
      };
    });
  } catch (error) {
    const reason = asLayOutError(error);
    if (made.length > 0) await takeOut(made, possible.names);
    throw reason;
  }
};

/** What this Excel goes without. */
export const missingCapabilities = (): Capability[] =>
  (["validation", "pivotTables", "chartLabelFormat", "printSetup", "slicers"] as const).filter(
    // Without PivotTables nobody misses their slicers.
    (each) => !isCapable(each) && (each !== "slicers" || isCapable("pivotTables")),
  );

/** A sheet that only holds PivotTables would be empty where they cannot be made. */
const withoutPivotTables = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets
    .filter(({ pivots, tables }) => pivots.length === 0 || tables.length > 0)
    .map((sheet) => ({ ...sheet, pivots: [] })),
});

export const addSheets = (context: Excel.RequestContext, plan: WorkbookPlan, room: Room): MadeSheet[] =>
  plan.sheets.map((sheetPlan) => {
    const name = room.sheetNames.get(sheetPlan.key) ?? sheetPlan.name;
    const sheet = context.workbook.worksheets.add(name);
    sheet.visibility = "Hidden";
    return { plan: sheetPlan, name, sheet };
  });

/** Everything but pivots, which need calculated rows: tables and names first, then what refers to them. */
export const writeAll = async (
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  made: readonly MadeSheet[],
): Promise<void> => {
  const budget = new BatchBudget(context);
  const tables = made.flatMap(({ sheet, plan: { tables } }) => tables.map((table) => ({ sheet, table })));
  for (const { sheet, table } of tables) await addTable(sheet, table, plan.font, budget);
  for (const name of plan.names) addName(context, name, made);
  for (const { sheet, table } of tables) writeTableFormulas(sheet, table);
  for (const { sheet, plan: sheetPlan } of made) {
    for (const text of sheetPlan.texts) writeText(sheet, text, plan.font);
    setSheet(sheet, sheetPlan);
    if (isCapable("validation")) addCellValidations(sheet, sheetPlan.cellValidations ?? []);
  }
  for (const { sheet, table } of tables) {
    addConditionalFormats(sheet, table);
    if (isCapable("validation")) addValidations(sheet, table);
  }
};

const addName = (
  context: Excel.RequestContext,
  { name, sheet: key, row, column, rowCount }: NamePlan,
  made: readonly MadeSheet[],
): void => {
  const sheet = made.find(({ plan }) => plan.key === key)?.sheet;
  if (sheet) context.workbook.names.add(name, sheet.getRangeByIndexes(row, column, rowCount, 1));
};

const setSheet = (sheet: Excel.Worksheet, plan: SheetPlan): void => {
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  plan.columnWidths?.forEach((characters, column) => {
    if (characters === null) return;
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnWidth(characters);
  });
  if (plan.freeze) {
    const { rows, columns } = plan.freeze;
    if (columns === 0) sheet.freezePanes.freezeRows(rows);
    else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  }
  if (plan.print && isCapable("printSetup")) setPrint(sheet, plan.print);
};

/**
 * Adds the PivotTables and returns the sheets that stay. Where this Excel refuses them although it has
 * the API (oj#1227), the formula summary stands in for them and their empty sheets go; any other failure
 * is a failure of the whole.
 */
const addPivotTables = async (
  context: Excel.RequestContext,
  made: readonly MadeSheet[],
): Promise<readonly MadeSheet[]> => {
  const withPivots = made.filter(({ plan }) => plan.pivots.length > 0);
  if (withPivots.length === 0) return made;
  try {
    for (const { sheet, plan } of withPivots) {
      for (const pivot of plan.pivots) {
        addPivotTable(sheet, pivot, context.workbook.tables.getItem(pivot.source));
      }
    }
    await context.sync();
    return made;
  } catch (error) {
    if (asLayOutError(error).code !== "protected") throw error;
    const empty = withPivots.filter(({ plan }) => plan.tables.length === 0);
    for (const { sheet } of empty) sheet.delete();
    return made.filter((each) => !empty.includes(each));
  }
};

export const show = (plan: WorkbookPlan, made: readonly MadeSheet[]): void => {
  for (const { sheet, plan: sheetPlan } of made) {
    if (sheetPlan.visibility === "Visible") sheet.visibility = "Visible";
    for (const table of sheetPlan.tables) {
      // Rows that were written while hidden may still have the height of one line.
      const rows = sheet.getRangeByIndexes(table.row, 0, 1 + bodyRowCount(table), 1).getEntireRow();
      rows.format.autofitRows();
    }
  }
  addCharts(made, plan.font);
  for (const { sheet, plan: sheetPlan } of made) if (sheetPlan.guarded) guardSheet(sheet, sheetPlan);
  made.find(({ plan: { key } }) => key === plan.front)?.sheet.activate();
};

/** Removes what a failed attempt may have left. What it did not come to make is passed over. */
const takeOut = async (made: readonly MadeSheet[], names: readonly NamePlan[]): Promise<void> => {
  try {
    await Excel.run(async (context) => {
      const { workbook } = context;
      const items = names.map(({ name }) => workbook.names.getItemOrNullObject(name));
      const sheets = made.map(({ name }) => workbook.worksheets.getItemOrNullObject(name));
      for (const item of [...items, ...sheets]) item.load("name");
      await context.sync();
      for (const item of [...items, ...sheets]) if (!item.isNullObject) item.delete();
      await context.sync();
    });
  } catch (error) {
    // People must hear that hidden sheets are left, which the first failure does not say.
    throw new LayOutError("not-taken-out", asLayOutError(error).detail);
  }
};
