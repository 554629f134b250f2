import type { DifferentialStyle } from "../model/rules";
import type { BorderLine, BorderSide } from "../model/style";
import { readBoolean, readText, readWord } from "../protocol/arguments";
import { itemNotFound } from "../protocol/errors";
import type { ApiObject, Scalar, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods, countOf } from "./collection";
import { readColor } from "./colors";

/** A property that lays over the cell's own; null or left out lays nothing. */
const over = <K extends keyof DifferentialStyle>(
  key: K,
  read: (value: unknown) => Exclude<DifferentialStyle[K], undefined>,
): Scalar<DifferentialStyle> => ({
  get: (format) => format[key] ?? null,
  set: (format, value) => {
    if (value === null) delete format[key];
    else format[key] = read(value);
  },
});

export const conditionalFont: ApiType<DifferentialStyle> = defineType("ConditionalRangeFont", {
  since: "1.6",
  scalars: {
    bold: over("bold", readBoolean),
    italic: over("italic", readBoolean),
    color: over("fontColor", readColor),
    strikethrough: over("strikethrough", readBoolean),
    underline: over("underline", (value) => readWord(value, ["None", "Single", "Double"] as const)),
  },
  methods: {
    clear: {
      call: (format) => {
        for (const key of ["bold", "italic", "fontColor", "strikethrough", "underline"] as const) {
          delete format[key];
        }
      },
    },
  },
});

export const conditionalFill: ApiType<DifferentialStyle> = defineType("ConditionalRangeFill", {
  since: "1.6",
  scalars: { color: over("fill", readColor) },
  methods: {
    clear: {
      call: (format) => {
        delete format.fill;
      },
    },
  },
});

const sides = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type SideIndex = keyof typeof sides;
const sideIndexes = Object.keys(sides) as SideIndex[];

interface Border {
  readonly format: DifferentialStyle;
  readonly index: SideIndex;
}

const lineOf = ({ format, index }: Border): BorderLine | undefined => format.borders?.[sides[index]];

const setLine = ({ format, index }: Border, line: BorderLine | undefined): void => {
  const { [sides[index]]: _old, ...others } =
    format.borders ?? ({} as Partial<Record<BorderSide, BorderLine>>);
  format.borders = line ? { ...others, [sides[index]]: line } : others;
};

const plainLine: BorderLine = { style: "Continuous", weight: "Thin", color: "#000000" };

export const conditionalBorder: ApiType<Border> = defineType("ConditionalRangeBorder", {
  since: "1.6",
  id: ({ index }) => index,
  scalars: {
    sideIndex: { get: ({ index }) => index },
    color: {
      get: (border) => lineOf(border)?.color ?? null,
      set: (border, value) => setLine(border, { ...(lineOf(border) ?? plainLine), color: readColor(value) }),
    },
    style: {
      get: (border) => lineOf(border)?.style ?? "None",
      set: (border, value) => {
        const words = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;
        const style = readWord(value, words);
        setLine(border, style === "None" ? undefined : { ...(lineOf(border) ?? plainLine), style });
      },
    },
  },
});

const members = {
  items: (format: DifferentialStyle): ApiObject[] =>
    sideIndexes.map((index) => conditionalBorder.of({ format, index })),
  item: (format: DifferentialStyle, key: string | number): ApiObject => {
    const index = sideIndexes.find((each) => each.toLowerCase() === String(key).toLowerCase());
    if (!index) throw itemNotFound();
    return conditionalBorder.of({ format, index });
  },
};

export const conditionalBorders: ApiType<DifferentialStyle> = defineType("ConditionalRangeBorderCollection", {
  since: "1.6",
  ...members,
  scalars: { count: countOf(members) },
  navigations: {
    top: { get: (format) => conditionalBorder.of({ format, index: "EdgeTop" }) },
    bottom: { get: (format) => conditionalBorder.of({ format, index: "EdgeBottom" }) },
    left: { get: (format) => conditionalBorder.of({ format, index: "EdgeLeft" }) },
    right: { get: (format) => conditionalBorder.of({ format, index: "EdgeRight" }) },
  },
  methods: collectionMethods(members, { getItemAt: "1.6" }),
});

export const conditionalRangeFormat: ApiType<DifferentialStyle> = defineType("ConditionalRangeFormat", {
  since: "1.6",
  scalars: { numberFormat: over("numberFormat", readText) },
  navigations: {
    font: { get: (format) => conditionalFont.of(format) },
    fill: { get: (format) => conditionalFill.of(format) },
    borders: { get: (format) => conditionalBorders.of(format) },
  },
});
