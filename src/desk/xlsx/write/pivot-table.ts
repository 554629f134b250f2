import type { PivotTable } from "../../model/pivot";
import type { PivotColumnEntry, PivotEntry, PivotLayout } from "../../model/pivot-layout";
import { chosenOf } from "../../model/pivot-layout";
import { fileArea } from "../file-reference";
import { aggregations } from "../words";
import { counted, element, namespaces } from "../xml";
import type { StylesWriter } from "./styles";

const axisOf = (layout: PivotLayout, place: number): string | null => {
  if (layout.rows.includes(place)) return "axisRow";
  if (layout.columns.includes(place)) return "axisCol";
  return layout.filters.some(({ field }) => field === place) ? "axisPage" : null;
};

const pivotFieldElement = (layout: PivotLayout, place: number): string => {
  const field = layout.fields[place];
  const items = field?.items?.values ?? [];
  const axis = axisOf(layout, place);
  const values = {
    axis,
    dataField: layout.data.some((data) => data.place === place) || null,
    numFmtId: field?.isDate ? 14 : null,
    compact: layout.layoutType === "Compact" ? null : false,
    outline: layout.layoutType === "Tabular" ? false : null,
    showAll: false,
  };
  if (axis === null && !layout.picks.some(({ field: picked }) => picked === place))
    return element("pivotField", values);
  const chosen = chosenOf(layout, place);
  const isHidden = (item: number): boolean => chosen?.has(item) === false;
  const list = [
    ...items.map((_, item) => element("item", { h: isHidden(item) || null, x: item })),
    '<item t="default"/>',
  ];
  return element("pivotField", values, counted("items", list));
};

const index = (value: number): string => element("x", { v: value || null });

/** How many leading places of a path are those of the entry before, which files leave out. */
const repeated = (path: readonly number[], before: readonly number[]): number => {
  let count = 0;
  while (count < path.length - 1 && count < before.length && path[count] === before[count]) count++;
  return count;
};

/** One `i` of `rowItems` or `colItems`. */
const entryElement = (
  entry: PivotEntry | PivotColumnEntry,
  path: readonly number[],
  before: readonly number[],
): string => {
  const data = ("data" in entry && entry.data) || null;
  if (entry.kind === "grand") return element("i", { t: "grand", i: data }, "<x/>");
  if (entry.kind === "subtotal") {
    const level = entry.path.length - 1;
    return element("i", { t: "default", r: level || null, i: data }, index(entry.path[level] ?? 0));
  }
  if (path.length === 0) return "<i/>";
  const same = repeated(path, before);
  return element("i", { r: same || null, i: data }, path.slice(same).map(index).join(""));
};

const rowItems = (layout: PivotLayout): string[] => {
  let before: readonly number[] = [];
  return layout.rowEntries.map((entry) => {
    const item = entryElement(entry, entry.path, before);
    before = entry.kind === "item" ? entry.path : [];
    return item;
  });
};

const columnItems = (layout: PivotLayout): string[] => {
  let before: readonly number[] = [];
  return layout.columnEntries.map((entry) => {
    const path = layout.data.length > 1 ? [...entry.path, entry.data] : entry.path;
    const item = entryElement(entry, path, before);
    before = entry.kind === "item" ? path : [];
    return item;
  });
};

const fieldElements = (places: readonly number[]): string[] =>
  places.map((place) => element("field", { x: place }));

/** Where the headers and values begin, counted from the corner of the body (ECMA-376 part 1, 18.10.1.49). */
const locationElement = (layout: PivotLayout): string => {
  const { columns, data, filters, headerRows, labelColumns } = layout;
  const headersApart = columns.length === 0 && data.length > 1;
  return element("location", {
    ref: fileArea(layout.body),
    firstHeaderRow: headersApart ? 0 : 1,
    firstDataRow: headerRows,
    firstDataCol: labelColumns,
    rowPageCount: filters.length || null,
    colPageCount: filters.length > 0 ? 1 : null,
  });
};

/** Excel 2010 shows a row above the names of several values unless it is told not to; the cells have none. */
const withoutValuesRow =
  `<extLst><ext uri="{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}" xmlns:x14="${namespaces.x14}">` +
  `<x14:pivotTableDefinition hideValuesRow="1" xmlns:xm="${namespaces.xm}"/></ext></extLst>`;

/** `xl/pivotTables/pivotTableN.xml`. */
export const pivotTablePart = (
  pivot: PivotTable,
  layout: PivotLayout,
  cacheId: number,
  styles: StylesWriter,
): string => {
  const compact = layout.layoutType === "Compact";
  const outline = layout.layoutType !== "Tabular" || null;
  // The values themselves are the last field of the columns; Excel refuses several values without it.
  const columnFields = [...layout.columns, ...(layout.data.length > 1 ? [-2] : [])];
  const data = layout.data.map((field) =>
    element("dataField", {
      name: field.name,
      fld: field.place,
      subtotal: field.summarizeBy === "Sum" ? null : aggregations[field.summarizeBy],
      baseField: 0,
      baseItem: 0,
      numFmtId: field.numberFormat === null ? null : styles.numberFormat(field.numberFormat),
    }),
  );
  const pages = layout.filters.map(({ field, selected }) =>
    element("pageField", { fld: field, item: selected, hier: -1 }),
  );
  return element(
    "pivotTableDefinition",
    {
      xmlns: namespaces.main,
      name: pivot.name,
      cacheId,
      applyNumberFormats: false,
      applyBorderFormats: false,
      applyFontFormats: false,
      applyPatternFormats: false,
      applyAlignmentFormats: false,
      applyWidthHeightFormats: true,
      dataCaption: "Values",
      missingCaption: pivot.fillEmptyCells ? pivot.emptyCellText : null,
      updatedVersion: 6,
      minRefreshableVersion: 3,
      preserveFormatting: pivot.preserveFormatting ? null : false,
      useAutoFormatting: pivot.autoFormat || null,
      rowGrandTotals: pivot.showRowGrandTotals ? null : false,
      colGrandTotals: pivot.showColumnGrandTotals ? null : false,
      itemPrintTitles: true,
      createdVersion: 6,
      indent: 0,
      compact: compact ? null : false,
      compactData: compact ? null : false,
      outline,
      outlineData: outline,
      multipleFieldFilters: false,
    },
    [
      locationElement(layout),
      counted(
        "pivotFields",
        layout.fields.map((_, place) => pivotFieldElement(layout, place)),
      ),
      counted("rowFields", fieldElements(layout.rows)),
      counted("rowItems", rowItems(layout)),
      counted("colFields", fieldElements(columnFields)),
      counted("colItems", columnItems(layout)),
      counted("pageFields", pages),
      counted("dataFields", data),
      element("pivotTableStyleInfo", {
        name: "PivotStyleLight16",
        showRowHeaders: true,
        showColHeaders: true,
        showRowStripes: false,
        showColStripes: false,
        showLastColumn: true,
      }),
      withoutValuesRow,
    ].join(""),
  );
};
