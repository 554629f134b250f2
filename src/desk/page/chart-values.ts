import type { CellValue } from "../model/cell";
import { CellError } from "../model/cell";
import type { Chart, ChartSeries } from "../model/chart";
import { isStacked, themeColor } from "../model/chart";
import { chartCells, chartNumberFormat, seriesName } from "../model/chart-data";
import type { Color } from "../model/style";
import type { Workbook } from "../model/workbook";
import { formatValue } from "../formulas/number-format";

/** A series as it is drawn. */
export interface DrawnSeries {
  readonly series: ChartSeries;
  readonly name: string;
  /** Null where there is nothing to draw. */
  readonly values: readonly (number | null)[];
  readonly color: Color;
  /** What stands beside each point; empty for nothing. */
  readonly labels: readonly string[];
}

/** What a chart shows: the cells as they are now. */
export interface ChartValues {
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** US format code of the axis. */
  readonly format: string;
}

const shown = (value: CellValue): string =>
  value instanceof CellError ? value.code : value === null ? "" : formatValue(value, "General");

export const valuesOf = (workbook: Workbook, chart: Chart): ChartValues => {
  const named = chart.series.find(({ categories }) => categories !== null);
  const names = chartCells(workbook, named?.categories ?? null).map(shown);
  const numbers = chart.series.map((series) =>
    chartCells(workbook, series.values).map((value) => (typeof value === "number" ? value : null)),
  );
  const count = Math.max(0, ...numbers.map(({ length }) => length));
  const categories = Array.from(
    { length: count },
    (_, index) => names[index] ?? (named ? "" : `${index + 1}`),
  );
  return {
    categories,
    series: chart.series.map((series, index) => {
      const values = numbers[index] ?? [];
      const name = seriesName(workbook, chart, series);
      return {
        series,
        name,
        values,
        color: series.fill ?? themeColor(index),
        labels: values.map((value, at) =>
          value === null ? "" : labelOf(workbook, series, value, values, name, categories[at] ?? ""),
        ),
      };
    }),
    format: chartNumberFormat(workbook, chart.series[0]?.values ?? null),
  };
};

const labelOf = (
  workbook: Workbook,
  { labels, values: range }: ChartSeries,
  value: number,
  values: readonly (number | null)[],
  name: string,
  category: string,
): string => {
  if (!labels) return "";
  const total = values.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return [
    labels.showSeriesName ? name : "",
    labels.showCategoryName ? category : "",
    labels.showValue ? formatValue(value, labels.numberFormat ?? chartNumberFormat(workbook, range)) : "",
    labels.showPercentage && total > 0 ? `${Math.round((value / total) * 100)}%` : "",
  ]
    .filter((part) => part !== "")
    .join(labels.separator);
};

/** From where to where the value axis goes, and the steps on it. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** One, two or five times a power of ten: steps that people count in. */
const niceStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return factor * power;
};

export const scaleOf = (chart: Chart, { series, categories }: ChartValues): Scale => {
  const { minimum, maximum, majorUnit } = chart.axes.value;
  const all = isStacked(chart.type)
    ? categories.flatMap((_, index) => {
        const values = series.map((each) => each.values[index] ?? 0);
        const sum = (sign: 1 | -1): number => values.reduce((a, b) => a + (b * sign > 0 ? b : 0), 0);
        return [sum(1), sum(-1)];
      })
    : series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const step = majorUnit ?? niceStep((high - low || 1) / 5);
  const from = minimum ?? Math.floor(low / step) * step;
  const to = maximum ?? Math.max(Math.ceil(high / step) * step, from + step);
  return { from, to: to > from ? to : from + step, step };
};
