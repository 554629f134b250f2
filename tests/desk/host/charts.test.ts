import type { Desk } from "../../../src/desk/desk";
import type { Chart } from "../../../src/desk/model/chart";
import { codeOf, onSheet, openTestDesk } from "./on-desk";

let desk: Desk;
beforeEach(async () => {
  desk = await openTestDesk();
  await onSheet((sheet) => {
    sheet.getRange("A1:C4").values = [
      ["Đơn vị", "Xong", "Quá hạn"],
      ["Xã A", 3, 1],
      ["Xã B", 2, 2],
      ["Xã C", 0, 5],
    ];
  });
});

const chartOf = (index = 0): Chart => desk.workbook.sheets[0]!.charts[index]!;

const addChart = (change: (chart: Excel.Chart, sheet: Excel.Worksheet) => void = () => {}) =>
  onSheet((sheet) => {
    const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C4"), "Columns");
    chart.name = "theo đơn vị";
    change(chart, sheet);
  });

/** Sheet, values and categories of each series, as addresses. */
const sources = (chart: Chart) =>
  chart.series.map(({ values, categories }) =>
    [values, categories].map((range) => range && Object.values(range.area).join(",")),
  );

describe("a range becomes series", () => {
  test("columns, with names above and categories in front", async () => {
    const read = await onSheet(async (sheet, context) => {
      const { series } = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      series.load("items/name,count");
      await context.sync();
      return [series.count, ...series.items.map(({ name }) => name)];
    });
    expect(read).toEqual([2, "Xong", "Quá hạn"]);
    expect(sources(chartOf())).toEqual([
      ["1,1,3,1", "1,0,3,1"],
      ["1,2,3,1", "1,0,3,1"],
    ]);
  });

  test("rows", async () => {
    await onSheet((sheet) => sheet.charts.add("Line", sheet.getRange("A1:C4"), "Rows"));
    expect(sources(chartOf())).toEqual([
      ["1,1,1,2", "0,1,1,2"],
      ["2,1,1,2", "0,1,1,2"],
      ["3,1,1,2", "0,1,1,2"],
    ]);
  });

  test("numbers alone have neither names nor categories", async () => {
    await onSheet((sheet) => sheet.charts.add("Pie", sheet.getRange("B2:B4")));
    expect(sources(chartOf())).toEqual([["1,1,3,1", null]]);
    expect(chartOf().series[0]?.name).toBeNull();
  });

  test("days in front are categories", async () => {
    await onSheet((sheet) => {
      sheet.getRange("E1:F3").values = [
        ["", "Số"],
        [45_000, 1],
        [45_001, 2],
      ];
      sheet.getRange("E2:E3").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"]];
      sheet.charts.add("Line", sheet.getRange("E1:F3"));
    });
    expect(sources(chartOf())).toEqual([["1,5,2,1", "1,4,2,1"]]);
  });

  test("one by one, on any sheet", async () => {
    await onSheet((_sheet, { workbook }) => {
      const source = workbook.worksheets.getItem("Sheet1");
      const sheet = workbook.worksheets.add("Hình");
      const chart = sheet.charts.add("BarStacked", source.getRange("B2:B4"), "Columns");
      const first = chart.series.getItemAt(0);
      first.name = "Xong";
      first.setXAxisValues(source.getRange("A2:A4"));
      const second = chart.series.add("Quá hạn");
      second.setValues(source.getRange("C2:C4"));
      second.setXAxisValues(source.getRange("A2:A4"));
    });
    const [, home] = desk.workbook.sheets;
    expect(sources(home!.charts[0]!)).toEqual([
      ["1,1,3,1", "1,0,3,1"],
      ["1,2,3,1", "1,0,3,1"],
    ]);
  });
});

test("it is set up and read by its members", async () => {
  const read = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C4"), "Columns");
    chart.name = "theo đơn vị";
    chart.title.text = "Theo đơn vị";
    chart.title.format.font.size = 12;
    chart.legend.position = "Right";
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.tickLabelSpacing = 1;
    chart.format.font.name = "Times New Roman";
    const series = chart.series.getItemAt(0);
    series.format.fill.setSolidColor("#9fc99f");
    series.hasDataLabels = true;
    series.gapWidth = 40;
    series.points.getItemAt(2).format.fill.setSolidColor("red");
    chart.dataLabels.numberFormat = "0;;";
    chart.dataLabels.format.font.color = "black";
    const again = context.workbook.worksheets.getItem("Sheet1").charts.getItem("Theo Đơn Vị");
    again.load("name,chartType,left,top,width,height,title/text,legend/position");
    again.axes.valueAxis.load("minimum,maximum");
    const point = series.points.getItemAt(1);
    point.load("value");
    await context.sync();
    return [
      again.name,
      again.chartType,
      again.title.text,
      again.legend.position,
      again.axes.valueAxis.minimum,
      point.value,
      [again.left, again.top, again.width, again.height],
    ];
  });
  expect(read).toEqual(["theo đơn vị", "BarStacked", "Theo đơn vị", "Right", 0, 2, [0, 0, 360, 216]]);
  const [first, second] = chartOf().series;
  expect(first).toMatchObject({ fill: "#9FC99F", labels: { showValue: true, numberFormat: "0;;" } });
  expect([...first!.pointFills]).toEqual([[2, "#FF0000"]]);
  expect(second?.labels).toMatchObject({ numberFormat: "0;;", font: { color: "#000000" } });
  expect(chartOf()).toMatchObject({
    gapWidth: 40,
    font: { name: "Times New Roman" },
    axes: { category: { reversed: true, labelSpacing: 1 }, value: { majorGridlines: false } },
  });
});

test("without a title of its own it is called as its only series", async () => {
  const titles = await onSheet(async (sheet, context) => {
    const one = sheet.charts.add("Pie", sheet.getRange("A1:B4"), "Columns");
    const two = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
    one.title.load("text");
    two.title.load("text");
    await context.sync();
    return [one.title.text, two.title.text];
  });
  expect(titles).toEqual(["Xong", "Chart Title"]);
});

describe("its place", () => {
  test("over cells, or from a cell on in points", async () => {
    const read = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"));
      chart.setPosition("E2", "G11");
      chart.load("left,top,width,height");
      await context.sync();
      const over = [chart.left, chart.top, chart.width, chart.height];
      chart.setPosition("F1");
      chart.height = 200;
      chart.load("left,top,width,height");
      await context.sync();
      return [over, [chart.left, chart.top, chart.width, chart.height]];
    });
    expect(read).toEqual([
      [192, 15, 144, 150],
      [240, 0, 144, 200],
    ]);
  });

  test("moves with whole rows and columns, and what it shows with the cells", async () => {
    await addChart((chart) => chart.setPosition("E2", "G11"));
    await onSheet((sheet) => {
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("D:D").delete("Left");
    });
    expect(chartOf().from).toMatchObject({ row: 2, column: 3 });
    expect(chartOf().size).toMatchObject({ row: 13, column: 6 });
    expect(sources(chartOf())[0]).toEqual(["2,1,4,1", "2,0,4,1"]);
  });

  test("stays where its row was when that is deleted", async () => {
    await addChart((chart) => chart.setPosition("E3"));
    await onSheet((sheet) => sheet.getRange("2:5").delete("Up"));
    expect(chartOf().from).toMatchObject({ row: 1, column: 4, down: 0 });
    expect(sources(chartOf())).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

test("what shows a whole table grows with it, with and without a totals row", async () => {
  for (const totals of [false, true]) {
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:C4", true);
      table.showTotals = totals;
      const body = (name: string) => table.columns.getItem(name).getDataBodyRange();
      const chart = sheet.charts.add("BarStacked", body("Quá hạn"), "Columns");
      chart.series.getItemAt(0).setXAxisValues(body("Đơn vị"));
      table.rows.add(undefined, [["Xã D", 1, 1]]);
      await context.sync();
    });
    expect(sources(chartOf())).toEqual([["1,2,4,1", "1,0,4,1"]]);
    desk = await openTestDesk();
    await onSheet((sheet) => {
      sheet.getRange("A1:C4").values = [
        ["Đơn vị", "Xong", "Quá hạn"],
        ["Xã A", 3, 1],
        ["Xã B", 2, 2],
        ["Xã C", 0, 5],
      ];
    });
  }
});

test("nothing is left of a sheet that is deleted", async () => {
  await onSheet(async (sheet, { workbook }) => {
    const other = workbook.worksheets.add("Hình");
    other.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
    sheet.delete();
  });
  expect(sources(chartOf())).toEqual([
    [null, null],
    [null, null],
  ]);
});

test("it is found, counted and deleted", async () => {
  await addChart();
  const read = await onSheet(async (sheet, context) => {
    const { charts } = sheet;
    const [none, some] = [charts.getItemOrNullObject("không có"), charts.getItemOrNullObject("theo đơn vị")];
    const count = charts.getCount();
    charts.load("items/name");
    none.load("name");
    some.load("name");
    await context.sync();
    some.delete();
    return [none.isNullObject, some.name, count.value, charts.items.length];
  });
  expect(read).toEqual([true, "theo đơn vị", 1, 1]);
  expect(desk.workbook.sheets[0]!.charts).toEqual([]);
  expect(await codeOf(addChart((_chart, sheet) => sheet.charts.getItem("không có").delete()))).toBe(
    "ItemNotFound",
  );
});

describe("refused", () => {
  test("what is not modelled, by its name", async () => {
    const failing: [string, (chart: Excel.Chart, sheet: Excel.Worksheet) => void][] = [
      ["Chart.chartType", (_chart, sheet) => sheet.charts.add("Funnel", sheet.getRange("A1:C4"))],
      ["ChartTitle.textOrientation", (chart) => void (chart.title.textOrientation = 90)],
      ["ChartSeries.trendlines", (chart) => void chart.series.getItemAt(0).trendlines.add("Linear")],
    ];
    for (const [member, act] of failing) {
      await expect(addChart(act)).rejects.toMatchObject({
        code: "NotImplemented",
        message: expect.stringContaining(member) as string,
      });
    }
  });

  test("values that Excel does not take", async () => {
    expect(await codeOf(addChart((chart) => (chart.name = "")))).toBe("InvalidArgument");
    expect(await codeOf(addChart((chart) => void (chart.series.getItemAt(0).gapWidth = 501)))).toBe(
      "InvalidArgument",
    );
    expect(await codeOf(addChart((_chart, sheet) => sheet.charts.add("Line", sheet.getRange("A:B"))))).toBe(
      "InvalidArgument",
    );
  });

  test("a protected sheet", async () => {
    await onSheet((sheet) => sheet.protection.protect());
    expect(await codeOf(addChart())).toBe("AccessDenied");
  });

  test("members younger than the host", async () => {
    desk = await openTestDesk({ requirements: { ExcelApi: "1.6" } });
    expect(await codeOf(addChart((chart) => void (chart.series.getItemAt(0).gapWidth = 50)))).toBe(
      "ApiNotFound",
    );
    expect(desk.workbook.sheets[0]!.charts).toHaveLength(1);
  });
});
