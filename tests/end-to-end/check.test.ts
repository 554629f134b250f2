import { checkTracker, mendFindings } from "../../src/excel/check-tracker";
import { setParameters } from "../../src/excel/parameters";
import { readTracker } from "../../src/excel/read-back";
import type { Finding } from "../../src/workbook/findings";
import { tableNames } from "../../src/workbook/names";
import { vi } from "../../src/workbook/texts/vi";
import { build, day, openedFromFile, readSeed } from "./seed";
import { typeInto } from "./typing";

// Each test builds a tracker; a machine that is busy elsewhere must not make one fail.
jest.setTimeout(60_000);

const seed = readSeed();
const asOf = "2024-04-20";
const openTracker = openedFromFile(asOf, () => build(seed, asOf));
const { tasks, petitions } = tableNames;

const find = async (): Promise<readonly Finding[]> => (await checkTracker(day(asOf))).findings;
const short = (findings: readonly Finding[]) =>
  findings.map(({ kind, table, index, column, mend }) => [kind, table, index, column, mend !== null]);
const fieldsAt = async (index: number) => {
  const table = (await readTracker()).tables.get(tasks)!;
  return [...table.rows, ...table.unnamed].find((row) => row.index === index)!;
};
const onTasks = (act: (table: Excel.Table, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    act(context.workbook.tables.getItem(tasks), context);
    await context.sync();
  });

test("a new tracker has nothing wrong, and is read in four round trips", async () => {
  const { desk } = await openTracker();
  const before = desk.batches.filter(({ kind }) => kind === "work").length;
  expect(await find()).toEqual([]);
  expect(desk.batches.filter(({ kind }) => kind === "work").length - before).toBe(4);
});

test("what people type wrong is found where it stands, and mended where nobody has to decide", async () => {
  await openTracker();
  const unit = String((await fieldsAt(9)).fields["leadUnit"]);
  const typed: [index: number, key: string, value: string][] = [
    [0, "completedDate", "'25/03/2024"],
    [1, "completedDate", "'31/4/2024"],
    [2, "completedDate", "'hôm qua"],
    [3, "workState", vi.workState.completed],
    [4, "completedDate", "2024-04-01"],
    [5, "workState", vi.workState.completed],
    [5, "completedDate", "2024-05-01"],
    [6, "leadUnit", "Phòng Không có"],
    [7, "workState", "xong rồi"],
    [8, "workState", "ĐANG THỰC HIỆN"],
    [9, "leadUnit", unit.toUpperCase()],
    [10, "taskId", ""],
  ];
  for (const [index, key, value] of typed) await typeInto(tasks, index, key, value);
  const findings = await find();
  expect(short(findings)).toEqual([
    ["text-date", tasks, 0, "completedDate", true],
    ["impossible-date", tasks, 1, "completedDate", false],
    ["not-a-date", tasks, 2, "completedDate", false],
    ["done-in-future", tasks, 5, "completedDate", false],
    ["done-without-date", tasks, 3, "completedDate", false],
    ["date-without-done", tasks, 4, "workState", false],
    ["unknown-unit", tasks, 6, "leadUnit", false],
    ["unknown-unit", tasks, 9, "leadUnit", true],
    ["unknown-state", tasks, 7, "workState", false],
    ["unknown-state", tasks, 8, "workState", true],
    ["no-id", tasks, 10, "taskId", true],
  ]);

  expect(await mendFindings(findings, day(asOf))).toBe(4);
  expect((await fieldsAt(0)).fields["completedDate"]).toEqual(day("2024-03-25"));
  expect((await fieldsAt(8)).fields["workState"]).toBe(vi.workState.inProgress);
  expect((await fieldsAt(9)).fields["leadUnit"]).toBe(unit);
  expect((await fieldsAt(10)).id).toBe("BS-1");
  // The text that is a day now is a day without a completed state.
  expect(short(await find())).toEqual([
    ...short(findings)
      .filter(([, , , , isMendable]) => !isMendable)
      .slice(0, 4),
    ["date-without-done", tasks, 0, "workState", false],
    ["date-without-done", tasks, 4, "workState", false],
    ["unknown-unit", tasks, 6, "leadUnit", false],
    ["unknown-state", tasks, 7, "workState", false],
  ]);
});

test("a unit that exists no more is said while it has open work and nobody is named to have taken it over", async () => {
  // The last day of the districts belongs to them.
  await build(seed, "2025-06-30");
  const later = day("2025-07-01");
  const ended = async () =>
    (await checkTracker(later)).findings
      .filter(({ kind }) => kind === "unit-ended")
      .map(({ value }) => value);
  expect(await ended()).toEqual([]);
  await setParameters({ frozenAsOf: later });
  const { rows } = (await readTracker()).tables.get(tableNames.units)!;
  const offices = rows.flatMap(({ fields }, index) =>
    fields["unitLevel"] === vi.unitLevel.district && fields["taskCount"] !== 0
      ? [{ index, name: fields["unit"] }]
      : [],
  );
  expect(offices.length).toBeGreaterThan(2);
  expect(await ended()).toEqual(expect.arrayContaining(offices.map(({ name }) => name)));

  const [first, second] = offices;
  await typeInto(tableNames.units, first!.index, "successor", String(second!.name));
  expect(await ended()).not.toContain(first!.name);
  await typeInto(tableNames.units, first!.index, "successor", "Phòng Không có");
  expect((await checkTracker(later)).findings).toContainEqual(
    expect.objectContaining({ kind: "unknown-unit", table: tableNames.units, column: "successor" }),
  );
});

test("a copied row gets an id of its own", async () => {
  await openTracker();
  const { id } = await fieldsAt(0);
  await typeInto(tasks, 3, "taskId", id);
  const findings = await find();
  expect(short(findings)).toEqual([["duplicate-id", tasks, 3, "taskId", true]]);
  await mendFindings(findings, day(asOf));
  expect(await find()).toEqual([]);
  expect([(await fieldsAt(0)).id, (await fieldsAt(3)).id]).toEqual([id, "BS-1"]);
});

test("a formula that was typed over comes back, also with headers renamed", async () => {
  await openTracker();
  const before = (await fieldsAt(2)).fields["trackStatus"];
  await onTasks((table) => (table.getHeaderRowRange().getCell(0, 1).values = [["Việc phải làm"]]));
  await typeInto(tasks, 2, "trackStatus", "Hoàn thành");
  await typeInto(petitions, 1, "deadline", 45_000);
  const findings = await find();
  expect(short(findings)).toEqual([
    ["formula-typed-over", tasks, 2, "trackStatus", true],
    ["formula-typed-over", petitions, 1, "deadline", true],
    ["column-renamed", tasks, null, "content", true],
  ]);
  await mendFindings(findings.slice(0, 2), day(asOf));
  expect((await fieldsAt(2)).fields["trackStatus"]).toBe(before);
  const left = await find();
  expect(short(left)).toEqual([["column-renamed", tasks, null, "content", true]]);
  await mendFindings(left, day(asOf));
  expect(await find()).toEqual([]);
  expect((await readTracker()).tables.get(tasks)!.headers.get("content")).toBe(vi.columns.content);
});

test("colours, columns and tables that are gone are said", async () => {
  await openTracker();
  await onTasks((table) => table.getDataBodyRange().conditionalFormats.clearAll());
  await onTasks((table) => table.columns.getItem(vi.columns.evidence).delete());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(vi.sheets.extensions).delete();
    await context.sync();
  });
  const kinds = short(await find());
  expect(kinds).toEqual(
    expect.arrayContaining([
      ["table-gone", tableNames.extensions, null, null, false],
      ["column-gone", tasks, null, "evidence", false],
    ]),
  );
  expect(kinds).toContainEqual(["colours-gone", tasks, null, null, true]);
  await mendFindings(await find(), day(asOf));
  expect((await find()).some(({ kind }) => kind === "colours-gone")).toBe(false);
});

test("what somebody mended meanwhile is left alone", async () => {
  await openTracker();
  await typeInto(tasks, 0, "completedDate", "'25/03/2024");
  const findings = await find();
  await typeInto(tasks, 0, "completedDate", "2024-03-26");
  expect(await mendFindings(findings, day(asOf))).toBe(0);
  expect((await fieldsAt(0)).fields["completedDate"]).toEqual(day("2024-03-26"));
});
