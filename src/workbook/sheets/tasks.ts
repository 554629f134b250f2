import { quoted, tableReference } from "../formulas/reference";
import { looks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { NoticeItem } from "../../notice/notice";
import type { Task } from "../../tracker/tracker";
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
import { validations } from "./validations";

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
  "completedDate",
  "result",
  "trackStatus",
  "progress",
  "evidence",
  "difficulties",
  "updatedAt",
  "jointLeadUnits",
  "coordinatingUnits",
  "criteria",
  "heading",
  "deadlineText",
  "deadlineStated",
  "deadlineOp",
  "deadlineSource",
  "extendedTo",
  "extensionCount",
  "recurrence",
  "targets",
  "inferred",
  "supplied",
  "taskKind",
  "deadlineMonth",
  "overdueRank",
  "taskId",
  "section",
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
} as const;

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const tasks = taskReference(texts);
  const { workState } = texts;
  const stateWords = {
    done: [workState.completed],
    suspended: workState.suspended,
    withdrawn: workState.withdrawn,
  };
  const { pick, date, share } = validations(texts);
  const cells = statusCells(tasks, ownKeys);
  const layout: Record<TaskKey, ColumnLayout> = {
    ...trackedColumns(tasks, ownKeys, stateWords, texts),
    taskId: { width: 17, look: looks.text },
    content: { width: 49, look: looks.text },
    workState: { width: 14, look: looks.centered, validation: pick(definedNames.workStates), entered: true },
    completedDate: { width: 12, look: looks.date, validation: date, entered: true },
    progress: {
      width: 10,
      look: looks.share,
      validation: share,
      entered: true,
    },
    result: { width: 24, look: looks.text, entered: true },
    evidence: { width: 22, look: looks.text, entered: true, keepAsTyped: true },
    difficulties: { width: 30, look: looks.text, entered: true },
    updatedAt: { width: 13, look: looks.date, validation: date, entered: true },
    criteria: { width: 9, look: looks.centered, keepAsTyped: true },
    heading: { width: 24, look: looks.text },
    recurrence: { width: 13, look: looks.centered },
    targets: { width: 18, look: looks.text },
    inferred: { width: 24, look: looks.text },
    taskKind: { width: 16, look: looks.centered },
    deadlineMonth: {
      width: 11,
      look: looks.centered,
      // Year first, so that months stand in their order wherever they are sorted as text.
      formula: `=IF(ISNUMBER(${cells.deadline}),YEAR(${cells.deadline})&"-"&RIGHT("0"&MONTH(${cells.deadline}),2),"")`,
    },
    overdueRank: {
      width: 11,
      look: looks.centered,
      // The row's number tells two tasks of the same day apart.
      formula: `=IF(${cells.trackStatus}=${quoted(texts.trackStatus.overdue)},${cells.deadline}+ROW()/10000000,"")`,
    },
  };
  return taskKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

/** Dated, coming round again, going on for good, or none of these. */
const taskKind = ({ deadline, recurrence }: NoticeItem): keyof WorkbookTexts["taskKind"] => {
  if (deadline?.stated) return "dated";
  if (recurrence === "continuous") return "continuous";
  return recurrence ? "recurring" : "undated";
};

const row = (task: Task, texts: WorkbookTexts): CellContent[] => {
  const { source } = task;
  const contents: Record<TaskKey, CellContent> = {
    ...trackedContents(task, texts),
    taskId: task.id,
    taskKind: texts.taskKind[taskKind(source)],
    deadlineMonth: null,
    overdueRank: null,
    content: source.content,
    workState: texts.workState[task.workState],
    completedDate: task.completedDate,
    progress: null,
    result: null,
    evidence: null,
    difficulties: null,
    updatedAt: null,
    criteria: joined(task.criteria),
    heading: source.heading,
    recurrence: source.recurrence ? texts.recurrence[source.recurrence] : null,
    targets: joined(source.targets.map(({ quantity, unit }) => `${quantity} ${unit}`)),
    inferred: joined(source.inferred.map((field) => texts.inferred[field])),
  };
  return taskKeys.map((key) => contents[key]);
};

/** The tracker itself: one row per task. */
export const tasksSheet = ({ tracker, texts }: SheetContext): SheetPlan => {
  const all = columns(texts);
  const printed = all.slice(0, taskKeys.indexOf("result") + 1);
  const rows = tracker.tasks.map((task) => row(task, texts));
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
        rules: trackedRules(taskKeys, texts),
        filterButtons: true,
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(printed.length),
  };
};
