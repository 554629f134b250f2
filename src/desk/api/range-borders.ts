import type { Area } from "../model/cell";
import type { BorderLine, BorderSide } from "../model/style";
import { readWord } from "../protocol/arguments";
import { itemNotFound } from "../protocol/errors";
import type { ApiObject, Scalar, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods, countOf } from "./collection";
import { readColor } from "./colors";
import { restyle, styleAt, stylesIn } from "./edit/cell-styles";
import { lastColumn, lastRow } from "./edit/geometry";
import { assertAllowed } from "./edit/protection";
import type { Cells } from "./tracked-range";

const sideIndexes = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type SideIndex = (typeof sideIndexes)[number];

interface Border {
  readonly cells: Cells;
  readonly index: SideIndex;
}

/** The cells that carry a border, and on which of their sides. */
const carriers = (area: Area, index: SideIndex): readonly (readonly [Area, BorderSide])[] => {
  const bottom = { ...area, row: lastRow(area), rowCount: 1 };
  const right = { ...area, column: lastColumn(area), columnCount: 1 };
  switch (index) {
    case "EdgeTop":
      return [[{ ...area, rowCount: 1 }, "top"]];
    case "EdgeBottom":
      return [[bottom, "bottom"]];
    case "EdgeLeft":
      return [[{ ...area, columnCount: 1 }, "left"]];
    case "EdgeRight":
      return [[right, "right"]];
    case "InsideVertical":
      return area.columnCount < 2
        ? []
        : [
            [{ ...area, columnCount: area.columnCount - 1 }, "right"],
            [{ ...area, column: area.column + 1, columnCount: area.columnCount - 1 }, "left"],
          ];
    case "InsideHorizontal":
      return area.rowCount < 2
        ? []
        : [
            [{ ...area, rowCount: area.rowCount - 1 }, "bottom"],
            [{ ...area, row: area.row + 1, rowCount: area.rowCount - 1 }, "top"],
          ];
    case "DiagonalDown":
      return [[area, "diagonalDown"]];
    case "DiagonalUp":
      return [[area, "diagonalUp"]];
  }
};

const defaultLine: BorderLine = { style: "Continuous", weight: "Thin", color: "#000000" };

const change = (
  { cells: { session, sheet, areas }, index }: Border,
  next: (line: BorderLine | undefined) => BorderLine | undefined,
): void => {
  assertAllowed(sheet, "allowFormatCells");
  for (const area of areas) {
    for (const [part, side] of carriers(area, index)) {
      restyle(sheet, session.workbook.styles, [part], (style) => {
        const { [side]: line, ...others } = style.borders;
        const changed = next(line);
        return { ...style, borders: changed ? { ...others, [side]: changed } : others };
      });
    }
  }
};

const line = (
  { cells: { session, sheet, areas }, index }: Border,
  read: (line: BorderLine | undefined) => unknown,
): unknown => {
  let result: unknown;
  let first = true;
  for (const area of areas) {
    for (const [part, side] of carriers(area, index).slice(0, 1)) {
      const styles =
        part.rowCount * part.columnCount === 1
          ? [styleAt(sheet, part.row, part.column)]
          : stylesIn(sheet, [part]);
      for (const id of styles) {
        const value = read(session.workbook.styles.get(id).borders[side]);
        if (!first && value !== result) return null;
        [result, first] = [value, false];
      }
    }
  }
  return result ?? read(undefined);
};

const part = <K extends "weight" | "color">(
  key: K,
  read: (value: unknown) => BorderLine[K],
): Scalar<Border> => ({
  get: (border) => line(border, (each) => (each ?? defaultLine)[key]),
  set: (border, value) => {
    const wanted = read(value);
    change(border, (each) => ({ ...(each ?? defaultLine), [key]: wanted }));
  },
});

export const rangeBorder: ApiType<Border> = defineType("RangeBorder", {
  since: "1.1",
  id: ({ index }) => index,
  scalars: {
    sideIndex: { get: ({ index }) => index },
    style: {
      get: (border) => line(border, (each) => each?.style ?? "None"),
      set: (border, value) => {
        const style = readWord(value, [
          "None",
          "Continuous",
          "Dash",
          "DashDot",
          "DashDotDot",
          "Dot",
          "Double",
          "SlantDashDot",
        ] as const);
        change(border, (each) => (style === "None" ? undefined : { ...(each ?? defaultLine), style }));
      },
    },
    weight: part("weight", (value) => readWord(value, ["Hairline", "Thin", "Medium", "Thick"] as const)),
    color: part("color", readColor),
  },
});

const members = {
  items: (cells: Cells): ApiObject[] => sideIndexes.map((index) => rangeBorder.of({ cells, index })),
  item: (cells: Cells, key: string | number): ApiObject => {
    const index = sideIndexes.find((each) => each.toLowerCase() === String(key).toLowerCase());
    if (!index) throw itemNotFound();
    return rangeBorder.of({ cells, index });
  },
};

export const rangeBorders: ApiType<Cells> = defineType("RangeBorderCollection", {
  since: "1.1",
  ...members,
  scalars: { count: countOf(members) },
  methods: collectionMethods(members, { getItemAt: "1.1" }),
});

export const bordersOf = (cells: Cells): ApiObject => rangeBorders.of(cells);
