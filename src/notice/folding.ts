/**
 * One word of a text with its place. Words are what names are matched by: case, the place of the tone mark
 * (`hoà` = `hòa`), `i`/`y` (`kĩ` = `kỹ`) and the kind of dash never count; letters and tones do.
 */
export interface Word {
  readonly key: string;
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  readonly capital: boolean;
  /** What stands between the word before and this one: spaces, commas, dashes … */
  readonly gap: string;
}

const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/g;
const LONE_Y = /^(qu|[^aeiouy]*)y$/;
const folded = new Map<string, string>();

/** The key of one word: lower case, its tone mark moved to the end, `y` as the only vowel written `i`. */
export const foldWord = (word: string): string => {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const letters = word.toLowerCase().normalize("NFD");
  const tone = letters.match(TONES)?.[0] ?? "";
  const key = letters.replace(TONES, "").replace(LONE_Y, "$1i") + tone;
  // Hostile text must not make the memory of folded words grow without end.
  if (folded.size < 20_000) folded.set(word, key);
  return key;
};

const WORD_LETTER = /[\p{L}\p{N}\p{M}]/u;
const CAPITAL = /\p{Lu}/u;

/** Up to the end of the letters of Vietnamese: what nearly every character of a notice is. */
const tableSize = 0x1f00;
const IN_WORD = 1;
const IS_CAPITAL = 2;

const kindOf = (letter: string): number =>
  (WORD_LETTER.test(letter) ? IN_WORD : 0) | (CAPITAL.test(letter) ? IS_CAPITAL : 0);

// A table and not an expression: words are looked for more often than anything else.
const kinds = Uint8Array.from({ length: tableSize }, (_, code) => kindOf(String.fromCharCode(code)));

/** Of the character at a place; both halves of a surrogate pair count as the whole. */
const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < tableSize) return kinds[code] ?? 0;
  const isSecondHalf = code >= 0xdc00 && code < 0xe000 && at > 0;
  return kindOf(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? code));
};

/** The words of `text` between two positions, in order. */
export const wordsOf = (text: string, from = 0, to = text.length): Word[] => {
  const words: Word[] = [];
  const end = Math.min(to, text.length);
  let gapFrom = from;
  for (let at = from; at < end; at++) {
    const kind = kindAt(text, at);
    if (!(kind & IN_WORD)) continue;
    const start = at;
    while (at < end && kindAt(text, at) & IN_WORD) at++;
    const raw = text.slice(start, at);
    words.push({
      key: foldWord(raw),
      raw,
      from: start,
      to: at,
      capital: (kind & IS_CAPITAL) !== 0,
      gap: text.slice(gapFrom, start),
    });
    gapFrom = at;
  }
  return words;
};

/** A phrase as one comparable key: `Kinh tế – Hạ tầng`, `kinh tế và hạ tầng` and `KINH TẾ - HẠ TẦNG` are equal. */
export const foldPhrase = (phrase: string): string =>
  wordsOf(phrase)
    .map((word) => word.key)
    .filter((key) => key !== AND)
    .join(" ");

/** The key of `và`, which stands or is left out as people please (`Kinh tế - Hạ tầng`). */
export const AND = foldWord("và");
