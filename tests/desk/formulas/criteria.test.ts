import * as fc from "fast-check";
import { fixedClock } from "../../../src/desk/formulas/clock";
import { criterionOf, matchesWildcards } from "../../../src/desk/formulas/criteria";
import { recalculate } from "../../../src/desk/formulas/recalculate";
import type { CellValue } from "../../../src/desk/model/cell";
import { CellError } from "../../../src/desk/model/cell";
import { cpuTime } from "./cpu-time";
import { enter, sheetOf, valueAt, workbookOf } from "./workbook-of";

// Hundreds of runs, on machines that do other work too.
jest.setTimeout(120_000);

const cell = fc.constantFrom<CellValue>(
  null,
  0,
  1,
  2.5,
  "1",
  "0",
  "",
  "a",
  "A",
  "ab",
  "a*",
  "Đ",
  "đ",
  true,
  false,
  new CellError("#N/A"),
);
const criterion = fc.oneof(
  cell,
  fc
    .tuple(
      fc.constantFrom("", "=", "<>", "<", ">", "<=", ">="),
      fc.constantFrom("", "1", "0", "a", "a*", "?", "a~*", "đ", "TRUE", "#N/A"),
    )
    .map(([operator, operand]) => operator + operand),
);

test("COUNTIFS and SUMIFS find what asking every row finds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, fc.nat(9)), { minLength: 1, maxLength: 30 }),
      criterion,
      criterion,
      fc.nat(5),
      fc.nat(40),
      (rows, first, second, from, length) => {
        const workbook = workbookOf({ S: [], K: [] });
        rows.forEach((values, row) =>
          values.forEach((value, column) => enter(sheetOf(workbook, "S"), row, column, value)),
        );
        const criteria = sheetOf(workbook, "K");
        enterConstant(criteria, 0, first);
        enterConstant(criteria, 1, second);
        const range = (column: string): string => `S!$${column}$${from + 1}:$${column}$${from + length + 1}`;
        const both = `${range("A")},A1,${range("B")},A2`;
        enter(criteria, 0, 1, `=COUNTIFS(${both})`);
        enter(criteria, 1, 1, `=SUMIFS(${range("C")},${both})`);
        recalculate(workbook, fixedClock(0));

        let count = 0;
        let sum = 0;
        for (let row = from; row <= from + length; row++) {
          const [a = null, b = null, c = 0] = rows[row] ?? [];
          if (!criterionOf(first).test(a) || !criterionOf(second).test(b)) continue;
          count++;
          sum += c;
        }
        expect([valueAt(workbook, "K", "B1"), valueAt(workbook, "K", "B2")]).toEqual([count, sum]);
      },
    ),
    { numRuns: 500 },
  );
});

/** A criterion such as `=a` is text in its cell, not a formula. */
const enterConstant = (sheet: ReturnType<typeof sheetOf>, row: number, value: CellValue): void => {
  if (value !== null) sheet.grid.set(row, 0, { value, formula: null, style: 0 });
};

test("wildcards match what the same regular expression matches", () => {
  const letters = fc
    .array(fc.constantFrom("a", "B", "?", "*", "~", "đ"), { maxLength: 7 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(letters, letters, (pattern, text) => {
      const expression = pattern.replace(/~([*?~])|\*|\?|[^*?]/gu, (part, escaped?: string) => {
        if (escaped) return `[${escaped}]`;
        if (part === "*") return "[\\s\\S]*";
        return part === "?" ? "[\\s\\S]" : part;
      });
      expect(matchesWildcards(pattern, text)).toBe(new RegExp(`^${expression}$`, "iu").test(text));
    }),
    { numRuns: 2000 },
  );
});

test("a pattern of many stars does not take for ever", () => {
  const work = () => expect(matchesWildcards("*a".repeat(30), "a".repeat(25) + "b".repeat(3000))).toBe(false);
  expect(cpuTime(work)).toBeLessThan(1000);
});
