import type { Color } from "../../model/style";
import type { XmlElement } from "./xml-reader";

/** Excel's old palette of 56 colours behind two times eight system ones (ECMA-376 part 1, 18.8.27). */
const palette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Light and dark stand the other way round in cells than in the theme's own list. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** What Office's own theme has, for files without one. */
const officeTheme =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** Lightens or darkens by a tint between -1 and 1 (ECMA-376 part 1, 18.8.19), as hue and saturation stay. */
const tinted = (hex: string, tint: number): string => {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = most - least;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * light - 1));
  const range = saturation * (1 - Math.abs(2 * wanted - 1));
  const channel = (value: number): string => {
    const share = chroma === 0 ? 0.5 : (value - least) / chroma;
    const shown = Math.round((wanted + (share - 0.5) * range) * 255);
    return Math.max(0, Math.min(255, shown)).toString(16).padStart(2, "0");
  };
  return [r, g, b].map(channel).join("").toUpperCase();
};

/** Turns the ways in which files name colours into one. */
export class Colors {
  readonly #theme: readonly string[];

  constructor(theme: XmlElement | undefined) {
    const scheme = theme?.at("themeElements", "clrScheme");
    this.#theme = themeOrder.map((name, index) => {
      const color = scheme?.child(name)?.children[0];
      return color?.get("lastClr") ?? color?.get("val") ?? officeTheme[index] ?? "000000";
    });
  }

  /** Null where no colour is named, or the program is to choose. */
  read(element: XmlElement | undefined): Color | null {
    const rgb = element?.get("rgb");
    const theme = element?.number("theme") ?? null;
    const indexed = element?.number("indexed") ?? null;
    const hex = rgb?.slice(-6) ?? (theme === null ? palette[indexed ?? -1] : this.#theme[theme]);
    if (element === undefined || hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return null;
    const tint = element.number("tint") ?? 0;
    return `#${tint === 0 ? hex.toUpperCase() : tinted(hex, tint)}`;
  }
}
