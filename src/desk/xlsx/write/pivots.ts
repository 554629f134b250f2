import type { PivotTable } from "../../model/pivot";
import type { PivotLayout } from "../../model/pivot-layout";
import { currentLayout } from "../../model/pivot-refresh";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { PackageWriter } from "../package-writer";
import { pivotCacheDefinitionPart, pivotCacheRecordsPart } from "./pivot-cache";
import { pivotTablePart } from "./pivot-table";
import type { StylesWriter } from "./styles";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface WrittenPivotCache {
  readonly cacheId: number;
  readonly relationship: string;
}

/** A PivotTable of the model as slicers refer to it. */
export interface WrittenPivot extends WrittenPivotCache {
  readonly id: string;
  readonly name: string;
  /** `sheetId` of its sheet. */
  readonly tabId: number;
  readonly layout: PivotLayout;
}

const isSliced = (workbook: Workbook, { id }: PivotTable): boolean =>
  workbook.sheets.some(({ slicers }) => slicers.some(({ pivot }) => pivot === id));

/** Writes the three parts of each of a sheet's PivotTables; every one has a cache of its own. */
export const addPivots = (
  writer: PackageWriter,
  workbook: Workbook,
  sheet: Sheet,
  sheetPath: string,
  workbookPath: string,
  styles: StylesWriter,
  firstId: number,
): WrittenPivot[] =>
  sheet.pivotTables.map((pivot, offset) => {
    const id = firstId + offset;
    const layout = currentLayout(workbook, pivot);
    const tablePath = `xl/pivotTables/pivotTable${id}.xml`;
    const cachePath = `xl/pivotCache/pivotCacheDefinition${id}.xml`;
    const recordsPath = `xl/pivotCache/pivotCacheRecords${id}.xml`;
    const records = writer.relate(cachePath, "pivotCacheRecords", recordsPath);
    writer.relate(tablePath, "pivotCacheDefinition", cachePath);
    writer.relate(sheetPath, "pivotTable", tablePath);
    writer.addXml(tablePath, `${spreadsheet}.pivotTable+xml`, pivotTablePart(pivot, layout, id, styles));
    writer.addXml(
      cachePath,
      `${spreadsheet}.pivotCacheDefinition+xml`,
      pivotCacheDefinitionPart(workbook, pivot, layout, records, isSliced(workbook, pivot) ? id : null),
    );
    writer.addXml(recordsPath, `${spreadsheet}.pivotCacheRecords+xml`, pivotCacheRecordsPart(layout));
    return {
      cacheId: id,
      relationship: writer.relate(workbookPath, "pivotCacheDefinition", cachePath),
      id: pivot.id,
      name: pivot.name,
      tabId: workbook.sheets.indexOf(sheet) + 1,
      layout,
    };
  });
