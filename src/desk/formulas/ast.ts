import type { CellError } from "../model/cell";

/** One end of a reference as it is written; null where the whole column or row is meant. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
}

export interface ReferenceNode {
  readonly type: "reference";
  readonly sheet: string | null;
  readonly from: Corner;
  /** Null for a single cell. */
  readonly to: Corner | null;
}

export type TableItem = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";

/** `Table[[#Data],[First]:[Last]]`; without a table's name it is the table around the cell. */
export interface StructuredNode {
  readonly type: "structured";
  readonly table: string | null;
  readonly items: readonly TableItem[];
  /** First and last column's names; both null for all columns. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface NameNode {
  readonly type: "name";
  readonly sheet: string | null;
  readonly name: string;
}

export interface LiteralNode {
  readonly type: "literal";
  readonly value: number | string | boolean | CellError;
}

/** An argument left out between two commas. */
export interface MissingNode {
  readonly type: "missing";
}

/** `{1,2;3,4}` */
export interface ArrayNode {
  readonly type: "array";
  readonly rows: readonly (readonly (number | string | boolean | CellError)[])[];
}

export interface CallNode {
  readonly type: "call";
  /** Upper case, without Excel's `_xlfn.`. */
  readonly name: string;
  readonly args: readonly Expression[];
}

export interface UnaryNode {
  readonly type: "unary";
  /** `@` is the implicit intersection that newer versions write out. */
  readonly operator: "-" | "+" | "@";
  readonly operand: Expression;
}

export interface PercentNode {
  readonly type: "percent";
  readonly operand: Expression;
}

/** The range, intersection and union operators are `:`, a space and `,`. */
export type BinaryOperator =
  ":" | " " | "," | "^" | "*" | "/" | "+" | "-" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

export interface BinaryNode {
  readonly type: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export type Expression =
  | ReferenceNode
  | StructuredNode
  | NameNode
  | LiteralNode
  | MissingNode
  | ArrayNode
  | CallNode
  | UnaryNode
  | PercentNode
  | BinaryNode;

/** How tightly operators bind, strongest last: Excel's own order, in which `-2^2` is 4 and `2^3^2` is 64. */
export const precedence: Readonly<Record<BinaryOperator | "percent" | "prefix", number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
  percent: 6,
  prefix: 7,
  ",": 8,
  " ": 9,
  ":": 10,
};

/** What is no formula at all; Excel would refuse to take it from the keyboard. */
export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";
  constructor(
    message: string,
    /** Where in the formula, counted from 0 behind the `=`. */
    readonly at: number,
  ) {
    super(`${message} (at ${at})`);
  }
}
