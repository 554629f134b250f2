import { matrixOf, times, type Matrix } from "./matrix";
import { withoutPrivateUse } from "../symbols";
import type { TextItem, TextMarkedContent } from "pdfjs-dist/types/src/display/api";

/** A stretch of text on a page, in points from the lower left corner. */
export interface Stretch {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Height of the line that the letters stand on. */
  readonly base: number;
  /** Height of the font. */
  readonly size: number;
}

/** What stands at an angle is a watermark or a stamp across the page. */
const STEEPEST = 0.05;

/** Blanks typed to push the next words to another column, and how wide one is against a letter. */
const PUSHING_BLANKS = /( {4,})/;
const WIDTH_OF_BLANK = 0.55;

/**
 * The text of a page that stands upright once `upright` has turned the page the way it is read; blanks are left
 * to the gaps between stretches.
 */
export function stretchesOf(items: readonly (TextItem | TextMarkedContent)[], upright: Matrix): Stretch[] {
  const stretches: Stretch[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const place = times(upright, matrixOf(item.transform));
    const whole = stretchOf(withoutPrivateUse(item.str, null), place, item.width);
    if (whole) pushParts(stretches, whole);
  }
  return stretches;
}

/** Text of so many points' width whose letters `place` puts on the page; null where it stands at an angle or on its head. */
export function stretchOf(text: string, place: Matrix, width: number): Stretch | null {
  const [a, b, c, d, left, base] = place;
  const size = Math.abs(d);
  if (a <= 0 || Math.abs(b) > a * STEEPEST) return null;
  if (!(size > 0) || Math.abs(c) > size) return null;
  return { text: text.normalize("NFC"), left, right: left + Math.max(width, 0), base, size };
}

/** Parts a stretch at the blanks that push, and takes the blanks at its ends for gaps. */
function pushParts(stretches: Stretch[], whole: Stretch): void {
  const parts = whole.text.split(PUSHING_BLANKS);
  const widthOf = (text: string) => {
    const blanks = text.length - text.replaceAll(" ", "").length;
    return text.length - blanks + blanks * WIDTH_OF_BLANK;
  };
  const scale = (whole.right - whole.left) / Math.max(widthOf(whole.text), 1);
  let left = whole.left;
  for (const part of parts) {
    const right = left + widthOf(part) * scale;
    const lead = widthOf(part.slice(0, part.length - part.trimStart().length)) * scale;
    const trail = widthOf(part.slice(part.trimEnd().length)) * scale;
    if (part.trim() !== "")
      stretches.push({ ...whole, text: part.trim(), left: left + lead, right: right - trail });
    left = right;
  }
}
