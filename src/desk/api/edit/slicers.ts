import type { PivotTable } from "../../model/pivot";
import { foldedCaption, itemCaption } from "../../model/pivot-items";
import { chosenOf } from "../../model/pivot-layout";
import { currentLayout } from "../../model/pivot-refresh";
import type { Sheet } from "../../model/sheet";
import type { Slicer } from "../../model/slicer";
import type { Workbook } from "../../model/workbook";
import type { WorkbookSession } from "../session";
import { refreshPivot } from "./pivots";

/** Where a PivotTable is; undefined once it is gone. */
export const homeOfPivot = (
  workbook: Workbook,
  id: string,
): { readonly sheet: Sheet; readonly pivot: PivotTable } | undefined => {
  for (const sheet of workbook.sheets) {
    const pivot = sheet.pivotTables.find((each) => each.id === id);
    if (pivot) return { sheet, pivot };
  }
  return undefined;
};

export interface SlicerChoice {
  readonly caption: string;
  readonly isSelected: boolean;
}

/** The buttons of a slicer, in the order of the PivotTable's items. */
export const slicerChoices = (workbook: Workbook, slicer: Slicer): SlicerChoice[] => {
  const home = homeOfPivot(workbook, slicer.pivot);
  if (!home) return [];
  const { pivot } = home;
  const layout = currentLayout(workbook, pivot);
  const place = layout.fields.findIndex(({ name }) => name === slicer.field);
  const chosen = chosenOf(layout, place);
  return (layout.fields[place]?.items?.values ?? []).map((value, item) => ({
    caption: itemCaption(value),
    isSelected: chosen?.has(item) ?? true,
  }));
};

/** Chooses items by their captions; none means all, as in Excel. */
export const chooseItems = (session: WorkbookSession, slicer: Slicer, captions: readonly string[]): void => {
  const home = homeOfPivot(session.workbook, slicer.pivot);
  const pick = home?.pivot.picks.find(({ field }) => field === slicer.field);
  if (!home || !pick) return;
  pick.chosen = captions.length === 0 ? null : new Set(captions.map(foldedCaption));
  session.isDirty = true;
  refreshPivot(session, home.sheet, home.pivot);
};

/** Takes a slicer away; what it had chosen stays chosen in the PivotTable. */
export const removeSlicer = (workbook: Workbook, sheet: Sheet, slicer: Slicer): void => {
  sheet.slicers.splice(sheet.slicers.indexOf(slicer), 1);
  const pivot = homeOfPivot(workbook, slicer.pivot)?.pivot;
  const isLast = !workbook.sheets.some(({ slicers }) =>
    slicers.some((each) => each.pivot === slicer.pivot && each.field === slicer.field),
  );
  if (!pivot || !isLast) return;
  pivot.picks = pivot.picks.filter(({ field, chosen }) => field !== slicer.field || chosen !== null);
};

/** Slicers go with the PivotTables that they are for. */
export const forgetLostPivots = (workbook: Workbook): void => {
  for (const { slicers } of workbook.sheets) {
    const left = slicers.filter(({ pivot }) => homeOfPivot(workbook, pivot));
    slicers.splice(0, slicers.length, ...left);
  }
};
