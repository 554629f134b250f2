import type { Desk } from "../../src/desk/desk";
import { editRow, requestExtension, type RowName } from "../../src/excel/edit-row";
import { FollowedTracker } from "../../src/excel/followed-tracker";
import { readTracker } from "../../src/excel/read-back";
import { rowsOfAddress } from "../../src/excel/watch-tracker";
import type { Notice } from "../../src/notice/notice";
import { countCriteria, countLists, countUnits, rowsOfList } from "../../src/tracker/follow";
import type { FieldValue } from "../../src/tracker/record";
import { completedOn, underWay } from "../../src/workbook/progress-fields";
import { tableNames } from "../../src/workbook/names";
import { vi } from "../../src/workbook/texts/vi";
import { build, day, readSeed } from "./seed";
import { typeInto } from "./typing";

// Each test builds a tracker; a machine that is busy elsewhere must not make one fail.
jest.setTimeout(60_000);

const seed = readSeed();
const asOf = "2024-04-20";
const today = () => day(asOf);

let followed: FollowedTracker;
afterEach(async () => {
  await followed?.close();
});

const open = async (notice: Notice = seed): Promise<Desk> => {
  const { desk } = await build(notice, asOf);
  followed = await FollowedTracker.open(today);
  return desk;
};
const work = (desk: Desk): number => desk.batches.filter(({ kind }) => kind === "work").length;
const rows = () => followed.current().rows;
const tasks = () => rows().filter(({ kind }) => kind === "task");
const first = (list: "overdue"): RowName => rowsOfList(tasks(), list)[0]!;
const field = async (name: RowName, key: string): Promise<FieldValue | undefined> => {
  const table = (await readTracker()).tables.get(
    name.kind === "task" ? tableNames.tasks : tableNames.petitions,
  );
  return table?.rows.find(({ id }) => id === name.id)?.fields[key];
};
const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 1000 && !holds(); tries++) await new Promise((done) => setTimeout(done, 20));
  expect(holds()).toBe(true);
};

/** Texts and numbers of a sheet as people see it: first text of a row → the numbers behind it. */
const figures = async (sheet: string): Promise<ReadonlyMap<string, readonly unknown[]>> =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("values");
    await context.sync();
    return new Map(used.values.map((cells) => [String(cells[1] || cells[0]), cells as unknown[]]));
  });

/** A tracker in which every kind of state stands, some of it entered by hand below the table. */
const busy = async (): Promise<void> => {
  const states: [string, Record<string, string | number>][] = [
    ["completed", { workState: vi.workState.completed, completedDate: "2024-04-01" }],
    ["late", { workState: vi.workState.completed, completedDate: "2024-04-19" }],
    ["undated", { workState: vi.workState.completed }],
    ["suspended", { workState: vi.workState.suspended }],
    ["withdrawn", { workState: vi.workState.withdrawn }],
    ["future", { workState: vi.workState.completed, completedDate: "2024-05-01" }],
    ["text", { completedDate: "'hôm qua" }],
    ["no unit", { leadUnit: "" }],
  ];
  for (const [at, [, cells]] of states.entries()) {
    for (const [key, value] of Object.entries(cells)) {
      await typeInto(tableNames.tasks, at * 3, key, value);
    }
  }
  await followed.refresh();
};

describe("what is followed agrees with the sheets", () => {
  const compare = async (): Promise<void> => {
    const overview = await figures(vi.sheets.overview);
    for (const [kind, column] of [
      ["task", 2],
      ["petition", 3],
    ] as const) {
      const counts = countLists(rows().filter((row) => row.kind === kind));
      expect(counts.all).toBe(overview.get(vi.grandTotal)![column]);
      expect(counts.overdue).toBe(overview.get(vi.trackStatus.overdue)![column]);
      expect(counts.dueSoon).toBe(overview.get(vi.trackStatus.dueSoon)![column]);
    }
    const tracker = await readTracker();
    const stale = tracker.tables
      .get(tableNames.tasks)!
      .rows.filter(({ fields }) => fields["freshness"] !== null);
    expect(countLists(tasks()).stale).toBe(stale.length);
    expect(stale.length).toBeGreaterThan(0);
    const shown = (table: string, key: string, columns: readonly string[]) =>
      new Map(
        tracker.tables
          .get(table)!
          .rows.map(({ fields }) => [fields[key], columns.map((each) => fields[each])]),
      );
    const units = shown(tableNames.unitSummary, "unit", ["total", "overdue", "dueSoon"]);
    const counted = countUnits(tasks());
    for (const { key, total, overdue, dueSoon } of counted) {
      expect([key, units.get(key ?? vi.noLeadUnit)]).toEqual([key, [total, overdue, dueSoon]]);
    }
    const named = new Set(counted.map(({ key }) => key ?? vi.noLeadUnit));
    for (const [unit, figure] of units) if (!named.has(String(unit))) expect(figure).toEqual([0, 0, 0]);
    const criteria = shown(tableNames.criteria, "criterionCode", ["criterionTasks", "criterionOverdue"]);
    for (const { key, total, overdue } of countCriteria(tasks())) {
      if (criteria.has(key)) expect([key, criteria.get(key)]).toEqual([key, [total, overdue]]);
    }
  };

  test("as built", async () => {
    await open();
    expect(tasks()).toHaveLength(28);
    await compare();
  });

  test("with every state in it, a row without a unit and one without an id", async () => {
    await open();
    await busy();
    await typeInto(tableNames.tasks, 5, "taskId", "");
    await followed.refresh();
    expect(new Set(tasks().map(({ status }) => status)).size).toBeGreaterThan(6);
    expect(tasks()).toHaveLength(28);
    await compare();
  });

  test("also where the formulas of the status and of the deadline are gone", async () => {
    await open();
    await busy();
    const before = tasks();
    for (const key of ["trackStatus", "deadline"]) {
      for (let row = 0; row < before.length; row++) await typeInto(tableNames.tasks, row, key, "");
    }
    await followed.refresh();
    expect(tasks().map(({ id, status, deadline }) => [id, status, deadline])).toEqual(
      before.map(({ id, status, deadline }) => [id, status, deadline]),
    );
  });
});

describe("an update from the pane", () => {
  test("is written by id, wherever the row stands by now, and can be taken back", async () => {
    await open();
    const name = first("overdue");
    const before = await field(name, "workState");
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(tableNames.tasks);
      table.sort.apply([{ key: 2, ascending: false }]);
      await context.sync();
    });
    const edit = await editRow(followed.current().tracker, name, completedOn("task", today()));
    expect(await field(name, "workState")).toBe(vi.workState.completed);
    expect(await field(name, "completedDate")).toEqual(today());
    expect(await field(name, "trackStatus")).toBe(vi.trackStatus.completedLate);
    expect(edit.before).toMatchObject({ workState: before, completedDate: null, progress: null });

    await editRow(followed.current().tracker, name, edit.before, edit.after);
    expect(await field(name, "workState")).toBe(before);
    expect(await field(name, "completedDate")).toBeNull();
    expect(await field(name, "trackStatus")).toBe(vi.trackStatus.overdue);
  });

  test("takes two round trips and one for what depends on it", async () => {
    const desk = await open();
    const before = work(desk);
    await editRow(followed.current().tracker, first("overdue"), underWay("task", today()));
    expect(work(desk) - before).toBe(3);
  });

  test("is not taken back over what somebody wrote since", async () => {
    await open();
    const name = first("overdue");
    const { tracker } = followed.current();
    const edit = await editRow(tracker, name, underWay("task", today()));
    await editRow(tracker, name, { workState: vi.workState.suspended });
    await expect(editRow(tracker, name, edit.before, edit.after)).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    expect(await field(name, "workState")).toBe(vi.workState.suspended);
  });

  test("says so where the row was deleted meanwhile", async () => {
    await open();
    const name = first("overdue");
    await Excel.run(async (context) => {
      const { rows: tableRows } = context.workbook.tables.getItem(tableNames.tasks);
      const index = tasks().findIndex(({ id }) => id === name.id);
      tableRows.getItemAt(index).delete();
      await context.sync();
    });
    await expect(editRow(followed.current().tracker, name, {})).rejects.toMatchObject({ code: "row-gone" });
  });

  test("leaves the row as it was where it fails half way", async () => {
    const desk = await open();
    const name = first("overdue");
    for (const action of [0, 5, 1000]) {
      desk.faults = { failures: [{ batch: work(desk) + 2, code: "GeneralException", action }] };
      await expect(
        editRow(followed.current().tracker, name, completedOn("task", today())),
      ).rejects.toMatchObject({ code: "failed" });
      desk.faults = {};
      expect(await field(name, "completedDate")).toBeNull();
      expect(await field(name, "workState")).toBe(vi.workState.notStarted);
    }
  });

  test.each([
    ["AccessDenied", "protected"],
    ["ReadOnly", "read-only"],
    ["InactiveWorkbook", "another-workbook-in-front"],
    ["MemoryLimitReached", "out-of-memory"],
    ["ConnectionFailure", "no-connection"],
    ["ItemNotFound", "gone"],
    ["ApiNotFound", "host-too-old"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
  ])("says %s in words of its own: %s", async (code, ours) => {
    const desk = await open();
    const name = first("overdue");
    desk.faults = { failures: [{ batch: work(desk) + 2, code }] };
    await expect(
      editRow(followed.current().tracker, name, completedOn("task", today())),
    ).rejects.toMatchObject({ code: ours });
    desk.faults = {};
    expect(await field(name, "completedDate")).toBeNull();
  });

  test("waits until a cell is no longer edited before it looks, and says so before it writes", async () => {
    const desk = await open();
    const name = first("overdue");
    desk.isCellEdited = true;
    const edit = editRow(followed.current().tracker, name, completedOn("task", today()));
    await new Promise((done) => setTimeout(done, 20));
    desk.isCellEdited = false;
    await edit;
    expect(await field(name, "completedDate")).toEqual(today());
    desk.faults = { cellEdits: [work(desk) + 2] };
    await expect(editRow(followed.current().tracker, name, { result: "x" })).rejects.toMatchObject({
      code: "cell-being-edited",
    });
  });

  test("an extension is asked for in its table, and moves the deadline when it is granted", async () => {
    await open();
    const name = first("overdue");
    const request = { ...name, newDeadline: day("2024-06-30"), reason: "=chờ vốn", requestedAt: today() };
    const { tracker } = followed.current();
    expect(await requestExtension(tracker, request)).toEqual({ number: 1, remarks: [] });
    expect(await requestExtension(tracker, { ...request, newDeadline: day("2024-07-31") })).toMatchObject({
      number: 2,
    });
    const extensions = (await readTracker()).tables.get(tableNames.extensions)!;
    expect(extensions.rows[0]!.fields).toMatchObject({
      extendedRow: name.id,
      newDeadline: day("2024-06-30"),
      reason: "=chờ vốn",
      requestedAt: today(),
      decision: vi.extensionDecision.pending,
    });
    expect(await field(name, "trackStatus")).toBe(vi.trackStatus.overdue);
    await typeInto(tableNames.extensions, 0, "decision", vi.extensionDecision.granted);
    expect(await field(name, "deadline")).toEqual(day("2024-06-30"));
  });
});

describe("going to a row", () => {
  const selection = (): Promise<string> =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("values");
      await context.sync();
      return String(range.values[0]![0]);
    });
  const filterTasks = (): Promise<void> =>
    Excel.run(async (context) => {
      const columns = context.workbook.tables.getItem(tableNames.tasks).columns;
      columns.getItem(vi.columns.trackStatus).filter.applyValuesFilter([vi.trackStatus.overdue]);
      await context.sync();
    });

  test("selects its content", async () => {
    await open();
    const name = first("overdue");
    expect(await followed.goToRow(name, false)).toBe("there");
    expect(await selection()).toBe(tasks().find(({ id }) => id === name.id)!.content);
  });

  test("says what hides it, and takes that off when told to", async () => {
    await open();
    await filterTasks();
    const name = tasks().find(({ status }) => status === "noDeadline")!;
    expect(await followed.goToRow(name, false)).toBe("filtered");
    expect(await followed.goToRow(name, true)).toBe("there");
    expect(await followed.goToRow(name, false)).toBe("there");

    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(vi.sheets.tasks).visibility = "Hidden";
      await context.sync();
    });
    expect(await followed.goToRow(name, false)).toBe("sheet-hidden");
    expect(await followed.goToRow(name, true)).toBe("there");
  });
});

describe("what happens in the sheet shows up", () => {
  /** Selects two cells, from the second column of a row of the body on. */
  const select = (index: number, name: string = tableNames.tasks): Promise<void> =>
    Excel.run(async (context) => {
      const { sheet, row } = followed.current().tracker.tables.get(name)!;
      context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row + 1 + index, 1, 2, 2)
        .select();
      await context.sync();
    });

  test("a selected row, in one round trip", async () => {
    const desk = await open();
    const before = work(desk);
    await select(3);
    await until(() => followed.current().selected !== null);
    expect(followed.current().selected).toMatchObject({ kind: "task", id: tasks()[3]!.id });
    // One was the selecting itself.
    expect(work(desk) - before).toBe(2);
    await select(-4);
    await select(1, tableNames.petitions);
    await until(() => followed.current().selected?.kind === "petition");
  });

  test("a row that the pane itself went to is nobody's choice, until somebody selects it", async () => {
    const desk = await open();
    const own = tasks()[3]!;
    const before = work(desk);
    await followed.goToRow(own, false);
    // Longer than a selected row waits until it is read.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(followed.current().selected).toBe(null);
    await followed.goToRow(own, false);
    await select(4);
    await until(() => followed.current().selected !== null);
    expect(followed.current().selected).toMatchObject({ id: tasks()[4]!.id, time: 1 });
    // Three for each going, two for the selected row.
    expect(work(desk) - before).toBe(8);

    await followed.goToRow(own, false);
    await followed.goToRow(own, false);
    await select(-4);
    await select(3);
    await until(() => followed.current().selected?.id === own.id);
  });

  test("a state typed by hand, in one round trip, and nothing else is read", async () => {
    const desk = await open();
    const name = tasks()[3]!;
    const before = work(desk);
    await typeInto(tableNames.tasks, 3, "workState", vi.workState.suspended);
    const typed = work(desk);
    await until(() => tasks()[3]!.status === "suspended");
    expect(work(desk) - typed).toBe(1);
    expect(typed).toBeGreaterThan(before);
    expect(followed.fieldsOf(name)).toMatchObject({ workState: vi.workState.suspended });
  });

  test("somebody else's rows, a sorted table, another as-of date", async () => {
    await open();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(tableNames.tasks).rows.add(undefined, undefined as never);
      await context.sync();
    });
    await typeInto(tableNames.tasks, 28, "content", "Việc mới");
    await until(() => tasks().length === 29);

    await Excel.run(async (context) => {
      context.workbook.tables.getItem(tableNames.tasks).sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
    });
    await select(0);
    const shown = () => tasks()[0]!.id;
    await until(() => followed.current().selected?.id === shown());

    const overdue = countLists(tasks()).overdue;
    await typeInto(tableNames.parameters, 0, "parameterValue", "2030-01-01");
    await until(() => countLists(tasks()).overdue > overdue);
    expect(followed.current().settings.frozenAsOf).toEqual(day("2030-01-01"));
  });

  test("a failure is kept in view until it is over", async () => {
    const desk = await open();
    desk.faults = { failures: [{ batch: work(desk) + 2, code: "InvalidOperationInCellEditMode" }] };
    await select(3);
    await until(() => followed.current().failure?.code === "cell-being-edited");
    desk.faults = {};
    await followed.refresh();
    expect(followed.current().failure).toBeNull();
  });
});

test.each([
  ["B7", { from: 6, to: 6 }],
  ["$B$7:$C9", { from: 6, to: 8 }],
  ["7:9", { from: 6, to: 8 }],
  ["A1,B12", { from: 0, to: 11 }],
  ["'Việc 2024'!A3", { from: 2, to: 2 }],
  ["B:C", null],
])("the rows of %s", (address, rowsOf) => expect(rowsOfAddress(address)).toEqual(rowsOf));
