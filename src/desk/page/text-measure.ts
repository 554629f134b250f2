import type { CellStyle } from "../model/style";

/** CSS pixels of a length in points. */
export const pixels = (points: number): number => (points * 4) / 3;
/** Points of a length in CSS pixels. */
export const points = (length: number): number => (length * 3) / 4;

/** The font of a cell as CSS writes it, with metric-compatible stand-ins where the machine lacks it. */
export const fontFamily = (name: string): string => {
  const standIns: Record<string, string> = {
    "Times New Roman": `"Times New Roman", "Liberation Serif", Tinos, serif`,
    Calibri: `Calibri, Carlito, "Segoe UI", sans-serif`,
    Arial: `Arial, "Liberation Sans", sans-serif`,
  };
  return standIns[name] ?? `"${name.replace(/["\\]/g, "")}", sans-serif`;
};

export const lineHeight = (font: CellStyle["font"]): number => Math.ceil(pixels(font.size) * 1.2);

type Font = CellStyle["font"];

/** Widths of the words met in one font. Vietnamese prose is made of few syllables, so nearly all are met again. */
class WordWidths {
  readonly #widths = new Map<string, number>();

  constructor(
    private readonly css: string,
    private readonly canvas: CanvasRenderingContext2D,
  ) {}

  of(word: string): number {
    let width = this.#widths.get(word);
    if (width === undefined) {
      this.canvas.font = this.css;
      this.#widths.set(word, (width = this.canvas.measureText(word).width));
    }
    return width;
  }
}

const canvas = document.createElement("canvas").getContext("2d");
const byCss = new Map<string, WordWidths>();
/** Every style has a font of its own, many of them alike. */
const byFont = new WeakMap<Font, WordWidths>();

const wordWidths = (font: Font): WordWidths | null => {
  const known = byFont.get(font);
  if (known || !canvas) return known ?? null;
  const weight = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}`;
  const css = `${weight}${pixels(font.size)}px ${fontFamily(font.name)}`;
  const widths = byCss.get(css) ?? new WordWidths(css, canvas);
  byCss.set(css, widths);
  byFont.set(font, widths);
  return widths;
};

/** Lines that a text takes when it is wrapped to a width in pixels. */
export const wrappedLines = (text: string, font: Font, width: number): number => {
  const widths = wordWidths(font);
  if (!widths) return text.split("\n").length;
  const space = widths.of(" ");
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      const wordWidth = widths.of(word);
      if (used > 0 && used + space + wordWidth <= width) {
        used += space + wordWidth;
        continue;
      }
      if (used > 0) lines++;
      // A word wider than its column is broken wherever the line ends.
      const broken = wordWidth > width ? Math.floor(wordWidth / width) : 0;
      lines += broken;
      used = wordWidth - broken * width;
    }
  }
  return lines;
};
