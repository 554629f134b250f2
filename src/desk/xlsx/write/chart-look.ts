import type { Chart, ChartFont } from "../../model/chart";
import type { Color } from "../../model/style";
import { element, escapeText } from "../xml";

export const chartNamespaces = {
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  main: "http://schemas.openxmlformats.org/drawingml/2006/main",
} as const;

/** `<c:name val="…"/>`: how nearly every property of a chart is written. */
export const val = (name: string, value: string | number | boolean): string =>
  element(`c:${name}`, { val: typeof value === "boolean" ? Number(value) : value });

export const solidFill = (color: Color): string =>
  element("a:solidFill", {}, element("a:srgbClr", { val: color.slice(1).toUpperCase() }));

/** English metric units: three quarters of a point, and Excel's line of 2¼ points. */
export const hairline = 9_525;
export const lineWidth = 28_575;
export const line = (color: Color, width: number): string => element("a:ln", { w: width }, solidFill(color));

export const shape = (content: string): string => element("c:spPr", {}, content);

/** A part's font over that of the whole chart. */
export const over = (chart: Chart, font: ChartFont): ChartFont => ({
  name: font.name ?? chart.font.name,
  size: font.size ?? chart.font.size,
  bold: font.bold ?? chart.font.bold,
  italic: font.italic ?? chart.font.italic,
  color: font.color ?? chart.font.color,
});

const runProperties = (name: "a:defRPr" | "a:rPr", font: ChartFont): string =>
  element(
    name,
    {
      sz: font.size === null ? null : Math.round(font.size * 100),
      b: font.bold,
      i: font.italic,
    },
    (font.color === null ? "" : solidFill(font.color)) +
      (font.name === null ? "" : element("a:latin", { typeface: font.name })),
  );

const paragraph = (font: ChartFont, run: string): string =>
  `<a:bodyPr/><a:lstStyle/>${element("a:p", {}, element("a:pPr", {}, runProperties("a:defRPr", font)) + run)}`;

export const isPlain = (font: ChartFont): boolean => Object.values(font).every((each) => each === null);

export const textProperties = (font: ChartFont): string =>
  isPlain(font) ? "" : element("c:txPr", {}, paragraph(font, '<a:endParaRPr lang="en-US"/>'));

const richText = (text: string, font: ChartFont): string =>
  element(
    "c:tx",
    {},
    element(
      "c:rich",
      {},
      paragraph(
        font,
        element("a:r", {}, runProperties("a:rPr", font) + element("a:t", {}, escapeText(text))),
      ),
    ),
  );

export const titleElement = (text: string | null, font: ChartFont, overlay: boolean): string =>
  element(
    "c:title",
    {},
    (text === null ? "" : richText(text, font)) +
      val("overlay", overlay) +
      (text === null ? textProperties(font) : ""),
  );
