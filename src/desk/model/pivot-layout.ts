import type { Area } from "./cell";
import type { PivotDataField, PivotTable } from "./pivot";
import { compareItems, foldedCaption, itemCaption, PivotItems } from "./pivot-items";
import type { PivotSource, PivotSourceField } from "./pivot-source";
import { PivotError } from "./pivot-source";

export interface PivotLayoutField extends PivotSourceField {
  /** Its items in the order they are shown; null for a field on no axis that nobody chooses items of. */
  readonly items: PivotItems | null;
}

/** One row or one column of a pivot's body. */
export interface PivotEntry {
  readonly kind: "item" | "subtotal" | "grand";
  /** Places of items, outermost first; shorter than the axis for a heading or a subtotal, empty for a grand total. */
  readonly path: readonly number[];
  /** Records (their places in the source) that the entry sums up. */
  readonly records: readonly number[];
}

/** A column holds the values of one data field. */
export interface PivotColumnEntry extends PivotEntry {
  readonly data: number;
}

/**
 * A PivotTable worked out: what cells show and what the file's pivot parts say are both read from here, so that
 * they agree.
 */
export interface PivotLayout {
  readonly layoutType: PivotTable["layoutType"];
  readonly fields: readonly PivotLayoutField[];
  readonly records: PivotSource["records"];
  /** Places of fields. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly filters: readonly { readonly field: number; readonly selected: number | null }[];
  /** Chosen items of a field by their places; null where all are. */
  readonly picks: readonly { readonly field: number; readonly chosen: ReadonlySet<number> | null }[];
  readonly data: readonly (PivotDataField & { readonly place: number })[];
  readonly rowEntries: readonly PivotEntry[];
  readonly columnEntries: readonly PivotColumnEntry[];
  /** Columns of row labels and rows of headers before the values. */
  readonly labelColumns: number;
  readonly headerRows: number;
  /** Labels and values, without the filters. */
  readonly body: Area;
  /** Filters and body. */
  readonly area: Area;
}

/** The items of a field that are chosen, by their places; null where all are. */
export const chosenOf = ({ picks }: PivotLayout, place: number): ReadonlySet<number> | null =>
  picks.find(({ field }) => field === place)?.chosen ?? null;

/** The area that Excel shows for a pivot without any field. */
const placeholder = { rowCount: 18, columnCount: 3 };

type Group = readonly number[];

/** Walks one axis: every combination of items that has records, with its headings or subtotals. */
const axisEntries = (
  fields: readonly PivotLayoutField[],
  places: readonly number[],
  source: PivotSource,
  live: Group,
  headingsFirst: boolean,
): PivotEntry[] => {
  const entries: PivotEntry[] = [];
  const walk = (level: number, path: readonly number[], records: Group): void => {
    const place = places[level];
    const items = place === undefined ? null : fields[place]?.items;
    if (place === undefined || !items) return;
    const groups = new Map<number, number[]>();
    for (const record of records) {
      const item = items.place(source.records[record]?.[place] ?? null) ?? 0;
      const group = groups.get(item);
      if (group) group.push(record);
      else groups.set(item, [record]);
    }
    const innermost = level === places.length - 1;
    for (const [item, group] of [...groups].sort(([a], [b]) => a - b)) {
      const here: PivotEntry = { kind: "item", path: [...path, item], records: group };
      if (innermost || headingsFirst) entries.push(here);
      if (innermost) continue;
      walk(level + 1, here.path, group);
      if (!headingsFirst) entries.push({ ...here, kind: "subtotal" });
    }
  };
  walk(0, [], live);
  return entries;
};

const fieldPlaces = (source: PivotSource, names: readonly string[]): number[] =>
  names.map((name) => {
    const place = source.fields.findIndex((field) => field.name.toLowerCase() === name.toLowerCase());
    if (place < 0) throw new PivotError("FieldNotFound", `The pivot's source has no column ${name}`);
    return place;
  });

/** Works a PivotTable out: its items, its rows and columns, and where they stand. */
export const layOutPivot = (source: PivotSource, pivot: PivotTable, locale: string): PivotLayout => {
  const rows = fieldPlaces(source, pivot.rows);
  const columns = fieldPlaces(source, pivot.columns);
  const filterPlaces = fieldPlaces(
    source,
    pivot.filters.map((filter) => filter.field),
  );
  const dataPlaces = fieldPlaces(
    source,
    pivot.data.map((data) => data.field),
  );
  const pickPlaces = fieldPlaces(
    source,
    pivot.picks.map(({ field }) => field),
  );
  const listed = new Set([...rows, ...columns, ...filterPlaces, ...pickPlaces]);
  const compare = compareItems(locale);
  const fields = source.fields.map((field, place) => ({
    ...field,
    items: listed.has(place)
      ? new PivotItems(
          source.records.map((record) => record[place] ?? null),
          compare,
        )
      : null,
  }));
  const filters = filterPlaces.map((field, index) => ({
    field,
    selected: selectedItem(fields[field]?.items ?? null, pivot.filters[index]?.selected ?? null),
  }));
  const picks = pickPlaces.map((field, index) => ({
    field,
    chosen: chosenItems(fields[field]?.items ?? null, pivot.picks[index]?.chosen ?? null),
  }));
  const placeOf = (record: PivotSource["records"][number], field: number): number =>
    fields[field]?.items?.place(record[field] ?? null) ?? -1;
  const live = source.records.flatMap((record, index) =>
    filters.every(({ field, selected }) => selected === null || placeOf(record, field) === selected) &&
    picks.every(({ field, chosen }) => chosen === null || chosen.has(placeOf(record, field)))
      ? [index]
      : [],
  );

  const whole: PivotEntry = { kind: "item", path: [], records: live };
  const grand: PivotEntry = { kind: "grand", path: [], records: live };
  const axis = (places: readonly number[], withGrand: boolean, headingsFirst: boolean): PivotEntry[] =>
    places.length === 0
      ? [whole]
      : [...axisEntries(fields, places, source, live, headingsFirst), ...(withGrand ? [grand] : [])];
  const data = pivot.data.map((each, index) => ({ ...each, place: dataPlaces[index] ?? 0 }));
  const rowEntries = axis(rows, pivot.showColumnGrandTotals, pivot.layoutType !== "Tabular");
  // Without a value there is nothing to total, and without column fields nothing to stand over it.
  const columnBase = axis(columns, pivot.showRowGrandTotals && data.length > 0, false);
  const columnEntries =
    data.length > 0
      ? columnBase.flatMap((entry) => data.map((_, index) => ({ ...entry, data: index })))
      : columns.length > 0
        ? columnBase.map((entry) => ({ ...entry, data: 0 }))
        : [];
  const shape = {
    rows,
    columns,
    filters,
    picks,
    data,
    rowEntries,
    columnEntries,
    layoutType: pivot.layoutType,
  };
  return { ...shape, fields, records: source.records, ...geometry(pivot, shape) };
};

/** Filters hold the caption of one item; one that is gone shows everything, as after a refresh in Excel. */
const selectedItem = (items: PivotItems | null, caption: string | null): number | null => {
  if (caption === null || !items) return null;
  const wanted = foldedCaption(caption);
  const place = items.values.findIndex((value) => foldedCaption(itemCaption(value)) === wanted);
  return place < 0 ? null : place;
};

/** Where nothing of what was chosen is left, or everything is chosen, everything is shown. */
const chosenItems = (
  items: PivotItems | null,
  captions: ReadonlySet<string> | null,
): ReadonlySet<number> | null => {
  if (!captions || !items) return null;
  const places = items.values.flatMap((value, place) =>
    captions.has(foldedCaption(itemCaption(value))) ? [place] : [],
  );
  return places.length === 0 || places.length === items.values.length ? null : new Set(places);
};

const geometry = (
  pivot: PivotTable,
  shape: Pick<PivotLayout, "rows" | "columns" | "filters" | "data" | "rowEntries" | "columnEntries">,
): Pick<PivotLayout, "labelColumns" | "headerRows" | "body" | "area"> => {
  const { rows, columns, filters, data, rowEntries, columnEntries } = shape;
  const { row, column } = pivot.anchor;
  // An empty row keeps the filters apart.
  const top = row + (filters.length > 0 ? filters.length + 1 : 0);
  const labelColumns =
    rows.length === 0 ? (columns.length === 0 ? 0 : 1) : pivot.layoutType === "Compact" ? 1 : rows.length;
  const headerRows = columns.length === 0 ? 1 : 1 + columns.length + (data.length > 1 ? 1 : 0);
  const empty = rows.length === 0 && columns.length === 0 && data.length === 0;
  const size = empty
    ? placeholder
    : { rowCount: headerRows + rowEntries.length, columnCount: labelColumns + columnEntries.length };
  const body: Area = { row: top, column, ...size };
  const area: Area = {
    row,
    column,
    rowCount: top - row + body.rowCount,
    columnCount: filters.length > 0 ? Math.max(2, body.columnCount) : body.columnCount,
  };
  return { labelColumns, headerRows, body, area };
};
