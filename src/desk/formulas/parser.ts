import { CellError } from "../model/cell";
import type { ArrayNode, BinaryOperator, Expression, LiteralNode, ReferenceNode } from "./ast";
import { FormulaSyntaxError, precedence } from "./ast";
import type { Token } from "./lexer";
import { tokenize } from "./lexer";
import { parseStructured } from "./structured-reference";

/** Excel's own limit on the length of a formula. */
const longest = 8192;
/** Excel allows 64 levels of nesting; brackets for order alone are not counted there. */
const deepest = 200;

const isOperator = (text: string): text is BinaryOperator => text in precedence;

class Parser {
  readonly #tokens: Token[];
  #next = 0;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = tokenize(text);
  }

  get #token(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", at: 0, spaced: false };
  }

  #isSymbol(text: string): boolean {
    const token = this.#token;
    return token.kind === "symbol" && token.text === text;
  }

  #expect(text: string): void {
    if (!this.#isSymbol(text)) this.#fail(`expected ${text}`);
    this.#next++;
  }

  #fail(message: string): never {
    throw new FormulaSyntaxError(message, this.#token.at);
  }

  whole(): Expression {
    const expression = this.#binary(precedence["="]);
    if (this.#token.kind !== "end") this.#fail("the formula goes on where it should end");
    return expression;
  }

  /** Operators that bind at least as tightly as `weakest`, all from left to right. */
  #binary(weakest: number): Expression {
    if (++this.#depth > deepest) this.#fail("nested too deeply");
    let left = this.#percent();
    for (;;) {
      const token = this.#token;
      if (token.kind !== "symbol" || token.text === "," || token.text === ":" || !isOperator(token.text))
        break;
      const strength = precedence[token.text];
      if (strength < weakest) break;
      this.#next++;
      left = { type: "binary", operator: token.text, left, right: this.#binary(strength + 1) };
    }
    this.#depth--;
    return left;
  }

  #percent(): Expression {
    let operand = this.#prefix();
    while (this.#isSymbol("%")) {
      this.#next++;
      operand = { type: "percent", operand };
    }
    return operand;
  }

  #prefix(): Expression {
    const token = this.#token;
    if (token.kind === "symbol" && (token.text === "-" || token.text === "+" || token.text === "@")) {
      this.#next++;
      if (++this.#depth > deepest) this.#fail("nested too deeply");
      const operand = this.#prefix();
      this.#depth--;
      return { type: "unary", operator: token.text, operand };
    }
    return this.#intersection();
  }

  #intersection(): Expression {
    let left = this.#range();
    while (this.#token.spaced && this.#startsReference()) {
      left = { type: "binary", operator: " ", left, right: this.#range() };
    }
    return left;
  }

  #startsReference(): boolean {
    const { kind } = this.#token;
    return (
      ["cell", "lines", "sheet", "structured", "identifier", "function"].includes(kind) || this.#isSymbol("(")
    );
  }

  #range(): Expression {
    let left = this.#primary();
    while (this.#isSymbol(":")) {
      this.#next++;
      left = joinRange(left, this.#primary());
    }
    return left;
  }

  #primary(): Expression {
    const token = this.#token;
    this.#next++;
    switch (token.kind) {
      case "number":
      case "text":
        return { type: "literal", value: token.value };
      case "error":
        return { type: "literal", value: new CellError(token.code) };
      case "cell":
        return { type: "reference", sheet: null, from: token.corner, to: null };
      case "lines":
        return { type: "reference", sheet: null, from: token.from, to: token.to };
      case "sheet":
        return this.#onSheet(token.name);
      case "structured":
        return parseStructured(token.table, token.body);
      case "identifier":
        return identifierNode(token.name);
      case "function":
        return { type: "call", name: token.name, args: this.#arguments() };
      case "symbol":
        if (token.text === "(") return this.#bracketed();
        if (token.text === "{") return this.#array();
    }
    this.#next--;
    return this.#fail("expected a value");
  }

  #onSheet(sheet: string): Expression {
    const token = this.#token;
    this.#next++;
    if (token.kind === "cell") return { type: "reference", sheet, from: token.corner, to: null };
    if (token.kind === "lines") return { type: "reference", sheet, from: token.from, to: token.to };
    if (token.kind === "identifier") return { type: "name", sheet, name: token.name };
    if (token.kind === "structured") return parseStructured(token.table, token.body);
    if (token.kind === "error") return { type: "literal", value: new CellError(token.code) };
    this.#next--;
    return this.#fail("expected a reference behind the sheet's name");
  }

  /** A comma inside brackets of its own joins areas. */
  #bracketed(): Expression {
    let inner = this.#binary(precedence["="]);
    while (this.#isSymbol(",")) {
      this.#next++;
      inner = { type: "binary", operator: ",", left: inner, right: this.#binary(precedence["="]) };
    }
    this.#expect(")");
    return inner;
  }

  #arguments(): Expression[] {
    this.#expect("(");
    const args: Expression[] = [];
    if (this.#isSymbol(")")) {
      this.#next++;
      return args;
    }
    for (;;) {
      const empty = this.#isSymbol(",") || this.#isSymbol(")");
      args.push(empty ? { type: "missing" } : this.#binary(precedence["="]));
      if (this.#isSymbol(")")) break;
      this.#expect(",");
    }
    this.#next++;
    return args;
  }

  #array(): ArrayNode {
    const rows: LiteralNode["value"][][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.#constant());
      if (this.#isSymbol(";")) rows.push([]);
      else if (!this.#isSymbol(",")) break;
      this.#next++;
    }
    this.#expect("}");
    if (rows.some((row) => row.length !== rows[0]?.length)) this.#fail("rows of different length");
    return { type: "array", rows };
  }

  #constant(): LiteralNode["value"] {
    const negative = this.#isSymbol("-");
    if (negative || this.#isSymbol("+")) this.#next++;
    const node = this.#primary();
    if (node.type !== "literal") return this.#fail("an array holds constants only");
    return negative && typeof node.value === "number" ? -node.value : node.value;
  }
}

const identifierNode = (name: string): Expression => {
  const upper = name.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { type: "literal", value: upper === "TRUE" };
  return { type: "name", sheet: null, name };
};

const isPlainCell = (node: Expression): node is ReferenceNode =>
  node.type === "reference" && node.to === null && node.from.row !== null && node.from.column !== null;

/** Two cells make one reference; anything else is left to the operator. */
const joinRange = (left: Expression, right: Expression): Expression =>
  isPlainCell(left) && isPlainCell(right) && (right.sheet === null || right.sheet === left.sheet)
    ? { ...left, to: right.from }
    : { type: "binary", operator: ":", left, right };

const parsed = new Map<string, Expression | FormulaSyntaxError>();
/** Formulas are few and repeated down a column, but nothing should grow for ever. */
const mostRemembered = 100_000;

/** Reads a formula, with or without its leading `=`. Throws a `FormulaSyntaxError`. */
export const parseFormula = (formula: string): Expression => {
  let result = parsed.get(formula);
  if (result === undefined) {
    result = parseAfresh(formula.startsWith("=") ? formula.slice(1) : formula);
    if (parsed.size >= mostRemembered) parsed.clear();
    parsed.set(formula, result);
  }
  if (result instanceof FormulaSyntaxError) throw result;
  return result;
};

const parseAfresh = (text: string): Expression | FormulaSyntaxError => {
  if (text.length > longest) return new FormulaSyntaxError(`longer than ${longest} characters`, longest);
  try {
    return new Parser(text).whole();
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) return problem;
    throw problem;
  }
};
