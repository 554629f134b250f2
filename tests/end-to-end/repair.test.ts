import type { Desk } from "../../src/desk/desk";
import type { ConditionalFormat } from "../../src/desk/model/rules";
import type { Sheet } from "../../src/desk/model/sheet";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { addOptionalSheets } from "../../src/excel/add-sheets";
import { everyCell } from "../../src/excel/cells";

import { repairFormats } from "../../src/excel/repair-formats";
import { refreshSummaries } from "../../src/excel/summaries";
import { TrackerError } from "../../src/excel/tracker-errors";
import { tableNames } from "../../src/workbook/names";
import { vi } from "../../src/workbook/texts/vi";
import { itValidates, validateXlsx } from "../desk/xlsx/validator";
import { savedParts } from "./saved-parts";
import { build, openedFromFile, readSeed } from "./seed";

const seed = readSeed();
const openTracker = openedFromFile("2024-11-01", () => build(seed, "2024-11-01"));

const act = (change: (tasks: Excel.Table, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    change(context.workbook.tables.getItem(tableNames.tasks), context);
    await context.sync();
  });

const tasksSheet = ({ workbook }: Desk): Sheet => workbook.sheet(vi.sheets.tasks)!;

/** Rules in the order of their strength, without the ids that each of them gets anew. */
const rules = (sheet: Sheet) =>
  [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .map(({ id: _id, priority: _priority, ...rule }: ConditionalFormat) => rule);

test("the matrices' criterion columns get their colours again", async () => {
  const { desk } = await build(seed, "2024-05-10");
  await addOptionalSheets(["criterionMatrix", "villageCriteria"], { villages: ["Thôn Đông"] });
  for (const name of [vi.sheets.criterionMatrix, vi.sheets.villageMatrix]) {
    const sheet = desk.workbook.sheet(name)!;
    const before = rules(sheet);
    expect(before.length).toBeGreaterThan(2);
    // Somebody clears all rules; somebody else pastes a piece of ours back.
    const [piece] = sheet.conditionalFormats.splice(0).slice(-1);
    sheet.conditionalFormats.push({ ...piece!, areas: [{ ...piece!.areas[0]!, rowCount: 1 }] });
    await repairFormats();
    expect(rules(sheet)).toEqual(before);
    expect((await repairFormats()).keptRules).toBe(0);
    expect(rules(sheet)).toEqual(before);
  }
});

const usersFormula = '=$C7="Phòng Nội vụ"';

/** A rule of somebody's own on the tasks. */
const addUsersRule = (): Promise<void> =>
  act((table) => {
    const rule = table.getDataBodyRange().conditionalFormats.add("Custom");
    rule.custom.rule.formula = usersFormula;
    rule.custom.format.font.underline = "Single";
  });

/** What weeks of pasting do: rules torn and doubled, checks lost, dates shown as numbers. */
const damage = (): Promise<void> =>
  act((table) => {
    const body = table.getDataBodyRange();
    body.getRow(3).conditionalFormats.clearAll();
    const torn = body.getRow(5).conditionalFormats.add("Custom");
    torn.custom.rule.formula = `=$J12="${vi.trackStatus.overdue}"`;
    torn.custom.format.font.color = "#00FF00";
    body.getRow(4).dataValidation.clear();
    table.columns.getItem(vi.columns.deadline).getDataBodyRange().numberFormat = everyCell("0.00");
  });

describe("colours, checks and formats made anew", () => {
  test("a tracker that nobody touched keeps what it has", async () => {
    const { desk } = await openTracker();
    const before = rules(tasksSheet(desk));
    const report = await repairFormats();
    expect(rules(tasksSheet(desk))).toEqual(before);
    expect(report).toMatchObject({ keptRules: 0, problems: [] });
    expect(report.replacedRules).toBeGreaterThan(15);
  });

  test("what is torn is whole again, and the user's rule is as it was and comes first", async () => {
    const { desk } = await openTracker();
    const sheet = tasksSheet(desk);
    const whole = rules(sheet);
    const checks = () => sheet.validations.map(({ areas, rule }) => JSON.stringify([areas, rule])).sort();
    const checksBefore = checks();
    await addUsersRule();
    const [users] = rules(sheet);
    await damage();
    const damaged = rules(sheet).filter((rule) => rule.type !== "Custom" || rule.formula !== usersFormula);
    expect(damaged).not.toEqual(whole);
    expect(await repairFormats()).toMatchObject({ keptRules: 1 });
    const [first, ...others] = rules(sheet);
    expect(others).toEqual(whole);
    // Clearing a row's rules, as the damage did, took that row from the user's rule as well.
    expect(first).toMatchObject({ ...users, areas: expect.anything() });
    expect(checks()).toEqual(checksBefore);
    const { table } = desk.workbook.table(tableNames.tasks)!;
    const deadline = table.columns.findIndex(({ name }) => name === vi.columns.deadline);
    const style = sheet.grid.get(table.area.row + 2, deadline)!.style;
    expect(desk.workbook.styles.get(style).numberFormat).toBe("dd\\/mm\\/yyyy");
  });

  test("follows columns that were renamed, and leaves people's own columns alone", async () => {
    const { desk } = await openTracker();
    await act((table) => {
      table.columns.add(2, undefined, "Ghi chú riêng");
      table.getHeaderRowRange().getCell(0, 1).values = [["Việc phải làm"]];
      const own = table.columns.getItem("Ghi chú riêng").getDataBodyRange();
      own.numberFormat = everyCell("0.000");
      own.dataValidation.rule = { textLength: { formula1: 5, operator: "LessThan" } };
    });
    const sheet = tasksSheet(desk);
    await repairFormats();
    const { table } = desk.workbook.table(tableNames.tasks)!;
    const status = table.columns.findIndex(({ name }) => name === vi.columns.trackStatus);
    const letter = String.fromCharCode(65 + status);
    expect(rules(sheet)[0]).toMatchObject({ formula: `=$${letter}7="${vi.trackStatus.dataError}"` });
    expect(sheet.validations.find(({ rule }) => rule.kind === "textLength")?.areas).toEqual([
      { row: 6, column: 2, rowCount: 28, columnCount: 1 },
    ]);
    expect(desk.workbook.styles.get(sheet.grid.get(6, 2)!.style).numberFormat).toBe("0.000");
  });

  itValidates("the repaired file has nothing that the Open XML SDK minds", async () => {
    const { desk } = await openTracker();
    await damage();
    await repairFormats();
    expect(validateXlsx(saveWorkbook(desk.workbook))).toEqual([]);
  });

  test.each([
    ["first", 0, 1],
    // The first four only read, and there is no half of that.
    ["sixtieth", 60, 5],
    ["last", Number.MAX_SAFE_INTEGER, 5],
  ])(
    "a failure at the %s action of any round trip leaves all as it was or all repaired",
    async (_name, action, from) => {
      const { desk: plain } = await openTracker();
      await damage();
      await repairFormats();
      const repaired = rules(tasksSheet(plain));
      const outcomes: string[] = [];
      for (let trip = from; trip <= 8; trip++) {
        const { desk } = await openTracker();
        await damage();
        const before = savedParts(desk);
        const batch = desk.batches.filter(({ kind }) => kind === "work").length + trip;
        desk.faults = { failures: [{ batch, code: "GeneralException", action }] };
        try {
          await repairFormats();
          outcomes.push("repaired");
          expect(rules(tasksSheet(desk))).toEqual(repaired);
        } catch (error) {
          expect(error).toBeInstanceOf(TrackerError);
          outcomes.push((error as TrackerError).code);
          expect(savedParts(desk)).toEqual(before);
        }
        expect(desk.workbook.sheet(vi.sheets.unitSummary)?.protection).not.toBeNull();
      }
      // Reading twice, looking at the rules twice, adding; from then on it is tried again and gets through.
      expect(outcomes).toEqual([
        ...Array<string>(6 - from).fill("failed"),
        "repaired",
        "repaired",
        "repaired",
      ]);
    },
  );
});

describe("sheets that are only looked at", () => {
  const guarded = ["overview", "unitSummary", "lists", "guide"] as const;
  const open = ["tasks", "petitions", "notices", "extensions", "criteria", "analysis"] as const;

  test("are protected without a password, the tracker and the pivots are not", async () => {
    const { desk } = await openTracker();
    const isProtected = (key: keyof typeof vi.sheets) =>
      desk.workbook.sheet(vi.sheets[key])!.protection !== null;
    expect(guarded.filter(isProtected)).toEqual(guarded);
    expect(open.filter(isProtected)).toEqual([]);
    const write = (sheet: string, address: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).values = [["gõ nhầm"]];
        await context.sync();
      });
    await expect(write(vi.sheets.unitSummary, "C8")).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(write(vi.sheets.lists, "B6")).rejects.toMatchObject({ code: "AccessDenied" });
    // A note beside a unit, a day off and a parameter are people's to fill in.
    const { table } = desk.workbook.table(tableNames.unitSummary)!;
    const note = table.columns.findIndex(({ name }) => name === vi.columns.note);
    await write(vi.sheets.unitSummary, `${String.fromCharCode(65 + note)}8`);
    await write(vi.sheets.lists, "F6");
    await write(vi.sheets.lists, "B11");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(vi.sheets.lists).protection.unprotect();
      await context.sync();
    });
    await write(vi.sheets.lists, "B6");
  });

  test("pivots are refreshed when asked, and show what was entered", async () => {
    const { desk } = await openTracker();
    await act((table) => {
      table.columns.getItem(vi.columns.workState).getDataBodyRange().getCell(1, 0).values = [
        [vi.workState.suspended],
      ];
    });
    const shown = () =>
      [...desk.workbook.sheet(vi.sheets.analysis)!.grid.rows.values()].flatMap((row) =>
        [...row.values()].map(({ value }) => value),
      );
    expect(shown()).not.toContain(vi.trackStatus.suspended);
    expect(await refreshSummaries()).toMatchObject({ pivots: 3 });
    expect(shown()).toContain(vi.trackStatus.suspended);
  });
});
