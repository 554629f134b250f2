import { columnLetters, quoteSheet } from "../../model/address";
import { maxColumns, maxRows } from "../../model/cell";
import type { Corner } from "../../formulas/ast";
import type { Token } from "../../formulas/lexer";
import { tokenize } from "../../formulas/lexer";

/** A reference as it is found in a formula's text. */
export interface FoundReference {
  /** As written; null where the formula's own sheet is meant. */
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to: Corner;
}

const cellText = /\$?[A-Za-z]{1,3}\$?\d{1,7}/y;
const linesText = /\$?(?:[A-Za-z]{1,3}|\d{1,7}):\$?(?:[A-Za-z]{1,3}|\d{1,7})/y;
/** Most formulas over structured references need no look at all. */
const mayRefer = /[A-Za-z]\$?\d|[A-Za-z\d]:\$?[A-Za-z\d]/;

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
};

const cornerText = ({ row, column, rowAbsolute, columnAbsolute }: Corner): string =>
  (column === null ? "" : (columnAbsolute ? "$" : "") + columnLetters(column)) +
  (row === null ? "" : (rowAbsolute ? "$" : "") + String(row + 1));

const isColon = (token: Token | undefined): boolean => token?.kind === "symbol" && token.text === ":";

/**
 * Rewrites the references in a formula and leaves everything else as it was typed. `change` gives the new
 * corners, or null for a reference that is no more.
 */
export const rewriteReferences = (
  formula: string,
  change: (reference: FoundReference) => Pick<FoundReference, "from" | "to"> | null,
): string => {
  if (!mayRefer.test(formula)) return formula;
  const text = formula.slice(1);
  const tokens = tokenize(text);
  let written = 0;
  let result = "=";
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens[i];
    if (!start) break;
    const sheet = start.kind === "sheet" ? start.name : null;
    if (sheet !== null) i++;
    const token = tokens[i];
    let reference: FoundReference;
    let end: number;
    const single = token?.kind === "lines";
    if (token?.kind === "lines") {
      reference = { sheet, from: token.from, to: token.to };
      end = endOf(linesText, text, token.at);
    } else if (token?.kind === "cell") {
      const second = tokens[i + 2];
      const isPair = isColon(tokens[i + 1]) && second?.kind === "cell";
      reference = { sheet, from: token.corner, to: isPair ? second.corner : token.corner };
      end = endOf(cellText, text, isPair ? second.at : token.at);
      if (isPair) i += 2;
    } else continue;
    const isPair = single || reference.to !== reference.from;
    const changed = change(reference);
    const first = start.kind === "sheet" && token ? text.slice(start.at, token.at) : "";
    result += text.slice(written, start.at);
    result += changed
      ? first + cornerText(changed.from) + (isPair ? `:${cornerText(changed.to)}` : "")
      : "#REF!";
    written = end;
  }
  return result + text.slice(written);
};

const moved = (corner: Corner, rows: number, columns: number): Corner | null => {
  const row = corner.row === null || corner.rowAbsolute ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnAbsolute ? corner.column : corner.column + columns;
  const isInside =
    (row === null || (row >= 0 && row < maxRows)) &&
    (column === null || (column >= 0 && column < maxColumns));
  return isInside ? { ...corner, row, column } : null;
};

/** The formula as it reads when it is copied so many rows down and columns to the right. */
export const copyFormula = (formula: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0
    ? formula
    : rewriteReferences(formula, ({ from, to }) => {
        const newFrom = moved(from, rows, columns);
        const newTo = to === from ? newFrom : moved(to, rows, columns);
        return newFrom && newTo ? { from: newFrom, to: newTo } : null;
      });

/** The formula after a sheet got another name. */
export const renameSheetIn = (formula: string, from: string, to: string): string => {
  if (!formula.toLowerCase().includes(from.toLowerCase())) return formula;
  const text = formula.slice(1);
  let written = 0;
  let result = "=";
  for (const token of tokenize(text)) {
    if (token.kind !== "sheet" || token.name.toLowerCase() !== from.toLowerCase()) continue;
    const quoted = text[token.at] === "'";
    const length = quoted ? from.replace(/'/g, "''").length + 3 : from.length + 1;
    result += `${text.slice(written, token.at)}${quoteSheet(to)}!`;
    written = token.at + length;
  }
  return result + text.slice(written);
};
