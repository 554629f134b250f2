import * as fc from "fast-check";
import { FormulaSyntaxError } from "../../../src/desk/formulas/ast";
import { parseFormula } from "../../../src/desk/formulas/parser";
import { printFormula } from "../../../src/desk/formulas/print";
import { cpuTime } from "./cpu-time";
import { expression } from "./expressions";

// Hundreds of runs, on machines that do other work too.
jest.setTimeout(120_000);

test("a formula that was printed is read as the same tree", () => {
  fc.assert(
    fc.property(expression, (tree) => {
      expect(parseFormula(printFormula(tree))).toEqual(tree);
    }),
    { numRuns: 2000 },
  );
});

// What people write on the left, and how a file spells it on the right.
test.each([
  ["=[@Hạn]", "[[#This Row],[Hạn]]"],
  ["=tbl[@[Tên cột]]", "tbl[[#This Row],[Tên cột]]"],
  ["=tbl[[#This Row], [Hạn]]", "tbl[[#This Row],[Hạn]]"],
  ["=tbl[@]", "tbl[#This Row]"],
  ["=tbl[@[A]:[C]]", "tbl[[#This Row],[A]:[C]]"],
  ["=tbl[#headers]", "tbl[#Headers]"],
  ["=tbl[Đơn vị]", "tbl[Đơn vị]"],
  ["=tbl[[a'[b']]]", "tbl[[a'[b']]]"],
  ["=_xlfn.IFNA(1,2)", "IFNA(1,2)"],
  ["=sum( a1 , $B$2:c3 )", "SUM(A1,$B$2:C3)"],
  ["='Nhiệm vụ'!a:c", "'Nhiệm vụ'!A:C"],
  ["=Đơn_vị!A1", "Đơn_vị!A1"],
  ["='It''s'!A1", "'It''s'!A1"],
  ["=-2^2", "-2^2"],
  ["=(1+2)*(3)", "(1+2)*3"],
  ["=1-(2-3)", "1-(2-3)"],
  ["=IF(,,)", "IF(,,)"],
  ["=LOG10(5)", "LOG10(5)"],
  ["=XFE1", "XFE1"],
  ["= 1 +\n2", "1+2"],
])("%j is written %j", (formula, printed) => {
  expect(printFormula(parseFormula(formula))).toBe(printed);
});

test.each([
  "=",
  "=1+",
  "=(1",
  "=SUM(1",
  '="abc',
  "='Nhiệm vụ!A1",
  "=tbl[Hạn",
  "=1 2",
  "=A1 5",
  "={1,2;3}",
  "={A1}",
  "=1,2",
  "=#LẠ!",
  "=)",
  `=${"(".repeat(300)}1${")".repeat(300)}`,
  `=${"1+".repeat(5000)}1`,
])("%.40j is no formula", (formula) => {
  expect(() => parseFormula(formula)).toThrow(FormulaSyntaxError);
});

test("long text and deep brackets are read in linear time", () => {
  const read = (formula: string): void => {
    try {
      parseFormula(formula);
    } catch (problem) {
      expect(problem).toBeInstanceOf(FormulaSyntaxError);
    }
  };
  for (const filler of ["a", "1", "[", "'", '"', "$A", " ", "#", "A1:", "%", "-"]) {
    expect(cpuTime(() => read(`=${filler.repeat(8000 / filler.length)}`))).toBeLessThan(1000);
  }
});
