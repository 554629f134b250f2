import type { TrackStatus } from "../../tracker/states";
import { chartColors } from "../looks";
import { chartNames, tableNames } from "../names";
import type { ChartPlan, Place } from "../plan";
import type { SheetContext } from "./context";
import type { CriterionKey } from "./criteria";
import { summarizedUnits, type UnitSummaryKey } from "./unit-summary";

/** Where the charts stand, and the counts by status that stand on the same sheet. */
export interface ChartSurroundings extends Place {
  /** Characters of the columns that are printed; the charts stand on the last. */
  readonly columnWidths: readonly number[];
  readonly statuses: readonly TrackStatus[];
  readonly labels: Place;
  readonly counts: Place;
}

/** A chart's size in points, and its distance from the sheet's edge. */
type Frame = Pick<ChartPlan, "row" | "column" | "left" | "width" | "height">;

/** Points of a column of so many characters, as `src/excel` sets it. */
const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
/** Points of a row of the sheet that nothing makes higher. */
const rowPoints = 15;
/** Points between a chart and its neighbour. */
const gutter = 6;
/** So wide the first chart is whole on a screen of 1366 pixels, beside the figures and the task pane. */
const firstWidth = 270;
/** More bars than these would make the page too small to read: then that chart is for the screen alone. */
const mostPrintedBars = 26;

/** As high as the figures at least, and a line for every bar. */
const leastHeight = 210;
const heightOf = (bars: number): number => Math.max(leastHeight, 60 + 13.5 * bars);

const unitColumn = (column: UnitSummaryKey) => ({ table: tableNames.unitSummary, column });
const criterionColumn = (column: CriterionKey) => ({ table: tableNames.criteria, column });

/** Who has what to do by when: what is late stands out, what has no deadline is left out. */
const tasksByUnit = ({ texts }: SheetContext, frame: Frame): ChartPlan => {
  const shown = ["completedOnTime", "completedLate", "onTrack", "dueSoon", "overdue"] as const;
  return {
    ...frame,
    name: chartNames.tasksByUnit,
    kind: "BarStacked",
    title: texts.charts.tasksByUnit,
    categories: unitColumn("unit"),
    series: shown.map((key) => ({
      name: texts.trackStatus[key],
      values: unitColumn(key),
      color: chartColors[key],
    })),
  };
};

const tasksByStatus = (
  { texts }: SheetContext,
  frame: Frame,
  { statuses, labels, counts }: ChartSurroundings,
): ChartPlan => ({
  ...frame,
  name: chartNames.tasksByStatus,
  kind: "BarClustered",
  title: texts.charts.tasksByStatus,
  categories: { ...labels, rowCount: statuses.length },
  series: [
    {
      name: texts.sheets.tasks,
      values: { ...counts, rowCount: statuses.length },
      color: chartColors.onTrack,
      pointColors: statuses.map((key) => chartColors[key]),
    },
  ],
});

/** By code: twenty names have no room under their columns. */
const tasksByCriterion = ({ texts }: SheetContext, frame: Frame): ChartPlan => ({
  ...frame,
  name: chartNames.tasksByCriterion,
  kind: "ColumnClustered",
  title: texts.charts.tasksByCriterion,
  categories: criterionColumn("criterionCode"),
  categoryTitle: texts.charts.criterionCode,
  series: [
    {
      name: texts.columns.criterionTasks,
      values: criterionColumn("criterionTasks"),
      color: chartColors.total,
    },
    {
      name: texts.columns.criterionCompleted,
      values: criterionColumn("criterionCompleted"),
      color: chartColors.completedOnTime,
    },
    {
      name: texts.columns.criterionOverdue,
      values: criterionColumn("criterionOverdue"),
      color: chartColors.overdue,
    },
  ],
});

/**
 * Tasks by unit first, and the others one above the other beside it; with too many units for a page these two stand
 * side by side, and that of the units to the right of what is printed.
 *
 * @returns the charts, and how many rows they take of those that are printed
 */
export const overviewCharts = (
  context: SheetContext,
  around: ChartSurroundings,
): { readonly charts: readonly ChartPlan[]; readonly rowCount: number } => {
  const { row, column, columnWidths } = around;
  const { tracker } = context;
  const hasCriteria = (tracker.criterionSet?.criteria.length ?? 0) > 0;
  const bars = summarizedUnits(tracker, context.texts).length;
  const unitHeight = heightOf(bars);
  const printsUnits = bars <= mostPrintedBars;
  const height = printsUnits ? unitHeight : leastHeight;
  const rowCount = Math.ceil(height / rowPoints);

  const right = columnWidths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const left = right - columnPoints(columnWidths.at(-1) ?? 0);
  const second = left + gutter + firstWidth + gutter;
  const first: Frame = { row, column, left: left + gutter, width: firstWidth, height };
  const beside: Frame = { row, column, left: second, width: right - second - gutter, height };
  if (!printsUnits) {
    const units = { row, column: columnWidths.length + 1, width: 2 * firstWidth, height: unitHeight };
    return {
      charts: [
        tasksByStatus(context, hasCriteria ? first : { ...first, width: right - left - 2 * gutter }, around),
        ...(hasCriteria ? [tasksByCriterion(context, beside)] : []),
        tasksByUnit(context, units),
      ],
      rowCount,
    };
  }
  const upperRows = Math.ceil(rowCount / 2);
  const upper = { ...beside, height: upperRows * rowPoints - gutter };
  const lower = { ...beside, row: row + upperRows, height: height - upperRows * rowPoints };
  return {
    charts: [
      tasksByUnit(context, first),
      tasksByStatus(context, hasCriteria ? upper : beside, around),
      ...(hasCriteria ? [tasksByCriterion(context, lower)] : []),
    ],
    rowCount,
  };
};
