import { criterionKeyFormula } from "../formulas/criterion-tasks";
import { quoted, tableReference } from "../formulas/reference";
import {
  countedFormula,
  freshnessFormula,
  subtaskCountFormula,
  subtaskProgressFormula,
  uncountedStanding,
} from "../formulas/ties";
import { looks, progressColor, statusLooks } from "../looks";
import { definedNames, tableNames } from "../names";
import { fittingWidth, smallTexts } from "../row-fit";
import type { CellContent, ColumnPlan, ConditionalRule, SheetPlan } from "../plan";
import type { NoticeItem } from "../../notice/notice";
import { suggestRelated, type WordedRow } from "../../tracker/related";
import type { Task, Tracker } from "../../tracker/tracker";
import { columnLetters } from "../cell-address";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading, rowsBelowTable, signatureBlock } from "./form";
import { asOfLine, noticeLine } from "./heading";
import { headerRow, joined, landscape, type SheetContext } from "./context";
import {
  type ColumnLayout,
  statusCells,
  trackedColumns,
  trackedContents,
  trackedRules,
} from "./tracked-columns";
import { guarded, validations } from "./validations";

/**
 * Keys of the task table's columns, in the order they stand in. The first eight are what a meeting asks
 * and what is printed; then what is entered and what explains the rest.
 */
export const taskKeys = [
  "ordinal",
  "content",
  "leadUnit",
  "deadline",
  "standing",
  "workState",
  "result",
  "evidence",
  "completedDate",
  "trackStatus",
  "confirmation",
  "progress",
  "subtaskProgress",
  "difficulties",
  "updatedAt",
  "freshness",
  "jointLeadUnits",
  "coordinatingUnits",
  "reportingUnit",
  "criteria",
  "heading",
  "deadlineText",
  "deadlineStated",
  "deadlineOp",
  "deadlineSource",
  "extendedTo",
  "extensionCount",
  "daysLate",
  "recurrence",
  "targets",
  "inferred",
  "supplied",
  "taskKind",
  "deadlineMonth",
  "overdueRank",
  "criterionKey",
  "taskId",
  "section",
  "parentTaskId",
  "subtaskCount",
  "relatedTasks",
  "countedWith",
  "counted",
  "noticeId",
] as const;
export type TaskKey = (typeof taskKeys)[number];

export const taskReference = (texts: WorkbookTexts) =>
  tableReference<TaskKey>(tableNames.tasks, texts.columns);

const ownKeys = {
  id: "taskId",
  content: "content",
  workState: "workState",
  completedDate: "completedDate",
  confirmation: "confirmation",
  counted: "counted",
} as const;

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const tasks = taskReference(texts);
  const { workState } = texts;
  const stateWords = {
    all: Object.values(workState),
    done: [workState.completed],
    suspended: workState.suspended,
    withdrawn: workState.withdrawn,
  };
  const { pick, date, share } = validations(texts);
  const cells = statusCells(tasks, ownKeys);
  const tracked = trackedColumns(tasks, ownKeys, stateWords, texts, uncountedStanding(tasks, texts));
  const layout: Record<TaskKey, ColumnLayout> = {
    ...tracked,
    leadUnit: { ...tracked.leadUnit, width: 20 },
    taskId: { width: 17, look: looks.text },
    content: { width: 46, look: looks.text },
    workState: { width: 13, look: looks.centered, validation: pick(definedNames.workStates), entered: true },
    completedDate: { width: 12, look: looks.date, validation: date, entered: true },
    progress: {
      width: 10,
      look: looks.share,
      validation: share,
      entered: true,
    },
    result: { width: 20, look: looks.text, entered: true },
    evidence: { width: 16, look: looks.text, entered: true, keepAsTyped: true },
    confirmation: {
      width: 14,
      look: looks.centered,
      validation: pick(definedNames.confirmations),
      entered: true,
    },
    subtaskProgress: { width: 10, look: looks.share, formula: subtaskProgressFormula(tasks, texts) },
    difficulties: { width: 30, look: looks.text, entered: true },
    updatedAt: { width: 13, look: looks.date, validation: date, entered: true },
    freshness: { width: 18, look: looks.centered, formula: freshnessFormula(tasks, texts) },
    daysLate: {
      width: 9,
      look: looks.days,
      formula: `=IF(${cells.trackStatus}=${quoted(texts.trackStatus.overdue)},${definedNames.asOf}-${cells.deadline},0)`,
    },
    parentTaskId: { width: 17, look: looks.text, entered: true, keepAsTyped: true },
    subtaskCount: { width: 8, look: looks.days, formula: subtaskCountFormula(tasks) },
    // Proposed once, then people's: what they strike out or add is not proposed again over it.
    relatedTasks: { width: 22, look: looks.text, entered: true, keepAsTyped: true },
    countedWith: { width: 17, look: looks.text, entered: true, keepAsTyped: true },
    counted: { width: 8, look: looks.count, formula: countedFormula(tasks) },
    criteria: { width: 9, look: looks.centered, keepAsTyped: true },
    heading: { width: 24, look: looks.text },
    recurrence: { width: 16, look: looks.centered },
    targets: { width: 18, look: looks.text },
    inferred: { width: 24, look: looks.text },
    taskKind: { width: 16, look: looks.centered },
    deadlineMonth: {
      width: 11,
      look: looks.centered,
      // Year first, so that months stand in their order wherever they are sorted as text.
      formula: `=IF(ISNUMBER(${cells.deadline}),YEAR(${cells.deadline})&"-"&RIGHT("0"&MONTH(${cells.deadline}),2),"")`,
    },
    criterionKey: {
      width: 30,
      look: looks.machine,
      formula: criterionKeyFormula(
        tasks,
        tableReference(tableNames.notices, texts.columns),
        tableReference(tableNames.criteria, texts.columns),
      ),
    },
    overdueRank: {
      width: 11,
      look: looks.centered,
      // The row's number tells two tasks of the same day apart.
      formula: `=IF(${cells.trackStatus}=${quoted(texts.trackStatus.overdue)},${cells.deadline}+ROW()/10000000,"")`,
    },
  };
  return taskKeys.map((key) => guarded({ key, header: texts.columns[key], ...layout[key] }, texts));
};

/** Dated, coming round again, going on for good, or none of these. */
const taskKind = ({ deadline, recurrence }: NoticeItem): keyof WorkbookTexts["taskKind"] => {
  if (deadline?.stated) return "dated";
  if (recurrence === "continuous") return "continuous";
  return recurrence ? "recurring" : "undated";
};

const row = (task: Task, related: readonly string[], texts: WorkbookTexts): CellContent[] => {
  const { source } = task;
  const contents: Record<TaskKey, CellContent> = {
    ...trackedContents(task, texts),
    taskId: task.id,
    taskKind: texts.taskKind[taskKind(source)],
    deadlineMonth: null,
    overdueRank: null,
    criterionKey: null,
    content: source.content,
    workState: texts.workState[task.workState],
    completedDate: task.completedDate,
    confirmation: task.confirmation && texts.confirmation[task.confirmation],
    progress: null,
    subtaskProgress: null,
    result: null,
    evidence: null,
    difficulties: null,
    updatedAt: null,
    freshness: null,
    daysLate: null,
    parentTaskId: null,
    subtaskCount: null,
    relatedTasks: joined(related),
    countedWith: null,
    counted: null,
    criteria: joined(task.criteria),
    heading: source.heading,
    recurrence: source.recurrence ? texts.recurrence[source.recurrence] : null,
    targets: joined(source.targets.map(({ quantity, unit }) => `${quantity} ${unit}`)),
    inferred: joined(source.inferred.map((field) => texts.inferred[field])),
  };
  return taskKeys.map((key) => contents[key]);
};

/** A task as the search for related ones looks at it. */
const worded = ({ id, noticeKey, source: { section, content } }: Task): WordedRow => ({
  id,
  noticeKey,
  section,
  content,
});

const unitNames = ({ units }: Tracker): string[] => units.flatMap(({ name, aliases }) => [name, ...aliases]);

/** Rows that nobody has reported on: the word stands in the column, the colour only points to it. */
const staleRule = (): ConditionalRule => ({
  formula: `=$${columnLetters(taskKeys.indexOf("freshness"))}${headerRow + 2}<>""`,
  columns: ["updatedAt", "freshness"],
  look: statusLooks.stale,
});

/** The tracker itself: one row per task. */
export const tasksSheet = ({ tracker, texts }: SheetContext): SheetPlan => {
  const all = columns(texts).map((column) =>
    column.key === "content"
      ? {
          ...column,
          width: fittingWidth(
            tracker.tasks.map(({ source }) => source.content),
            column.width,
          ),
        }
      : column,
  );
  const printed = all.slice(0, taskKeys.indexOf("evidence") + 1);
  const related = suggestRelated(tracker.tasks.map(worded), unitNames(tracker));
  const rows = tracker.tasks.map((task) => row(task, related.get(task.id) ?? [], texts));
  return {
    key: "tasks",
    name: texts.sheets.tasks,
    visibility: "Visible",
    tabColor: "#2B579A",
    texts: [
      ...formHeading(
        {
          number: texts.forms.tasks,
          title: texts.titles.tasks,
          lines: [noticeLine(tracker, texts), asOfLine("tasks", texts)],
          columns: printed,
        },
        texts,
      ),
      ...signatureBlock(headerRow + 1 + Math.max(1, rows.length) + rowsBelowTable, printed, texts),
    ],
    tables: [
      {
        name: tableNames.tasks,
        row: headerRow,
        column: 0,
        columns: all,
        rows,
        smallTexts: smallTexts({ columns: all, rows }),
        rules: [...trackedRules(taskKeys, texts), staleRule()],
        dataBars: (["progress", "subtaskProgress"] as const).map((column) => ({
          column,
          color: progressColor,
        })),
        filterButtons: true,
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(printed.length),
  };
};
