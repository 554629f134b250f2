import { parseArea } from "../model/address";
import type { Sheet } from "../model/sheet";
import { normalStyle } from "../model/style";
import { Workbook } from "../model/workbook";
import { fromFileFormula } from "./formula-text";
import type { KeptPart } from "./kept";
import { keep, Kept } from "./kept";
import { digitPixels } from "./lengths";
import type { Loss } from "./losses";
import { Colors } from "./read/colors";
import type { PartRelationship } from "./read/package-reader";
import { OpenError, PackageReader } from "./read/package-reader";
import { readDrawing } from "./read/drawings";
import { readPivot } from "./read/pivots";
import { readSharedStrings } from "./read/shared-strings";
import { readSlicerCaches, readSlicers } from "./read/slicers";
import type { ReadStyles } from "./read/styles";
import { readStyles } from "./read/styles";
import { keepTableStyles } from "./read/table-styles";
import { readWorksheet } from "./read/worksheet";
import type { XmlElement } from "./read/xml-reader";
import { attributesIn } from "./read/xml-reader";
import { modelWord, visibilities } from "./words";
import { unescapeString } from "./xml";

export { lossesOf } from "./kept";
export { OpenError } from "./read/package-reader";

/** Parts that are written anew from the model, and those that other programs make for themselves. */
const writtenAnew = [
  "worksheet",
  "styles",
  "sharedStrings",
  "pivotCacheDefinition",
  "calcChain",
  "sheetMetadata",
  "slicerCache",
];
const notKept: Readonly<Record<string, Loss>> = {
  vbaProject: "macros",
  chartsheet: "chart sheets",
  dialogsheet: "dialog sheets",
  timelineCache: "timelines",
  connections: "connections to other data",
  xlMacrosheet: "macros",
};

/**
 * The workbook in the bytes of an .xlsx file, whoever wrote it. What the model does not know stays beside the
 * workbook and is written again with it; `lossesOf` names what cannot be. Throws an `OpenError`.
 */
export const openWorkbook = (bytes: Uint8Array): Workbook => {
  const pack = new PackageReader(bytes);
  const bookPath = pack.relationships("").find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const root = pack.xml(bookPath);
  if (root?.name !== "workbook") throw new OpenError("NotXlsx", "The file is no Excel workbook");
  if (root.child("workbookPr")?.flag("date1904"))
    throw new OpenError("Unsupported", "The workbook counts its days from 1904");
  const related = pack.relationships(bookPath);
  const pathOf = (kind: string): string => related.find((each) => each.kind === kind)?.target ?? "";

  const kept = new Kept();
  const colors = new Colors(pack.xml(pathOf("theme")));
  const stylesPart = pack.part(pathOf("styles"));
  const styles = readStyles(stylesPart, colors);
  kept.namedLooks = styles.named;
  keepTableStyles(stylesPart?.root, stylesPart?.source ?? "", kept);
  const strings = readSharedStrings(pack.part(pathOf("sharedStrings")));

  const entries = (root.child("sheets")?.all("sheet") ?? []).flatMap((element) => {
    const target = related.find(({ id }) => id === element.relationship);
    return target?.kind === "worksheet" ? [{ element, path: target.target }] : [];
  });
  const [first] = entries;
  if (!first) throw new OpenError("Damaged", "The workbook has no worksheet");
  const workbook = new Workbook(first.element.string("name") ?? "Sheet1");
  const styleIds = takeStyles(workbook, styles);
  const digit = digitPixels(workbook.styles.get(0).font);
  const sheets = entries.map(({ element }, index) => {
    const sheet = workbook.sheets[index] ?? workbook.addSheet(element.string("name") ?? "");
    sheet.visibility = modelWord(visibilities, element.get("state")) ?? "Visible";
    return sheet;
  });
  // A workbook may show chart sheets only, which the model does not have.
  if (sheets.every((sheet) => sheet.visibility !== "Visible"))
    for (const sheet of sheets.slice(0, 1)) sheet.visibility = "Visible";
  sheets.forEach((sheet, index) =>
    readWorksheet(sheet, entries[index]?.path ?? "", {
      pack,
      workbook,
      colors,
      styles,
      styleIds,
      strings,
      kept,
      digit,
    }),
  );
  const caches = readSlicerCaches(pack, bookPath);
  readNames(workbook, root, caches.names, kept);
  sheets.forEach((sheet, index) =>
    readPivots(workbook, sheet, entries[index]?.path ?? "", pack, styles, kept),
  );
  sheets.forEach((sheet, index) =>
    readSlicers(workbook, sheet, entries[index]?.path ?? "", pack, caches, kept),
  );
  sheets.forEach((sheet, index) => readDrawing(workbook, sheet, entries[index]?.path ?? "", pack, kept));
  const front = sheetAt(workbook, root, root.at("bookViews", "workbookView")?.number("activeTab") ?? 0);
  if (front) workbook.activeSheet = front.id;
  keepRest(pack, bookPath, root, kept);
  for (const sheet of sheets) keepReachable(pack, kept.sheets.get(sheet)?.relationships ?? [], kept);
  keep(workbook, kept);
  return workbook;
};

/** Numbers in files count all sheets, chart sheets among them, which the model does not have. */
const sheetAt = (workbook: Workbook, root: XmlElement, index: number): Sheet | undefined => {
  const name = root.child("sheets")?.all("sheet")[index]?.string("name");
  return name == null ? undefined : workbook.sheet(name);
};

/** The model's id of each style number; the first is Normal. */
const takeStyles = (workbook: Workbook, styles: ReadStyles): number[] => {
  workbook.styles.setNormal(styles.cells[0] ?? normalStyle);
  return styles.cells.map((style) => workbook.styles.intern(style));
};

const readNames = (
  workbook: Workbook,
  root: XmlElement,
  ofSlicers: ReadonlySet<string>,
  kept: Kept,
): void => {
  for (const element of root.child("definedNames")?.all("definedName") ?? []) {
    const name = element.string("name") ?? "";
    if (ofSlicers.has(name)) continue;
    const local = element.number("localSheetId");
    const sheet = local === null ? undefined : sheetAt(workbook, root, local);
    const formula = unescapeString(element.text);
    if (name.toLowerCase() === "_xlnm.print_area" && sheet) {
      sheet.pageLayout.printArea = localAddresses(formula).join(",") || null;
    } else if (name.toLowerCase() === "_xlnm.print_titles" && sheet) {
      const titles = localAddresses(formula);
      sheet.pageLayout.printTitleRows = titles.find((each) => /\d/.test(each)) ?? null;
      sheet.pageLayout.printTitleColumns = titles.find((each) => !/\d/.test(each)) ?? null;
    } else if (name.startsWith("_xlnm.")) {
      kept.names.push({ name, sheet: sheet ?? null, hidden: element.flag("hidden"), formula });
    } else {
      workbook.names.push({
        name,
        formula: fromFileFormula(formula),
        scope: sheet?.id ?? null,
        visible: !element.flag("hidden"),
        comment: element.string("comment") ?? "",
      });
    }
  }
};

/** `Sheet!$A$1:$B$2,Sheet!$D:$D` → `A1:B2`, `$D:$D`: areas without, whole rows and columns with their signs. */
const localAddresses = (formula: string): string[] =>
  [...formula.matchAll(/(?:'(?:[^']|'')*'|[^'!,]+)!([^,]+)/g)].flatMap((match) => {
    const address = match[1] ?? "";
    if (!parseArea(address)) return [];
    return [/[A-Z]\$?\d/.test(address) ? address.replace(/\$/g, "") : address];
  });

const readPivots = (
  workbook: Workbook,
  sheet: Sheet,
  path: string,
  pack: PackageReader,
  styles: ReadStyles,
  kept: Kept,
): void => {
  const relatedPath = (from: string, kind: string): string =>
    pack.relationships(from).find((each) => each.kind === kind)?.target ?? "";
  for (const { kind, target } of pack.relationships(path)) {
    if (kind !== "pivotTable") continue;
    const cachePath = relatedPath(target, "pivotCacheDefinition");
    const recordsPath = relatedPath(cachePath, "pivotCacheRecords");
    const [table, cache] = [pack.xml(target), pack.xml(cachePath)];
    const [tableBytes, cacheBytes] = [pack.bytes(target), pack.bytes(cachePath)];
    if (!table || !cache || !tableBytes || !cacheBytes) continue;
    const pivot = readPivot(workbook, { table, cache, records: pack.xml(recordsPath) }, styles.formats);
    if (pivot) sheet.pivotTables.push(pivot);
    else kept.pivots.push({ sheet, table: tableBytes, cache: cacheBytes, records: pack.bytes(recordsPath) });
  }
};

const keptCalculation = ["iterate", "iterateCount", "iterateDelta", "fullPrecision", "refMode", "calcMode"];

/** What hangs on the workbook and on the package itself: theme, links to other files, document properties. */
const keepRest = (pack: PackageReader, bookPath: string, root: XmlElement, kept: Kept): void => {
  for (const each of pack.relationships(bookPath)) {
    const loss = notKept[each.kind];
    if (loss !== undefined) kept.losses.add(loss);
    else if (!writtenAnew.includes(each.kind)) kept.workbookRelationships.push(each);
  }
  for (const each of pack.relationships(""))
    if (each.kind !== "officeDocument" && each.kind !== "thumbnail") kept.packageRelationships.push(each);
  kept.calculation = attributesIn(root.child("calcPr"), (name) => keptCalculation.includes(name));
  // They say again for each sheet how it looks and prints, by places that editing moves.
  if (root.child("customWorkbookViews")) kept.losses.add("custom views");
  const source = pack.text(bookPath) ?? "";
  for (const name of ["workbookProtection", "externalReferences"]) {
    const element = root.child(name);
    if (element) kept.workbookElements[name] = source.slice(element.start, element.end);
  }
  keepReachable(pack, [...kept.workbookRelationships, ...kept.packageRelationships], kept);
};

/** Keeps parts and all that they refer to in turn. */
const keepReachable = (pack: PackageReader, from: readonly PartRelationship[], kept: Kept): void => {
  const waiting = [...from];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const bytes = pack.bytes(next.target);
    if (next.external || !bytes || kept.parts.has(next.target)) continue;
    const relationships = pack.relationships(next.target);
    const part: KeptPart = {
      path: next.target,
      contentType: pack.contentType(next.target),
      bytes,
      relationships,
    };
    kept.parts.set(next.target, part);
    waiting.push(...relationships);
  }
};
