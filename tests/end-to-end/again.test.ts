import type { Desk } from "../../src/desk/desk";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { openDesk } from "../../src/desk/node";
import { serialDate } from "../../src/excel/cells";
import {
  applyNotice,
  previewNotice,
  type Choice,
  type ClashShown,
  type NoticeReport,
  type TrackerError,
} from "../../src/excel/add-notice";
import { readTracker } from "../../src/excel/read-back";
import { readNotice } from "../../src/notice/read";
import { trackNotice, type Tracker } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { vi } from "../../src/workbook/texts/vi";
import { itValidates, validateXlsx } from "../desk/xlsx/validator";
import { build, day, openedFromFile, readSeed, seedText } from "./seed";
import { savedParts } from "./saved-parts";

const seed = readSeed();
const asOf = "2024-11-01";
const openTracker = openedFromFile(asOf, () => build(seed, asOf));

const edited = (...edits: [from: string | RegExp, to: string][]): Tracker => {
  let text = seedText();
  for (const [from, to] of edits) {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    text = changed;
  }
  return trackNotice(readNotice(text));
};
const same = (): Tracker => edited();

const add = async (tracker: Tracker, choices: readonly Choice[] = []): Promise<NoticeReport> =>
  applyNotice(await previewNotice(tracker), choices);

/** A table's records by machine key, as the product itself reads them back. */
const rowsOf = async (table: string) => (await readTracker()).tables.get(table)?.rows ?? [];
const taskWith = async (words: string) => {
  const found = (await rowsOf(tableNames.tasks)).filter(({ fields }) =>
    String(fields["content"]).includes(words),
  );
  expect(found).toHaveLength(1);
  return found[0]!;
};

/** Somebody types into a cell of a table: by machine key and row id, wherever they stand today. */
const type = async (tableName: string, id: string, key: string, value: string | number): Promise<void> => {
  const table = (await readTracker()).tables.get(tableName)!;
  const { index } = table.rows.find((row) => row.id === id)!;
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets
      .getItem(table.sheet)
      .getRangeByIndexes(table.row + 1 + index, table.column + table.columns.get(key)!, 1, 1);
    cell.values = [[value]];
    await context.sync();
  });
};

const nothing = { added: 0, updated: 0, renumbered: 0, asked: 0, leftOut: 0, vanished: 0 };

describe("the same notice again", () => {
  test("changes nothing: the saved file is the same", async () => {
    const { desk } = await openTracker();
    const before = savedParts(desk);
    const preview = await previewNotice(same());
    expect(preview).toMatchObject({
      notice: { isNew: false },
      counts: { ...nothing, kept: 33 },
      clashes: [],
      problems: [],
    });
    const report = await applyNotice(preview);
    expect(report).toMatchObject({ counts: { ...nothing, kept: 33 }, remarks: [] });
    expect(savedParts(desk)).toEqual(before);
  });

  test("reading back takes two round trips", async () => {
    const { desk } = await openTracker();
    const before = desk.batches.filter(({ kind }) => kind === "work").length;
    await readTracker();
    expect(desk.batches.filter(({ kind }) => kind === "work").length - before).toBe(2);
  });
});

/** A deadline moved, a task put in before others, one taken out, the words of one changed. */
const corrected = (): Tracker =>
  edited(
    [
      "trình phòng Kinh tế - hạ tầng **trước ngày 15/5/2024**",
      "trình phòng Kinh tế - hạ tầng **trước ngày 31/5/2024**",
    ],
    [
      "- Tập trung rà soát kết quả",
      "- Công khai kết quả lấy ý kiến trên trang thông tin điện tử của xã.\n\n- Tập trung rà soát kết quả",
    ],
    [/- Hội Nông dân huyện: .*\n/u, ""],
    ["hàng rào xanh, cây xanh tại các tuyến đường", "hàng rào xanh, cây bóng mát tại các tuyến đường"],
  );

describe("a corrected issue of the notice", () => {
  test("changes exactly what it corrects, and is then known", async () => {
    await openTracker();
    const before = await rowsOf(tableNames.tasks);
    const planned = await previewNotice(corrected());
    expect(planned).toMatchObject({
      notice: { isNew: false },
      counts: { added: 1, updated: 2, asked: 0, vanished: 1 },
      clashes: [],
      vanished: [{ table: tableNames.tasks, title: expect.stringContaining("phá bỏ vườn tạp") }],
    });
    const { counts, remarks } = await applyNotice(planned);
    expect(counts).toEqual(planned.counts);
    expect(remarks).toEqual([]);

    const after = await rowsOf(tableNames.tasks);
    expect(after).toHaveLength(before.length + 1);
    // Rows that were there keep their ids, also those that the new bullet moved down.
    expect(after.slice(0, before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const contents = (rows: typeof before) => rows.map(({ fields }) => fields["content"]);
    const changed = contents(after).flatMap((content, index) =>
      index < before.length && content !== before[index]!.fields["content"] ? [index] : [],
    );
    expect(changed).toHaveLength(2);
    expect((await taskWith("lập đề cương nhiệm vụ")).fields).toMatchObject({
      deadlineStated: day("2024-05-31"),
      deadline: day("2024-05-31"),
      trackStatus: vi.trackStatus.overdue,
    });
    expect((await taskWith("Công khai kết quả lấy ý kiến")).fields).toMatchObject({
      workState: vi.workState.notStarted,
      trackStatus: vi.trackStatus.noDeadline,
      noticeId: seed.key,
    });

    expect((await previewNotice(corrected())).counts).toMatchObject({ ...nothing, vanished: 1 });
  });

  test("what people entered stays, also beside what the notice changed", async () => {
    await openTracker();
    const plan = await taskWith("lập đề cương nhiệm vụ");
    const moved = await taskWith("soát xét, xây dựng Khung kế hoạch");
    const entered = [
      ["workState", vi.workState.completed],
      ["completedDate", serialDate(day("2024-05-20"))],
      ["result", "'- đã xong, chờ duyệt"],
      ["evidence", "05/2024"],
    ] as const;
    for (const { id } of [plan, moved]) {
      for (const [key, value] of entered) await type(tableNames.tasks, id, key, value);
    }
    await add(corrected());
    for (const { id } of [plan, moved]) {
      const row = (await rowsOf(tableNames.tasks)).find((each) => each.id === id)!;
      expect(row.fields).toMatchObject({
        workState: vi.workState.completed,
        completedDate: day("2024-05-20"),
        result: "- đã xong, chờ duyệt",
        evidence: "05/2024",
      });
    }
    expect((await taskWith("lập đề cương nhiệm vụ")).fields["trackStatus"]).toBe(
      vi.trackStatus.completedOnTime,
    );
  });

  describe("where people changed the same field", () => {
    const mine = serialDate(day("2024-07-01"));
    const clash = async () => {
      await openTracker();
      const { id } = await taskWith("lập đề cương nhiệm vụ");
      await type(tableNames.tasks, id, "deadlineStated", mine);
      const preview = await previewNotice(corrected());
      expect(preview.counts).toMatchObject({ added: 1, updated: 1, asked: 1 });
      expect(preview.clashes).toEqual([
        expect.objectContaining({
          table: tableNames.tasks,
          id,
          field: "deadlineStated",
          header: vi.columns.deadlineStated,
          ours: day("2024-07-01"),
          theirs: day("2024-05-31"),
        }),
      ]);
      return { id, preview };
    };
    const stated = async () => (await taskWith("lập đề cương nhiệm vụ")).fields["deadlineStated"];

    test("it is asked, and without an answer asked again", async () => {
      const { preview } = await clash();
      const report = await applyNotice(preview);
      expect(report.clashes).toHaveLength(1);
      expect(await stated()).toEqual(day("2024-07-01"));
      const again = await previewNotice(corrected());
      const asked = ({ id, field, ours, theirs }: ClashShown) => ({ id, field, ours, theirs });
      expect(again.clashes.map(asked)).toEqual(preview.clashes.map(asked));
    });

    test.each([
      ["ours", "2024-07-01"],
      ["theirs", "2024-05-31"],
    ] as const)("an answer for %s settles it for good", async (take, kept) => {
      const { id, preview } = await clash();
      const report = await applyNotice(preview, [{ id, field: "deadlineStated", take }]);
      expect(report.clashes).toEqual([]);
      expect(await stated()).toEqual(day(kept));
      expect((await previewNotice(corrected())).counts).toMatchObject({ ...nothing, vanished: 1 });
    });
  });

  test("a number and a date filled in later leave every row its id", async () => {
    const draft = edited(["Số: 06/TB-BCĐ", "Số:     /TB-BCĐ"]).notices[0]!;
    expect(draft.header.number).toBeNull();
    await build(draft, asOf);
    const ids = (await rowsOf(tableNames.tasks)).map(({ id }) => id);
    const issued = edited(["ngày tháng năm 2024", "ngày 18 tháng 3 năm 2024"]);
    const report = await add(issued);
    expect(report).toMatchObject({ notice: { key: draft.key, isNew: false }, counts: nothing, clashes: [] });
    expect((await rowsOf(tableNames.tasks)).map(({ id }) => id)).toEqual(ids);
    expect(
      (await rowsOf(tableNames.notices)).map(({ id, fields }) => [
        id,
        fields["documentNumber"],
        fields["issuedDate"],
      ]),
    ).toEqual([[draft.key, "06/TB-BCĐ", day("2024-03-18")]]);
  });
});

/** The notice to the next commune, with a unit that the first does not name. */
const another = (): Tracker =>
  edited(
    ["Số: 06/TB-BCĐ", "Số: 07/TB-BCĐ"],
    [/Cẩm Quang/gu, "Cẩm Bình"],
    [/Hội cựu chiến binh huyện:/u, "Trung tâm Y tế huyện:"],
  );

describe("a second notice", () => {
  test("adds its rows; statuses, summaries, colours, drop-downs and lists of units cover them", async () => {
    const { desk } = await openTracker();
    const statuses = (await rowsOf(tableNames.tasks)).map(({ fields }) => fields["trackStatus"]);
    const preview = await previewNotice(another());
    expect(preview).toMatchObject({
      notice: { key: "07/TB-BCĐ", isNew: true },
      counts: { ...nothing, added: 33, kept: 0 },
    });
    const before = desk.batches.filter(({ kind }) => kind === "work").length;
    const report = await applyNotice(preview);
    expect(report.remarks).toEqual([]);
    // Reading, writing, bringing pivots up to date.
    expect(desk.batches.filter(({ kind }) => kind === "work").length - before).toBe(4);

    const tasks = await rowsOf(tableNames.tasks);
    expect(tasks).toHaveLength(56);
    expect(tasks.slice(28).map(({ fields }) => fields["trackStatus"])).toEqual(statuses);
    expect(tasks.map(({ fields }) => fields["ordinal"])).toEqual(tasks.map((_task, index) => index + 1));
    expect((await rowsOf(tableNames.petitions)).length).toBe(10);
    expect(
      (await rowsOf(tableNames.notices)).map(({ fields }) => [
        fields["documentNumber"],
        fields["taskCount"],
        fields["petitionCount"],
      ]),
    ).toEqual([
      ["06/TB-BCĐ", 28, 5],
      ["07/TB-BCĐ", 28, 5],
    ]);

    const { sheet, table } = desk.workbook.table(tableNames.tasks)!;
    const lastRow = table.area.row + table.area.rowCount - 1;
    for (const { areas } of [...sheet.conditionalFormats, ...sheet.validations]) {
      for (const area of areas) expect(area.row + area.rowCount - 1).toBe(lastRow);
    }

    const units = await rowsOf(tableNames.units);
    const names = units.map(({ id }) => id);
    expect(names.filter((name) => name.includes("Trung tâm Y tế"))).toHaveLength(1);
    expect(new Set(names).size).toBe(names.length);
    const unitTable = desk.workbook.table(tableNames.units)!;
    const last = unitTable.table.area.row + unitTable.table.area.rowCount;
    expect(desk.workbook.names.find(({ name }) => name === "DS_DonVi")?.formula).toBe(
      `='Đơn vị'!$A$${unitTable.table.area.row + 2}:$A$${last}`,
    );
    expect(sheet.grid.get(3, 0)?.value).toMatch(/^Thông báo số 06\/TB-BCĐ, .* · và 1 văn bản khác$/u);
    const summary = await rowsOf(tableNames.unitSummary);
    expect(summary.reduce((sum, { fields }) => sum + Number(fields["total"]), 0)).toBe(56);
    expect(summary.find(({ id }) => id.includes("Trung tâm Y tế"))?.fields["total"]).toBe(1);
    expect((await rowsOf(tableNames.criteria)).length).toBe(20);

    const pivots = desk.workbook.sheet(vi.sheets.analysis)!;
    const cells = [...pivots.grid.rows.values()].flatMap((row) =>
      [...row.values()].map(({ value }) => value),
    );
    expect(cells).toContain(56);
    expect((await previewNotice(another())).counts).toEqual({ ...nothing, kept: 33 });
    expect((await previewNotice(same())).counts).toEqual({ ...nothing, kept: 33 });
  });

  itValidates("leaves a file in which the Open XML SDK finds nothing", async () => {
    const { desk } = await openTracker();
    await add(another());
    await add(corrected());
    expect(validateXlsx(saveWorkbook(desk.workbook))).toEqual([]);
  });

  test("of the same number in another year or of another office is another notice", async () => {
    await build(edited(["ngày tháng năm 2024", "ngày 18 tháng 3 năm 2024"]).notices[0]!, asOf);
    const next = edited(["ngày tháng năm 2024", "ngày 18 tháng 3 năm 2025"]);
    const added = next.tasks.length + next.petitions.length;
    expect(await add(next)).toMatchObject({
      notice: { key: "06/TB-BCĐ#2", isNew: true },
      counts: { ...nothing, added, kept: 0 },
    });
    expect((await previewNotice(next)).counts).toEqual({ ...nothing, kept: added });
    const ids = (await rowsOf(tableNames.tasks)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(28 + next.tasks.length);
  });
});

/** Does something to the open workbook through the same door as everybody. */
const act = (change: (context: Excel.RequestContext, tasks: Excel.Table) => void): Promise<void> =>
  Excel.run(async (context) => {
    change(context, context.workbook.tables.getItem(tableNames.tasks));
    await context.sync();
  });

/** Excel moves a column with cut and insert; formulas go by the header and do not notice. */
const swapColumns = (desk: Desk, tableName: string, one: string, other: string): void => {
  const { sheet, table } = desk.workbook.table(tableName)!;
  const a = table.columns.findIndex(({ name }) => name === one);
  const b = table.columns.findIndex(({ name }) => name === other);
  [table.columns[a], table.columns[b]] = [table.columns[b]!, table.columns[a]!];
  for (let row = table.area.row; row < table.area.row + table.area.rowCount; row++) {
    const cells = sheet.grid.rows.get(row)!;
    const [left, right] = [a, b].map((offset) => cells.get(table.area.column + offset));
    for (const [offset, cell] of [
      [a, right],
      [b, left],
    ] as const) {
      if (cell) cells.set(table.area.column + offset, cell);
      else cells.delete(table.area.column + offset);
    }
  }
};

const rearrangements: Record<string, (desk: Desk) => Promise<void> | void> = {
  "a column moved": (desk) =>
    swapColumns(desk, tableNames.tasks, vi.columns.content, vi.columns.difficulties),
  "a header renamed": () =>
    act((_context, table) => {
      table.getHeaderRowRange().getCell(0, 1).values = [["Việc phải làm"]];
    }),
  "a sheet renamed": () =>
    act(({ workbook }) => {
      workbook.worksheets.getItem(vi.sheets.tasks).name = "Việc 'A' của xã";
    }),
  "rows sorted": () =>
    act((_context, table) => {
      table.sort.apply([{ key: 1, ascending: false }]);
    }),
  "rows filtered": () =>
    act((_context, table) => {
      table.columns.getItem(vi.columns.leadUnit).filter.applyValuesFilter(["Phòng Nội vụ"]);
    }),
  "columns of people's own, between and behind": () =>
    act((_context, table) => {
      table.columns.add(2, undefined, "Ghi chú riêng");
      table.columns.add(undefined, undefined, "Lãnh đạo phụ trách");
    }),
  "a table renamed": () =>
    act((_context, table) => {
      table.name = "tblViecCuaXa";
    }),
};

/** Rows by id, without what depends on where a row stands. */
const byId = async (table: string) =>
  Object.fromEntries(
    (await rowsOf(table)).map(({ id, fields }) => [id, { ...fields, ordinal: null, overdueRank: null }]),
  );

describe("whatever people made of the workbook", () => {
  const outcome = async (rearrange?: (desk: Desk) => Promise<void> | void) => {
    const { desk } = await openTracker();
    const { id } = await taskWith("lập đề cương nhiệm vụ");
    await type(tableNames.tasks, id, "workState", vi.workState.inProgress);
    await rearrange?.(desk);
    const first = await add(corrected());
    const second = await add(another());
    expect([first.problems, first.remarks, second.problems, second.remarks]).toEqual([[], [], [], []]);
    const rows = { tasks: await byId(tableNames.tasks), petitions: await byId(tableNames.petitions) };
    return { desk, counts: [first.counts, second.counts], rows };
  };
  let plain: Awaited<ReturnType<typeof outcome>>;
  beforeAll(async () => {
    plain = await outcome();
  });

  test.each(Object.entries(rearrangements))("%s: the same rows come out", async (_what, rearrange) => {
    const { counts, rows } = await outcome(rearrange);
    expect(counts).toEqual(plain.counts);
    expect(rows).toEqual(plain.rows);
  });

  test("all of it together", async () => {
    const { rows } = await outcome(async (desk) => {
      for (const rearrange of Object.values(rearrangements)) await rearrange(desk);
    });
    expect(rows).toEqual(plain.rows);
  });

  test("a filter is on again afterwards, over the new rows too", async () => {
    const { desk } = await outcome(rearrangements["rows filtered"]);
    const { sheet, table } = desk.workbook.table(tableNames.tasks)!;
    const column = table.columns.findIndex(({ name }) => name === vi.columns.leadUnit);
    expect(table.columns[column]?.filteredTo).toEqual(["Phòng Nội vụ"]);
    for (let row = table.area.row + 1; row < table.area.row + table.area.rowCount; row++) {
      const isShown = sheet.grid.get(row, table.area.column + column)?.value === "Phòng Nội vụ";
      expect(sheet.rows.get(row)?.hidden ?? false).toBe(!isShown);
    }
  });

  test("Excel 2019 (ExcelApi 1.7) is enough", async () => {
    const { desk } = await openTracker();
    const bytes = desk.requirements;
    const { workbook } = desk;
    const older = await openDesk({
      workbook,
      requirements: { ExcelApi: "1.7" },
      today: () => serialDate(day(asOf)),
    });
    expect(older.requirements).not.toBe(bytes);
    const report = await add(another());
    expect(report).toMatchObject({ counts: { added: 33 }, remarks: [] });
  });
});

describe("a tracker too large for one answer", () => {
  test("is read in pieces, and what is still too large in halves", async () => {
    const { desk } = await openTracker();
    const whole = await readTracker();
    const done = desk.batches.filter(({ kind }) => kind === "work").length;
    // All at once; then, after two trips for what tables there are, the late tasks, the tasks and half of them.
    const failures = [2, 5, 9, 10].map((trip) => ({
      batch: done + trip,
      code: "ResponsePayloadSizeLimitExceeded",
    }));
    desk.faults = { failures };
    expect(await readTracker()).toEqual(whole);
    const trips = desk.batches.filter(({ error }) => error !== null);
    expect(trips).toHaveLength(failures.length);
  });
});

describe("what is broken", () => {
  test.each<[string, () => Promise<void>, object[]]>([
    [
      "a column deleted",
      () => act((_context, table) => table.columns.getItem(vi.columns.heading).delete()),
      [{ kind: "column-gone", table: tableNames.tasks, column: "heading" }],
    ],
    [
      "a summary's sheet deleted",
      () => act(({ workbook }) => workbook.worksheets.getItem(vi.sheets.unitSummary).delete()),
      [{ kind: "table-gone", table: tableNames.unitSummary }],
    ],
    [
      "the pivots' sheet deleted",
      () => act(({ workbook }) => workbook.worksheets.getItem(vi.sheets.analysis).delete()),
      [{ kind: "pivots-gone" }],
    ],
    [
      "a date typed as text",
      () => type(tableNames.tasks, `${seed.key}·1.2`, "completedDate", "'20.5.2024"),
      [
        {
          kind: "not-a-date",
          table: tableNames.tasks,
          id: `${seed.key}·1.2`,
          column: "completedDate",
          value: "20.5.2024",
        },
      ],
    ],
    [
      "a row copied",
      () => type(tableNames.tasks, `${seed.key}·1.2`, "taskId", `${seed.key}·1.1`),
      [{ kind: "duplicate-id", table: tableNames.tasks, id: `${seed.key}·1.1` }],
    ],
  ])("%s is reported and the rest goes on", async (_what, breakIt, problems) => {
    await openTracker();
    await breakIt();
    const report = await add(another());
    expect(report.problems).toEqual(problems);
    expect(report).toMatchObject({ counts: { added: 33 }, remarks: [] });
  });

  test("a column of ids deleted leaves its table alone", async () => {
    await openTracker();
    await act((_context, table) => table.columns.getItem(vi.columns.taskId).delete());
    const report = await add(another());
    expect(report.problems).toContainEqual({ kind: "key-gone", table: tableNames.tasks, column: "taskId" });
    expect(report.counts.added).toBe(another().petitions.length);
  });

  test("a newer version is refused, and so is a workbook without a tracker", async () => {
    await openTracker();
    await type(tableNames.settings, "schemaVersion", "settingValue", 99).catch(() => undefined);
    await act(({ workbook }) => {
      const body = workbook.tables.getItem(tableNames.settings).getDataBodyRange();
      body.getCell(0, 1).values = [[99]];
    });
    await expect(previewNotice(same())).rejects.toMatchObject({ code: "newer-version" });
    await openDesk();
    await expect(previewNotice(same())).rejects.toMatchObject({ code: "not-a-tracker" });
  });
});

describe("all or nothing", () => {
  // At the first action nothing of the batch is done; at the last, nearly all of it is and nobody rolls it back.
  test.each([
    ["first", 0],
    ["hundredth", 100],
    ["last", Number.MAX_SAFE_INTEGER],
  ])("a failure at the %s action of any round trip leaves the workbook as it was", async (_where, action) => {
    const outcomes: string[] = [];
    for (let trip = 1; trip <= 4; trip++) {
      const { desk } = await openTracker();
      await act((_context, table) => {
        table.columns.getItem(vi.columns.leadUnit).filter.applyValuesFilter(["Phòng Nội vụ"]);
      });
      const before = savedParts(desk);
      const preview = await previewNotice(trip % 2 ? corrected() : another());
      const batch = desk.batches.filter(({ kind }) => kind === "work").length + trip;
      desk.faults = { failures: [{ batch, code: "GeneralException", action }] };
      try {
        outcomes.push(...(await applyNotice(preview)).remarks);
        outcomes.push("written");
      } catch (error) {
        outcomes.push((error as TrackerError).code);
        expect(savedParts(desk)).toEqual(before);
      }
    }
    // What comes last is heights, pivots and filters: tried again one by one, and then they are done.
    expect(outcomes).toEqual(["failed", "failed", "failed", "written"]);
  });
});
