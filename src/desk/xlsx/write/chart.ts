import type { Chart, ChartAxis } from "../../model/chart";
import { isBar, isStacked } from "../../model/chart";
import { chartNumberFormat } from "../../model/chart-data";
import type { Workbook } from "../../model/workbook";
import { legendPlaces } from "../words";
import { element, namespaces } from "../xml";
import {
  chartNamespaces,
  hairline,
  isPlain,
  line,
  over,
  shape,
  solidFill,
  textProperties,
  titleElement,
  val,
} from "./chart-look";
import { seriesElement } from "./chart-series";

const axisIds = { category: 1, value: 2 } as const;
const axisReferences = val("axId", axisIds.category) + val("axId", axisIds.value);

const plotElement = (workbook: Workbook, chart: Chart): string => {
  const series = chart.series.map((each, index) => seriesElement(workbook, chart, each, index)).join("");
  if (chart.type === "Pie")
    return element("c:pieChart", {}, val("varyColors", true) + series + val("firstSliceAng", 0));
  if (chart.type === "Line")
    return element(
      "c:lineChart",
      {},
      val("grouping", "standard") + val("varyColors", false) + series + val("marker", true) + axisReferences,
    );
  return element(
    "c:barChart",
    {},
    val("barDir", isBar(chart.type) ? "bar" : "col") +
      val("grouping", isStacked(chart.type) ? "stacked" : "clustered") +
      val("varyColors", false) +
      series +
      val("gapWidth", chart.gapWidth) +
      (isStacked(chart.type) ? val("overlap", 100) : "") +
      axisReferences,
  );
};

/** What both kinds of axes begin with, in the order of the schema. */
const axisStart = (chart: Chart, axis: ChartAxis, id: number, position: string): string =>
  val("axId", id) +
  element(
    "c:scaling",
    {},
    val("orientation", axis.reversed ? "maxMin" : "minMax") +
      (axis.maximum === null ? "" : val("max", axis.maximum)) +
      (axis.minimum === null ? "" : val("min", axis.minimum)),
  ) +
  val("delete", !axis.visible) +
  val("axPos", position) +
  (axis.majorGridlines ? element("c:majorGridlines", {}, gridline) : "") +
  (axis.minorGridlines ? element("c:minorGridlines", {}, gridline) : "") +
  (axis.title.visible ? titleElement(axis.title.text, over(chart, axis.font), false) : "");

const gridline = shape(line("#D9D9D9", hairline));
const axisLine = shape(line("#BFBFBF", hairline));

const axisElements = (workbook: Workbook, chart: Chart): string => {
  if (chart.type === "Pie") return "";
  const { category, value } = chart.axes;
  const format = chartNumberFormat(workbook, chart.series[0]?.values ?? null);
  const text = (axis: ChartAxis): string =>
    isPlain(axis.font) ? "" : textProperties(over(chart, axis.font));
  const categoryAxis = element(
    "c:catAx",
    {},
    axisStart(chart, category, axisIds.category, isBar(chart.type) ? "l" : "b") +
      element("c:numFmt", { formatCode: "General", sourceLinked: true }) +
      val("majorTickMark", "none") +
      val("minorTickMark", "none") +
      val("tickLblPos", "nextTo") +
      axisLine +
      text(category) +
      val("crossAx", axisIds.value) +
      val("crosses", "autoZero") +
      val("auto", true) +
      val("lblAlgn", "ctr") +
      val("lblOffset", 100) +
      (category.labelSpacing === null ? "" : val("tickLblSkip", category.labelSpacing)) +
      val("noMultiLvlLbl", false),
  );
  const valueAxis = element(
    "c:valAx",
    {},
    axisStart(chart, value, axisIds.value, isBar(chart.type) ? "b" : "l") +
      element("c:numFmt", { formatCode: format, sourceLinked: true }) +
      val("majorTickMark", "none") +
      val("minorTickMark", "none") +
      val("tickLblPos", "nextTo") +
      axisLine +
      text(value) +
      val("crossAx", axisIds.category) +
      val("crosses", "autoZero") +
      val("crossBetween", "between") +
      (value.majorUnit === null ? "" : val("majorUnit", value.majorUnit)),
  );
  return categoryAxis + valueAxis;
};

const rootAttributes = {
  "xmlns:c": chartNamespaces.chart,
  "xmlns:a": chartNamespaces.main,
  "xmlns:r": namespaces.relationships,
};

/** How the desk's own chart parts begin: other programs declare more, or in another order. */
export const chartStart = element("c:chartSpace", rootAttributes).replace("/>", ">");

/** `xl/charts/chartN.xml`. */
export const chartPart = (workbook: Workbook, chart: Chart): string => {
  const { title, legend } = chart;
  const content =
    (title.visible ? titleElement(title.text, over(chart, title.font), title.overlay) : "") +
    val("autoTitleDeleted", !title.visible) +
    element("c:plotArea", {}, "<c:layout/>" + plotElement(workbook, chart) + axisElements(workbook, chart)) +
    (legend.visible
      ? element(
          "c:legend",
          {},
          val("legendPos", legendPlaces[legend.position]) +
            val("overlay", legend.overlay) +
            (isPlain(legend.font) ? "" : textProperties(over(chart, legend.font))),
        )
      : "") +
    val("plotVisOnly", true) +
    val("dispBlanksAs", "gap");
  return element(
    "c:chartSpace",
    rootAttributes,
    val("date1904", false) +
      val("roundedCorners", false) +
      element("c:chart", {}, content) +
      shape(solidFill(chart.fill ?? "#FFFFFF") + line("#D9D9D9", hairline)) +
      textProperties(chart.font),
  );
};
