import { withoutAlignedTables } from "./aligned-tables";
import { withoutStamps } from "./chat";
import { evenSpaces, plainCharacters } from "./characters";
import { withoutColumns } from "./columns";
import { attachmentStart, isDocument } from "./attachments";
import { headerEnd, tailStart } from "./document-parts";
import { quoteStart } from "./mail";
import { plainLines } from "./markdown";
import { mendParagraphs, type Paragraph } from "./paragraphs";
import { withoutLayoutTabs, withoutQuotedBreaks } from "./tabs";
import { withoutRunOnLines } from "./run-on";
import { isPageFurniture, pageFootFrom, withoutEntities } from "./web-page";

/** A line of the normalised text: a whole paragraph in the body, a printed line in the header and the signature block. */
export interface TextLine extends Paragraph {
  /** Where it starts in the normalised text. */
  readonly from: number;
}

/** The text that every span points into, and its lines by part of the document. */
export interface NormalisedText {
  readonly text: string;
  /** A remark on where the file comes from, before the document itself. */
  readonly provenance: readonly TextLine[];
  readonly header: readonly TextLine[];
  readonly body: readonly TextLine[];
  /** Recipients and signature. */
  readonly tail: readonly TextLine[];
  readonly attachments: readonly Attachment[];
  readonly notes: readonly TextLine[];
}

/** What stands behind a document: an appendix, a plan that it issues, or another document pasted below it. */
export interface Attachment {
  /** It hands out work in its own words, and not in tables alone. */
  readonly isDocument: boolean;
  readonly header: readonly TextLine[];
  readonly body: readonly TextLine[];
  readonly tail: readonly TextLine[];
}

const PROVENANCE = /^#\s*(?:SOURCE|NGUỒN)\s*:/u;

const STAMP = /^\s*\(?(?:công )?văn (?:bản )?đến\)?\s*:?$/iu;
const STAMPED = /^\s*(?:(?:số|ngày|giờ)(?: đến)?\s*:|chuyển\s*:|lưu hồ sơ)/iu;

/** `vanthu_ubnd-23/04/2026 16:40:11-vanthu_ubnd`: what a system of documents prints on every page. */
const PRINTED_BY = /^\s*\S{2,40}-\d{1,2}\/\d{1,2}\/\d{4}\s\d{1,2}:\d{2}(?::\d{2})?-\S{2,40}\s*$/u;

const MOST_RUNNING_HEAD = 3;

/** Lines that stand at the head of several pages alike, behind the form feeds of a PDF's text; their figures may differ. */
const withoutRunningHeads = (lines: readonly string[]): string[] => {
  if (!lines.some((line) => line.includes("\f"))) return [...lines];
  const heads = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    if (!line.includes("\f")) continue;
    for (
      let i = at, seen = 0;
      i < Math.min(lines.length, at + MOST_RUNNING_HEAD * 2) && seen < MOST_RUNNING_HEAD;
      i++
    ) {
      const printed = (lines[i] ?? "").replaceAll("\f", "").trim();
      if (printed === "") continue;
      seen++;
      const key = printed.replace(/\d+/gu, "0").replace(/\s+/gu, " ");
      if (!/\p{L}/u.test(key)) continue;
      const places = heads.get(key);
      if (places) places.push(i);
      else heads.set(key, [i]);
    }
  }
  const running = new Set([...heads.values()].filter((places) => places.length > 1).flat());
  // The form feed stays: it says where the page ends.
  return lines.map((line, i) => (running.has(i) ? line.replace(/[^\f]+/gu, "") : line));
};

/** The stamp of the office that received the document: its `Số` and `Ngày` are not the document's. */
const stampLines = (lines: readonly string[]): Set<string> => {
  const at = lines.findIndex((line, i) => i < 40 && STAMP.test(line));
  if (at < 0) return new Set();
  let end = at + 1;
  const goesOn = (line: string): boolean => line.trim() === "" || STAMPED.test(line);
  while (end <= at + 10 && goesOn(lines[end] ?? "x") && !/\/\s*\p{Lu}/u.test(lines[end] ?? "")) end++;
  return new Set(lines.slice(at, end).filter((line) => line.trim() !== ""));
};

/** `[1] Theo Báo cáo số …`: footnotes as readers of documents put them, behind all else and a blank line. */
const FOOTNOTE = /^\s*\[\d{1,3}\]\s/u;

/** Index of the first of the footnotes that end a text; its end where there are none. */
const footnotesFrom = (lines: readonly string[]): number => {
  let last = lines.length - 1;
  while (last >= 0 && lines[last]?.trim() === "") last--;
  let from = last;
  while (from > 0 && FOOTNOTE.test(lines[from - 1] ?? "")) from--;
  return from > 0 && FOOTNOTE.test(lines[from] ?? "") && lines[from - 1]?.trim() === "" ? from : lines.length;
};

/** Tabs at either end of a table's row are empty cells. */
const tidy = (line: string): string => {
  const spaced = evenSpaces(line);
  return spaced.trim() === "" ? "" : spaced;
};

/**
 * Turns what was copied or extracted into one plain text: NFC, one line per paragraph, no emphasis marks, no page
 * numbers, two-column blocks one column after the other, footnotes at the end. Words and their order within a
 * sentence stay as they are; nothing is mended that people wrote.
 */
export const normalise = (raw: string): NormalisedText => {
  const whole = withoutQuotedBreaks(withoutRunningHeads(plainCharacters(withoutEntities(raw)).split("\n")));
  const quote = Math.min(quoteStart(whole), footnotesFrom(whole), pageFootFrom(whole));
  const { lines: copied, around: chatted } = withoutStamps(whole.slice(0, quote));
  const stamp = stampLines(copied);
  const isSource = (line: string, i: number): boolean =>
    (i < 5 && PROVENANCE.test(line)) || stamp.has(line) || PRINTED_BY.test(line) || isPageFurniture(line);
  const provenance = [...copied.filter(isSource), ...chatted];
  const lines = withoutRunOnLines(
    withoutColumns(
      withoutLayoutTabs(plainLines(withoutAlignedTables(copied.filter((line, i) => !isSource(line, i))))),
    ),
  );
  const tidied = lines.map(tidy);
  const [first, ...others] = documentsIn(tidied);
  const whereFirst = first ?? { start: 0, head: 0, tail: 0, end: 0 };

  const laid: string[] = [];
  const notes: string[] = [];
  let from = 0;
  const lay = (part: readonly Paragraph[]): TextLine[] =>
    part.map(({ text, marker }) => {
      const line = { text, marker, from };
      laid.push(text);
      from += text.length + 1;
      return line;
    });
  const printed = (part: readonly string[]): Paragraph[] =>
    part.filter((line) => line !== "").map((text) => ({ text, marker: null }));
  const layDocument = ({
    start,
    head,
    tail,
    end,
  }: DocumentLines): Pick<NormalisedText, "header" | "body" | "tail"> => {
    const mended = mendParagraphs(lines.slice(head, tail));
    for (const note of mended.notes) notes.push(note);
    return {
      header: lay(printed(tidied.slice(start, head))),
      body: lay(mended.paragraphs),
      tail: lay(printed(tidied.slice(tail, end))),
    };
  };
  const parts = {
    provenance: lay(printed(provenance.map(tidy))),
    ...layDocument(whereFirst),
    attachments: others.map((where) => ({
      isDocument: isDocument(tidied.slice(where.start, where.end)),
      ...layDocument(where),
    })),
    notes: lay(printed([...notes, ...whole.slice(quote)].map(tidy))),
  };
  return { ...parts, text: laid.join("\n") };
};

/** Where a document stands among the lines: its header, its body up to recipients or signature, and its end. */
interface DocumentLines {
  readonly start: number;
  readonly head: number;
  readonly tail: number;
  readonly end: number;
}

/** The document, and what is attached to it. */
const documentsIn = (lines: readonly string[]): DocumentLines[] => {
  const documents: DocumentLines[] = [];
  for (let start = 0; start < lines.length || start === 0;) {
    const isFirst = documents.length === 0;
    const end = attachmentStart(lines, isFirst ? headerEnd(lines) : start + 1);
    const own = lines.slice(start, end);
    const head = isFirst || isDocument(own) ? headerEnd(own) : 0;
    documents.push({ start, head: start + head, tail: start + tailStart(own, head), end });
    start = Math.max(start + 1, end);
  }
  return documents;
};
