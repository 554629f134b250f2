import { columnIndex } from "../model/address";
import type { ErrorCode } from "../model/cell";
import { maxColumns, maxRows } from "../model/cell";
import type { Corner } from "./ast";
import { FormulaSyntaxError } from "./ast";

type Content =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly code: ErrorCode }
  | { readonly kind: "cell"; readonly corner: Corner }
  | { readonly kind: "lines"; readonly from: Corner; readonly to: Corner }
  | { readonly kind: "sheet"; readonly name: string }
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "identifier"; readonly name: string }
  | { readonly kind: "structured"; readonly table: string | null; readonly body: string }
  | { readonly kind: "symbol"; readonly text: string }
  | { readonly kind: "end" };

/** A word of a formula. `spaced` tells of white space before it, which can mean an intersection. */
export type Token = Content & { readonly at: number; readonly spaced: boolean };

const space = /[ \t\r\n\u00a0]+/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const cell = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{M}\p{N}_.!([])/uy;
const columns = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{M}\p{N}_.!([])/uy;
const rows = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{M}\p{N}_.])/uy;
const identifier = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;
const symbol = /<=|>=|<>|[-+*/^&=<>%(),;:{}@]/y;
const error = /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/iy;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const corner = (column: string | null, row: string | null, dollars: [string, string]): Corner | null => {
  const columnNumber = column === null ? null : columnIndex(column);
  const rowNumber = row === null ? null : Number(row) - 1;
  if (columnNumber !== null && columnNumber >= maxColumns) return null;
  if (rowNumber !== null && (rowNumber < 0 || rowNumber >= maxRows)) return null;
  return {
    row: rowNumber,
    column: columnNumber,
    columnAbsolute: dollars[0] === "$",
    rowAbsolute: dollars[1] === "$",
  };
};

/** The end of a quoted run in which the quote is written twice; -1 where it never ends. */
const closingQuote = (text: string, quote: string, from: number): number => {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 2)) {
    if (text[at + 1] !== quote) return at;
  }
  return -1;
};

/** The `]` that closes the bracket at `from`; an apostrophe takes the next character as it stands. */
const closingBracket = (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at;
  }
  throw new FormulaSyntaxError("a bracket is not closed", from);
};

const lines = (text: string, at: number): [Content, number] | null => {
  const across = matchAt(columns, text, at);
  if (across) {
    const from = corner(across[2] ?? "", null, [across[1] ?? "", ""]);
    const to = corner(across[4] ?? "", null, [across[3] ?? "", ""]);
    if (from && to) return [{ kind: "lines", from, to }, at + across[0].length];
  }
  const down = matchAt(rows, text, at);
  if (down) {
    const from = corner(null, down[2] ?? "", ["", down[1] ?? ""]);
    const to = corner(null, down[4] ?? "", ["", down[3] ?? ""]);
    if (from && to) return [{ kind: "lines", from, to }, at + down[0].length];
  }
  return null;
};

const word = (text: string, at: number): [Content, number] | null => {
  const match = matchAt(identifier, text, at);
  if (!match) return null;
  const name = match[0];
  const end = at + name.length;
  const next = text[end];
  if (next === "!") return [{ kind: "sheet", name }, end + 1];
  if (next === "(") return [{ kind: "function", name: functionName(name) }, end];
  if (next === "[") {
    const close = closingBracket(text, end);
    return [{ kind: "structured", table: name, body: text.slice(end + 1, close) }, close + 1];
  }
  return [{ kind: "identifier", name }, end];
};

/** Files write functions that came after Excel 2007 with a prefix. */
const functionName = (name: string): string => name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, "");

const content = (text: string, at: number): [Content, number] => {
  const character = text[at];
  if (character === '"') {
    const end = closingQuote(text, '"', at + 1);
    if (end < 0) throw new FormulaSyntaxError("a text is not closed", at);
    return [{ kind: "text", value: text.slice(at + 1, end).replace(/""/g, '"') }, end + 1];
  }
  if (character === "'") {
    const end = closingQuote(text, "'", at + 1);
    if (end < 0 || text[end + 1] !== "!") throw new FormulaSyntaxError("a sheet's name is not closed", at);
    return [{ kind: "sheet", name: text.slice(at + 1, end).replace(/''/g, "'") }, end + 2];
  }
  if (character === "[") {
    const close = closingBracket(text, at);
    return [{ kind: "structured", table: null, body: text.slice(at + 1, close) }, close + 1];
  }
  if (character === "#") {
    const match = matchAt(error, text, at);
    if (match) return [{ kind: "error", code: match[0].toUpperCase() as ErrorCode }, at + match[0].length];
  }
  const wholeLines = lines(text, at);
  if (wholeLines) return wholeLines;
  const cellMatch = matchAt(cell, text, at);
  if (cellMatch) {
    const point = corner(cellMatch[2] ?? "", cellMatch[4] ?? "", [cellMatch[1] ?? "", cellMatch[3] ?? ""]);
    if (point) return [{ kind: "cell", corner: point }, at + cellMatch[0].length];
  }
  const digits = matchAt(number, text, at);
  if (digits) return [{ kind: "number", value: Number(digits[0]) }, at + digits[0].length];
  const named = word(text, at);
  if (named) return named;
  const sign = matchAt(symbol, text, at);
  if (sign) return [{ kind: "symbol", text: sign[0] }, at + sign[0].length];
  throw new FormulaSyntaxError(`unexpected ${JSON.stringify(character)}`, at);
};

/** Cuts a formula (without its `=`) into words; an `end` comes last. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    const blank = matchAt(space, text, at);
    if (blank) at += blank[0].length;
    const spaced = blank !== null;
    if (at >= text.length) {
      tokens.push({ kind: "end", at, spaced });
      return tokens;
    }
    const [token, end] = content(text, at);
    tokens.push({ ...token, at, spaced });
    at = end;
  }
};
