import { quoted, tableReference } from "../formulas/reference";
import { looks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { TrackStatus } from "../../tracker/states";
import type { Tracker } from "../../tracker/tracker";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading, signatureBlock } from "./form";
import { asOfLine, noticeLine } from "./heading";
import { headerRow, landscape, mostRowsOfPage, listSeparator, type SheetContext } from "./context";
import { petitionReference } from "./petitions";
import { taskReference } from "./tasks";

/**
 * Keys of the summary's columns. The first sixteen are the form that offices print, and together they make up the
 * total; beside it stand the counts that it leaves out.
 */
export const unitSummaryKeys = [
  "ordinal",
  "unit",
  "total",
  "completedOnTime",
  "completedLate",
  "completedOther",
  "inTime",
  "overdue",
  "noDeadline",
  "suspended",
  "onTimeRate",
  "onTimeShare",
  "overdueRate",
  "jointCount",
  "coordinatingCount",
  "note",
  "onTrack",
  "dueSoon",
  "dataError",
  "confirmedCount",
  "longestOverdue",
  "averageOverdue",
  "petitionTotal",
  "petitionOverdue",
] as const;
export type UnitSummaryKey = (typeof unitSummaryKeys)[number];

/** Headers of this table: "Đồng chủ trì" and the like mean counts here and names elsewhere. */
const summaryReference = (texts: WorkbookTexts) =>
  tableReference<UnitSummaryKey>(tableNames.unitSummary, texts.columns);

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const summary = summaryReference(texts);
  const tasks = taskReference(texts);
  const petitions = petitionReference(texts);
  const unit = summary.here("unit");
  const status = (key: TrackStatus) => quoted(texts.trackStatus[key]);
  const tasksWith = (...keys: TrackStatus[]) =>
    keys
      .map(
        (key) =>
          `COUNTIFS(${tasks.column("reportingUnit")},${unit},${tasks.column("trackStatus")},${status(key)})`,
      )
      .join("+");
  const named = (list: string) => {
    const edge = quoted(listSeparator.trimEnd());
    const separator = quoted(listSeparator);
    return `SUMPRODUCT(--ISNUMBER(SEARCH(${separator}&${summary.here("unit")}&${edge},${separator}&${list}&${edge})))`;
  };
  const { here, column } = summary;
  const due = `(${here("completedOnTime")}+${here("completedLate")}+${here("overdue")})`;
  const sum = (key: UnitSummaryKey) => `SUM(${column(key)})`;
  const dueInAll = `(${sum("completedOnTime")}+${sum("completedLate")}+${sum("overdue")})`;
  // Of nothing nobody can have a share: a dash and neither 0% nor 100%.
  const share = (key: UnitSummaryKey, of: string, ofInAll: string) => ({
    width: 10,
    look: looks.share,
    formula: `=IF(${of}=0,"–",${here(key)}/${of})`,
    total: `=IF(${ofInAll}=0,"–",${sum(key)}/${ofInAll})`,
  });
  const counted = (
    key: UnitSummaryKey,
    formula: string,
    width: number,
  ): Omit<ColumnPlan, "key" | "header"> => ({
    width,
    look: looks.count,
    formula: `=${formula}`,
    total: `=SUM(${column(key)})`,
  });
  const layout: Record<UnitSummaryKey, Omit<ColumnPlan, "key" | "header">> = {
    ordinal: { width: 5, look: looks.count, formula: `=ROW()-ROW(${summary.header("ordinal")})` },
    unit: { width: 30, look: looks.text, total: texts.grandTotal },
    total: counted(
      "total",
      // Withdrawn tasks are not counted; rows without a status are empty rows.
      `COUNTIFS(${tasks.column("reportingUnit")},${unit},${tasks.column("trackStatus")},"?*")-(${tasksWith("withdrawn")})`,
      7,
    ),
    completedOnTime: counted("completedOnTime", tasksWith("completedOnTime"), 8),
    completedLate: counted("completedLate", tasksWith("completedLate"), 8),
    completedOther: counted("completedOther", tasksWith("completed", "completedUndated"), 10),
    inTime: counted("inTime", tasksWith("onTrack", "dueSoon"), 8),
    onTrack: counted("onTrack", tasksWith("onTrack"), 9),
    dueSoon: counted("dueSoon", tasksWith("dueSoon"), 10),
    overdue: counted("overdue", tasksWith("overdue"), 8),
    noDeadline: counted("noDeadline", tasksWith("noDeadline"), 9),
    suspended: counted("suspended", tasksWith("suspended"), 7),
    dataError: counted("dataError", tasksWith("dataError"), 8),
    confirmedCount: counted(
      "confirmedCount",
      `COUNTIFS(${tasks.column("reportingUnit")},${unit},${tasks.column("trackStatus")},${quoted(`${texts.trackStatus.completed}*`)},${tasks.column("confirmation")},${quoted(texts.confirmation.confirmed)})`,
      9,
    ),
    longestOverdue: {
      width: 10,
      look: looks.count,
      // The largest of some rows without MAXIFS, which Excel 2010 does not know.
      formula: `=SUMPRODUCT(MAX((${tasks.column("reportingUnit")}=${unit})*${tasks.column("daysLate")}))`,
      total: `=MAX(${column("longestOverdue")})`,
    },
    averageOverdue: {
      width: 10,
      look: looks.count,
      formula: `=IF(${here("overdue")}=0,"–",SUMIFS(${tasks.column("daysLate")},${tasks.column("reportingUnit")},${unit})/${here("overdue")})`,
      total: `=IF(${sum("overdue")}=0,"–",SUM(${tasks.column("daysLate")})/${sum("overdue")})`,
    },
    onTimeRate: share("completedOnTime", due, dueInAll),
    onTimeShare: share("completedOnTime", here("total"), sum("total")),
    overdueRate: share("overdue", due, dueInAll),
    jointCount: counted("jointCount", named(tasks.column("jointLeadUnits")), 8),
    coordinatingCount: counted("coordinatingCount", named(tasks.column("coordinatingUnits")), 8),
    petitionTotal: counted(
      "petitionTotal",
      `COUNTIFS(${petitions.column("reportingUnit")},${unit},${petitions.column("trackStatus")},"?*")`,
      10,
    ),
    petitionOverdue: counted(
      "petitionOverdue",
      `COUNTIFS(${petitions.column("reportingUnit")},${unit},${petitions.column("trackStatus")},${status("overdue")})`,
      10,
    ),
    note: { width: 12, look: looks.text, entered: true },
  };
  return unitSummaryKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

/** Names that rows are summed up under, in the summary's order: units, all groups as one, and those without a lead. */
export const summarizedUnits = ({ units, leadGroups }: Tracker, texts: WorkbookTexts): string[] => [
  ...units.map(({ name }) => name),
  ...(leadGroups.length > 0 ? [texts.leadGroup] : []),
  texts.noLeadUnit,
];

/** Counts per unit that has to report, by formula, for every program; the pivot beside it is an extra. */
export const unitSummarySheet = ({ tracker, texts }: SheetContext): SheetPlan => {
  const tasks = taskReference(texts);
  const summary = summaryReference(texts);
  const status = tasks.column("trackStatus");
  const counted = `COUNTIF(${status},"?*")-COUNTIF(${status},${quoted(texts.trackStatus.withdrawn)})`;
  const { lines } = texts;
  const units = summarizedUnits(tracker, texts);
  const all = columns(texts);
  const printed = all.slice(0, unitSummaryKeys.indexOf("note") + 1);
  const errors = `COUNTIF(${status},${quoted(texts.trackStatus.dataError)})`;
  const notes: CellContent[] = [
    {
      formula: `=IF(SUM(${summary.column("total")})=${counted},${quoted(lines.agrees)},${quoted(lines.disagrees)})`,
    },
    {
      formula: `=IF(${errors}=0,"",${quoted(lines.dataErrors.before)}&${errors}&${quoted(lines.dataErrors.after)})`,
    },
    ...lines.denominators,
    lines.countedOnce,
  ];
  const notesRow = headerRow + units.length + 3;
  return {
    key: "unitSummary",
    name: texts.sheets.unitSummary,
    visibility: "Visible",
    tabColor: "#217346",
    guarded: true,
    texts: [
      ...formHeading(
        {
          number: texts.forms.unitSummary,
          title: texts.titles.unitSummary,
          lines: [noticeLine(tracker, texts), asOfLine("tasks", texts)],
          columns: printed,
        },
        texts,
      ),
      { row: notesRow, column: 0, cells: notes.map((note) => [note]), look: looks.note },
      ...signatureBlock(notesRow + notes.length + 1, printed, texts),
    ],
    tables: [
      {
        name: tableNames.unitSummary,
        row: headerRow,
        column: 0,
        columns: all,
        rows: units.map((unit) => unitSummaryKeys.map((key): CellContent => (key === "unit" ? unit : null))),
        totalsRow: true,
        rowsOfPage: mostRowsOfPage,
        rules: [],
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(printed.length, units.length),
  };
};
