import { columnLetters, quoteSheet } from "../model/address";
import { CellError } from "../model/cell";
import type { Corner, Expression, LiteralNode, ReferenceNode } from "./ast";
import { precedence } from "./ast";
import { printStructured } from "./structured-reference";

const printCorner = (corner: Corner): string => {
  const column =
    corner.column === null ? "" : `${corner.columnAbsolute ? "$" : ""}${columnLetters(corner.column)}`;
  const row = corner.row === null ? "" : `${corner.rowAbsolute ? "$" : ""}${corner.row + 1}`;
  return column + row;
};

const printReference = (node: ReferenceNode): string =>
  (node.sheet === null ? "" : `${quoteSheet(node.sheet)}!`) +
  printCorner(node.from) +
  (node.to === null ? "" : `:${printCorner(node.to)}`);

const printLiteral = (value: LiteralNode["value"]): string => {
  if (value instanceof CellError) return value.code;
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value).toUpperCase();
};

/** How tightly the outermost operator of an expression holds. */
const strengthOf = (node: Expression): number => {
  if (node.type === "binary") return precedence[node.operator];
  if (node.type === "percent") return precedence.percent;
  if (node.type === "unary") return precedence.prefix;
  // `SUM():A1:B2` would be read from the left; `(A1:B2)` behind a colon keeps its own.
  if (node.type === "reference" && node.to !== null && node.from.row !== null && node.from.column !== null) {
    return precedence[":"];
  }
  return Infinity;
};

const printAtLeast = (node: Expression, strength: number): string => {
  // A union reads as two arguments unless it has brackets of its own.
  const isUnion = node.type === "binary" && node.operator === ",";
  return isUnion || strengthOf(node) < strength ? `(${printInner(node)})` : printInner(node);
};

const printInner = (node: Expression): string => {
  switch (node.type) {
    case "reference":
      return printReference(node);
    case "structured":
      return printStructured(node);
    case "name":
      return (node.sheet === null ? "" : `${quoteSheet(node.sheet)}!`) + node.name;
    case "literal":
      return printLiteral(node.value);
    case "missing":
      return "";
    case "array":
      return `{${node.rows.map((row) => row.map(printLiteral).join(",")).join(";")}}`;
    case "call":
      return `${node.name}(${node.args.map((arg) => printAtLeast(arg, 0)).join(",")})`;
    case "unary":
      return node.operator + printAtLeast(node.operand, precedence.prefix);
    case "percent":
      return `${printAtLeast(node.operand, precedence.percent)}%`;
    case "binary": {
      const strength = precedence[node.operator];
      const left =
        node.operator === "," && node.left.type === "binary" && node.left.operator === ","
          ? printInner(node.left)
          : printAtLeast(node.left, node.operator === "," ? 0 : strength);
      const right = printAtLeast(node.right, node.operator === "," ? 0 : strength + 1);
      return left + node.operator + right;
    }
  }
};

/** The formula of a tree, without a leading `=`; `parseFormula` reads the same tree from it. */
export const printFormula = (node: Expression): string => printAtLeast(node, 0);
