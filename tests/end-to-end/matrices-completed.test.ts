import type { Desk } from "../../src/desk/desk";
import { CellError } from "../../src/desk/model/cell";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { addOptionalSheets } from "../../src/excel/add-sheets";
import { applyNotice, previewNotice } from "../../src/excel/add-notice";
import { addMissingColumns } from "../../src/excel/matrix-columns";
import { readTracker, type ReadTable } from "../../src/excel/read-back";
import { refreshSummaries } from "../../src/excel/summaries";
import { trackNotice } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { headerRow } from "../../src/workbook/sheets/context";
import { vi } from "../../src/workbook/texts/vi";
import { openingFaults } from "../desk/xlsx/opening-rules";
import { itValidates, validateXlsx } from "../desk/xlsx/validator";
import { build, openedFromFile, readSeed } from "./seed";
import { savedParts } from "./saved-parts";
import { typeInto } from "./typing";

// Each test builds a tracker; a machine that is busy elsewhere must not make one fail.
jest.setTimeout(120_000);

const seed = readSeed();
const asOf = "2024-05-10";
const nothing = { addedUnits: [], addedCriteria: [], addedVillages: [] };

const tableOf = async (name: string): Promise<ReadTable> => (await readTracker()).tables.get(name)!;
const headersOf = async (name: string): Promise<readonly string[]> => (await tableOf(name)).allHeaders;
const rowCount = async (name: string): Promise<number> => (await tableOf(name)).rowCount;

/** Somebody types a further row below a table. */
const typeRow = async (name: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(name).rows.add();
    await context.sync();
  });
  const index = (await rowCount(name)) - 1;
  for (const [key, value] of Object.entries(fields)) await typeInto(name, index, key, value);
};

/** What a sheet shows at a place. */
const shownAt = (desk: Desk, sheet: string, row: number, column: number): unknown =>
  desk.workbook.sheet(sheet)!.grid.get(row, column)?.value ?? null;

/** How many colour rules lie over a cell. */
const rulesAt = (sheet: string, row: number, column: number): Promise<number> =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    const count = cell.conditionalFormats.getCount();
    await context.sync();
    return count.value;
  });

const failedCells = ({ workbook }: Desk): string[] =>
  workbook.sheets.flatMap(({ name, grid }) =>
    [...grid.rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value }]) =>
        value instanceof CellError ? [`${name} ${row},${column} ${value.code}`] : [],
      ),
    ),
  );

const openMatrices = openedFromFile(asOf, async () => {
  const built = await build(seed, asOf);
  await addOptionalSheets(["criterionMatrix", "villageCriteria"], { villages: ["Thôn Đông", "Thôn Tây"] });
  return built;
});
const withMatrices = async (): Promise<Desk> => (await openMatrices()).desk;

const addByHand = async (): Promise<void> => {
  await typeRow(tableNames.criteria, { criterionCode: "21", criterionName: "Chuyển đổi số" });
  await typeRow(tableNames.villageCriterionNames, { criterionCode: "11", villageCriterionName: "Cây xanh" });
  await typeRow(tableNames.villages, { villageName: "Thôn Nam" });
};

describe("what people add by hand has its place once the summaries are refreshed", () => {
  test("a tracker with matrices takes no more round trips for it than one without", async () => {
    const work = ({ batches }: Desk): number => batches.filter(({ kind }) => kind === "work").length;
    const counted = async (desk: Desk): Promise<number> => {
      const before = work(desk);
      expect(await refreshSummaries()).toMatchObject(nothing);
      return work(desk) - before;
    };
    const { desk: plain } = await build(seed, asOf);
    const without = await counted(plain);
    const desk = await withMatrices();
    expect(await counted(desk)).toBe(without);
  });

  test("a criterion in its summary and in the matrix of tasks, behind the others", async () => {
    const desk = await withMatrices();
    const { sheets } = vi;
    const before = await headersOf(tableNames.criterionMatrix);
    await typeRow(tableNames.criteria, { criterionCode: "21", criterionName: "Chuyển đổi số" });
    await typeInto(tableNames.tasks, 0, "criteria", "21");
    expect(await refreshSummaries()).toMatchObject({ ...nothing, addedCriteria: ["Chuyển đổi số"] });

    const behind = before.indexOf(vi.columns.trackStatus);
    expect(await headersOf(tableNames.criterionMatrix)).toEqual([
      ...before.slice(0, behind),
      "21",
      ...before.slice(behind),
    ]);
    const tasks = (await tableOf(tableNames.tasks)).rows;
    expect(shownAt(desk, sheets.criterionMatrix, headerRow + 1, behind)).toBe(vi.matrixMark.open);
    expect(tasks[0]!.fields["criteria"]).toBe("21");
    expect(shownAt(desk, sheets.criterionMatrix, headerRow - 1, behind)).toBe(1);
    // The columns before it say what they said, and the form's number and the print reach as far as it.
    expect(shownAt(desk, sheets.criterionMatrix, headerRow - 1, behind - 1)).toBe(1);
    expect([behind - 1, behind].map((column) => shownAt(desk, sheets.criterionMatrix, 0, column))).toEqual([
      null,
      vi.forms.criterionMatrix,
    ]);
    expect(await rulesAt(sheets.criterionMatrix, headerRow + 1, behind)).toBe(3);
    expect(await rulesAt(sheets.criterionMatrix, headerRow + 1, behind - 1)).toBe(3);
    const matrix = desk.workbook.sheet(sheets.criterionMatrix)!;
    expect(matrix.pageLayout.printArea).toMatch(/^\$?A:\$?Y$/);
    expect(matrix.protection).not.toBeNull();
    const criteria = (await tableOf(tableNames.criteria)).rows;
    expect(criteria.at(-1)!.fields).toMatchObject({
      criterionSetId: seed.criterionSetId,
      criterionTasks: 1,
      criterionSetName: criteria[0]!.fields["criterionSetName"],
    });
    const summed = (await tableOf(tableNames.criterionSummary)).rows.at(-1)!.fields;
    expect(summed).toMatchObject({ criterionCode: "21", total: 1 });
    expect((await readTracker()).problems).toEqual([]);
    expect(failedCells(desk)).toEqual([]);
  });

  test("a criterion of the villages and a village, with the assessments that were there", async () => {
    const desk = await withMatrices();
    await typeInto(tableNames.villageCriteria, 3, "assessment", vi.assessment.met);
    const before = (await tableOf(tableNames.villageCriteria)).rows;
    await addByHand();
    expect(await refreshSummaries()).toMatchObject({
      addedCriteria: ["Chuyển đổi số", "Cây xanh"],
      addedVillages: ["Thôn Nam"],
    });
    const lines = (await tableOf(tableNames.villageCriteria)).rows;
    const ofBefore = lines.slice(0, before.length).map(({ fields }) => fields["assessment"]);
    expect(ofBefore).toEqual(before.map(({ fields }) => fields["assessment"]));
    expect(lines).toHaveLength(3 * 11);
    expect(lines.at(-1)!.fields).toMatchObject({
      villageName: "Thôn Nam",
      villageCriterionName: "Cây xanh",
    });
    const last = lines.length - 1;
    await typeInto(tableNames.villageCriteria, last, "assessment", vi.assessment.met);
    const { rows, columns, allHeaders } = await tableOf(tableNames.villageMatrix);
    expect(allHeaders.slice(11)).toEqual(["10", "11", vi.columns.metCount, vi.columns.remainingCount]);
    expect(rows.map(({ fields }) => [fields["villageName"], fields["metCount"]])).toEqual([
      ["Thôn Đông", 1],
      ["Thôn Tây", 0],
      ["Thôn Nam", 1],
    ]);
    expect(rows[2]!.fields["criterion11"]).toBe(vi.assessmentMark.met);
    const place = columns.get("criterion11")!;
    expect(shownAt(desk, vi.sheets.villageMatrix, headerRow - 1, place)).toBe("Cây xanh");
    expect(failedCells(desk)).toEqual([]);
    expect(openingFaults(saveWorkbook(desk.workbook))).toEqual([]);
  });

  test("once: a second time nothing is added, and nothing changes", async () => {
    const desk = await withMatrices();
    await addByHand();
    await refreshSummaries();
    const before = savedParts(desk);
    expect(await refreshSummaries()).toMatchObject(nothing);
    expect(savedParts(desk)).toEqual(before);
  });

  test("also where people renamed the criteria's columns, and their notes stand where they stood", async () => {
    const desk = await withMatrices();
    const { row, columns, columnCount } = await tableOf(tableNames.criterionMatrix);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(vi.sheets.criterionMatrix);
      sheet.protection.unprotect();
      sheet.getRangeByIndexes(row, columns.get("criterion20")!, 1, 1).values = [["Khu mẫu"]];
      sheet.getRangeByIndexes(row + 1, columnCount + 1, 1, 1).values = [["ghi chú riêng"]];
      await context.sync();
    });
    await typeRow(tableNames.criteria, { criterionCode: "21", criterionName: "Chuyển đổi số" });
    await refreshSummaries();
    const headers = await headersOf(tableNames.criterionMatrix);
    const at = headers.indexOf("Khu mẫu");
    expect(headers.slice(at - 1, at + 3)).toEqual(["19", "Khu mẫu", "21", vi.columns.trackStatus]);
    expect(shownAt(desk, vi.sheets.criterionMatrix, row + 1, columnCount + 2)).toBe("ghi chú riêng");
    expect(desk.workbook.sheet(vi.sheets.criterionMatrix)!.protection).toBeNull();
  });

  test("in a matrix that was made before any notice had criteria", async () => {
    const bare = { ...seed, criterionSetId: null };
    const { desk } = await build(bare, asOf);
    await addOptionalSheets(["criterionMatrix"]);
    const later = { ...seed, key: "09/TB-BCĐ" };
    await applyNotice(
      await previewNotice(
        trackNotice({
          ...later,
          items: seed.items.map((item) => ({ ...item, id: item.id.replace(seed.key, later.key) })),
          header: { ...seed.header, documentNumber: "09/TB-BCĐ", number: "09" },
        }),
      ),
    );
    await refreshSummaries();
    const headers = await headersOf(tableNames.criterionMatrix);
    expect(headers.slice(4, 24)).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)));
    const rows = Array.from({ length: 56 }, (_, index) =>
      shownAt(desk, vi.sheets.criterionMatrix, headerRow + 1 + index, 4),
    );
    // The task about planning, as the later notice has it.
    expect(rows.filter((mark) => mark !== "")).toEqual([vi.matrixMark.dueSoon]);
    expect(shownAt(desk, vi.sheets.criterionMatrix, headerRow - 1, 4)).toBe(1);
    expect(failedCells(desk)).toEqual([]);
  });

  itValidates("and the saved file has nothing that the Open XML SDK minds", async () => {
    const desk = await withMatrices();
    await addByHand();
    await refreshSummaries();
    expect(validateXlsx(saveWorkbook(desk.workbook))).toEqual([]);
  });
});

test.each([
  ["first", 0],
  ["twentieth", 20],
  ["eightieth", 80],
  ["last", Number.MAX_SAFE_INTEGER],
])("columns that fail at the %s action are taken back, and added the next time", async (_name, action) => {
  const desk = await withMatrices();
  await addByHand();
  const tracker = await readTracker();
  const before = savedParts(desk);
  const work = desk.batches.filter(({ kind }) => kind === "work").length;
  desk.faults = { failures: [{ batch: work + 1, code: "GeneralException", action }] };
  await expect(addMissingColumns(tracker)).rejects.toMatchObject({ code: "failed" });
  expect(savedParts(desk)).toEqual(before);
  expect(await addMissingColumns(await readTracker())).toEqual(["Chuyển đổi số", "Cây xanh"]);
});
