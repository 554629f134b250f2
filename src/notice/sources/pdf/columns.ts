import { alignedTableFrom } from "./aligned";
import type { Stretch } from "./glyphs";
import { joinStretches, type RowOfText } from "./rows";

/** One printed line of one column. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Width of its first word: what would have had to fit on the line before. */
  readonly firstWord: number;
}

/** Lines that follow one another in one column, or a table that no line is drawn around. */
export type Column = TextColumn | { readonly cells: readonly (readonly string[])[] };

export interface TextColumn {
  readonly lines: readonly TextLine[];
  /** The page's whole width, rather than one side of a letterhead or a foot. */
  readonly isWhole: boolean;
}

/** Within a line, words of two columns stand at least this far apart, as a share of the letters' size. */
const COLUMN_GAP = 1;
/** One line alone tells two columns only by a gap that nobody makes between words. */
const LONE_COLUMN_GAP = 2.5;
/** The gutter that stays free all the way down. */
const GUTTER = 0.7;
/** A column goes on over at most so much white, as a share of the letters' size. */
const FARTHEST_BELOW = 4;
const FARTHEST_BELOW_ONE_SIDED = 2.2;
/** Lines of one column stand at least this far apart, as a share of the letters' size: nearer ones belong to two. */
const NEAREST_LINES = 0.85;
/** Set in the middle of the page to within this share of the letters' size. */
const IN_THE_MIDDLE = 0.75;
/** The right side of a letterhead opens so; there the two may be as near as words are. */
const COUNTRY = /^(?:CỘNG H(?:ÒA|OÀ)|ĐẢNG CỘNG SẢN)(?:\s|$)/u;
const NARROWEST_GUTTER = 0.15;
/** Columns within columns within columns: enough for any page, and an end for a hostile one. */
const DEEPEST = 4;

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** The columns of rows of text in the order in which they are read: side by side ones from left to right. */
export function columnsOf(rows: readonly RowOfText[], depth = 0): Column[] {
  const middleOfPage = depth === 0 ? middleOf(rows.flatMap(({ stretches }) => stretches)) : null;
  const columns: Column[] = [];
  let plain: RowOfText[] = [];
  const endPlain = () => {
    if (plain.length > 0) columns.push({ lines: plain.map(lineOf), isWhole: depth === 0 });
    plain = [];
  };
  for (let i = 0; i < rows.length;) {
    const table = depth === 0 ? alignedTableFrom(rows, i) : null;
    if (table !== null) {
      endPlain();
      columns.push({ cells: table.cells });
      i = table.end;
      continue;
    }
    const region = depth < DEEPEST ? regionFrom(rows, i, middleOfPage) : null;
    if (region === null) {
      const row = rows[i++];
      if (row !== undefined) plain.push(row);
      continue;
    }
    // What stands on the right alone above the first line with two sides belongs to the right side.
    const above = rightSideAbove(plain, region.gutter);
    plain.length -= above;
    endPlain();
    const all = [...rows.slice(i - above, region.end)];
    const middle = (region.gutter.from + region.gutter.to) / 2;
    for (const isLeft of [true, false]) {
      const side = all.map((row) => sideOf(row, middle, isLeft)).filter((row) => row !== null);
      columns.push(...columnsOf(side, depth + 1));
    }
    i = region.end;
  }
  endPlain();
  return columns;
}

/**
 * The region of two columns that begins at a row: its end and the gutter between; null where there is none. Lines of
 * the two need not be level: those of a letterhead's sides often are not.
 */
function regionFrom(
  rows: readonly RowOfText[],
  from: number,
  middleOfPage: number | null,
): { end: number; gutter: Gutter } | null {
  const first = rows[from];
  if (first === undefined) return null;
  const second = rows[from + 1];
  const letterhead = gapBeforeCountry(first);
  const opening = letterhead ?? (second === undefined ? null : gapBetween(first, second)) ?? widestGap(first);
  if (opening === null) return null;
  const narrowest = letterhead ? NARROWEST_GUTTER : GUTTER;
  let gutter = opening;
  let twoSided = 1;
  let end = from + 1;
  for (; end < rows.length; end++) {
    const row = rows[end];
    const before = rows[end - 1];
    if (row === undefined || before === undefined) break;
    const narrowed = narrow(gutter, row);
    if (narrowed === null || narrowed.to - narrowed.from < narrowest * row.size) break;
    const isTwoSided = narrowed.isTwoSided || gapBetween(before, row) !== null;
    const white = before.base - row.base;
    if (white > row.size * (isTwoSided ? FARTHEST_BELOW : FARTHEST_BELOW_ONE_SIDED)) break;
    if (!letterhead && isTwoSided && narrowed.to - narrowed.from < COLUMN_GAP * row.size * 0.8) break;
    if (!isTwoSided && middleOfPage !== null && isTitle(row, before, middleOfPage)) break;
    if (letterhead && !isTwoSided && !isInColumn(row, rows.slice(from, end), gutter)) break;
    if (isTwoSided) twoSided++;
    gutter = { from: narrowed.from, to: narrowed.to };
  }
  // Within one side of a page, a lone line's wide gap is a blank to be filled in: `ngày      tháng 9 năm 2025`.
  const isWide = middleOfPage !== null && (opening.to - opening.from) / first.size >= LONE_COLUMN_GAP;
  return twoSided >= 2 || isWide ? { end, gutter } : null;
}

/** The white before the country's or the party's name, which opens the right side of a letterhead. */
function gapBeforeCountry({ stretches, size }: RowOfText): Gutter | null {
  const at = stretches.findIndex(({ text }) => COUNTRY.test(text));
  const right = stretches[at];
  if (at < 1 || right === undefined) return null;
  const from = Math.max(...stretches.slice(0, at).map((stretch) => stretch.right));
  return right.left - from >= NARROWEST_GUTTER * size ? { from, to: right.left } : null;
}

/** The white between two rows too near each other for one column; null where they may be lines of one. */
function gapBetween(above: RowOfText, below: RowOfText): Gutter | null {
  const size = Math.max(above.size, below.size);
  if (above.base - below.base >= NEAREST_LINES * size) return null;
  const [one, other] = [sidesOf(above.stretches), sidesOf(below.stretches)];
  const gutter =
    one.right <= other.left ? { from: one.right, to: other.left } : { from: other.right, to: one.left };
  return gutter.to - gutter.from >= COLUMN_GAP * size ? gutter : null;
}

/** Whether a row is set in the middle of the page and not of the column that it would continue. */
function isTitle(row: RowOfText, before: RowOfText, middleOfPage: number): boolean {
  const away = (from: number): number => Math.abs(middleOf(row.stretches) - from) / row.size;
  return away(middleOfPage) < IN_THE_MIDDLE && away(middleOf(before.stretches)) > IN_THE_MIDDLE;
}

/** Whether a row is set as one above it on its side is: in the same middle or from the same edge. */
function isInColumn(row: RowOfText, above: readonly RowOfText[], { from }: Gutter): boolean {
  const isLeft = ({ left }: Stretch): boolean => left < from;
  const own = sidesOf(row.stretches);
  return above.some(({ stretches, size }) => {
    const { left, right } = sidesOf(stretches.filter((stretch) => isLeft(stretch) === own.left < from));
    return Math.abs(left + right - own.left - own.right) < size * 2 || Math.abs(left - own.left) < size * 0.3;
  });
}

function sidesOf(stretches: readonly Stretch[]): { left: number; right: number } {
  let left = Infinity;
  let right = -Infinity;
  for (const stretch of stretches) {
    left = Math.min(left, stretch.left);
    right = Math.max(right, stretch.right);
  }
  return { left, right };
}

function middleOf(stretches: readonly Stretch[]): number {
  const { left, right } = sidesOf(stretches);
  return (left + right) / 2;
}

/** The widest gap of a row that could part two columns; the one after a list mark could not. */
function widestGap(row: RowOfText): Gutter | null {
  let widest: Gutter | null = null;
  let right = -Infinity;
  row.stretches.forEach((stretch, i) => {
    const gap = stretch.left - right;
    const parts =
      i > 0 && gap >= COLUMN_GAP * row.size && !isListMark(joinStretches(row.stretches.slice(0, i)));
    if (parts && (widest === null || gap > widest.to - widest.from))
      widest = { from: right, to: stretch.left };
    right = Math.max(right, stretch.right);
  });
  return widest;
}

const LIST_MARK = /^(?:[-–—+•▪*o]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLivxl]{1,5})[.)/]?)$/u;

const isListMark = (text: string) => text.length <= 8 && LIST_MARK.test(text);

/** What is left of the gutter beside a row; null where the row runs across it. */
function narrow(gutter: Gutter, row: RowOfText): (Gutter & { readonly isTwoSided: boolean }) | null {
  let { from, to } = gutter;
  let onLeft = false;
  let onRight = false;
  for (const { left, right } of row.stretches) {
    if (left < from) {
      from = Math.max(from, right);
      onLeft = true;
    } else {
      to = Math.min(to, left);
      onRight = true;
    }
    if (from >= to) return null;
  }
  return { from, to, isTwoSided: onLeft && onRight };
}

function rightSideAbove(plain: readonly RowOfText[], gutter: Gutter): number {
  let count = 0;
  for (let i = plain.length - 1; i >= 0; i--) {
    const row = plain[i];
    if (row === undefined || (row.stretches[0]?.left ?? 0) < gutter.to - row.size) break;
    count++;
  }
  return count;
}

function sideOf(row: RowOfText, middle: number, isLeft: boolean): RowOfText | null {
  const stretches = row.stretches.filter(({ left }) => left < middle === isLeft);
  if (stretches.length === 0) return null;
  const largest = stretches.reduce((most, stretch) => (stretch.size > most.size ? stretch : most));
  return { stretches, base: largest.base, size: largest.size };
}

/** A row as the line of text that it is. */
export function lineOf(row: RowOfText): TextLine {
  const first = row.stretches[0];
  const left = first?.left ?? 0;
  return {
    text: joinStretches(row.stretches),
    left,
    right: row.stretches.reduce((most, { right }) => Math.max(most, right), left),
    base: row.base,
    size: row.size,
    firstWord: first === undefined ? 0 : widthOfFirstWord(first),
  };
}

/** How wide letters are against one another in the fonts of print, roughly. */
function weightOf(char: string): number {
  if (/[ijltfr.,;:'’"“”|!()[\]\- ]/.test(char)) return 0.6;
  if (/[mwMW]/.test(char)) return 1.7;
  return /\p{Lu}/u.test(char) ? 1.4 : 1;
}

/** The file says how wide a stretch is, not each word of it: the first word's share by its letters. */
function widthOfFirstWord({ text, left, right }: Stretch): number {
  let word = 0;
  let all = 0;
  let within = true;
  for (const char of text) {
    if (char === " " || char === "\t") within = false;
    const weight = weightOf(char);
    all += weight;
    if (within) word += weight;
  }
  return all === 0 ? 0 : ((right - left) * word) / all;
}
