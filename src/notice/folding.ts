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

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const CAPITAL = /^\p{Lu}/u;

/** The words of `text` between two positions, in order. */
export const wordsOf = (text: string, from = 0, to = text.length): Word[] => {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const words: Word[] = [];
  let end = 0;
  for (const match of part.matchAll(WORD)) {
    const raw = match[0];
    const at = match.index;
    words.push({
      key: foldWord(raw),
      raw,
      from: from + at,
      to: from + at + raw.length,
      capital: CAPITAL.test(raw),
      gap: part.slice(end, at),
    });
    end = at + raw.length;
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
