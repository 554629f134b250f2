import type { Cell } from "../model/cell";
import type { Workbook } from "../model/workbook";
import { keptOf } from "./kept";
import { digitPixels } from "./lengths";
import { PackageWriter } from "./package-writer";
import { addDrawing } from "./write/drawings";
import { addKeptParts, addKeptPivots, relateKept } from "./write/kept";
import type { WrittenPivot, WrittenPivotCache } from "./write/pivots";
import { addPivots } from "./write/pivots";
import { corePropertiesPart } from "./write/properties";
import type { DocumentProperties } from "./write/properties";
import { SharedStringsWriter } from "./write/shared-strings";
import { addSlicers, slicerListExtension } from "./write/slicers";
import { StylesWriter } from "./write/styles";
import { tablePart } from "./write/tables";
import { frontSheet, workbookPart } from "./write/workbook";
import { worksheetPart } from "./write/worksheet";

export interface SaveOptions {
  /** Only what is given is written: no name of a person or machine gets into a file by itself. */
  readonly properties?: DocumentProperties;
  /**
   * Has Excel calculate everything once when it opens the file, on by default: the saved values are another
   * program's, and those that depend on today's date are as old as the file.
   */
  readonly recalculateOnLoad?: boolean;
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A workbook as the bytes of an .xlsx file; the same workbook always gives the same bytes.
 *
 * Own parts over fflate, not a library's writer: hucre 1.0.0 has no calculated columns, no quotePrefix and pivots of
 * several values that Excel refuses; patching its zip afterwards would give each part two owners.
 */
export const saveWorkbook = (workbook: Workbook, options: SaveOptions = {}): Uint8Array => {
  const writer = new PackageWriter();
  const kept = keptOf(workbook);
  const styles = new StylesWriter(workbook.styles, kept?.namedLooks, kept?.tableStyles);
  const strings = new SharedStringsWriter();
  const front = frontSheet(workbook);
  const richTextOf = (cell: Cell): string | null => kept?.richText(cell) ?? null;
  const workbookPath = "xl/workbook.xml";
  writer.relate("", "officeDocument", workbookPath);

  const digit = digitPixels(workbook.styles.get(0).font);
  let tableCount = 0;
  const pivotCaches: WrittenPivotCache[] = [];
  const pivots = new Map<string, WrittenPivot>();
  const sheetRelationships = workbook.sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const tables = sheet.tables.map((table) => {
      const id = ++tableCount;
      const tablePath = `xl/tables/table${id}.xml`;
      writer.addXml(tablePath, `${spreadsheet}.table+xml`, tablePart(sheet, table, id));
      return writer.relate(path, "table", tablePath);
    });
    const active = sheet === front;
    const keptSheet = kept?.sheets.get(sheet);
    const root = worksheetPart(sheet, {
      index,
      active,
      digit,
      styles,
      strings,
      tables,
      richTextOf,
      drawing: addDrawing(writer, workbook, sheet, path, kept),
      slicerList: slicerListExtension(writer, sheet, index, path),
      ...(keptSheet && {
        kept: { sheet: keptSheet, relationshipIds: relateKept(writer, path, keptSheet.relationships) },
      }),
    });
    writer.addXml(path, `${spreadsheet}.worksheet+xml`, root);
    const relationship = writer.relate(workbookPath, "worksheet", path);
    const firstPivot = pivotCaches.length + 1;
    const written = addPivots(writer, workbook, sheet, path, workbookPath, styles, firstPivot);
    for (const each of written) pivots.set(each.id, each);
    pivotCaches.push(...written);
    const firstKept = pivotCaches.length + 1;
    if (kept) pivotCaches.push(...addKeptPivots(writer, kept, sheet, path, workbookPath, firstKept));
    return relationship;
  });

  writer.addXml("xl/styles.xml", `${spreadsheet}.styles+xml`, styles.toXml());
  writer.relate(workbookPath, "styles", "xl/styles.xml");
  if (!strings.isEmpty) {
    writer.addXml("xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`, strings.toXml());
    writer.relate(workbookPath, "sharedStrings", "xl/sharedStrings.xml");
  }
  const root = workbookPart(workbook, {
    kept,
    keptIds: relateKept(writer, workbookPath, kept?.workbookRelationships ?? []),
    sheets: sheetRelationships,
    pivotCaches,
    slicers: addSlicers(writer, workbook, pivots, workbookPath),
    recalculateOnLoad: options.recalculateOnLoad ?? true,
  });
  writer.addXml(workbookPath, `${spreadsheet}.sheet.main+xml`, root);
  if (options.properties) addProperties(writer, options.properties);
  if (kept) {
    const properties = options.properties === undefined;
    const stays = kept.packageRelationships.filter(({ kind }) => properties || kind !== "core-properties");
    relateKept(writer, "", stays);
    addKeptParts(writer, workbook, kept);
  }
  return writer.toBytes();
};

const addProperties = (writer: PackageWriter, properties: DocumentProperties): void => {
  const path = "docProps/core.xml";
  writer.addXml(
    path,
    "application/vnd.openxmlformats-package.core-properties+xml",
    corePropertiesPart(properties),
  );
  writer.relate(
    "",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    path,
  );
};
