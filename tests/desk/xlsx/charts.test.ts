import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Chart, ChartRange, ChartType } from "../../../src/desk/model/chart";
import { chartTypes, newChart, newChartSeries, newDataLabels } from "../../../src/desk/model/chart";
import { Workbook } from "../../../src/desk/model/workbook";
import { openWorkbook } from "../../../src/desk/xlsx/open";
import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { itOpensInLibreOffice, shownByLibreOffice } from "./libreoffice";
import { openingFaults } from "./opening-rules";
import { itValidates, validateXlsx } from "./validator";

const rows = [
  ["Đơn vị", "Xong", "Quá hạn"],
  ["Xã A & B", 3, 1],
  ["Xã <C>", 2, null],
  ["Xã D", 0, 5],
];

const source = (): Workbook => {
  const workbook = new Workbook("Số liệu, năm 2024");
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      workbook.sheets[0]!.grid.set(row, column, { value, formula: null, style: 0 });
    }),
  );
  return workbook;
};

/** A chart of each type over two columns, with everything that can be set. */
const addChart = (workbook: Workbook, type: ChartType, sheet = workbook.sheets[0]!): Chart => {
  const range = (row: number, column: number, rowCount: number): ChartRange => ({
    sheet: workbook.sheets[0]!.id,
    area: { row, column, rowCount, columnCount: 1 },
  });
  const series = [1, 2].map((column) => ({
    ...newChartSeries(column === 1 ? "Xong" : range(0, column, 1)),
    values: range(1, column, 3),
    categories: range(1, 0, 3),
    fill: column === 1 ? null : "#A4262C",
    labels: { ...newDataLabels(), numberFormat: "0;;", position: "OutsideEnd" as const },
  }));
  series[0]!.pointFills.set(2, "#0B6A0B");
  const chart = newChart(workbook.newId(), `Hình ${type}`, type, series);
  chart.title.text = `Theo đơn vị <${type}>`;
  Object.assign(chart.title.font, { size: 12, bold: true, color: "#1F2A44" });
  Object.assign(chart.font, { name: "Times New Roman", size: 9 });
  Object.assign(chart.axes.category, { reversed: true, labelSpacing: 1 });
  chart.axes.category.title = { text: "Đơn vị", visible: true };
  Object.assign(chart.axes.value, { minimum: 0, maximum: 10, majorUnit: 5, minorGridlines: true });
  chart.from = { row: 2 + 16 * sheet.charts.length, column: 4, right: 6, down: 3 };
  sheet.charts.push(chart);
  return chart;
};

const withAllTypes = (): Workbook => {
  const workbook = source();
  for (const type of chartTypes) addChart(workbook, type);
  // Nothing that is left out may make a file invalid: no title, no legend, no cells, over cells.
  const bare = addChart(workbook, "ColumnStacked", workbook.addSheet("Hình"));
  Object.assign(bare.title, { text: null });
  bare.legend.visible = false;
  bare.series.push(newChartSeries(null));
  bare.size = { row: 20, column: 9, right: 0, down: 0 };
  return workbook;
};

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

itValidates("charts of every type are valid to the Open XML SDK", () => {
  expect(validateXlsx(saveWorkbook(withAllTypes()))).toEqual([]);
});

test("a file with charts breaks none of the rules by which Excel opens it, and is the same each time", () => {
  const bytes = saveWorkbook(withAllTypes());
  expect(openingFaults(bytes)).toEqual([]);
  expect(saveWorkbook(withAllTypes())).toEqual(bytes);
});

test("a chart refers to its cells and holds their values", () => {
  const workbook = source();
  addChart(workbook, "BarStacked");
  const part = partsOf(saveWorkbook(workbook)).get("xl/charts/chart1.xml") ?? "";
  expect(part).toContain("<c:f>'Số liệu, năm 2024'!$B$2:$B$4</c:f>");
  expect(part).toContain('<c:pt idx="0"><c:v>Xã A &amp; B</c:v></c:pt>');
  // An empty cell is no point, and a stack has no place for labels outside.
  expect(part).toContain(
    '<c:ptCount val="3"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="2"><c:v>5</c:v></c:pt>',
  );
  expect(part).not.toContain("outEnd");
});

describe("a file that is opened and saved again", () => {
  const again = (bytes: Uint8Array): Uint8Array => saveWorkbook(openWorkbook(bytes));

  test("has each of its charts once, as it was", () => {
    const before = partsOf(saveWorkbook(withAllTypes()));
    const after = partsOf(again(saveWorkbook(withAllTypes())));
    const charts = [...before].filter(([path]) => path.startsWith("xl/charts/"));
    expect(charts).toHaveLength(chartTypes.length + 1);
    for (const [path, part] of charts) expect(after.get(path) === part).toBe(true);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  });

  test("has them in the model too, where they follow their cells", () => {
    const workbook = openWorkbook(saveWorkbook(withAllTypes()));
    const [sheet, other] = workbook.sheets;
    expect(sheet!.charts.map(({ type }) => type)).toEqual([...chartTypes]);
    expect(other!.charts[0]).toMatchObject({ from: { row: 2, column: 4 }, size: { row: 20, column: 9 } });
    expect(sheet!.charts[0]).toMatchObject({
      name: "Hình BarClustered",
      title: { text: "Theo đơn vị <BarClustered>", font: { size: 12, bold: true, color: "#1F2A44" } },
      from: { row: 2, column: 4, right: 6, down: 3 },
      axes: { category: { reversed: true, title: { text: "Đơn vị" } }, value: { maximum: 10 } },
      series: [{ name: "Xong" }, { fill: "#A4262C", labels: { position: "OutsideEnd" } }],
    });
    sheet!.name = "Tên mới";
    expect(partsOf(saveWorkbook(workbook)).get("xl/charts/chart1.xml")).toContain("'Tên mới'!$B$2:$B$4");
  });

  /** As another program would have saved it: with more in a chart than the model holds. */
  const foreign = (): Uint8Array => {
    const parts = unzipSync(saveWorkbook(withAllTypes()));
    const path = "xl/charts/chart3.xml";
    const changed = strFromU8(parts[path]!).replace("</c:chartSpace>", "<c:printSettings/></c:chartSpace>");
    return zipSync({ ...parts, [path]: strToU8(changed) }, { level: 0 });
  };

  test("keeps the charts of another program as they are", () => {
    const workbook = openWorkbook(foreign());
    expect(workbook.sheets.map(({ charts }) => charts.length)).toEqual([0, 1]);
    const [before, after] = [partsOf(foreign()), partsOf(saveWorkbook(workbook))];
    for (const [path, part] of before)
      if (/charts|drawings/.test(path) && !path.endsWith(".rels"))
        expect([path, after.get(path)]).toEqual([path, part]);
  });

  test("takes further charts beside those of another program", () => {
    const workbook = openWorkbook(foreign());
    addChart(workbook, "Pie");
    addChart(workbook, "Line", workbook.addSheet("Hình khác"));
    const bytes = saveWorkbook(workbook);
    const parts = partsOf(bytes);
    expect([...parts.keys()].filter((path) => path.startsWith("xl/charts/"))).toHaveLength(
      chartTypes.length + 3,
    );
    const drawing = parts.get("xl/drawings/drawing1.xml") ?? "";
    expect(drawing.match(/<c:chart /g)).toHaveLength(chartTypes.length + 1);
    expect(openingFaults(bytes)).toEqual([]);
    // Saved again, none is doubled.
    expect([...partsOf(again(bytes)).keys()].sort()).toEqual([...parts.keys()].sort());
  });

  test("opens although a chart is damaged", () => {
    const parts = unzipSync(saveWorkbook(withAllTypes()));
    const path = "xl/charts/chart3.xml";
    const half = strFromU8(parts[path]!).slice(0, 2000);
    const workbook = openWorkbook(zipSync({ ...parts, [path]: strToU8(half) }, { level: 0 }));
    expect(partsOf(saveWorkbook(workbook)).get(path)).toBe(half);
  });

  itValidates("and stays valid", () => {
    const workbook = openWorkbook(foreign());
    addChart(workbook, "Pie");
    expect(validateXlsx(saveWorkbook(workbook))).toEqual([]);
  });
});

itOpensInLibreOffice("another program opens a file with charts", () => {
  expect(shownByLibreOffice(saveWorkbook(withAllTypes())).get("Số liệu, năm 2024")?.[1]).toEqual([
    "Xã A & B",
    "3",
    "1",
  ]);
});
