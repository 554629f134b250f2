import type { TrackStatus } from "../../tracker/states";
import { chartColors } from "../looks";
import { chartNames, tableNames } from "../names";
import type { ChartPlan, Place } from "../plan";
import type { SheetContext } from "./context";
import type { CriterionKey } from "./criteria";
import type { UnitSummaryKey } from "./unit-summary";

/** Where the charts begin, and the counts by status that stand on the same sheet. */
export interface ChartSurroundings {
  readonly start: Place;
  readonly statuses: readonly TrackStatus[];
  readonly labels: Place;
  readonly counts: Place;
}

/** Characters of the columns that the charts stand on, and what that is in points. */
export const chartColumnWidth = 9;
const columnPoints = (chartColumnWidth * 7 + 5) * 0.75;
/** Points between a chart and its neighbour. */
const gutter = 6;
const widthOf = (columns: number): number => columns * columnPoints - gutter;

/** Columns that each chart takes: the first is complete on the first screen, beside the figures. */
const spans = { units: 6, statuses: 6, criteria: 10 } as const;
export const chartColumnCount = spans.units + spans.statuses + spans.criteria;

/** As high as the figures at least, and a line for every bar. */
const leastHeight = 222;
const heightOf = (bars: number): number => Math.max(leastHeight, 78 + 17 * bars);

const unitColumn = (column: UnitSummaryKey) => ({ table: tableNames.unitSummary, column });
const criterionColumn = (column: CriterionKey) => ({ table: tableNames.criteria, column });

/** Who has what to do by when: what is late stands out, what has no deadline is left out. */
const tasksByUnit = ({ tracker, texts }: SheetContext, place: Place): ChartPlan => {
  const shown = ["completedOnTime", "completedLate", "onTrack", "dueSoon", "overdue"] as const;
  return {
    ...place,
    name: chartNames.tasksByUnit,
    kind: "BarStacked",
    title: texts.charts.tasksByUnit,
    categories: unitColumn("unit"),
    series: shown.map((key) => ({
      name: texts.trackStatus[key],
      values: unitColumn(key),
      color: chartColors[key],
    })),
    width: widthOf(spans.units),
    // Those without a lead unit have a line of their own.
    height: heightOf(tracker.units.length + 1),
  };
};

const tasksByStatus = (
  { texts }: SheetContext,
  place: Place,
  { statuses, labels, counts }: ChartSurroundings,
): ChartPlan => ({
  ...place,
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
  width: widthOf(spans.statuses),
  height: heightOf(statuses.length),
});

/** By code: twenty names have no room under their columns. */
const tasksByCriterion = ({ texts }: SheetContext, place: Place): ChartPlan => ({
  ...place,
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
  width: widthOf(spans.criteria),
  height: leastHeight,
});

/** Side by side, to the right of what is printed. */
export const overviewCharts = (context: SheetContext, around: ChartSurroundings): ChartPlan[] => {
  const { row, column } = around.start;
  const hasCriteria = (context.tracker.criterionSet?.criteria.length ?? 0) > 0;
  return [
    tasksByUnit(context, { row, column }),
    tasksByStatus(context, { row, column: column + spans.units }, around),
    ...(hasCriteria
      ? [tasksByCriterion(context, { row, column: column + spans.units + spans.statuses })]
      : []),
  ];
};
