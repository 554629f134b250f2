import type { CellStyle } from "../model/style";

/** CSS pixels of a length in points. */
export const pixels = (points: number): number => (points * 4) / 3;

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

const sample = "Tập trung rà soát kết quả thực hiện các tiêu chí theo Khung kế hoạch năm 2024";
const averages = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Mean width of a letter of Vietnamese prose. Measuring every text of a large sheet would take seconds. */
const letterWidth = ({ name, size, bold }: CellStyle["font"]): number => {
  const css = `${bold ? "bold " : ""}${pixels(size)}px ${fontFamily(name)}`;
  let width = averages.get(css);
  if (width === undefined) {
    context ??= document.createElement("canvas").getContext("2d");
    if (context) context.font = css;
    width = context ? context.measureText(sample).width / sample.length : pixels(size) / 2;
    averages.set(css, width);
  }
  return width;
};

/** Lines that a text takes when it is wrapped to a width in pixels. */
export const wrappedLines = (text: string, font: CellStyle["font"], width: number): number => {
  // Words do not fill their lines to the end: a twentieth is lost on average.
  const perLine = Math.max(1, (width / letterWidth(font)) * 0.95);
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / perLine)), 0);
};
