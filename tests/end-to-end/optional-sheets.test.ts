import { strFromU8, unzipSync } from "fflate";
import type { Desk } from "../../src/desk/desk";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { addOptionalSheets, offeredSheets } from "../../src/excel/add-sheets";
import { applyNotice, previewNotice } from "../../src/excel/add-notice";
import { serialDate } from "../../src/excel/cells";
import { layOut } from "../../src/excel/lay-out";
import { readTracker } from "../../src/excel/read-back";
import { openDesk } from "../../src/desk/node";
import { CellError } from "../../src/desk/model/cell";
import { readNotice } from "../../src/notice/read";
import { trackNotice } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { optionalSheetKeys } from "../../src/workbook/optional-sheets";
import { vi } from "../../src/workbook/texts/vi";
import { itOpensInLibreOffice, shownByLibreOffice } from "../desk/xlsx/libreoffice";
import { openingFaults } from "../desk/xlsx/opening-rules";
import { itValidates, validateXlsx } from "../desk/xlsx/validator";
import { withoutResults } from "./without-results";
import { build, day, openedFromFile, readSeed, seedText } from "./seed";

const notice = readSeed();
const asOf = "2024-05-10";
const openTracker = openedFromFile(asOf, () => build(notice, asOf));

/** The saved file's parts as text. A style once used stays in the list of styles, in Excel as here, and does no harm. */
const parts = ({ workbook }: Desk): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(saveWorkbook(workbook)))
      .filter(([path]) => path !== "xl/styles.xml")
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

const failedCells = ({ workbook }: Desk): string[] =>
  workbook.sheets.flatMap(({ name, grid }) =>
    [...grid.rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value }]) =>
        value instanceof CellError ? [`${name} ${row},${column} ${value.code}`] : [],
      ),
    ),
  );

/** A table's cells by header, as they are shown. */
const cellsOf = ({ workbook }: Desk, name: string): Record<string, unknown>[] => {
  const { sheet, table } = workbook.table(name)!;
  return Array.from({ length: table.area.rowCount - 1 }, (_, index) =>
    Object.fromEntries(
      table.columns.map(({ name: header }, offset) => [
        header,
        sheet.grid.get(table.area.row + 1 + index, table.area.column + offset)?.value ?? null,
      ]),
    ),
  );
};

/** Somebody types into a row of a table, by headers. */
const type = async (table: string, row: number, values: Record<string, string | number>): Promise<void> =>
  Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const header = found.getHeaderRowRange().load("values");
    await context.sync();
    for (const [name, value] of Object.entries(values)) {
      found.getDataBodyRange().getCell(row, header.values[0]!.indexOf(name)).values = [[value]];
    }
    await context.sync();
  });

const work = (desk: Desk): number => desk.batches.filter(({ kind }) => kind === "work").length;

const { columns } = vi;

describe("sheets that nobody has asked for", () => {
  test("are not made, and a notice without petitions and criteria shows no empty table of them", async () => {
    const bare = {
      ...notice,
      items: notice.items.filter(({ kind }) => kind === "task"),
      criterionSetId: null,
    };
    const { desk } = await build(bare, asOf);
    const shown = desk.workbook.sheets.flatMap(({ name, visibility }) =>
      visibility === "Visible" ? [name] : [],
    );
    for (const { title } of offeredSheets) expect(shown).not.toContain(title);
    expect(shown).not.toContain(vi.sheets.petitions);
    expect(shown).not.toContain(vi.sheets.criteria);
    expect(failedCells(desk)).toEqual([]);
  });
});

describe("all sheets asked for at once", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ today: () => serialDate(day(asOf)) });
    const options = {
      asOf: day(asOf),
      workbookId: "test",
      with: optionalSheetKeys,
      villages: ["Thôn 1", "Thôn 2"],
    };
    await layOut(planWorkbook(trackNotice(notice), options));
  });

  test("take no more round trips than none of them, and no formula fails", async () => {
    const without = await build(notice, asOf);
    expect(work(desk)).toBe(work(without.desk));
    expect(failedCells(desk)).toEqual([]);
  });

  itValidates("save as a file in which the Open XML SDK finds nothing", () => {
    expect(validateXlsx(saveWorkbook(desk.workbook))).toEqual([]);
  });

  test("save as a file that Excel's opening rules have nothing against", () => {
    expect(openingFaults(saveWorkbook(desk.workbook))).toEqual([]);
  });
});

describe("sheets added to a tracker that is there", () => {
  test("are the same as those made with it", async () => {
    const made = await openDesk({ today: () => serialDate(day(asOf)) });
    await layOut(
      planWorkbook(trackNotice(notice), { asOf: day(asOf), workbookId: "test", with: optionalSheetKeys }),
    );
    const { desk } = await openTracker();
    const before = work(desk);
    const added = await addOptionalSheets(optionalSheetKeys);
    expect(work(desk) - before).toBeLessThanOrEqual(6);
    const caused = [{ key: "criterionSummary", name: vi.sheets.criterionSummary }];
    expect(added).toMatchObject({ present: caused, missing: [], problems: [] });
    for (const { name } of added.sheets) {
      const [one, other] = [desk, made].map(({ workbook }) => {
        const { grid, visibility, tables } = workbook.sheet(name)!;
        const cells = [...grid.rows].flatMap(([row, line]) =>
          [...line].map(([column, { value, formula }]) => [row, column, value, formula]),
        );
        return {
          cells,
          visibility,
          tables: tables.map((table) => [table.name, table.columns.map((each) => each.name)]),
        };
      });
      expect(one).toEqual(other);
    }
    expect(desk.workbook.sheets.map(({ name }) => name)).toEqual(
      made.workbook.sheets.map(({ name }) => name),
    );
    const keys = ({ workbook }: Desk) =>
      cellsOf({ workbook } as Desk, tableNames.columns)
        .map((row) => Object.values(row).join(" "))
        .sort();
    expect(keys(desk)).toEqual(keys(made));
    expect((await readTracker()).problems).toEqual([]);
    expect(openingFaults(saveWorkbook(desk.workbook))).toEqual([]);
  });

  test("are not made twice", async () => {
    const { desk } = await openTracker();
    await addOptionalSheets(["villages"]);
    const before = parts(desk);
    const again = await addOptionalSheets(["villages"]);
    expect(again).toMatchObject({ sheets: [], present: [{ key: "villages", name: vi.sheets.villages }] });
    expect(parts(desk)).toEqual(before);
  });

  test("bring what they need, and come again where their sheet was deleted", async () => {
    const { desk } = await openTracker();
    const first = await addOptionalSheets(["villageCriteria"]);
    expect(first.sheets.map(({ key }) => key)).toEqual(["villages", "villageCriteria", "villageMatrix"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(vi.sheets.villages).delete();
      await context.sync();
    });
    const second = await addOptionalSheets(["villageCriteria"]);
    expect(second.sheets.map(({ key }) => key)).toEqual(["villages"]);
    expect(desk.workbook.sheet(vi.sheets.villages)?.grid.get(3, 0)?.value).toMatch(/^Mục tiêu: 4 thôn/);
  });

  test("count in columns that people renamed", async () => {
    await openTracker();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(tableNames.tasks).columns.getItem(columns.criteria).name =
        "Tiêu chí số";
      await context.sync();
    });
    expect((await addOptionalSheets(optionalSheetKeys)).problems).toEqual([]);
  });

  test("are refused where a column that they count in is gone, and it is said which", async () => {
    const { desk } = await openTracker();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(tableNames.tasks).columns.getItem(columns.criterionKey).delete();
      await context.sync();
    });
    const before = parts(desk);
    await expect(addOptionalSheets(["criterionMatrix"])).rejects.toMatchObject({
      code: "column-needed",
      detail: columns.criterionKey,
    });
    expect(parts(desk)).toEqual(before);
  });

  test.each([
    ["first", 0],
    ["hundredth", 100],
    ["last", Number.MAX_SAFE_INTEGER],
  ])("a failure at the %s action of any round trip leaves the workbook as it was", async (_where, action) => {
    const outcomes: string[] = [];
    const { desk } = await openTracker();
    const before = parts(desk);
    // One trip further each time, in the workbook that the failure before has left.
    while (outcomes.length < 10 && !outcomes.includes("made")) {
      const batch = work(desk) + outcomes.length + 1;
      desk.faults = { failures: [{ batch, code: "GeneralException", action }] };
      try {
        await addOptionalSheets(optionalSheetKeys);
        outcomes.push("made");
      } catch (error) {
        outcomes.push((error as { code: string }).code);
        expect(parts(desk)).toEqual(before);
      }
    }
    expect(outcomes).toEqual(["failed", "failed", "failed", "failed", "failed", "made"]);
  });
});

describe("villages", () => {
  test("move the counts of the target as people enter how each stands", async () => {
    const { desk } = await openTracker();
    await addOptionalSheets(["villageCriteria"], { villages: ["Thôn 1", "Thôn 2", "Thôn 3"] });
    const line = (sheet: string) => desk.workbook.sheet(sheet)?.grid.get(3, 0)?.value;
    const target = "Mục tiêu: 4 thôn đến 30/04/2024";
    expect(line(vi.sheets.villages)).toBe(`${target} · Đã đạt: 0 · Còn thiếu: 4 · Quá hạn 10 ngày`);

    await type(tableNames.villages, 1, { [columns.villageMet]: vi.assessment.met });
    expect(line(vi.sheets.villages)).toBe(`${target} · Đã đạt: 1 · Còn thiếu: 3 · Quá hạn 10 ngày`);

    const criteria = cellsOf(desk, tableNames.villageCriterionNames).length;
    for (let row = 0; row < criteria; row++) {
      await type(tableNames.villageCriteria, criteria + row, { [columns.assessment]: vi.assessment.met });
    }
    await type(tableNames.villageCriteria, 0, { [columns.assessment]: vi.assessment.notMet });
    const [first, second, third] = cellsOf(desk, tableNames.villageMatrix);
    expect(first).toMatchObject({
      [columns.villageName]: "Thôn 1",
      "1": "C",
      "2": "",
      [columns.metCount]: 0,
    });
    expect(second).toMatchObject({ "1": "Đ", [columns.metCount]: criteria, [columns.remainingCount]: 0 });
    expect(third).toMatchObject({ "1": "", [columns.remainingCount]: criteria });
    expect(line(vi.sheets.villageMatrix)).toContain("Đã đạt: 1 · Còn thiếu: 3");
  });
});

describe("the framework plan", () => {
  test("adds up money by source and says how each line stands", async () => {
    const { desk } = await openTracker();
    await addOptionalSheets(["frameworkPlan"]);
    const serial = (iso: string) => serialDate(day(iso));
    await type(tableNames.frameworkPlan, 0, {
      [columns.planItem]: "Nhà văn hóa thôn 3",
      [columns.quantityNeeded]: 1,
      [columns.finishDate]: serial("2024-05-01"),
      [columns.plannedCommune]: 800,
      [columns.plannedCommunity]: 200.5,
      [columns.raisedCommunity]: 50,
    });
    await type(tableNames.frameworkPlan, 1, {
      [columns.planItem]: "Đường trục thôn",
      [columns.quantityNeeded]: 2.5,
      [columns.quantityDone]: 2.5,
      [columns.finishDate]: serial("2024-04-01"),
      [columns.plannedProvince]: 100,
    });
    await type(tableNames.frameworkPlan, 2, {
      [columns.planItem]: "Cây xanh",
      [columns.finishDate]: serial("2024-05-12"),
    });
    await type(tableNames.frameworkPlan, 3, { [columns.planItem]: "Điện", [columns.startDate]: "'tháng 5" });
    expect(cellsOf(desk, tableNames.frameworkPlan).slice(0, 5)).toMatchObject([
      { [columns.standing]: "▲ Quá hạn 9 ngày", [columns.plannedTotal]: 1000.5, [columns.raisedTotal]: 50 },
      { [columns.standing]: "✓ Hoàn thành", [columns.trackStatus]: vi.trackStatus.completed },
      { [columns.standing]: "● Còn 2 ngày", [columns.ordinal]: 3 },
      { [columns.trackStatus]: vi.trackStatus.dataError },
      { [columns.standing]: "", [columns.ordinal]: "", [columns.plannedTotal]: "" },
    ]);
    const shown = (name: string) => desk.workbook.sheet(name)!;
    const above = [...shown(vi.sheets.frameworkPlan).grid.rows.get(4)!.values()].map(({ value }) => value);
    expect(above).toEqual(expect.arrayContaining([vi.lines.moneyTotal, 1100.5, 50]));
    const funding = cellsOf(desk, tableNames.funding);
    expect(funding.find((row) => row[columns.fundingSource] === vi.fundingSource.community)).toMatchObject({
      [columns.plannedTotal]: 200.5,
      [columns.raisedTotal]: 50,
      [columns.missingMoney]: 150.5,
    });
    expect(funding.at(-1)).toMatchObject({
      [columns.fundingSource]: vi.grandTotal,
      [columns.plannedTotal]: 1100.5,
    });
  });
});

describe("the log", () => {
  const corrected = () =>
    trackNotice(
      readNotice(
        seedText()
          .replace("**trước ngày 15/5/2024**", "**trước ngày 31/5/2024**")
          .replace(
            "- Tập trung rà soát",
            "- Công khai kết quả trên trang thông tin của xã.\n\n- Tập trung rà soát",
          ),
      ),
    );
  const stamp = { at: new Date(2024, 4, 10, 9, 30), by: "Văn thư", unit: "Văn phòng" };

  test("gets a line for each change of a notice, in the trip that writes the change", async () => {
    const { desk } = await openTracker();
    await addOptionalSheets(["changeLog"]);
    const preview = await previewNotice(corrected());
    const before = work(desk);
    await applyNotice(preview, [], stamp);
    expect(work(desk) - before).toBe(4);
    const lines = cellsOf(desk, tableNames.changeLog);
    const at = serialDate(day("2024-05-10")) + 9.5 / 24;
    for (const line of lines) {
      expect(line).toMatchObject({
        [columns.changedBy]: "Văn thư",
        [columns.changedUnit]: "Văn phòng",
        [columns.changeSource]: notice.key,
      });
      expect(line[columns.changedAt]).toBeCloseTo(at, 6);
    }
    expect(lines).toContainEqual(
      expect.objectContaining({
        [columns.changedField]: columns.deadlineStated,
        [columns.formerValue]: "15/05/2024",
        [columns.newValue]: "31/05/2024",
      }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        [columns.changedField]: vi.lines.newRow,
        [columns.newValue]: "Công khai kết quả trên trang thông tin của xã.",
      }),
    );
    expect(lines).toHaveLength(4);
    // The same notice again changes nothing and writes nothing down.
    await applyNotice(await previewNotice(corrected()), [], stamp);
    expect(cellsOf(desk, tableNames.changeLog)).toHaveLength(lines.length);
  });

  test("is not begun unasked", async () => {
    const { desk } = await openTracker();
    await applyNotice(await previewNotice(corrected()), [], stamp);
    expect(desk.workbook.table(tableNames.changeLog)).toBeUndefined();
  });
});

describe("petitions and criteria that a later notice brings", () => {
  const bare = { ...notice, items: notice.items.filter(({ kind }) => kind === "task"), criterionSetId: null };
  const later = () => trackNotice(readNotice(seedText().replace("Số: 06/TB-BCĐ", "Số: 07/TB-BCĐ")));
  const visible = ({ workbook }: Desk) =>
    [vi.sheets.petitions, vi.sheets.criteria].map((name) => workbook.sheet(name)?.visibility);

  test("come into sight", async () => {
    const { desk } = await build(bare, asOf);
    expect(visible(desk)).toEqual(["Hidden", "Hidden"]);
    await applyNotice(await previewNotice(later()));
    expect(visible(desk)).toEqual(["Visible", "Visible"]);
    expect(cellsOf(desk, tableNames.petitions)).toHaveLength(5);
  });

  test("go out of sight again with a notice that could not be added", async () => {
    const { desk } = await build(bare, asOf);
    const before = parts(desk);
    const preview = await previewNotice(later());
    desk.faults = {
      failures: [{ batch: work(desk) + 3, code: "GeneralException", action: Number.MAX_SAFE_INTEGER }],
    };
    await expect(applyNotice(preview)).rejects.toMatchObject({ code: "failed" });
    expect(parts(desk)).toEqual(before);
  });
});

describe("criteria", () => {
  /** What a table says in the row of a criterion, by its code. */
  const ofCriterion = (desk: Desk, table: string, code: string) =>
    cellsOf(desk, table).find((row) => row[columns.criterionCode] === code)!;
  const taskRow = (desk: Desk, code: string | null) =>
    cellsOf(desk, tableNames.tasks).findIndex((row) => row[columns.criteria] === code);

  test("take their progress from their tasks, and whether they are met from people", async () => {
    const { desk } = await build(notice, "2024-11-01");
    // Both tasks of education: one half done, one done.
    const [first, second] = cellsOf(desk, tableNames.tasks).flatMap((row, index) =>
      row[columns.criteria] === "5" ? [index] : [],
    );
    await type(tableNames.tasks, first!, { [columns.progress]: 0.5 });
    await type(tableNames.tasks, second!, {
      [columns.workState]: vi.workState.completed,
      [columns.completedDate]: serialDate(day("2024-10-01")),
    });
    const criterion = (code: string) => ofCriterion(desk, tableNames.criteria, code);
    expect(criterion("5")).toMatchObject({
      [columns.criterionTasks]: 2,
      [columns.criterionCompleted]: 1,
      [columns.criterionProgress]: 0.75,
      [columns.criterionFlag]: "",
    });
    expect(ofCriterion(desk, tableNames.criterionSummary, "5")).toMatchObject({
      [columns.total]: 2,
      [columns.criterionProgress]: 0.75,
    });
    expect(criterion("1")).toMatchObject({ [columns.criterionFlag]: vi.criterionFlag.overdue });
    // 1 is not found in 17 or 19, nor 4 in 14.
    expect(criterion("1")[columns.criterionTasks]).toBe(1);
    expect(criterion("14")[columns.criterionTasks]).toBe(0);

    const row = (code: string) =>
      cellsOf(desk, tableNames.criteria).findIndex((each) => each[columns.criterionCode] === code);
    expect(criterion("14")).toMatchObject({
      [columns.criterionState]: vi.selfAssessment[3],
      [columns.criterionFlag]: vi.criterionFlag.noTask,
    });
    await type(tableNames.criteria, row("14"), { [columns.selfAssessment]: vi.selfAssessment[1] });
    expect(criterion("14")).toMatchObject({
      [columns.criterionState]: vi.selfAssessment[2],
      [columns.criterionFlag]: vi.criterionFlag.notMet,
    });
    await type(tableNames.criteria, row("14"), { [columns.verification]: vi.selfAssessment[0] });
    expect(criterion("14")).toMatchObject({
      [columns.criterionState]: vi.selfAssessment[0],
      [columns.criterionFlag]: "",
    });
    expect(cellsOf(desk, tableNames.notices)[0]).toMatchObject({
      [columns.criteriaStated]: "3/20",
      [columns.criteriaNow]: "1/20",
      [columns.taskCompleted]: 1,
      [columns.taskOverdue]: 13,
      [columns.petitionOverdue]: 2,
    });
    expect(cellsOf(desk, tableNames.criterionSummary)[0]).toMatchObject({ [columns.criterionState]: "1/20" });
    expect(ofCriterion(desk, tableNames.criterionSummary, "14")).toMatchObject({
      [columns.criterionState]: vi.selfAssessment[0],
    });
  });

  test("of two sets with the same codes each count their own tasks, and the summary takes the new one in", async () => {
    const { desk } = await openTracker();
    const next = {
      ...notice,
      key: "09/TB-UBND",
      criterionSetId: "ntm-2026-2030",
      items: notice.items.map((item) => ({ ...item, id: `09/TB-UBND·${item.section}` })),
      header: { ...notice.header, documentNumber: "09/TB-UBND", number: "09", symbol: "TB-UBND" },
    };
    await applyNotice(await previewNotice(trackNotice(next)));
    const sets = cellsOf(desk, tableNames.criteria).filter((row) => row[columns.criterionCode] === "5");
    expect(sets.map((row) => [row[columns.criterionSetId], row[columns.criterionTasks]])).toEqual([
      [notice.criterionSetId, 2],
      ["ntm-2026-2030", 2],
    ]);
    const summary = cellsOf(desk, tableNames.criterionSummary).filter(
      (row) => row[columns.criterionSetId] === "ntm-2026-2030",
    );
    expect(summary.map((row) => row[columns.criterionCode])).toEqual([null, ..."123456789".split(""), "10"]);
    expect(summary[5]).toMatchObject({ [columns.total]: 2 });
  });

  test("stand against tasks in the matrix, which grows with them; a task can be general", async () => {
    const { desk } = await openTracker();
    await addOptionalSheets(["criterionMatrix"]);
    const matrix = () => cellsOf(desk, tableNames.criterionMatrix);
    const general = taskRow(desk, null);
    const planning = taskRow(desk, "1");
    expect(matrix()[planning]).toMatchObject({ "1": vi.matrixMark.dueSoon, "2": "", "17": "" });
    expect(matrix()[general]).toMatchObject({ [columns.criteria]: vi.matrixMark.none });
    await type(tableNames.tasks, general, { [columns.criteria]: vi.generalTask });
    expect(matrix()[general]).toMatchObject({ [columns.criteria]: vi.generalTask });
    const line = (name: string) =>
      cellsOf(desk, tableNames.criterionSummary).find((row) => row[columns.criterionName] === name);
    expect(line(vi.lines.generalTasks)).toMatchObject({ [columns.total]: 1 });
    expect(line(vi.lines.tasksWithoutCriterion)).toMatchObject({ [columns.total]: 18 });

    // Above each criterion its tasks, and a mark where it has none and is not met.
    const above = [...desk.workbook.sheet(vi.sheets.criterionMatrix)!.grid.rows.get(4)!.values()].map(
      ({ value }) => value,
    );
    expect(above.slice(1, 6)).toEqual([1, 1, "▲", 1, 2]);

    await applyNotice(
      await previewNotice(trackNotice(readNotice(seedText().replace("Số: 06/TB-BCĐ", "Số: 07/TB-BCĐ")))),
    );
    expect(matrix()).toHaveLength(56);
    expect(matrix()[planning + 28]).toMatchObject({ "1": vi.matrixMark.dueSoon, "2": "" });
    expect(failedCells(desk)).toEqual([]);
  });
});

/** 1,000.0 is 1000, 100% is 1, and a format that leaves noughts out shows nothing. */
const numberShown = (text: string): number =>
  Number(text.replace(/[,%]/g, "")) / (text.endsWith("%") ? 100 : 1);

describe("another program", () => {
  let desk: Desk;
  beforeAll(async () => {
    ({ desk } = await openTracker());
    await addOptionalSheets(optionalSheetKeys, { villages: ["Thôn 1", "Thôn 2"] });
    await type(tableNames.tasks, 4, { [columns.criteria]: vi.generalTask });
    await type(tableNames.tasks, 3, { [columns.progress]: 0.4 });
    await type(tableNames.criteria, 2, { [columns.selfAssessment]: vi.selfAssessment[2] });
    await type(tableNames.villageCriteria, 0, { [columns.assessment]: vi.assessment.met });
    await type(tableNames.frameworkPlan, 0, {
      [columns.planItem]: "Đường trục thôn",
      [columns.finishDate]: serialDate(day("2024-05-12")),
    });
  });

  itOpensInLibreOffice("calculates the same words and counts on every sheet", () => {
    const shown = shownByLibreOffice(withoutResults(saveWorkbook(desk.workbook)));
    const differing: unknown[] = [];
    let compared = 0;
    for (const { name, grid } of desk.workbook.sheets) {
      for (const [row, cells] of grid.rows) {
        for (const [column, { value, formula }] of cells) {
          // Days are shown as days, and progress may be no round share.
          const isComparable =
            typeof value === "string" || (Number.isInteger(value) && Number(value) < 40_000);
          if (formula === null || !isComparable) continue;
          const other = shown.get(name)?.[row]?.[column] ?? "";
          compared++;
          const isSame = typeof value === "string" ? other === value : numberShown(other) === value;
          if (!isSame) differing.push([name, row, column, value, other]);
        }
      }
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(1500);
  });
});
