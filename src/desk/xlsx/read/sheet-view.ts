import { parseArea } from "../../model/address";
import type { Outline, Sheet } from "../../model/sheet";
import { modelColumnWidth } from "../lengths";
import type { Colors } from "./colors";
import type { XmlElement } from "./xml-reader";

/** Whether a pane stands still, or can be scrolled by itself: a window that is merely split. */
export const isFrozen = (pane: XmlElement): boolean => pane.get("state")?.startsWith("frozen") ?? false;

/** Gridlines, frozen panes, selection, tab colour. */
export const readSheetView = (sheet: Sheet, root: XmlElement, colors: Colors): void => {
  sheet.tabColor = colors.read(root.at("sheetPr", "tabColor"));
  const view = root.at("sheetViews", "sheetView");
  if (!view) return;
  sheet.showGridlines = view.flag("showGridLines", true);
  sheet.showHeadings = view.flag("showRowColHeaders", true);
  const pane = view.child("pane");
  if (pane && isFrozen(pane))
    sheet.freeze = { rows: pane.number("ySplit") ?? 0, columns: pane.number("xSplit") ?? 0 };
  const active = pane?.get("activePane") ?? "topLeft";
  const selection =
    view.all("selection").find((each) => (each.get("pane") ?? "topLeft") === active) ??
    view.child("selection");
  const area = parseArea(selection?.get("sqref")?.split(" ")[0] ?? "");
  if (area) sheet.selection = area;
};

/** The group that a row or a column says it belongs to. */
export const outlineOf = (level: number | null, collapsed: boolean): { readonly outline?: Outline } =>
  (level ?? 0) > 0 || collapsed ? { outline: { level: level ?? 0, collapsed } } : {};

export const readColumns = (
  sheet: Sheet,
  root: XmlElement,
  styleIds: readonly number[],
  digit: number,
): void => {
  for (const col of root.child("cols")?.all("col") ?? []) {
    const width = col.flag("customWidth") ? col.number("width") : null;
    const style = col.number("style");
    const format = {
      width: width === null ? null : modelColumnWidth(width, digit),
      hidden: col.flag("hidden"),
      style: style === null ? null : (styleIds[style] ?? null),
      ...outlineOf(col.number("outlineLevel"), col.flag("collapsed")),
    };
    if (format.width === null && !format.hidden && (format.style ?? 0) === 0 && !format.outline) continue;
    const last = Math.min(col.number("max") ?? 0, 16_384);
    for (let column = (col.number("min") ?? 1) - 1; column < last; column++)
      sheet.columns.set(column, { ...format });
  }
};

export const readProtection = (sheet: Sheet, element: XmlElement | undefined): void => {
  if (!element?.flag("sheet")) return;
  const allowed = (name: string): boolean => !element.flag(name, true);
  sheet.protection = {
    allowAutoFilter: allowed("autoFilter"),
    allowDeleteColumns: allowed("deleteColumns"),
    allowDeleteRows: allowed("deleteRows"),
    allowEditObjects: !element.flag("objects"),
    allowEditScenarios: !element.flag("scenarios"),
    allowFormatCells: allowed("formatCells"),
    allowFormatColumns: allowed("formatColumns"),
    allowFormatRows: allowed("formatRows"),
    allowInsertColumns: allowed("insertColumns"),
    allowInsertHyperlinks: allowed("insertHyperlinks"),
    allowInsertRows: allowed("insertRows"),
    allowPivotTables: allowed("pivotTables"),
    allowSort: allowed("sort"),
    selectionMode: element.flag("selectUnlockedCells")
      ? "None"
      : element.flag("selectLockedCells")
        ? "Unlocked"
        : "Normal",
  };
};
