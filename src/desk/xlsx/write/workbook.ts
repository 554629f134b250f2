import { quoteSheet } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { absolute } from "../file-reference";
import { toFileFormula } from "../formula-text";
import type { Kept } from "../kept";
import { visibilities } from "../words";
import { element, escapeText, namespaces } from "../xml";
import { renumbered } from "./kept";
import { slicerCachesExtension, type WrittenSlicers } from "./slicers";

export interface WorkbookSurroundings {
  /** Relationship ids of the sheets, in their order. */
  readonly sheets: readonly string[];
  readonly pivotCaches: readonly { readonly cacheId: number; readonly relationship: string }[];
  readonly slicers: WrittenSlicers;
  readonly recalculateOnLoad: boolean;
  readonly kept: Kept | undefined;
  /** New ids of the relationships that kept elements name. */
  readonly keptIds: ReadonlyMap<string, string>;
}

/** The sheet in front, or the first that can be seen: Excel refuses a file that opens on a hidden one. */
export const frontSheet = (workbook: Workbook): Sheet => {
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
  const front = visible.find((sheet) => sheet.id === workbook.activeSheet) ?? visible[0];
  if (!front) throw new Error("A workbook must contain at least one visible worksheet");
  return front;
};

const printNames = (sheet: Sheet, index: number): string[] => {
  const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
  const onSheet = (addresses: readonly (string | null)[]): string =>
    addresses
      .flatMap((address) => (address === null ? [] : address.split(",")))
      .map((address) => `${quoteSheet(sheet.name)}!${absolute(address)}`)
      .join(",");
  const name = (text: string, formula: string): string =>
    formula === "" ? "" : element("definedName", { name: text, localSheetId: index }, escapeText(formula));
  return [
    name("_xlnm.Print_Area", onSheet([printArea])),
    name("_xlnm.Print_Titles", onSheet([printTitleColumns, printTitleRows])),
  ].filter((each) => each !== "");
};

const keptNames = (workbook: Workbook, kept: Kept | undefined): string[] =>
  (kept?.names ?? []).flatMap(({ name, sheet, hidden, formula }) => {
    const index = sheet === null ? null : workbook.sheets.indexOf(sheet);
    if (index === -1) return [];
    return [
      element("definedName", { name, localSheetId: index, hidden: hidden || null }, escapeText(formula)),
    ];
  });

const definedNames = (workbook: Workbook, kept: Kept | undefined, slicers: WrittenSlicers): string => {
  const own = workbook.names.map((each) => {
    const scope = each.scope === null ? -1 : workbook.sheets.findIndex((sheet) => sheet.id === each.scope);
    return element(
      "definedName",
      {
        name: each.name,
        comment: each.comment || null,
        localSheetId: scope < 0 ? null : scope,
        hidden: each.visible ? null : true,
      },
      escapeText(toFileFormula(each.formula)),
    );
  });
  // A name that Excel reserves for the cache of a slicer stands for nothing else.
  const reserved = slicers.names.map((name) => element("definedName", { name }, "#N/A"));
  const names = [...workbook.sheets.flatMap(printNames), ...keptNames(workbook, kept), ...own, ...reserved];
  return names.length === 0 ? "" : element("definedNames", {}, names.join(""));
};

/** `xl/workbook.xml`. */
export const workbookPart = (workbook: Workbook, around: WorkbookSurroundings): string => {
  const front = frontSheet(workbook);
  const sheets = workbook.sheets.map((sheet, index) =>
    element("sheet", {
      name: sheet.name,
      sheetId: index + 1,
      state: sheet.visibility === "Visible" ? null : visibilities[sheet.visibility],
      "r:id": around.sheets[index],
    }),
  );
  const caches = around.pivotCaches.map(({ cacheId, relationship }) =>
    element("pivotCache", { cacheId, "r:id": relationship }),
  );
  return element(
    "workbook",
    { xmlns: namespaces.main, "xmlns:r": namespaces.relationships },
    [
      "<workbookPr/>",
      around.kept?.workbookElements.workbookProtection ?? "",
      element(
        "bookViews",
        {},
        element("workbookView", {
          xWindow: 0,
          yWindow: 0,
          windowWidth: 28800,
          windowHeight: 15000,
          activeTab: workbook.sheets.indexOf(front) || null,
        }),
      ),
      element("sheets", {}, sheets.join("")),
      renumbered(around.kept?.workbookElements.externalReferences ?? "", around.keptIds),
      definedNames(workbook, around.kept, around.slicers),
      element("calcPr", {
        ...around.kept?.calculation,
        calcId: 191029,
        fullCalcOnLoad: around.recalculateOnLoad || null,
      }),
      caches.length === 0 ? "" : element("pivotCaches", {}, caches.join("")),
      around.slicers.caches.length === 0 ? "" : element("extLst", {}, slicerCachesExtension(around.slicers)),
    ].join(""),
  );
};
