import { tableReference } from "../formulas/reference";
import { looks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { ColumnPlan, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading } from "./form";
import { headerRow, landscape, type SheetContext } from "./context";
import { validations } from "./validations";

/** Keys of the extension table's columns, in the order they stand in. */
export const extensionKeys = [
  "extendedRow",
  "extensionNumber",
  "formerDeadline",
  "newDeadline",
  "reason",
  "requestDocument",
  "requestedAt",
  "approver",
  "decision",
  "decidedAt",
] as const;
export type ExtensionKey = (typeof extensionKeys)[number];

export const extensionReference = (texts: WorkbookTexts) =>
  tableReference<ExtensionKey>(tableNames.extensions, texts.columns);

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const { pick, date } = validations(texts);
  const layout: Record<ExtensionKey, Omit<ColumnPlan, "key" | "header">> = {
    extendedRow: { width: 20, look: looks.text },
    extensionNumber: { width: 6, look: looks.count },
    formerDeadline: { width: 12, look: looks.date, validation: date },
    newDeadline: { width: 12, look: looks.date, validation: date },
    reason: { width: 40, look: looks.text },
    requestDocument: { width: 20, look: looks.text, keepAsTyped: true },
    requestedAt: { width: 12, look: looks.date, validation: date },
    approver: { width: 20, look: looks.text },
    decision: { width: 15, look: looks.centered, validation: pick(definedNames.extensionDecisions) },
    decidedAt: { width: 12, look: looks.date, validation: date },
  };
  return extensionKeys.map((key) => ({ key, header: texts.columns[key], entered: true, ...layout[key] }));
};

/** Extensions asked for: the last one granted moves the deadline, and all of them are counted. */
export const extensionsSheet = ({ texts }: SheetContext): SheetPlan => ({
  key: "extensions",
  name: texts.sheets.extensions,
  visibility: "Visible",
  texts: [
    ...formHeading(
      {
        number: "",
        title: texts.titles.extensions,
        lines: [texts.lines.extensionsHint],
        columns: columns(texts),
      },
      texts,
    ),
  ],
  tables: [{ name: tableNames.extensions, row: headerRow, column: 0, columns: columns(texts), rows: [] }],
  pivots: [],
  freeze: { rows: headerRow + 1, columns: 1 },
  print: landscape(),
});
