import type { XmlElement } from "../../../src/desk/xlsx/read/xml-reader";
import { tablesOf } from "./opening-rules-tables";
import type { SavedFile, SavedSheet } from "./saved-file";
import { areaOf, overlap, repeats } from "./saved-file";

interface SavedPivot {
  readonly sheet: SavedSheet;
  readonly name: string;
  readonly root: XmlElement;
  readonly cache: XmlElement | undefined;
  readonly records: XmlElement | undefined;
  /** The workbook lists the cache under the id that the pivot names. */
  readonly listed: boolean;
}

export const pivotsOf = ({ pack, workbook, sheets }: SavedFile): SavedPivot[] => {
  const workbookPath = pack.relationships("").find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const caches = new Map(
    (workbook.child("pivotCaches")?.all("pivotCache") ?? []).map((each) => [
      each.get("cacheId"),
      pack.relationships(workbookPath).find(({ id }) => id === each.relationship)?.target,
    ]),
  );
  const related = (path: string, kind: string): string =>
    pack.relationships(path).find((each) => each.kind === kind)?.target ?? "";
  return sheets.flatMap((sheet) =>
    pack
      .relationships(sheet.path)
      .filter(({ kind }) => kind === "pivotTable")
      .flatMap(({ target }) => {
        const root = pack.xml(target);
        if (!root) return [];
        const cachePath = related(target, "pivotCacheDefinition");
        return [
          {
            sheet,
            name: root.string("name") ?? "",
            root,
            cache: pack.xml(cachePath),
            records: pack.xml(related(cachePath, "pivotCacheRecords")),
            listed: caches.get(root.get("cacheId")) === cachePath,
          },
        ];
      }),
  );
};

export const pivotFaults = (file: SavedFile): string[] => {
  const pivots = pivotsOf(file);
  return [
    ...pivots.flatMap((pivot) => [
      ...cacheFaults(file, pivot),
      ...axisFaults(pivot),
      ...dataFaults(pivot),
      ...recordFaults(pivot),
    ]),
    ...placeFaults(file, pivots),
    ...repeats(pivots, ({ sheet, name }) => `${sheet.name}|${name.toLowerCase()}`).map(
      ({ name }) => `pivot-name: ${name} twice`,
    ),
  ];
};

const cacheFields = ({ cache }: SavedPivot): XmlElement[] =>
  cache?.child("cacheFields")?.all("cacheField") ?? [];

const itemCount = (field: XmlElement | undefined): number =>
  field?.child("sharedItems")?.children.length ?? 0;

const cacheFaults = (file: SavedFile, pivot: SavedPivot): string[] => {
  const { name, cache, listed, root } = pivot;
  if (!cache || !listed) return [`pivot-cache: ${name}`];
  const fields = cacheFields(pivot).map((field) => field.string("name") ?? "");
  const source = cache.at("cacheSource", "worksheetSource");
  const tableName = source?.string("name") ?? null;
  const table = tablesOf(file).find((each) => each.name.toLowerCase() === tableName?.toLowerCase());
  const same = table?.columns.join("|") === fields.join("|");
  return [
    ...(tableName === null || table ? [] : [`pivot-source: ${name} ${tableName}`]),
    ...(table && !same ? [`pivot-source-columns: ${name}`] : []),
    ...(root.child("pivotFields")?.children.length === fields.length ? [] : [`pivot-field-count: ${name}`]),
  ];
};

const axisFaults = (pivot: SavedPivot): string[] => {
  const { name, root } = pivot;
  const fields = cacheFields(pivot);
  const pivotFields = root.child("pivotFields")?.all("pivotField") ?? [];
  const itemsOf = (field: XmlElement | undefined): XmlElement[] => field?.child("items")?.all("item") ?? [];
  const badItem = pivotFields.flatMap((field, index) =>
    itemsOf(field).some((item) => (item.number("x") ?? -1) >= itemCount(fields[index]))
      ? [`pivot-item: ${name} field ${index}`]
      : [],
  );
  const axis = (kind: string): number[] =>
    (root.child(kind)?.all("field") ?? []).map((field) => field.number("x") ?? 0);
  const entries = (kind: string, places: readonly number[], width: number): string[] => {
    const list = root.child(kind)?.all("i") ?? [];
    const bad = list.some((entry) =>
      entry.all("x").some((x, offset) => {
        const place = places[(entry.number("r") ?? 0) + offset];
        if (place === undefined || place < 0 || entry.get("t") === "grand") return false;
        return (x.number("v") ?? 0) >= itemsOf(pivotFields[place]).length - 1;
      }),
    );
    return [
      ...(bad ? [`pivot-entry: ${name} ${kind}`] : []),
      ...(list.length === 0 || list.length === width
        ? []
        : [`pivot-size: ${name} ${kind} ${list.length} <> ${width}`]),
    ];
  };
  const location = root.child("location");
  const area = areaOf(location?.get("ref") ?? null);
  const rows = axis("rowFields");
  const columns = axis("colFields");
  const data = root.child("dataFields")?.children.length ?? 0;
  const empty = rows.length + columns.length + data === 0;
  return [
    ...badItem,
    ...(empty
      ? []
      : [
          ...entries("rowItems", rows, area.rowCount - (location?.number("firstDataRow") ?? 0)),
          ...entries("colItems", columns, area.columnCount - (location?.number("firstDataCol") ?? 0)),
        ]),
    ...(data > 1 && ![...rows, ...columns].includes(-2) ? [`pivot-values-axis: ${name}`] : []),
    ...[...rows, ...columns]
      .filter((place) => place >= 0 && !pivotFields[place]?.get("axis"))
      .map((place) => `pivot-axis: ${name} field ${place}`),
  ];
};

const dataFaults = (pivot: SavedPivot): string[] => {
  const { name, root } = pivot;
  const captions = (root.child("dataFields")?.all("dataField") ?? []).map(
    (field) => field.string("name") ?? "",
  );
  const fields = cacheFields(pivot).map((field) => field.string("name")?.toLowerCase());
  return [
    ...captions
      .filter((caption) => fields.includes(caption.toLowerCase()))
      .map((caption) => `pivot-caption: ${name} ${caption} is a column of the source`),
    ...repeats(captions, (caption) => caption.toLowerCase()).map(
      (caption) => `pivot-caption: ${name} ${caption} twice`,
    ),
  ];
};

const recordFaults = (pivot: SavedPivot): string[] => {
  const { name, cache, records } = pivot;
  if (cache?.relationship == null) return [];
  if (!records) return [`pivot-records: ${name}`];
  const fields = cacheFields(pivot);
  const rows = records.all("r");
  const counts = [records.number("count"), cache.number("recordCount") ?? rows.length];
  return [
    ...(counts.every((count) => count === rows.length) ? [] : [`pivot-record-count: ${name}`]),
    ...(rows.every((row) => row.children.length === fields.length) ? [] : [`pivot-record-width: ${name}`]),
    ...(rows.some((row) =>
      row.children.some(
        (item, index) => item.name === "x" && (item.number("v") ?? 0) >= itemCount(fields[index]),
      ),
    )
      ? [`pivot-record-index: ${name}`]
      : []),
  ];
};

const placeFaults = (file: SavedFile, pivots: readonly SavedPivot[]): string[] => {
  const tables = tablesOf(file);
  const areaOfPivot = ({ root }: SavedPivot): ReturnType<typeof areaOf> =>
    areaOf(root.child("location")?.get("ref") ?? null);
  return pivots.flatMap((pivot, index) => {
    const area = areaOfPivot(pivot);
    const others = [
      ...tables
        .filter(({ sheet }) => sheet === pivot.sheet)
        .map((table) => ({ name: table.name, area: table.area })),
      ...pivots
        .slice(index + 1)
        .filter(({ sheet }) => sheet === pivot.sheet)
        .map((other) => ({ name: other.name, area: areaOfPivot(other) })),
    ];
    return [
      ...others
        .filter((other) => overlap(other.area, area))
        .map((other) => `pivot-overlap: ${pivot.name} and ${other.name}`),
      ...(pivot.sheet.root.child("sheetProtection")?.flag("sheet")
        ? [`pivot-protected: ${pivot.name} cannot be refreshed on a protected sheet`]
        : []),
    ];
  });
};
