import { chartCells, seriesName } from "../model/chart-data";
import type { ChartSeries } from "../model/chart";
import { newChartSeries, newDataLabels } from "../model/chart";
import { CellError } from "../model/cell";
import { readBoolean, readInteger, readText } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { chartFill } from "./chart-look";
import type { ChartTarget } from "./chart-target";
import { assertChartThere, readLine } from "./chart-target";
import { changing } from "./placement";
import { collectionMethods, countOf } from "./collection";

/** A series in its chart. */
export interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

/** The index-th value of a series. */
interface PointTarget extends SeriesTarget {
  readonly index: number;
}

const assertSeriesThere = (target: SeriesTarget): void => {
  assertChartThere(target);
  if (!target.chart.series.includes(target.series)) throw itemNotFound();
};

export const pointFormat: ApiType<PointTarget> = defineType<PointTarget>("ChartPointFormat", {
  since: "1.1",
  guard: assertSeriesThere,
  navigations: {
    fill: {
      get: (target) =>
        chartFill.of({
          ...target,
          setFill: (color) => {
            if (color === null) target.series.pointFills.delete(target.index);
            else target.series.pointFills.set(target.index, color);
          },
        }),
    },
  },
});

export const chartPoint: ApiType<PointTarget> = defineType<PointTarget>("ChartPoint", {
  since: "1.1",
  guard: assertSeriesThere,
  scalars: {
    value: {
      get: ({ session, series, index }) => {
        session.calculated();
        const value = chartCells(session.workbook, series.values)[index] ?? null;
        return value instanceof CellError ? value.code : value;
      },
    },
  },
  navigations: { format: { get: (target) => pointFormat.of(target) } },
});

const points = {
  items: (target: SeriesTarget): ApiObject[] => {
    const { rowCount = 0, columnCount = 0 } = target.series.values?.area ?? {};
    return Array.from({ length: rowCount * columnCount }, (_, index) => chartPoint.of({ ...target, index }));
  },
  item: (): null => null,
};

export const chartPoints: ApiType<SeriesTarget> = defineType("ChartPointsCollection", {
  since: "1.1",
  guard: assertSeriesThere,
  items: points.items,
  scalars: { count: countOf(points) },
  methods: collectionMethods(points, { getCount: "1.4", getItemAt: "1.1" }),
});

export const seriesFormat: ApiType<SeriesTarget> = defineType("ChartSeriesFormat", {
  since: "1.1",
  guard: assertSeriesThere,
  navigations: {
    fill: {
      get: (target) =>
        chartFill.of({
          ...target,
          setFill: (color) => {
            target.series.fill = color;
          },
        }),
    },
  },
});

export const chartSeries: ApiType<SeriesTarget> = defineType("ChartSeries", {
  since: "1.1",
  guard: assertSeriesThere,
  scalars: {
    name: {
      get: ({ session, chart, series }) => {
        session.calculated();
        return seriesName(session.workbook, chart, series);
      },
      set: (target, value) => {
        changing(target);
        const name = readText(value);
        // Excel takes a text with an equals sign for a reference to a cell.
        if (name.startsWith("=") || name.length > 255) throw invalidArgument();
        target.series.name = name;
      },
    },
    hasDataLabels: {
      since: "1.7",
      get: ({ series }) => series.labels !== null,
      set: (target, value) => {
        changing(target);
        target.series.labels = readBoolean(value) ? (target.series.labels ?? newDataLabels()) : null;
      },
    },
    gapWidth: {
      since: "1.7",
      get: ({ chart }) => chart.gapWidth,
      set: (target, value) => {
        changing(target);
        const { chart } = target;
        if (chart.type === "Pie" || chart.type === "Line") throw invalidArgument();
        // Excel has one gap for all series that are drawn side by side or stacked.
        chart.gapWidth = readInteger(value, 0, 500);
      },
    },
  },
  navigations: {
    format: { get: (target) => seriesFormat.of(target) },
    points: { get: (target) => chartPoints.of(target) },
  },
  methods: {
    delete: {
      since: "1.7",
      call: (target) => {
        changing(target);
        target.chart.series.splice(target.chart.series.indexOf(target.series), 1);
      },
    },
    setValues: {
      since: "1.7",
      call: (target, args) => {
        changing(target);
        target.series.values = readLine(target, args.at(0));
      },
    },
    setXAxisValues: {
      since: "1.7",
      call: (target, args) => {
        changing(target);
        const categories = readLine(target, args.at(0));
        target.series.categories = categories;
      },
    },
  },
});

const members = {
  items: (target: ChartTarget): ApiObject[] =>
    target.chart.series.map((series) => chartSeries.of({ ...target, series })),
  item: (): null => null,
};

export const chartSeriesCollection: ApiType<ChartTarget> = defineType("ChartSeriesCollection", {
  since: "1.1",
  guard: assertChartThere,
  items: members.items,
  scalars: { count: countOf(members) },
  methods: {
    ...collectionMethods(members, { getCount: "1.4", getItemAt: "1.1" }),
    add: {
      since: "1.7",
      call: (target, args) => {
        changing(target);
        const { chart } = target;
        const series = newChartSeries(args.textOr(0, null));
        const index = args.integerOr(1, chart.series.length);
        if (index < 0 || index > chart.series.length) throw invalidArgument();
        chart.series.splice(index, 0, series);
        return chartSeries.of({ ...target, series });
      },
    },
  },
});
