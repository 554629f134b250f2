import type { Stretch } from "./glyphs";

/** Stretches on one base line, from left to right. */
export interface RowOfText {
  readonly stretches: readonly Stretch[];
  readonly base: number;
  /** Size of the largest letters. */
  readonly size: number;
}

/** Letters this far apart in height, as a share of the larger, are still on one line: marks of notes stand up. */
const ONE_LINE = 0.42;

/** Gathers stretches to rows, from the top of the page down. */
export function rowsOf(stretches: readonly Stretch[]): RowOfText[] {
  const rows: { stretches: Stretch[]; base: number; size: number }[] = [];
  for (const stretch of [...stretches].sort((a, b) => b.base - a.base)) {
    const row = rows.at(-1);
    if (row === undefined || row.base - stretch.base > ONE_LINE * Math.max(row.size, stretch.size)) {
      rows.push({ stretches: [stretch], base: stretch.base, size: stretch.size });
      continue;
    }
    row.stretches.push(stretch);
    if (stretch.size > row.size) {
      row.size = stretch.size;
      row.base = stretch.base;
    }
  }
  for (const row of rows) row.stretches.sort((a, b) => a.left - b.left);
  return rows;
}

/** A stretch this much smaller than its line, and above it, is the mark of a footnote or a power. */
export function isRaised(stretch: Stretch, row: RowOfText): boolean {
  return stretch.size < row.size * 0.8 && stretch.base > row.base + row.size * 0.12;
}

/** A gap narrower than this share of the letters' size parts no words. */
const NARROWEST_BLANK = 0.15;
/** A gap wider than this is shown as wide, so that a form's blanks and a letterhead's sides can be told. */
const WIDE_GAP = 1.6;
/** Stands right behind its word, also where the mark of a note was taken out between them. */
const CLOSING = /^[.,;:!?)\]”’]+(?:\s|$)/;
/** Marks drawn by themselves belong to the letter before them, wherever their font puts them. */
const MARKS = /^\p{Mn}+$/u;

/** The words of neighbouring stretches on one line. */
export function joinStretches(stretches: readonly Stretch[]): string {
  let text = "";
  let right = -Infinity;
  for (const stretch of stretches) {
    if (MARKS.test(stretch.text)) {
      text += stretch.text;
      continue;
    }
    const gap = (stretch.left - right) / Math.max(stretch.size, 1);
    const closes = gap < WIDE_GAP && CLOSING.test(stretch.text);
    if (text !== "" && gap > NARROWEST_BLANK && !closes) text += gap > WIDE_GAP ? "   " : " ";
    text += stretch.text;
    right = Math.max(right, stretch.right);
  }
  return text.normalize("NFC");
}
