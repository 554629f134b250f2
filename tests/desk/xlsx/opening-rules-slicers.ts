import type { XmlElement } from "../../../src/desk/xlsx/read/xml-reader";
import { pivotsOf } from "./opening-rules-pivots";
import type { SavedFile } from "./saved-file";
import { repeats } from "./saved-file";

/** Every element of a name below another, however deep. */
const within = (root: XmlElement | undefined, name: string): XmlElement[] =>
  (root?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);

/** What ties the parts of a slicer together: a breach of any makes Excel offer to repair the file. */
export const slicerFaults = (file: SavedFile): string[] => {
  const { pack, workbook, sheets } = file;
  const bookPath = pack.relationships("").find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const related = pack.relationships(bookPath).filter(({ kind }) => kind === "slicerCache");
  const caches = related.map(({ id, target }) => ({ id, root: pack.xml(target) }));
  const listed = within(workbook.child("extLst"), "slicerCache").map((each) => each.relationship);
  const reserved = (workbook.child("definedNames")?.all("definedName") ?? []).flatMap((each) =>
    each.text === "#N/A" ? [each.string("name")] : [],
  );
  const pivots = pivotsOf(file);
  const tabs = (workbook.child("sheets")?.all("sheet") ?? []).map((each) => ({
    name: each.string("name"),
    id: each.get("sheetId"),
  }));

  const cacheFaults = caches.flatMap(({ id, root }) => {
    const name = root?.string("name") ?? "";
    const tied = root?.at("pivotTables", "pivotTable");
    const pivot = pivots.find(
      (each) =>
        each.name === tied?.string("name") &&
        tabs.some((tab) => tab.name === each.sheet.name && tab.id === tied.get("tabId")),
    );
    const fields = pivot?.cache?.child("cacheFields")?.all("cacheField") ?? [];
    const place = fields.findIndex((field) => field.string("name") === root?.string("sourceName"));
    const tabular = root?.at("data", "tabular");
    const number = within(pivot?.cache?.child("extLst"), "pivotCacheDefinition")[0]?.get("pivotCacheId");
    const items = tabular?.child("items")?.all("i") ?? [];
    const shared = fields[place]?.child("sharedItems")?.children.length ?? 0;
    const shown =
      pivot?.root.child("pivotFields")?.all("pivotField")[place]?.child("items")?.all("item") ?? [];
    const isHidden = (item: XmlElement): boolean =>
      shown.some((each) => each.get("x") === item.get("x") && each.flag("h"));
    return [
      ...(listed.includes(id) ? [] : [`slicer-cache: ${name} is not listed`]),
      ...(reserved.includes(name) ? [] : [`slicer-name: ${name} is not reserved`]),
      ...(pivot ? [] : [`slicer-pivot: ${name}`]),
      ...(place < 0 ? [`slicer-field: ${name}`] : []),
      ...(number != null && number === tabular?.get("pivotCacheId") ? [] : [`slicer-cache-id: ${name}`]),
      ...(items.length === shared && shown.length === shared + 1 ? [] : [`slicer-items: ${name}`]),
      ...(items.some((item) => item.flag("s") === isHidden(item)) ? [`slicer-choice: ${name}`] : []),
    ];
  });

  const slicers = sheets.flatMap((sheet) => {
    const relationships = pack.relationships(sheet.path);
    const parts = relationships.filter(({ kind }) => kind === "slicer");
    const inList = within(sheet.root.child("extLst"), "slicer").map((each) => each.relationship);
    const drawing = relationships.find(({ kind }) => kind === "drawing")?.target ?? "";
    const frames = within(pack.xml(drawing), "slicer").map((each) => each.string("name"));
    return parts.flatMap(({ id, target }) =>
      (pack.xml(target)?.all("slicer") ?? []).map((root) => ({
        name: root.string("name") ?? "",
        cache: root.string("cache"),
        isListed: inList.includes(id),
        isShown: frames.includes(root.string("name")),
      })),
    );
  });
  const names = caches.map(({ root }) => root?.string("name"));
  return [
    ...cacheFaults,
    ...slicers.flatMap(({ name, cache, isListed, isShown }) => [
      ...(names.includes(cache) ? [] : [`slicer: ${name} has no cache`]),
      ...(isListed ? [] : [`slicer-list: ${name}`]),
      ...(isShown ? [] : [`slicer-frame: ${name}`]),
    ]),
    ...repeats(slicers, ({ name }) => name.toLowerCase()).map(({ name }) => `slicer: ${name} twice`),
  ];
};
