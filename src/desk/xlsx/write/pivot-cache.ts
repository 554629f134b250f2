import { formatArea } from "../../model/address";
import type { CellValue } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { PivotTable } from "../../model/pivot";
import type { PivotLayout, PivotLayoutField } from "../../model/pivot-layout";
import type { Workbook } from "../../model/workbook";
import { attributes, element, escapeAttribute, namespaces } from "../xml";
import type { Attributes } from "../xml";

/** Serial number → `2024-05-01T00:00:00`: caches keep days as dates, not as numbers. */
const isoOfSerial = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString().slice(0, 19);

const valueElement = (value: CellValue, isDate: boolean): string => {
  if (value === null) return "<m/>";
  if (value instanceof CellError) return `<e v="${value.code}"/>`;
  if (typeof value === "boolean") return `<b v="${value ? 1 : 0}"/>`;
  if (typeof value === "string") return `<s v="${escapeAttribute(value)}"/>`;
  return isDate ? `<d v="${isoOfSerial(value)}"/>` : `<n v="${value}"/>`;
};

/** What kinds of value a field has; Excel repairs a file whose cache says otherwise. */
const contents = (field: PivotLayoutField, values: readonly CellValue[]): Attributes => {
  const given = values.filter((value) => value !== null);
  const blank = given.length < values.length;
  const numbers = given.filter((value): value is number => typeof value === "number");
  const texts = given.length - numbers.length;
  const longText = given.some((value) => typeof value === "string" && value.length > 255) || null;
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const containsBlank = blank || null;
  if (given.length === 0) {
    return blank ? { containsNonDate: false, containsString: false, containsBlank } : {};
  }
  if (field.isDate) {
    return {
      containsSemiMixedTypes: blank ? null : false,
      containsNonDate: false,
      containsDate: true,
      containsString: false,
      containsBlank,
      minDate: isoOfSerial(least),
      maxDate: isoOfSerial(most),
    };
  }
  const number =
    numbers.length === 0
      ? {}
      : {
          containsNumber: true,
          containsInteger: numbers.every(Number.isInteger) || null,
          minValue: least,
          maxValue: most,
        };
  return texts > 0
    ? { containsBlank, containsMixedTypes: numbers.length > 0 || null, ...number, longText }
    : { containsSemiMixedTypes: blank ? null : false, containsString: false, containsBlank, ...number };
};

/**
 * Only fields on an axis, and those that people choose items of, list their items: with long texts listed, Excel repaired files of another writer
 * (protobi/exceljs issue 42). The others stand in the records themselves.
 */
const cacheFieldElement = (layout: PivotLayout, field: PivotLayoutField, place: number): string => {
  const values = layout.records.map((record) => record[place] ?? null);
  const kinds = contents(field, values);
  const items = field.items?.values;
  const shared = items
    ? element(
        "sharedItems",
        { ...kinds, count: items.length },
        items.map((value) => valueElement(value, field.isDate)).join(""),
      )
    : element("sharedItems", kinds);
  return element("cacheField", { name: field.name, numFmtId: field.isDate ? 14 : 0 }, shared);
};

const sourceElement = (workbook: Workbook, pivot: PivotTable): string => {
  const { source } = pivot;
  const reference =
    "table" in source
      ? { name: workbook.table(source.table)?.table.name ?? source.table }
      : { ref: formatArea(source.area), sheet: workbook.sheet(source.sheet)?.name ?? source.sheet };
  return element("cacheSource", { type: "worksheet" }, element("worksheetSource", reference));
};

/** The number by which slicers find a cache; it is one of their own beside that of the workbook. */
const slicedExtension = (slicedId: number): string =>
  `<extLst><ext uri="{725AE2AE-9491-48be-B2B4-4EB974FC3084}" xmlns:x14="${namespaces.x14}">` +
  element("x14:pivotCacheDefinition", { pivotCacheId: slicedId }) +
  "</ext></extLst>";

/**
 * `xl/pivotCache/pivotCacheDefinitionN.xml`.
 *
 * @param slicedId the number by which slicers find it; null where it has none
 */
export const pivotCacheDefinitionPart = (
  workbook: Workbook,
  pivot: PivotTable,
  layout: PivotLayout,
  recordsRelationship: string,
  slicedId: number | null = null,
): string =>
  element(
    "pivotCacheDefinition",
    {
      xmlns: namespaces.main,
      "xmlns:r": namespaces.relationships,
      "r:id": recordsRelationship,
      // A pivot that never was refreshed has no cells yet: Excel must fill them.
      refreshOnLoad: pivot.refreshOnOpen || pivot.lastRefresh === undefined || null,
      createdVersion: 6,
      refreshedVersion: 6,
      minRefreshableVersion: 3,
      recordCount: layout.records.length,
    },
    sourceElement(workbook, pivot) +
      element(
        "cacheFields",
        { count: layout.fields.length },
        layout.fields.map((field, place) => cacheFieldElement(layout, field, place)).join(""),
      ) +
      (slicedId === null ? "" : slicedExtension(slicedId)),
  );

/** `xl/pivotCache/pivotCacheRecordsN.xml`: in full, since Protected View shows a file without refreshing it. */
export const pivotCacheRecordsPart = (layout: PivotLayout): string => {
  const records = layout.records.map((record) => {
    const values = layout.fields.map((field, place) => {
      const value = record[place] ?? null;
      return field.items ? `<x v="${field.items.place(value) ?? 0}"/>` : valueElement(value, field.isDate);
    });
    return `<r>${values.join("")}</r>`;
  });
  const start = attributes({ xmlns: namespaces.main, count: layout.records.length });
  return `<pivotCacheRecords${start}>${records.join("")}</pivotCacheRecords>`;
};
