import type { TextLine } from "./columns";

/** What the layout of a column says about where its paragraphs part. */
export interface Measure {
  /** Where lines that are not indented begin, and where full lines end. */
  readonly left: number;
  readonly right: number;
  /** The usual distance from line to line. */
  readonly leading: number;
  /** List marks stand at the left edge, their text further in; else only the first line is indented. */
  readonly marksAtEdge: boolean;
  /** How most paragraphs begin against their other lines. */
  readonly setting: "indented" | "hanging" | "block";
  /** Most paragraphs have white before them. */
  readonly spaced: boolean;
  /** The page's whole width, rather than one side of a letterhead, a foot or a cell. */
  readonly isWhole: boolean;
  /** One side of a page whose lines are all set in its middle. */
  readonly isCentred: boolean;
}

/** Lines at least this long are those of running text, from edge to edge. */
const RUNNING = 40;
/** So many list marks at the left edge are no accident of where lines break. */
const MARKS_AT_EDGE = 2;

/** Measures the lines of one column, or of the columns of all pages that are as wide. */
export function measureOf(lines: readonly TextLine[], isWhole: boolean): Measure {
  const running = lines.filter(({ text }) => text.length >= RUNNING);
  const edges = running.length >= 3 ? running : lines;
  const left = edges.reduce((least, line) => Math.min(least, line.left), Infinity);
  const rights = edges.map(({ right }) => right).sort((a, b) => a - b);
  const right = rights[Math.floor(rights.length * 0.98)] ?? rights.at(-1) ?? 0;
  const distances = new Map<number, number>();
  lines.forEach((line, i) => {
    const distance = (lines[i - 1]?.base ?? line.base) - line.base;
    if (distance <= line.size * 0.5 || distance > line.size * 3) return;
    const rounded = Math.round(distance * 2) / 2;
    distances.set(rounded, (distances.get(rounded) ?? 0) + 1);
  });
  const [leading] = [...distances].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0];
  const setting = settingOf(lines, right);
  const spaced = isSpaced(lines, right, leading);
  const atEdge = lines.filter((line) => LIST_MARK.test(line.text) && line.left <= left + line.size * INDENT);
  const marksAtEdge = atEdge.length >= MARKS_AT_EDGE;
  const isCentred = !isWhole && areCentred(lines);
  return { left, right, leading, marksAtEdge, setting, spaced, isWhole, isCentred };
}

/** Whether lines have one middle and not one edge. */
function areCentred(lines: readonly TextLine[]): boolean {
  const size = Math.max(...lines.map((line) => line.size));
  const spread = (of: (line: TextLine) => number): number =>
    Math.max(...lines.map(of)) - Math.min(...lines.map(of));
  return (
    lines.length > 2 &&
    spread(({ left, right }) => (left + right) / 2) < size &&
    spread(({ left }) => left) > size * 0.5
  );
}

/** More white than this share of the usual distance parts paragraphs. */
const WHITE = 1.16;
/** An indent is at least this share of the letters' size. */
const INDENT = 0.7;

const LIST_MARK = /^(?:[-–—+•▪►➢✓❖*]\s*\S|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLivxl]{1,5})[.)]\s)/u;
/** `… năm học 2026` / `- 2027`: the dash goes on. */
const RANGE = /^[-–—]\s*\d/u;
const ENDS_SENTENCE = /[.;:!?…]["”’)]?$|\.\/\.?$/;

/** A line after a short one begins a paragraph, one after a full one mostly does not: compares where they stand. */
function settingOf(lines: readonly TextLine[], right: number): Measure["setting"] {
  const begins: number[] = [];
  const goesOn: number[] = [];
  let size = 0;
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    if (last === undefined || line.text.length < RUNNING / 2) return;
    size = Math.max(size, line.size);
    if (wouldHaveFitted(last, line, right)) begins.push(line.left);
    else if (last.text.length >= RUNNING) goesOn.push(line.left);
  });
  const difference = median(begins) - median(goesOn);
  if (Number.isNaN(difference) || Math.abs(difference) < INDENT * size) return "block";
  return difference > 0 ? "indented" : "hanging";
}

function isSpaced(lines: readonly TextLine[], right: number, leading: number): boolean {
  let begins = 0;
  let spaced = 0;
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    if (last === undefined || !wouldHaveFitted(last, line, right) || last.base <= line.base) return;
    begins++;
    if (last.base - line.base > Math.max(leading, line.size) * WHITE) spaced++;
  });
  return spaced > begins / 2;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Whether the first word of `line` had room after `last`, so that it was the author who ended that line. */
function wouldHaveFitted(last: TextLine, line: TextLine, right: number): boolean {
  // The width of a word is an estimate, so the room must be ample.
  return last.right + line.firstWord * 1.1 + Math.max(last.size, line.size) * 0.4 <= right;
}

/** Joins the lines of a column to paragraphs, as far as its layout tells. */
export function paragraphsOf(lines: readonly TextLine[], measure: Measure): string[] {
  const paragraphs: string[] = [];
  let first: TextLine | null = null;
  let last: TextLine | null = null;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open !== undefined && first !== null && last !== null && goesOn(first, last, line, measure)) {
      paragraphs[paragraphs.length - 1] = joinWrapped(open, line.text);
    } else {
      paragraphs.push(line.text);
      first = line;
    }
    last = line;
  }
  return paragraphs;
}

/** Whether `line` continues the paragraph that began at `first` and now ends at `last`. */
function goesOn(first: TextLine, last: TextLine, line: TextLine, measure: Measure): boolean {
  const size = Math.max(last.size, line.size);
  const distance = last.base - line.base;
  // Further up the page, or far down: another column or page, where distance says nothing.
  const nearby = distance > 0 && distance < size * 4;
  if (nearby && distance > Math.max(measure.leading, size) * WHITE) return false;
  if (Math.abs(last.size - line.size) > size * 0.15) return false;
  if (wouldHaveFitted(last, line, measure.right)) return false;
  const indent = INDENT * size;
  // Lines of a letterhead or a title, each set in the middle, are as the author broke them.
  if (measure.isCentred) return false;
  if (!LIST_MARK.test(first.text) && isCentredWith(last, line, size) && isCentred(last, measure, size))
    return false;
  const isIndented = line.left > measure.left + indent;
  const opensItem = LIST_MARK.test(line.text) && !(/\d$/.test(last.text) && RANGE.test(line.text));
  if (measure.setting === "hanging") {
    if (isIndented)
      return !opensItem || (nearby && sameLeft(line, last, size) && !ENDS_SENTENCE.test(last.text));
    if (last.left > measure.left + indent) return false;
  }
  const hangs =
    first === last ? LIST_MARK.test(first.text) && line.left > first.left : sameLeft(line, last, size);
  if (isIndented && !hangs) return false;
  if (opensItem && measure.marksAtEdge && line.left <= measure.left + indent) return false;
  if (opensItem && (first === last ? sameLeft(line, first, size) : !sameLeft(line, last, size))) return false;
  if (opensItem && sameLeft(line, first, size) && ENDS_SENTENCE.test(last.text)) return false;
  // Where nothing else sets paragraphs apart, a full line that ends a sentence is taken for the last of its own.
  const standsApart = measure.setting === "indented" || (measure.spaced && nearby);
  if (!standsApart && ENDS_SENTENCE.test(last.text) && !/^\p{Ll}/u.test(line.text)) return false;
  if (!nearby && (opensItem || ENDS_SENTENCE.test(last.text))) return false;
  return true;
}

const sameLeft = (a: TextLine, b: TextLine, size: number) => Math.abs(a.left - b.left) <= INDENT * size * 0.5;

/** Lines that begin at one edge begin there to a hair, as a share of the letters' size. */
const OFF_EDGE = 0.12;

function isCentredWith(a: TextLine, b: TextLine, size: number): boolean {
  return (
    Math.abs(a.left + a.right - b.left - b.right) < size * 0.5 && Math.abs(a.left - b.left) > size * OFF_EDGE
  );
}

/** One side of a page has no middle of its own to tell; a full line of running text stands in the middle too. */
function isCentred({ left, right }: TextLine, measure: Measure, size: number): boolean {
  if (!measure.isWhole) return true;
  const isIndented = left > measure.left + INDENT * size;
  return isIndented && Math.abs(left + right - measure.left - measure.right) < size;
}

/** A date too long for its cell is broken before the last figures of its year. */
const BROKEN_YEAR = /(?:^|\D)\d{1,2}[/.-]\d{1,2}[/.-](\d{1,3})$/u;
const REST_OF_YEAR = /^(\d{1,3})(?!\d)/u;

/** Joins a wrapped line: a hyphen or stroke that touches its word belongs to it, and the word goes on. */
export function joinWrapped(before: string, after: string): string {
  if (before.endsWith("\u00AD")) return before.slice(0, -1) + after;
  const year = (BROKEN_YEAR.exec(before)?.[1] ?? "") + (REST_OF_YEAR.exec(after)?.[1] ?? "");
  const touches = /(?:[\p{L}\p{N}]-|[\p{Lu}\p{N}]\/)$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  return touches || (BROKEN_YEAR.test(before) && /^(?:19|20)\d\d$/u.test(year))
    ? before + after
    : `${before} ${after}`;
}
