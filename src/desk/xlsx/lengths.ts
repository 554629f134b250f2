/**
 * Column widths are points in Office.js and, in the file, a number of digits of the Normal style's font
 * (ECMA-376 part 1, 18.3.1.13). Rows are points in both.
 */
const pixelsPerPoint = 96 / 72;

/** Width of a digit as a part of the font's height; most text fonts are near one half. */
const digitShares: Readonly<Record<string, number>> = {
  Calibri: 0.507,
  Arial: 0.556,
  Helvetica: 0.556,
  "Liberation Sans": 0.556,
  Tahoma: 0.546,
  "Segoe UI": 0.539,
  Verdana: 0.636,
};

/** Pixels that a digit of the Normal style takes: 7 in Calibri 11 and Arial 10, 8 in Times New Roman 12. */
export const digitPixels = (font: { readonly name: string; readonly size: number }): number =>
  Math.max(1, Math.round(font.size * pixelsPerPoint * (digitShares[font.name] ?? 0.5)));

/** Points → the `width` of a `col`. */
export const fileColumnWidth = (points: number, digit: number): number =>
  Math.trunc((Math.round(points * pixelsPerPoint) / digit) * 256) / 256;

/** The `width` of a `col` → points, in whole pixels as Excel shows it. */
export const modelColumnWidth = (width: number, digit: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit) / pixelsPerPoint;

/** The standard column: eight digits and a little, 64 pixels in Calibri 11. */
export const standardColumnWidth = (digit: number): number =>
  Math.trunc(((Math.ceil((8 * digit + 5) / 8) * 8) / digit) * 256) / 256;

const pointsPerInch = 72;

/** Margins: points → inches, without the noise of floating point. */
export const inches = (points: number): number => Number((points / pointsPerInch).toFixed(6));

/** Margins: inches → points; as many digits as give the same inches again. */
export const points = (length: number): number => Number((length * pointsPerInch).toFixed(6));
