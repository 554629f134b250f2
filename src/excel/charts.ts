import type { ChartPlan, ChartSource, SheetPlan, WorkbookPlan } from "../workbook/plan";
import { looks } from "../workbook/looks";
import { isCapable } from "./host";
import { bodyColumn } from "./tables";

/** A sheet of the plan and where it was made. */
interface ChartedSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
}

/** Points: smaller than the sheet's text, so that a chart needs no more room than the figures beside it. */
const textSize = 9;
const titleSize = 12;
/** A bar is thicker than the space beside it. */
const gap = 45;
/** A nought is no bar, and where bars are stacked it would stand on its neighbour. */
const labelFormat = "0;;";
/** Excel's own grey is too weak on the darker bars. */
const labelColor = "#000000";

/**
 * Draws the charts of the sheets. Their columns are those of the plan's tables, wherever these were laid out;
 * Excel makes the charts follow when the tables get more rows.
 */
export const addCharts = (sheets: readonly ChartedSheet[], font: WorkbookPlan["font"]): void => {
  for (const { sheet, plan } of sheets) {
    for (const chart of plan.charts ?? [])
      addChart(sheet, chart, font, (source) => find(sheets, sheet, source));
  }
};

const find = (sheets: readonly ChartedSheet[], own: Excel.Worksheet, source: ChartSource): Excel.Range => {
  if (!("table" in source)) return own.getRangeByIndexes(source.row, source.column, source.rowCount, 1);
  for (const { sheet, plan } of sheets) {
    const table = plan.tables.find(({ name }) => name === source.table);
    const index = table?.columns.findIndex(({ key }) => key === source.column) ?? -1;
    if (table && index >= 0) return bodyColumn(sheet, table, index);
  }
  throw new Error(`The plan has no column ${source.table}.${source.column} for a chart`);
};

const addChart = (
  sheet: Excel.Worksheet,
  plan: ChartPlan,
  font: WorkbookPlan["font"],
  rangeOf: (source: ChartSource) => Excel.Range,
): void => {
  const [first, ...others] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(plan.kind, rangeOf(first.values), "Columns");
  chart.name = plan.name;
  chart.setPosition(sheet.getRangeByIndexes(plan.row, plan.column, 1, 1));
  if (plan.left !== undefined) chart.left = plan.left;
  // Points, not a last cell: the rows under a chart may become higher than they are now.
  chart.width = plan.width;
  chart.height = plan.height;
  chart.format.font.name = font.name;
  chart.format.font.size = textSize;
  chart.title.text = plan.title;
  chart.title.format.font.size = titleSize;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = looks.header.color;

  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  series.forEach((each, index) => {
    const { name, values, color, pointColors = [] } = plan.series[index] ?? first;
    each.name = name;
    if (index > 0) each.setValues(rangeOf(values));
    each.setXAxisValues(rangeOf(plan.categories));
    each.format.fill.setSolidColor(color);
    each.gapWidth = gap;
    pointColors.forEach((point, at) => each.points.getItemAt(at).format.fill.setSolidColor(point));
  });
  labelValues(chart, series);
  chart.legend.visible = series.length > 1;
  chart.legend.position = "Bottom";
  setAxes(chart, plan);
};

/** Numbers on the bars, so that a grey print tells what the colours tell. */
const labelValues = (chart: Excel.Chart, series: readonly Excel.ChartSeries[]): void => {
  const hidesNoughts = isCapable("chartLabelFormat");
  if (!hidesNoughts && series.length > 1) return;
  for (const each of series) each.hasDataLabels = true;
  chart.dataLabels.showValue = true;
  chart.dataLabels.format.font.color = labelColor;
  if (hidesNoughts) chart.dataLabels.numberFormat = labelFormat;
};

/** The numbers stand on the bars: the axis that they are read from is left out, and every bar has its name. */
const setAxes = (chart: Excel.Chart, { kind, categoryTitle }: ChartPlan): void => {
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  categoryAxis.tickLabelSpacing = 1;
  // Bars are drawn from the bottom up unless told otherwise; lists are read from the top.
  if (kind !== "ColumnClustered") categoryAxis.reversePlotOrder = true;
  if (categoryTitle !== undefined) categoryAxis.title.text = categoryTitle;
};
