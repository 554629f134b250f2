import type { StructuredNode, TableItem } from "./ast";
import { FormulaSyntaxError } from "./ast";

const items: Readonly<Record<string, TableItem>> = {
  "#all": "#All",
  "#data": "#Data",
  "#headers": "#Headers",
  "#totals": "#Totals",
  "#this row": "#This Row",
};

const unescape = (name: string): string => name.replace(/'([\s\S])/g, "$1");

/** Characters that must stand behind an apostrophe in a column's name. */
const escape = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");

/** Cuts `[#All],[A]:[B]` into its bracketed parts and the signs between them. */
const parts = (body: string): { text: string; sign: string }[] => {
  const found: { text: string; sign: string }[] = [];
  let sign = "";
  for (let at = 0; at < body.length; at++) {
    const character = body[at] ?? "";
    if (character === "[") {
      const start = at + 1;
      for (at++; at < body.length && body[at] !== "]"; at++) if (body[at] === "'") at++;
      found.push({ text: body.slice(start, at), sign });
      sign = "";
    } else if (character === "," || character === ":" || character === ";") {
      sign = character;
    } else if (character.trim() !== "") {
      throw new FormulaSyntaxError(`unexpected ${JSON.stringify(character)} in a structured reference`, at);
    }
  }
  return found;
};

/** Reads what stands between the outer brackets: `Col`, `#All`, `@Col`, `@[Col]`, `[#Data],[A]:[B]`, nothing. */
export const parseStructured = (table: string | null, body: string): StructuredNode => {
  let rest = body.trim();
  const found: TableItem[] = [];
  const columns: string[] = [];
  if (rest.startsWith("@")) {
    found.push("#This Row");
    rest = rest.slice(1).trim();
  }
  if (rest.startsWith("[")) {
    for (const { text, sign } of parts(rest)) {
      const item = items[text.trim().toLowerCase()];
      if (item) found.push(item);
      else if (columns.length === 0 || (columns.length === 1 && sign === ":")) columns.push(unescape(text));
      else throw new FormulaSyntaxError("a structured reference names columns that are not side by side", 0);
    }
  } else if (rest !== "") {
    const item = items[rest.toLowerCase()];
    if (item) found.push(item);
    else columns.push(unescape(rest));
  }
  const [from = null, to = from] = columns;
  return { type: "structured", table, items: found, from, to };
};

/** Writes a structured reference as a file has it, `[#This Row]` spelled out. */
export const printStructured = (node: StructuredNode): string => {
  const table = node.table ?? "";
  const column = (name: string): string => `[${escape(name)}]`;
  const columns =
    node.from === null
      ? []
      : [node.from === node.to ? column(node.from) : `${column(node.from)}:${column(node.to ?? "")}`];
  const [only] = columns;
  if (node.items.length === 0) {
    if (only === undefined) return `${table}[]`;
    const simple =
      node.from === node.to && node.from !== null && /^[\p{L}\p{N}_][\p{L}\p{N}_ ]*$/u.test(node.from);
    return `${table}${simple && node.from?.trim() === node.from ? only : `[${only}]`}`;
  }
  const keywords = node.items.map((item) => `[${item}]`);
  const [keyword] = node.items;
  if (keywords.length === 1 && only === undefined) return `${table}[${keyword ?? ""}]`;
  return `${table}[${[...keywords, ...columns].join(",")}]`;
};
