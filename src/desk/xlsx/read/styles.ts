import type { DifferentialStyle } from "../../model/rules";
import type { BorderLine, BorderSide, CellStyle } from "../../model/style";
import { normalStyle } from "../../model/style";
import { builtInFormats } from "../number-formats";
import { borderWords, horizontalAlignments, modelWord, underlines, verticalAlignments } from "../words";
import type { Colors } from "./colors";
import type { XmlElement } from "./xml-reader";

/** The styles of a file, by the numbers that its cells and rules have for them. */
export interface ReadStyles {
  readonly cells: readonly CellStyle[];
  /** Format codes by their numbers. */
  readonly formats: ReadonlyMap<number, string>;
  readonly differentials: readonly DifferentialStyle[];
  /** As the file has them, for rules that are kept without being understood. */
  readonly differentialElements: readonly XmlElement[];
  /** The text that those were read from. */
  readonly source: string;
}

const isOn = (element: XmlElement | undefined): boolean => element !== undefined && element.flag("val", true);

const underlineOf = (element: XmlElement | undefined): CellStyle["font"]["underline"] =>
  element ? (modelWord(underlines, element.get("val") ?? "single") ?? "Single") : "None";

const readFont = (font: XmlElement | undefined, colors: Colors): CellStyle["font"] => ({
  name: font?.child("name")?.string("val") ?? normalStyle.font.name,
  size: font?.child("sz")?.number("val") ?? normalStyle.font.size,
  bold: isOn(font?.child("b")),
  italic: isOn(font?.child("i")),
  underline: underlineOf(font?.child("u")),
  strikethrough: isOn(font?.child("strike")),
  color: colors.read(font?.child("color")) ?? normalStyle.font.color,
});

const lineOf = (side: XmlElement | undefined, colors: Colors): BorderLine | undefined => {
  const word = borderWords.find(([name]) => name === side?.get("style"));
  if (!word) return undefined;
  return { style: word[1], weight: word[2], color: colors.read(side?.child("color")) ?? "#000000" };
};

const readBorders = (border: XmlElement | undefined, colors: Colors): CellStyle["borders"] => {
  const borders: Partial<Record<BorderSide, BorderLine>> = {};
  const set = (side: BorderSide, line: BorderLine | undefined): void => {
    if (line) borders[side] = line;
  };
  set("top", lineOf(border?.child("top"), colors));
  set("bottom", lineOf(border?.child("bottom"), colors));
  set("left", lineOf(border?.child("left") ?? border?.child("start"), colors));
  set("right", lineOf(border?.child("right") ?? border?.child("end"), colors));
  const diagonal = lineOf(border?.child("diagonal"), colors);
  if (border?.flag("diagonalDown")) set("diagonalDown", diagonal);
  if (border?.flag("diagonalUp")) set("diagonalUp", diagonal);
  return borders;
};

/** Degrees of files → those of Office.js. */
const modelRotation = (degrees: number): number =>
  degrees === 255 ? 180 : degrees > 90 ? 90 - degrees : degrees;

export const readStyles = (
  part: { readonly root: XmlElement; readonly source: string } | undefined,
  colors: Colors,
): ReadStyles => {
  const root = part?.root;
  const formats = new Map(Object.entries(builtInFormats).map(([id, code]) => [Number(id), code]));
  for (const each of root?.child("numFmts")?.all("numFmt") ?? [])
    formats.set(each.number("numFmtId") ?? -1, each.string("formatCode") ?? "General");
  const fonts = (root?.child("fonts")?.all("font") ?? []).map((font) => readFont(font, colors));
  const fills = (root?.child("fills")?.all("fill") ?? []).map((fill) => {
    const pattern = fill.child("patternFill");
    return pattern?.get("patternType") === "solid" ? colors.read(pattern.child("fgColor")) : null;
  });
  const borders = (root?.child("borders")?.all("border") ?? []).map((border) => readBorders(border, colors));

  const cellStyle = (xf: XmlElement): CellStyle => {
    const alignment = xf.child("alignment");
    const protection = xf.child("protection");
    return {
      font: fonts[xf.number("fontId") ?? 0] ?? normalStyle.font,
      fill: fills[xf.number("fillId") ?? 0] ?? null,
      borders: borders[xf.number("borderId") ?? 0] ?? {},
      numberFormat: formats.get(xf.number("numFmtId") ?? 0) ?? "General",
      horizontalAlignment: modelWord(horizontalAlignments, alignment?.get("horizontal") ?? null) ?? "General",
      verticalAlignment: modelWord(verticalAlignments, alignment?.get("vertical") ?? null) ?? "Bottom",
      wrapText: alignment?.flag("wrapText") ?? false,
      shrinkToFit: alignment?.flag("shrinkToFit") ?? false,
      indentLevel: alignment?.number("indent") ?? 0,
      textOrientation: modelRotation(alignment?.number("textRotation") ?? 0),
      locked: protection?.flag("locked", true) ?? true,
      formulaHidden: protection?.flag("hidden") ?? false,
      quotePrefix: xf.flag("quotePrefix"),
    };
  };
  const differentialElements = root?.child("dxfs")?.all("dxf") ?? [];
  return {
    cells: (root?.child("cellXfs")?.all("xf") ?? []).map(cellStyle),
    formats,
    differentials: differentialElements.map((dxf) => readDifferential(dxf, colors)),
    differentialElements,
    source: part?.source ?? "",
  };
};

/** Only what it sets is there; the rest is the cell's. */
export const readDifferential = (dxf: XmlElement, colors: Colors): DifferentialStyle => {
  const style: DifferentialStyle = {};
  const font = dxf.child("font");
  if (font?.child("b")) style.bold = isOn(font.child("b"));
  if (font?.child("i")) style.italic = isOn(font.child("i"));
  if (font?.child("strike")) style.strikethrough = isOn(font.child("strike"));
  const underline = underlineOf(font?.child("u"));
  if (font?.child("u") && (underline === "None" || underline === "Single" || underline === "Double"))
    style.underline = underline;
  const fontColor = colors.read(font?.child("color"));
  if (fontColor !== null) style.fontColor = fontColor;
  const numberFormat = dxf.child("numFmt")?.string("formatCode");
  if (numberFormat != null) style.numberFormat = numberFormat;
  const pattern = dxf.at("fill", "patternFill");
  const fill = colors.read(pattern?.child("bgColor")) ?? colors.read(pattern?.child("fgColor"));
  if (fill !== null) style.fill = fill;
  const borders = readBorders(dxf.child("border"), colors);
  if (Object.keys(borders).length > 0) style.borders = borders;
  return style;
};
