import type { CalendarDate } from "../notice/calendar-date";
import type { DeadlineRules } from "../tracker/deadline-rules";
import type { Tracker } from "../tracker/tracker";
import { definedNames } from "./names";
import { type OptionalSheetKey, planOptionalSheet, withNeeds } from "./optional-sheets";
import { contextOfTracker } from "./new-tracker-context";
import type { NamePlan, TablePlan, WorkbookPlan } from "./plan";
import { analysisSheet } from "./sheets/analysis";
import { headerRow, type SheetContext } from "./sheets/context";
import { criteriaSheet } from "./sheets/criteria";
import { extensionsSheet } from "./sheets/extensions";
import { guideSheet } from "./sheets/guide";
import { listNames, listsSheet } from "./sheets/lists";
import { noticesSheet } from "./sheets/notices";
import { overviewSheet } from "./sheets/overview";
import { petitionsSheet } from "./sheets/petitions";
import { settingsSheet } from "./sheets/settings";
import { tasksSheet } from "./sheets/tasks";
import { unitSummarySheet } from "./sheets/unit-summary";
import { unitsSheet } from "./sheets/units";
import { vi } from "./texts/vi";

export interface PlanOptions {
  /** A fixed as-of date for every status; null follows the day on which the file is looked at. */
  readonly asOf: CalendarDate | null;
  /** Identifies the workbook through copies and slices; any text unique enough. */
  readonly workbookId: string;
  /** How "trước ngày" counts until somebody sets it otherwise in the workbook; inclusive where left out. */
  readonly beforeDateRule?: DeadlineRules["beforeDateRule"];
  /** Sheets asked for beside those that every tracker has. */
  readonly with?: readonly OptionalSheetKey[];
  /** Names of the villages, for the sheets about them. */
  readonly villages?: readonly string[];
}

/** Of every sheet: what offices print in (Nghị định 30/2020). */
export const trackerFont = { name: "Times New Roman", size: 12 } as const;

/** The whole workbook of a tracker, as data. */
export const planWorkbook = (tracker: Tracker, options: PlanOptions): WorkbookPlan => {
  const { asOf, workbookId, villages = [] } = options;
  const context: SheetContext = { tracker, texts: vi, asOf, workbookId };
  // A notice that goes by a set of criteria gives cause for their summary.
  const caused: readonly OptionalSheetKey[] = tracker.criterionSet ? ["criterionSummary"] : [];
  const asked = withNeeds([...caused, ...(options.with ?? [])]);
  const optionalContext = contextOfTracker(tracker, villages, asked.includes("villages"));
  const optional = asked.map((key) => planOptionalSheet(key, optionalContext));
  const sheets = [
    overviewSheet(context),
    noticesSheet(context),
    tasksSheet(context),
    petitionsSheet(context),
    criteriaSheet(context),
    ...optional.flatMap((each) => each.sheets),
    unitsSheet(context),
    extensionsSheet(context),
    unitSummarySheet(context),
    analysisSheet(context),
    listsSheet(context),
    guideSheet(context),
  ];
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const unitList: NamePlan = {
    name: definedNames.units,
    sheet: "units",
    row: headerRow + 1,
    column: 0,
    rowCount: Math.max(1, tracker.units.length + tracker.leadGroups.length),
  };
  return {
    font: trackerFont,
    sheets: [...sheets, settingsSheet(context, tables, asReadTables(context) ?? tables)],
    names: [...listNames(context), unitList, ...optional.flatMap(({ names }) => names)],
    front: "tasks",
  };
};

/** The tables whose rows the notice states, as it alone has them; null where people changed nothing. */
const asReadTables = ({ tracker, ...context }: SheetContext): TablePlan[] | null => {
  const { asRead } = tracker;
  if (!asRead) return null;
  const read: SheetContext = { ...context, tracker: asRead };
  return [noticesSheet(read), tasksSheet(read), petitionsSheet(read)].flatMap(({ tables }) => tables);
};
