import * as fc from "fast-check";
import { Calculator } from "../../../src/desk/formulas/calculator";
import type { Clock } from "../../../src/desk/formulas/clock";
import { fixedClock } from "../../../src/desk/formulas/clock";
import { recalculate } from "../../../src/desk/formulas/recalculate";
import type { Sheet } from "../../../src/desk/model/sheet";
import type { Workbook } from "../../../src/desk/model/workbook";
import type { Entry } from "./workbook-of";
import { addName, addTable, enter, fill, sheetOf, shown, valueAt, workbookOf } from "./workbook-of";

// Hundreds of runs, on machines that do other work too.
jest.setTimeout(120_000);

const clock = fixedClock(45383);
const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

const valuesOf = (sheet: Sheet): Record<string, Entry | undefined> => {
  const values: Record<string, Entry | undefined> = {};
  for (const [row, cells] of sheet.grid.rows) {
    for (const [column, { value }] of cells) values[`${row},${column}`] = shown(value);
  }
  return values;
};

const rows = 8;
const columns = 5;
const address = fc
  .tuple(fc.integer({ min: 1, max: columns - 1 }), fc.nat(rows - 1))
  .map(([column, row]) => `${"ABCDE"[column] ?? "A"}${row + 1}`);

/** Column A holds constants only, for the formulas whose cells are known when they are calculated. */
const formula = fc.oneof(
  fc.tuple(address, address).map(([a, b]) => `=${a}+${b}`),
  fc.tuple(address, address).map(([a, b]) => `=SUM(${a}:${b})`),
  address.map((a) => `=COUNTIF($A$1:$A$8,${a})`),
  address.map((a) => `=COUNTIFS(B:B,">1",C:C,${a})`),
  address.map((a) => `=IF(${a}>2,"x",${a})`),
  fc.tuple(address, address, address).map(([a, b, c]) => `=IF(${a}>1,SUM(${b}:${c}),${a})`),
  fc.tuple(address, address).map(([a, b]) => `=IF(ISNUMBER(${a}),${b},COUNTIF(C:C,${b}))`),
  address.map((a) => `=IFERROR(MATCH(${a},$A:$A,0),${a}&"")`),
  fc.nat(3).map((n) => `=SUM(OFFSET($A$1,${n},0,3,1))`),
  fc.nat(7).map((n) => `=INDIRECT("A${n + 1}")`),
  fc.constant('=SUMIF($B$1:$B$8,"<3",$A$1)'),
  fc.constant('=AVERAGEIF($A$1:$A$4,">1",$A$2:$B$2)'),
  fc.constant("=SUM(tbl[Số])"),
  fc.constant("=TODAY()"),
  fc.constant("=Tên*2"),
);
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.constantFrom<Entry>(null, 0, 1, 2, 3, "x", "1", true),
  formula,
);
const edit = fc.record({
  row: fc.nat(rows - 1),
  column: fc.nat(columns - 1),
  entry,
});

const start = (entries: readonly (readonly Entry[])[]): Workbook => {
  const workbook = workbookOf({ S: entries, T: [["Số"], [1], ["=S!B2"], [3]] });
  addTable(workbook, "T", "tbl", "A1:A4");
  addName(workbook, "Tên", "=S!$C$3");
  return workbook;
};

test("after any edits, what was recalculated is what recalculating everything gives", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(entry, { minLength: columns - 1, maxLength: columns - 1 }), { maxLength: rows }),
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      (others, edits) => {
        const entries = others.map((row, n): Entry[] => [n % 4, ...row]);
        const workbook = start(entries);
        const calculator = new Calculator(workbook, clock);
        calculator.recalculateAll();
        const sheet = sheetOf(workbook, "S");
        for (const { row, column, entry: written } of edits) {
          const constant = column === 0 && typeof written === "string" ? written.length : written;
          enter(sheet, row, column, constant);
          calculator.changed([{ sheet: sheet, area: cell(row, column) }]);
          const before = valuesOf(sheet);
          recalculate(workbook, clock);
          expect(before).toEqual(valuesOf(sheet));
        }
      },
    ),
    { numRuns: 100 },
  );
});

test.each(["C1", "C1:C2", "C1:D3"])(
  "a sum over %s follows all cells that the condition's range makes it read",
  (summed) => {
    const workbook = workbookOf({
      S: [
        [1, `=SUMIF(A1:A3,1,${summed})`, 5],
        [1, null, 6],
        [1, null, 7],
      ],
    });
    const calculator = new Calculator(workbook, clock);
    calculator.recalculateAll();
    const sheet = sheetOf(workbook, "S");
    expect(valueAt(workbook, "S", "B1")).toBe(18);
    enter(sheet, 2, 2, 70);
    calculator.changed([{ sheet: sheet, area: cell(2, 2) }]);
    expect(valueAt(workbook, "S", "B1")).toBe(81);
  },
);

test("a sum over a range as tall as the condition's is left alone by edits elsewhere", () => {
  const workbook = workbookOf({
    S: [
      [1, "=SUMIF(A1:A2,1,C1:C2)", 5],
      [1, null, 6],
      [1, null, 7],
    ],
  });
  const calculator = new Calculator(workbook, clock);
  calculator.recalculateAll();
  const sheet = sheetOf(workbook, "S");
  // A wrong result in a cell that is not to be touched shows that it was not.
  const untouched = sheet.grid.get(0, 1);
  if (untouched) untouched.value = "untouched";
  enter(sheet, 2, 2, 70);
  calculator.changed([{ sheet: sheet, area: cell(2, 2) }]);
  expect(valuesOf(sheet)).toMatchObject({ "0,1": "untouched" });
});

test("an edit leaves alone what does not depend on it", () => {
  const workbook = workbookOf({
    S: [
      [1, "=A1+1", "=B1+1"],
      [5, "=A2+1"],
    ],
  });
  const calculator = new Calculator(workbook, clock);
  calculator.recalculateAll();
  const sheet = sheetOf(workbook, "S");
  enter(sheet, 0, 0, 10);
  // A wrong result in a cell that is not to be touched shows that it was not.
  const untouched = sheet.grid.get(1, 1);
  if (untouched) untouched.value = "untouched";
  calculator.changed([{ sheet: sheet, area: cell(0, 0) }]);
  expect(valuesOf(sheet)).toMatchObject({ "0,1": 11, "0,2": 12, "1,1": "untouched" });
});

describe("what an edit calculates", () => {
  const tasks = 50;
  const tracker = () => {
    const rows = Array.from({ length: tasks }, (_each, n) => [
      n + 1,
      "open",
      0,
      '=IF(C1>0,COUNTIF(B:B,"done")&" of "&C1,B1)'.replaceAll("1", String(n + 1)),
      `=LEN(D${n + 1})>3`,
    ]);
    const workbook = workbookOf({
      S: rows,
      T: [['=COUNTIF(S!B:B,"done")', "=A1>0"], ["=COUNTIF(S!E:E,TRUE)"]],
    });
    const calculator = new Calculator(workbook, clock);
    calculator.recalculateAll();
    const sheet = sheetOf(workbook, "S");
    const calculatedBy = (row: number, column: number, entry: Entry): number => {
      const before = calculator.calculated;
      enter(sheet, row, column, entry);
      calculator.changed([{ sheet: sheet, area: cell(row, column) }]);
      return calculator.calculated - before;
    };
    return { workbook, calculatedBy };
  };

  test("a column that a formula names and did not come to read does not move it", () => {
    const { workbook, calculatedBy } = tracker();
    // Its own row's D and E, and the counts of the other sheet: not the other rows' D.
    expect(calculatedBy(4, 1, "done")).toBeLessThan(6);
    expect(valueAt(workbook, "T", "A1")).toBe(1);
    expect(calculatedBy(9, 2, 3)).toBeLessThan(5);
    expect(valueAt(workbook, "S", "D10")).toBe("1 of 3");
    // From now on that row reads the column.
    calculatedBy(5, 1, "done");
    expect(valueAt(workbook, "S", "D10")).toBe("2 of 3");
    calculatedBy(9, 2, 0);
    expect(valueAt(workbook, "S", "D10")).toBe("open");
  });

  test("a result that stays the same is not followed further", () => {
    const { workbook, calculatedBy } = tracker();
    // D5 becomes "shut", E5 stays TRUE, so E is not counted again; nothing is done, so T!B1 is left alone.
    expect(calculatedBy(4, 1, "shut")).toBe(3);
    expect(valueAt(workbook, "S", "D5")).toBe("shut");
    expect(valueAt(workbook, "T", "A2")).toBe(tasks);
  });
});

test("a circle through cells that are not read is found, and let go, as it is on opening", () => {
  const workbook = workbookOf({ S: [["=IF(D1,SUM(B1:B2),1)", "=C1+1", 5, false]] });
  const sheet = sheetOf(workbook, "S");
  const calculator = new Calculator(workbook, clock);
  calculator.recalculateAll();
  const shownAfter = (entry: Entry): unknown[] => {
    enter(sheet, 0, 2, entry);
    calculator.changed([{ sheet: sheet, area: cell(0, 2) }]);
    return [
      ...["A1", "B1", "C1"].map((each) => valueAt(workbook, "S", each)),
      calculator.circularReferences.length,
    ];
  };
  expect(shownAfter(7)).toEqual([1, 8, 7, 0]);
  expect(shownAfter("=A1")).toEqual([0, 0, 0, 3]);
  expect(shownAfter(0)).toEqual([1, 1, 0, 0]);
});

test("formulas that are written, replaced and deleted are followed", () => {
  const workbook = workbookOf({ S: [[1, "=A1*2", "=B1*2"]] });
  const calculator = new Calculator(workbook, clock);
  calculator.recalculateAll();
  const sheet = sheetOf(workbook, "S");
  enter(sheet, 0, 1, "=A1*10");
  calculator.changed([{ sheet: sheet, area: cell(0, 1) }]);
  expect(valueAt(workbook, "S", "C1")).toBe(20);
  enter(sheet, 0, 1, null);
  calculator.changed([{ sheet: sheet, area: cell(0, 1) }]);
  expect(valueAt(workbook, "S", "C1")).toBe(0);
  fill(sheet, [[2, 3]]);
  calculator.changed([{ sheet: sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 2 } }]);
  expect(valueAt(workbook, "S", "C1")).toBe(6);
});

test("a table that grows, a renamed column and a moved name reach the formulas that use them", () => {
  const workbook = workbookOf({
    S: [
      ["Số", "Đôi"],
      [1, "=[@Số]*2"],
      [2, "=[@Số]*2"],
    ],
    R: [
      ["=SUM(tbl[Số])", "=SUM(tbl)", "=Đây", "=SUM(tbl[Lượng])"],
      [7, 8],
    ],
  });
  const table = addTable(workbook, "S", "tbl", "A1:B3");
  addName(workbook, "Đây", "=R!$A$2");
  const calculator = new Calculator(workbook, clock);
  calculator.recalculateAll();
  expect(["A1", "B1", "C1", "D1"].map((each) => valueAt(workbook, "R", each))).toEqual([3, 9, 7, "#REF!"]);

  const sheet = sheetOf(workbook, "S");
  fill(sheet, [[10, "=[@Số]*2"]], 3);
  table.area = { ...table.area, rowCount: 4 };
  calculator.changed([{ sheet: sheet, area: { row: 3, column: 0, rowCount: 1, columnCount: 2 } }]);
  expect(["A1", "B1"].map((each) => valueAt(workbook, "R", each))).toEqual([13, 39]);

  const [column] = table.columns;
  if (column) column.name = "Lượng";
  const [name] = workbook.names;
  if (name) name.formula = "=R!$B$2";
  calculator.changed([{ sheet: sheet, area: cell(0, 0) }]);
  expect(["A1", "C1", "D1"].map((each) => valueAt(workbook, "R", each))).toEqual(["#REF!", 8, 13]);
});

test("a sheet that is added or renamed is followed", () => {
  const workbook = workbookOf({ S: [["=Mới!A1", 5]] });
  const calculator = new Calculator(workbook, clock);
  calculator.recalculateAll();
  expect(valueAt(workbook, "S", "A1")).toBe("#REF!");
  const added = workbook.addSheet("Mới");
  enter(added, 0, 0, 4);
  calculator.changed([{ sheet: added, area: cell(0, 0) }]);
  expect(valueAt(workbook, "S", "A1")).toBe(4);
});

test("cells that depend on themselves are 0 and are named", () => {
  const workbook = workbookOf({
    S: [["=B1+1", "=A1+1", "=B1+5"], ["=SUM(A1:A3)"], ["=A2"], ["=OFFSET(A4,0,0)"], ["=ROW(A5)"]],
  });
  const calculator = new Calculator(workbook, clock);
  calculator.recalculateAll();
  expect(valuesOf(sheetOf(workbook, "S"))).toEqual({
    "0,0": 0,
    "0,1": 0,
    "0,2": 5,
    "1,0": 0,
    "2,0": 0,
    "3,0": 0,
    "4,0": 5,
  });
  const places = calculator.circularReferences.map(({ row, column }) => [row, column]);
  expect(places.sort()).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
  enter(sheetOf(workbook, "S"), 0, 0, 1);
  calculator.changed([{ sheet: sheetOf(workbook, "S"), area: cell(0, 0) }]);
  expect(valueAt(workbook, "S", "B1")).toBe(2);
});

test("a long chain of running totals needs no deep stack", () => {
  const length = 130_000;
  const workbook = workbookOf({ S: [[1], ...Array.from({ length }, (_each, n) => [`=A${n + 1}+1`])] });
  recalculate(workbook, clock);
  expect(valueAt(workbook, "S", `A${length + 1}`)).toBe(length + 1);
});

test("OFFSET and INDIRECT find results that are not there yet", () => {
  const workbook = workbookOf({
    S: [
      ["=SUM(OFFSET(B1,0,0,3,1))", "=C1"],
      ['=INDIRECT("B1")', "=C2"],
      [null, "=C3"],
    ],
    T: [],
  });
  fill(sheetOf(workbook, "S"), [[1], [2], ["=1+2"]], 0, 2);
  recalculate(workbook, clock);
  expect([valueAt(workbook, "S", "A1"), valueAt(workbook, "S", "A2")]).toEqual([6, 1]);
});

test("a new day is noticed with the next change", () => {
  let today = 45383;
  const moving: Clock = { today: () => today, now: () => today };
  const workbook = workbookOf({ S: [["=TODAY()", "=A1+1", 1]] });
  const calculator = new Calculator(workbook, moving);
  calculator.recalculateAll();
  today++;
  calculator.changed([{ sheet: sheetOf(workbook, "S"), area: cell(0, 2) }]);
  expect(valueAt(workbook, "S", "B1")).toBe(45385);
});
