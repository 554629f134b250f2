/** @jest-environment jsdom */
import type { Chart, ChartType } from "../../../src/desk/model/chart";
import { newChart, newChartSeries, newDataLabels } from "../../../src/desk/model/chart";
import { Workbook } from "../../../src/desk/model/workbook";
import type * as pictures from "../../../src/desk/page/chart-picture";
import type { ChartShape } from "../../../src/desk/page/chart-shapes";
import { scaleOf, valuesOf } from "../../../src/desk/page/chart-values";

let chartPicture: (typeof pictures)["chartPicture"];
beforeAll(async () => {
  // Only for measuring the sheet's words, which no chart needs.
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  ({ chartPicture } = await import("../../../src/desk/page/chart-picture"));
});

const rows = [
  ["Đơn vị", "Xong", "Quá hạn"],
  ["Xã A", 3, 1],
  ["Xã B", 0, 4],
];

const drawn = (
  type: ChartType,
  change: (chart: Chart) => void = () => {},
): { workbook: Workbook; chart: Chart } => {
  const workbook = new Workbook();
  const [sheet] = workbook.sheets;
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => sheet!.grid.set(row, column, { value, formula: null, style: 0 })),
  );
  const column = (index: number) => ({
    sheet: sheet!.id,
    area: { row: 1, column: index, rowCount: 2, columnCount: 1 },
  });
  const series = [1, 2].map((index) => ({
    ...newChartSeries(String(rows[0]![index])),
    values: column(index),
    categories: column(0),
    fill: index === 1 ? "#00AA00" : "#AA0000",
    labels: { ...newDataLabels(), numberFormat: "0;;" },
  }));
  const chart = newChart("1", "Hình", type, series);
  chart.title.text = "Tiêu đề";
  chart.legend.visible = false;
  Object.assign(chart.axes.value, { visible: false, majorGridlines: false, minimum: 0, maximum: 4 });
  change(chart);
  return { workbook, chart };
};

const shapes = ({ workbook, chart }: ReturnType<typeof drawn>): readonly ChartShape[] =>
  chartPicture(workbook, chart, 400, 300);

const bars = (all: readonly ChartShape[]) => all.filter((each) => each.kind === "bar");
const texts = (all: readonly ChartShape[]): string[] =>
  all.flatMap((each) => (each.kind === "text" ? [each.text] : []));

test("it shows the cells as they are, and a nought only where its format does", () => {
  const { workbook, chart } = drawn("BarStacked");
  const { categories, series } = valuesOf(workbook, chart);
  expect(categories).toEqual(["Xã A", "Xã B"]);
  expect(series.map(({ name, values, labels }) => [name, values, labels])).toEqual([
    ["Xong", [3, 0], ["3", ""]],
    ["Quá hạn", [1, 4], ["1", "4"]],
  ]);
});

test("the axis reaches over the tallest bar or stack, in steps that people count in", () => {
  const automatic = (type: ChartType) => {
    const { workbook, chart } = drawn(type, ({ axes }) =>
      Object.assign(axes.value, { minimum: null, maximum: null }),
    );
    workbook.sheets[0]!.grid.set(1, 1, { value: 41, formula: null, style: 0 });
    return scaleOf(chart, valuesOf(workbook, chart));
  };
  expect(automatic("ColumnClustered")).toEqual({ from: 0, to: 50, step: 10 });
  expect(automatic("ColumnStacked")).toEqual({ from: 0, to: 50, step: 10 });
  const { workbook, chart } = drawn("Line");
  expect(scaleOf(chart, valuesOf(workbook, chart))).toMatchObject({ from: 0, to: 4 });
});

test("stacked bars stand end to end, and from the top down where the axis is reversed", () => {
  const upwards = bars(shapes(drawn("BarStacked")));
  const [first, second, , fourth] = upwards;
  expect(second!.x).toBeCloseTo(first!.x + first!.width);
  expect(first!.width).toBeCloseTo(3 * second!.width);
  expect(fourth!.y).toBeLessThan(first!.y);
  const downwards = bars(shapes(drawn("BarStacked", ({ axes }) => (axes.category.reversed = true))));
  expect(downwards[3]!.y).toBeGreaterThan(downwards[0]!.y);
});

test("columns stand side by side on the same line", () => {
  const columns = bars(shapes(drawn("ColumnClustered")));
  const feet = columns.map(({ y, height }) => Math.round(y + height));
  expect(new Set(feet).size).toBe(1);
  expect(columns.map(({ fill }) => fill)).toEqual(["#00AA00", "#AA0000", "#00AA00", "#AA0000"]);
  expect(columns[1]!.x).toBeCloseTo(columns[0]!.x + columns[0]!.width);
});

test("title, names, numbers and legend are written, each once", () => {
  const all = texts(shapes(drawn("ColumnClustered", ({ legend }) => (legend.visible = true))));
  expect(all.sort()).toEqual(["1", "3", "4", "Quá hạn", "Tiêu đề", "Xong", "Xã A", "Xã B"]);
});

test("slices and lines are drawn, nothing where there is nothing", () => {
  const paths = (type: ChartType) =>
    shapes(drawn(type, ({ axes }) => (axes.category.visible = false))).filter(({ kind }) => kind === "path");
  expect(paths("Pie")).toHaveLength(1);
  expect(paths("Line")).toHaveLength(2);
  const empty = drawn("Pie", (chart) => chart.series.splice(0));
  expect(texts(shapes(empty))).toEqual(["Tiêu đề"]);
});

test("everything stays inside the chart, however small", () => {
  for (const type of ["BarStacked", "ColumnClustered"] as const) {
    const { workbook, chart } = drawn(type);
    for (const bar of bars(chartPicture(workbook, chart, 60, 40))) {
      expect(bar.width).toBeGreaterThanOrEqual(0);
      expect(bar.height).toBeGreaterThanOrEqual(0);
    }
  }
});
