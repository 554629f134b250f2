/**
 * Column widths are points in Office.js and, in the file, a number of digits of the Normal style's font
 * (ECMA-376 part 1, 18.3.1.13). With Calibri 11 a digit is 7 pixels wide; rows are points in both.
 */
const digitPixels = 7;
const pixelsPerPoint = 96 / 72;

/** Points → the `width` of a `col`. */
export const fileColumnWidth = (points: number): number =>
  Math.trunc((Math.round(points * pixelsPerPoint) / digitPixels) * 256) / 256;

/** The `width` of a `col` → points, in whole pixels as Excel shows it. */
export const modelColumnWidth = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digitPixels)) / 256) * digitPixels) / pixelsPerPoint;

const pointsPerInch = 72;

/** Margins: points → inches, without the noise of floating point. */
export const inches = (points: number): number => Number((points / pointsPerInch).toFixed(6));

/** Margins: inches → points. */
export const points = (length: number): number => Number((length * pointsPerInch).toFixed(4));
