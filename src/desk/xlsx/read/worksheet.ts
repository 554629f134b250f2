import { parseArea } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { KeptRule, KeptSheet, KeptSplit } from "../kept";
import type { Loss } from "../losses";
import type { WorksheetChild } from "../write/worksheet";
import { worksheetOrder } from "../write/worksheet";
import type { CellSurroundings } from "./cells";
import { readCells } from "./cells";
import { isYoungValidations, readDataValidations } from "./data-validations";
import type { PackageReader, PartRelationship } from "./package-reader";
import { readPageLayout } from "./page-setup";
import type { RuleSurroundings } from "./rules";
import { isYoungRules, readConditionalFormats } from "./rules";
import { isFrozen, readColumns, readProtection, readSheetView } from "./sheet-view";
import { readTable } from "./tables";
import type { XmlElement } from "./xml-reader";
import { attributesIn } from "./xml-reader";
import { OpenError } from "./package-reader";

/** Children of `worksheet` that are the model's, and so are written from it. */
const modelled: readonly string[] = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "tableParts",
  "extLst",
] satisfies WorksheetChild[];

/** Attributes of a view that the model has, and the cell in the corner, which may be gone. */
const modelledView = ["showGridLines", "showRowColHeaders", "tabSelected", "workbookViewId", "topLeftCell"];

/** Children of `worksheet` that go with something that the workbook loses. */
const goesWithLoss = ["customSheetViews"];

/** Written anew, or of no use: printer settings name the machine's printer. */
const relatedAnew = ["table", "pivotTable", "printerSettings", "slicer"];
/** They hang on parts that saving renumbers. */
const notKept: Readonly<Record<string, Loss>> = {
  timeline: "timelines",
  queryTable: "queries of other data",
};

export type WorksheetSurroundings = Omit<CellSurroundings & RuleSurroundings, "source"> & {
  readonly pack: PackageReader;
  readonly digit: number;
};

/** Reads one worksheet part into a sheet of the model. */
export const readWorksheet = (sheet: Sheet, path: string, around: WorksheetSurroundings): void => {
  const { pack, kept, workbook } = around;
  const part = pack.part(path, "sheetData");
  if (!part) throw new OpenError("Damaged", `The sheet ${sheet.name} is missing`);
  const { root, source } = part;
  const relationships = pack.relationships(path);
  readSheetView(sheet, root, around.colors);
  readColumns(sheet, root, around.styleIds, around.digit);
  readProtection(sheet, root.child("sheetProtection"));
  readPageLayout(sheet.pageLayout, root);
  for (const merge of root.child("mergeCells")?.all("mergeCell") ?? []) {
    const area = parseArea(merge.get("ref") ?? "");
    if (area) sheet.merges.push(area);
  }
  for (const tablePart of root.child("tableParts")?.all("tablePart") ?? []) {
    const target = relationships.find(({ id }) => id === tablePart.relationship)?.target ?? "";
    const tableRoot = pack.xml(target);
    const table = tableRoot && readTable(tableRoot, workbook.newId(), kept);
    if (table) sheet.tables.push(table);
    if (pack.relationships(target).length > 0) kept.losses.add("queries of other data");
  }
  const data = root.child("sheetData");
  if (data) readCells(sheet, source, data.start, data.end, around);
  const rules = readConditionalFormats(sheet, root, { ...around, source });
  readDataValidations(sheet, root, kept);
  kept.sheets.set(sheet, keepSheet(root, source, rules, relationships, around));
};

const splitOf = (root: XmlElement, source: string): KeptSplit | null => {
  const pane = root.child("sheetViews")?.child("sheetView")?.child("pane");
  if (!pane || isFrozen(pane) || pane.qualifiedName.includes(":")) return null;
  return { xml: source.slice(pane.start, pane.end), activePane: pane.get("activePane") ?? "topLeft" };
};

const keepSheet = (
  root: XmlElement,
  source: string,
  rules: readonly KeptRule[],
  relationships: readonly PartRelationship[],
  { kept }: WorksheetSurroundings,
): KeptSheet => {
  const elements: Partial<Record<WorksheetChild, string>> = {};
  for (const child of root.children) {
    const name = worksheetOrder.find((each) => each === child.name);
    if (name === undefined) {
      // Form controls stand between `mc:AlternateContent`, with a fallback for old programs.
      kept.losses.add("form controls");
    } else if (goesWithLoss.includes(name)) {
      kept.losses.add("custom views");
    } else if (!modelled.includes(name)) {
      elements[name] = (elements[name] ?? "") + source.slice(child.start, child.end);
    }
  }
  const stays = relationships.filter(({ kind }) => !relatedAnew.includes(kind) && !(kind in notKept));
  for (const { kind } of relationships) if (notKept[kind]) kept.losses.add(notKept[kind]);
  const extensions = (root.child("extLst")?.all("ext") ?? [])
    .filter((extension) => !isYoungRules(extension) && !isYoungValidations(extension))
    .map((extension) => source.slice(extension.start, extension.end))
    .filter((xml) => !/slicerList|timelineRefs/.test(xml));
  const protection = root.child("sheetProtection");
  const secrets = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"].flatMap((name) => {
    const value = protection?.get(name);
    return value == null ? [] : [[name, value] as const];
  });
  const format = root.child("sheetFormatPr");
  const outline = root.at("sheetPr", "outlinePr");
  return {
    view: attributesIn(root.at("sheetViews", "sheetView"), (name) => !modelledView.includes(name)),
    split: splitOf(root, source),
    outline: outline && !outline.qualifiedName.includes(":") ? source.slice(outline.start, outline.end) : "",
    format: format && !format.qualifiedName.includes(":") ? source.slice(format.start, format.end) : null,
    elements,
    extensions,
    rules,
    relationships: stays,
    password: Object.fromEntries(secrets),
    namespaces: [...root.attributes]
      .filter(([name]) => (name.startsWith("xmlns:") && name !== "xmlns:r") || name === "mc:Ignorable")
      .map(([name, value]): [string, string] => [name, value]),
  };
};
