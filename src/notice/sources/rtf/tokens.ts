/** What an RTF file is made of (Rich Text Format Specification 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  /** `\par`, `\u7871`: a name of letters and, where one is given, a number. */
  | { readonly kind: "word"; readonly name: string; readonly number: number | null }
  /** `\~`, `\*`: one sign that is no letter. */
  | { readonly kind: "symbol"; readonly sign: string }
  /** `\'e1`: a byte of the code page. */
  | { readonly kind: "byte"; readonly byte: number }
  /** Letters as they stand: bytes of the code page too, without the ends of lines, which mean nothing. */
  | { readonly kind: "text"; readonly from: number; readonly to: number };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const CR = 0x0d;
const LF = 0x0a;

/** No control word is longer, so what is longer is rubbish. */
const MOST_LETTERS = 32;
const MOST_DIGITS = 10;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The tokens of a file, in one pass. What `\bin` encloses is left out. */
export function* tokensOf(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === OPEN || byte === CLOSE) {
      at++;
      yield { kind: byte === OPEN ? "open" : "close" };
    } else if (byte === CR || byte === LF) at++;
    else if (byte !== BACKSLASH) {
      const from = at;
      while (at < bytes.length && !isSpecial(bytes[at])) at++;
      yield { kind: "text", from, to: at };
    } else if (isLetter(bytes[at + 1])) {
      const { token, next } = wordAt(bytes, at + 1);
      at = token.name === "bin" ? next + Math.max(token.number ?? 0, 0) : next;
      if (token.name !== "bin") yield token;
    } else if (bytes[at + 1] === 0x27) {
      const hex = String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
      const isByte = /^[\da-f]{2}$/i.test(hex);
      at += isByte ? 4 : 2;
      if (isByte) yield { kind: "byte", byte: Number.parseInt(hex, 16) };
    } else {
      const sign = String.fromCharCode(bytes[at + 1] ?? 0);
      at += 2;
      // A backslash at the end of a line is `\par`.
      yield sign === "\r" || sign === "\n"
        ? { kind: "word", name: "par", number: null }
        : { kind: "symbol", sign };
    }
  }
}

const isSpecial = (byte: number | undefined): boolean =>
  byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === CR || byte === LF;

/** The control word whose first letter stands at a place, and where what follows it begins. */
function wordAt(bytes: Uint8Array, from: number): { token: RtfToken & { kind: "word" }; next: number } {
  let at = from;
  let name = "";
  for (; isLetter(bytes[at]) && at - from < MOST_LETTERS; at++) name += String.fromCharCode(bytes[at] ?? 0);
  const sign = bytes[at] === 0x2d && isDigit(bytes[at + 1]) ? -1 : 1;
  if (sign < 0) at++;
  let number: number | null = null;
  for (let digits = 0; isDigit(bytes[at]) && digits < MOST_DIGITS; at++, digits++)
    number = (number ?? 0) * 10 + (bytes[at] ?? 0) - 0x30;
  if (bytes[at] === 0x20) at++;
  return { token: { kind: "word", name, number: number === null ? null : sign * number }, next: at };
}
