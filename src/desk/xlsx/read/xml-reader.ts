import { unescapeString } from "../xml";

/** Thrown for a part that is not the XML it should be. */
export class XmlError extends Error {}

/** An element with its children; text only where it has no element children. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  text = "";
  /** Where it ends in the text it was read from (exclusive). */
  end = 0;

  constructor(
    /** As written, e.g. `x14:cfRule`. */
    readonly qualifiedName: string,
    readonly attributes: ReadonlyMap<string, string>,
    /** Where it begins in the text it was read from. */
    readonly start: number,
  ) {}

  /** Without the prefix: some programs write `x:worksheet`. */
  get name(): string {
    return localName(this.qualifiedName);
  }

  /** Null where the attribute is not there. */
  get(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  /** Text of the format's `ST_Xstring`, in which `_x000D_` stands for a character. */
  string(name: string): string | null {
    const value = this.get(name);
    return value === null ? null : unescapeString(value);
  }

  number(name: string): number | null {
    const value = this.get(name);
    return value === null || value === "" || Number.isNaN(Number(value)) ? null : Number(value);
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.get(name);
    return value === null ? otherwise : value === "1" || value === "true" || value === "on";
  }

  /** `r:id`, whatever the prefix is called. */
  get relationship(): string | null {
    for (const [name, value] of this.attributes)
      if (name.includes(":") && localName(name) === "id") return value;
    return null;
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The element at the end of a path of names, as far as it goes. */
  at(...path: readonly string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>((element, name) => element?.child(name), this);
  }
}

/** Those attributes of an element that are wanted, of none where it is missing; without a prefix. */
export const attributesIn = (
  element: XmlElement | undefined,
  isWanted: (name: string) => boolean,
): Record<string, string> =>
  Object.fromEntries(
    [...(element?.attributes ?? [])].filter(([name]) => !name.includes(":") && isWanted(name)),
  );

/**
 * An element's text for another root, without its marks of other vocabularies (`xr9:uid`); null where it holds
 * elements that need the root they stood in.
 */
export const plainXml = (xml: string): string | null =>
  /<\/?\w+:/.test(xml) ? null : xml.replace(/\s\w+:\w+=("[^"]*"|'[^']*')/g, "");

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.includes("&")
    ? text.replace(
        /&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return named[name] ?? whole;
          const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
        },
      )
    : text;

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export const parseAttributes = (source: string): Map<string, string> => {
  const values = new Map<string, string>();
  if (source !== "")
    for (const match of source.matchAll(attribute))
      values.set(match[1] ?? "", decode((match[2] ?? match[3] ?? "").replace(/[\t\n\r]/g, " ")));
  return values;
};

/** One attribute, without reading the others: cells are many. */
export const attributeOf = (source: string, name: "r" | "s" | "t"): string | null => {
  const match = single[name].exec(source);
  return match ? decode(match[1] ?? match[2] ?? "") : null;
};
const single = {
  r: /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/,
  s: /\ss\s*=\s*(?:"([^"]*)"|'([^']*)')/,
  t: /\st\s*=\s*(?:"([^"]*)"|'([^']*)')/,
} as const;

export interface XmlHandler {
  /** Returns true to leave out what the element holds. */
  readonly open: (name: string, attributes: string, start: number) => boolean | void;
  /** Also called for an element without content, right after `open`. */
  readonly close: (name: string, end: number) => void;
  readonly text: (text: string) => void;
}

const codeOf = (character: string): number => character.charCodeAt(0);
const [lessThan, greaterThan, slash, quote, apostrophe] = [..."<>/\"'"].map(codeOf);

/** Where the tag that begins at `start` ends (exclusive): a `>` between quotes does not end it. */
const tagEnd = (xml: string, start: number): number => {
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === greaterThan) return at + 1;
    if (code === lessThan) break;
    if (code === quote || code === apostrophe) {
      at = xml.indexOf(code === quote ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw new XmlError(`Not well-formed at ${start}`);
};

/** Where an element's name ends, from where it begins. */
const nameEnd = (xml: string, start: number): number => {
  let at = start;
  for (let code = xml.charCodeAt(at); code > 32 && code !== slash && code !== greaterThan;)
    code = xml.charCodeAt(++at);
  if (at === start) throw new XmlError(`Not well-formed at ${start}`);
  return at;
};

/** Goes through XML once, in linear time. Document types, and so entities of a file's own, are refused. */
export const scanXml = (xml: string, handler: XmlHandler, from = 0, to = xml.length): void => {
  let at = from;
  while (at < to) {
    const next = xml.indexOf("<", at);
    const stop = next < 0 || next > to ? to : next;
    if (stop > at) handler.text(decode(normalizeLines(xml.slice(at, stop))));
    if (stop === to) return;
    const second = xml[stop + 1];
    if (second === "?") at = after(xml, "?>", stop);
    else if (second === "!") {
      if (xml.startsWith("<!--", stop)) at = after(xml, "-->", stop);
      else if (xml.startsWith("<![CDATA[", stop)) {
        at = after(xml, "]]>", stop);
        handler.text(normalizeLines(xml.slice(stop + 9, at - 3)));
      } else throw new XmlError("Document types are refused");
    } else {
      at = tagEnd(xml, stop);
      if (second === "/") {
        handler.close(xml.slice(stop + 2, nameEnd(xml, stop + 2)), at);
        continue;
      }
      const named = nameEnd(xml, stop + 1);
      const name = xml.slice(stop + 1, named);
      const isEmpty = xml.charCodeAt(at - 2) === slash;
      const leaveOut = handler.open(name, xml.slice(named, isEmpty ? at - 2 : at - 1), stop);
      if (isEmpty) handler.close(name, at);
      else if (leaveOut) {
        at = xml.indexOf(`</${name}`, at);
        if (at < 0) throw new XmlError(`<${name}> is not closed`);
      }
    }
  }
};

const normalizeLines = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

const after = (xml: string, end: string, from: number): number => {
  const found = xml.indexOf(end, from);
  if (found < 0) throw new XmlError(`No ${end} after ${from}`);
  return found + end.length;
};

/** Deeper than any part that a spreadsheet program writes. */
const deepest = 200;

/** Reads a part into a tree. What is inside elements called `leaveOut` is not read, only where it stands. */
export const parseXml = (xml: string, leaveOut: string | null = null): XmlElement => {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  scanXml(xml, {
    open(name, attributes, start) {
      const element = new XmlElement(name, parseAttributes(attributes), start);
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else if (root) throw new XmlError("More than one root element");
      else root = element;
      if (open.push(element) > deepest) throw new XmlError("Nested too deeply");
      return element.name === leaveOut;
    },
    close(name, end) {
      const element = open.pop();
      if (element?.qualifiedName !== name) throw new XmlError(`</${name}> closes nothing`);
      element.end = end;
    },
    text(text) {
      const element = open.at(-1);
      if (element && element.children.length === 0) element.text += text;
    },
  });
  if (!root || open.length > 0) throw new XmlError("The part is not complete");
  return root;
};
