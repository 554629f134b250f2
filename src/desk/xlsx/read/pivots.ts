import { parseArea } from "../../model/address";
import type { Area, CellValue, ErrorCode } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { PivotDataField, PivotPick, PivotTable } from "../../model/pivot";
import { foldedCaption, itemCaption } from "../../model/pivot-items";
import { layOutPivot } from "../../model/pivot-layout";
import type { PivotSource } from "../../model/pivot-source";
import type { Workbook } from "../../model/workbook";
import { aggregations, modelWord } from "../words";
import type { XmlElement } from "./xml-reader";

export interface PivotParts {
  readonly table: XmlElement;
  readonly cache: XmlElement;
  readonly records: XmlElement | undefined;
}

/** An item of a cache: `n`, `s`, `b`, `d`, `e`, `m`. */
const itemValue = (item: XmlElement): CellValue => {
  const text = item.string("v") ?? "";
  switch (item.name) {
    case "n":
      return Number(text);
    case "s":
      return text;
    case "b":
      return text === "1" || text === "true";
    case "d": {
      const day = Date.parse(text.endsWith("Z") ? text : `${text}Z`) / 86_400_000 + 25_569;
      return Number.isNaN(day) ? null : day;
    }
    case "e":
      return new CellError(text as ErrorCode);
    default:
      return null;
  }
};

const readSource = (cache: XmlElement, records: XmlElement | undefined): PivotSource => {
  const cacheFields = cache.child("cacheFields")?.all("cacheField") ?? [];
  const shared = cacheFields.map((field) => (field.child("sharedItems")?.children ?? []).map(itemValue));
  return {
    fields: cacheFields.map((field) => ({
      name: field.string("name") ?? "",
      isDate: field.child("sharedItems")?.flag("containsDate") ?? false,
      numberFormat: "m/d/yyyy",
    })),
    records: (records?.all("r") ?? []).map((record) =>
      record.children.map((item, place) =>
        item.name === "x" ? (shared[place]?.[item.number("v") ?? 0] ?? null) : itemValue(item),
      ),
    ),
  };
};

/** Where it takes its rows from, as far as the desk knows such sources. */
const sourceOf = (workbook: Workbook, cache: XmlElement): PivotTable["source"] | null => {
  const source = cache.at("cacheSource", "worksheetSource");
  const table = source?.string("name") ?? null;
  if (table !== null) return workbook.table(table) ? { table } : null;
  const sheet = source?.string("sheet") ?? "";
  const area = parseArea(source?.get("ref") ?? "");
  return area && workbook.sheet(sheet) && !source?.relationship ? { sheet, area } : null;
};

const itemsOf = (field: XmlElement): XmlElement[] => field.child("items")?.all("item") ?? [];
const hiddenItems = (field: XmlElement): XmlElement[] => itemsOf(field).filter((item) => item.flag("h"));

/** Groups, calculated fields, several items of a filter, other sorts and shares of totals: kept as they are, not understood. */
const isBeyondUs = ({ table, cache }: PivotParts): boolean => {
  const fields = table.child("pivotFields")?.all("pivotField") ?? [];
  const rowFields = table.child("rowFields")?.all("field") ?? [];
  const columnFields = table.child("colFields")?.all("field") ?? [];
  const pages = table.child("pageFields")?.all("pageField") ?? [];
  const isFilter = (place: number): boolean => pages.some((page) => page.number("fld") === place);
  return (
    (cache.child("cacheFields")?.all("cacheField") ?? []).some(
      (field) => field.child("fieldGroup") !== undefined || field.get("formula") !== null,
    ) ||
    fields.some(
      (field, place) =>
        field.get("sortType") === "descending" || (isFilter(place) && hiddenItems(field).length > 0),
    ) ||
    (table.child("dataFields")?.all("dataField") ?? []).some(
      (field) =>
        (field.get("showDataAs") ?? "normal") !== "normal" ||
        modelWord(aggregations, field.get("subtotal") ?? "sum") === undefined,
    ) ||
    rowFields.some((field) => field.get("x") === "-2") ||
    columnFields.slice(0, -1).some((field) => field.get("x") === "-2") ||
    table.child("filters") !== undefined
  );
};

const layoutOf = (table: XmlElement): PivotTable["layoutType"] => {
  if (table.flag("compact", true)) return "Compact";
  return table.flag("outline") ? "Outline" : "Tabular";
};

/** Null for a pivot that the model cannot hold. */
export const readPivot = (
  workbook: Workbook,
  parts: PivotParts,
  formats: ReadonlyMap<number, string>,
): PivotTable | null => {
  const { table, cache, records } = parts;
  const fieldCount = cache.child("cacheFields")?.children.length ?? 0;
  const named = ["rowFields", "colFields", "dataFields", "pageFields"].flatMap(
    (name) =>
      table.child(name)?.children.map((field) => field.number("x") ?? field.number("fld") ?? -1) ?? [],
  );
  if (named.some((place) => place < -2 || place === -1 || place >= fieldCount)) return null;
  const location = parseArea(table.child("location")?.get("ref") ?? "");
  const from = sourceOf(workbook, cache);
  if (!location || !from || isBeyondUs(parts)) return null;
  const source = readSource(cache, records);
  const fieldName = (place: number | null): string => source.fields[place ?? -1]?.name ?? "";
  const axis = (name: string): string[] =>
    (table.child(name)?.all("field") ?? [])
      .filter((field) => field.get("x") !== "-2")
      .map((field) => fieldName(field.number("x")));
  const pages = table.child("pageFields")?.all("pageField") ?? [];
  const top = location.row - (pages.length > 0 ? pages.length + 1 : 0);
  const missingCaption = table.string("missingCaption");
  const pivot: PivotTable = {
    id: workbook.newId(),
    name: table.string("name") ?? "",
    source: from,
    anchor: { row: top, column: location.column },
    rows: axis("rowFields"),
    columns: axis("colFields"),
    filters: pages.map((page) => ({
      field: fieldName(page.number("fld")),
      selected: selectedCaption(parts, page),
    })),
    data: (table.child("dataFields")?.all("dataField") ?? []).map((field): PivotDataField => {
      const format = field.number("numFmtId");
      return {
        id: workbook.newId(),
        field: fieldName(field.number("fld")),
        name: field.string("name") ?? "",
        summarizeBy: modelWord(aggregations, field.get("subtotal") ?? "sum") ?? "Sum",
        numberFormat: format === null ? null : (formats.get(format) ?? null),
      };
    }),
    picks: picksOf(parts, fieldName),
    layoutType: layoutOf(table),
    showRowGrandTotals: table.flag("rowGrandTotals", true),
    showColumnGrandTotals: table.flag("colGrandTotals", true),
    refreshOnOpen: cache.flag("refreshOnLoad"),
    autoFormat: table.flag("useAutoFormatting"),
    preserveFormatting: table.flag("preserveFormatting", true),
    emptyCellText: missingCaption ?? "",
    fillEmptyCells: missingCaption !== null,
    rendered: null,
  };
  const empty = pivot.rows.length + pivot.columns.length + pivot.data.length + pages.length === 0;
  const width = pages.length > 0 ? Math.max(2, location.columnCount) : location.columnCount;
  const rendered: Area = {
    row: top,
    column: location.column,
    rowCount: location.row - top + location.rowCount,
    columnCount: width,
  };
  pivot.rendered = empty ? null : rendered;
  if (records) {
    const layout = layOutPivot(source, pivot, "en-US");
    const { body } = layout;
    // Where Excel laid it out in another way, its parts are worked out anew when the workbook is saved.
    if (body.rowCount === location.rowCount && body.columnCount === location.columnCount)
      pivot.lastRefresh = layout;
  }
  return pivot;
};

const selectedCaption = ({ table, cache }: PivotParts, page: XmlElement): string | null => {
  const place = page.number("fld") ?? -1;
  const item = page.number("item");
  const pivotField = table.child("pivotFields")?.all("pivotField")[place];
  if (item === null) return null;
  const shared = pivotField?.child("items")?.all("item")[item]?.number("x") ?? -1;
  return sharedCaption(cache, place, shared);
};

const sharedCaption = (cache: XmlElement, place: number, shared: number): string | null => {
  const field = cache.child("cacheFields")?.all("cacheField")[place];
  const element = field?.child("sharedItems")?.children[shared];
  return element ? itemCaption(itemValue(element)) : null;
};

/** Fields of which some items are hidden, with those that are not. */
const picksOf = ({ table, cache }: PivotParts, fieldName: (place: number) => string): PivotPick[] =>
  (table.child("pivotFields")?.all("pivotField") ?? []).flatMap((field, place): PivotPick[] => {
    if (hiddenItems(field).length === 0) return [];
    const captions = itemsOf(field).flatMap((item) => {
      const shared = item.flag("h") ? null : item.number("x");
      const caption = shared === null ? null : sharedCaption(cache, place, shared);
      return caption === null ? [] : [foldedCaption(caption)];
    });
    return [{ field: fieldName(place), chosen: new Set(captions) }];
  });
