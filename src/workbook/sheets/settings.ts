import { looks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan, TablePlan } from "../plan";
import { tableReference } from "../formulas/reference";
import { baseRows } from "../notice-rows";
import type { SheetContext } from "./context";

/**
 * Version of the tables' structure. 1: tasks, petitions, summaries. 2: ties between tasks, confirmation, the form
 * that offices print. 3: units with the days between which they exist and who took their work over.
 * `excel/bring-forward.ts` renames and adds what an older workbook lacks; a newer one is refused.
 */
export const schemaVersion = 3;

/** What the machine must know of the workbook, in the order of the rows. */
export const settingKeys = ["schemaVersion", "workbookId"] as const;
export type SettingKey = (typeof settingKeys)[number];

const top = 2;
/** Columns at which the tables begin; one stays empty between two. */
const at = { settings: 0, columns: 4, base: 8 } as const;

const settings = ({ texts, workbookId }: SheetContext): TablePlan => {
  const values: Record<SettingKey, CellContent> = { schemaVersion, workbookId };
  return {
    name: tableNames.settings,
    row: top,
    column: at.settings,
    columns: [
      { key: "settingKey", header: texts.columns.settingKey, width: 20, look: looks.text },
      { key: "settingValue", header: texts.columns.settingValue, width: 40, look: looks.text },
      { key: "settingMeaning", header: texts.columns.settingMeaning, width: 30, look: looks.text },
    ],
    rows: settingKeys.map((key) => [key, values[key], texts.settings[key]]),
  };
};

/**
 * One row per column of every table: its machine key and its header of the day. The header is a
 * formula on `[#Headers]`, which Excel itself keeps pointing at a column that is renamed or moved.
 */
const columnKeys = ({ texts }: SheetContext, tables: readonly TablePlan[]): TablePlan => ({
  name: tableNames.columns,
  row: top,
  column: at.columns,
  columns: [
    { key: "tableName", header: texts.columns.tableName, width: 18, look: looks.text },
    { key: "columnKey", header: texts.columns.columnKey, width: 20, look: looks.text },
    { key: "columnHeader", header: texts.columns.columnHeader, width: 30, look: looks.text },
  ],
  rows: tables.flatMap(({ name, columns }) =>
    columns.map(({ key, header }: ColumnPlan) => [
      name,
      key,
      { formula: `=${tableReference<string>(name, { [key]: header }).header(key)}` },
    ]),
  ),
});

/** What the notices said when their rows were last written, as marks (`tracker/record.ts` says why). */
const base = (
  { texts }: SheetContext,
  tables: readonly TablePlan[],
  asRead: readonly TablePlan[],
): TablePlan => ({
  name: tableNames.base,
  row: top,
  column: at.base,
  columns: [
    { key: "baseRow", header: texts.columns.baseRow, width: 20, look: looks.text, keepAsTyped: true },
    { key: "baseMarks", header: texts.columns.baseMarks, width: 60, keepAsTyped: true },
  ],
  rows: baseRows(tables, asRead),
});

/**
 * The hidden sheet that holds what must survive mail and other programs: version, id, column keys, base.
 *
 * @param asRead the tables as the notice alone has them
 */
export const settingsSheet = (
  context: SheetContext,
  tables: readonly TablePlan[],
  asRead: readonly TablePlan[],
): SheetPlan => ({
  key: "settings",
  name: context.texts.sheets.settings,
  visibility: "Hidden",
  texts: [{ row: 0, column: 0, cells: [[context.texts.titles.settings]], look: looks.title }],
  tables: [settings(context), columnKeys(context, tables), base(context, tables, asRead)],
  pivots: [],
});
