import type { DifferentialStyle } from "../../model/rules";
import type { BorderLine, BorderSide, CellStyle, Color, StyleTable } from "../../model/style";
import type { KeptTableStyles } from "../kept";
import type { NamedLook } from "../read/styles";
import { NumberFormats } from "../number-formats";
import { borderWords, horizontalAlignments, underlines, verticalAlignments } from "../words";
import { counted, element, namespaces } from "../xml";

/** `#RRGGBB` → the opaque `AARRGGBB` of files. */
export const fileColor = (color: Color): string => `FF${color.replace("#", "").toUpperCase()}`;

const colorElement = (color: Color): string => element("color", { rgb: fileColor(color) });

/** A list of distinct elements in which each has a place. */
class Distinct {
  readonly items: string[] = [];
  readonly #places = new Map<string, number>();

  place(item: string): number {
    let place = this.#places.get(item);
    if (place === undefined) {
      place = this.items.push(item) - 1;
      this.#places.set(item, place);
    }
    return place;
  }
}

const flag = (name: string, on: boolean | undefined): string =>
  on === undefined ? "" : element(name, { val: on ? null : false });

/** Children in the schema's order: the Open XML SDK, and Excel's own writer, insist on it. */
const fontElement = (font: CellStyle["font"]): string =>
  element(
    "font",
    {},
    [
      font.bold ? "<b/>" : "",
      font.italic ? "<i/>" : "",
      font.strikethrough ? "<strike/>" : "",
      font.underline === "None"
        ? ""
        : element("u", { val: font.underline === "Single" ? null : underlines[font.underline] }),
      element("sz", { val: font.size }),
      colorElement(font.color),
      element("name", { val: font.name }),
    ].join(""),
  );

const solidFill = (color: Color): string =>
  `<fill><patternFill patternType="solid">${element("fgColor", { rgb: fileColor(color) })}<bgColor indexed="64"/></patternFill></fill>`;

const borderWord = (line: BorderLine): string =>
  (borderWords.find(([, style, weight]) => style === line.style && weight === line.weight) ??
    borderWords.find(([, style]) => style === line.style))?.[0] ?? "thin";

const borderElement = (borders: CellStyle["borders"]): string => {
  const side = (name: string, line: BorderLine | undefined): string =>
    line ? element(name, { style: borderWord(line) }, colorElement(line.color)) : `<${name}/>`;
  const { diagonalUp, diagonalDown } = borders;
  return element(
    "border",
    { diagonalUp: diagonalUp ? true : null, diagonalDown: diagonalDown ? true : null },
    (["left", "right", "top", "bottom"] satisfies BorderSide[])
      .map((name) => side(name, borders[name]))
      .join("") + side("diagonal", diagonalDown ?? diagonalUp),
  );
};

/** Degrees of Office.js (180 for letters below each other) → those of files (below the line from 91, 255). */
const fileRotation = (degrees: number): number =>
  degrees === 180 ? 255 : degrees < 0 ? 90 - degrees : degrees;

const alignmentElement = (style: CellStyle): string => {
  const values = {
    horizontal:
      style.horizontalAlignment === "General" ? null : horizontalAlignments[style.horizontalAlignment],
    vertical: style.verticalAlignment === "Bottom" ? null : verticalAlignments[style.verticalAlignment],
    textRotation: fileRotation(style.textOrientation) || null,
    wrapText: style.wrapText || null,
    indent: style.indentLevel || null,
    shrinkToFit: style.shrinkToFit || null,
    ...style.foreign?.alignment,
  };
  return Object.values(values).some((value) => value !== null) ? element("alignment", values) : "";
};

const protectionElement = (style: CellStyle): string =>
  style.locked && !style.formulaHidden
    ? ""
    : element("protection", { locked: style.locked ? null : false, hidden: style.formulaHidden || null });

/** The font and the fill of the file it comes from, unless they were changed since. */
const foreignFont = ({ font, foreign }: CellStyle): string | null =>
  foreign?.font && JSON.stringify(foreign.font.as) === JSON.stringify(font) ? foreign.font.xml : null;

const foreignFill = ({ fill, foreign }: CellStyle): string | null =>
  foreign?.fill && foreign.fill.as === fill ? foreign.fill.xml : null;

/** Collects what `xl/styles.xml` must hold while the other parts are written. */
export class StylesWriter {
  readonly #formats = new NumberFormats();
  readonly #fonts = new Distinct();
  readonly #fills = new Distinct();
  readonly #borders = new Distinct();
  readonly #differentials = new Distinct();
  readonly #cellFormats = new Distinct();
  readonly #cellPlaces = new Map<number, number>();

  /** Places of the named styles among `cellStyleXfs`, by their numbers in the file that they come from. */
  readonly #namedPlaces: ReadonlyMap<number, number>;

  constructor(
    readonly table: StyleTable,
    private readonly named: readonly NamedLook[] = [],
    private readonly tableStyles: KeptTableStyles | null = null,
  ) {
    this.#namedPlaces = new Map(named.map(({ id }, index) => [id, index + 1]));
    // Excel expects these two fills first, whatever a file says of them.
    this.#fills.place('<fill><patternFill patternType="none"/></fill>');
    this.#fills.place('<fill><patternFill patternType="gray125"/></fill>');
    // The first format is Normal, whether a cell uses it or not.
    this.cellFormat(0);
  }

  /** The `s` of cells of a style; only styles in use get into the file, a workbook collects many on its way. */
  cellFormat(style: number): number {
    let place = this.#cellPlaces.get(style);
    if (place === undefined) {
      place = this.#cellFormats.place(this.#cellFormat(this.table.get(style)));
      this.#cellPlaces.set(style, place);
    }
    return place;
  }

  /** The `dxfId` of what a rule lays over cells. */
  differential(style: DifferentialStyle): number {
    return this.#differentials.place(this.#differentialElement(style));
  }

  /** The `dxfId` of a `dxf` element that was kept as it was read. */
  keptDifferential(xml: string): number {
    return this.#differentials.place(xml);
  }

  /** The number of a format code that is used outside of cells. */
  numberFormat(code: string): number {
    return this.#formats.id(code);
  }

  #cellFormat(style: CellStyle, xfId: number | null = this.#namedPlace(style)): string {
    const numFmtId = this.#formats.id(style.numberFormat);
    const fontId = this.#fonts.place(foreignFont(style) ?? fontElement(style.font));
    const fill = foreignFill(style) ?? (style.fill === null ? null : solidFill(style.fill));
    const fillId = fill === null ? 0 : this.#fills.place(fill);
    const borderId = this.#borders.place(borderElement(style.borders));
    const alignment = alignmentElement(style);
    const protection = protectionElement(style);
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId,
        quotePrefix: style.quotePrefix || null,
        applyNumberFormat: numFmtId !== 0 || null,
        applyFont: fontId !== 0 || null,
        applyFill: fillId !== 0 || null,
        applyBorder: borderId !== 0 || null,
        applyAlignment: alignment !== "" || null,
        applyProtection: protection !== "" || null,
      },
      alignment + protection,
    );
  }

  #namedPlace({ foreign }: CellStyle): number {
    return this.#namedPlaces.get(foreign?.cellStyle ?? -1) ?? 0;
  }

  #differentialElement(style: DifferentialStyle): string {
    const font = [
      flag("b", style.bold),
      flag("i", style.italic),
      flag("strike", style.strikethrough),
      style.underline === undefined ? "" : element("u", { val: underlines[style.underline] }),
      style.fontColor === undefined ? "" : colorElement(style.fontColor),
    ].join("");
    const { numberFormat, fill, borders } = style;
    return element(
      "dxf",
      {},
      [
        font === "" ? "" : `<font>${font}</font>`,
        numberFormat === undefined
          ? ""
          : element("numFmt", { numFmtId: this.#formats.id(numberFormat), formatCode: numberFormat }),
        // In a differential style the colour of a solid fill is its background, unlike in a cell's.
        fill === undefined
          ? ""
          : `<fill><patternFill>${element("bgColor", { rgb: fileColor(fill) })}</patternFill></fill>`,
        borders === undefined || Object.keys(borders).length === 0 ? "" : differentialBorder(borders),
      ].join(""),
    );
  }

  #tableStylesElement(): string {
    if (!this.tableStyles)
      return '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>';
    const { xml, differentials } = this.tableStyles;
    return xml.replace(/(\sdxfId=)["'](\d+)["']/g, (_whole, name: string, place: string) => {
      return `${name}"${this.keptDifferential(differentials[Number(place)] ?? "<dxf/>")}"`;
    });
  }

  toXml(): string {
    const normal = '<cellStyle name="Normal" xfId="0" builtinId="0"/>';
    const named = this.named.map(({ look }) => this.#cellFormat(look, null));
    const names = this.named.map(({ id, attributes }) =>
      element("cellStyle", { ...Object.fromEntries(attributes), xfId: this.#namedPlaces.get(id) ?? 0 }),
    );
    const formats = this.#formats.own.map(({ id, code }) =>
      element("numFmt", { numFmtId: id, formatCode: code }),
    );
    // They have differential styles of their own.
    const tableStyles = this.#tableStylesElement();
    return element(
      "styleSheet",
      { xmlns: namespaces.main },
      [
        counted("numFmts", formats),
        counted("fonts", this.#fonts.items),
        counted("fills", this.#fills.items),
        counted("borders", this.#borders.items),
        counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>', ...named]),
        counted("cellXfs", this.#cellFormats.items),
        counted("cellStyles", [normal, ...names]),
        element("dxfs", { count: this.#differentials.items.length }, this.#differentials.items.join("")),
        tableStyles,
      ].join(""),
    );
  }
}

/** Only the sides that the rule sets: an empty element would take the cell's own line away. */
const differentialBorder = (borders: CellStyle["borders"]): string =>
  element(
    "border",
    {},
    (["left", "right", "top", "bottom"] satisfies BorderSide[])
      .map((name) => {
        const line = borders[name];
        return line ? element(name, { style: borderWord(line) }, colorElement(line.color)) : "";
      })
      .join(""),
  );
