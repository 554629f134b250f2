import { strFromU8, strToU8, unzipSync } from "fflate";

import { extensionOf, relationshipsPath } from "../package-writer";
import type { XmlElement } from "./xml-reader";
import { parseXml } from "./xml-reader";

/** Why bytes could not be opened as a workbook; the message is for developers, the reason for callers. */
export class OpenError extends Error {
  constructor(
    readonly reason: "NotXlsx" | "OldXls" | "Encrypted" | "Damaged" | "TooLarge" | "Unsupported",
    message: string,
  ) {
    super(message);
    this.name = "OpenError";
  }
}

export interface PartRelationship {
  readonly id: string;
  /** The last word of the type, e.g. `worksheet`; transitional and strict files agree on it. */
  readonly kind: string;
  readonly type: string;
  /** Path of the part, or the outside address. */
  readonly target: string;
  readonly external: boolean;
}

/** More than a workbook that this product opens can be, unpacked: a zip bomb is stopped here. */
const largest = 512 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const zipStart = [0x50, 0x4b, 0x03, 0x04];
/** OLE compound file: an .xls, or an .xlsx behind a password. */
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0];

const unzip = (bytes: Uint8Array): Record<string, Uint8Array> => {
  if (startsWith(bytes, compoundStart)) {
    // The names of its streams are UTF-16; an encrypted package has one called so ([MS-OFFCRYPTO] 1.3.2).
    const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const encrypted = strFromU8(bytes, true).includes(String.fromCharCode(...name));
    throw encrypted
      ? new OpenError("Encrypted", "The workbook is protected by a password")
      : new OpenError("OldXls", "The workbook is in the old .xls format");
  }
  if (!startsWith(bytes, zipStart)) throw new OpenError("NotXlsx", "These bytes are not an .xlsx file");
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        total += file.originalSize;
        if (total > largest) throw new OpenError("TooLarge", "The workbook is too large when unpacked");
        return true;
      },
    });
  } catch (error) {
    if (error instanceof OpenError) throw error;
    throw new OpenError("Damaged", `The file's zip is damaged: ${String(error)}`);
  }
};

/** The parts of an Open Packaging package, by path without the leading slash. */
export class PackageReader {
  readonly #files: Map<string, Uint8Array>;
  /** Names of parts do not tell capital letters apart ([ISO/IEC 29500-2] 6.2.2.3). */
  readonly #spellings = new Map<string, string>();
  readonly #types = new Map<string, string>();
  readonly #defaults = new Map<string, string>();

  constructor(bytes: Uint8Array) {
    this.#files = new Map(
      Object.entries(unzip(bytes)).map(([path, file]) => [path.replace(/^\//, ""), file]),
    );
    for (const path of this.#files.keys()) this.#spellings.set(path.toLowerCase(), path);
    const types = this.xml("[Content_Types].xml");
    if (!types) throw new OpenError("NotXlsx", "The zip file holds no Office document");
    for (const each of types.all("Default"))
      this.#defaults.set((each.get("Extension") ?? "").toLowerCase(), each.get("ContentType") ?? "");
    for (const each of types.all("Override"))
      this.#types.set((each.get("PartName") ?? "").replace(/^\//, ""), each.get("ContentType") ?? "");
  }

  /** A part's name as the zip file has it: some programs escape it only where they refer to it. */
  #spelling(path: string): string {
    const known = (each: string): string | undefined => this.#spellings.get(each.toLowerCase());
    return known(path) ?? known(path.replace(/(?:%[0-9a-f]{2})+/gi, unescapeBytes)) ?? path;
  }

  get paths(): string[] {
    return [...this.#files.keys()].filter((path) => !path.endsWith("/"));
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#files.get(path);
  }

  text(path: string): string | undefined {
    const bytes = this.#files.get(path);
    return bytes && strFromU8(bytes).replace(/^\uFEFF/, "");
  }

  /** What is read of a part from now on. */
  replace(path: string, text: string): void {
    this.#files.set(path, strToU8(text));
  }

  xml(path: string): XmlElement | undefined {
    return this.part(path)?.root;
  }

  /** A part with the text that it was read from; `leaveOut` names elements whose content is not read. */
  part(
    path: string,
    leaveOut: string | null = null,
  ): { readonly root: XmlElement; readonly source: string } | undefined {
    const source = this.text(path);
    if (source === undefined) return undefined;
    try {
      return { root: parseXml(source, leaveOut), source };
    } catch (error) {
      throw new OpenError("Damaged", `${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  contentType(path: string): string {
    return this.#types.get(path) ?? this.#defaults.get(extensionOf(path)) ?? "";
  }

  /** What a part ("" for the package) refers to. */
  relationships(path: string): PartRelationship[] {
    const root = this.xml(relationshipsPath(path));
    return (root?.all("Relationship") ?? []).map((each) => {
      const type = each.get("Type") ?? "";
      const external = each.get("TargetMode") === "External";
      const target = each.get("Target") ?? "";
      return {
        id: each.get("Id") ?? "",
        type,
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: external ? target : this.#spelling(resolveTarget(path, target)),
        external,
      };
    });
  }
}

/** A target is relative to the folder of the part that names it, or absolute. */
const resolveTarget = (from: string, target: string): string => {
  const path = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.replace(/^\//, "").split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
};

/** `%C3%A2` → `â`. */
const unescapeBytes = (escaped: string): string =>
  strFromU8(Uint8Array.from(escaped.slice(1).split("%"), (hex) => parseInt(hex, 16)));
