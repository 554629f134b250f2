import type { Chart } from "../model/chart";
import { isBar, isStacked, themeColor } from "../model/chart";
import type { Box, ChartShape } from "./chart-shapes";
import { lookOf, textLines } from "./chart-shapes";
import type { ChartValues, DrawnSeries, Scale } from "./chart-values";

/** Share of the plot, from its start, at which a category begins; bars count from the bottom up. */
export const slotStart = (chart: Chart, index: number, count: number): number => {
  const fromEnd = isBar(chart.type) !== chart.axes.category.reversed;
  return (fromEnd ? count - 1 - index : index) / count;
};

const share = (value: number, { from, to }: Scale): number =>
  (Math.min(Math.max(value, from), to) - from) / (to - from);

/** A bar from one value to another, `across` and `thickness` in shares of the plot across it. */
const barBox = (
  chart: Chart,
  plot: Box,
  [low, high]: readonly [number, number],
  across: number,
  thickness: number,
): Box =>
  isBar(chart.type)
    ? {
        x: plot.x + low * plot.width,
        y: plot.y + across * plot.height,
        width: (high - low) * plot.width,
        height: thickness * plot.height,
      }
    : {
        x: plot.x + across * plot.width,
        y: plot.y + (1 - high) * plot.height,
        width: thickness * plot.width,
        height: (high - low) * plot.height,
      };

const labelGap = 4;

const barLabel = (chart: Chart, { series }: DrawnSeries, text: string, box: Box): ChartShape[] => {
  if (text === "" || !series.labels) return [];
  const look = lookOf(chart, series.labels.font);
  const place = series.labels.position ?? (isStacked(chart.type) ? "Center" : "OutsideEnd");
  const middle = box.y + box.height / 2;
  if (!isBar(chart.type)) {
    const heights = {
      OutsideEnd: box.y - look.size * 0.6,
      InsideEnd: box.y + look.size * 0.7,
      InsideBase: box.y + box.height - look.size * 0.7,
    };
    const height = place === "Center" || place === "BestFit" ? middle : heights[place];
    return textLines([text], { x: box.x + box.width / 2, middle: height }, "middle", look);
  }
  switch (place) {
    case "OutsideEnd":
      return textLines([text], { x: box.x + box.width + labelGap, middle }, "start", look);
    case "InsideEnd":
      return textLines([text], { x: box.x + box.width - labelGap, middle }, "end", look);
    case "InsideBase":
      return textLines([text], { x: box.x + labelGap, middle }, "start", look);
    default:
      return textLines([text], { x: box.x + box.width / 2, middle }, "middle", look);
  }
};

/** Bars and columns, side by side or stacked. */
export const bars = (chart: Chart, values: ChartValues, scale: Scale, plot: Box): ChartShape[] => {
  const { series, categories } = values;
  const stacked = isStacked(chart.type);
  const abreast = stacked ? 1 : series.length;
  const slot = 1 / categories.length;
  const thickness = slot / (abreast + chart.gapWidth / 100);
  const fromEnd = isBar(chart.type) !== chart.axes.category.reversed;
  const base = share(0, scale);
  const shapes: ChartShape[] = [];
  const labels: ChartShape[] = [];
  categories.forEach((_, index) => {
    const start = slotStart(chart, index, categories.length) + (slot - abreast * thickness) / 2;
    const reached = { up: 0, down: 0 };
    series.forEach((drawn, order) => {
      const value = drawn.values[index] ?? null;
      if (value === null) return;
      const side = value < 0 ? "down" : "up";
      const below = stacked ? reached[side] : 0;
      reached[side] += value;
      const ends = [stacked ? share(below, scale) : base, share(below + value, scale)].sort((a, b) => a - b);
      const place = stacked ? 0 : fromEnd ? abreast - 1 - order : order;
      const span = [ends[0] ?? base, ends[1] ?? base] as const;
      const box = barBox(chart, plot, span, start + place * thickness, thickness);
      shapes.push({ kind: "bar", ...box, fill: drawn.series.pointFills.get(index) ?? drawn.color });
      labels.push(...barLabel(chart, drawn, drawn.labels[index] ?? "", box));
    });
  });
  return [...shapes, ...labels];
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** One line for each series, broken where a value is missing. */
export const lines = (chart: Chart, values: ChartValues, scale: Scale, plot: Box): ChartShape[] => {
  const count = values.categories.length;
  const x = (index: number): number => plot.x + (slotStart(chart, index, count) + 0.5 / count) * plot.width;
  const y = (value: number): number => plot.y + (1 - share(value, scale)) * plot.height;
  return values.series.flatMap(({ values: numbers, labels, series }, order): ChartShape[] => {
    let d = "";
    let pen = "M";
    numbers.forEach((value, index) => {
      if (value === null) pen = "M";
      else {
        d += `${pen}${round(x(index))} ${round(y(value))}`;
        pen = "L";
      }
    });
    const look = lookOf(chart, series.labels?.font ?? chart.font);
    return [
      { kind: "path", d, fill: "none", stroke: themeColor(order), strokeWidth: 3 },
      ...numbers.flatMap((value, index) =>
        value === null || !labels[index]
          ? []
          : textLines([labels[index]], { x: x(index), middle: y(value) - look.size }, "middle", look),
      ),
    ];
  });
};

/** The colour of a slice or, in the legend, of its category. */
export const sliceColor = (drawn: DrawnSeries, index: number): string =>
  drawn.series.pointFills.get(index) ?? themeColor(index);

/** The first series as slices, clockwise from twelve o'clock. */
export const pie = (chart: Chart, { series }: ChartValues, plot: Box): ChartShape[] => {
  const [drawn] = series;
  if (!drawn) return [];
  const total = drawn.values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  if (total === 0) return [];
  const radius = Math.max(0, Math.min(plot.width, plot.height) / 2 - 14);
  const [cx, cy] = [plot.x + plot.width / 2, plot.y + plot.height / 2];
  const point = (part: number, distance: number): readonly [number, number] => [
    round(cx + Math.sin(part * 2 * Math.PI) * distance),
    round(cy - Math.cos(part * 2 * Math.PI) * distance),
  ];
  const look = lookOf(chart, drawn.series.labels?.font ?? chart.font);
  const place = drawn.series.labels?.position ?? "BestFit";
  const labelAt = place === "Center" ? radius / 2 : place === "InsideEnd" ? radius * 0.85 : radius + 10;
  let done = 0;
  const slices: ChartShape[] = [];
  const labels: ChartShape[] = [];
  drawn.values.forEach((value, index) => {
    const part = Math.max(0, value ?? 0) / total;
    if (part === 0) return;
    const from = point(done, radius);
    // An arc all the way round would end where it begins, and so be none.
    const to = point(done + Math.min(part, 0.9999), radius);
    const d = `M${cx} ${cy}L${from[0]} ${from[1]}A${radius} ${radius} 0 ${part > 0.5 ? 1 : 0} 1 ${to[0]} ${to[1]}Z`;
    slices.push({ kind: "path", d, fill: sliceColor(drawn, index), stroke: "#FFFFFF", strokeWidth: 1 });
    const [x, middle] = point(done + part / 2, labelAt);
    labels.push(...textLines([drawn.labels[index] ?? ""], { x, middle }, "middle", look));
    done += part;
  });
  return [...slices, ...labels];
};
