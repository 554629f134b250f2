import type { PivotPlan } from "../workbook/plan";
import { isCapable } from "./host";

/** Makes a PivotTable from a table on the same workbook; its source rows must be calculated by then. */
export const addPivotTable = (sheet: Excel.Worksheet, plan: PivotPlan, source: Excel.Table): void => {
  const pivot = sheet.pivotTables.add(
    plan.name,
    source,
    sheet.getRangeByIndexes(plan.row, plan.column, 1, 1),
  );
  const hierarchy = (field: string) => pivot.hierarchies.getItem(field);
  for (const field of plan.rows) pivot.rowHierarchies.add(hierarchy(field));
  for (const field of plan.columns) pivot.columnHierarchies.add(hierarchy(field));
  for (const field of plan.filters) pivot.filterHierarchies.add(hierarchy(field));
  for (const { field, caption, summarizeBy } of plan.values) {
    const data = pivot.dataHierarchies.add(hierarchy(field));
    data.summarizeBy = summarizeBy;
    data.name = caption;
  }
  // With the fields' names in its head, and not "Row Labels" in the language of whoever's Excel it is.
  pivot.layout.layoutType = Excel.PivotLayoutType.tabular;
  if (isCapable("refreshOnOpen")) pivot.refreshOnOpen = true;
};
