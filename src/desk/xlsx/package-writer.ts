import { strToU8, zipSync } from "fflate";

import { element, namespaces, xmlDeclaration } from "./xml";

const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

/** The earliest time a zip can hold: the same workbook gives the same bytes wherever and whenever it is saved. */
const zipTime = new Date(1980, 0, 1);

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; the package itself is the empty path. */
export const relationshipsPath = (path: string): string => {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
};

/** From one part to another, as a relative target: Excel reads absolute ones too, some other programs do not. */
export const relativeTarget = (from: string, to: string): string => {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let same = 0;
  while (same < source.length && same < target.length - 1 && source[same] === target[same]) same++;
  return "../".repeat(source.length - same) + target.slice(same).join("/");
};

/** Collects the parts of an Open Packaging package, with their content types and relationships, and zips them. */
export class PackageWriter {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #defaults = new Map<string, string>([
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
  ]);
  readonly #relationships = new Map<string, Relationship[]>();

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  addXml(path: string, contentType: string, root: string): void {
    this.addBytes(path, contentType, strToU8(xmlDeclaration + root));
  }

  addBytes(path: string, contentType: string, bytes: Uint8Array): void {
    this.#parts.set(path, bytes);
    this.#types.set(path, contentType);
  }

  /** Pictures and printer settings get their type by extension, as Excel does. */
  addDefault(extension: string, contentType: string): void {
    this.#defaults.set(extension.toLowerCase(), contentType);
  }

  /** Relates a part ("" for the package) to another and returns the id to refer to it by. */
  relate(from: string, type: string, to: string): string {
    return this.#relate(from, {
      type: type.includes("://") ? type : `${namespaces.relationships}/${type}`,
      target: relativeTarget(from, to),
      external: false,
    });
  }

  /** Relates a part as it was in the file it was read from, under the same id. */
  relateAs(from: string, id: string, type: string, target: string, external: boolean): void {
    const list = this.#relationships.get(from) ?? [];
    this.#relationships.set(from, list);
    list.push({ id, type, target: external ? target : relativeTarget(from, target), external });
  }

  /** Relates a part to something outside of the package, such as a web address. */
  relateExternal(from: string, type: string, target: string): string {
    return this.#relate(from, { type, target, external: true });
  }

  #relate(from: string, relationship: Omit<Relationship, "id">): string {
    const list = this.#relationships.get(from) ?? [];
    this.#relationships.set(from, list);
    const known = list.find((each) => each.type === relationship.type && each.target === relationship.target);
    if (known) return known.id;
    const id = `rId${list.length + 1}`;
    list.push({ id, ...relationship });
    return id;
  }

  toBytes(): Uint8Array {
    const defaults = [...this.#defaults].map(([extension, type]) =>
      element("Default", { Extension: extension, ContentType: type }),
    );
    const overrides = [...this.#types]
      .filter(([path, type]) => this.#defaults.get(extensionOf(path)) !== type)
      .map(([path, type]) => element("Override", { PartName: `/${path}`, ContentType: type }));
    const types = element("Types", { xmlns: contentTypes }, [...defaults, ...overrides].join(""));

    const files: Record<string, Uint8Array> = { "[Content_Types].xml": strToU8(xmlDeclaration + types) };
    for (const [from, list] of this.#relationships) {
      const items = list.map((each) =>
        element("Relationship", {
          Id: each.id,
          Type: each.type,
          Target: each.target,
          TargetMode: each.external ? "External" : null,
        }),
      );
      const root = element("Relationships", { xmlns: packageRelationships }, items.join(""));
      files[relationshipsPath(from)] = strToU8(xmlDeclaration + root);
    }
    for (const [path, bytes] of this.#parts) files[path] = bytes;
    // Level 4 takes half the time of level 6 for one hundredth more bytes (measured on 10,000 × 20 cells).
    return zipSync(files, { level: 4, mtime: zipTime });
  }
}

export const extensionOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();
