import type { Chart } from "../model/chart";
import { isBar } from "../model/chart";
import { chartTitle } from "../model/chart-data";
import type { Color } from "../model/style";
import type { Workbook } from "../model/workbook";
import { formatValue } from "../formulas/number-format";
import { bars, lines, pie, sliceColor, slotStart } from "./chart-plots";
import type { Box, ChartShape, TextLook } from "./chart-shapes";
import { lineOf, lookOf, textLines, textWidth, wrapped } from "./chart-shapes";
import type { ChartValues, Scale } from "./chart-values";
import { scaleOf, valuesOf } from "./chart-values";

/** Pixels between a chart's parts and its edge. */
const margin = 10;
/** Excel's title, in points. */
const titleSize = 14;

/** A part that stands at an edge, and what it leaves for the others. */
interface Edge {
  readonly shapes: readonly ChartShape[];
  readonly rest: Box;
}

const titleEdge = (text: string, look: TextLook, box: Box): Edge => {
  const rows = wrapped(text, look, box.width, 2);
  const height = rows.length * lineOf(look);
  const shapes = textLines(rows, { x: box.x + box.width / 2, middle: box.y + height / 2 }, "middle", look);
  const taken = height + margin;
  return { shapes, rest: { ...box, y: box.y + taken, height: box.height - taken } };
};

interface LegendEntry {
  readonly name: string;
  readonly color: Color;
}

const keySize = 8;
const keyGap = 5;
const entryGap = 14;

const entry = ({ name, color }: LegendEntry, x: number, middle: number, look: TextLook): ChartShape[] => [
  { kind: "bar", x, y: middle - keySize / 2, width: keySize, height: keySize, fill: color },
  ...textLines([name], { x: x + keySize + keyGap, middle }, "start", look),
];

/** Above or below in as many lines as it takes, or in one column at a side. */
const legendEdge = (chart: Chart, entries: readonly LegendEntry[], look: TextLook, box: Box): Edge => {
  const widthOf = ({ name }: LegendEntry): number => keySize + keyGap + textWidth(name, look) + entryGap;
  const { position } = chart.legend;
  const line = lineOf(look) + 2;
  if (position === "Top" || position === "Bottom") {
    const rows: LegendEntry[][] = [[]];
    let used = 0;
    for (const each of entries) {
      const width = widthOf(each);
      if (used > 0 && used + width > box.width) {
        rows.push([]);
        used = 0;
      }
      rows.at(-1)?.push(each);
      used += width;
    }
    const height = rows.length * line;
    const top = position === "Top" ? box.y : box.y + box.height - height;
    const shapes = rows.flatMap((row, index) => {
      let x = box.x + (box.width - row.reduce((sum, each) => sum + widthOf(each), -entryGap)) / 2;
      return row.flatMap((each) => {
        const at = x;
        x += widthOf(each);
        return entry(each, at, top + (index + 0.5) * line, look);
      });
    });
    const taken = height + margin;
    const y = position === "Top" ? box.y + taken : box.y;
    return { shapes, rest: { ...box, y, height: box.height - taken } };
  }
  const width = Math.min(box.width / 2, Math.max(0, ...entries.map(widthOf)));
  const x = position === "Left" ? box.x : box.x + box.width - width;
  const top = position === "Corner" ? box.y : box.y + (box.height - entries.length * line) / 2;
  return {
    shapes: entries.flatMap((each, index) => entry(each, x, top + (index + 0.5) * line, look)),
    rest: { ...box, x: position === "Left" ? box.x + width : box.x, width: box.width - width },
  };
};

/** Room that the names of the categories and the numbers of the axis take, and the axes' titles. */
const axisRoom = (chart: Chart, values: ChartValues, scale: Scale, box: Box) => {
  const { category, value } = chart.axes;
  const [look, valueLook] = [lookOf(chart, category.font), lookOf(chart, value.font)];
  const widest = (texts: readonly string[], font: TextLook): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, font)));
  const titleOf = (axis: Chart["axes"]["value"], font: TextLook): number =>
    axis.visible && axis.title.visible ? lineOf(font) + 4 : 0;
  const numbers = value.visible ? ticksOf(scale).map((each) => formatValue(each, values.format)) : [];
  // Numbers on the bars' ends need a place too.
  const spare = values.series.some(({ series }) => series.labels) ? look.size * 2 : margin / 2;
  if (isBar(chart.type)) {
    const names = category.visible ? Math.min(box.width * 0.55, widest(values.categories, look) + 8) : 0;
    return {
      left: names + titleOf(category, look),
      bottom: (value.visible ? lineOf(valueLook) + 4 : 0) + titleOf(value, valueLook),
      right: spare,
      top: 0,
      names,
    };
  }
  const names = category.visible ? lineOf(look) * 2 : 0;
  return {
    left: (value.visible ? widest(numbers, valueLook) + 8 : 0) + titleOf(value, valueLook),
    bottom: names + titleOf(category, look),
    right: 0,
    top: spare,
    names,
  };
};

const ticksOf = ({ from, to, step }: Scale): number[] =>
  Array.from(
    { length: Math.min(50, Math.floor((to - from) / step + 1.001)) },
    (_, index) => from + index * step,
  );

const axisColor = "#BFBFBF";
const gridColor = "#D9D9D9";
const rule = (x1: number, y1: number, x2: number, y2: number, stroke: Color): ChartShape => ({
  kind: "path",
  d: `M${Math.round(x1) + 0.5} ${Math.round(y1) + 0.5}L${Math.round(x2) + 0.5} ${Math.round(y2) + 0.5}`,
  fill: "none",
  stroke,
  strokeWidth: 1,
});

const valueAxis = (chart: Chart, values: ChartValues, scale: Scale, plot: Box): ChartShape[] => {
  const { value } = chart.axes;
  const look = lookOf(chart, value.font);
  return ticksOf(scale).flatMap((tick) => {
    const part = (tick - scale.from) / (scale.to - scale.from);
    const [x, y] = [plot.x + part * plot.width, plot.y + (1 - part) * plot.height];
    const text = formatValue(tick, values.format);
    return isBar(chart.type)
      ? [
          ...(value.majorGridlines ? [rule(x, plot.y, x, plot.y + plot.height, gridColor)] : []),
          ...(value.visible
            ? textLines([text], { x, middle: plot.y + plot.height + look.size }, "middle", look)
            : []),
        ]
      : [
          ...(value.majorGridlines ? [rule(plot.x, y, plot.x + plot.width, y, gridColor)] : []),
          ...(value.visible ? textLines([text], { x: plot.x - 6, middle: y }, "end", look) : []),
        ];
  });
};

const categoryAxis = (chart: Chart, { categories }: ChartValues, plot: Box, room: number): ChartShape[] => {
  const { category } = chart.axes;
  if (!category.visible) return [];
  const look = lookOf(chart, category.font);
  const slot = (isBar(chart.type) ? plot.height : plot.width) / categories.length;
  // As many names as there is room for, unless it was said how many.
  const least = isBar(chart.type) ? lineOf(look) : Math.min(room * 2, look.size * 2);
  const spacing = category.labelSpacing ?? Math.max(1, Math.ceil(least / slot));
  const line = isBar(chart.type)
    ? rule(plot.x, plot.y, plot.x, plot.y + plot.height, axisColor)
    : rule(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height, axisColor);
  const names = categories.flatMap((name, index) => {
    if (index % spacing !== 0) return [];
    const start = slotStart(chart, index, categories.length);
    if (!isBar(chart.type)) {
      const x = plot.x + start * plot.width + slot / 2;
      const rows = wrapped(name, look, slot * spacing, 2);
      const middle = plot.y + plot.height + 3 + (rows.length * lineOf(look)) / 2;
      return textLines(rows, { x, middle }, "middle", look);
    }
    const most = slot * spacing >= 2 * lineOf(look) * 0.9 ? 2 : 1;
    const rows = wrapped(name, look, room, most);
    return textLines(rows, { x: plot.x - 5, middle: plot.y + start * plot.height + slot / 2 }, "end", look);
  });
  return [line, ...names];
};

const axisTitles = (chart: Chart, box: Box, plot: Box): ChartShape[] => {
  const { category, value } = chart.axes;
  const [beside, below] = isBar(chart.type) ? [category, value] : [value, category];
  const shapes: ChartShape[] = [];
  if (beside.visible && beside.title.visible) {
    const look = { ...lookOf(chart, beside.font), bold: true };
    const at = { x: box.x + lineOf(look) / 2, y: plot.y + plot.height / 2 };
    shapes.push({ kind: "text", ...at, text: beside.title.text, anchor: "middle", look, turned: true });
  }
  if (below.visible && below.title.visible) {
    const look = { ...lookOf(chart, below.font), bold: true };
    const at = { x: plot.x + plot.width / 2, middle: box.y + box.height - lineOf(look) / 2 };
    shapes.push(...textLines([below.title.text], at, "middle", look));
  }
  return shapes;
};

/** A chart as it looks on so many pixels. */
export const chartPicture = (
  workbook: Workbook,
  chart: Chart,
  width: number,
  height: number,
): readonly ChartShape[] => {
  const values = valuesOf(workbook, chart);
  const shapes: ChartShape[] = [];
  let box: Box = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const take = ({ shapes: drawn, rest }: Edge): void => {
    shapes.push(...drawn);
    box = rest;
  };
  if (chart.title.visible)
    take(titleEdge(chartTitle(workbook, chart), lookOf(chart, chart.title.font, titleSize), box));
  const [first] = values.series;
  const entries =
    chart.type === "Pie" && first
      ? values.categories.map((name, index) => ({ name, color: sliceColor(first, index) }))
      : values.series.map(({ name, color }) => ({ name, color }));
  if (chart.legend.visible) take(legendEdge(chart, entries, lookOf(chart, chart.legend.font), box));
  if (values.categories.length === 0 || box.width < 1 || box.height < 1) return shapes;
  if (chart.type === "Pie") return [...shapes, ...pie(chart, values, box)];

  const scale = scaleOf(chart, values);
  const room = axisRoom(chart, values, scale, box);
  const plot: Box = {
    x: box.x + room.left,
    y: box.y + room.top,
    width: Math.max(1, box.width - room.left - room.right),
    height: Math.max(1, box.height - room.top - room.bottom),
  };
  const drawn = chart.type === "Line" ? lines : bars;
  return [
    ...shapes,
    ...valueAxis(chart, values, scale, plot),
    ...drawn(chart, values, scale, plot),
    ...categoryAxis(chart, values, plot, room.names),
    ...axisTitles(chart, box, plot),
  ];
};
