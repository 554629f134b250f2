import type { Desk } from "../../src/desk/desk";
import { openDesk } from "../../src/desk/node";
import { addOptionalSheets } from "../../src/excel/add-sheets";
import { editRow, requestExtension } from "../../src/excel/edit-row";
import { FollowedTracker } from "../../src/excel/followed-tracker";
import { setParameters } from "../../src/excel/parameters";
import { readTracker } from "../../src/excel/read-back";
import { showPlace, shownPlaces } from "../../src/excel/show-place";
import { refreshSummaries } from "../../src/excel/summaries";
import { countUnits } from "../../src/tracker/follow";
import { completedOn } from "../../src/workbook/progress-fields";
import { tableNames } from "../../src/workbook/names";
import { parameterRow } from "../../src/workbook/tracker-settings";
import { vi } from "../../src/workbook/texts/vi";
import { build, day, readSeed } from "./seed";
import { typeInto } from "./typing";

// Each test builds a tracker; a machine that is busy elsewhere must not make one fail.
jest.setTimeout(60_000);

const seed = readSeed();
const asOf = "2024-04-20";

const statusOf = async (id: string) =>
  (await readTracker()).tables.get(tableNames.tasks)!.rows.find((row) => row.id === id)!.fields[
    "trackStatus"
  ];
const sheetInFront = ({ workbook }: Desk): string =>
  workbook.sheets.find(({ id }) => id === workbook.activeSheet)!.name;

test("the as-of date is frozen at another day and let go again, and every status follows", async () => {
  await build(seed, asOf);
  const { rows } = (await readTracker()).tables.get(tableNames.tasks)!;
  const overdue = rows.find(({ fields }) => fields["trackStatus"] === vi.trackStatus.overdue)!;
  await setParameters({ frozenAsOf: day("2024-01-01") });
  expect(await statusOf(overdue.id)).toBe(vi.trackStatus.onTrack);
  await setParameters({ frozenAsOf: null });
  expect(await statusOf(overdue.id)).toBe(vi.trackStatus.overdue);
  await setParameters({ dueSoonDays: 14, beforeDateRule: vi.beforeDateRule.strict });
  const parameters = (await readTracker()).tables.get(tableNames.parameters)!.rows;
  expect(parameterRow(parameters, "dueSoonDays")?.fields["parameterValue"]).toBe(14);
  expect(parameterRow(parameters, "beforeDateRule")?.fields["parameterValue"]).toBe(vi.beforeDateRule.strict);
});

test("refreshing brings the PivotTables up to what the tables say", async () => {
  const { desk } = await build(seed, asOf);
  const totals = (): Promise<unknown[]> =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(vi.sheets.analysis).getUsedRange();
      used.load("values");
      await context.sync();
      return used.values.flat().filter((cell) => typeof cell === "number");
    });
  const before = await totals();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(tableNames.tasks).rows.getItemAt(0).delete();
    await context.sync();
  });
  const { pivots, addedUnits } = await refreshSummaries();
  expect(pivots).toBeGreaterThan(1);
  expect(addedUnits).toEqual([]);
  expect(await totals()).not.toEqual(before);
  expect(desk.batches.at(-1)?.error).toBeNull();
});

/** Total of each unit's row in the summary. */
const totalsOfUnits = async (): Promise<Map<unknown, unknown>> => {
  const { rows } = (await readTracker()).tables.get(tableNames.unitSummary)!;
  return new Map(rows.map(({ fields }) => [fields["unit"], fields["total"]]));
};

test("a unit whose work was taken over is summed up under its successor, on sheets and in the pane alike", async () => {
  await build(seed, asOf);
  const units = (await readTracker()).tables.get(tableNames.units)!.rows;
  const before = await totalsOfUnits();
  const [former, successor] = units.flatMap(({ fields }, index) =>
    Number(before.get(fields["unit"])) > 1 ? [{ index, name: String(fields["unit"]) }] : [],
  );
  await typeInto(tableNames.units, former!.index, "successor", successor!.name);
  await refreshSummaries();

  const after = await totalsOfUnits();
  expect(after.get(former!.name)).toBe(0);
  expect(after.get(successor!.name)).toBe(
    Number(before.get(former!.name)) + Number(before.get(successor!.name)),
  );
  const { rows } = (await readTracker()).tables.get(tableNames.tasks)!;
  const given = rows.filter(({ fields }) => fields["leadUnit"] === former!.name);
  expect(given).toHaveLength(Number(before.get(former!.name)));

  const followed = await FollowedTracker.open(() => day(asOf));
  const counts = countUnits(followed.current().rows.filter(({ kind }) => kind === "task"));
  expect(counts.find(({ key }) => key === successor!.name)?.total).toBe(after.get(successor!.name));
  expect(counts.find(({ key }) => key === former!.name)).toBeUndefined();
  await followed.close();

  const shown = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(vi.sheets.analysis).getUsedRange();
    used.load("values");
    await context.sync();
    return used.values.flat();
  });
  expect(shown).toContain(successor!.name);
  expect(shown).not.toContain(former!.name);
  // The fields' own names head the tables, whatever the language of the Excel.
  expect(shown).toContain(vi.columns.reportingUnit);
  expect(shown).not.toContain("Row Labels");
});

test("a unit that people add by hand gets its row in the summary when that is refreshed", async () => {
  await build(seed, asOf);
  const name = "Đội Quản lý chợ";
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(tableNames.units);
    table.rows.add();
    table.getDataBodyRange().getLastRow().getCell(0, 0).values = [[name]];
    await context.sync();
  });
  await typeInto(tableNames.tasks, 0, "leadUnit", name);
  const { addedUnits } = await refreshSummaries();
  expect(addedUnits).toEqual([name]);
  const totals = await totalsOfUnits();
  expect(totals.get(name)).toBe(1);
  const { rows } = (await readTracker()).tables.get(tableNames.tasks)!;
  const sum = [...totals.values()].reduce<number>((all, total) => all + Number(total), 0);
  expect(sum).toBe(rows.filter(({ fields }) => fields["counted"] === 1).length);
  expect((await refreshSummaries()).addedUnits).toEqual([]);
});

test("a workbook without a tracker is only calculated", async () => {
  await openDesk({});
  expect(await refreshSummaries()).toEqual({
    pivots: 0,
    addedUnits: [],
    addedCriteria: [],
    addedVillages: [],
  });
});

test("each place is found by what stands on its sheet, also under another name", async () => {
  const { desk } = await build(seed, asOf);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem(vi.sheets.tasks).name = "Việc quý I";
    worksheets.getItem(vi.sheets.analysis).name = "Bảng xoay";
    await context.sync();
  });
  const fronts: string[] = [];
  for (const place of shownPlaces) {
    await showPlace(place);
    fronts.push(sheetInFront(desk));
  }
  expect(fronts.slice(0, 4)).toEqual([vi.sheets.overview, vi.sheets.unitSummary, "Bảng xoay", "Việc quý I"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Bảng xoay").delete();
    await context.sync();
  });
  await expect(showPlace("analysis")).rejects.toMatchObject({ code: "gone" });
});

test("an update goes into the workbook's log of changes, where it has one", async () => {
  await build(seed, asOf);
  await addOptionalSheets(["changeLog"]);
  const before = await readTracker();
  const { id } = before.tables.get(tableNames.tasks)!.rows[2]!;
  await editRow(before, { kind: "task", id }, completedOn("task", day(asOf)));
  await requestExtension(before, {
    kind: "task",
    id,
    newDeadline: day("2024-06-30"),
    reason: "",
    requestedAt: day(asOf),
  });
  const log = (await readTracker()).tables.get(tableNames.changeLog)!.rows;
  expect(log.map(({ fields }) => [fields["changedRow"], fields["changedField"], fields["newValue"]])).toEqual(
    [
      [id, vi.columns.workState, vi.workState.completed],
      [id, vi.columns.completedDate, "20/04/2024"],
      [id, vi.columns.progress, "1"],
      [id, vi.columns.updatedAt, "20/04/2024"],
    ],
  );
  expect(log[0]!.fields["changeSource"]).toBe(vi.changedInPane);
});
