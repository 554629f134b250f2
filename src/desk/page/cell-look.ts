import type { CSSProperties } from "react";
import type { CellValue } from "../model/cell";
import { CellError } from "../model/cell";
import type { DifferentialStyle } from "../model/rules";
import type { BorderLine, CellStyle } from "../model/style";
import { fontFamily, lineHeight, pixels } from "./text-measure";

/** A cell's own style with what conditional formats lay over it. */
export const laidOver = (style: CellStyle, over: DifferentialStyle | null): CellStyle => {
  if (!over) return style;
  return {
    ...style,
    font: {
      ...style.font,
      color: over.fontColor ?? style.font.color,
      bold: over.bold ?? style.font.bold,
      italic: over.italic ?? style.font.italic,
      strikethrough: over.strikethrough ?? style.font.strikethrough,
      underline: over.underline ?? style.font.underline,
    },
    fill: over.fill ?? style.fill,
    borders: { ...style.borders, ...over.borders },
    numberFormat: over.numberFormat ?? style.numberFormat,
  };
};

const lineStyles: Record<BorderLine["style"], string> = {
  Continuous: "solid",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "dashed",
};
const lineWidths: Record<BorderLine["weight"], number> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

/** A border line as CSS. */
export const borderCss = (line: BorderLine): string =>
  `${line.style === "Double" ? 3 : lineWidths[line.weight]}px ${lineStyles[line.style]} ${line.color}`;

type Side = "Left" | "Center" | "Right";

/** Where a value stands when the style leaves it to Excel: text left, numbers right, the rest in the middle. */
const generalSide = (value: CellValue): Side =>
  typeof value === "number"
    ? "Right"
    : typeof value === "boolean" || value instanceof CellError
      ? "Center"
      : "Left";

export const sideOf = (style: CellStyle, value: CellValue): Side => {
  switch (style.horizontalAlignment) {
    case "General":
      return generalSide(value);
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "Center";
    case "Right":
      return "Right";
    default:
      return "Left";
  }
};

const flexEnds = { Left: "flex-start", Center: "center", Right: "flex-end" } as const;
const flexRows = {
  Top: "flex-start",
  Center: "center",
  Bottom: "flex-end",
  Justify: "flex-start",
  Distributed: "center",
} as const;
const textAligns = { Left: "left", Center: "center", Right: "right" } as const;

/** The text within its cell. */
export const textCss = (style: CellStyle, value: CellValue): CSSProperties => {
  const { font } = style;
  const side = sideOf(style, value);
  const lines = [font.strikethrough ? "line-through" : "", font.underline === "None" ? "" : "underline"].join(
    " ",
  );
  return {
    fontFamily: fontFamily(font.name),
    fontSize: pixels(font.size),
    lineHeight: `${lineHeight(font)}px`,
    fontWeight: font.bold ? 700 : 400,
    fontStyle: font.italic ? "italic" : "normal",
    textDecorationLine: lines.trim() || "none",
    color: font.color,
    justifyContent: flexEnds[side],
    alignItems: flexRows[style.verticalAlignment],
    textAlign: textAligns[side],
    whiteSpace: style.wrapText ? "pre-wrap" : "pre",
    overflowWrap: style.wrapText ? "anywhere" : "normal",
    ...(style.indentLevel > 0 && side === "Left" ? { paddingLeft: style.indentLevel * 9 } : {}),
  };
};
