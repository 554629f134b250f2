import type { Chart, ChartRange, ChartSeries } from "./chart";
import type { CellValue } from "./cell";
import type { Workbook } from "./workbook";

/** The cells' values, row by row; empty where the sheet is gone. */
export const chartCells = (workbook: Workbook, range: ChartRange | null): CellValue[] => {
  const sheet = range && workbook.sheet(range.sheet);
  if (!sheet) return [];
  const { row, column, rowCount, columnCount } = range.area;
  return Array.from(
    { length: rowCount * columnCount },
    (_, index) =>
      sheet.grid.get(row + Math.floor(index / columnCount), column + (index % columnCount))?.value ?? null,
  );
};

/** US format code of a range's first cell, by which Excel writes the values on axes and labels. */
export const chartNumberFormat = (workbook: Workbook, range: ChartRange | null): string => {
  const sheet = range && workbook.sheet(range.sheet);
  const style = sheet?.grid.get(range?.area.row ?? 0, range?.area.column ?? 0)?.style ?? 0;
  return workbook.styles.get(style).numberFormat;
};

/** What the legend calls a series; Excel numbers those without a name. */
export const seriesName = (workbook: Workbook, chart: Chart, series: ChartSeries): string => {
  const { name } = series;
  if (typeof name === "string") return name;
  const [value] = chartCells(workbook, name);
  return value == null ? `Series${chart.series.indexOf(series) + 1}` : String(value);
};

/** The title as it is shown: Excel's own is the name of an only series. */
export const chartTitle = (workbook: Workbook, chart: Chart): string => {
  const { text } = chart.title;
  if (text !== null) return text;
  const [only] = chart.series;
  return chart.series.length === 1 && only?.name != null ? seriesName(workbook, chart, only) : "Chart Title";
};
