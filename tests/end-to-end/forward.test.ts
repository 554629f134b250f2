import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Desk } from "../../src/desk/desk";
import { CellError } from "../../src/desk/model/cell";
import { criterionSets } from "../../src/catalog/criteria";
import { openDesk } from "../../src/desk/node";
import { openWorkbook } from "../../src/desk/xlsx/open";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { applyNotice, previewNotice } from "../../src/excel/add-notice";
import { bringForward } from "../../src/excel/bring-forward";
import { checkTracker } from "../../src/excel/check-tracker";
import { serialDate } from "../../src/excel/cells";
import { readTracker } from "../../src/excel/read-back";
import { TrackerError } from "../../src/excel/tracker-errors";
import { readNotice } from "../../src/notice/read";
import { trackNotice } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { schemaVersion } from "../../src/workbook/sheets/settings";
import { vi } from "../../src/workbook/texts/vi";
import { itOpensInLibreOffice, shownByLibreOffice } from "../desk/xlsx/libreoffice";
import { itValidates, validateXlsx } from "../desk/xlsx/validator";
import { day } from "./seed";
import { typeInto } from "./typing";
import { savedParts } from "./saved-parts";
import { withoutResults } from "./without-results";

const noticeFile = join(__dirname, "../notice/corpus/xa-tb-hop-thuong-ky.txt");

/** A tracker that an earlier version laid out, opened by this one. */
const openOld = (version: 1 | 2 = 1): Promise<Desk> =>
  openDesk({
    workbook: openWorkbook(readFileSync(join(__dirname, `fixtures/tracker-of-schema-${version}.xlsx`))),
    today: () => serialDate(day("2026-03-22")),
  });

const act = (change: (tasks: Excel.Table) => void): Promise<void> =>
  Excel.run(async (context) => {
    change(context.workbook.tables.getItem(tableNames.tasks));
    await context.sync();
  });

const tasks = async () => (await readTracker()).tables.get(tableNames.tasks)!;
const statuses = async () => (await tasks()).rows.map(({ id, fields }) => [id, fields["trackStatus"]]);

test("a tracker of the second version gets the days and the successors of units, and counts as before", async () => {
  await openOld(2);
  const totals = async () =>
    (await readTracker()).tables
      .get(tableNames.unitSummary)!
      .rows.map(({ fields }) => [fields["unit"], fields["total"], fields["overdue"]]);
  const before = [await statuses(), await totals()];
  const report = await bringForward();
  const { columns } = vi;
  expect(report).toEqual({
    from: 2,
    to: schemaVersion,
    renamed: [],
    columns: [
      { table: tableNames.tasks, header: columns.reportingUnit },
      { table: tableNames.petitions, header: columns.reportingUnit },
      { table: tableNames.units, header: columns.validFrom },
      { table: tableNames.units, header: columns.validTo },
      { table: tableNames.units, header: columns.successor },
    ],
    parameters: [],
    lists: [],
    formatsRepaired: true,
  });
  expect([await statuses(), await totals()]).toEqual(before);
  const units = (await readTracker()).tables.get(tableNames.units)!.rows;
  const [former, successor] = units.map(({ fields }) => String(fields["unit"]));
  await typeInto(tableNames.units, 0, "successor", successor!);
  const after = new Map((await totals()).map(([unit, total]) => [unit, total]));
  expect(after.get(former!)).toBe(0);
  const [, totalsBefore] = before;
  const both = totalsBefore!.flatMap(([unit, total]) =>
    unit === former || unit === successor ? [Number(total)] : [],
  );
  expect(after.get(successor!)).toBe(both.reduce((sum, total) => sum + total, 0));
});

describe("a tracker of the first version", () => {
  test("has columns of today under headers that others had: those are renamed first, and none stands for two", async () => {
    await openOld();
    // The notice of the fixture goes by no set of criteria.
    await typeInto(tableNames.criteria, 0, "criterionCode", "1");
    await typeInto(tableNames.criteria, 0, "criterionSetId", criterionSets[0]!.id);
    const before = (await readTracker()).tables.get(tableNames.unitSummary)!.rows;
    const report = await bringForward();
    const { columns } = vi;
    expect(report?.renamed).toEqual([
      { table: tableNames.notices, from: "Bộ tiêu chí", to: columns.criterionSetId },
      { table: tableNames.criteria, from: "Bộ tiêu chí", to: columns.criterionSetId },
      { table: tableNames.unitSummary, from: "Chưa HT trong hạn", to: columns.onTrack },
      { table: tableNames.unitSummary, from: "Chưa HT sắp đến hạn", to: columns.dueSoon },
    ]);
    const { tables } = await readTracker();
    for (const { columns: places, headers, plan } of tables.values()) {
      expect(new Set(places.values()).size).toBe(plan.columns.length);
      expect([...headers.values()].sort()).toEqual(plan.columns.map(({ header }) => header).sort());
    }
    expect(tables.get(tableNames.criteria)!.rows[0]!.fields).toMatchObject({
      criterionSetId: criterionSets[0]!.id,
      criterionSetName: criterionSets[0]!.name,
    });
    const after = tables.get(tableNames.unitSummary)!.rows;
    for (const [index, { fields }] of after.entries()) {
      const { onTrack, dueSoon } = before[index]!.fields;
      expect(fields).toMatchObject({ onTrack, dueSoon, inTime: Number(onTrack) + Number(dueSoon) });
    }
    expect(after.some(({ fields }) => Number(fields["inTime"]) > 0)).toBe(true);
    expect((await checkTracker(day("2026-03-22"))).findings).toEqual([]);
  });

  test("keeps a column of people's own that is called as a new one", async () => {
    await openOld();
    await act((table) => {
      table.columns.add(undefined, undefined, vi.columns.confirmation);
      table.columns.getItem(vi.columns.confirmation).getDataBodyRange().getCell(0, 0).values = [["Xem rồi"]];
    });
    const report = await bringForward();
    expect(report?.columns).toContainEqual({
      table: tableNames.tasks,
      header: `${vi.columns.confirmation} (2)`,
    });
    const { allHeaders, headers, rows } = await tasks();
    expect(headers.get("confirmation")).toBe(`${vi.columns.confirmation} (2)`);
    expect(allHeaders).toContain(vi.columns.confirmation);
    expect(rows[0]!.fields["confirmation"]).toBeNull();
    const own = await Excel.run(async (context) => {
      const range = context.workbook.tables
        .getItem(tableNames.tasks)
        .columns.getItem(vi.columns.confirmation);
      const first = range.getDataBodyRange().getCell(0, 0).load("values");
      await context.sync();
      return first.values[0]![0] as unknown;
    });
    expect(own).toBe("Xem rồi");
  });

  test("opens, is brought forward with a report, and says the same as before", async () => {
    const desk = await openOld();
    const old = await readTracker();
    expect(old).toMatchObject({ version: 1, problems: [] });
    const before = await statuses();
    const report = await bringForward();
    expect(report).toMatchObject({ from: 1, to: schemaVersion, formatsRepaired: true });
    expect(report?.columns).toEqual(
      expect.arrayContaining([
        { table: tableNames.tasks, header: vi.columns.countedWith },
        { table: tableNames.unitSummary, header: vi.columns.onTimeShare },
      ]),
    );
    expect(report?.parameters).toContain(vi.parameters.staleDays.name);
    expect(report?.lists).toContain(vi.lists.confirmation);

    const now = await readTracker();
    expect(now).toMatchObject({ version: schemaVersion, problems: [] });
    expect(await statuses()).toEqual(before);
    for (const table of now.tables.values())
      expect([...table.columns.keys()]).toHaveLength(table.plan.columns.length);
    expect((await tasks()).rows.every(({ fields }) => fields["counted"] === 1)).toBe(true);
    const failed = desk.workbook.sheets.flatMap(({ name, grid }) =>
      [...grid.rows.values()].flatMap((row) =>
        [...row.values()].flatMap(({ value, formula }) =>
          value instanceof CellError ? [`${name} ${value.code} ${formula}`] : [],
        ),
      ),
    );
    expect(failed).toEqual([]);
    const planned = planWorkbook(trackNotice(readNotice(readFileSync(noticeFile, "utf8"))), {
      asOf: null,
      workbookId: "",
    }).names;
    expect(desk.workbook.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(planned.map(({ name }) => name)),
    );
    expect(await bringForward()).toBeNull();
  });

  test("takes the new drop-downs, and the next notice", async () => {
    await openOld();
    const text = readFileSync(noticeFile, "utf8").replace("Số: 27/TB-VP", "Số: 28/TB-VP");
    const report = await applyNotice(await previewNotice(trackNotice(readNotice(text))));
    expect(report).toMatchObject({
      counts: { added: 9 },
      problems: [],
      remarks: [],
      forwarded: { from: 1, to: schemaVersion },
    });
    expect((await tasks()).rows[9]?.fields["relatedTasks"]).toBe((await tasks()).rows[0]?.id);
    await act((table) => {
      table.columns.getItem(vi.columns.confirmation).getDataBodyRange().getCell(0, 0).values = [
        [vi.confirmation.returned],
      ];
    });
    expect((await tasks()).rows).toHaveLength(18);
  });

  test("keeps headers that people renamed and what they typed over a formula", async () => {
    await openOld();
    await act((table) => {
      // The sixth column of the first version.
      table.getHeaderRowRange().getCell(0, 5).values = [["Tình hình"]];
      table.columns.getItem(vi.columns.standing).getDataBodyRange().getCell(2, 0).values = [["đã báo miệng"]];
    });
    const before = await statuses();
    await bringForward();
    expect(await statuses()).toEqual(before);
    const { rows, headers } = await tasks();
    expect(headers.get("workState")).toBe("Tình hình");
    expect(rows[2]?.fields["standing"]).toBe("đã báo miệng");
    expect(rows[1]?.fields["standing"]).not.toBe("đã báo miệng");
  });

  itValidates("brought forward, has nothing that the Open XML SDK minds", async () => {
    const desk = await openOld();
    await bringForward();
    expect(validateXlsx(saveWorkbook(desk.workbook))).toEqual([]);
  });

  test.each([
    ["first", 0],
    ["eightieth", 80],
    ["last", Number.MAX_SAFE_INTEGER],
  ])(
    "a failure at the %s action of any round trip leaves it as it was or brings it forward",
    async (_name, action) => {
      const outcomes: string[] = [];
      for (let trip = 1; trip <= 5; trip++) {
        const desk = await openOld();
        const before = savedParts(desk);
        desk.faults = { failures: [{ batch: trip, code: "GeneralException", action }] };
        try {
          const report = await bringForward();
          outcomes.push(report?.formatsRepaired ? "forward" : "forward without colours");
        } catch (error) {
          expect(error).toBeInstanceOf(TrackerError);
          outcomes.push((error as TrackerError).code);
          expect(savedParts(desk)).toEqual(before);
        }
      }
      expect(outcomes).toEqual(["failed", "failed", "failed", "failed", "forward without colours"]);
    },
  );
});

describe("another program", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const desk = await openOld();
    await bringForward();
    bytes = withoutResults(saveWorkbook(desk.workbook));
  });
  itOpensInLibreOffice("calculates a tracker that was brought forward", () => {
    const shown = shownByLibreOffice(bytes);
    expect(JSON.stringify([...shown.values()])).not.toMatch(/#(NAME|REF|VALUE|N\/A|DIV)|Err:/);
  });
});
