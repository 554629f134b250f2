import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

interface Trap {
  /** What bites, in Excel's own terms. */
  readonly trap: string;
  /** Microsoft's text, or the issue of OfficeDev/office-js that tells of it. */
  readonly source: string;
  /** The file of this folder and the titles of its tests that show the desk does the same. */
  readonly shown: readonly [file: string, ...titles: string[]];
}

/**
 * What bites in Excel's API, and the tests that show it bites on the desk as well: a product that passes here has met each
 * of them.
 */
const traps: readonly Trap[] = [
  {
    trap: "text that begins with =, + or - is read as a formula",
    source: "Range.values",
    shown: ["entries", "text that begins like a formula"],
  },
  {
    trap: "the apostrophe before a text is gone when formulas are read, and what is written back turns into a formula",
    source: "office-js#6687",
    shown: ["entries", "read and written back through formulas, it turns into a formula"],
  },
  {
    trap: "strings are read by US rules, whatever the user's language",
    source: "office-js#1559, #3775, #5317",
    shown: ["entries", "strings are read as if typed on an American keyboard"],
  },
  {
    trap: "a cell holds 32,767 characters",
    source: "Excel's limits",
    shown: ["entries", "a cell holds 32,767 characters and no more"],
  },
  {
    trap: "a rule is added on top of the others",
    source: "ConditionalFormatCollection.add",
    shown: ["rules", "are added on top: the last one is the strongest"],
  },
  {
    trap: "a rule's priority counts from the end where negative, and keeps within bounds",
    source: "ConditionalFormat.priority",
    shown: ["rules", "change their places by priority, from the end where negative, within bounds"],
  },
  {
    trap: "stopIfTrue is null for data bars",
    source: "ConditionalFormat.stopIfTrue",
    shown: ["rules", "compare values and draw bars"],
  },
  {
    trap: "pasted cells bring their rules and split the areas of those below",
    source: "office-js#5194",
    shown: ["colours", "all of them take the colours of the cells below away, and split the areas"],
  },
  {
    trap: "an inline list of more than 255 characters spoils the file",
    source: "exceljs#667, XlsxWriter#562",
    shown: ["rules", "a list longer than 255 characters"],
  },
  {
    trap: "the dates of a validation are no numbers",
    source: "DateTimeDataValidation.formula1",
    shown: ["rules", "a date as a number"],
  },
  {
    trap: "clearing a validation clears every rule that it overlaps",
    source: "DataValidation.clear",
    shown: ["rules", "of a part of the cells takes the place of what was there"],
  },
  {
    trap: "a validation below a table keeps it from growing",
    source: "co-authoring in Excel add-ins",
    shown: ["tables", "do not with a list below the table"],
  },
  {
    trap: "rows with nothing at their end stay outside the table that they are written below",
    source: "office-js#3013, #3191",
    shown: ["tables", "do not, where rows at the end are empty (oj#3013)"],
  },
  {
    trap: "a table does not grow over its totals row",
    source: "co-authoring in Excel add-ins",
    shown: ["tables", "do not with a totals row, and not a row further down"],
  },
  {
    trap: "a table's name is one in the workbook, in any case, and no reference",
    source: "office-js#551, rust_xlsxwriter#189",
    shown: ["tables", "is found by name in any case and by id, on its own sheet only"],
  },
  {
    trap: "resize keeps the header's row",
    source: "Table.resize",
    shown: ["tables", "is changed by resize, which keeps the header's row"],
  },
  {
    trap: "values written across rows that a filter hides land elsewhere",
    source: "office-js#224",
    shown: ["tables", "misplace what is written across the rows that they hide (office-js#224)"],
  },
  {
    trap: "cells of a filtered table's rows are not deleted, and nothing is said",
    source: "office-js#994",
    shown: ["tables", "keep rows whose cells are deleted (office-js#994)"],
  },
  {
    trap: "a hierarchy of a PivotTable is in one place only",
    source: "work with PivotTables",
    shown: ["pivot-tables", "a hierarchy is in one place only"],
  },
  {
    trap: "a PivotTable shows new values after refresh only",
    source: "PivotTable.refresh",
    shown: ["pivot-tables", "new values show after refresh, not before"],
  },
  {
    trap: "a range as the source of a PivotTable does not grow",
    source: "office-js-snippets#654",
    shown: ["pivot-tables", "a table as source grows with its rows, a range does not"],
  },
  {
    trap: "a PivotTable stands on the sheet that it is added to",
    source: "office-js-docs-pr#251",
    shown: ["pivot-tables", "a place on another sheet"],
  },
  {
    trap: "protecting what is protected fails",
    source: "WorksheetProtection.protect, office-js#6784",
    shown: ["sheets", "protection once more"],
  },
  {
    trap: "a protected sheet takes what its options allow, and no table",
    source: "office-js#646, #2135",
    shown: ["sheets", "takes values in unlocked cells, and what its options allow"],
  },
  {
    trap: "a zoom that is set in part replaces the whole",
    source: "office-js#1860",
    shown: ["page-layout", "a zoom is set as a whole: what is left out is gone (office-js#1860)"],
  },
  {
    trap: "a request of more than 5 MB is refused",
    source: "performance of Excel add-ins",
    shown: ["batches", "a request over 5 MB is refused before anything is done"],
  },
  {
    trap: "what ran before an error stays done, and its results are lost",
    source: "error handling with the application-specific API",
    shown: [
      "batches",
      "tell the statement, and what ran before stays done",
      "come without the results of what ran before",
    ],
  },
  {
    trap: "a cell that is being typed in fails the batch",
    source: "delay while a cell is edited",
    shown: [
      "faults",
      "a batch fails before anything is done; the next one gets through",
      "a batch that was told to wait is done once the person is",
    ],
  },
  {
    trap: "with another workbook in front some calls fail",
    source: "troubleshooting Excel add-ins",
    shown: ["faults", "while another workbook is in front"],
  },
  {
    trap: "others change the workbook between two batches",
    source: "co-authoring in Excel add-ins",
    shown: ["faults", "ranges that are held move along, and it is told as theirs"],
  },
  {
    trap: "every handler hears of everybody's changes",
    source: "WorksheetChangedEventArgs.source, triggerSource",
    shown: [
      "events",
      "a change by the add-in is told as its own, a person's as theirs, a colleague's as from far",
    ],
  },
  {
    trap: "what is calculated waits while calculation is suspended",
    source: "Application.suspendApiCalculationUntilNextSync",
    shown: ["calculation", "suspended, they wait for the end of the batch"],
  },
  {
    trap: "some calls take a person's steps from the list of what can be undone",
    source: "undo capabilities of Excel add-ins",
    shown: ["undo", "takes a person's steps from the list of what can be undone"],
  },
  {
    trap: "a member that is younger than the host is not there",
    source: "Excel API requirement sets",
    shown: ["batches", "requirement sets that are lowered"],
  },
  {
    trap: "children of a null object are null, and take no writes",
    source: "OrNullObject methods",
    shown: ["batches", "have children that are null, and take no writes"],
  },
];

const sourceOf = (file: string): string => readFileSync(join(__dirname, `${file}.test.ts`), "utf8");

test.each(traps.map((each) => [each.trap, each] as const))("%s", (_trap, { source, shown }) => {
  const [file, ...titles] = shown;
  expect(source).not.toBe("");
  expect(titles.length).toBeGreaterThan(0);
  // The title stands once, as a string of its own or at the end of one that names each case.
  for (const title of titles) expect(sourceOf(file).split(`${title}"`)).toHaveLength(2);
});

test("the list is long, and each trap is on it once", () => {
  expect(new Set(traps.map(({ trap }) => trap)).size).toBe(traps.length);
  expect(readdirSync(__dirname)).toEqual(
    expect.arrayContaining(traps.map(({ shown }) => `${shown[0]}.test.ts`)),
  );
});
