import { chartTitle as shownTitle } from "../model/chart-data";
import type { DataLabels } from "../model/chart";
import { labelPositions, labelPositionsOf, legendPositions, newDataLabels } from "../model/chart";
import { readBoolean, readText, readWord } from "../protocol/arguments";
import { invalidArgument } from "../protocol/errors";
import type { ApiType, Scalar } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { chartFill, chartFont } from "./chart-look";
import type { ChartTarget } from "./chart-target";
import { assertChartThere, ofChart } from "./chart-target";
import { changing } from "./placement";

const partOf = { since: "1.1", guard: assertChartThere } as const;

export const chartAreaFormat: ApiType<ChartTarget> = defineType("ChartAreaFormat", {
  ...partOf,
  navigations: {
    font: { get: (target) => chartFont.of({ ...target, fonts: [target.chart.font] }) },
    fill: {
      get: (target) =>
        chartFill.of({
          ...target,
          setFill: (color) => {
            target.chart.fill = color;
          },
        }),
    },
  },
});

export const titleFormat: ApiType<ChartTarget> = defineType("ChartTitleFormat", {
  ...partOf,
  navigations: {
    font: { get: (target) => chartFont.of({ ...target, fonts: [target.chart.title.font] }) },
  },
});

export const chartTitle: ApiType<ChartTarget> = defineType("ChartTitle", {
  ...partOf,
  scalars: {
    text: {
      get: ({ session, chart }) => shownTitle(session.workbook, chart),
      set: (target, value) => {
        changing(target);
        const text = readText(value);
        if (text.length > 255) throw invalidArgument();
        target.chart.title.text = text;
        target.chart.title.visible = true;
      },
    },
    visible: ofChart(({ chart }: ChartTarget) => chart.title, "visible", readBoolean),
    overlay: ofChart(({ chart }: ChartTarget) => chart.title, "overlay", readBoolean),
  },
  navigations: { format: { get: (target) => titleFormat.of(target) } },
});

export const legendFormat: ApiType<ChartTarget> = defineType("ChartLegendFormat", {
  ...partOf,
  navigations: {
    font: { get: (target) => chartFont.of({ ...target, fonts: [target.chart.legend.font] }) },
  },
});

export const chartLegend: ApiType<ChartTarget> = defineType("ChartLegend", {
  ...partOf,
  scalars: {
    visible: ofChart(({ chart }: ChartTarget) => chart.legend, "visible", readBoolean),
    position: ofChart(
      ({ chart }: ChartTarget) => chart.legend,
      "position",
      (value) => readWord(value, legendPositions),
    ),
    overlay: ofChart(({ chart }: ChartTarget) => chart.legend, "overlay", readBoolean),
  },
  navigations: { format: { get: (target) => legendFormat.of(target) } },
});

/** Labels of all series at once; what they differ in reads as null. */
const ofAll = <K extends Exclude<keyof DataLabels, "font">>(
  key: K,
  read: (value: unknown) => DataLabels[K],
): Scalar<ChartTarget> => ({
  get: ({ chart }) => {
    const values = new Set(chart.series.map(({ labels }) => labels && labels[key]));
    const [only] = values;
    return values.size === 1 ? only : null;
  },
  set: (target, value) => {
    changing(target);
    for (const series of target.chart.series) {
      series.labels ??= newDataLabels();
      series.labels[key] = read(value);
    }
  },
});

export const dataLabelFormat: ApiType<ChartTarget> = defineType("ChartDataLabelFormat", {
  ...partOf,
  navigations: {
    font: {
      get: (target) =>
        chartFont.of({
          ...target,
          fonts: target.chart.series.flatMap(({ labels }) => (labels ? [labels.font] : [])),
        }),
    },
  },
});

const positionOfAll = ofAll("position", (value) => readWord(value, labelPositions));

export const dataLabels: ApiType<ChartTarget> = defineType("ChartDataLabels", {
  ...partOf,
  scalars: {
    showValue: ofAll("showValue", readBoolean),
    showCategoryName: ofAll("showCategoryName", readBoolean),
    showSeriesName: ofAll("showSeriesName", readBoolean),
    showPercentage: ofAll("showPercentage", readBoolean),
    showLegendKey: ofAll("showLegendKey", readBoolean),
    separator: ofAll("separator", readText),
    position: {
      ...positionOfAll,
      set: (target, value) => {
        const position = readWord(value, labelPositions);
        if (!labelPositionsOf(target.chart.type).includes(position)) throw invalidArgument();
        positionOfAll.set?.(target, position);
      },
    },
    numberFormat: { since: "1.8", ...ofAll("numberFormat", readText) },
  },
  navigations: { format: { get: (target) => dataLabelFormat.of(target) } },
});
