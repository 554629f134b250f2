import { fixedClock } from "../../../src/desk/formulas/clock";
import { appliedDataBars, appliedFormats } from "../../../src/desk/formulas/conditional-formats";
import { evaluateAt, evaluateRelative, Evaluation } from "../../../src/desk/formulas/evaluate";
import { unsupportedFunctions } from "../../../src/desk/formulas/unsupported";
import type {
  ConditionalFormat,
  CustomRule,
  DataBarRule,
  DifferentialStyle,
} from "../../../src/desk/model/rules";
import type { Workbook } from "../../../src/desk/model/workbook";
import { addName, addTable, sheetOf, shown, workbookOf } from "./workbook-of";

const clock = fixedClock(45383);
const area = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rowCount,
  columnCount,
});

const tasks = (): Workbook => {
  const workbook = workbookOf({
    "Nhiệm vụ": [
      ["Mã", "Hạn", "Trạng thái", "Số"],
      ["T-1", 45376, "Quá hạn", -5],
      ["T-2", 45385, "Trong hạn", 5],
      ["T-3", null, "Không thời hạn", 10],
      ["T-4", 45376, "Hoàn thành", "x"],
    ],
    "Danh mục": [["Quá hạn"], ["Trong hạn"], ["Hoàn thành"]],
  });
  addTable(workbook, "Nhiệm vụ", "tbl", "A1:D5");
  addName(workbook, "TrangThai", "='Danh mục'!$A$1:$A$3");
  return workbook;
};

const custom = (
  priority: number,
  formula: string,
  format: DifferentialStyle,
  stopIfTrue = false,
): CustomRule => ({
  id: String(priority),
  areas: [area(1, 0, 4, 4)],
  priority,
  stopIfTrue,
  type: "Custom",
  formula,
  format,
});

const stylesOf = (rules: ConditionalFormat[], column = 0): (DifferentialStyle | null)[] => {
  const workbook = tasks();
  const sheet = sheetOf(workbook, "Nhiệm vụ");
  sheet.conditionalFormats.push(...rules);
  const styleAt = appliedFormats(workbook, clock, sheet, area(0, 0, 10, 10));
  return [1, 2, 3, 4].map((row) => styleAt(row, column));
};

test("a rule's relative references move from the first cell of its first area", () => {
  const rule = custom(0, '=AND($B2<>"",$B2<TODAY())', { fill: "#FDE7E9" });
  expect(stylesOf([rule])).toEqual([{ fill: "#FDE7E9" }, null, null, { fill: "#FDE7E9" }]);
  const moving = custom(0, "=B2=45385", { bold: true });
  expect(stylesOf([moving])).toEqual([null, { bold: true }, null, null]);
  expect(stylesOf([moving], 1)).toEqual([null, null, null, null]);
});

test("the stronger rule's properties stand, a weaker one adds its own", () => {
  const weak = custom(5, "=TRUE", {
    fill: "#FFFFFF",
    italic: true,
    borders: { top: line("Thin"), left: line("Thin") },
  });
  const strong = custom(1, '=$C2="Quá hạn"', {
    fill: "#FDE7E9",
    bold: true,
    borders: { top: line("Thick") },
  });
  expect(stylesOf([weak, strong])[0]).toEqual({
    fill: "#FDE7E9",
    bold: true,
    italic: true,
    borders: { top: line("Thick"), left: line("Thin") },
  });
  expect(stylesOf([weak, strong])[1]).toEqual(weak.format);
});

const line = (weight: "Thin" | "Thick") => ({ style: "Continuous", weight, color: "#000000" }) as const;

test("a rule that stops keeps the weaker ones away, where it holds", () => {
  const stops = custom(0, '=$C2="Hoàn thành"', { fontColor: "#0B6A0B" }, true);
  const late = custom(1, '=AND($B2<>"",$B2<TODAY())', { fill: "#FDE7E9" });
  expect(stylesOf([late, stops])).toEqual([{ fill: "#FDE7E9" }, null, null, { fontColor: "#0B6A0B" }]);
});

test("outside its areas and where it is an error a rule does nothing", () => {
  const rules = [
    custom(0, "=1/0", { bold: true }),
    custom(1, "=)", { bold: true }),
    custom(2, '="x"', { bold: true }),
  ];
  expect(stylesOf(rules)).toEqual([null, null, null, null]);
  expect(stylesOf([custom(0, "=TRUE", { bold: true })], 5)).toEqual([null, null, null, null]);
});

test.each([
  ["GreaterThan", "=4", null, [false, true, true, true]],
  ["LessThanOrEqual", "=5", null, [true, true, false, false]],
  ["Between", "=6", "=-5", [true, true, false, false]],
  ["NotBetween", "=0", "=5", [true, false, true, true]],
  ["EqualTo", '="X"', null, [false, false, false, true]],
  ["EqualTo", "=D3", null, [false, false, false, false]],
  ["NotEqualTo", "=$D$3", null, [true, false, true, true]],
] as const)("cell value %s %s %s", (operator, formula1, formula2, expected) => {
  const format = { bold: true };
  const rule: ConditionalFormat = {
    id: "1",
    areas: [area(1, 3, 4, 1)],
    priority: 0,
    stopIfTrue: false,
    type: "CellValue",
    operator,
    formula1,
    formula2,
    format,
  };
  expect(stylesOf([rule], 3)).toEqual(expected.map((holds) => (holds ? format : null)));
});

const bar = (lower: DataBarRule["lowerBound"], upper: DataBarRule["upperBound"]): DataBarRule => ({
  id: "1",
  areas: [area(1, 3, 4, 1)],
  priority: 0,
  stopIfTrue: false,
  type: "DataBar",
  fillColor: "#123456",
  gradientFill: false,
  showDataBarOnly: true,
  lowerBound: lower,
  upperBound: upper,
});

test.each([
  ["Automatic", null, "Automatic", null, [0, 2 / 3, 1]],
  ["LowestValue", null, "HighestValue", null, [0, 2 / 3, 1]],
  ["Number", "=0", "Number", "=20", [0, 0.25, 0.5]],
  ["Percent", "=0", "Percent", "=50", [0, 1, 1]],
  ["Formula", "=MIN($D$2:$D$4)", "Formula", "=MAX($D$2:$D$4)+5", [0, 0.5, 0.75]],
] as const)("data bars from %s %s to %s %s", (lower, low, upper, high, expected) => {
  const workbook = tasks();
  const sheet = sheetOf(workbook, "Nhiệm vụ");
  sheet.conditionalFormats.push(bar({ type: lower, formula: low }, { type: upper, formula: high }));
  const barAt = appliedDataBars(workbook, clock, sheet, area(0, 0, 10, 10));
  expect([1, 2, 3].map((row) => barAt(row, 3)?.fraction)).toEqual(expected);
  expect(barAt(1, 3)).toMatchObject({ color: "#123456", gradient: false, hidesValue: true });
  expect([barAt(4, 3), barAt(1, 2)]).toEqual([null, null]);
});

test("a formula stands for the cell it is put to", () => {
  const workbook = tasks();
  const sheet = sheetOf(workbook, "Nhiệm vụ");
  expect(evaluateAt(workbook, clock, sheet, 2, 0, "=B3-TODAY()")).toBe(2);
  expect(evaluateRelative(workbook, clock, sheet, { row: 1, column: 0 }, 3, 0, "=A2&$A$2")).toBe("T-3T-1");
  expect(evaluateAt(workbook, clock, sheet, 1, 3, "=[@Mã]")).toBe("T-1");
  // A rule's formula is an array formula.
  expect(evaluateAt(workbook, clock, sheet, 9, 9, '=SUM(IF(tbl[Trạng thái]="Quá hạn",1,0))')).toBe(1);
  expect(shown(evaluateAt(workbook, clock, sheet, 0, 0, "=("))).toBe("#NAME?");
});

test("a list's source gives its values", () => {
  const workbook = tasks();
  const evaluation = new Evaluation(workbook, clock);
  const sheet = sheetOf(workbook, "Nhiệm vụ");
  const list = (formula: string) => evaluation.list(sheet, { row: 1, column: 2 }, 1, 2, formula);
  expect(list("=TrangThai")).toEqual(["Quá hạn", "Trong hạn", "Hoàn thành"]);
  expect(list('=INDIRECT("tbl[Mã]")')).toEqual(["T-1", "T-2", "T-3", "T-4"]);
  expect(list("=OFFSET('Danh mục'!$A$1,0,0,COUNTA('Danh mục'!$A:$A),1)")).toHaveLength(3);
  expect([list("=KhôngCó"), list("=(")]).toEqual([[], []]);
});

test("functions that the desk does not know are named, with their place", () => {
  const workbook = tasks();
  const sheet = sheetOf(workbook, "Nhiệm vụ");
  sheet.grid.set(8, 0, { value: null, formula: "=SUM(1,BAHTTEXT(5))+IRR(A1)", style: 0 });
  sheet.conditionalFormats.push(custom(0, "=IF(TRUE,CUBESET(1,2))", {}));
  addName(workbook, "Tên", "=LAMBDA(1)");
  expect(unsupportedFunctions(workbook).map(({ name, place }) => [name, place])).toEqual([
    ["BAHTTEXT", "Nhiệm vụ!R9C1"],
    ["IRR", "Nhiệm vụ!R9C1"],
    ["CUBESET", "Nhiệm vụ, rules"],
    ["LAMBDA", "Tên"],
  ]);
  expect(unsupportedFunctions(tasks())).toEqual([]);
});
