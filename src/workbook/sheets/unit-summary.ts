import { quoted, tableReference } from "../formulas/reference";
import { looks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { TrackStatus } from "../../tracker/states";
import type { WorkbookTexts } from "../texts/vi";
import { asOfLine, noticeLine } from "./heading";
import { headerRow, landscape, listSeparator, type SheetContext } from "./context";
import { petitionReference } from "./petitions";
import { taskReference } from "./tasks";

/** Keys of the summary's columns: the form that offices print, with the counts it leaves out beside it. */
export const unitSummaryKeys = [
  "ordinal",
  "unit",
  "total",
  "completedOnTime",
  "completedLate",
  "completedOther",
  "onTrack",
  "dueSoon",
  "overdue",
  "noDeadline",
  "suspended",
  "dataError",
  "onTimeRate",
  "jointCount",
  "coordinatingCount",
  "petitionTotal",
  "petitionOverdue",
  "note",
] as const;
export type UnitSummaryKey = (typeof unitSummaryKeys)[number];

/** Headers of this table: "Đồng chủ trì" and the like mean counts here and names elsewhere. */
const summaryReference = (texts: WorkbookTexts) =>
  tableReference<UnitSummaryKey>(tableNames.unitSummary, texts.columns);

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const summary = summaryReference(texts);
  const tasks = taskReference(texts);
  const petitions = petitionReference(texts);
  // The row of those without a lead counts the empty cells.
  const unit = `IF(${summary.here("unit")}=${quoted(texts.noLeadUnit)},"",${summary.here("unit")})`;
  const status = (key: TrackStatus) => quoted(texts.trackStatus[key]);
  const tasksWith = (...keys: TrackStatus[]) =>
    keys
      .map(
        (key) =>
          `COUNTIFS(${tasks.column("leadUnit")},${unit},${tasks.column("trackStatus")},${status(key)})`,
      )
      .join("+");
  const named = (list: string) => {
    const edge = quoted(listSeparator.trimEnd());
    const separator = quoted(listSeparator);
    return `SUMPRODUCT(--ISNUMBER(SEARCH(${separator}&${summary.here("unit")}&${edge},${separator}&${list}&${edge})))`;
  };
  const { here, column } = summary;
  const due = `(${here("completedOnTime")}+${here("completedLate")}+${here("overdue")})`;
  const dueInAll = `(SUM(${column("completedOnTime")})+SUM(${column("completedLate")})+SUM(${column("overdue")}))`;
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
    unit: { width: 40, look: looks.text, total: texts.grandTotal },
    total: counted(
      "total",
      // Withdrawn tasks are not counted; rows without a status are empty rows.
      `COUNTIFS(${tasks.column("leadUnit")},${unit},${tasks.column("trackStatus")},"?*")-(${tasksWith("withdrawn")})`,
      8,
    ),
    completedOnTime: counted("completedOnTime", tasksWith("completedOnTime"), 9),
    completedLate: counted("completedLate", tasksWith("completedLate"), 9),
    completedOther: counted("completedOther", tasksWith("completed", "completedUndated"), 12),
    onTrack: counted("onTrack", tasksWith("onTrack"), 9),
    dueSoon: counted("dueSoon", tasksWith("dueSoon"), 10),
    overdue: counted("overdue", tasksWith("overdue"), 9),
    noDeadline: counted("noDeadline", tasksWith("noDeadline"), 11),
    suspended: counted("suspended", tasksWith("suspended"), 8),
    dataError: counted("dataError", tasksWith("dataError"), 8),
    onTimeRate: {
      width: 12,
      look: looks.share,
      formula: `=IF(${due}=0,"–",${here("completedOnTime")}/${due})`,
      total: `=IF(${dueInAll}=0,"–",SUM(${column("completedOnTime")})/${dueInAll})`,
    },
    jointCount: counted("jointCount", named(tasks.column("jointLeadUnits")), 9),
    coordinatingCount: counted("coordinatingCount", named(tasks.column("coordinatingUnits")), 9),
    petitionTotal: counted(
      "petitionTotal",
      `COUNTIFS(${petitions.column("leadUnit")},${unit},${petitions.column("trackStatus")},"?*")`,
      10,
    ),
    petitionOverdue: counted(
      "petitionOverdue",
      `COUNTIFS(${petitions.column("leadUnit")},${unit},${petitions.column("trackStatus")},${status("overdue")})`,
      10,
    ),
    note: { width: 18, look: looks.text, entered: true },
  };
  return unitSummaryKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

/** Counts per lead unit by formula, for every program; the pivot beside it is an extra. */
export const unitSummarySheet = ({ tracker, texts }: SheetContext): SheetPlan => {
  const tasks = taskReference(texts);
  const summary = summaryReference(texts);
  const status = tasks.column("trackStatus");
  const counted = `COUNTIF(${status},"?*")-COUNTIF(${status},${quoted(texts.trackStatus.withdrawn)})`;
  const { lines } = texts;
  const units = [...tracker.units.map(({ name }) => name), texts.noLeadUnit];
  const noteLook = looks.note;
  return {
    key: "unitSummary",
    name: texts.sheets.unitSummary,
    visibility: "Visible",
    tabColor: "#217346",
    texts: [
      { row: 0, column: 0, cells: [[texts.titles.unitSummary]], look: looks.title },
      { row: 1, column: 0, cells: [[noticeLine(tracker, texts)]], look: looks.subtitle },
      { row: 2, column: 0, cells: [[asOfLine("tasks", texts)]], look: looks.subtitle },
      {
        row: headerRow + units.length + 3,
        column: 0,
        cells: [
          [
            {
              formula: `=IF(SUM(${summary.column("total")})=${counted},${quoted(lines.agrees)},${quoted(lines.disagrees)})`,
            },
          ],
          [lines.rateDenominator],
          [lines.countedOnce],
        ],
        look: noteLook,
      },
    ],
    tables: [
      {
        name: tableNames.unitSummary,
        row: headerRow,
        column: 0,
        columns: columns(texts),
        rows: units.map((unit) => unitSummaryKeys.map((key): CellContent => (key === "unit" ? unit : null))),
        totalsRow: true,
        rules: [],
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(),
  };
};
