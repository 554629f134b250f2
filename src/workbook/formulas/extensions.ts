import { quoted, type TableReference } from "./reference";
import type { ExtensionKey } from "../sheets/extensions";
import type { WorkbookTexts } from "../texts/vi";

/**
 * The date of the last extension granted to a row, or "". LOOKUP for 2 among ones and errors finds the
 * last match, and is the one way that Excel 2010, WPS and LibreOffice all calculate without Ctrl+Shift+Enter.
 */
export const extendedToFormula = (
  id: string,
  extensions: TableReference<ExtensionKey>,
  texts: WorkbookTexts,
): string => {
  const granted = `(${extensions.column("decision")}=${quoted(texts.extensionDecision.granted)})`;
  const own = `(${extensions.column("extendedRow")}=${id})`;
  const dated = `ISNUMBER(${extensions.column("newDeadline")})`;
  return `=IF(${id}="","",IFERROR(LOOKUP(2,1/(${own}*${granted}*${dated}),${extensions.column("newDeadline")}),""))`;
};

/** How many extensions were granted to a row. */
export const extensionCountFormula = (
  id: string,
  extensions: TableReference<ExtensionKey>,
  texts: WorkbookTexts,
): string =>
  `=IF(${id}="",0,COUNTIFS(${extensions.column("extendedRow")},${id},${extensions.column("decision")},${quoted(texts.extensionDecision.granted)}))`;
