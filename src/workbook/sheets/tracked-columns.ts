import type { TrackedRow } from "../../tracker/tracker";
import { columnLetters } from "../cell-address";
import { extendedToFormula, extensionCountFormula } from "../formulas/extensions";
import type { TableReference } from "../formulas/reference";
import { reportingUnitFormula } from "../formulas/reporting-unit";
import {
  deadlineFormula,
  trackedStandingFormula,
  type StateWords,
  type StatusCells,
  statusFormula,
} from "../formulas/status";
import { statusRules } from "../formulas/status-rules";
import { looks } from "../looks";
import { definedNames } from "../names";
import type { CellContent, ColumnPlan, ConditionalRule } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { headerRow, joined } from "./context";
import { extensionReference } from "./extensions";
import { validations } from "./validations";

/** Columns that tasks and petitions have alike: who leads, until when, and how it stands. */
export type TrackedKey =
  | "ordinal"
  | "leadUnit"
  | "deadline"
  | "trackStatus"
  | "standing"
  | "jointLeadUnits"
  | "coordinatingUnits"
  | "reportingUnit"
  | "section"
  | "deadlineText"
  | "deadlineStated"
  | "deadlineOp"
  | "deadlineSource"
  | "extendedTo"
  | "extensionCount"
  | "supplied"
  | "noticeId";

export type ColumnLayout = Omit<ColumnPlan, "key" | "header">;

/** The columns of one table that mean the same under another key in the other. */
export interface OwnKeys<Key extends string> {
  readonly id: Key;
  readonly content: Key;
  readonly workState: Key;
  readonly completedDate: Key;
  readonly confirmation?: Key;
  readonly counted?: Key;
}

/** The cells of a row that its status depends on. */
export const statusCells = <Key extends string>(
  table: TableReference<Key | TrackedKey>,
  { content, workState, completedDate, confirmation, counted }: OwnKeys<Key>,
): StatusCells => ({
  content: table.here(content),
  workState: table.here(workState),
  deadlineStated: table.here("deadlineStated"),
  deadlineOp: table.here("deadlineOp"),
  deadlineSource: table.here("deadlineSource"),
  extendedTo: table.here("extendedTo"),
  deadline: table.here("deadline"),
  completedDate: table.here(completedDate),
  trackStatus: table.here("trackStatus"),
  ...(confirmation && { confirmation: table.here(confirmation) }),
  ...(counted && { counted: table.here(counted) }),
});

export const trackedColumns = <Key extends string>(
  table: TableReference<Key | TrackedKey>,
  own: OwnKeys<Key>,
  stateWords: StateWords,
  texts: WorkbookTexts,
  uncounted?: string,
): Record<TrackedKey, ColumnLayout> => {
  const { pick, date } = validations(texts);
  const extensions = extensionReference(texts);
  const cells = statusCells(table, own);
  const id = table.here(own.id);
  return {
    ordinal: {
      width: 5,
      look: looks.count,
      formula: `=IF(${cells.content}="","",ROW()-ROW(${table.header("ordinal")}))`,
    },
    leadUnit: { width: 22, look: looks.text, validation: pick(definedNames.units) },
    deadline: { width: 12, look: looks.date, formula: deadlineFormula(cells, texts) },
    trackStatus: { width: 16, look: looks.centered, formula: statusFormula(cells, stateWords, texts) },
    standing: {
      width: 19,
      look: looks.centered,
      formula: trackedStandingFormula(cells, stateWords, texts, uncounted),
    },
    jointLeadUnits: { width: 24, look: looks.text },
    coordinatingUnits: { width: 30, look: looks.text },
    reportingUnit: {
      width: 24,
      look: looks.text,
      formula: reportingUnitFormula(cells.content, table.here("leadUnit"), texts),
    },
    section: { width: 11, look: looks.centered },
    deadlineText: { width: 24, look: looks.text },
    deadlineStated: { width: 12, look: looks.date, validation: date },
    deadlineOp: { width: 16, look: looks.centered, validation: pick(definedNames.deadlineOps) },
    deadlineSource: { width: 14, look: looks.centered },
    extendedTo: { width: 12, look: looks.date, formula: extendedToFormula(id, extensions, texts) },
    extensionCount: { width: 10, look: looks.count, formula: extensionCountFormula(id, extensions, texts) },
    supplied: { width: 24, look: looks.text },
    noticeId: { width: 17, look: looks.text },
  };
};

/** What these columns hold for a row; null under formulas. */
export const trackedContents = (row: TrackedRow, texts: WorkbookTexts): Record<TrackedKey, CellContent> => {
  const { deadline } = row;
  return {
    ordinal: null,
    leadUnit: row.leadUnit ?? row.leadGroup,
    deadline: null,
    trackStatus: null,
    standing: null,
    jointLeadUnits: joined(row.jointLeadUnits),
    coordinatingUnits: joined(row.coordinatingUnits),
    reportingUnit: null,
    section: row.source.section,
    // A deadline that people supplied has no words in the notice.
    deadlineText: deadline?.text || null,
    deadlineStated: deadline?.stated ?? null,
    deadlineOp: deadline ? texts.deadlineOp[deadline.op] : null,
    deadlineSource: deadline ? texts.deadlineSource[deadline.source] : null,
    extendedTo: null,
    extensionCount: null,
    supplied: joined((row.source.supplied ?? []).map((field) => texts.supplied[field])),
    noticeId: row.noticeKey,
  };
};

/** Colours by the status column, wherever it stands among the table's keys. */
export const trackedRules = (keys: readonly string[], texts: WorkbookTexts): ConditionalRule[] => {
  const cell = (key: TrackedKey) => `$${columnLetters(keys.indexOf(key))}${headerRow + 2}`;
  return statusRules(
    cell("trackStatus"),
    ["deadline", "trackStatus", "standing"],
    texts,
    cell("deadlineSource"),
  );
};
