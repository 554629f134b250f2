import type { SourceText, SourceWarning } from "./source";
import type { Span } from "../notice";

/** A stretch of a line set in one font. */
export interface Piece {
  readonly text: string;
  readonly font: string | null;
}

/** A line as its pieces; the reader of a format gathers these, `SourceLines` makes the text of them. */
export type Line = readonly Piece[];

/** The old encodings that are known by their fonts. */
export type LegacyEncoding = "tcvn3" | "vni";

/** Tells an old encoding by the font's name: `.VnTime`, `.VnTimeH`, `VNI-Times`. */
export function legacyEncodingOf(font: string | null): LegacyEncoding | null {
  // A PDF puts six letters and a plus before the name of a font that it holds in part.
  const name = (font ?? "").replace(/^[A-Z]{6}\+/, "").trim();
  if (/^\.vn/i.test(name)) return "tcvn3";
  if (/^vni[-_ ]/i.test(name)) return "vni";
  return null;
}

/** Text of an old font, where it stands in `SourceText.text`. */
export interface LegacySpan {
  readonly span: Span;
  readonly font: string;
  readonly encoding: LegacyEncoding;
  /** `.VnTimeH` and its like show capitals whatever letters were typed. */
  readonly capitals: boolean;
}

/** Gathers the lines of a document and says which stretches are set in old fonts. */
export class SourceLines {
  readonly #lines: Line[] = [];

  add(lines: readonly Line[]): void {
    for (const line of lines) this.#lines.push(line);
  }

  /** Adds footnotes behind a blank line, each behind its number: `[1] …`. */
  addNotes(notes: readonly (readonly Line[])[]): void {
    if (notes.length > 0) this.#lines.push([]);
    notes.forEach(([first = [], ...rest], i) => {
      this.add([[{ text: `[${String(i + 1)}] `, font: null }, ...first], ...rest]);
    });
  }

  /** The text of all lines so far. */
  finish(warnings: readonly SourceWarning[] = []): SourceText {
    const chunks: string[] = [];
    const legacy: LegacySpan[] = [];
    let length = 0;
    const write = (text: string): Span => {
      chunks.push(text);
      length += text.length;
      return [length - text.length, length];
    };
    this.#lines.forEach((line, index) => {
      if (index > 0) write("\n");
      for (const { text, font } of joined(line)) {
        const span = write(text.normalize("NFC"));
        const encoding = legacyEncodingOf(font);
        if (encoding === null || font === null) continue;
        const capitals = encoding === "tcvn3" && /h$/i.test(font);
        if (isTypedFor(text, capitals)) legacy.push({ span, font, encoding, capitals });
      }
    });
    return { text: chunks.join(""), warnings: [...warnings, ...legacyWarnings(legacy)], legacy };
  }
}

/**
 * Letters that an old font re-draws: all its own stand below U+0100. People also type Unicode in such a font,
 * and Word then shows the letters of another; those are left alone.
 */
function isTypedFor(text: string, capitals: boolean): boolean {
  if (/[\u0102-\u01FF\u1E00-\u1EFF]/.test(text.normalize("NFC"))) return false;
  return capitals ? /\p{L}/u.test(text) : /[\u0080-\u00FF]/.test(text);
}

/** Neighbours of the same old font as one piece, and neighbours of any other fonts as one. */
function joined(line: Line): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const font = legacyEncodingOf(piece.font) === null ? null : piece.font;
    const last = pieces.at(-1);
    if (last !== undefined && last.font === font)
      pieces[pieces.length - 1] = { text: last.text + piece.text, font };
    else pieces.push({ text: piece.text, font });
  }
  return pieces;
}

/** A line without the white space before its first word and after its last. */
export function trimmed(line: Line): Piece[] {
  const pieces = line.filter(({ text }) => text !== "");
  while (pieces[0] !== undefined && pieces[0].text.trim() === "") pieces.shift();
  while (pieces.at(-1)?.text.trim() === "") pieces.pop();
  const first = pieces[0];
  if (first !== undefined) pieces[0] = { ...first, text: first.text.trimStart() };
  const last = pieces.at(-1);
  if (last !== undefined) pieces[pieces.length - 1] = { ...last, text: last.text.trimEnd() };
  return pieces;
}

function legacyWarnings(legacy: readonly LegacySpan[]): SourceWarning[] {
  const byFont = new Map<string, Span[]>();
  for (const { font, span } of legacy) {
    const spans = byFont.get(font);
    if (spans === undefined) byFont.set(font, [span]);
    else spans.push(span);
  }
  return [...byFont].map(([font, spans]) => ({ code: "legacy-font", detail: font, spans }));
}
