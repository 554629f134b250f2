import type { CellStyle } from "../model/style";
import { readBoolean, readNumber, readText, readWord } from "../protocol/arguments";
import { invalidArgument } from "../protocol/errors";
import type { Scalar, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import type { Since } from "../protocol/requirements";
import { readColor } from "./colors";
import { restyle, stylesIn } from "./edit/cell-styles";
import { assertAllowed } from "./edit/protection";
import type { Cells } from "./tracked-range";

/** What all cells have in common; null where they differ. */
export const common = (cells: Cells, read: (style: CellStyle) => unknown): unknown => {
  let result: unknown;
  let first = true;
  for (const id of stylesIn(cells.sheet, cells.areas)) {
    const value = read(cells.session.workbook.styles.get(id));
    if (!first && value !== result) return null;
    [result, first] = [value, false];
  }
  return result ?? null;
};

export const changeStyle = (
  { session, sheet, areas }: Cells,
  change: (style: CellStyle) => CellStyle,
): void => {
  assertAllowed(sheet, "allowFormatCells");
  restyle(sheet, session.workbook.styles, areas, change);
  session.isDirty = true;
};

/** A property of each cell's style. */
export const styleScalar = (
  read: (style: CellStyle) => unknown,
  write: (style: CellStyle, value: unknown) => CellStyle,
  since?: Since,
): Scalar<Cells> => ({
  ...(since && { since }),
  get: (cells) => common(cells, read),
  set: (cells, value) => changeStyle(cells, (style) => write(style, value)),
});

const fontScalar = <K extends keyof CellStyle["font"]>(
  key: K,
  read: (value: unknown) => CellStyle["font"][K],
  since?: Since,
): Scalar<Cells> =>
  styleScalar(
    ({ font }) => font[key],
    (style, value) => ({ ...style, font: { ...style.font, [key]: read(value) } }),
    since,
  );

const fontName = (value: unknown): string => {
  const name = readText(value);
  if (name === "" || name.length > 31) throw invalidArgument();
  return name;
};

export const rangeFont: ApiType<Cells> = defineType("RangeFont", {
  since: "1.1",
  scalars: {
    name: fontScalar("name", fontName),
    size: fontScalar("size", (value) => readNumber(value, 1, 409)),
    bold: fontScalar("bold", readBoolean),
    italic: fontScalar("italic", readBoolean),
    color: fontScalar("color", readColor),
    underline: fontScalar("underline", (value) =>
      readWord(value, [
        "None",
        "Single",
        "Double",
        "SingleAccountant",
        "DoubleAccountant",
      ] as const satisfies readonly CellStyle["font"]["underline"][]),
    ),
    strikethrough: fontScalar("strikethrough", readBoolean, "1.9"),
  },
});

export const rangeFill: ApiType<Cells> = defineType("RangeFill", {
  since: "1.1",
  scalars: {
    color: {
      // A cell without a fill reads as white (Microsoft's samples).
      get: (cells) => common(cells, ({ fill }) => fill ?? "#FFFFFF"),
      set: (cells, value) => {
        const fill = value === "" ? null : readColor(value);
        changeStyle(cells, (style) => ({ ...style, fill }));
      },
    },
  },
  methods: {
    clear: { call: (cells) => changeStyle(cells, (style) => ({ ...style, fill: null })) },
  },
});

export const formatProtection: ApiType<Cells> = defineType("FormatProtection", {
  since: "1.2",
  scalars: {
    locked: styleScalar(
      ({ locked }) => locked,
      (style, value) => ({ ...style, locked: readBoolean(value) }),
    ),
    formulaHidden: styleScalar(
      ({ formulaHidden }) => formulaHidden,
      (style, value) => ({ ...style, formulaHidden: readBoolean(value) }),
    ),
  },
});
