import { unzipSync, type UnzipFileInfo } from "fflate";
import { NoticeError } from "../../notice";
import { XmlReader, decodeXml } from "../xml";
import { NAMESPACES } from "./namespaces";

/**
 * All parts together, unpacked. A thousand pages of text need a tenth of it; a zip bomb, which unpacks to
 * thousands of times its size, is refused by the size that it declares, before anything is unpacked.
 */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** The text parts of a Word document; null where the document has none. */
export interface DocumentParts {
  readonly document: string;
  readonly numbering: string | null;
  readonly styles: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
}

/**
 * Unpacks the parts that hold text, and nothing else: macros, embedded files, pictures and what the document
 * points to outside itself are never touched.
 *
 * @throws NoticeError where the zip is no Word document, is protected, damaged, or unpacks to too much
 */
export function openPackage(bytes: Uint8Array): DocumentParts {
  const names = namesIn(bytes);
  const types = unpack(bytes, ["[Content_Types].xml", "_rels/.rels"]);
  const main = relationTargets(types.get("_rels/.rels"), "").get("officeDocument") ?? "word/document.xml";
  if (!names.has(main) || !isWordDocument(main, types.get("[Content_Types].xml"))) throw refusal(names);

  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const targets = relationTargets(unpack(bytes, [relations]).get(relations), folder);
  const wanted = ["numbering", "styles", "footnotes", "endnotes"] as const;
  const found = wanted.map((type) => targets.get(type));
  const parts = unpack(bytes, [main, ...found.filter((name) => name !== undefined)]);
  const document = parts.get(main);
  if (document === undefined) throw damaged();
  const [numbering, styles, footnotes, endnotes] = found.map((name) =>
    name === undefined ? null : (parts.get(name) ?? null),
  );
  return {
    document,
    numbering: numbering ?? null,
    styles: styles ?? null,
    footnotes: footnotes ?? null,
    endnotes: endnotes ?? null,
  };
}

const damaged = () => new NoticeError("unreadable", "tệp .docx hỏng");

function namesIn(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  guarded(() => unzipSync(bytes, { filter: ({ name }) => (names.add(name), false) }));
  return names;
}

function unpack(bytes: Uint8Array, names: readonly string[]): Map<string, string> {
  let total = 0;
  const seen = new Set<string>();
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!names.includes(name) || seen.has(name)) return false;
    seen.add(name);
    total += originalSize;
    if (total > MOST_UNPACKED) throw new NoticeError("unreadable", "tệp nén bung ra quá lớn");
    return true;
  };
  const files = guarded(() => unzipSync(bytes, { filter }));
  return new Map(Object.entries(files).map(([name, content]) => [name, decodeXml(content)]));
}

function guarded<T>(unzip: () => T): T {
  try {
    return unzip();
  } catch (error) {
    throw error instanceof NoticeError ? error : damaged();
  }
}

/** Where relations of a part lead, by the last word of their type; relations to the outside are passed over. */
function relationTargets(xml: string | undefined, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === undefined) return targets;
  const reader = new XmlReader(xml, NAMESPACES);
  for (const root of reader.children()) {
    if (root !== "rel:Relationships") continue;
    for (const _ of reader.children()) {
      const type = reader.attribute("Type");
      const target = reader.attribute("Target");
      if (type === null || target === null || reader.attribute("TargetMode") === "External") continue;
      const name = target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
      targets.set(type.slice(type.lastIndexOf("/") + 1), name.replace(/^\.\//, ""));
    }
  }
  return targets;
}

function isWordDocument(main: string, contentTypes: string | undefined): boolean {
  const reader = new XmlReader(contentTypes ?? "", NAMESPACES);
  for (const _root of reader.children())
    for (const _entry of reader.children())
      if (reader.attribute("PartName") === `/${main}`)
        return /wordprocessingml|ms-word/i.test(reader.attribute("ContentType") ?? "");
  return main.startsWith("word/");
}

const KINDS: readonly (readonly [entry: RegExp, kind: string])[] = [
  [/^xl\//, "bảng tính Excel; hãy chọn tệp Word, PDF hoặc văn bản"],
  [/^ppt\//, "bản trình chiếu PowerPoint; hãy chọn tệp Word, PDF hoặc văn bản"],
  [/^content\.xml$/, "tệp OpenDocument; mở bằng Word hoặc LibreOffice rồi lưu thành .docx"],
  [/^Index\/Document\.iwa$/, "tệp Pages; xuất ra .docx hoặc PDF"],
  [/\.(docx?|pdf)$/i, "tệp nén chứa văn bản; giải nén rồi chọn từng tệp"],
];

function refusal(names: ReadonlySet<string>): NoticeError {
  const all = [...names];
  const kind = KINDS.find(([entry]) => all.some((name) => entry.test(name)))?.[1];
  return new NoticeError("unsupported-format", kind ?? "tệp nén (.zip); giải nén rồi chọn văn bản");
}
