import type { Chart, ChartFont } from "../model/chart";
import type { Color } from "../model/style";
import { fontFamily, pixels } from "./text-measure";

/** A piece of a chart's drawing, in pixels. */
export type ChartShape =
  | {
      readonly kind: "bar";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Color;
    }
  | {
      readonly kind: "path";
      readonly d: string;
      readonly fill: Color | "none";
      readonly stroke: Color;
      readonly strokeWidth: number;
    }
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: "start" | "middle" | "end";
      readonly look: TextLook;
      /** Reads from the bottom up. */
      readonly turned?: boolean;
    };

export interface TextLook {
  readonly family: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: Color;
}

/** A rectangle to draw in. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Excel's text in charts, in points. */
const standardSize = 10;

/** How a part's text looks, over the font of the whole chart. */
export const lookOf = (chart: Chart, font: ChartFont, size = standardSize): TextLook => ({
  family: fontFamily(font.name ?? chart.font.name ?? "Calibri"),
  size: pixels(font.size ?? chart.font.size ?? size),
  bold: font.bold ?? chart.font.bold ?? false,
  italic: font.italic ?? chart.font.italic ?? false,
  color: font.color ?? chart.font.color ?? "#404040",
});

/** A letter is a little under half as wide as high: charts place their texts with air enough for that. */
export const textWidth = (text: string, { size, bold }: TextLook): number =>
  text.length * size * (bold ? 0.5 : 0.44);

export const lineOf = ({ size }: TextLook): number => size * 1.25;

/** At most so many lines of a width; what does not fit is cut off with an ellipsis. */
export const wrapped = (text: string, look: TextLook, width: number, most: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, look) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ""}…`];
};

/** Lines of text around a middle height. */
export const textLines = (
  lines: readonly string[],
  at: { readonly x: number; readonly middle: number },
  anchor: "start" | "middle" | "end",
  look: TextLook,
): ChartShape[] =>
  lines.map((text, index) => ({
    kind: "text",
    x: at.x,
    y: at.middle + (index - (lines.length - 1) / 2) * lineOf(look),
    text,
    anchor,
    look,
  }));
