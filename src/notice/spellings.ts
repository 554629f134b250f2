/**
 * One way to write a word, shared by all the places where it stands: what can be said of it is worked out once.
 */
export interface Spelling {
  readonly raw: string;
  /** `raw` in lower case. */
  readonly lower: string;
  /** What words are compared by: case, the place of the tone mark (`hoà` = `hòa`) and `i`/`y` (`kĩ` = `kỹ`) never count. */
  readonly key: string;
  /** A number for the key, by which phrases are matched; 0 for a key that no phrase and no remembered word has. */
  readonly id: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  readonly hasDigit: boolean;
}

const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/g;
const LONE_Y = /^(qu|[^aeiouy]*)y$/;
/** Whichever an apostrophe was typed as. */
const APOSTROPHES = /[’‘ʹʼ`´]/g;
const CAPITAL = /^\p{Lu}/u;
const DIGIT = /\d/;

/** The key of one word: lower case, its tone mark moved to the end, `y` as the only vowel written `i`. */
export const foldWord = (lower: string): string => {
  const letters = lower.normalize("NFD");
  const tone = letters.match(TONES)?.[0] ?? "";
  return letters.replace(TONES, "").replace(APOSTROPHES, "'").replace(LONE_Y, "$1i") + tone;
};

const ids = new Map<string, number>();

const idOf = (key: string): number => {
  let id = ids.get(key);
  if (id === undefined) ids.set(key, (id = ids.size + 1));
  return id;
};

/** The number of the key of a word that a phrase is to be matched by. */
export const keyIdOf = (word: string): number => idOf(foldWord(word.toLowerCase()));

/** Hostile text must not make the memory of spellings grow without end. */
const MOST_REMEMBERED = 20_000;
/** A power of two, so that a hash is cut to a place by its low bits; never more than a third full. */
const SLOTS = 65_536;
/** At the place of a hash, or behind it, the number of a remembered spelling and one more; 0 where there is none. */
const slots = new Uint16Array(SLOTS);
const remembered: Spelling[] = [];

const isSame = (raw: string, text: string, from: number, to: number): boolean => {
  if (raw.length !== to - from) return false;
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
};

/**
 * The number of the spelling that stands in `text` from `from` to `to`. `hash` is any number that equal words have alike;
 * it finds a known word without cutting it out of the text. What is too much to remember goes on the text's own list.
 */
export const spellingAt = (
  text: string,
  from: number,
  to: number,
  hash: number,
  textsOwn: Spelling[],
): number => {
  let slot = hash & (SLOTS - 1);
  for (let known = slots[slot]; known; known = slots[(slot = (slot + 1) & (SLOTS - 1))])
    if (isSame(remembered[known - 1]?.raw ?? "", text, from, to)) return known - 1;
  const raw = text.slice(from, to);
  const lower = raw.toLowerCase();
  const key = foldWord(lower);
  const isRemembered = remembered.length < MOST_REMEMBERED;
  const id = isRemembered ? idOf(key) : (ids.get(key) ?? 0);
  const spelling = { raw, lower, key, id, capital: CAPITAL.test(raw), hasDigit: DIGIT.test(raw) };
  if (!isRemembered) return MOST_REMEMBERED + textsOwn.push(spelling) - 1;
  slots[slot] = remembered.push(spelling);
  return remembered.length - 1;
};

/** The spelling of a number; undefined for one that no word has. */
export const spellingOf = (number: number, textsOwn: readonly Spelling[]): Spelling | undefined =>
  number < MOST_REMEMBERED ? remembered[number] : textsOwn[number - MOST_REMEMBERED];
