import { quoted, tableReference } from "../formulas/reference";
import { columnLetters } from "../cell-address";
import { looks, statusLooks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan, TablePlan, TextBlock } from "../plan";
import type { TrackStatus } from "../../tracker/states";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading, signatureBlock } from "./form";
import { asOfOnly, noticeLine } from "./heading";
import { headerRow, landscape, type SheetContext } from "./context";
import { overviewCharts } from "./overview-charts";
import { petitionReference } from "./petitions";
import { taskReference } from "./tasks";

/** How many of the late tasks a leader sees at once, so that all stands on one page; the rest is a filter away. */
const listedOverdue = 7;
/** Letters of a task that the list shows, about a line: the whole sentence stands on its own sheet. */
const contentLength = 100;

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

/** Columns of the sheet: those of the list of late tasks, over which the figures stand. */
const at = { ordinal: 0, label: 1, tasks: 2, petitions: 3 } as const;
const firstFigure = headerRow + 1;
const totalRow = firstFigure + statuses.length;

/** Counts of the day by status, tasks and petitions side by side, and the title of the list. */
const figures = ({ tracker, texts }: SheetContext, listRow: number): TextBlock[] => {
  const tasks = taskReference(texts).column("trackStatus");
  const petitions = petitionReference(texts).column("trackStatus");
  const counted = (column: string, key: TrackStatus): CellContent => ({
    formula: `=COUNTIF(${column},${quoted(texts.trackStatus[key])})`,
  });
  const total = (column: string): CellContent => ({
    formula: `=COUNTIF(${column},"?*")-COUNTIF(${column},${quoted(texts.trackStatus.withdrawn)})`,
  });
  const stated = tracker.notices[0]?.criteriaStated;
  return [
    {
      row: headerRow,
      column: at.label,
      cells: [[texts.lines.figures, texts.sheets.tasks, texts.sheets.petitions]],
      look: looks.header,
    },
    {
      row: firstFigure,
      column: at.label,
      cells: statuses.map((key) => [texts.trackStatus[key]]),
      look: looks.text,
    },
    {
      row: firstFigure,
      column: at.tasks,
      cells: statuses.map((key) => [counted(tasks, key), counted(petitions, key)]),
      look: looks.count,
    },
    {
      row: totalRow,
      column: at.label,
      cells: [[texts.grandTotal, total(tasks), total(petitions)]],
      look: { ...looks.total, align: "Center" },
    },
    {
      row: totalRow + 1,
      column: at.label,
      cells: [
        [stated ? texts.lines.criteriaStated(stated.met, stated.total) : texts.lines.criteriaNotStated],
      ],
      look: looks.note,
    },
    { row: listRow - 1, column: at.label, cells: [[texts.lines.mostOverdue]], look: { bold: true } },
  ];
};

/** Keys of the list's columns, in the order they stand in: the widest is last, and the charts stand above it. */
const overdueKeys = ["ordinal", "leadUnit", "deadline", "standing", "content"] as const;
type OverdueKey = (typeof overdueKeys)[number];

/** As much of a text as the list has room for, whole words only. */
const beginning = (text: string): string => {
  const cut = `LEFT(${text},${contentLength})`;
  const spaces = `LEN(${cut})-LEN(SUBSTITUTE(${cut}," ",""))`;
  const lastSpace = `FIND(CHAR(10),SUBSTITUTE(SUBSTITUTE(${cut},CHAR(10)," ")," ",CHAR(10),${spaces}))`;
  return `IF(LEN(${text})<=${contentLength},${text}&"",IFERROR(LEFT(${text},${lastSpace}-1),${cut})&" …")`;
};

/** The k-th late task by its rank in the task table; empty where there are fewer. */
const overdueList = ({ texts }: SheetContext, listRow: number): TablePlan => {
  const tasks = taskReference(texts);
  const list = tableReference<OverdueKey>(tableNames.overdue, texts.columns);
  const place = `MATCH(SMALL(${tasks.column("overdueRank")},ROW()-ROW(${list.header("content")})),${tasks.column("overdueRank")},0)`;
  const value = (key: "content" | "leadUnit" | "deadline" | "standing") =>
    `INDEX(${tasks.column(key)},${place})`;
  const found = (key: "leadUnit" | "standing") => `=IFERROR(${value(key)}&"","")`;
  const layout: Record<OverdueKey, Omit<ColumnPlan, "key" | "header">> = {
    ordinal: {
      width: 5,
      look: looks.count,
      formula: `=IF(${list.here("content")}="","",ROW()-ROW(${list.header("ordinal")}))`,
    },
    leadUnit: { width: 24, look: looks.text, formula: found("leadUnit") },
    deadline: {
      width: 12,
      look: looks.date,
      formula: `=IFERROR(${value("deadline")},"")`,
    },
    standing: { width: 21, look: looks.centered, formula: found("standing") },
    content: {
      width: 102,
      look: looks.text,
      formula: `=IFERROR(${beginning(value("content"))},"")`,
    },
  };
  return {
    name: tableNames.overdue,
    row: listRow,
    column: at.ordinal,
    columns: overdueKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] })),
    rows: Array.from({ length: listedOverdue }, () => overdueKeys.map(() => null)),
    rules: [
      {
        formula: `=$${columnLetters(overdueKeys.indexOf("content"))}${listRow + 2}<>""`,
        columns: ["deadline", "standing"],
        look: statusLooks.overdue,
      },
    ],
  };
};

const moreLine = (texts: WorkbookTexts): CellContent => {
  const overdue = `COUNTIF(${taskReference(texts).column("trackStatus")},${quoted(texts.trackStatus.overdue)})`;
  const { noOverdue, moreOverdue } = texts.lines;
  return {
    formula: `=IF(${overdue}=0,${quoted(noOverdue)},IF(${overdue}>${listedOverdue},${quoted(moreOverdue.before)}&(${overdue}-${listedOverdue})&${quoted(moreOverdue.after)},""))`,
  };
};

/** One page for the leader: the figures of the day, what they look like, and what is latest. */
export const overviewSheet = (context: SheetContext): SheetPlan => {
  const { tracker, texts } = context;
  const charted = overviewCharts(context, {
    row: headerRow,
    column: overdueKeys.indexOf("content"),
    columnWidths: overdueList(context, 0).columns.map(({ width }) => width),
    statuses,
    labels: { row: firstFigure, column: at.label },
    counts: { row: firstFigure, column: at.tasks },
  });
  // Below the figures and the charts, whichever end later, and below its own title.
  const listRow = Math.max(totalRow + 3, headerRow + charted.rowCount + 1);
  const late = overdueList(context, listRow);
  return {
    key: "overview",
    name: texts.sheets.overview,
    visibility: "Visible",
    tabColor: "#A4262C",
    guarded: true,
    texts: [
      ...formHeading(
        {
          number: texts.forms.overview,
          title: texts.titles.overview,
          lines: [noticeLine(tracker, texts), asOfOnly(texts)],
          columns: late.columns,
        },
        texts,
      ),
      ...figures(context, listRow),
      {
        row: listRow + listedOverdue + 2,
        column: at.label,
        cells: [[moreLine(texts)]],
        look: looks.note,
      },
      ...signatureBlock(listRow + listedOverdue + 4, late.columns, texts),
    ],
    tables: [late],
    pivots: [],
    charts: charted.charts,
    print: { ...landscape(overdueKeys.length), titleRows: null, onePage: true },
  };
};
