import type { TablePlan } from "./plan";
import { planWorkbook } from "./plan-workbook";

/** Every table of a tracker with its columns and no notice in it: what a file is read back by. */
export const trackerTables = (): readonly TablePlan[] =>
  planWorkbook(
    { notices: [], tasks: [], petitions: [], units: [], criterionSet: null },
    { asOf: null, workbookId: "" },
  ).sheets.flatMap(({ tables }) => tables);
