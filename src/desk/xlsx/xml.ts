/** What stands before every part's root element. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  x14: "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
  xm: "http://schemas.microsoft.com/office/excel/2006/main",
} as const;

const anyToEscape = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x/u;
const notXml = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Characters that XML 1.0 forbids, lone surrogates, and the carriage return that every parser would turn into a
 * line feed are written `_xHHHH_`, and text that itself looks so is protected (ECMA-376 part 1, 22.9.2.19).
 */
const escapeString = (text: string, special: RegExp, keepLines: boolean): string =>
  text
    .replace(looksEscaped, "_x005F_")
    .replace(special, (character) => entities[character] ?? "")
    .replace(notXml, (character) => {
      const code = character.charCodeAt(0);
      if (code === 9 || code === 10) return keepLines ? character : `&#${code};`;
      if (code >= 0x7f && code <= 0x9f) return character;
      return `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
    });

/** Text between tags. */
export const escapeText = (text: string): string =>
  anyToEscape.test(text) ? escapeString(text, /[&<>]/g, true) : text;

/** Text between the quotes of an attribute, where a parser would turn line feeds and tabs into spaces. */
export const escapeAttribute = (text: string): string =>
  anyToEscape.test(text) ? escapeString(text, /[&<>"]/g, false) : text;

/** The inverse of `_xHHHH_`, after the parser has resolved entities. */
export const unescapeString = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** ` name="value"` for each that has a value; true is 1, false is 0. */
export const attributes = (values: Attributes): string => {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value == null) continue;
    text += ` ${name}="${typeof value === "string" ? escapeAttribute(value) : Number(value)}"`;
  }
  return text;
};

/** One element; `content` is XML already. */
export const element = (name: string, values: Attributes, content = ""): string =>
  content === "" ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;

/** A list element with the `count` that Excel writes; nothing for an empty list. */
export const counted = (name: string, items: readonly string[]): string =>
  items.length === 0 ? "" : element(name, { count: items.length }, items.join(""));
