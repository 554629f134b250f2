import type { ErrorCode } from "../../model/cell";
import { CellError } from "../../model/cell";
import { toNumber } from "../coercion";
import type { Scalar } from "../values";
import { errorOf, Matrix, Reference } from "../values";
import type { FunctionLibrary } from "./definition";
import { ofAnyValues, ofRanges, ofValues } from "./definition";

const asks = (is: (value: Scalar) => boolean) => ofAnyValues(1, 1, ([value = null]) => is(value));

const errorNumbers: readonly ErrorCode[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
];

/** The parity functions cut fractions off and take no logical values. */
const isEven = (value: Scalar | undefined): boolean | CellError =>
  typeof value === "boolean" ? errorOf("#VALUE!") : Math.abs(Math.trunc(toNumber(value))) % 2 === 0;

export const informationFunctions: FunctionLibrary = {
  ISBLANK: asks((value) => value === null),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  ISNONTEXT: asks((value) => typeof value !== "string"),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISERROR: asks((value) => value instanceof CellError),
  ISERR: asks((value) => value instanceof CellError && value.code !== "#N/A"),
  ISNA: asks((value) => value instanceof CellError && value.code === "#N/A"),
  ISREF: ofRanges(1, 1, ["address"], ([value]) => value instanceof Reference),
  ISEVEN: ofValues(1, 1, ([value]) => isEven(value)),
  ISODD: ofValues(1, 1, ([value]) => {
    const even = isEven(value);
    return even instanceof CellError ? even : !even;
  }),
  NA: ofValues(0, 0, () => errorOf("#N/A")),
  N: ofValues(1, 1, ([value]) =>
    typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : 0,
  ),
  T: ofValues(1, 1, ([value]) => (typeof value === "string" ? value : "")),
  TYPE: ofRanges(1, 1, ["range"], ([value = null], frame) => {
    if (value instanceof Matrix) return 64;
    const read =
      value instanceof Reference && value.isSingle
        ? frame.cells.valueAt(value.sheet, value.area.row, value.area.column)
        : value;
    if (read instanceof Reference) return 64;
    if (read instanceof CellError) return 16;
    return typeof read === "string" ? 2 : typeof read === "boolean" ? 4 : 1;
  }),
  "ERROR.TYPE": ofAnyValues(1, 1, ([value]) =>
    value instanceof CellError && errorNumbers.includes(value.code)
      ? errorNumbers.indexOf(value.code) + 1
      : errorOf("#N/A"),
  ),
};
