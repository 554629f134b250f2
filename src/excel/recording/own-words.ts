import { emptyTracker } from "../../tracker/tracker";
import { chartNames, pivotNames, slicerNames } from "../../workbook/names";
import { optionalSheetKeys } from "../../workbook/optional-sheets";
import { planWorkbook } from "../../workbook/plan-workbook";
import { vi } from "../../workbook/texts/vi";

const collect = (value: unknown, into: Set<string>): void => {
  if (typeof value === "string") into.add(value);
  else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) collect(each, into);
  }
};

/** Every text that a tracker with all its sheets holds before a notice is in it: its headers, titles, list entries and names. */
export const ownWords = (): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const part of [vi, chartNames, pivotNames, slicerNames]) collect(part, words);
  collect(planWorkbook(emptyTracker, { asOf: null, workbookId: "", with: optionalSheetKeys }), words);
  return words;
};

/** The words that the Excel API itself uses for its choices, such as `Visible` or `TopToBottom`. */
export const apiWords = (api: object): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const choices of Object.values(api) as unknown[]) {
    if (typeof choices === "object") collect(choices, words);
  }
  return words;
};
