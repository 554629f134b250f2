import { CellError, maxColumns, maxRows } from "../model/cell";
import type { BinaryNode, BinaryOperator, CallNode, Expression, NameNode } from "./ast";
import { dereference, guarded, lift, liftPair, matrixOf, single } from "./arrays";
import { checked, compare, isEqual, power, toNumber, toText } from "./coercion";
import type { Frame } from "./frame";
import { functions } from "./functions/library";
import type { EagerFunction } from "./functions/definition";
import { parameterAt } from "./functions/definition";
import { parseFormula } from "./parser";
import { formulaOfName, resolveReference, resolveStructured, tableAsName } from "./resolve";
import type { Scalar, Value } from "./values";
import { errorOf, fail, Matrix, Reference, Union } from "./values";

/** Names that mean each other end here; no sane name is as deep. */
const deepestName = 32;

/** Calculates a formula's tree. References come back unread; error values are results like others. */
export const evaluate = (node: Expression, frame: Frame): Value => {
  switch (node.type) {
    case "literal":
      return node.value;
    case "missing":
      return null;
    case "reference":
      return guarded(() => told(resolveReference(node, frame), frame));
    case "structured":
      return guarded(() => told(resolveStructured(node, frame), frame));
    case "name":
      return guarded(() => evaluateName(node, frame));
    case "array":
      return new Matrix(node.rows.length, node.rows[0]?.length ?? 0, node.rows.flat());
    case "call":
      return guarded(() => evaluateCall(node, frame));
    case "unary": {
      if (node.operator === "+") return evaluate(node.operand, frame);
      const operand = evaluate(node.operand, frame);
      if (node.operator === "@") return pickBeside(operand, frame);
      return onScalars([dereference(operand, frame)], ([value]) => checked(-toNumber(value)));
    }
    case "percent":
      return onScalars(
        [dereference(evaluate(node.operand, frame), frame)],
        ([value]) => toNumber(value) / 100,
      );
    case "binary":
      return isReferenceOperator(node.operator)
        ? guarded(() => joinReferences(node, frame))
        : evaluateBinary(node, frame);
  }
};

const told = (reference: Reference, frame: Frame): Reference => {
  frame.cells.onReference?.(reference);
  return reference;
};

const onScalars = (
  args: readonly (Scalar | Matrix)[],
  call: (scalars: readonly Scalar[]) => Scalar,
): Scalar | Matrix => {
  if (args.some((arg) => arg instanceof Matrix)) return lift(args, call);
  return guarded(() => call(args as readonly Scalar[]));
};

const evaluateBinary = (node: BinaryNode, frame: Frame): Scalar | Matrix => {
  const left = dereference(evaluate(node.left, frame), frame);
  const right = dereference(evaluate(node.right, frame), frame);
  return liftPair(left, right, (a, b) => operate(node.operator, a, b));
};

/** An operator between two single values. */
const operate = (operator: BinaryOperator, a: Scalar, b: Scalar): Scalar => {
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  switch (operator) {
    case "+":
      return sum(toNumber(a), toNumber(b));
    case "-":
      return sum(toNumber(a), -toNumber(b));
    case "*":
      return checked(toNumber(a) * toNumber(b));
    case "/": {
      const dividend = toNumber(a);
      const divisor = toNumber(b);
      return divisor === 0 ? errorOf("#DIV/0!") : checked(dividend / divisor);
    }
    case "^":
      return power(toNumber(a), toNumber(b));
    case "&":
      return toText(a) + toText(b);
    case "=":
      return isEqual(a, b);
    case "<>":
      return !isEqual(a, b);
    case "<":
      return compare(a, b) < 0;
    case ">":
      return compare(a, b) > 0;
    case "<=":
      return compare(a, b) <= 0;
    case ">=":
      return compare(a, b) >= 0;
    default:
      return fail("#VALUE!");
  }
};

/** Like Excel, takes a difference in the last bits for none: 1.1-1-0.1 is 0. */
const sum = (a: number, b: number): number | CellError => {
  const result = a + b;
  return result !== 0 && Math.abs(result) < Math.abs(a) * 2 ** -49 ? 0 : checked(result);
};

/** The `@` operator: one value even where arrays are welcome. */
const pickBeside = (operand: Value, frame: Frame): Scalar => single(operand, frame.inCells);

const evaluateName = (node: NameNode, frame: Frame): Value => {
  const formula = formulaOfName(node, frame);
  if (formula === undefined) {
    const table = tableAsName(node, frame);
    return table ? told(table, frame) : errorOf("#NAME?");
  }
  if (frame.depth >= deepestName) return errorOf("#NAME?");
  return evaluate(parseFormula(formula), frame.inName);
};

const evaluateCall = (node: CallNode, frame: Frame): Value => {
  const definition = functions.get(node.name);
  if (!definition) return errorOf("#NAME?");
  // Excel does not let such a formula be entered; a file can still hold one.
  if (node.args.length < definition.required || node.args.length > definition.most) return errorOf("#VALUE!");
  return "lazy" in definition
    ? definition.lazy(node.args, frame, evaluate)
    : callEagerly(definition, node.args, frame);
};

const callEagerly = (definition: EagerFunction, nodes: readonly Expression[], frame: Frame): Value => {
  const args: Value[] = [];
  const lifted: number[] = [];
  for (const [n, node] of nodes.entries()) {
    const parameter = parameterAt(definition, n);
    const value = evaluate(node, parameter === "array" ? frame.inArrays : frame);
    if (parameter !== "value") {
      args.push(value);
      continue;
    }
    const read = dereference(value, frame);
    if (read instanceof CellError && !definition.takesErrors) return read;
    if (read instanceof Matrix) lifted.push(n);
    args.push(read);
  }
  if (lifted.length === 0) return definition.call(args, frame);
  return lift(
    lifted.map((n) => args[n] as Matrix),
    (scalars) => {
      const each = [...args];
      for (const [i, scalar] of scalars.entries()) {
        if (scalar instanceof CellError && !definition.takesErrors) return scalar;
        each[lifted[i] ?? 0] = scalar;
      }
      return single(definition.call(each, frame), frame);
    },
    definition.volatile === undefined,
  );
};

const isReferenceOperator = (operator: BinaryOperator): boolean =>
  operator === ":" || operator === " " || operator === ",";

const referenceOf = (value: Value): Reference => {
  if (value instanceof CellError) throw value;
  return value instanceof Reference ? value : fail("#VALUE!");
};

/** The operators that make a reference of references: range, intersection, union. */
const joinReferences = (node: BinaryNode, frame: Frame): Value => {
  const left = evaluate(node.left, frame);
  const right = evaluate(node.right, frame);
  if (node.operator === ",") return new Union([...referencesOf(left), ...referencesOf(right)]);
  const a = referenceOf(left);
  const b = referenceOf(right);
  if (a.sheet !== b.sheet) return errorOf(node.operator === " " ? "#NULL!" : "#VALUE!");
  const [p, q] = [a.area, b.area];
  const pick = node.operator === ":" ? [Math.min, Math.max] : [Math.max, Math.min];
  const [start = Math.min, end = Math.max] = pick;
  const row = start(p.row, q.row);
  const column = start(p.column, q.column);
  const rowCount = end(p.row + p.rowCount, q.row + q.rowCount) - row;
  const columnCount = end(p.column + p.columnCount, q.column + q.columnCount) - column;
  if (rowCount <= 0 || columnCount <= 0 || rowCount > maxRows || columnCount > maxColumns) {
    return errorOf("#NULL!");
  }
  const area = { row, column, rowCount, columnCount };
  if (node.operator === ":") frame.cells.beforeReading(a.sheet, area);
  return new Reference(a.sheet, area);
};

const referencesOf = (value: Value): readonly Reference[] =>
  value instanceof Union ? value.references : [referenceOf(value)];

/** What a cell shows for a formula: one value, and 0 for an empty cell. */
export const evaluateToCell = (formula: string, frame: Frame): Scalar => {
  let node: Expression;
  try {
    node = parseFormula(formula);
  } catch {
    return errorOf("#NAME?");
  }
  return single(evaluate(node, frame), frame) ?? 0;
};

/** All values of a formula's result, for a list or an array. */
export const evaluateToMatrix = (node: Expression, frame: Frame): Matrix => {
  const value = evaluate(node, frame);
  if (value instanceof Reference) return matrixOf(value, frame);
  const read = dereference(value, frame);
  return read instanceof Matrix ? read : new Matrix(1, 1, [read]);
};
