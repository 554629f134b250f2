import { petitionStates, workStates } from "../../tracker/states";
import { defaultDueSoonDays } from "../../tracker/status";
import { looks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { CellContent, ColumnPlan, NamePlan, SheetPlan, TablePlan } from "../plan";
import { tableReference } from "../formulas/reference";
import type { SheetContext } from "./context";

/** Version of the tables' structure: a later add-in that changes it says how to move on from here. */
export const schemaVersion = 1;

/** Keys of the settings, in the order of their rows. */
export const settingKeys = [
  "schemaVersion",
  "workbookId",
  "frozenAsOf",
  "asOf",
  "dueSoonDays",
  "beforeDateRule",
  "nonWorkingDayRule",
] as const;
export type SettingKey = (typeof settingKeys)[number];

const top = 2;
const firstRow = top + 1;
/** Columns at which the blocks of the sheet begin; one stays empty between them. */
const at = { settings: 0, holidays: 4, columns: 7, lists: 11 } as const;
const valueColumn = at.settings + 1;
/** Rows for holidays to be entered in; a name over them grows with the table. */
const holidayRows = 30;

const settings = ({ texts, asOf, workbookId }: SheetContext): TablePlan => {
  const cell = (key: SettingKey) => `$B$${firstRow + settingKeys.indexOf(key) + 1}`;
  const values: Record<SettingKey, CellContent> = {
    schemaVersion,
    workbookId,
    frozenAsOf: asOf,
    asOf: { formula: `=IF(ISNUMBER(${cell("frozenAsOf")}),${cell("frozenAsOf")},TODAY())` },
    dueSoonDays: defaultDueSoonDays,
    beforeDateRule: texts.beforeDateRule.inclusive,
    nonWorkingDayRule: texts.nonWorkingDayRule.none,
  };
  return {
    name: tableNames.settings,
    row: top,
    column: at.settings,
    columns: [
      { key: "settingKey", header: texts.columns.settingKey, width: 20, look: looks.text },
      { key: "settingValue", header: texts.columns.settingValue, width: 26, look: looks.text },
      { key: "settingMeaning", header: texts.columns.settingMeaning, width: 44, look: looks.text },
    ],
    rows: settingKeys.map((key) => [key, values[key], texts.settings[key]]),
  };
};

const holidays = ({ texts }: SheetContext): TablePlan => ({
  name: tableNames.holidays,
  row: top,
  column: at.holidays,
  columns: [
    { key: "holiday", header: texts.columns.holiday, width: 13, look: looks.date, entered: true },
    { key: "holidayName", header: texts.columns.holidayName, width: 24, look: looks.text, entered: true },
  ],
  rows: Array.from({ length: holidayRows }, () => [null, null]),
});

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

const lists = ({ texts }: SheetContext) => [
  {
    name: definedNames.workStates,
    header: texts.lists.workState,
    items: workStates.map((state) => texts.workState[state]),
  },
  {
    name: definedNames.petitionStates,
    header: texts.lists.petitionState,
    items: petitionStates.map((state) => texts.petitionState[state]),
  },
  { name: definedNames.selfAssessments, header: texts.lists.selfAssessment, items: texts.selfAssessment },
  { name: definedNames.deadlineOps, header: texts.lists.deadlineOp, items: Object.values(texts.deadlineOp) },
];

/** The hidden sheet that holds what must survive mail and other programs: version, id, settings, lists, column keys. */
export const settingsSheet = (context: SheetContext, tables: readonly TablePlan[]): SheetPlan => ({
  key: "settings",
  name: context.texts.sheets.settings,
  visibility: "Hidden",
  texts: [
    { row: 0, column: 0, cells: [[context.texts.titles.settings]], look: looks.title },
    ...lists(context).flatMap(({ header, items }, index) => [
      { row: top, column: at.lists + index, cells: [[header]], look: looks.header },
      { row: firstRow, column: at.lists + index, cells: items.map((item) => [item]), look: looks.text },
    ]),
    {
      // The two dates among the values: nothing is written there, only shown as a day.
      row: firstRow + settingKeys.indexOf("frozenAsOf"),
      column: valueColumn,
      cells: [[null], [null]],
      look: looks.date,
    },
  ],
  tables: [settings(context), holidays(context), columnKeys(context, tables)],
  pivots: [],
});

/** The names that formulas and drop-downs use for what stands on the settings sheet. */
export const settingNames = (context: SheetContext): NamePlan[] => {
  const ofSetting = (name: string, key: SettingKey): NamePlan => ({
    name,
    sheet: "settings",
    row: firstRow + settingKeys.indexOf(key),
    column: valueColumn,
    rowCount: 1,
  });
  return [
    ofSetting(definedNames.asOf, "asOf"),
    ofSetting(definedNames.dueSoonDays, "dueSoonDays"),
    ofSetting(definedNames.beforeDateRule, "beforeDateRule"),
    ofSetting(definedNames.nonWorkingDayRule, "nonWorkingDayRule"),
    {
      name: definedNames.holidays,
      sheet: "settings",
      row: firstRow,
      column: at.holidays,
      rowCount: holidayRows,
    },
    ...lists(context).map(({ name, items }, index) => ({
      name,
      sheet: "settings",
      row: firstRow,
      column: at.lists + index,
      rowCount: items.length,
    })),
  ];
};
