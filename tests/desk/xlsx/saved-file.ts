import { columnLetters, parseArea } from "../../../src/desk/model/address";
import type { Area } from "../../../src/desk/model/cell";
import { PackageReader } from "../../../src/desk/xlsx/read/package-reader";
import type { XmlElement } from "../../../src/desk/xlsx/read/xml-reader";
import { unescapeString } from "../../../src/desk/xlsx/xml";

export interface SavedCell {
  readonly address: string;
  readonly type: string;
  /** As the file writes it; for text the text itself. */
  readonly value: string | null;
  /** As the file writes it, without `=`. */
  readonly formula: string | null;
  readonly style: number;
}

export interface SavedSheet {
  readonly name: string;
  readonly state: string;
  readonly path: string;
  readonly root: XmlElement;
  /** In the file's order. */
  readonly cells: readonly SavedCell[];
}

/** A saved file taken apart, nothing checked: what the opening rules look at. */
export interface SavedFile {
  readonly pack: PackageReader;
  readonly workbook: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly sheets: readonly SavedSheet[];
}

const textOf = (item: XmlElement): string =>
  [...item.all("t"), ...item.all("r").flatMap((run) => run.all("t"))]
    .map((t) => unescapeString(t.text))
    .join("");

const cellsOf = (root: XmlElement, strings: readonly string[]): SavedCell[] =>
  (root.child("sheetData")?.all("row") ?? []).flatMap((row) =>
    row.all("c").map((c) => {
      const type = c.get("t") ?? "n";
      const raw = c.child("v")?.text ?? null;
      const inline = c.child("is");
      const value = type === "s" ? (strings[Number(raw)] ?? null) : inline ? textOf(inline) : raw;
      const formula = c.child("f")?.text ?? null;
      return { address: c.get("r") ?? "", type, value, formula, style: c.number("s") ?? 0 };
    }),
  );

export const readSavedFile = (bytes: Uint8Array): SavedFile => {
  const pack = new PackageReader(bytes);
  const workbookPath = pack.relationships("").find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const workbook = pack.xml(workbookPath);
  if (!workbook) throw new Error("The file has no workbook part");
  const related = pack.relationships(workbookPath);
  const part = (kind: string): XmlElement | undefined => {
    const path = related.find((each) => each.kind === kind)?.target;
    return path === undefined ? undefined : pack.xml(path);
  };
  const strings = (part("sharedStrings")?.all("si") ?? []).map(textOf);
  const sheets = (workbook.child("sheets")?.all("sheet") ?? []).flatMap((sheet) => {
    const path = related.find(({ id }) => id === sheet.relationship)?.target ?? "";
    const root = pack.xml(path);
    const name = sheet.string("name") ?? "";
    return root
      ? [{ name, state: sheet.get("state") ?? "visible", path, root, cells: cellsOf(root, strings) }]
      : [];
  });
  return { pack, workbook, styles: part("styles"), sheets };
};

/** A `ref` of the file as an area; an address that is none gives an area of nothing. */
export const areaOf = (reference: string | null): Area =>
  parseArea(reference ?? "") ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rowCount &&
  b.row < a.row + a.rowCount &&
  a.column < b.column + b.columnCount &&
  b.column < a.column + a.columnCount;

/** Those that occur again, by a key. */
export const repeats = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(key(item)).size);
};
