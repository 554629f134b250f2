import { emptyTracker } from "../tracker/tracker";
import { optionalSheetKeys, type OptionalSheetKey } from "./optional-sheets";
import type { TablePlan } from "./plan";
import { planWorkbook } from "./plan-workbook";

const emptyTables = (optional: readonly OptionalSheetKey[]): readonly TablePlan[] =>
  planWorkbook(emptyTracker, { asOf: null, workbookId: "", with: optional }).sheets.flatMap(
    ({ tables }) => tables,
  );

let allTables: readonly TablePlan[] | null = null;

/** Every table that a tracker may hold, with its columns and no notice in it: what a file is read back by. */
export const trackerTables = (): readonly TablePlan[] => (allTables ??= emptyTables(optionalSheetKeys));

let optionalNames: ReadonlySet<string> | null = null;

/** Names of the tables that are made on asking: a tracker without them is whole. */
export const optionalTableNames = (): ReadonlySet<string> => {
  if (optionalNames) return optionalNames;
  const always = new Set(emptyTables([]).map(({ name }) => name));
  optionalNames = new Set(trackerTables().flatMap(({ name }) => (always.has(name) ? [] : [name])));
  return optionalNames;
};
