import { fixedClock } from "../../../src/desk/formulas/clock";
import { recalculate } from "../../../src/desk/formulas/recalculate";
import { families } from "./cases";
import type { Case } from "./cases/case";
import { casesColumn, casesSheet, workbookWith } from "./cases/case";
import { sheetOf, shown } from "./workbook-of";

/** What the desk shows for each case, all of them in one workbook. */
const results = (cases: readonly Case[]) => {
  const workbook = workbookWith(cases);
  recalculate(workbook, fixedClock(45383));
  const { grid } = sheetOf(workbook, casesSheet);
  return cases.map((_case, row) => shown(grid.get(row, casesColumn)?.value));
};

describe.each(Object.entries(families))("%s", (_family, cases) => {
  const calculated = results(cases);
  test.each(cases.map(([formula, expected], n) => [formula, expected, calculated[n]] as const))(
    "%s is %p",
    (_formula, expected, actual) => {
      if (typeof expected === "number") expect(actual).toBeCloseTo(expected, 9);
      else expect(actual).toBe(expected);
    },
  );
});
