import { tableNames } from "../../workbook/names";
import { vi as workbookTexts } from "../../workbook/texts/vi";

/** The workbook's own name for the sheet of a table; the table's, where it has no sheet of its own. */
export const tableTitle = (name: string): string => {
  const key = Object.entries(tableNames).find(([, each]) => each === name)?.[0];
  return workbookTexts.sheets[key as keyof typeof workbookTexts.sheets] ?? name;
};
