import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { itOpensInLibreOffice } from "../xlsx/libreoffice";
import { calculatedByLibreOffice } from "./calculated-by-libreoffice";
import { families } from "./cases";
import { casesColumn, casesSheet, workbookWith } from "./cases/case";

/** LibreOffice writes its own codes for some errors; only that there is one is compared then. */
const isError = (value: unknown): boolean => typeof value === "string" && /^(#|Err:)/.test(value);

/** Without a format of its own a logical value comes back as 0 or 1, and an empty text as nothing. */
const same = (expected: unknown, actual: unknown): boolean => {
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(expected - actual) <= Math.abs(expected) * 1e-9 + 1e-12;
  }
  if (typeof expected === "boolean") return Number(expected) === Number(actual);
  return (
    expected === actual || (expected === "" && actual === null) || (isError(expected) && isError(actual))
  );
};

/** The file is saved without results, so that what comes back is LibreOffice's own. */
itOpensInLibreOffice(
  "what the cases expect is what LibreOffice calculates, but where a case says otherwise",
  () => {
    const cases = Object.values(families).flat();
    const rows = calculatedByLibreOffice(saveWorkbook(workbookWith(cases))).get(casesSheet) ?? [];
    const different = cases.flatMap(([formula, expected, otherwise], n) => {
      const actual = rows[n]?.[casesColumn] ?? null;
      return otherwise !== undefined || same(expected, actual) ? [] : [{ formula, expected, actual }];
    });
    expect(different).toEqual([]);
  },
);
