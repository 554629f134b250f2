import { formatValue } from "../../formulas/number-format";
import { formatArea, quoteSheet } from "../../model/address";
import type { CellValue } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { Chart, ChartRange, ChartSeries, DataLabels } from "../../model/chart";
import { labelPositionsOf, themeColor } from "../../model/chart";
import { chartCells, chartNumberFormat } from "../../model/chart-data";
import type { Color } from "../../model/style";
import type { Workbook } from "../../model/workbook";
import { absolute } from "../file-reference";
import { filePositions } from "../words";
import { element, escapeText } from "../xml";
import { isPlain, line, lineWidth, over, shape, solidFill, textProperties, val } from "./chart-look";

/** What the cells hold goes with the reference, so that readers that calculate nothing draw the same. */
const points = (values: readonly string[]): string =>
  val("ptCount", values.length) +
  values
    .map((text, idx) => (text === "" ? "" : element("c:pt", { idx }, element("c:v", {}, escapeText(text)))))
    .join("");

const reference = (workbook: Workbook, range: ChartRange): string => {
  const name = workbook.sheet(range.sheet)?.name ?? "";
  return element("c:f", {}, escapeText(`${quoteSheet(name)}!${absolute(formatArea(range.area))}`));
};

const numbers = (workbook: Workbook, range: ChartRange): string => {
  const texts = chartCells(workbook, range).map((value) => (typeof value === "number" ? String(value) : ""));
  const code = element("c:formatCode", {}, escapeText(chartNumberFormat(workbook, range)));
  return element(
    "c:numRef",
    {},
    reference(workbook, range) + element("c:numCache", {}, code + points(texts)),
  );
};

const textOf = (value: CellValue): string =>
  value instanceof CellError ? value.code : value === null ? "" : formatValue(value, "General");

const texts = (workbook: Workbook, range: ChartRange): string =>
  element(
    "c:strRef",
    {},
    reference(workbook, range) + element("c:strCache", {}, points(chartCells(workbook, range).map(textOf))),
  );

const categories = (workbook: Workbook, range: ChartRange | null): string => {
  if (range === null) return "";
  const isText = chartCells(workbook, range).some((value) => value !== null && typeof value !== "number");
  return element("c:cat", {}, isText ? texts(workbook, range) : numbers(workbook, range));
};

const seriesNameElement = (workbook: Workbook, { name }: ChartSeries): string => {
  if (name === null) return "";
  const content = typeof name === "string" ? element("c:v", {}, escapeText(name)) : texts(workbook, name);
  return element("c:tx", {}, content);
};

const labelsElement = (chart: Chart, labels: DataLabels): string => {
  const { position, numberFormat } = labels;
  // Excel refuses a file that puts labels where the chart's type has no place for them.
  const isPossible = position !== null && labelPositionsOf(chart.type).includes(position);
  return element(
    "c:dLbls",
    {},
    (numberFormat === null ? "" : element("c:numFmt", { formatCode: numberFormat, sourceLinked: false })) +
      (isPlain(labels.font) ? "" : "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>") +
      (isPlain(labels.font) ? "" : textProperties(over(chart, labels.font))) +
      (isPossible ? val("dLblPos", filePositions[position]) : "") +
      val("showLegendKey", labels.showLegendKey) +
      val("showVal", labels.showValue) +
      val("showCatName", labels.showCategoryName) +
      val("showSerName", labels.showSeriesName) +
      val("showPercent", labels.showPercentage) +
      val("showBubbleSize", false) +
      element("c:separator", {}, escapeText(labels.separator)),
  );
};

/** Slices differ by colour among themselves, other points only where they are told to. */
const pointFills = (workbook: Workbook, chart: Chart, series: ChartSeries): [number, Color][] => {
  if (chart.type === "Line") return [];
  if (chart.type !== "Pie") return [...series.pointFills].sort(([a], [b]) => a - b);
  return chartCells(workbook, series.values).map((_, index) => [
    index,
    series.pointFills.get(index) ?? themeColor(index),
  ]);
};

export const seriesElement = (
  workbook: Workbook,
  chart: Chart,
  series: ChartSeries,
  index: number,
): string => {
  const isBars = chart.type !== "Pie" && chart.type !== "Line";
  const dataPoints = pointFills(workbook, chart, series).map(([idx, color]) =>
    element(
      "c:dPt",
      {},
      val("idx", idx) +
        (isBars ? val("invertIfNegative", false) : "") +
        val("bubble3D", false) +
        shape(solidFill(color)),
    ),
  );
  // Colours are spelled out: without a theme in the file some programs draw nothing at all.
  const look =
    chart.type === "Line"
      ? shape(line(themeColor(index), lineWidth)) + '<c:marker><c:symbol val="none"/></c:marker>'
      : chart.type === "Pie"
        ? ""
        : shape(solidFill(series.fill ?? themeColor(index)));
  return element(
    "c:ser",
    {},
    val("idx", index) +
      val("order", index) +
      seriesNameElement(workbook, series) +
      look +
      (isBars ? val("invertIfNegative", false) : "") +
      dataPoints.join("") +
      (series.labels ? labelsElement(chart, series.labels) : "") +
      categories(workbook, series.categories) +
      (series.values ? element("c:val", {}, numbers(workbook, series.values)) : "") +
      (chart.type === "Line" ? val("smooth", false) : ""),
  );
};
