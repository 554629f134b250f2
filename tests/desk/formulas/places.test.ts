import { fixedClock } from "../../../src/desk/formulas/clock";
import { recalculate } from "../../../src/desk/formulas/recalculate";
import { cpuTime } from "./cpu-time";
import { addName, addTable, sheetOf, valueAt, workbookOf } from "./workbook-of";

// What a formula means by where it stands: implicit intersection, [@…], relative names, hidden rows.
const clock = fixedClock(45383);

test("a range where one value is wanted is the value beside the formula, as in Excel 2010", () => {
  const workbook = workbookOf({
    S: [
      [1, "=A1:A3*10", "=SUM(A1:A3*10)", "=SUMPRODUCT(A1:A3*10)", "=SUM(IF(A1:A3>1,1,0))"],
      [2, "=A1:A3*10", '=A:A&""', '=IF(A1:A3>1,"lớn","nhỏ")', "=SUM(A1:A3*{1;2;3})"],
      [3, "=@A1:A3", "=LEN(A1:A3)", "=INDEX(A1:A3*10,2)"],
      [null, "=A1:A3", "=A1:B3", "=B1:D1"],
    ],
  });
  recalculate(workbook, clock);
  const shown = (address: string) => valueAt(workbook, "S", address);
  expect(["B1", "B2", "B3", "B4"].map(shown)).toEqual([10, 20, 3, "#VALUE!"]);
  // Only array arguments take arithmetic on ranges: in SUM it needs Ctrl+Shift+Enter.
  expect(["C1", "D1", "E1", "E2"].map(shown)).toEqual([10, 60, 0, 12]);
  expect(["C2", "D2", "C3", "D3"].map(shown)).toEqual(["2", "lớn", 1, 20]);
  expect(["C4", "D4"].map(shown)).toEqual(["#VALUE!", 60]);
});

test("[@…] is the row's own cell, with or without the table's name", () => {
  const workbook = workbookOf({
    S: [
      ["Số", "Tên cột", "Đôi", "Cả hàng"],
      [1, "a", "=[@Số]*2", "=SUM(tbl[@[Số]:[Đôi]])"],
      [2, "b", "=tbl[@Số]*2", "=[@[Tên cột]]&tbl[[#This Row],[Số]]"],
      [null, null, "=SUBTOTAL(109,[Đôi])", "=[@Số]"],
      ["=tbl[@Số]", null, null, null, "=[@Số]"],
    ],
  });
  addTable(workbook, "S", "tbl", "A1:D4", true);
  recalculate(workbook, clock);
  const shown = (address: string) => valueAt(workbook, "S", address);
  expect(["C2", "C3", "D2", "D3", "C4", "D4", "A5", "E5"].map(shown)).toEqual([
    2,
    4,
    3,
    "b2",
    6,
    "#VALUE!",
    "#VALUE!",
    "#REF!",
  ]);
});

test("a name's relative reference is counted from the cell that uses it, a sheet's own name goes first", () => {
  const workbook = workbookOf({ S: [[1, "=Trái+1", "=Trái+1"]], T: [["=Riêng"], ["=S!Riêng"]] });
  addName(workbook, "Trái", "=S!XFD1");
  addName(workbook, "Riêng", '="chung"');
  addName(workbook, "Riêng", '="của S"', sheetOf(workbook, "S").id);
  addName(workbook, "Vòng", "=Vòng+1");
  recalculate(workbook, clock);
  expect(["B1", "C1"].map((address) => valueAt(workbook, "S", address))).toEqual([2, 3]);
  expect(["A1", "A2"].map((address) => valueAt(workbook, "T", address))).toEqual(["chung", "của S"]);
});

test("subtotals leave hidden and filtered rows out", () => {
  const workbook = workbookOf({
    S: [
      ["Số"],
      [1],
      [2],
      [4],
      [8],
      ["=SUBTOTAL(9,tbl[Số])"],
      ["=SUBTOTAL(109,tbl[Số])"],
      ["=AGGREGATE(9,5,tbl[Số])"],
      ["=SUM(tbl[Số])"],
    ],
  });
  const table = addTable(workbook, "S", "tbl", "A1:A5");
  const sheet = sheetOf(workbook, "S");
  sheet.rows.set(1, { height: null, hidden: true, style: null });
  const [column] = table.columns;
  if (column) table.columns[0] = { ...column, filteredTo: [1, 4, 8] };
  recalculate(workbook, clock);
  expect(["A6", "A7", "A8", "A9"].map((address) => valueAt(workbook, "S", address))).toEqual([
    13, 12, 12, 15,
  ]);
});

test("ten thousand tasks and a thousand counts are calculated together, and an edit by itself", () => {
  const rows = 10_000;
  const status =
    '=IF([@Xong]<>"",IF([@Xong]<=[@Hạn],"đúng hạn","quá hạn"),IF([@Hạn]="","không hạn",IF(TODAY()>[@Hạn],"trễ","trong hạn")))';
  const states = ["đúng hạn", "quá hạn", "không hạn", "trễ", "trong hạn", "<>trễ", "* hạn", "t*", "=", "<>"];
  const workbook = workbookOf({
    S: [
      ["Mã", "Đơn vị", "Hạn", "Xong", "Trạng thái", "Ngày", "Trùng"],
      ...Array.from({ length: rows }, (_each, n) => [
        `T-${n}`,
        `Đơn vị ${n % 100}`,
        n % 5 ? 45_300 + (n % 200) : null,
        n % 3 ? null : 45_350 + (n % 90),
        status,
        '=IF([@Hạn]="","",[@Hạn]-TODAY())',
        '=IF(COUNTIF([Mã],[@Mã])>1,"trùng","")',
      ]),
    ],
    T: Array.from({ length: 100 }, (_each, n) => [
      `Đơn vị ${n}`,
      ...states.map((state) => `=COUNTIFS(tbl[Đơn vị],$A${n + 1},tbl[Trạng thái],"${state}")`),
    ]),
  });
  addTable(workbook, "S", "tbl", `A1:G${rows + 1}`);
  // Half a second where it was written; the bound is to catch what grows with the square of the rows.
  expect(cpuTime(() => recalculate(workbook, clock))).toBeLessThan(10_000);
  const counts = [..."BCDEF"].map((column) => Number(valueAt(workbook, "T", `${column}1`)));
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(rows / 100);
}, 120_000);
