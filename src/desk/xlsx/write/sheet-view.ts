import type { Sheet, SheetProtection } from "../../model/sheet";
import { columnLetters } from "../../model/address";
import { fileArea } from "../file-reference";
import type { KeptSheet, KeptSplit } from "../kept";
import type { Attributes } from "../xml";
import { element } from "../xml";

/** Each part of a frozen sheet may have a selection of its own; the lower right one is where people work. */
const paneElements = (sheet: Sheet, split: KeptSplit | null): string => {
  const { rows, columns } = sheet.freeze;
  const { row, column } = sheet.selection;
  const activeCell = `${columnLetters(column)}${row + 1}`;
  const selection = (pane: string | null): string =>
    element("selection", { pane, activeCell, sqref: fileArea(sheet.selection) });
  if (rows === 0 && columns === 0) return split ? split.xml + selection(split.activePane) : selection(null);

  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const others = active === "bottomRight" ? ["topRight", "bottomLeft"] : [];
  const pane = element("pane", {
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: `${columnLetters(columns)}${rows + 1}`,
    activePane: active,
    state: "frozen",
  });
  return pane + others.map((name) => element("selection", { pane: name })).join("") + selection(active);
};

export const sheetViewsElement = (sheet: Sheet, active: boolean, kept?: KeptSheet): string => {
  const view = element(
    "sheetView",
    {
      ...kept?.view,
      showGridLines: sheet.showGridlines ? null : false,
      showRowColHeaders: sheet.showHeadings ? null : false,
      tabSelected: active || null,
      workbookViewId: 0,
    },
    paneElements(sheet, kept?.split ?? null),
  );
  return `<sheetViews>${view}</sheetViews>`;
};

/** Attributes say what is locked: 1 where Office.js says "not allowed". Those left out have the format's default. */
export const sheetProtectionElement = (
  protection: SheetProtection | null,
  password: Attributes = {},
): string => {
  if (!protection) return "";
  const allowed = (on: boolean): boolean | null => (on ? false : null);
  const { selectionMode } = protection;
  return element("sheetProtection", {
    ...password,
    sheet: true,
    objects: !protection.allowEditObjects || null,
    scenarios: !protection.allowEditScenarios || null,
    formatCells: allowed(protection.allowFormatCells),
    formatColumns: allowed(protection.allowFormatColumns),
    formatRows: allowed(protection.allowFormatRows),
    insertColumns: allowed(protection.allowInsertColumns),
    insertRows: allowed(protection.allowInsertRows),
    insertHyperlinks: allowed(protection.allowInsertHyperlinks),
    deleteColumns: allowed(protection.allowDeleteColumns),
    deleteRows: allowed(protection.allowDeleteRows),
    selectLockedCells: selectionMode !== "Normal" || null,
    sort: allowed(protection.allowSort),
    autoFilter: allowed(protection.allowAutoFilter),
    pivotTables: allowed(protection.allowPivotTables),
    selectUnlockedCells: selectionMode === "None" || null,
  });
};
