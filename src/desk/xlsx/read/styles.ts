import type { DifferentialStyle } from "../../model/rules";
import type { BorderLine, BorderSide, CellStyle, ForeignLook } from "../../model/style";
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
  /** The named styles, without Normal. */
  readonly named: readonly NamedLook[];
  /** As the file has them, for rules that are kept without being understood. */
  readonly differentialElements: readonly XmlElement[];
  /** The text that those were read from. */
  readonly source: string;
}

/** A look with a name, as `cellStyles` lists it. */
export interface NamedLook {
  /** By this number cells say that they are made of it. */
  readonly id: number;
  /** Its name and the like, as the file has them. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly look: CellStyle;
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

/** Attributes of `alignment` that the model has no place for. */
const foreignAlignments = ["readingOrder", "relativeIndent", "justifyLastLine"];
/** Children of `font` in the order that Excel's own writer keeps; some programs do not. */
const fontOrder = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"],
  ...["sz", "color", "name", "family", "charset", "scheme"],
];
/** Those that the model has, or that go without saying. */
const modelledFont = ["b", "i", "strike", "u", "sz", "color", "name", "family"];

const isPlainColor = (color: XmlElement | undefined): boolean => !color || color.get("rgb") !== null;

const isWholeFont = (font: XmlElement): boolean =>
  font.children.every(({ name }) => modelledFont.includes(name)) && isPlainColor(font.child("color"));

const isWholeFill = (fill: XmlElement): boolean => {
  const pattern = fill.child("patternFill");
  const type = pattern?.get("patternType") ?? "none";
  return (
    pattern !== undefined && (type === "none" || (type === "solid" && isPlainColor(pattern.child("fgColor"))))
  );
};

export const readStyles = (
  part: { readonly root: XmlElement; readonly source: string } | undefined,
  colors: Colors,
): ReadStyles => {
  const root = part?.root;
  /** An element as the file has it; null where another file could not have it so. */
  const xmlOf = (element: XmlElement): string | null => {
    const xml = part?.source.slice(element.start, element.end) ?? "";
    // A prefix, or a number in a palette of the file's own.
    const ownPalette = root?.at("colors", "indexedColors") !== undefined;
    return /<\/?\w+:|\s\w+:\w+=/.test(xml) || (ownPalette && xml.includes("indexed=")) ? null : xml;
  };
  const formats = new Map(Object.entries(builtInFormats).map(([id, code]) => [Number(id), code]));
  for (const each of root?.child("numFmts")?.all("numFmt") ?? [])
    formats.set(each.number("numFmtId") ?? -1, each.string("formatCode") ?? "General");
  const fonts = (root?.child("fonts")?.all("font") ?? []).map((element) => {
    const font = readFont(element, colors);
    const parts = [...element.children]
      .sort((a, b) => fontOrder.indexOf(a.name) - fontOrder.indexOf(b.name))
      .map(xmlOf);
    const isKept = !isWholeFont(element) && !parts.includes(null);
    const xml = isKept ? `<font>${parts.join("")}</font>` : null;
    return { font, foreign: xml === null ? undefined : { xml, as: font } };
  });
  const fills = (root?.child("fills")?.all("fill") ?? []).map((element) => {
    const pattern = element.child("patternFill");
    const fill = pattern?.get("patternType") === "solid" ? colors.read(pattern.child("fgColor")) : null;
    const xml = isWholeFill(element) ? null : xmlOf(element);
    return { fill, foreign: xml === null ? undefined : { xml, as: fill } };
  });
  const borders = (root?.child("borders")?.all("border") ?? []).map((border) => readBorders(border, colors));

  const entries = root?.child("cellStyles")?.all("cellStyle") ?? [];
  const normal = entries.find((entry) => entry.get("builtinId") === "0")?.number("xfId") ?? 0;

  const foreignLook = (xf: XmlElement): ForeignLook | undefined => {
    const font = fonts[xf.number("fontId") ?? 0]?.foreign;
    const fill = fills[xf.number("fillId") ?? 0]?.foreign;
    const attributes = foreignAlignments.flatMap((name) => {
      const value = xf.child("alignment")?.get(name) ?? null;
      return value === null || value === "0" || value === "false" ? [] : [[name, value] as const];
    });
    const cellStyle = xf.number("xfId") ?? normal;
    const look: ForeignLook = {
      ...(font && { font }),
      ...(fill && { fill }),
      ...(attributes.length > 0 && { alignment: Object.fromEntries(attributes) }),
      ...(cellStyle !== normal && { cellStyle }),
    };
    return Object.keys(look).length > 0 ? look : undefined;
  };

  const cellStyle = (xf: XmlElement): CellStyle => {
    const alignment = xf.child("alignment");
    const protection = xf.child("protection");
    const foreign = foreignLook(xf);
    return {
      font: fonts[xf.number("fontId") ?? 0]?.font ?? normalStyle.font,
      fill: fills[xf.number("fillId") ?? 0]?.fill ?? null,
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
      ...(foreign && { foreign }),
    };
  };
  const differentialElements = root?.child("dxfs")?.all("dxf") ?? [];
  const namedFormats = root?.child("cellStyleXfs")?.all("xf") ?? [];
  const named = entries.flatMap((entry): NamedLook[] => {
    const id = entry.number("xfId") ?? 0;
    const xf = namedFormats[id];
    if (!xf || id === normal) return [];
    const attributes = [...entry.attributes].filter(([name]) => name !== "xfId" && !name.includes(":"));
    return [{ id, attributes, look: cellStyle(xf) }];
  });
  return {
    named,
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
