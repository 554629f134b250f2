import { cornerPoint, sizeOfChart } from "../../src/desk/api/edit/charts";
import { slicerChoices } from "../../src/desk/api/edit/slicers";
import { lastColumn } from "../../src/desk/api/edit/geometry";
import { formatArea } from "../../src/desk/model/address";
import { CellError } from "../../src/desk/model/cell";
import { chartCells } from "../../src/desk/model/chart-data";
import type { Sheet } from "../../src/desk/model/sheet";
import { openWorkbook } from "../../src/desk/xlsx/open";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { openDesk, type OpenDeskOptions } from "../../src/desk/node";
import { serialDate } from "../../src/excel/cells";
import { LayOutError, layOut } from "../../src/excel/lay-out";
import { defaultDueSoonDays } from "../../src/tracker/status";
import { summarize } from "../../src/tracker/summary";
import { trackNotice } from "../../src/tracker/tracker";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { chartNames, tableNames } from "../../src/workbook/names";
import { vi } from "../../src/workbook/texts/vi";
import { openingFaults, textsTakenForFormulas, textsWithoutApostrophe } from "../desk/xlsx/opening-rules";
import { itValidates, validateXlsx } from "../desk/xlsx/validator";
import { build, day, readSeed, seedText, type Built } from "./seed";
import { savedParts } from "./saved-parts";
import { repeated } from "./repeated";

const notice = readSeed();

/** A table's body as records by header. */
const records = ({ desk }: Built, tableName: string) => {
  const found = desk.workbook.table(tableName);
  if (!found) throw new Error(`no table ${tableName}`);
  const { sheet, table } = found;
  const { row, column, rowCount } = table.area;
  const bodyRows = rowCount - 1 - (table.showTotals ? 1 : 0);
  return Array.from({ length: bodyRows }, (_, index) =>
    Object.fromEntries(
      table.columns.map(({ name }, offset) => [
        name,
        sheet.grid.get(row + 1 + index, column + offset)?.value ?? null,
      ]),
    ),
  );
};

const textsOf = ({ desk }: Built, sheet: string): string[] =>
  [...(desk.workbook.sheet(sheet)?.grid.rows.values() ?? [])].flatMap((row) =>
    [...row.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );

const countOf = (rows: Record<string, unknown>[], status: string) =>
  rows.filter((row) => row[vi.columns.trackStatus] === status).length;

describe("the seed's tracker", () => {
  let built: Built;
  beforeAll(async () => {
    built = await build(notice, "2024-11-01");
  });

  test("has the sheets in their order, the settings hidden, and no empty sheet left over", () => {
    expect(built.desk.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Tổng quan", "Visible"],
      ["Thông báo", "Visible"],
      ["Nhiệm vụ", "Visible"],
      ["Kiến nghị", "Visible"],
      ["Tiêu chí", "Visible"],
      ["Tổng hợp tiêu chí", "Visible"],
      ["Đơn vị", "Visible"],
      ["Gia hạn", "Visible"],
      ["Tổng hợp đơn vị", "Visible"],
      ["Phân tích", "Visible"],
      ["Danh mục", "Visible"],
      ["Hướng dẫn", "Visible"],
      ["_CaiDat", "Hidden"],
    ]);
    expect(built.desk.workbook.sheet(built.desk.workbook.activeSheet)?.name).toBe("Nhiệm vụ");
  });

  test("no formula of any sheet fails", () => {
    const failed: string[] = [];
    for (const sheet of built.desk.workbook.sheets) {
      for (const [row, cells] of sheet.grid.rows) {
        for (const [column, cell] of cells) {
          if (cell.value instanceof CellError) {
            failed.push(
              `${sheet.name}!${formatArea({ row, column, rowCount: 1, columnCount: 1 })} ${cell.value.code}`,
            );
          }
        }
      }
    }
    expect(failed).toEqual([]);
  });

  test("holds every row of the notice as text, none as a formula", () => {
    const tasks = records(built, tableNames.tasks);
    expect(tasks.map((row) => row[vi.columns.content])).toEqual(
      built.tracker.tasks.map((task) => task.source.content),
    );
    const { sheet, table } = built.desk.workbook.table(tableNames.tasks)!;
    const textColumns = table.columns.flatMap(({ name }, index) =>
      name === vi.columns.content ? [index] : [],
    );
    for (let row = table.area.row + 1; row < table.area.row + table.area.rowCount; row++) {
      for (const column of textColumns) expect(sheet.grid.get(row, column)?.formula).toBeNull();
    }
  });

  test("dates are serial numbers shown as days", () => {
    const { sheet, table } = built.desk.workbook.table(tableNames.tasks)!;
    const column = table.columns.findIndex(({ name }) => name === vi.columns.deadlineStated);
    const cells = Array.from({ length: 28 }, (_, i) => sheet.grid.get(table.area.row + 1 + i, column)).filter(
      (cell) => cell?.value != null,
    );
    expect(cells).toHaveLength(14);
    for (const cell of cells) {
      expect(typeof cell?.value).toBe("number");
      expect(built.desk.workbook.styles.get(cell?.style ?? 0).numberFormat).toBe("dd\\/mm\\/yyyy");
    }
  });

  test("keeps the notice's own count of criteria beside a set with that many", () => {
    const [register] = records(built, tableNames.notices);
    expect(register).toMatchObject({ [vi.columns.criteriaMet]: 3, [vi.columns.criteriaTotal]: 20 });
    expect(records(built, tableNames.criteria)).toHaveLength(20);
  });

  test("has drop-downs, colours, a frozen header and a filter on the tasks", () => {
    const { sheet, table } = built.desk.workbook.table(tableNames.tasks)!;
    expect(sheet.freeze).toEqual({ rows: table.area.row + 1, columns: 2 });
    expect(table.showFilterButton).toBe(true);
    const lists = sheet.validations.flatMap(({ rule }) => (rule.kind === "list" ? [rule.source] : []));
    expect(lists).toEqual(expect.arrayContaining(["=DS_TinhTrang", "=DS_DonVi", "=DS_KieuHan"]));
    const strongest = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority)[0];
    expect(strongest).toMatchObject({ formula: expect.stringContaining("Lỗi dữ liệu") });
  });

  test("shows the PivotTable's cells", () => {
    const sheet = built.desk.workbook.sheet("Phân tích") as Sheet;
    const [pivot] = sheet.pivotTables;
    const cells = [...sheet.grid.rows.values()].flatMap((row) => [...row.values()].map(({ value }) => value));
    expect(pivot?.rendered).not.toBeNull();
    expect(cells).toEqual(expect.arrayContaining(["Quá hạn", "Không thời hạn", 28, 14]));
  });

  test("draws tasks by unit, by status and by criterion beside what the overview prints", () => {
    const { workbook } = built.desk;
    const { charts, pageLayout, tables } = workbook.sheet(vi.sheets.overview)!;
    const shown = charts.map(({ name, series }) => [
      name,
      series.map(({ values }) =>
        chartCells(workbook, values).reduce<number>((sum, value) => sum + Number(value), 0),
      ),
    ]);
    expect(shown).toEqual([
      [chartNames.tasksByUnit, [0, 0, 0, 0, 14]],
      [chartNames.tasksByStatus, [28]],
      [chartNames.tasksByCriterion, [9, 0, 4]],
    ]);
    const units = records(built, tableNames.unitSummary).map((row) => row[vi.columns.unit]);
    expect(chartCells(workbook, charts[0]!.series[4]!.categories)).toEqual(units);
    expect(pageLayout).toMatchObject({ printArea: "A:E", zoom: { verticalFitToPages: 1 } });
    expect(lastColumn(tables[0]!.area)).toBe(4);
  });

  test.each([
    ["printed with the rest", 19],
    ["beside the print where they are too many for a page", 60],
  ])("charts cover no cells and no neighbour: units %s", async (_name, count) => {
    const names = Array.from({ length: count }, (_, index) => `Đơn vị số ${index + 1}`);
    const units = names.map((name) => ({ ...notice.units[0]!, name }));
    const { desk } = await build({ ...notice, units }, "2024-11-01");
    const sheet = desk.workbook.sheet(vi.sheets.overview)!;
    const frames = sheet.charts.map(({ from, size }) => {
      if (!("width" in size)) throw new Error("a chart would grow with the rows under it");
      const { left, top } = cornerPoint(sheet, from);
      return { left, top, right: left + size.width, bottom: top + size.height };
    });
    // The figures end with column D, the list begins below, and what is printed ends with column E.
    const [figures, print] = [4, 5].map(
      (column) => cornerPoint(sheet, { row: 0, column, right: 0, down: 0 }).left,
    );
    const list = cornerPoint(sheet, { row: sheet.tables[0]!.area.row - 1, column: 0, right: 0, down: 0 }).top;
    const printed = frames.filter(({ left }) => left < print!);
    expect(printed).toHaveLength(count === 19 ? 3 : 2);
    for (const { left, right, bottom } of printed) {
      expect([left > figures!, right <= print!, bottom <= list]).toEqual([true, true, true]);
    }
    frames.forEach((one, index) => {
      for (const other of frames.slice(index + 1)) {
        const isClear = one.right <= other.left || one.bottom <= other.top || other.bottom <= one.top;
        expect(isClear).toBe(true);
      }
    });
  });

  test("its charts are charts again when the saved file is opened", () => {
    const opened = openWorkbook(saveWorkbook(built.desk.workbook));
    const names = opened.sheet(vi.sheets.overview)?.charts.map(({ name }) => name);
    expect(names).toEqual([chartNames.tasksByUnit, chartNames.tasksByStatus, chartNames.tasksByCriterion]);
  });

  itValidates("saves as a file in which the Open XML SDK finds nothing", () => {
    expect(validateXlsx(saveWorkbook(built.desk.workbook))).toEqual([]);
  });

  test("saves as a file that Excel's opening rules have nothing against, and no text in it is a formula", () => {
    const bytes = saveWorkbook(built.desk.workbook);
    const lines = seedText()
      .split("\n")
      .filter((line) => line.trim() !== "");
    expect(openingFaults(bytes)).toEqual([]);
    expect(textsTakenForFormulas(bytes, lines)).toEqual([]);
    expect(textsWithoutApostrophe(bytes)).toEqual([]);
  });
});

describe("figures on a day", () => {
  test.each([
    ["2024-03-25", 0, 0],
    ["2024-04-01", 2, 0],
    ["2024-05-01", 3, 2],
    ["2024-11-01", 14, 2],
  ])(
    "on %s %i tasks and %i petitions are overdue, in the cells as in the rules",
    async (asOf, tasks, petitions) => {
      const built = await build(notice, asOf);
      const taskRows = records(built, tableNames.tasks);
      expect(taskRows).toHaveLength(28);
      expect(countOf(taskRows, vi.trackStatus.overdue)).toBe(tasks);
      expect(countOf(records(built, tableNames.petitions), vi.trackStatus.overdue)).toBe(petitions);

      const summary = summarize(built.tracker, { asOf: day(asOf), dueSoonDays: defaultDueSoonDays });
      expect(summary.tasks).toMatchObject({ total: 28, overdue: tasks });
      const byUnit = records(built, tableNames.unitSummary);
      for (const unit of summary.byUnit) {
        const row = byUnit.find((each) => each[vi.columns.unit] === (unit.unit ?? vi.noLeadUnit));
        expect(row).toMatchObject({
          [vi.columns.total]: unit.tasks.total,
          [vi.columns.completedOnTime]: unit.tasks.completedOnTime,
          [vi.columns.completedLate]: unit.tasks.completedLate,
          [vi.columns.inTime]: unit.tasks.onTrack + unit.tasks.dueSoon,
          [vi.columns.onTrack]: unit.tasks.onTrack,
          [vi.columns.dueSoon]: unit.tasks.dueSoon,
          [vi.columns.overdue]: unit.tasks.overdue,
          [vi.columns.noDeadline]: unit.tasks.noDeadline,
          [vi.columns.petitionTotal]: unit.petitions.total,
          [vi.columns.petitionOverdue]: unit.petitions.overdue,
        });
      }
      expect(byUnit.reduce((sum, row) => sum + Number(row[vi.columns.total]), 0)).toBe(28);
    },
  );
});

/** Writes into the tracker as a person would, through Office.js, by table, row id and header. */
const enter = async (table: string, idHeader: string, id: string, values: Record<string, string | number>) =>
  Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const header = found.getHeaderRowRange().load("values");
    const body = found.getDataBodyRange().load("values");
    await context.sync();
    const column = (name: string) => (header.values[0] ?? []).indexOf(name);
    const row = body.values.findIndex((cells) => cells[column(idHeader)] === id);
    for (const [name, value] of Object.entries(values)) body.getCell(row, column(name)).values = [[value]];
    await context.sync();
  });

describe("work in the tracker", () => {
  const serial = (iso: string) => serialDate(day(iso));
  const task = (built: Built, id: string) =>
    records(built, tableNames.tasks).find((row) => row[vi.columns.taskId] === id);

  test("a task marked done is done in time or late by its date, in the summary too", async () => {
    const built = await build(notice, "2024-11-01");
    const [inTime, late] = built.tracker.tasks.filter((each) => each.deadline?.stated);
    await enter(tableNames.tasks, vi.columns.taskId, inTime!.id, {
      [vi.columns.workState]: vi.workState.completed,
      [vi.columns.completedDate]: serial("2024-03-25"),
    });
    await enter(tableNames.tasks, vi.columns.taskId, late!.id, {
      [vi.columns.workState]: vi.workState.completed,
      [vi.columns.completedDate]: serial("2024-04-02"),
    });
    expect(task(built, inTime!.id)).toMatchObject({
      [vi.columns.trackStatus]: vi.trackStatus.completedOnTime,
    });
    expect(task(built, late!.id)).toMatchObject({
      [vi.columns.trackStatus]: vi.trackStatus.completedLate,
      [vi.columns.standing]: "✓ Muộn 2 ngày (rơi vào ngày nghỉ)",
    });
    const unit = records(built, tableNames.unitSummary).find(
      (row) => row[vi.columns.unit] === late!.leadUnit,
    );
    expect(unit).toMatchObject({
      [vi.columns.completedOnTime]: 1,
      [vi.columns.completedLate]: 1,
      [vi.columns.overdue]: 2,
    });
  });

  test("an extension counts once it is granted, and the last one granted counts", async () => {
    const built = await build(notice, "2024-11-01");
    const [extended] = built.tracker.tasks.filter((each) => each.deadline?.stated);
    const ask = async (newDeadline: string, decision: string, row: number) =>
      Excel.run(async (context) => {
        const body = context.workbook.tables.getItem(tableNames.extensions).getRange();
        const line = body.getRow(0).getOffsetRange(row, 0);
        line.values = [
          [extended!.id, row, null, serial(newDeadline), null, null, null, null, decision, null],
        ];
        await context.sync();
      });
    const overdue = { [vi.columns.trackStatus]: vi.trackStatus.overdue };

    await ask("2024-12-31", vi.extensionDecision.pending, 1);
    expect(task(built, extended!.id)).toMatchObject(overdue);
    await ask("2024-12-31", vi.extensionDecision.granted, 1);
    expect(task(built, extended!.id)).toMatchObject({
      [vi.columns.deadline]: serial("2024-12-31"),
      [vi.columns.trackStatus]: vi.trackStatus.onTrack,
      [vi.columns.extensionCount]: 1,
    });
    await ask("2024-10-31", vi.extensionDecision.granted, 2);
    expect(task(built, extended!.id)).toMatchObject({ ...overdue, [vi.columns.extensionCount]: 2 });
  });

  test("the overview lists the latest tasks, longest overdue first", async () => {
    const built = await build(notice, "2024-11-01");
    const listed = records(built, tableNames.overdue).map((row) => row[vi.columns.deadline]);
    const late = built.tracker.tasks.flatMap(({ deadline }) =>
      deadline?.stated ? [serialDate(deadline.stated)] : [],
    );
    expect(late).toHaveLength(14);
    expect(listed).toEqual(late.sort((a, b) => a - b).slice(0, 7));
    const cells = textsOf(built, vi.sheets.overview);
    expect(cells).toContain("… và 7 nhiệm vụ quá hạn khác: lọc cột Trạng thái trên sheet Nhiệm vụ.");
    // Whole words of a line, and the mark of what is left out.
    const contents = records(built, tableNames.overdue).map((row) => String(row[vi.columns.content]));
    const whole = built.tracker.tasks.map(({ source }) => source.content);
    for (const content of contents) {
      const [start = "", cut] = content.split(/ (…)$/);
      expect(content.length).toBeLessThanOrEqual(102);
      const task = whole.find((each) => each.startsWith(start))!;
      expect(task.slice(start.length)).toMatch(cut ? /^\s/ : /^$/);
    }
    const may = await build(notice, "2024-05-01");
    const few = records(may, tableNames.overdue).map((row) => row[vi.columns.ordinal]);
    expect(few).toEqual([1, 2, 3, "", "", "", ""]);
    expect(textsOf(may, vi.sheets.overview).some((text) => text.startsWith("…"))).toBe(false);
  });
});

describe("what laying out costs", () => {
  test("1,000 rows take no more round trips than the seed, and that is at most six", async () => {
    const seed = await build(notice, "2024-11-01");
    const seedBatches = seed.desk.batches.length;
    const large = await build(repeated(notice, 1000), "2024-11-01");
    expect(seedBatches).toBeLessThanOrEqual(6);
    expect(large.desk.batches.length).toBeLessThanOrEqual(seedBatches);
    expect(records(large, tableNames.tasks).length + records(large, tableNames.petitions).length).toBe(1000);
  });
});

describe("all or nothing", () => {
  const plan = planWorkbook(trackNotice(notice), { asOf: day("2024-11-01"), workbookId: "test" });

  // At the first action nothing of the batch is done; at the last, nearly all of it is and nobody rolls it back.
  test.each([
    ["first", 0],
    ["last", Number.MAX_SAFE_INTEGER],
  ])("a failure at the %s action of any round trip leaves the workbook as it was", async (_where, action) => {
    const untouched = await openDesk();
    const before = savedParts(untouched);
    const failures: string[] = [];
    // One batch further each time, until a run gets through.
    for (let batch = 1; batch < 10; batch++) {
      const desk = await openDesk({ faults: { failures: [{ batch, code: "GeneralException", action }] } });
      try {
        await layOut(plan);
        break;
      } catch (error) {
        expect(error).toBeInstanceOf(LayOutError);
        failures.push((error as LayOutError).code);
        expect(savedParts(desk)).toEqual(before);
      }
    }
    expect(failures).toEqual(["failed", "failed", "failed", "failed", "failed"]);
  });

  test("an Excel that refuses PivotTables gets everything else, and it is said", async () => {
    const desk = await openDesk({ faults: { failures: [{ batch: 3, code: "AccessDenied" }] } });
    const { sheets, missing } = await layOut(plan);
    expect(missing).toEqual(["pivotTables"]);
    expect(sheets.map(({ key }) => key)).not.toContain("analysis");
    expect(desk.workbook.sheet(vi.sheets.analysis)).toBeUndefined();
    expect(desk.workbook.sheet(vi.sheets.unitSummary)?.visibility).toBe("Visible");
  });

  test.each([
    [
      "that refuses slicers",
      {
        faults: {
          failures: [{ batch: 5, code: "GeneralException", action: 2, location: "SlicerCollection.add" }],
        },
      },
    ],
    ["without slicers (ExcelApi 1.9)", { requirements: { ExcelApi: "1.9" } }],
  ] satisfies [string, OpenDeskOptions][])(
    "an Excel %s gets everything else, and it is said",
    async (_which, options) => {
      const desk = await openDesk(options);
      const { missing } = await layOut(plan);
      expect(missing).toEqual(["slicers"]);
      const analysis = desk.workbook.sheet(vi.sheets.analysis)!;
      expect(analysis.pivotTables).toHaveLength(3);
      expect(analysis.slicers).toEqual([]);
      expect(desk.workbook.sheet("Sheet1")).toBeUndefined();
    },
  );

  test("Excel 2019 (ExcelApi 1.7) gets sheets, formulas and colours, and is told what it goes without", async () => {
    const desk = await openDesk({ requirements: { ExcelApi: "1.7" } });
    const { missing } = await layOut(plan);
    expect(missing).toEqual(["validation", "pivotTables", "chartLabelFormat", "printSetup"]);
    expect(desk.workbook.sheet(vi.sheets.overview)?.charts).toHaveLength(3);
    const { sheet } = desk.workbook.table(tableNames.tasks)!;
    expect(sheet.conditionalFormats.length).toBeGreaterThan(0);
    expect(sheet.validations).toEqual([]);
  });

  test("a second tracker is refused, and the first stays as it is", async () => {
    const { desk } = await build(notice, "2024-11-01");
    const before = savedParts(desk);
    await expect(layOut(plan)).rejects.toMatchObject({ code: "already-a-tracker" });
    expect(savedParts(desk)).toEqual(before);
  });

  test("sheets of the user's own keep their names and stay", async () => {
    const desk = await openDesk();
    desk.workbook.sheets[0]!.name = vi.sheets.units;
    desk.workbook.sheets[0]!.grid.set(0, 0, { value: "của tôi", formula: null, style: 0 });
    const { sheets } = await layOut(plan);
    expect(sheets.find(({ key }) => key === "units")?.name).toBe("Đơn vị (2)");
    expect(desk.workbook.sheet(vi.sheets.units)?.grid.get(0, 0)?.value).toBe("của tôi");
  });
});

test("each PivotTable has a slicer above it, clear of all cells, and choosing in it leaves only what is chosen", async () => {
  const { desk } = await build(notice, "2024-11-01");
  const sheet = desk.workbook.sheet(vi.sheets.analysis)!;
  expect(sheet.slicers.map(({ caption, field }) => [caption, field])).toEqual([
    [vi.lines.chooseUnits, vi.columns.reportingUnit],
    [vi.lines.chooseStatuses, vi.columns.trackStatus],
    [vi.lines.chooseUnits, vi.columns.reportingUnit],
  ]);
  for (const slicer of sheet.slicers) {
    const { row, column, down } = slicer.from;
    const pivot = sheet.pivotTables.find(({ id }) => id === slicer.pivot)!;
    expect([row, column]).toEqual([pivot.anchor.row - 1, pivot.anchor.column]);
    expect(sheet.rows.get(row)!.height).toBeGreaterThanOrEqual(down + sizeOfChart(sheet, slicer).height);
    expect([...(sheet.grid.rows.get(row)?.keys() ?? [])]).toEqual([]);
  }
  const [byUnit] = sheet.slicers;
  const [unit] = slicerChoices(desk.workbook, byUnit!);
  await Excel.run(async (context) => {
    context.workbook.slicers.getItem(byUnit!.name).selectItems([unit!.caption]);
    await context.sync();
  });
  const { body } = sheet.pivotTables[0]!.lastRefresh!;
  const labels = Array.from(
    { length: body.rowCount },
    (_, index) => sheet.grid.get(body.row + index, body.column)?.value,
  );
  expect(labels.filter((label) => label === unit!.caption)).toHaveLength(1);
  expect(labels.slice(2)).toHaveLength(2);
});
