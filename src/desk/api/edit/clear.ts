import type { Area } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { normalStyle } from "../../model/style";
import type { WorkbookSession } from "../session";
import { restyle } from "./cell-styles";
import { lastColumn, lastRow, overlaps } from "./geometry";
import { assertAllowed } from "./protection";
import { removeRulesIn } from "./rule-areas";
import { clearContents } from "./write-cells";

export const clearKinds = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;
export type ClearKind = (typeof clearKinds)[number];

/** Takes contents, formats or both out of an area; formats include the conditional ones, as in Excel. */
export const clear = (session: WorkbookSession, sheet: Sheet, area: Area, kind: ClearKind): void => {
  if (kind === "All" || kind === "Contents") clearContents(session, sheet, area);
  if (kind === "All" || kind === "Formats") clearFormats(session, sheet, area);
  if (kind === "All") removeRulesIn(sheet.validations, area);
};

const clearFormats = (session: WorkbookSession, sheet: Sheet, area: Area): void => {
  assertAllowed(sheet, "allowFormatCells");
  restyle(sheet, session.workbook.styles, [area], () => normalStyle);
  removeRulesIn(sheet.conditionalFormats, area);
  for (let i = sheet.merges.length - 1; i >= 0; i--) {
    const merge = sheet.merges[i];
    if (merge && overlaps(merge, area)) sheet.merges.splice(i, 1);
  }
  for (const [row, cells] of [...sheet.grid.rows]) {
    if (row < area.row || row > lastRow(area)) continue;
    for (const [column, cell] of [...cells]) {
      if (column < area.column || column > lastColumn(area)) continue;
      if (cell.style === 0 && cell.value === null && cell.formula === null) sheet.grid.delete(row, column);
    }
  }
};
