import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { Kept, KeptPart } from "../kept";
import type { PackageWriter } from "../package-writer";
import { extensionOf } from "../package-writer";
import type { PartRelationship } from "../read/package-reader";
import type { WrittenPivotCache } from "./pivots";

/** Pictures and drawings of comments get their type by extension, as other programs expect. */
const byExtension = ["vml", "png", "jpeg", "jpg", "gif", "bmp", "emf", "wmf", "tiff", "bin", "rels"];

/** Relates a part to what it was related to when it was read; gives the new id of each old one. */
export const relateKept = (
  writer: PackageWriter,
  from: string,
  relationships: readonly PartRelationship[],
): Map<string, string> =>
  new Map(
    relationships.map(({ id, type, target, external }) => [
      id,
      external ? writer.relateExternal(from, type, target) : writer.relate(from, type, target),
    ]),
  );

/** Kept XML with the relationship ids of the new file. */
export const renumbered = (xml: string, ids: ReadonlyMap<string, string> = new Map()): string =>
  xml.replace(/(\s\w+:id=)(["'])([^"']*)\2/g, (whole, name: string, quote: string, id: string) => {
    const now = ids.get(id);
    return now === undefined ? whole : name + quote + now + quote;
  });

const keptRelationshipsOf = (workbook: Workbook, kept: Kept): PartRelationship[] => [
  ...kept.packageRelationships,
  ...kept.workbookRelationships,
  ...workbook.sheets.flatMap((sheet) => kept.sheets.get(sheet)?.relationships ?? []),
];

/** Writes the parts that what is left of the workbook still refers to, and no others. */
export const addKeptParts = (writer: PackageWriter, workbook: Workbook, kept: Kept): void => {
  const waiting = keptRelationshipsOf(workbook, kept);
  const seen = new Set<KeptPart>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const part = next.external ? undefined : kept.parts.get(next.target);
    if (!part || seen.has(part)) continue;
    seen.add(part);
    waiting.push(...part.relationships);
    // A drawing that charts were added to is there already, but not what it had before.
    if (writer.has(part.path)) continue;
    const extension = extensionOf(part.path);
    if (byExtension.includes(extension)) writer.addDefault(extension, part.contentType);
    writer.addBytes(part.path, part.contentType, part.bytes);
    for (const { id, type, target, external } of part.relationships)
      writer.relateAs(part.path, id, type, target, external);
  }
};

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** PivotTables that the model could not hold: their parts as they were, under numbers that are free. */
export const addKeptPivots = (
  writer: PackageWriter,
  kept: Kept,
  sheet: Sheet,
  sheetPath: string,
  workbookPath: string,
  firstId: number,
): WrittenPivotCache[] =>
  kept.pivots
    .filter((pivot) => pivot.sheet === sheet)
    .map((pivot, offset) => {
      const id = firstId + offset;
      const tablePath = `xl/pivotTables/pivotTable${id}.xml`;
      const cachePath = `xl/pivotCache/pivotCacheDefinition${id}.xml`;
      const recordsPath = `xl/pivotCache/pivotCacheRecords${id}.xml`;
      // The cache names its records by relationship id, which every writer numbers as the first and only one.
      const text = (bytes: Uint8Array, from: RegExp, to: string): Uint8Array =>
        new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to));
      if (pivot.records) {
        const records = writer.relate(cachePath, "pivotCacheRecords", recordsPath);
        writer.addBytes(recordsPath, `${spreadsheet}.pivotCacheRecords+xml`, pivot.records);
        const cache = text(pivot.cache, /(\s\w+:id=)"[^"]*"/, `$1"${records}"`);
        writer.addBytes(cachePath, `${spreadsheet}.pivotCacheDefinition+xml`, cache);
      } else writer.addBytes(cachePath, `${spreadsheet}.pivotCacheDefinition+xml`, pivot.cache);
      writer.relate(tablePath, "pivotCacheDefinition", cachePath);
      writer.relate(sheetPath, "pivotTable", tablePath);
      const table = text(pivot.table, /(\scacheId=)"[^"]*"/, `$1"${id}"`);
      writer.addBytes(tablePath, `${spreadsheet}.pivotTable+xml`, table);
      return { cacheId: id, relationship: writer.relate(workbookPath, "pivotCacheDefinition", cachePath) };
    });
