import type { Area } from "../../../src/desk/model/cell";
import type { XmlElement } from "../../../src/desk/xlsx/read/xml-reader";
import { unescapeString } from "../../../src/desk/xlsx/xml";
import { formulaFault, isGoodName } from "./names-and-formulas";
import type { SavedFile, SavedSheet } from "./saved-file";
import { areaOf, cellAddress, overlap, repeats } from "./saved-file";

export interface SavedTable {
  readonly sheet: SavedSheet;
  readonly root: XmlElement;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
}

export const tablesOf = ({ pack, sheets }: SavedFile): SavedTable[] =>
  sheets.flatMap((sheet) =>
    pack
      .relationships(sheet.path)
      .filter(({ kind }) => kind === "table")
      .flatMap(({ target }) => {
        const root = pack.xml(target);
        if (!root) return [];
        const columns = (root.child("tableColumns")?.all("tableColumn") ?? []).map(
          (column) => column.string("name") ?? "",
        );
        return [
          { sheet, root, name: root.string("displayName") ?? "", area: areaOf(root.get("ref")), columns },
        ];
      }),
  );

export const tableFaults = (file: SavedFile): string[] => {
  const tables = tablesOf(file);
  const names = (file.workbook.child("definedNames")?.all("definedName") ?? [])
    .filter((name) => name.get("localSheetId") === null)
    .map((name) => (name.string("name") ?? "").toLowerCase());
  return [
    ...tables.filter(({ name }) => !isGoodName(name)).map(({ name }) => `table-name: ${name}`),
    ...tables
      .filter(({ name }) => names.includes(name.toLowerCase()))
      .map(({ name }) => `table-name: ${name} is a defined name too`),
    ...repeats(tables, ({ name }) => name.toLowerCase()).map(({ name }) => `table-name: ${name} twice`),
    ...repeats(tables, ({ root }) => root.get("id") ?? "").map(({ name }) => `table-id: ${name}`),
    ...tables.flatMap(columnFaults),
    ...tables.flatMap(placeFaults),
    ...tables.flatMap((table, index) =>
      tables
        .slice(index + 1)
        .filter((other) => other.sheet === table.sheet && overlap(other.area, table.area))
        .map((other) => `table-overlap: ${table.name} and ${other.name}`),
    ),
  ];
};

const columnFaults = ({ sheet, root, name, area, columns }: SavedTable): string[] => {
  const cells = new Map(sheet.cells.map((cell) => [cell.address, cell]));
  const headers =
    root.get("headerRowCount") === "0"
      ? []
      : columns.flatMap((column, index) => {
          const cell = cells.get(cellAddress(area.row, area.column + index));
          const same = cell?.value === column && (cell.type === "s" || cell.type === "inlineStr");
          return same ? [] : [`table-header: ${name} ${column} <> ${cell?.value ?? "nothing"}`];
        });
  const formulas = ["calculatedColumnFormula", "totalsRowFormula"].flatMap((kind) =>
    (root.child("tableColumns")?.all("tableColumn") ?? []).flatMap((column) => {
      const formula = column.child(kind);
      const fault = formula ? formulaFault(unescapeString(formula.text)) : null;
      return fault === null ? [] : [`table-formula: ${name} ${fault}`];
    }),
  );
  return [
    ...repeats(columns, (column) => column.toLowerCase()).map(
      (column) => `table-column: ${name} ${column} twice`,
    ),
    ...repeats(root.child("tableColumns")?.children ?? [], (column) => column.get("id") ?? "").map(
      () => `table-column: ${name} has an id twice`,
    ),
    ...(columns.length === area.columnCount ? [] : [`table-width: ${name} has ${columns.length} columns`]),
    ...headers,
    ...formulas,
  ];
};

const placeFaults = ({ sheet, root, name, area }: SavedTable): string[] => {
  const edges = (root.get("headerRowCount") === "0" ? 0 : 1) + (root.number("totalsRowCount") ?? 0);
  const merges = (sheet.root.child("mergeCells")?.children ?? []).map((merge) => areaOf(merge.get("ref")));
  const filter = root.child("autoFilter")?.get("ref") ?? null;
  return [
    ...(area.rowCount > edges ? [] : [`table-height: ${name} has no row for data`]),
    ...(merges.some((merge) => overlap(merge, area)) ? [`table-merge: ${name}`] : []),
    ...(filter === null || overlap(areaOf(filter), area) ? [] : [`table-filter: ${name}`]),
    ...(sheet.root.child("autoFilter") &&
    overlap(areaOf(sheet.root.child("autoFilter")?.get("ref") ?? null), area)
      ? [`table-filter: ${name} and the sheet's own`]
      : []),
  ];
};
