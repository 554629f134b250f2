import { NoticeError, type Span } from "../notice";
import { recogniseFormat } from "./format";
import type { LegacySpan } from "./lines";

/** What a reader of a format had to decide or leave out, so that people can look it up in the document. */
export type SourceWarningCode =
  /** The bytes say no encoding; it was told from the letters. `detail` is its name. */
  | "encoding-guessed"
  /** Letters that the file does not say (U+FFFD and the like). */
  | "unreadable-characters"
  /** Text set in an old font (`.VnTime`, `VNI-Times`), to be converted. `detail` is the font. */
  | "legacy-font"
  /** Insertions, deletions or moves not yet accepted; the text is as if all were. */
  | "tracked-changes"
  /** Text that is hidden in the document and so left out. */
  | "hidden-text"
  /** Pages that are pictures: what stands on them could not be read. `detail` is their numbers. */
  | "pages-without-text";

export interface SourceWarning {
  readonly code: SourceWarningCode;
  readonly detail: string | null;
  /** Where in `SourceText.text`; empty where it concerns the whole or what is not in the text. */
  readonly spans: readonly Span[];
}

/**
 * A document as the text that a person would see and copy: NFC, `\n` line ends, one line per paragraph,
 * list marks printed as Word would print them.
 *
 * Tables come in two forms. A table of assignments (a real grid) is one line per row, cells separated by a
 * tab; what stands on several lines within a cell is joined by a space, so every row has as many tabs. The
 * borderless table at the head and foot of administrative documents (agency beside national title, recipients
 * beside signature) is flattened: all lines of its first cell, then all lines of the next.
 *
 * Footnotes and endnotes follow the last line, after a blank line, each as `[1] …`; their marks are left out
 * of the sentences.
 */
export interface SourceText {
  readonly text: string;
  readonly warnings: readonly SourceWarning[];
  /** Text set in old fonts, for the caller to convert; empty where the format names no fonts. */
  readonly legacy: readonly LegacySpan[];
}

/** Told after each page of a document that is long to read. */
export type ReadProgress = (pagesRead: number, pages: number) => void;

/**
 * Reads the text out of a document, whose kind is told by its bytes first and its name second.
 *
 * @throws NoticeError `empty`, `unsupported-format`, `scanned-pdf`, `protected-file` or `unreadable`
 */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  onProgress: ReadProgress = () => {},
): Promise<SourceText> {
  const source = await readAs(bytes, fileName, onProgress);
  if (source.text.trim() === "") throw new NoticeError("empty");
  return source;
}

/** Each reader is fetched when first needed: the pane starts without them. */
async function readAs(bytes: Uint8Array, fileName: string, onProgress: ReadProgress): Promise<SourceText> {
  switch (recogniseFormat(bytes, fileName)) {
    case "docx":
      return (await import("./docx")).readDocx(bytes);
    case "pdf":
      return (await import("./pdf")).readPdf(bytes, onProgress);
    case "html":
      return (await import("./html")).readHtml(bytes);
    case "rtf":
      return (await import("./rtf")).readRtf(bytes);
    case "text":
      return (await import("./text")).readText(bytes);
  }
}
