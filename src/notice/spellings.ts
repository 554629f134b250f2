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
}

const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/g;
const LONE_Y = /^(qu|[^aeiouy]*)y$/;
const CAPITAL = /^\p{Lu}/u;

/** The key of one word: lower case, its tone mark moved to the end, `y` as the only vowel written `i`. */
export const foldWord = (lower: string): string => {
  const letters = lower.normalize("NFD");
  const tone = letters.match(TONES)?.[0] ?? "";
  return letters.replace(TONES, "").replace(LONE_Y, "$1i") + tone;
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
const slots = new Array<Spelling | undefined>(SLOTS).fill(undefined);
let remembered = 0;

const isSame = (raw: string, text: string, from: number, to: number): boolean => {
  if (raw.length !== to - from) return false;
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
};

/**
 * The spelling that stands in `text` from `from` to `to`. `hash` is any number that equal words have alike; it finds a
 * known word without cutting it out of the text.
 */
export const spellingAt = (text: string, from: number, to: number, hash: number): Spelling => {
  let slot = hash & (SLOTS - 1);
  for (let known = slots[slot]; known !== undefined; known = slots[(slot = (slot + 1) & (SLOTS - 1))])
    if (isSame(known.raw, text, from, to)) return known;
  const raw = text.slice(from, to);
  const lower = raw.toLowerCase();
  const key = foldWord(lower);
  const capital = CAPITAL.test(raw);
  if (remembered >= MOST_REMEMBERED) return { raw, lower, key, id: ids.get(key) ?? 0, capital };
  remembered++;
  return (slots[slot] = { raw, lower, key, id: idOf(key), capital });
};
