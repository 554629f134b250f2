import { NoticeError } from "../notice";
import type { SourceText, SourceWarning } from "./source";
import { decodeWindows1252 } from "./windows-1252";

/**
 * Reads plain text: UTF-8 or UTF-16 with or without a byte order mark, Windows-1258, and, where the letters
 * fit none of these, Windows-1252, in which text typed with TCVN3 or VNI fonts shows its own letters.
 */
export function readText(bytes: Uint8Array): SourceText {
  const { text, guessed } = decodeText(bytes);
  const warnings: SourceWarning[] = [];
  if (guessed !== null) warnings.push({ code: "encoding-guessed", detail: guessed, spans: [] });
  const tidy = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").normalize("NFC");
  const lost = positionsOf(tidy, "\uFFFD");
  if (lost.length > 0)
    warnings.push({
      code: "unreadable-characters",
      detail: null,
      spans: lost.map((at) => [at, at + 1] as const),
    });
  return { text: tidy, warnings, legacy: [] };
}

/** Text that is not even text: more control characters than any typist leaves behind. */
const MOST_CONTROLS = 0.01;

/** Bytes as letters. */
export interface Decoded {
  readonly text: string;
  /** The encoding where the bytes do not say it themselves. */
  readonly guessed: string | null;
}

/** Tells the encoding of plain text and decodes it. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byOrderMark(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), guessed: null };
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), guessed: wide };
  if (shareOfControls(bytes) > MOST_CONTROLS) throw new NoticeError("unsupported-format", "tệp nhị phân");
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, guessed: null };
  if (almostUtf8(bytes)) return { text: new TextDecoder("utf-8").decode(bytes), guessed: "utf-8" };
  // One byte is one letter from here on, apart from the tone marks of 1258, which follow their vowel.
  const vietnamese = new TextDecoder("windows-1258").decode(bytes);
  if (tonesStandOnVowels(vietnamese)) return { text: vietnamese, guessed: "windows-1258" };
  return { text: decodeWindows1252(bytes), guessed: "windows-1252" };
}

function byOrderMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Spaces, figures and line ends of UTF-16 leave a zero in every other byte, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros: [even: number, odd: number] = [0, 0];
  const seen = Math.min(bytes.length, 65_536);
  for (let i = 0; i < seen; i++) if (bytes[i] === 0) zeros[(i & 1) as 0 | 1]++;
  const [even, odd] = zeros;
  const enough = seen / 20;
  if (odd > enough && even * 20 < odd) return "utf-16le";
  if (even > enough && odd * 20 < even) return "utf-16be";
  return null;
}

function shareOfControls(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b) controls++;
  return bytes.length === 0 ? 0 : controls / bytes.length;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A file cut in the middle of a letter, or with one bad byte, is still UTF-8. */
function almostUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let bad = 0;
  let foreign = 0;
  for (const char of text) {
    if (char === "\uFFFD") bad++;
    else if (char > "\u007F") foreign++;
  }
  return bad * 10 < foreign;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const TONE_ON_VOWEL = /[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]/giu;

function tonesStandOnVowels(text: string): boolean {
  const tones = text.match(TONE)?.length ?? 0;
  const onVowels = text.match(TONE_ON_VOWEL)?.length ?? 0;
  return tones > 0 && onVowels >= tones * 0.9;
}

function positionsOf(text: string, char: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) found.push(at);
  return found;
}
