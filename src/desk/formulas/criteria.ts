import { CellError } from "../model/cell";
import { compare, fold, sameNumber } from "./coercion";
import { numberFromText } from "./number-text";
import type { Scalar } from "./values";

/** A condition of COUNTIFS and its family, ready to be asked. */
export interface Criterion {
  /** The same for criteria that mean the same. */
  readonly key: string;
  /** What the cell must be equal to, where that is all there is to it, so that an index can answer. */
  readonly equals: string | number | null;
  readonly test: (value: Scalar) => boolean;
}

type Comparison = "=" | "<>" | "<" | ">" | "<=" | ">=";

const operatorPattern = /^(<=|>=|<>|<|>|=)/;
const errorPattern = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i;

/** True where a text has `*` or `?` that are not escaped by `~`. */
export const hasWildcards = (pattern: string): boolean => /[*?~]/.test(pattern);

/** Matches text against Excel's wildcards in time linear in the text for each star. */
export const matchesWildcards = (pattern: string, text: string): boolean => {
  const parts = wildcardParts(fold(pattern));
  const target = [...fold(text)];
  let p = 0;
  let t = 0;
  let star = -1;
  let retry = 0;
  while (t < target.length) {
    const part = parts[p];
    if (part !== undefined && part.kind === "star") {
      star = p++;
      retry = t;
    } else if (part !== undefined && (part.kind === "any" || part.text === target[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++retry;
    } else {
      return false;
    }
  }
  while (parts[p]?.kind === "star") p++;
  return p === parts.length;
};

interface WildcardPart {
  readonly kind: "star" | "any" | "character";
  readonly text: string;
}

const wildcardParts = (pattern: string): WildcardPart[] => {
  const parts: WildcardPart[] = [];
  const characters = [...pattern];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? "";
    const next = characters[at + 1];
    if (character === "~" && (next === "*" || next === "?" || next === "~")) {
      parts.push({ kind: "character", text: next });
      at++;
    } else if (character === "*") {
      parts.push({ kind: "star", text: "" });
    } else {
      parts.push({ kind: character === "?" ? "any" : "character", text: character });
    }
  }
  return parts;
};

/** A cell's value as a number where it is one, or is text that reads as one: COUNTIF takes "1" for 1. */
const numberOf = (value: Scalar): number | null =>
  typeof value === "number" ? value : typeof value === "string" ? numberFromText(value) : null;

const numberCriterion = (operator: Comparison, wanted: number): Criterion => {
  const key = `${operator}#${wanted}`;
  const isWanted = (value: Scalar): boolean => {
    const found = numberOf(value);
    return found !== null && sameNumber(found, wanted);
  };
  if (operator === "=") return { key, equals: wanted, test: isWanted };
  if (operator === "<>") return { key, equals: null, test: (value) => !isWanted(value) };
  // Text that reads as a number is no number for < and >.
  const test = (value: Scalar): boolean =>
    typeof value === "number" && holds(operator, sameNumber(value, wanted) ? 0 : value - wanted);
  return { key, equals: null, test };
};

const holds = (operator: Comparison, order: number): boolean => {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
  }
};

const textCriterion = (operator: Comparison, wanted: string): Criterion => {
  const folded = fold(wanted);
  const key = `${operator}"${folded}`;
  if (operator === "=" || operator === "<>") {
    const wild = hasWildcards(wanted);
    const isWanted = (value: Scalar): boolean =>
      typeof value === "string" && (wild ? matchesWildcards(wanted, value) : fold(value) === folded);
    if (operator === "<>") return { key, equals: null, test: (value) => !isWanted(value) };
    return { key, equals: wild ? null : folded, test: isWanted };
  }
  const test = (value: Scalar): boolean =>
    typeof value === "string" && holds(operator, compare(value, wanted));
  return { key, equals: null, test };
};

const exactCriterion = (
  operator: Comparison,
  key: string,
  isWanted: (value: Scalar) => boolean,
): Criterion => ({
  key: operator + key,
  equals: null,
  test: operator === "<>" ? (value) => !isWanted(value) : operator === "=" ? isWanted : () => false,
});

/** What a text says behind its operator. */
const parsedCriterion = (text: string): Criterion => {
  const match = operatorPattern.exec(text);
  const operator = (match?.[0] ?? "=") as Comparison;
  const operand = match ? text.slice(match[0].length) : text;
  if (operand === "") {
    // "" finds empty cells and empty texts, "=" only empty cells, "<>" all but those: Excel's COUNTIF.
    if (!match) return { key: "", equals: null, test: (value) => value === null || value === "" };
    return exactCriterion(operator, "", (value) => value === null);
  }
  const number = numberFromText(operand);
  if (number !== null) return numberCriterion(operator, number);
  const folded = fold(operand);
  if (folded === "true" || folded === "false") {
    return exactCriterion(operator, folded, (value) => value === (folded === "true"));
  }
  if (errorPattern.test(operand)) {
    const code = operand.toUpperCase();
    return exactCriterion(operator, code, (value) => value instanceof CellError && value.code === code);
  }
  return textCriterion(operator, operand);
};

/** Reads a criterion; an empty cell asks for 0, as in Excel. */
export const criterionOf = (value: Scalar): Criterion => {
  if (value === null) return numberCriterion("=", 0);
  if (typeof value === "number") return numberCriterion("=", value);
  if (typeof value === "boolean") return exactCriterion("=", String(value), (each) => each === value);
  if (value instanceof CellError) return parsedCriterion(value.code);
  return parsedCriterion(value);
};
