import { CellError } from "../../model/cell";
import { dereference, lift } from "../arrays";
import { toBoolean, toWhole } from "../coercion";
import type { Frame } from "../frame";
import type { Scalar, Value } from "../values";
import { errorOf, fail, Matrix } from "../values";
import type { Evaluate, FunctionLibrary } from "./definition";
import { lazily, ofValues, ofRanges } from "./definition";
import { forEachCell, isGiven } from "./ranges";

/** The conditions of AND and OR: in ranges text and empty cells are passed over. */
const conditions = (args: readonly Value[], frame: Frame): boolean[] => {
  const found: boolean[] = [];
  for (const arg of args) {
    if (isGiven(arg)) {
      if (arg !== null) found.push(toBoolean(arg));
    } else {
      forEachCell(arg, frame, (cell) => {
        if (cell instanceof CellError) throw cell;
        if (typeof cell === "boolean" || typeof cell === "number") found.push(toBoolean(cell));
      });
    }
  }
  return found.length > 0 ? found : fail("#VALUE!");
};

/** An argument left empty, as in `IF(A1,,"x")`, is 0. */
const branch = (value: Value): Value => value ?? 0;

const replaceWhere = (isReplaced: (value: Scalar) => boolean) =>
  lazily(2, 2, ([tried, instead], frame: Frame, evaluate: Evaluate) => {
    if (!tried || !instead) return errorOf("#VALUE!");
    const value = dereference(evaluate(tried, frame), frame);
    if (!(value instanceof Matrix))
      return isReplaced(value) ? branch(evaluate(instead, frame)) : (value ?? 0);
    const other = dereference(evaluate(instead, frame), frame);
    return lift([value, other], ([a = null, b = null]) => (isReplaced(a) ? b : a));
  });

export const logicalFunctions: FunctionLibrary = {
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
  NOT: ofValues(1, 1, ([value]) => !toBoolean(value)),
  AND: ofRanges(1, 255, ["range"], (args, frame) => conditions(args, frame).every(Boolean)),
  OR: ofRanges(1, 255, ["range"], (args, frame) => conditions(args, frame).some(Boolean)),
  IFERROR: replaceWhere((value) => value instanceof CellError),
  IFNA: replaceWhere((value) => value instanceof CellError && value.code === "#N/A"),

  IF: lazily(2, 3, ([condition, then, otherwise], frame, evaluate) => {
    if (!condition || !then) return errorOf("#VALUE!");
    const value = dereference(evaluate(condition, frame), frame);
    if (!(value instanceof Matrix)) {
      if (toBoolean(value)) return branch(evaluate(then, frame));
      return otherwise ? branch(evaluate(otherwise, frame)) : false;
    }
    const yes = dereference(evaluate(then, frame), frame);
    const no = otherwise ? dereference(evaluate(otherwise, frame), frame) : false;
    return lift([value, yes, no], ([test, a = null, b = null]) => (toBoolean(test) ? a : b));
  }),

  CHOOSE: lazily(2, 255, ([which, ...choices], frame, evaluate) => {
    if (!which) return errorOf("#VALUE!");
    const value = dereference(evaluate(which, frame), frame);
    if (!(value instanceof Matrix)) {
      const chosen = choices[toWhole(value) - 1];
      return chosen ? branch(evaluate(chosen, frame)) : errorOf("#VALUE!");
    }
    const all = choices.map((choice) => dereference(evaluate(choice, frame), frame));
    return lift([value, ...all], ([n, ...each]) => each[toWhole(n) - 1] ?? errorOf("#VALUE!"));
  }),
};
