import type { SheetPlan } from "../workbook/plan";
import { isFormula } from "../workbook/plan";
import { bodyColumn } from "./tables";

/** A protected sheet, and how it is to be protected again after we have written there. */
export interface Guard {
  readonly sheet: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** What stays allowed on sheets that are guarded against slips: whatever does not change what they say. */
const guardOptions: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowPivotTables: true,
  allowSort: true,
  selectionMode: "Normal",
};

/**
 * Protects a sheet that is only looked at, without a password: a slip is caught, and whoever means it takes the
 * protection off. The columns that people fill in stay open, but for single formulas in them.
 */
export const guardSheet = (sheet: Excel.Worksheet, plan: SheetPlan): void => {
  for (const table of plan.tables) {
    table.columns.forEach((column, index) => {
      if (!column.entered) return;
      bodyColumn(sheet, table, index).format.protection.locked = false;
      table.rows.forEach((row, at) => {
        if (!isFormula(row[index] ?? null)) return;
        const cell = sheet.getRangeByIndexes(table.row + 1 + at, table.column + index, 1, 1);
        cell.format.protection.locked = true;
      });
    });
  }
  sheet.protection.protect(guardOptions);
};

/** The protected ones among the sheets of these tables, each once. */
export const guardsOf = (
  tables: readonly {
    readonly sheet: string;
    readonly protection: Excel.WorksheetProtectionOptions | null;
  }[],
): Guard[] => {
  const guards = new Map<string, Guard>();
  for (const { sheet, protection } of tables) {
    if (protection) guards.set(sheet, { sheet, options: protection });
  }
  return [...guards.values()];
};

/** Opens the sheets; it fails, before anything is written, where one has a password. */
export const lift = (context: Excel.RequestContext, guards: readonly Guard[]): void => {
  for (const { sheet } of guards) context.workbook.worksheets.getItem(sheet).protection.unprotect();
};

/** Protects the sheets again as they were: they must be open, for Excel refuses to protect twice. */
export const restore = (context: Excel.RequestContext, guards: readonly Guard[]): void => {
  for (const { sheet, options } of guards) {
    context.workbook.worksheets.getItem(sheet).protection.protect(options);
  }
};

/**
 * Opens the sheets after a failure, whichever of them the failed batch had opened or protected again.
 *
 * @returns false where one of them cannot be opened: then the batch failed at that, and nothing was written
 */
export const liftAgain = async (
  context: Excel.RequestContext,
  guards: readonly Guard[],
): Promise<boolean> => {
  if (guards.length === 0) return true;
  const states = guards.map(({ sheet }) => context.workbook.worksheets.getItem(sheet).protection);
  for (const state of states) state.load("protected");
  await context.sync();
  try {
    for (const state of states) if (state.protected) state.unprotect();
    await context.sync();
    return true;
  } catch {
    return false;
  }
};
