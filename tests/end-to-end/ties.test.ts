import type { Desk } from "../../src/desk/desk";
import { serialDate } from "../../src/excel/cells";
import { readTracker } from "../../src/excel/read-back";
import { tableNames } from "../../src/workbook/names";
import { vi } from "../../src/workbook/texts/vi";
import { build, day, readSeed } from "./seed";

const seed = readSeed();
const asOf = "2024-11-01";

/** Fields of a task by machine key. */
const task = async (id: string) =>
  (await readTracker()).tables.get(tableNames.tasks)!.rows.find((row) => row.id === id)!.fields;

const enter = async (id: string, values: Readonly<Record<string, string | number>>): Promise<void> => {
  const table = (await readTracker()).tables.get(tableNames.tasks)!;
  const { index } = table.rows.find((row) => row.id === id)!;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    for (const [key, value] of Object.entries(values)) {
      sheet.getCell(table.row + 1 + index, table.column + table.columns.get(key)!).values = [[value]];
    }
    await context.sync();
  });
};

/** Total and overdue of all units, and whether the sheet finds that they agree with the tasks. */
const totals = ({ workbook }: Desk) => {
  const { sheet, table } = workbook.table(tableNames.unitSummary)!;
  const last = table.area.row + table.area.rowCount - 1;
  const of = (header: string) =>
    sheet.grid.get(
      last,
      table.columns.findIndex(({ name }) => name === header),
    )?.value;
  return {
    total: of(vi.columns.total),
    overdue: of(vi.columns.overdue),
    check: sheet.grid.get(last + 2, 0)?.value,
  };
};

const id = (section: string) => `${seed.key}·${section}`;

describe("sub-tasks", () => {
  test("add up in their parent, which is not counted itself", async () => {
    const { desk } = await build(seed, asOf);
    const before = totals(desk);
    const [parent, done, half] = [id("1.2"), id("1.3"), id("1.4.1")];
    await enter(done, {
      parentTaskId: parent,
      workState: vi.workState.completed,
      completedDate: serialDate(day("2024-03-20")),
      // What is done is done, whatever the share says.
      progress: 0.9,
    });
    await enter(half, { parentTaskId: parent, progress: 0.5 });
    expect(await task(parent)).toMatchObject({
      subtaskCount: 2,
      subtaskProgress: 0.75,
      counted: 0,
      trackStatus: null,
      standing: "▲ 1 việc con quá hạn · 1/2 việc con xong",
    });
    expect(await task(half)).toMatchObject({ counted: 1, subtaskProgress: null });
    // The parent was overdue itself and one of the two is done.
    expect(totals(desk)).toEqual({
      total: Number(before.total) - 1,
      overdue: Number(before.overdue) - 2,
      check: vi.lines.agrees,
    });
  });

  test("a row that names itself or nobody is no sub-task", async () => {
    await build(seed, asOf);
    await enter(id("1.2"), { parentTaskId: id("1.2") });
    await enter(id("1.3"), { parentTaskId: "không có" });
    expect(await task(id("1.2"))).toMatchObject({ subtaskCount: 0, counted: 1 });
    expect(await task(id("1.3"))).toMatchObject({ counted: 1 });
  });
});

describe("the same matter in two places", () => {
  const [first, second] = [id("1.4.2"), id("2.1c")];

  test("is proposed on both rows, and counts twice until somebody links them", async () => {
    const { desk } = await build(seed, asOf);
    expect((await task(first))["relatedTasks"]).toBe(second);
    expect((await task(second))["relatedTasks"]).toBe(first);
    expect(await task(first)).toMatchObject({ counted: 1 });
    const before = totals(desk);
    await enter(first, { countedWith: second });
    expect(await task(first)).toMatchObject({
      counted: 0,
      trackStatus: null,
      standing: `≡ Tính ở ${second}`,
    });
    expect(await task(second)).toMatchObject({ counted: 1, trackStatus: vi.trackStatus.overdue });
    expect(totals(desk)).toEqual({ ...before, total: Number(before.total) - 1 });
  });

  test("linked both ways counts once, and a link to nothing counts for nothing", async () => {
    await build(seed, asOf);
    await enter(first, { countedWith: second });
    await enter(second, { countedWith: first });
    const counted = [await task(first), await task(second)].map(({ counted }) => counted);
    expect(counted.sort()).toEqual([0, 1]);
    await enter(first, { countedWith: "không có" });
    await enter(second, { countedWith: second });
    expect([await task(first), await task(second)]).toEqual([
      expect.objectContaining({ counted: 1 }),
      expect.objectContaining({ counted: 1 }),
    ]);
  });
});

describe("completion is reported and confirmed", () => {
  test("what the office sends back is open again; what it confirms is counted beside", async () => {
    const { desk } = await build(seed, asOf);
    await enter(id("1.2"), {
      workState: vi.workState.completed,
      completedDate: serialDate(day("2024-03-20")),
      confirmation: vi.confirmation.returned,
    });
    expect(await task(id("1.2"))).toMatchObject({
      trackStatus: vi.trackStatus.overdue,
      standing: "▲ Quá hạn 221 ngày (bị trả lại)",
      daysLate: 221,
    });
    await enter(id("1.2"), { confirmation: vi.confirmation.confirmed });
    expect(await task(id("1.2"))).toMatchObject({
      trackStatus: vi.trackStatus.completedOnTime,
      standing: "✓ Đúng hạn",
      daysLate: 0,
    });
    const { sheet, table } = desk.workbook.table(tableNames.unitSummary)!;
    const column = table.columns.findIndex(({ name }) => name === vi.columns.confirmedCount);
    expect(sheet.grid.get(table.area.row + table.area.rowCount - 1, column)?.value).toBe(1);
  });
});

describe("rows that nobody reports on", () => {
  test("say so after a week; late ones also where nobody ever has", async () => {
    await build(seed, asOf);
    const reported = (iso: string) => enter(id("1.1"), { updatedAt: serialDate(day(iso)) });
    expect((await task(id("1.1")))["freshness"]).toBeNull();
    expect((await task(id("1.2")))["freshness"]).toBe("◌ Chưa cập nhật");
    await reported("2024-10-25");
    expect((await task(id("1.1")))["freshness"]).toBeNull();
    await reported("2024-10-24");
    expect((await task(id("1.1")))["freshness"]).toBe("◌ 8 ngày chưa cập nhật");
    await enter(id("1.1"), { workState: vi.workState.suspended });
    expect((await task(id("1.1")))["freshness"]).toBeNull();
  });
});
