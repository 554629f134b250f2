import type { NamePlan, SheetPlan, TextBlock, WorkbookPlan } from "../workbook/plan";
import { isFormula } from "../workbook/plan";
import { constant } from "./cells";
import { addConditionalFormats } from "./conditional-formats";
import { asLayOutError, LayOutError } from "./errors";
import { applyLook, columnWidth } from "./formats";
import { type Capability, isCapable } from "./host";
import { setPrint } from "./page-layout";
import { addPivotTable } from "./pivot-tables";
import { addTable, bodyRowCount, writeTableFormulas } from "./tables";
import { addValidations } from "./validations";

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

/**
 * Lays a plan out in the open workbook, beside whatever is there, in a constant number of round trips
 * (three, and Office.js' own one to release its references). All or nothing: the new sheets stay hidden
 * until the end, and a failure at any trip takes them out again.
 *
 * @throws LayOutError, with the workbook as it was
 */
export const layOut = async (
  fullPlan: WorkbookPlan,
  onStep: (step: LayOutStep) => void = () => {},
): Promise<LayOutResult> => {
  const missing = (["validation", "pivotTables", "printSetup"] as const).filter((each) => !isCapable(each));
  const plan = missing.includes("pivotTables") ? withoutPivotSheets(fullPlan) : fullPlan;
  const made: string[] = [];
  const madeNames: string[] = [];
  try {
    return await Excel.run(async (context) => {
      onStep("checking");
      const names = await freeSheetNames(context, plan);

      onStep("writing");
      const sheets = new Map<string, Excel.Worksheet>();
      for (const sheetPlan of plan.sheets) {
        const name = names.of(sheetPlan);
        const sheet = context.workbook.worksheets.add(name);
        made.push(name);
        sheet.visibility = "Hidden";
        sheets.set(sheetPlan.key, sheet);
      }
      madeNames.push(...plan.names.map(({ name }) => name));
      writeAll(context, plan, sheets);
      await context.sync();

      onStep("summarising");
      const missing = (["validation", "pivotTables", "printSetup"] as const).filter(
        (each) => !isCapable(each),
      );
      if (isCapable("pivotTables")) addPivotTables(context, plan, sheets);
      onStep("showing");
      show(plan, sheets, names.emptySheet);
      await context.sync();
      return { sheets: plan.sheets.map((sheet) => ({ key: sheet.key, name: names.of(sheet) })), missing };
    });
  } catch (error) {
    const reason = asLayOutError(error);
    if (made.length > 0) await takeOut(made, madeNames);
    throw reason;
  }
};

/** A sheet that only holds PivotTables would be empty where they cannot be made. */
const withoutPivotSheets = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets
    .filter(({ pivots, tables }) => pivots.length === 0 || tables.length > 0)
    .map((sheet) => ({ ...sheet, pivots: [] })),
});

/** Everything but pivots, which need calculated rows: tables and names first, then what refers to them. */
const writeAll = (
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): void => {
  const each = (act: (sheet: Excel.Worksheet, sheetPlan: SheetPlan) => void) => {
    for (const sheetPlan of plan.sheets) {
      const sheet = sheets.get(sheetPlan.key);
      if (sheet) act(sheet, sheetPlan);
    }
  };
  each((sheet, { tables }) => tables.forEach((table) => addTable(sheet, table, plan.font)));
  for (const name of plan.names) addName(context, name, sheets);
  each((sheet, { tables }) => tables.forEach((table) => writeTableFormulas(sheet, table)));
  each((sheet, { texts }) => texts.forEach((text) => writeText(sheet, text, plan.font)));
  each((sheet, { tables }) => tables.forEach((table) => addConditionalFormats(sheet, table)));
  if (isCapable("validation")) {
    each((sheet, { tables }) => tables.forEach((table) => addValidations(sheet, table)));
  }
  each(setSheet);
};

const addName = (
  context: Excel.RequestContext,
  { name, sheet, row, column, rowCount }: NamePlan,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): void => {
  const range = sheets.get(sheet)?.getRangeByIndexes(row, column, rowCount, 1);
  if (range) context.workbook.names.add(name, range);
};

const writeText = (
  sheet: Excel.Worksheet,
  { row, column, cells, look }: TextBlock,
  font: WorkbookPlan["font"],
): void => {
  const width = cells[0]?.length ?? 0;
  const range = sheet.getRangeByIndexes(row, column, cells.length, width);
  range.values = cells.map((line) => line.map(constant));
  if (cells.flat().some(isFormula)) {
    range.formulas = cells.map((line) => line.map((cell) => (isFormula(cell) ? cell.formula : null)));
  }
  range.format.font.name = font.name;
  range.format.font.size = font.size;
  if (look) applyLook(range, look);
};

const setSheet = (sheet: Excel.Worksheet, plan: SheetPlan): void => {
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  plan.columnWidths?.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnWidth(characters);
  });
  if (plan.freeze) {
    const { rows, columns } = plan.freeze;
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  }
  if (plan.print && isCapable("printSetup")) setPrint(sheet, plan.print);
};

const addPivotTables = (
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): void => {
  for (const { key, pivots } of plan.sheets) {
    const sheet = sheets.get(key);
    for (const pivot of sheet ? pivots : []) {
      addPivotTable(sheet as Excel.Worksheet, pivot, context.workbook.tables.getItem(pivot.source));
    }
  }
};

const show = (
  plan: WorkbookPlan,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  emptySheet: Excel.Worksheet | null,
): void => {
  for (const { key, visibility } of plan.sheets) {
    const sheet = sheets.get(key);
    if (sheet && visibility === "Visible") sheet.visibility = "Visible";
  }
  for (const { key, tables } of plan.sheets) {
    // Rows that were written while hidden may still have the height of one line.
    for (const table of tables) {
      sheets
        .get(key)
        ?.getRangeByIndexes(table.row, 0, 1 + bodyRowCount(table), 1)
        .getEntireRow()
        .format.autofitRows();
    }
  }
  sheets.get(plan.front)?.activate();
  // The empty sheet of a new workbook has nothing to keep; anything else stays.
  emptySheet?.delete();
};

interface SheetNames {
  of(sheet: SheetPlan): string;
  /** The only sheet of a workbook that nobody has written in yet. */
  readonly emptySheet: Excel.Worksheet | null;
}

/** The first round trip: is there a tracker already, and which sheet names are free. */
const freeSheetNames = async (context: Excel.RequestContext, plan: WorkbookPlan): Promise<SheetNames> => {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  const first = worksheets.getFirst();
  const used = first.getUsedRangeOrNullObject();
  used.load("address");
  await context.sync();

  const planned = new Set(
    plan.sheets.flatMap((sheet) => sheet.tables).map((table) => table.name.toLowerCase()),
  );
  const present = tables.items.map((table) => table.name.toLowerCase()).filter((name) => planned.has(name));
  if (present.length === planned.size) throw new LayOutError("already-a-tracker");
  if (present.length > 0) throw new LayOutError("table-name-taken", present.join(", "));

  const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
  const free = new Map<string, string>();
  for (const { key, name } of plan.sheets) {
    let candidate = name;
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = `${name} (${n})`;
    taken.add(candidate.toLowerCase());
    free.set(key, candidate);
  }
  return {
    of: ({ key, name }) => free.get(key) ?? name,
    emptySheet: worksheets.items.length === 1 && used.isNullObject ? first : null,
  };
};

/** Removes what a failed attempt may have left. Sheets it did not come to make are passed over. */
const takeOut = async (sheetNames: readonly string[], names: readonly string[]): Promise<void> => {
  try {
    await Excel.run(async (context) => {
      const sheets = sheetNames.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
      for (const item of [...sheets, ...items]) item.load("name");
      await context.sync();
      for (const item of [...items, ...sheets]) if (!item.isNullObject) item.delete();
      await context.sync();
    });
  } catch (error) {
    // The first failure is the one that people must hear of; this one only says that sheets were left hidden.
    throw new LayOutError("failed", `clean-up: ${asLayOutError(error).detail ?? ""}`);
  }
};
