import type { Desk, DeskOptions } from "../../../src/desk/desk";
import { openDesk } from "../../../src/desk/node";

/** 1 January 2025. */
export const newYear = 45_658;

export const openTestDesk = (options: DeskOptions = {}): Promise<Desk> =>
  openDesk({ today: () => newYear, ...options });

// Each run ends with a batch that nobody awaits; the last one must not meet a realm that is being torn down.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 1)));

/** Runs on the active sheet and syncs at the end. */
export const onSheet = <T>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> =>
  Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

/** The values of an address on the active sheet. */
export const valuesOf = (address: string): Promise<unknown[][]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });

/** The formulas of an address on the active sheet. */
export const formulasOf = (address: string): Promise<unknown[][]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });

/** The code of the error that a batch fails with; null where it does not fail. */
export const codeOf = async (batch: Promise<unknown>): Promise<string | null> => {
  try {
    await batch;
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
