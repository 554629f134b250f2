import type { Cell } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { fileArea } from "../file-reference";
import type { KeptSheet } from "../kept";
import { counted, element, namespaces } from "../xml";
import { columnsElement, dimensionElement, sheetDataElement } from "./cells";
import { renumbered } from "./kept";
import { conditionalFormattingElements, dataBarExtensionElement } from "./conditional-formats";
import { dataValidationsElement } from "./data-validations";
import {
  fitsToPages,
  headerFooterElement,
  pageMarginsElement,
  pageSetupElement,
  printOptionsElement,
} from "./page-setup";
import type { SharedStringsWriter } from "./shared-strings";
import { sheetProtectionElement, sheetViewsElement } from "./sheet-view";
import type { StylesWriter } from "./styles";
import { fileColor } from "./styles";

/** The children of `worksheet` in the order that Excel insists on (ECMA-376 part 1, 18.3.1.99). */
export const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

export type WorksheetChild = (typeof worksheetOrder)[number];

export interface WorksheetSurroundings {
  readonly index: number;
  readonly active: boolean;
  /** Pixels of a digit in the Normal style. */
  readonly digit: number;
  readonly styles: StylesWriter;
  readonly strings: SharedStringsWriter;
  /** Relationship ids of the sheet's tables. */
  readonly tables: readonly string[];
  /** What the file it was read from had beside; `relationshipIds` are the new ids of its old ones. */
  readonly kept?: { readonly sheet: KeptSheet; readonly relationshipIds: ReadonlyMap<string, string> };
  /** The element that refers to the sheet's charts and slicers; null where it has none. */
  readonly drawing: string | null;
  /** The `ext` that refers to the sheet's slicers; "" where it has none. */
  readonly slicerList: string;
  readonly richTextOf: (cell: Cell) => string | null;
}

const sheetPropertiesElement = (sheet: Sheet, outline: string): string => {
  const content =
    (sheet.tabColor === null ? "" : element("tabColor", { rgb: fileColor(sheet.tabColor) })) +
    outline +
    (fitsToPages(sheet.pageLayout) ? '<pageSetUpPr fitToPage="1"/>' : "");
  return content === "" ? "" : element("sheetPr", {}, content);
};

const keptElements = (around: WorksheetSurroundings): Partial<Record<WorksheetChild, string>> =>
  Object.fromEntries(
    Object.entries(around.kept?.sheet.elements ?? {}).map(([name, xml]) => [
      name,
      renumbered(xml, around.kept?.relationshipIds),
    ]),
  );

/** `xl/worksheets/sheetN.xml`. */
export const worksheetPart = (sheet: Sheet, around: WorksheetSurroundings): string => {
  const layout = sheet.pageLayout;
  const kept = around.kept?.sheet;
  const extensions = [
    dataBarExtensionElement(sheet, around.index, kept?.rules),
    around.slicerList,
    ...(kept?.extensions ?? []).map((xml) => renumbered(xml, around.kept?.relationshipIds)),
  ].join("");
  const children: Partial<Record<WorksheetChild, string>> = {
    ...keptElements(around),
    sheetPr: sheetPropertiesElement(sheet, kept?.outline ?? ""),
    dimension: dimensionElement(sheet),
    sheetViews: sheetViewsElement(sheet, around.active, kept),
    sheetFormatPr: kept?.format ?? '<sheetFormatPr defaultRowHeight="15"/>',
    cols: columnsElement(sheet, around.digit, around.styles),
    sheetData: sheetDataElement(sheet, around.styles, around.strings, around.richTextOf),
    sheetProtection: sheetProtectionElement(sheet.protection, kept?.password),
    mergeCells: counted(
      "mergeCells",
      sheet.merges.map((area) => element("mergeCell", { ref: fileArea(area) })),
    ),
    conditionalFormatting: conditionalFormattingElements(sheet, around.index, around.styles, kept?.rules),
    dataValidations: dataValidationsElement(sheet),
    printOptions: printOptionsElement(layout),
    pageMargins: pageMarginsElement(layout),
    pageSetup: pageSetupElement(layout),
    headerFooter: headerFooterElement(layout.headersFooters),
    ...(around.drawing !== null && { drawing: around.drawing }),
    tableParts: counted(
      "tableParts",
      around.tables.map((id) => element("tablePart", { "r:id": id })),
    ),
    extLst: extensions === "" ? "" : `<extLst>${extensions}</extLst>`,
  };
  return element(
    "worksheet",
    {
      xmlns: namespaces.main,
      "xmlns:r": namespaces.relationships,
      ...Object.fromEntries(kept?.namespaces ?? []),
    },
    worksheetOrder.map((name) => children[name] ?? "").join(""),
  );
};
