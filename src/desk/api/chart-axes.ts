import type { ChartAxis } from "../model/chart";
import { readBoolean, readInteger, readText } from "../protocol/arguments";
import type { ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { chartFont } from "./chart-look";
import type { ChartTarget } from "./chart-target";
import { assertChartThere, ofChart, readOrAutomatic } from "./chart-target";
import { changing } from "./placement";

/** One of a chart's axes. */
export interface AxisTarget extends ChartTarget {
  readonly axis: ChartAxis;
}

interface GridlinesTarget extends AxisTarget {
  readonly which: "majorGridlines" | "minorGridlines";
}

const partOf = { since: "1.1", guard: assertChartThere } as const;
const axisOf = ({ axis }: AxisTarget): ChartAxis => axis;

export const chartGridlines: ApiType<GridlinesTarget> = defineType<GridlinesTarget>("ChartGridlines", {
  ...partOf,
  scalars: {
    visible: {
      get: ({ axis, which }) => axis[which],
      set: (target, value) => {
        changing(target);
        target.axis[target.which] = readBoolean(value);
      },
    },
  },
});

export const axisTitle: ApiType<AxisTarget> = defineType<AxisTarget>("ChartAxisTitle", {
  ...partOf,
  scalars: {
    text: {
      get: ({ axis }) => axis.title.text,
      set: (target, value) => {
        changing(target);
        target.axis.title = { text: readText(value), visible: true };
      },
    },
    visible: ofChart(({ axis }: AxisTarget) => axis.title, "visible", readBoolean),
  },
});

export const axisFormat: ApiType<AxisTarget> = defineType<AxisTarget>("ChartAxisFormat", {
  ...partOf,
  navigations: { font: { get: (target) => chartFont.of({ ...target, fonts: [target.axis.font] }) } },
});

export const chartAxis: ApiType<AxisTarget> = defineType<AxisTarget>("ChartAxis", {
  ...partOf,
  scalars: {
    minimum: ofChart(axisOf, "minimum", readOrAutomatic),
    maximum: ofChart(axisOf, "maximum", readOrAutomatic),
    majorUnit: ofChart(axisOf, "majorUnit", readOrAutomatic),
    reversePlotOrder: { since: "1.7", ...ofChart(axisOf, "reversed", readBoolean) },
    tickLabelSpacing: {
      since: "1.7",
      ...ofChart(axisOf, "labelSpacing", (value) => (value === "" ? null : readInteger(value, 1, 31_999))),
    },
    visible: { since: "1.7", ...ofChart(axisOf, "visible", readBoolean) },
  },
  navigations: {
    format: { get: (target) => axisFormat.of(target) },
    title: { get: (target) => axisTitle.of(target) },
    majorGridlines: { get: (target) => chartGridlines.of({ ...target, which: "majorGridlines" }) },
    minorGridlines: { get: (target) => chartGridlines.of({ ...target, which: "minorGridlines" }) },
  },
});

export const chartAxes: ApiType<ChartTarget> = defineType("ChartAxes", {
  ...partOf,
  navigations: {
    categoryAxis: { get: (target) => chartAxis.of({ ...target, axis: target.chart.axes.category }) },
    valueAxis: { get: (target) => chartAxis.of({ ...target, axis: target.chart.axes.value }) },
  },
});
