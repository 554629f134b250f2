import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { Kept } from "../kept";
import { forgetDrawing, placeOf } from "./drawings";
import type { PackageReader } from "./package-reader";
import { OpenError } from "./package-reader";
import type { XmlElement } from "./xml-reader";

/** What chooses the items of a slicer: which PivotTables it is for, and by which of their fields. */
interface SlicerCache {
  readonly field: string;
  readonly pivots: readonly string[];
}

/** Names of all caches, and those that filter PivotTables of a worksheet's data. */
export interface SlicerCaches {
  readonly names: ReadonlySet<string>;
  readonly understood: ReadonlyMap<string, SlicerCache>;
}

export const readSlicerCaches = (pack: PackageReader, bookPath: string): SlicerCaches => {
  const names = new Set<string>();
  const understood = new Map<string, SlicerCache>();
  for (const { kind, target } of pack.relationships(bookPath)) {
    if (kind !== "slicerCache") continue;
    const root = pack.xml(target);
    const name = root?.string("name");
    if (!root || name == null) continue;
    names.add(name);
    // Slicers of tables and of data models say so elsewhere.
    if (!root.at("data", "tabular")) continue;
    const pivots = root.child("pivotTables")?.all("pivotTable") ?? [];
    understood.set(name, {
      field: root.string("sourceName") ?? "",
      pivots: pivots.map((pivot) => pivot.string("name") ?? ""),
    });
  }
  return { names, understood };
};

/** The slicer that an anchor holds, by its name; null for one that holds something else. */
const slicerIn = (anchor: XmlElement): string | null => {
  const frame = (anchor.at("AlternateContent", "Choice") ?? anchor).child("graphicFrame");
  return frame?.at("graphic", "graphicData", "slicer")?.string("name") ?? null;
};

/** Its drawing is damaged where it cannot be read: it is kept as it is. */
const drawingOf = (pack: PackageReader, path: string) => {
  const drawing = pack.relationships(path).find(({ kind }) => kind === "drawing");
  if (!drawing) return null;
  try {
    const part = pack.part(drawing.target);
    return part && { ...part, path: drawing.target, id: drawing.id };
  } catch (error) {
    if (error instanceof OpenError) return null;
    throw error;
  }
};

/**
 * Takes a sheet's slicers into the model, and out of its drawing: written again, they stand there anew. Slicers that
 * the model cannot hold are lost, and named so. All PivotTables must have been read.
 */
export const readSlicers = (
  workbook: Workbook,
  sheet: Sheet,
  path: string,
  pack: PackageReader,
  caches: SlicerCaches,
  kept: Kept,
): void => {
  const listed = pack
    .relationships(path)
    .filter(({ kind }) => kind === "slicer")
    .flatMap(({ target }) => pack.xml(target)?.all("slicer") ?? []);
  if (listed.length === 0) return;
  const drawing = drawingOf(pack, path);
  const anchors = (drawing?.root.children ?? []).flatMap((anchor) => {
    const name = slicerIn(anchor);
    return name === null ? [] : [{ anchor, name }];
  });
  const shown = listed.filter((element) => {
    const anchor = anchors.find(({ name }) => name === element.string("name"))?.anchor;
    return anchor !== undefined && takeSlicer(workbook, sheet, element, anchor, caches);
  });
  if (shown.length < listed.length) kept.losses.add("slicers");
  if (!drawing) return;
  let rest = drawing.source;
  for (const { anchor } of [...anchors].reverse()) {
    rest = rest.slice(0, anchor.start) + rest.slice(anchor.end);
  }
  pack.replace(drawing.path, rest);
  if (drawing.root.children.length === anchors.length) forgetDrawing(sheet, drawing.id, kept);
};

const takeSlicer = (
  workbook: Workbook,
  sheet: Sheet,
  element: XmlElement,
  anchor: XmlElement,
  { understood }: SlicerCaches,
): boolean => {
  const cache = understood.get(element.string("cache") ?? "");
  const [name, other] = cache?.pivots ?? [];
  const pivot = workbook.sheets.flatMap(({ pivotTables }) => pivotTables).find((each) => each.name === name);
  // Slicers of several PivotTables are beyond the model.
  if (!cache || !pivot || other !== undefined) return false;
  if (!pivot.picks.some(({ field }) => field === cache.field)) {
    pivot.picks.push({ field: cache.field, chosen: null });
    delete pivot.lastRefresh;
  }
  sheet.slicers.push({
    id: workbook.newId(),
    name: element.string("name") ?? "",
    caption: element.string("caption") ?? cache.field,
    pivot: pivot.id,
    field: cache.field,
    style: element.string("style") ?? "SlicerStyleLight1",
    ...placeOf(anchor),
  });
  return true;
};
