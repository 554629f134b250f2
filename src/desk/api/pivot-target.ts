import type { PivotTable } from "../model/pivot";
import type { Sheet } from "../model/sheet";
import { itemNotFound } from "../protocol/errors";
import { pivotOf } from "./edit/pivots";
import { assertAllowed } from "./edit/protection";
import type { WorkbookSession } from "./session";

/** A PivotTable, found again by its id. */
export interface PivotTarget {
  readonly session: WorkbookSession;
  readonly sheet: Sheet;
  readonly id: string;
}

export const ownPivot = ({ session, sheet, id }: PivotTarget): PivotTable => {
  if (!session.workbook.sheets.includes(sheet)) throw itemNotFound();
  return pivotOf(sheet, id);
};

/** The fields changed: the cells follow at the end of the batch. */
export const pivotChanged = ({ session, sheet, id }: PivotTarget): void => {
  assertAllowed(sheet, "allowPivotTables");
  session.stalePivots.add(id);
  session.isDirty = true;
};

/** A column of the source. Excel finds fields by their caption; renaming one loses it (oj#2923). */
export interface FieldTarget extends PivotTarget {
  readonly field: string;
}
