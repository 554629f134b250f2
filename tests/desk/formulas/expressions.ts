import * as fc from "fast-check";
import { CellError, maxColumns, maxRows } from "../../../src/desk/model/cell";
import type { BinaryOperator, Corner, Expression, LiteralNode } from "../../../src/desk/formulas/ast";

/** Trees that a formula can have: what no text can say (a bare union, a negative literal) is not among them. */
const corner: fc.Arbitrary<Corner> = fc.record({
  row: fc.nat(maxRows - 1),
  column: fc.nat(maxColumns - 1),
  rowAbsolute: fc.boolean(),
  columnAbsolute: fc.boolean(),
});
const wholeColumn = corner.map((each): Corner => ({ ...each, row: null, rowAbsolute: false }));
const wholeRow = corner.map((each): Corner => ({ ...each, column: null, columnAbsolute: false }));

const sheetName = fc.constantFrom(null, "Sheet1", "Nhiệm vụ", "O'Neil", "A1", "Đơn_vị", "_CaiDat", "2024");

const reference = fc
  .tuple(
    sheetName,
    fc.oneof(
      fc.tuple(corner, fc.option(corner)),
      fc.tuple(wholeColumn, wholeColumn),
      fc.tuple(wholeRow, wholeRow),
    ),
  )
  .map(([sheet, [from, to]]): Expression => ({ type: "reference", sheet, from, to }));

const columnName = fc.constantFrom("Hạn", "Đơn vị", "Tên [cột] #1", "a'b", "@", "x,y:z", "Ngày\nchốt");

type ColumnSpan = readonly [from: string | null, to: string | null];

const structured = fc
  .record({
    table: fc.constantFrom(null, "tblViec", "Bảng_1"),
    items: fc.constantFrom(
      [],
      ["#All" as const],
      ["#This Row" as const],
      ["#Headers" as const, "#Data" as const],
      ["#Totals" as const],
    ),
    columns: fc.oneof(
      fc.constant<ColumnSpan>([null, null]),
      columnName.map((name): ColumnSpan => [name, name]),
      fc.tuple(columnName, columnName).map(([from, to]): ColumnSpan => [from, to]),
    ),
  })
  .map(({ table, items, columns: [from, to] }): Expression => ({
    type: "structured",
    table,
    items,
    from,
    to,
  }));

const name = fc
  .tuple(sheetName, fc.constantFrom("Ngưỡng", "_x", "Tên.1", "NgayChot", "ABCD1"))
  .map(([sheet, each]): Expression => ({ type: "name", sheet, name: each }));

const value: fc.Arbitrary<LiteralNode["value"]> = fc.oneof(
  fc.nat(1_000_000),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.boolean(),
  fc.constantFrom(new CellError("#N/A"), new CellError("#REF!"), new CellError("#DIV/0!")),
);
const literal = value.map((each): Expression => ({ type: "literal", value: each }));

const array = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((rows): Expression => ({ type: "array", rows }));

const arithmetic: readonly BinaryOperator[] = ["^", "*", "/", "+", "-", "&", "=", "<>", "<", ">", "<=", ">="];

export const expression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression; call: Expression }>(
  (tie) => ({
    any: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      literal,
      reference,
      structured,
      name,
      array,
      tie("call"),
      fc
        .record({ operator: fc.constantFrom("-", "+", "@"), operand: tie("any") })
        .map(({ operator, operand }): Expression => ({ type: "unary", operator: operator as "-", operand })),
      tie("any").map((operand): Expression => ({ type: "percent", operand })),
      fc
        .record({ operator: fc.constantFrom(...arithmetic), left: tie("any"), right: tie("any") })
        .map((parts): Expression => ({ type: "binary", ...parts })),
      fc
        .record({ left: fc.oneof(reference, structured, name), right: fc.oneof(reference, structured, name) })
        .map((parts): Expression => ({ type: "binary", operator: " ", ...parts })),
      fc
        .record({ left: tie("call"), right: fc.oneof(reference, tie("call")) })
        .map((parts): Expression => ({ type: "binary", operator: ":", ...parts })),
      fc
        .record({ left: reference, right: tie("any") })
        .map((parts): Expression => ({ type: "binary", operator: ",", ...parts })),
    ),
    call: fc
      .record({
        name: fc.constantFrom("SUM", "IF", "NETWORKDAYS.INTL", "KHONGCO", "LOG10"),
        args: fc.array(
          fc.oneof(
            { weight: 9, arbitrary: tie("any") },
            { weight: 1, arbitrary: fc.constant<Expression>({ type: "missing" }) },
          ),
          { maxLength: 3 },
        ),
      })
      .filter(({ args }) => args.length !== 1 || args[0]?.type !== "missing")
      .map((parts): Expression => ({ type: "call", ...parts })),
  }),
).any;
