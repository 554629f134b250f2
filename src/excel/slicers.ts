import type { PivotPlan } from "../workbook/plan";
import type { HostError } from "./errors";

/** Points around a slicer in its row. */
const gap = 4;

interface PivotSheet {
  readonly plan: { readonly pivots: readonly PivotPlan[] };
  readonly sheet: Excel.Worksheet;
}

/** Where a PivotTable's slicer is to stand, to be read by the next round trip: PivotTables choose their own widths. */
export interface SlicerPlace {
  readonly sheet: Excel.Worksheet;
  readonly pivot: PivotPlan;
  readonly cell: Excel.Range;
}

export const placeSlicers = (made: readonly PivotSheet[]): SlicerPlace[] =>
  made.flatMap(({ sheet, plan }) =>
    plan.pivots.map((pivot): SlicerPlace => {
      const cell = sheet.getRangeByIndexes(pivot.slicer.row, pivot.column, 1, 1);
      cell.load("left,top");
      return { sheet, pivot, cell };
    }),
  );

/** `SlicerCollection.add`, `Slicer.name`: it is the slicers that this Excel minds. */
const isRefusal = (error: unknown): boolean =>
  /^Slicer/.test(String((error as HostError | null)?.debugInfo?.errorLocation));

/**
 * Adds them in a round trip of their own once everything else stands: the tracker is whole without them, and an Excel
 * that has the API and refuses them all the same must not cost people their workbook.
 *
 * @param last what that round trip ends with, with slicers or without
 * @returns false where they are refused; any other failure is a failure of the whole
 */
export const addSlicers = async (
  context: Excel.RequestContext,
  places: readonly SlicerPlace[],
  last: () => void,
): Promise<boolean> => {
  if (places.length === 0) return true;
  try {
    for (const { sheet, pivot, cell } of places) {
      const { name, field, caption, width, height } = pivot.slicer;
      cell.getEntireRow().format.rowHeight = height + 2 * gap;
      const slicer = sheet.slicers.add(sheet.pivotTables.getItem(pivot.name), field, sheet);
      slicer.set({ name, caption, left: cell.left + gap, top: cell.top + gap, width, height });
    }
    last();
    await context.sync();
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    last();
    await context.sync();
    return false;
  }
};
