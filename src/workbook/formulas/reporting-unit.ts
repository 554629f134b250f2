import { tableNames } from "../names";
import type { WorkbookTexts } from "../texts/vi";
import { quoted, tableReference } from "./reference";

/**
 * The unit under which a row is summed up: the one that took the lead unit's work over where the sheet of units names
 * one, else the lead unit itself. A row stays with the unit that it was given to. One step only: where that one has
 * ended as well, people name the last one. What the sheet of units calls a group is nobody who could report: the rows
 * of all groups are summed up together.
 *
 * @param content the row's content: a blank row is summed up nowhere
 */
export const reportingUnitFormula = (content: string, leadUnit: string, texts: WorkbookTexts): string => {
  const { column } = tableReference<"unit" | "unitLevel" | "successor">(tableNames.units, texts.columns);
  const listed = (key: "unitLevel" | "successor") =>
    `INDEX(${column(key)},MATCH(${leadUnit},${column("unit")},0))`;
  const successor = listed("successor");
  const orSelf = `IF(IFERROR(${successor}&"","")="",${leadUnit},${successor})`;
  const isGroup = `IFERROR(${listed("unitLevel")}&"","")=${quoted(texts.unitGroup)}`;
  const orGroup = `IF(${isGroup},${quoted(texts.leadGroup)},${orSelf})`;
  return `=IF(${content}="","",IF(${leadUnit}="",${quoted(texts.noLeadUnit)},${orGroup}))`;
};
