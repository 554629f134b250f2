import { evenSpaces } from "./characters";
import { markerOf, type Marker } from "./markers";
import { verbs } from "./verbs";
import { wordsOf } from "./words";

/** A line as it was copied, before it is joined with its neighbours. */
interface RawLine {
  readonly text: string;
  readonly indent: number;
  readonly blankBefore: boolean;
  /** A page number or a form feed stood before it. */
  readonly pageBefore: boolean;
}

const PAGE_NUMBER =
  /^(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$|^(?:Trang|trang|Page)\s+\d{1,4}(?:\s*\/\s*\d{1,4})?$/u;
const ENDS_SENTENCE = /[.;:!?…][”"'’)]*$/u;
/** First words of a paragraph of its own, however long the line above it is. */
const OPENS_CLOSING = /^(?:Vậy,|Trên đây là)\s/u;
/** Words that no paragraph ends with. */
const DANGLING = /(?:^|\s)(?:ngày|tháng|năm|số|khoản|điều|điểm|của|và|với|các|về|tại|theo|trước|đến|từ)$/iu;
const STARTS_LOWER = /^[“"'(‘]?\p{Ll}/u;
const FOOTNOTE = /^(\d{1,2})\s+\p{Lu}/u;

/** `… trong năm` / `2026`: the sentence goes on, and no page begins. */
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text);
const endsInYear = (line: RawLine | undefined): boolean => /(?:^|\s)năm$/iu.test(line?.text ?? "");

/** Page numbers taken out, and blank lines turned into a property of the line after them. */
const rawLines = (lines: readonly string[]): RawLine[] => {
  const result: RawLine[] = [];
  let blankBefore = false;
  let pageBefore = false;
  for (const line of lines) {
    for (const [i, part] of line.split("\f").entries()) {
      if (i > 0) pageBefore = true;
      const text = evenSpaces(part);
      if (text.trim() === "") blankBefore = true;
      else if (PAGE_NUMBER.test(text) && !(isYear(text) && !blankBefore && endsInYear(result.at(-1)))) {
        pageBefore = true;
        blankBefore = true;
      } else {
        result.push({ text, indent: part.length - part.trimStart().length, blankBefore, pageBefore });
        blankBefore = pageBefore = false;
      }
    }
  }
  return result;
};

/** Footnotes at the foot of a PDF page, from their mark to the page number, in mid-sentence of what stands above. */
const withoutFootnotes = (lines: readonly RawLine[]): { body: RawLine[]; notes: RawLine[] } => {
  const body: RawLine[] = [];
  const notes: RawLine[] = [];
  const pageEnds: number[] = [];
  for (const [i, line] of lines.entries()) if (line.pageBefore) pageEnds.push(i);
  let page = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    while ((pageEnds[page] ?? Infinity) <= i) page++;
    const pageEnd = pageEnds[page];
    if (pageEnd !== undefined && cutsSentence(lines, i, pageEnd)) {
      notes.push(...lines.slice(i, pageEnd).map((note, j) => ({ ...note, blankBefore: j === 0 })));
      i = pageEnd - 1;
      continue;
    }
    const mark = line.blankBefore ? FOOTNOTE.exec(line.text)?.[1] : undefined;
    if (mark !== undefined && isGluedAbove(body, mark)) {
      const end = noteEnd(lines, i, pageEnd);
      notes.push(...lines.slice(i, end).map((note, j) => ({ ...note, blankBefore: j === 0 })));
      i = end - 1;
    } else body.push(line);
  }
  return { body, notes };
};

const MOST_ABOVE = 60;

/** The mark of a footnote must be glued to a word of the page above it: `khoáng sản1.` */
const isGluedAbove = (body: readonly RawLine[], mark: string): boolean => {
  const glued = new RegExp(`\\p{L}${mark}(?:[\\s.,;:)]|$)`, "u");
  return body.slice(-MOST_ABOVE).some(({ text }) => glued.test(text));
};

const LONGEST_NOTE = 30;
const FEW_LINES = 6;

/** `… không ⏎ 1 Nghị định số … ⏎ 2 ⏎ để xuống cấp`: a numbered line at the foot of a page, in mid-sentence of the text around it. */
const cutsSentence = (lines: readonly RawLine[], at: number, pageEnd: number): boolean =>
  pageEnd - at <= FEW_LINES &&
  FOOTNOTE.test(lines[at]?.text ?? "") &&
  !ENDS_SENTENCE.test(lines[at - 1]?.text ?? ".") &&
  STARTS_LOWER.test(lines[pageEnd]?.text ?? "");

/** A footnote goes on to the foot of its page; on the last page, which has no number behind it, to the end of its sentence. */
const noteEnd = (lines: readonly RawLine[], start: number, pageEnd: number | undefined): number => {
  if (pageEnd !== undefined && pageEnd - start <= LONGEST_NOTE) return pageEnd;
  let end = start;
  while (
    end < Math.min(lines.length, start + LONGEST_NOTE) - 1 &&
    !ENDS_SENTENCE.test(lines[end]?.text ?? ".")
  )
    end++;
  return end + 1;
};

/** Where hard-wrapped lines end, as a column; null for text with a paragraph per line. */
const wrapColumn = (lines: readonly RawLine[]): number | null => {
  const ends = lines.map((line) => line.indent + line.text.length).sort((a, b) => a - b);
  const wide = ends[Math.floor(ends.length * 0.9)] ?? 0;
  if (lines.length < 8 || wide < 45 || wide > 140) return null;
  const full = lines.filter((line) => line.indent + line.text.length > wide * 0.8);
  const open = full.filter((line) => !ENDS_SENTENCE.test(line.text));
  return full.length > lines.length * 0.4 && open.length > full.length * 0.4 ? wide : null;
};

const leftMargin = (lines: readonly RawLine[]): number => {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  let margin = 0;
  let most = 0;
  for (const [indent, count] of counts) if (count > most) [margin, most] = [indent, count];
  return margin;
};

/** A paragraph with the marker it opens with, if that marker is a true one. */
export interface Paragraph {
  readonly text: string;
  readonly marker: Marker | null;
}

/**
 * Joins lines that belong to one paragraph: hard-wrapped ones, and a sentence cut by the end of a page.
 * A figure or a dash at the start of a line opens an item only if it can: `khoản 12 Điều ⏎ 4 Thông tư`,
 * `ngày ⏎ 12. Tiếp` and `Kinh tế ⏎ - Hạ tầng` in mid-sentence do not.
 */
export const mendParagraphs = (lines: readonly string[]): { paragraphs: Paragraph[]; notes: string[] } => {
  const { body, notes } = withoutFootnotes(rawLines(lines));
  const column = wrapColumn(body);
  const margin = leftMargin(body);
  // Pieces are joined once at the end, so that one endless paragraph does not cost its square.
  const pieces: { parts: string[]; marker: Marker | null }[] = [];
  const last: LastMarks = { number: 0, letter: 0, isLabelled: false };
  let before: RawLine | null = null;

  for (const line of body) {
    const open = before !== null && !ENDS_SENTENCE.test(before.text);
    // Columns of proportional type vary: a line that stops in mid-sentence is full sooner than one that ends it.
    const full =
      column !== null &&
      before !== null &&
      before.indent + before.text.length + firstWordOf(line) > column * (open ? 0.72 : 0.95);
    const inSentence = open && full && (!line.blankBefore || line.pageBefore);
    const marker = trueMarker(line, inSentence && line.indent <= margin, last);
    const goesOn =
      before !== null &&
      marker === null &&
      !line.text.includes("\t") &&
      !before.text.includes("\t") &&
      ((open && STARTS_LOWER.test(line.text)) ||
        inSentence ||
        // `… tại Khoản ⏎ 3 - Điều 61 …`: a figure goes on with a long line that stops in mid-sentence.
        (open &&
          !line.blankBefore &&
          /^\d/.test(line.text) &&
          (before.text.length > 60 || DANGLING.test(before.text))) ||
        (column !== null &&
          full &&
          !line.blankBefore &&
          line.indent <= margin &&
          !(OPENS_CLOSING.test(line.text) && !open)));
    if (marker?.style === "number") [last.number, last.letter] = [marker.value, 0];
    else if (marker?.style === "letter") last.letter = marker.value;
    else if (marker?.style === "dash") last.isLabelled = isLabelled(line.text);
    const piece = pieces.at(-1);
    if (goesOn && piece) piece.parts.push(line.text);
    else pieces.push({ parts: [line.text], marker });
    before = line;
  }
  return {
    paragraphs: pieces.map(({ parts, marker }) => ({ text: joined(parts), marker })),
    notes: joinNotes(notes),
  };
};

const VOWEL = /[aeiouyăâêôơư]/u;
/** No syllable ends so: `yê-` / `u cầu`. */
const UNFINISHED = /(?:yê|iê|uô|ươ|oă|uâ|[ăâ])$/u;

/** `n-` / `hà`: a hyphen parts a syllable, unlike one between two: `Văn hóa-` / `xã hội`. */
const partsSyllable = (above: string, below: string): boolean => {
  const before = /(\p{L}+)-$/u.exec(above)?.[1];
  const behind = /^\p{Ll}+/u.exec(below)?.[0];
  if (before === undefined || behind === undefined) return false;
  const bare = (letters: string): string =>
    letters
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, "")
      .normalize("NFC");
  return !VOWEL.test(bare(before)) || !VOWEL.test(bare(behind)) || UNFINISHED.test(bare(before));
};

/** The lines of a paragraph as one. */
const joined = (parts: readonly string[]): string => {
  if (!parts.some((part) => part.endsWith("-"))) return parts.join(" ");
  return parts
    .map((part, i) => {
      const next = parts[i + 1];
      if (next === undefined) return part;
      return partsSyllable(part, next) ? part.slice(0, -1) : `${part} `;
    })
    .join("");
};

const firstWordOf = ({ text }: RawLine): number => text.slice(0, 40).split(" ", 1)[0]?.length ?? 0;

/** The last mark of each sequence; letters begin anew below each number. */
interface LastMarks {
  number: number;
  letter: number;
  /** The last dash stands before a label. */
  isLabelled: boolean;
}

const trueMarker = (line: RawLine, inSentence: boolean, last: LastMarks): Marker | null => {
  const marker = line.text.includes("\t") ? null : markerOf(line.text);
  if (!marker || !inSentence) return marker;
  switch (marker.style) {
    case "sign":
      // No sentence goes on with a picture.
      return marker;
    case "number":
      return marker.value === last.number + 1 ? marker : null;
    case "letter":
      return marker.value === last.letter + 1 ? marker : null;
    case "dash":
      return opensWithVerb(line.text.slice(marker.length)) || (last.isLabelled && isLabelled(line.text))
        ? marker
        : null;
    default:
      return null;
  }
};

/** `- P.KT: …`, in a list whose items all say whose they are. */
const isLabelled = (text: string): boolean => /^[-–—]\s*\p{Lu}[^;:]{1,30}:\s/u.test(text);

/** `- Rà soát …`, and not the second half of `Kinh tế` / `- Hạ tầng`. */
const opensWithVerb = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && verbs.has(wordsOf(text.slice(0, 60)), 0);

const joinNotes = (lines: readonly RawLine[]): string[] => {
  const notes: string[] = [];
  for (const line of lines) {
    if (notes.length > 0 && !line.blankBefore) notes[notes.length - 1] += ` ${line.text}`;
    else notes.push(line.text);
  }
  return notes;
};
