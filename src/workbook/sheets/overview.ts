import { quoted, tableReference } from "../formulas/reference";
import { looks, statusLooks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan, TablePlan, TextBlock } from "../plan";
import type { TrackStatus } from "../../tracker/states";
import type { WorkbookTexts } from "../texts/vi";
import { asOfOnly, noticeLine } from "./heading";
import { headerRow, landscape, type SheetContext } from "./context";
import { petitionReference } from "./petitions";
import { taskReference } from "./tasks";

/** How many of the late tasks a leader sees at once; the rest is a filter away. */
const listedOverdue = 15;

/** Statuses of the figures, in the order of the office's form. */
const statuses: readonly TrackStatus[] = [
  "completedOnTime",
  "completedLate",
  "completed",
  "completedUndated",
  "onTrack",
  "dueSoon",
  "overdue",
  "noDeadline",
  "suspended",
  "dataError",
];

const figures = ({ tracker, texts }: SheetContext): TextBlock[] => {
  const tasks = taskReference(texts).column("trackStatus");
  const petitions = petitionReference(texts).column("trackStatus");
  const counted = (column: string, key: TrackStatus): CellContent => ({
    formula: `=COUNTIF(${column},${quoted(texts.trackStatus[key])})`,
  });
  const total = (column: string): CellContent => ({
    formula: `=COUNTIF(${column},"?*")-COUNTIF(${column},${quoted(texts.trackStatus.withdrawn)})`,
  });
  const stated = tracker.notices[0]?.criteriaStated;
  const first = headerRow + 1;
  const lines = statuses.map((key): CellContent[] => [
    texts.trackStatus[key],
    counted(tasks, key),
    counted(petitions, key),
  ]);
  return [
    {
      row: headerRow,
      column: 0,
      cells: [[texts.lines.figures, texts.sheets.tasks, texts.sheets.petitions]],
      look: looks.header,
    },
    { row: first, column: 0, cells: lines, look: looks.count },
    { row: first, column: 0, cells: lines.map(() => [null]), look: { align: "Left" } },
    {
      row: first + lines.length,
      column: 0,
      cells: [[texts.grandTotal, total(tasks), total(petitions)]],
      look: { ...looks.total, align: "Center" },
    },
    {
      row: first + lines.length + 1,
      column: 0,
      cells: [
        [stated ? texts.lines.criteriaStated(stated.met, stated.total) : texts.lines.criteriaNotStated],
      ],
      look: looks.note,
    },
  ];
};

/** Keys of the list's columns, in the order they stand in. */
const overdueKeys = ["ordinal", "content", "leadUnit", "deadline", "standing"] as const;
type OverdueKey = (typeof overdueKeys)[number];

const overdueColumn = 4;

/** The k-th late task by its rank in the task table; empty where there are fewer. */
const overdueList = ({ texts }: SheetContext): TablePlan => {
  const tasks = taskReference(texts);
  const list = tableReference<OverdueKey>(tableNames.overdue, texts.columns);
  const place = `MATCH(SMALL(${tasks.column("overdueRank")},ROW()-ROW(${list.header("content")})),${tasks.column("overdueRank")},0)`;
  const found = (key: "content" | "leadUnit" | "deadline" | "standing") =>
    `=IFERROR(INDEX(${tasks.column(key)},${place})&"","")`;
  const layout: Record<OverdueKey, Omit<ColumnPlan, "key" | "header">> = {
    ordinal: {
      width: 5,
      look: looks.count,
      formula: `=IF(${list.here("content")}="","",ROW()-ROW(${list.header("ordinal")}))`,
    },
    content: { width: 60, look: looks.text, formula: found("content") },
    leadUnit: { width: 26, look: looks.text, formula: found("leadUnit") },
    deadline: {
      width: 12,
      look: looks.date,
      formula: `=IFERROR(INDEX(${tasks.column("deadline")},${place}),"")`,
    },
    standing: { width: 20, look: looks.centered, formula: found("standing") },
  };
  return {
    name: tableNames.overdue,
    row: headerRow,
    column: overdueColumn,
    columns: overdueKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] })),
    rows: Array.from({ length: listedOverdue }, () => overdueKeys.map(() => null)),
    rules: [
      { formula: `=$F${headerRow + 2}<>""`, columns: ["deadline", "standing"], look: statusLooks.overdue },
    ],
  };
};

const moreLine = (texts: WorkbookTexts): CellContent => {
  const overdue = `COUNTIF(${taskReference(texts).column("trackStatus")},${quoted(texts.trackStatus.overdue)})`;
  const { noOverdue, moreOverdue } = texts.lines;
  return {
    formula: `=IF(${overdue}=0,${quoted(noOverdue)},IF(${overdue}>${listedOverdue},${quoted(moreOverdue)},""))`,
  };
};

/** One page for the leader: the figures of the day and what is latest. */
export const overviewSheet = (context: SheetContext): SheetPlan => {
  const { tracker, texts } = context;
  return {
    key: "overview",
    name: texts.sheets.overview,
    visibility: "Visible",
    tabColor: "#A4262C",
    columnWidths: [30, 12, 12, 3],
    texts: [
      { row: 0, column: 0, cells: [[texts.titles.overview]], look: looks.title },
      { row: 1, column: 0, cells: [[noticeLine(tracker, texts)]], look: looks.subtitle },
      { row: 2, column: 0, cells: [[asOfOnly(texts)]], look: looks.subtitle },
      { row: 2, column: overdueColumn, cells: [[texts.lines.mostOverdue]], look: { bold: true } },
      ...figures(context),
      {
        row: headerRow + listedOverdue + 2,
        column: overdueColumn,
        cells: [[moreLine(texts)]],
        look: looks.note,
      },
    ],
    tables: [overdueList(context)],
    pivots: [],
    print: { ...landscape(), titleRows: null },
  };
};
