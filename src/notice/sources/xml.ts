import { NoticeError } from "../notice";

/** Deeper than any document that people make; a file built to exhaust the stack ends here. */
const DEEPEST = 400;

type NodeKind = "open" | "close" | "text" | "end";

/**
 * Reads XML once, forwards, in time linear in its length. Made for the parts of office documents, so it knows
 * no document type declaration and with it no entity of the author's own, and loads nothing from elsewhere.
 *
 * Names come as `prefix:local` with the prefix that `namespaces` gives to the namespace, whatever prefix the
 * file itself uses; names in other namespaces keep the file's.
 */
export class XmlReader {
  #at = 0;
  #kind: NodeKind = "text";
  #name = "";
  #attributes = "";
  #text = "";
  /** Names of the open elements as the file writes them. */
  readonly #open: string[] = [];
  #closing = false;
  readonly #prefixes = new Map<string, string>();
  readonly #names = new Map<string, string>();

  constructor(
    private readonly xml: string,
    private readonly namespaces: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** Name of the element last opened. */
  get name(): string {
    return this.#name;
  }

  /**
   * Opens each child of the element that is open now, in turn. Within the loop the child's own children or
   * text may be read; what is left of it is passed over.
   */
  *children(): Generator<string, void> {
    const depth = this.#open.length;
    for (;;) {
      this.#next();
      if (this.#kind === "end" || this.#open.length < depth) return;
      if (this.#kind !== "open") continue;
      yield this.#name;
      while (this.#open.length > depth) this.#next();
    }
  }

  /** The text within the element that is open now, its children's included; closes it. */
  content(): string {
    const depth = this.#open.length;
    let content = "";
    while (this.#open.length >= depth && this.#kind !== "end") {
      this.#next();
      if (this.#kind === "text") content += this.#text;
    }
    return content;
  }

  /** Value of an attribute of the element last opened, by its name without prefix. */
  attribute(name: string): string | null {
    for (const [key, value] of attributesOf(this.#attributes)) {
      if (key === name || key.slice(key.indexOf(":") + 1) === name) return unescapeXml(value);
    }
    return null;
  }

  #next(): void {
    if (this.#closing) {
      this.#closing = false;
      this.#open.pop();
      this.#kind = "close";
      return;
    }
    if (this.#at >= this.xml.length) {
      if (this.#open.length > 0) throw malformed();
      this.#kind = "end";
      return;
    }
    if (this.xml[this.#at] !== "<") {
      const end = this.xml.indexOf("<", this.#at);
      const to = end === -1 ? this.xml.length : end;
      this.#kind = "text";
      this.#text = unescapeXml(this.xml.slice(this.#at, to));
      this.#at = to;
      return;
    }
    const mark = this.xml[this.#at + 1];
    if (mark === "/") this.#readClose();
    else if (mark === "?") this.#pass("?>");
    else if (mark === "!") this.#readDeclaration();
    else this.#readOpen();
  }

  #readOpen(): void {
    const end = this.#endOfTag();
    const selfClosing = this.xml[end - 1] === "/";
    const tag = this.xml.slice(this.#at + 1, selfClosing ? end - 1 : end);
    const space = tag.search(/\s/);
    const raw = space === -1 ? tag : tag.slice(0, space);
    this.#attributes = space === -1 ? "" : tag.slice(space);
    if (raw === "" || this.#open.length >= DEEPEST) throw malformed();
    if (this.#attributes.includes("xmlns")) this.#declareNamespaces();
    this.#open.push(raw);
    this.#name = this.#canonical(raw);
    this.#kind = "open";
    this.#closing = selfClosing;
    this.#at = end + 1;
  }

  #readClose(): void {
    const end = this.xml.indexOf(">", this.#at);
    if (end === -1 || this.xml.slice(this.#at + 2, end).trimEnd() !== this.#open.at(-1)) throw malformed();
    this.#open.pop();
    this.#kind = "close";
    this.#at = end + 1;
  }

  #readDeclaration(): void {
    if (this.xml.startsWith("<!--", this.#at)) this.#pass("-->");
    else if (this.xml.startsWith("<![CDATA[", this.#at)) {
      const from = this.#at + "<![CDATA[".length;
      this.#pass("]]>");
      this.#text = this.xml.slice(from, this.#at - "]]>".length);
    } else throw malformed();
  }

  #pass(end: string): void {
    const at = this.xml.indexOf(end, this.#at + 2);
    if (at === -1) throw malformed();
    this.#kind = "text";
    this.#text = "";
    this.#at = at + end.length;
  }

  /** A `>` may stand within an attribute's quotes. */
  #endOfTag(): number {
    let at = this.#at + 1;
    let end = -1;
    for (;;) {
      // Looked for again only when passed, so that a tag of many attributes costs its length and no more.
      if (end < at) end = this.xml.indexOf(">", at);
      if (end === -1) throw malformed();
      const quote = firstQuote(this.xml, at, end);
      if (quote === -1) return end;
      const close = this.xml.indexOf(this.xml[quote] ?? "", quote + 1);
      if (close === -1) throw malformed();
      at = close + 1;
    }
  }

  /** A prefix keeps its meaning after its element: writers of office documents give it no second one. */
  #declareNamespaces(): void {
    for (const [key, value] of attributesOf(this.#attributes)) {
      if (key !== "xmlns" && !key.startsWith("xmlns:")) continue;
      const known = this.namespaces.get(value);
      const prefix = key.slice("xmlns:".length);
      if (known === undefined ? !this.#prefixes.delete(prefix) : this.#prefixes.get(prefix) === known)
        continue;
      if (known !== undefined) this.#prefixes.set(prefix, known);
      this.#names.clear();
    }
  }

  #canonical(raw: string): string {
    let name = this.#names.get(raw);
    if (name === undefined) {
      const colon = raw.indexOf(":");
      const prefix = this.#prefixes.get(colon === -1 ? "" : raw.slice(0, colon));
      name = prefix === undefined ? raw : `${prefix}:${raw.slice(colon + 1)}`;
      this.#names.set(raw, name);
    }
    return name;
  }
}

const malformed = () => new NoticeError("unreadable", "XML hỏng");

/** By hand rather than by expression: a tag of a million letters must not cost their square. */
function* attributesOf(tag: string): Generator<[name: string, value: string], void> {
  let at = 0;
  for (;;) {
    const equals = tag.indexOf("=", at);
    if (equals === -1) return;
    const open = firstQuote(tag, equals + 1, tag.length);
    const close = open === -1 ? -1 : tag.indexOf(tag[open] ?? "", open + 1);
    if (close === -1) return;
    yield [tag.slice(at, equals).trim(), tag.slice(open + 1, close)];
    at = close + 1;
  }
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The five entities of XML and numbered characters; anything else is left as it is written. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return PREDEFINED[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex as string, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : "\uFFFD";
  });
}

/** Decodes a part of a package: UTF-8 unless a byte order mark says UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}
