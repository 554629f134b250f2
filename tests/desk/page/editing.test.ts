import fc from "fast-check";
import { fixedClock } from "../../../src/desk/formulas/clock";
import type { DataValidation, ValidationRule } from "../../../src/desk/model/rules";
import { normalStyle } from "../../../src/desk/model/style";
import { Workbook } from "../../../src/desk/model/workbook";
import { fromClipboardText, toClipboardText } from "../../../src/desk/page/editing/clipboard-text";
import { brokenRule, choicesAt } from "../../../src/desk/page/editing/entry-check";
import { jumpFrom, stepFrom } from "../../../src/desk/page/editing/moves";
import { inFormatOf, textToEdit } from "../../../src/desk/page/editing/typed-text";

/** 1 January 2025. */
const clock = fixedClock(45_658);

describe("the clipboard's text", () => {
  test("whatever cells hold comes back as it was", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ế", '"', "\t", "\n", " ", "=") });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
      // One empty last cell in one column reads as the end of the text, in Excel too.
      .filter((rows) => (rows[0]?.length ?? 0) > 1 || rows.at(-1)?.[0] !== "");
    fc.assert(fc.property(table, (rows) => expect(fromClipboardText(toClipboardText(rows))).toEqual(rows)));
  });

  test.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a\tb\nc",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ['say "hi"\tb', [['say "hi"', "b"]]],
    ['"one\ntwo"\tb', [["one\ntwo", "b"]]],
    // A quote that nothing closes is only a quote.
    ['"open\tb', [['"open', "b"]]],
    ["", [[""]]],
  ])("%j", (text, rows) => expect(fromClipboardText(text)).toEqual(rows));
});

describe("what is typed against a validation", () => {
  const check = (rule: ValidationRule, text: string, alert: Partial<DataValidation["errorAlert"]> = {}) => {
    const workbook = new Workbook();
    const [sheet] = workbook.sheets;
    ["Xong", "Chưa"].forEach((value, row) => sheet!.grid.set(row, 3, { value, formula: null, style: 0 }));
    sheet!.grid.set(0, 0, { value: 45_000, formula: null, style: 0 });
    sheet!.validations.push({
      areas: [{ row: 0, column: 1, rowCount: 5, columnCount: 1 }],
      rule,
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "", ...alert },
      prompt: { showPrompt: false, title: "", message: "" },
    });
    const place = { row: 0, column: 1 };
    const before = JSON.stringify([...sheet!.grid.rows].map(([row, cells]) => [row, ...cells]));
    const broken = brokenRule({ workbook, clock }, sheet!, place, text, "day-first") !== null;
    // Looking must leave nothing behind.
    expect(JSON.stringify([...sheet!.grid.rows].map(([row, cells]) => [row, ...cells]))).toBe(before);
    return broken;
  };
  const list: ValidationRule = { kind: "list", source: "Xong,Chưa", inCellDropDown: true };
  const inCells: ValidationRule = { kind: "list", source: "=$D$1:$D$2", inCellDropDown: true };
  const between = (kind: "date" | "wholeNumber" | "decimal" | "textLength", from: string, to: string) =>
    ({ kind, operator: "Between", formula1: from, formula2: to }) as const;
  const after: ValidationRule = { kind: "date", operator: "GreaterThan", formula1: "=A1", formula2: null };

  test.each<[string, ValidationRule, string, boolean]>([
    ["an item of the list", list, "Xong", false],
    ["another case of a list typed in", list, "xong", true],
    ["another case of a list in cells", inCells, "xong", false],
    ["no item of the list", inCells, "Gần xong", true],
    ["a cell that is emptied", list, "", false],
    ["a day within", between("date", "2024-01-01", "2024-12-31"), "25/12/2024", false],
    ["a day outside", between("date", "2024-01-01", "2024-12-31"), "1/1/2025", true],
    ["words for a day", between("date", "2024-01-01", "2024-12-31"), "cuối năm", true],
    ["a day after another cell's", after, "1/1/2024", false],
    ["a day before another cell's", after, "1/1/2020", true],
    ["a part of a whole number", between("wholeNumber", "0", "9"), "1.5", true],
    ["a formula's result", between("decimal", "0", "9"), "=A1", true],
    ["a text that is too long", between("textLength", "0", "3"), "quá dài", true],
    ["what a formula allows", { kind: "custom", formula: "=B1>10" }, "11", false],
    ["what a formula does not allow", { kind: "custom", formula: "=B1>10" }, "9", true],
    ["what ends a formula in an error", { kind: "custom", formula: "=SEARCH(1,B1)" }, "9", true],
    ["a rule that cannot be worked out", { kind: "custom", formula: "=NOTHING(B1)" }, "9", false],
  ])("%s", (_name, rule, text, broken) => expect(check(rule, text)).toBe(broken));

  test("a rule without an alert lets everything stand", () =>
    expect(check(list, "khác", { showAlert: false })).toBe(false));

  test("drop-downs offer the list without blanks", () => {
    const workbook = new Workbook();
    const [sheet] = workbook.sheets;
    sheet!.grid.set(0, 3, { value: "Xong", formula: null, style: 0 });
    sheet!.grid.set(2, 3, { value: 7, formula: null, style: 0 });
    sheet!.validations.push({
      areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
      rule: { ...inCells, source: "=$D$1:$D$3" } as ValidationRule,
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
      prompt: { showPrompt: false, title: "", message: "" },
    });
    expect(choicesAt({ workbook, clock }, sheet!, { row: 0, column: 0 })).toEqual(["Xong", "7"]);
    expect(choicesAt({ workbook, clock }, sheet!, { row: 1, column: 0 })).toEqual([]);
  });
});

test("a cell is edited as it would be typed again", () => {
  const edit = (value: number | string | boolean, numberFormat = "General", quotePrefix = false): string =>
    textToEdit(
      { value, formula: null, style: 0 },
      { ...normalStyle, numberFormat, quotePrefix },
      "day-first",
    );
  expect([
    edit(45_658, "dd/mm/yyyy"),
    edit(45_658.5, "dd/mm/yyyy hh:mm"),
    edit(0.29, "0%"),
    edit(12.5),
    edit("007", "General", true),
    edit(true),
    edit(3, '0 "ngày"'),
  ]).toEqual(["01/01/2025", "01/01/2025 12:00:00", "29%", "12.5", "'007", "TRUE", "3"]);
  expect(inFormatOf("50", "0%")).toBe("50%");
  expect(inFormatOf("0.5", "0%")).toBe("0.5");
  expect(inFormatOf("50", "0.00")).toBe("50");
});

test("Ctrl with an arrow stops at the edges of what is filled; hidden rows do not count", () => {
  const workbook = new Workbook();
  const [sheet] = workbook.sheets;
  for (const row of [0, 1, 2, 6]) sheet!.grid.set(row, 0, { value: row, formula: null, style: 0 });
  const size = { rowCount: 20, columnCount: 5 };
  const jump = (row: number): number => jumpFrom(sheet!, size, { row, column: 0 }, "down").row;
  expect([jump(0), jump(2), jump(6), jump(19)]).toEqual([2, 6, 19, 19]);
  sheet!.rows.set(1, { height: null, hidden: true, style: null });
  expect(stepFrom(sheet!, size, { row: 0, column: 0 }, "down").row).toBe(2);
});
