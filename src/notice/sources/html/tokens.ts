import { decodeEntities } from "./entities";

/** A piece of HTML in the order it stands. */
export type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: "close"; readonly name: string };

export type Attributes = ReadonlyMap<string, string>;

/** What stands within these is not text to read. */
const UNREAD = new Set([
  "script",
  "style",
  "title",
  "template",
  "noscript",
  "iframe",
  "object",
  "svg",
  "xml",
  "textarea",
  "select",
]);

const NAME = /[a-zA-Z][^\s/>]{0,60}/y;
const NO_ATTRIBUTES: Attributes = new Map();

/**
 * The tokens of HTML, as forgiving as a browser and in time linear in its length. Comments, declarations and
 * Word's conditions are passed over, and so is all that is not text: scripts, styles, drawings.
 */
export function* tokensOf(html: string): Generator<Token, void> {
  let at = 0;
  while (at < html.length) {
    const mark = html.indexOf("<", at);
    if (mark === -1) return yield { kind: "text", text: decodeEntities(html.slice(at)) };
    if (mark > at) yield { kind: "text", text: decodeEntities(html.slice(at, mark)) };
    const next = html[mark + 1];
    if (next === "!" || next === "?") {
      at = endOfDeclaration(html, mark);
      continue;
    }
    const isClose = next === "/";
    NAME.lastIndex = mark + (isClose ? 2 : 1);
    const raw = NAME.exec(html)?.[0];
    if (raw === undefined) {
      yield { kind: "text", text: "<" };
      at = mark + 1;
      continue;
    }
    const from = mark + (isClose ? 2 : 1) + raw.length;
    const end = endOfTag(html, from);
    const name = raw.toLowerCase();
    at = end + 1;
    if (isClose) {
      yield { kind: "close", name };
      continue;
    }
    const tag = html.slice(from, end);
    const isEmpty = tag.endsWith("/");
    if (UNREAD.has(name)) {
      if (!isEmpty) at = afterClose(html, name, at);
      continue;
    }
    yield { kind: "open", name, attributes: tag.includes("=") ? attributesOf(tag) : NO_ATTRIBUTES };
    if (isEmpty && name.includes(":")) yield { kind: "close", name };
  }
}

function endOfDeclaration(html: string, from: number): number {
  const [end, length] = html.startsWith("<!--", from)
    ? [html.indexOf("-->", from + 4), 3]
    : [html.indexOf(">", from), 1];
  return end === -1 ? html.length : end + length;
}

/** Where the element ends whose content is not read; the rest of the document where it is never closed. */
function afterClose(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, "gi");
  close.lastIndex = from;
  const found = close.exec(html);
  if (found === null) return html.length;
  const end = html.indexOf(">", found.index);
  return end === -1 ? html.length : end + 1;
}

/** A `>` may stand in an attribute's quotes; quotes that are never closed are not quotes. */
function endOfTag(html: string, from: number): number {
  let at = from;
  let end = -1;
  for (;;) {
    // Looked for again only when passed, so that a tag of many attributes costs its length and no more.
    if (end < at) end = html.indexOf(">", at);
    if (end === -1) return html.length;
    let open = -1;
    for (let i = at; i < end && open === -1; i++)
      if (html[i - 1] === "=" && (html[i] === '"' || html[i] === "'")) open = i;
    if (open === -1) return end;
    const close = html.indexOf(html[open] ?? "", open + 1);
    if (close === -1) return end;
    at = close + 1;
  }
}

function attributesOf(tag: string): Attributes {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    const equals = tag.indexOf("=", at);
    if (equals === -1) return attributes;
    const name = tag.slice(lastBreak(tag, at, equals), equals);
    let from = equals + 1;
    while (from < tag.length && /\s/.test(tag[from] ?? "")) from++;
    const quote = tag[from] === '"' || tag[from] === "'" ? tag[from] : undefined;
    const end = quote === undefined ? wordEnd(tag, from) : tag.indexOf(quote, from + 1);
    const to = end === -1 ? tag.length : end;
    attributes.set(
      name.trim().toLowerCase(),
      decodeEntities(tag.slice(quote === undefined ? from : from + 1, to)),
    );
    at = to + (quote === undefined ? 0 : 1);
  }
}

function lastBreak(tag: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (/\s/.test(tag[at] ?? "")) return at;
  return from;
}

function wordEnd(tag: string, from: number): number {
  let at = from;
  while (at < tag.length && !/\s/.test(tag[at] ?? "")) at++;
  return at;
}
