import { evenSpaces, plainCharacters } from "./characters";
import { withoutColumns } from "./columns";
import { attachmentStart } from "./attachments";
import { headerEnd, tailStart } from "./document-parts";
import { quoteStart } from "./mail";
import { plainLines } from "./markdown";
import { mendParagraphs, type Paragraph } from "./paragraphs";
import { withoutLayoutTabs } from "./tabs";
import { withoutRunOnLines } from "./run-on";

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
  /** What stands behind them: an appendix, or a plan that the document issues. */
  readonly attachment: readonly TextLine[];
  readonly notes: readonly TextLine[];
}

const PROVENANCE = /^#\s*(?:SOURCE|NGUỒN)\s*:/u;

const STAMP = /^\s*\(?(?:công )?văn (?:bản )?đến\)?\s*:?$/iu;
const STAMPED = /^\s*(?:(?:số|ngày|giờ)(?: đến)?\s*:|chuyển\s*:|lưu hồ sơ)/iu;

/** The stamp of the office that received the document: its `Số` and `Ngày` are not the document's. */
const stampLines = (lines: readonly string[]): Set<string> => {
  const at = lines.findIndex((line, i) => i < 40 && STAMP.test(line));
  if (at < 0) return new Set();
  let end = at + 1;
  const goesOn = (line: string): boolean => line.trim() === "" || STAMPED.test(line);
  while (end <= at + 10 && goesOn(lines[end] ?? "x") && !/\/\s*\p{Lu}/u.test(lines[end] ?? "")) end++;
  return new Set(lines.slice(at, end).filter((line) => line.trim() !== ""));
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
  const whole = plainCharacters(raw).split("\n");
  const quote = quoteStart(whole);
  const copied = whole.slice(0, quote);
  const stamp = stampLines(copied);
  const provenance = copied.filter((line, i) => (i < 5 && PROVENANCE.test(line)) || stamp.has(line));
  const lines = withoutRunOnLines(
    withoutColumns(withoutLayoutTabs(plainLines(copied.filter((line) => !provenance.includes(line))))),
  );
  const tidied = lines.map(tidy);
  const head = headerEnd(tidied);
  const attached = attachmentStart(tidied, head);
  const tail = tailStart(tidied.slice(0, attached), head);
  const { paragraphs, notes } = mendParagraphs(lines.slice(head, tail));
  const attachment = mendParagraphs(lines.slice(attached));

  const laid: string[] = [];
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
  const parts = {
    provenance: lay(printed(provenance.map(tidy))),
    header: lay(printed(tidied.slice(0, head))),
    body: lay(paragraphs),
    tail: lay(printed(tidied.slice(tail, attached))),
    attachment: lay(attachment.paragraphs),
    notes: lay(printed([...notes, ...attachment.notes, ...whole.slice(quote)].map(tidy))),
  };
  return { ...parts, text: laid.join("\n") };
};
