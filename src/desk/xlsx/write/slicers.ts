import { chosenOf } from "../../model/pivot-layout";
import type { Sheet } from "../../model/sheet";
import type { Slicer } from "../../model/slicer";
import type { Workbook } from "../../model/workbook";
import type { PackageWriter } from "../package-writer";
import { counted, element, namespaces } from "../xml";
import type { WrittenPivot } from "./pivots";

const relationship = (kind: string): string =>
  `http://schemas.microsoft.com/office/2007/relationships/${kind}`;

/** EMU: the height of a button as Excel makes it. */
const rowHeight = 241_300;

/** The slicers of a file, whose caches belong to the workbook and whose buttons belong to sheets. */
export interface WrittenSlicers {
  /** Names that Excel reserves for the caches. */
  readonly names: readonly string[];
  /** Relationship ids of the caches. */
  readonly caches: readonly string[];
}

/**
 * `Slicer_` and what a name may hold of the field's; the number keeps two slicers of one field apart. The name of a
 * cache is a defined name as well.
 */
const cacheName = (slicer: Slicer, number: number): string =>
  `Slicer_${slicer.field.replace(/[^\p{L}\p{N}_]/gu, "_")}${number}`;

/** `xl/slicerCaches/slicerCacheN.xml` ([MS-XLSX] 2.6.61). */
const cachePart = (slicer: Slicer, name: string, pivot: WrittenPivot): string => {
  const { layout } = pivot;
  const place = layout.fields.findIndex((field) => field.name === slicer.field);
  const chosen = chosenOf(layout, place);
  const items = (layout.fields[place]?.items?.values ?? []).map((_, item) =>
    element("i", { x: item, s: (chosen?.has(item) ?? true) || null }),
  );
  return element(
    "slicerCacheDefinition",
    { xmlns: namespaces.x14, name, sourceName: slicer.field },
    element("pivotTables", {}, element("pivotTable", { tabId: pivot.tabId, name: pivot.name })) +
      element("data", {}, element("tabular", { pivotCacheId: pivot.cacheId }, counted("items", items))),
  );
};

/** Writes the caches and the sheets' lists of slicers; all PivotTables are written by then. */
export const addSlicers = (
  writer: PackageWriter,
  workbook: Workbook,
  pivots: ReadonlyMap<string, WrittenPivot>,
  workbookPath: string,
): WrittenSlicers => {
  const names: string[] = [];
  const caches: string[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const written = sheet.slicers.flatMap((slicer) => {
      const pivot = pivots.get(slicer.pivot);
      if (!pivot) return [];
      const number = names.length + 1;
      const name = cacheName(slicer, number);
      const path = `xl/slicerCaches/slicerCache${number}.xml`;
      writer.addXml(path, "application/vnd.ms-excel.slicerCache+xml", cachePart(slicer, name, pivot));
      names.push(name);
      caches.push(writer.relate(workbookPath, relationship("slicerCache"), path));
      const { name: own, caption, style } = slicer;
      return [element("slicer", { name: own, cache: name, caption, style, rowHeight })];
    });
    if (written.length === 0) continue;
    const root = element("slicers", { xmlns: namespaces.x14 }, written.join(""));
    writer.addXml(slicersPath(index), "application/vnd.ms-excel.slicer+xml", root);
  }
  return { names, caches };
};

const slicersPath = (index: number): string => `xl/slicers/slicer${index + 1}.xml`;

/** The `ext` of a sheet that has slicers, or "". */
export const slicerListExtension = (
  writer: PackageWriter,
  sheet: Sheet,
  index: number,
  sheetPath: string,
): string => {
  if (sheet.slicers.length === 0) return "";
  const id = writer.relate(sheetPath, relationship("slicer"), slicersPath(index));
  return (
    `<ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${namespaces.x14}">` +
    element("x14:slicerList", {}, element("x14:slicer", { "r:id": id })) +
    "</ext>"
  );
};

/** The `ext` of a workbook that has slicers, or "". */
export const slicerCachesExtension = ({ caches }: WrittenSlicers): string =>
  caches.length === 0
    ? ""
    : `<ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${namespaces.x14}">` +
      element(
        "x14:slicerCaches",
        {},
        caches.map((id) => element("x14:slicerCache", { "r:id": id })).join(""),
      ) +
      "</ext>";
