import { parseArea } from "../../model/address";
import type {
  Chart,
  ChartAxis,
  ChartFont,
  ChartRange,
  ChartSeries,
  ChartType,
  DataLabels,
} from "../../model/chart";
import { newChart, newChartFont, newChartSeries, newDataLabels } from "../../model/chart";
import type { Color } from "../../model/style";
import type { Workbook } from "../../model/workbook";
import { filePositions, legendPlaces } from "../words";
import { modelWord } from "../words";
import { unescapeString } from "../xml";
import type { XmlElement } from "./xml-reader";

const valueOf = (element: XmlElement | undefined, name: string): string | null =>
  element?.child(name)?.get("val") ?? null;

const numberOf = (element: XmlElement | undefined, name: string): number | null =>
  element?.child(name)?.number("val") ?? null;

const flagOf = (element: XmlElement | undefined, name: string): boolean =>
  element?.child(name)?.flag("val") ?? false;

const fillOf = (element: XmlElement | undefined): Color | null => {
  const color = element?.at("solidFill", "srgbClr")?.get("val");
  return color == null ? null : `#${color.toUpperCase()}`;
};

/** The font of `txPr`, or of a text with its own. */
const fontOf = (body: XmlElement | undefined): ChartFont => {
  const properties = body?.at("p", "pPr", "defRPr");
  const flag = (name: string): boolean | null =>
    properties?.get(name) == null ? null : properties.flag(name);
  const size = properties?.number("sz") ?? null;
  return {
    ...newChartFont(),
    name: properties?.child("latin")?.string("typeface") ?? null,
    size: size === null ? null : size / 100,
    bold: flag("b"),
    italic: flag("i"),
    color: fillOf(properties),
  };
};

/** `'Tổng hợp'!$B$5:$B$17`; null for anything else. */
const rangeOf = (workbook: Workbook, formula: XmlElement | undefined): ChartRange | null => {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(unescapeString(formula?.text ?? ""));
  const sheet = match && workbook.sheet((match[1]?.replace(/''/g, "'") ?? match[2]) || "");
  const area = match && parseArea(match[3] ?? "");
  return sheet && area ? { sheet: sheet.id, area } : null;
};

const labelsOf = (element: XmlElement): DataLabels => ({
  ...newDataLabels(),
  showValue: flagOf(element, "showVal"),
  showCategoryName: flagOf(element, "showCatName"),
  showSeriesName: flagOf(element, "showSerName"),
  showPercentage: flagOf(element, "showPercent"),
  showLegendKey: flagOf(element, "showLegendKey"),
  separator: unescapeString(element.child("separator")?.text ?? ""),
  position: modelWord(filePositions, valueOf(element, "dLblPos")) ?? null,
  numberFormat: element.child("numFmt")?.string("formatCode") ?? null,
  font: fontOf(element.child("txPr")),
});

const seriesOf = (workbook: Workbook, element: XmlElement): ChartSeries => {
  const name = element.child("tx");
  const literal = name?.child("v");
  const labels = element.child("dLbls");
  const categories = element.child("cat");
  const pointFills = element.all("dPt").flatMap((point): [number, Color][] => {
    const color = fillOf(point.child("spPr"));
    return color === null ? [] : [[numberOf(point, "idx") ?? 0, color]];
  });
  return {
    ...newChartSeries(literal ? unescapeString(literal.text) : rangeOf(workbook, name?.at("strRef", "f"))),
    values: rangeOf(workbook, element.at("val", "numRef", "f")),
    categories: rangeOf(workbook, categories?.at("strRef", "f") ?? categories?.at("numRef", "f")),
    fill: fillOf(element.child("spPr")),
    pointFills: new Map(pointFills),
    labels: labels ? labelsOf(labels) : null,
  };
};

const richText = (title: XmlElement | undefined): string | null => {
  const text = title?.at("tx", "rich", "p", "r", "t")?.text;
  return text === undefined ? null : unescapeString(text);
};

const readAxis = (axis: ChartAxis, element: XmlElement | undefined): void => {
  if (!element) return;
  const scaling = element.child("scaling");
  const title = element.child("title");
  Object.assign(axis, {
    visible: !flagOf(element, "delete"),
    minimum: numberOf(scaling, "min"),
    maximum: numberOf(scaling, "max"),
    majorUnit: numberOf(element, "majorUnit"),
    majorGridlines: element.child("majorGridlines") !== undefined,
    minorGridlines: element.child("minorGridlines") !== undefined,
    reversed: valueOf(scaling, "orientation") === "maxMin",
    labelSpacing: numberOf(element, "tickLblSkip"),
    title: { text: richText(title) ?? "", visible: title !== undefined },
  } satisfies Partial<ChartAxis>);
  Object.assign(axis.font, fontOf(element.child("txPr")));
};

const plotKinds = ["barChart", "lineChart", "pieChart"];

const typeOf = (plot: XmlElement): ChartType => {
  if (plot.name === "pieChart") return "Pie";
  if (plot.name === "lineChart") return "Line";
  const stacked = valueOf(plot, "grouping") === "stacked";
  if (valueOf(plot, "barDir") === "bar") return stacked ? "BarStacked" : "BarClustered";
  return stacked ? "ColumnStacked" : "ColumnClustered";
};

/**
 * What the model can hold of a chart part. Whether that is all of it is for the caller to see: a part written
 * from the model again must be the one that was read.
 */
export const readChart = (workbook: Workbook, root: XmlElement, name: string): Chart | null => {
  const element = root.child("chart");
  const area = element?.child("plotArea");
  const plot = area?.children.find((child) => plotKinds.includes(child.name));
  if (!element || !area || !plot) return null;
  const series = plot.all("ser").map((each) => seriesOf(workbook, each));
  const chart = newChart(workbook.newId(), name, typeOf(plot), series);
  const [title, legend] = [element.child("title"), element.child("legend")];
  chart.title = {
    text: richText(title),
    visible: title !== undefined,
    overlay: flagOf(title, "overlay"),
    font: fontOf(title?.at("tx", "rich") ?? title?.child("txPr")),
  };
  chart.legend = {
    visible: legend !== undefined,
    position: modelWord(legendPlaces, valueOf(legend, "legendPos")) ?? "Bottom",
    overlay: flagOf(legend, "overlay"),
    font: fontOf(legend?.child("txPr")),
  };
  readAxis(chart.axes.category, area.child("catAx"));
  readAxis(chart.axes.value, area.child("valAx"));
  chart.gapWidth = numberOf(plot, "gapWidth") ?? chart.gapWidth;
  chart.fill = fillOf(root.child("spPr"));
  Object.assign(chart.font, fontOf(root.child("txPr")));
  return chart;
};
