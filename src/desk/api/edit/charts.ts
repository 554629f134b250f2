import type { Chart, ChartCorner, ChartRange, ChartSeries } from "../../model/chart";
import { newChartSeries } from "../../model/chart";
import type { Area, CellValue } from "../../model/cell";
import { maxColumns, maxRows } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { formatValue } from "../../formulas/number-format";
import { standardHeight, standardWidth } from "./dimensions";
import { lastColumn, lastRow } from "./geometry";
import type { Shift } from "./shift";
import { moveArea } from "./shift";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** A piece of the source: `along` counts the points of a series, `across` the series. */
const part = (area: Area, byColumns: boolean, along: [number, number], across: [number, number]): Area => {
  const [rows, columns] = byColumns ? [along, across] : [across, along];
  return {
    row: area.row + rows[0],
    column: area.column + columns[0],
    rowCount: rows[1],
    columnCount: columns[1],
  };
};

const isNumber = (workbook: Workbook, value: CellValue, style: number): value is number =>
  // A day is a number that is shown as something else: Excel takes a column of days for categories.
  typeof value === "number" && !/[/-]/.test(formatValue(45_658, workbook.styles.get(style).numberFormat));

/**
 * Series as Excel cuts them out of a range: names in the first line and categories in the first column
 * where there stands something else than numbers.
 */
export const seriesOf = (workbook: Workbook, sheet: Sheet, area: Area, seriesBy: SeriesBy): ChartSeries[] => {
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && area.rowCount >= area.columnCount);
  const [length, width] = byColumns ? [area.rowCount, area.columnCount] : [area.columnCount, area.rowCount];
  const isText = (along: number, across: number): boolean => {
    const { row, column } = part(area, byColumns, [along, 1], [across, 1]);
    const cell = sheet.grid.get(row, column);
    return cell?.value != null && cell.value !== "" && !isNumber(workbook, cell.value, cell.style);
  };
  const indexes = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  const hasCategories =
    width > 1 &&
    indexes(length)
      .slice(1)
      .some((i) => isText(i, 0));
  const first = hasCategories ? 1 : 0;
  const hasNames =
    length > 1 &&
    indexes(width)
      .slice(first)
      .some((i) => isText(0, i));
  const start = hasNames ? 1 : 0;
  const range = (along: [number, number], across: number): ChartRange => ({
    sheet: sheet.id,
    area: part(area, byColumns, along, [across, 1]),
  });
  return indexes(width)
    .slice(first)
    .map((across) => ({
      ...newChartSeries(hasNames ? range([0, 1], across) : null),
      values: range([start, length - start], across),
      categories: hasCategories ? range([start, length - start], 0) : null,
    }));
};

const sizeOf = (format: { hidden: boolean } | undefined, own: number | null | undefined, standard: number) =>
  format?.hidden ? 0 : (own ?? standard);

const columnSize = (sheet: Sheet, column: number): number =>
  sizeOf(sheet.columns.get(column), sheet.columns.get(column)?.width, standardWidth);

const rowSize = (sheet: Sheet, row: number): number =>
  sizeOf(sheet.rows.get(row), sheet.rows.get(row)?.height, standardHeight);

const sum = (count: number, size: (index: number) => number): number => {
  let total = 0;
  for (let i = 0; i < count; i++) total += size(i);
  return total;
};

/** How far a corner is from that of the sheet, in points; rows of automatic height count as standard ones. */
export const cornerPoint = (sheet: Sheet, corner: ChartCorner): { left: number; top: number } => ({
  left: sum(corner.column, (column) => columnSize(sheet, column)) + corner.right,
  top: sum(corner.row, (row) => rowSize(sheet, row)) + corner.down,
});

const indexAt = (
  point: number,
  most: number,
  size: (index: number) => number,
): [index: number, rest: number] => {
  let rest = point;
  let index = 0;
  while (index < most - 1 && rest >= size(index)) rest -= size(index++);
  return [index, rest];
};

/** The cell that a point of the sheet falls into. */
export const cornerAt = (sheet: Sheet, left: number, top: number): ChartCorner => {
  const [column, right] = indexAt(left, maxColumns, (index) => columnSize(sheet, index));
  const [row, down] = indexAt(top, maxRows, (index) => rowSize(sheet, index));
  return { row, column, right, down };
};

/** In points, of a chart or whatever stands over the cells as one does. */
export const sizeOfChart = (
  sheet: Sheet,
  { from, size }: Pick<Chart, "from" | "size">,
): { width: number; height: number } => {
  if ("width" in size) return size;
  const [begin, end] = [cornerPoint(sheet, from), cornerPoint(sheet, size)];
  return { width: Math.max(0, end.left - begin.left), height: Math.max(0, end.top - begin.top) };
};

/** Stands on the cells of an area, and covers them all where it ends with one. */
export const placeChart = (chart: Chart, start: Area, end: Area | null): void => {
  chart.from = { row: start.row, column: start.column, right: 0, down: 0 };
  if (end) chart.size = { row: lastRow(end) + 1, column: lastColumn(end) + 1, right: 0, down: 0 };
};

const moveCorner = (corner: ChartCorner, shift: Shift): ChartCorner => {
  const at = { row: corner.row, column: corner.column, rowCount: 1, columnCount: 1 };
  const moved = moveArea(at, shift);
  if (moved === at) return corner;
  if (moved) return { ...corner, row: moved.row, column: moved.column };
  // Its row or column is gone: the chart stays where that was.
  return shift.axis === "rows"
    ? { ...corner, row: shift.at, down: 0 }
    : { ...corner, column: shift.at, right: 0 };
};

/** Every range that a chart of the workbook shows, put in place of what `change` makes of it. */
const changeRanges = (workbook: Workbook, change: (range: ChartRange) => ChartRange | null): void => {
  const changed = (range: ChartRange | null): ChartRange | null => range && change(range);
  for (const { charts } of workbook.sheets) {
    for (const series of charts.flatMap((chart) => chart.series)) {
      series.values = changed(series.values);
      series.categories = changed(series.categories);
      if (typeof series.name !== "string") series.name = changed(series.name);
    }
  }
};

/** Charts and slicers stand on whole rows and columns; what charts show follows the cells. */
export const moveCharts = (workbook: Workbook, sheet: Sheet, shift: Shift): void => {
  changeRanges(workbook, (range) => {
    const area = range.sheet === sheet.id ? moveArea(range.area, shift) : range.area;
    return area && (area === range.area ? range : { ...range, area });
  });
  const isWhole = shift.from === 0 && shift.to === (shift.axis === "rows" ? maxColumns : maxRows) - 1;
  if (!isWhole) return;
  for (const chart of [...sheet.charts, ...sheet.slicers]) {
    chart.from = moveCorner(chart.from, shift);
    if (!("width" in chart.size)) chart.size = moveCorner(chart.size, shift);
  }
};

/** What shows all rows of a table goes on showing all of them when it becomes longer or shorter. */
export const followTable = (workbook: Workbook, sheet: Sheet, before: Area, after: Area): void =>
  changeRanges(workbook, (range) => {
    const { area } = range;
    const isOfTable =
      range.sheet === sheet.id &&
      area.row === before.row &&
      area.rowCount === before.rowCount &&
      area.column >= before.column &&
      lastColumn(area) <= lastColumn(before);
    return isOfTable ? { ...range, area: { ...area, row: after.row, rowCount: after.rowCount } } : range;
  });

/** Charts keep nothing of a sheet that is gone. */
export const forgetSheet = (workbook: Workbook, sheet: Sheet): void =>
  changeRanges(workbook, (range) => (range.sheet === sheet.id ? null : range));
