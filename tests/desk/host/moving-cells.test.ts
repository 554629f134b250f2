import * as fc from "fast-check";
import { deleteCells, insertCells } from "../../../src/desk/api/edit/insert-delete";
import { extendTable } from "../../../src/desk/api/edit/table-growth";
import { renameTable, resizeTable } from "../../../src/desk/api/edit/tables";
import { writeEntries } from "../../../src/desk/api/edit/write-cells";
import { WorkbookSession } from "../../../src/desk/api/session";
import { fixedClock } from "../../../src/desk/formulas/clock";
import { recalculate } from "../../../src/desk/formulas/recalculate";
import type { Area } from "../../../src/desk/model/cell";
import { maxColumns } from "../../../src/desk/model/cell";
import { ApiError } from "../../../src/desk/protocol/errors";
import { EventRegistry } from "../../../src/desk/protocol/events";
import type { Entry } from "../formulas/workbook-of";
import { addName, addTable, sheetOf, shown, workbookOf } from "../formulas/workbook-of";

// Hundreds of runs, on machines that do other work too.
jest.setTimeout(120_000);

const clock = fixedClock(45_383);

/** A table with columns of formulas, one below it, and formulas beside it and elsewhere that read it in every way. */
const openSession = (): WorkbookSession => {
  const workbook = workbookOf({
    T: [
      ["n", "double", "rank", "place", null, "=[@n]", "=T!B3"],
      [3, "=[@n]*2", "=COUNTIF(tbl[n],[@n])", "=ROW()-ROW(tbl[[#Headers],[n]])", null, "=tbl[@double]"],
      [1, "=[@n]*2", "=COUNTIF(tbl[n],[@n])", "=ROW()-ROW(tbl[[#Headers],[n]])", null, "=tbl[@double]"],
      [2, "=[@n]*2", "=COUNTIF(tbl[n],[@n])", "=ROW()-ROW(tbl[[#Headers],[n]])", null, "=tbl[@double]"],
      [null, null, null, null, null, "=tbl[@double]"],
      [],
      ["m", "of n"],
      [7, "=SUM(tbl[n])+[@m]"],
      [8, "=SUM(tbl[n])+[@m]"],
    ],
    S: [
      ["=SUM(tbl[n])", "=COUNTA(tbl[#All])", "=IF(T!A2>2,SUM(tbl[double]),0)", "=SUM(T!A:A)"],
      ["=SUM(T!B2:B4)", "=T!B3", "=INDEX(tbl[n],2)", "=SUM(tblBelow[of n])"],
      ["=MAX(All)", "=COUNT(tbl)", "=ROWS(tbl[n])", "=ROW(T!A4)"],
      ["=SUM(OFFSET(T!A1,1,0,3,1))", "=SUM(tbl[[#Headers],[n]],tbl[n])", "=SUBTOTAL(9,tbl[n])", "=A1+D2"],
    ],
  });
  addTable(workbook, "T", "tbl", "A1:D4");
  addTable(workbook, "T", "tblBelow", "A7:B9");
  addName(workbook, "All", "=tbl[n]");
  const table = workbook.table("tbl")?.table;
  const formulas = [null, "=[@n]*2", "=COUNTIF(tbl[n],[@n])", "=ROW()-ROW(tbl[[#Headers],[n]])"];
  table?.columns.forEach((column, i) => (column.calculatedFormula = formulas[i] ?? null));
  const session = new WorkbookSession(workbook, "test", clock, "en-US", new EventRegistry());
  session.calculated();
  return session;
};

const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.constantFrom<Entry>("", 0, 1, 2, 3, "x"),
  fc.constantFrom<Entry>("=SUM(tbl[n])", "=T!A3*10", "=[@n]+1", "=SUM(T!A2:A4)", "=tbl[@rank]"),
);
type Edit = (session: WorkbookSession) => void;

const areaOf = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.constantFrom("T", "S"), fc.nat(9), fc.nat(5), entry).map(([name, row, column, written]) => {
    return (session: WorkbookSession): void =>
      writeEntries(session, sheetOf(session.workbook, name), areaOf(row, column), [[written]]);
  }),
  fc
    .tuple(fc.boolean(), fc.nat(8), fc.integer({ min: 1, max: 2 }), fc.boolean())
    .map(([adds, row, rows, isWhole]) => {
      return (session: WorkbookSession): void => {
        const area = isWhole ? areaOf(row, 0, rows, maxColumns) : areaOf(row, 0, rows, 4);
        if (adds) insertCells(session, sheetOf(session.workbook, "T"), area, "Down");
        else deleteCells(session, sheetOf(session.workbook, "T"), area, "Up");
      };
    }),
  fc.tuple(fc.boolean(), fc.nat(6)).map(([adds, column]) => {
    return (session: WorkbookSession): void => {
      const area = areaOf(0, column, 1, 1);
      if (adds) insertCells(session, sheetOf(session.workbook, "S"), area, "Right");
      else deleteCells(session, sheetOf(session.workbook, "S"), area, "Left");
    };
  }),
  fc.integer({ min: 1, max: 2 }).map((rows) => (session: WorkbookSession): void => {
    const table = session.workbook.table("tbl")?.table;
    const sheet = sheetOf(session.workbook, "T");
    if (!table) return;
    const below = { ...table.area, row: table.area.row + table.area.rowCount, rowCount: rows };
    insertCells(session, sheet, below, "Down");
    extendTable(session, sheet, table, rows);
  }),
  fc.integer({ min: -1, max: 1 }).map((rows) => (session: WorkbookSession): void => {
    const table = session.workbook.table("tbl")?.table;
    if (!table) return;
    const area = { ...table.area, rowCount: table.area.rowCount + rows };
    resizeTable(session, sheetOf(session.workbook, "T"), table, area);
  }),
  fc.constantFrom("renamed", "tbl").map((name) => (session: WorkbookSession): void => {
    const table = session.workbook.sheets[0]?.tables[0];
    if (table && table.name !== name) renameTable(session, table, name);
  }),
);

const resultsOf = ({ workbook }: WorkbookSession): Record<string, Entry | undefined> => {
  const values: Record<string, Entry | undefined> = {};
  for (const { name, grid } of workbook.sheets)
    for (const [row, cells] of grid.rows)
      for (const [column, { value, formula }] of cells)
        values[`${name} ${row},${column} ${formula ?? ""}`] = shown(value);
  return values;
};

test("after cells have moved, tables grown and names changed, results are those of calculating everything", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 10 }), (edits) => {
      const session = openSession();
      for (const [act, settles] of edits) {
        try {
          act(session);
        } catch (problem) {
          // What Excel refuses (cutting a table apart) changes nothing.
          if (!(problem instanceof ApiError)) throw problem;
        }
        if (!settles) continue;
        session.calculated();
        const kept = resultsOf(session);
        recalculate(session.workbook, clock);
        expect(kept).toEqual(resultsOf(session));
      }
    }),
    { numRuns: 300 },
  );
});

test("a row added to a table calculates what reads the whole column, and nothing else of the other rows", () => {
  const session = openSession();
  const { sheet, table } = session.workbook.table("tbl")!;
  const before = session.formulasCalculated;
  // A wrong result in a cell that is not to be touched shows that it was not.
  const double = sheet.grid.get(1, 1)!;
  const rank = sheet.grid.get(1, 2)!;
  double.value = rank.value = "untouched";
  insertCells(session, sheet, { ...table.area, row: 4, rowCount: 1 }, "Down");
  extendTable(session, sheet, table, 1);
  session.calculated();
  expect([double.value, rank.value]).toEqual(["untouched", 1]);
  const all = session.formulasCalculated;
  session.calculate();
  expect(all - before).toBeLessThan(session.formulasCalculated - all);
});
