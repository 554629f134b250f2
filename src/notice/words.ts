import { gapAt, noGap, oneComma, oneSpace, type Gap } from "./gaps";
import { keyIdOf, spellingAt, spellingOf, type Spelling } from "./spellings";

const WORD_LETTER = /[\p{L}\p{N}\p{M}]/u;
const isWordLetter = (letter: string): boolean => WORD_LETTER.test(letter);

const { imul } = Math;

/** Up to the end of the letters of Vietnamese: what nearly every character of a notice is. */
const TABLE_SIZE = 0x1f00;
// A table and not an expression: no question is asked more often.
const inWord = Uint8Array.from({ length: TABLE_SIZE }, (_, code) =>
  Number(isWordLetter(String.fromCharCode(code))),
);

/** `Cư M'gar`, `Ea H’Leo`: within a word, as an apostrophe is typed. */
const APOSTROPHE = /['’‘ʹ`´]/;
const isApostropheInWord = (text: string, at: number): boolean =>
  APOSTROPHE.test(text.charAt(at)) &&
  /\p{L}/u.test(text.charAt(at - 1)) &&
  /\p{L}/u.test(text.charAt(at + 1));

/** Whether a character beyond the table belongs to a word; both halves of a surrogate pair count as the whole. */
const isRareInWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  const isSecondHalf = code >= 0xdc00 && code < 0xe000 && at > 0;
  return isWordLetter(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? code));
};

/** The number of the key of `và`, which stands or is left out as people please (`Kinh tế - Hạ tầng`). */
export const AND = keyIdOf("và");

/** Words of one text in order, each with its place: parallel arrays, because there are hundreds of thousands of them. */
interface Table {
  /** Numbers of spellings. */
  readonly spellings: Int32Array;
  /** Numbers of the spellings' keys, which phrases are matched by. */
  readonly keys: Int32Array;
  readonly textsOwn: readonly Spelling[];
  /** Where each word begins; it ends behind as many characters as its spelling has. */
  readonly froms: Int32Array;
  /** Brackets and what stands in them were left out: what is left of them counts as a space. */
  readonly hasNoBrackets: boolean;
}

const BRACKET = /[()]/;
const nothing: Spelling = { raw: "", lower: "", key: "", id: 0, capital: false, hasDigit: false };

/** At the number of a key, the bits of the sets that it is in; nothing behind the last key that is in any. */
let setsOfKey = new Int32Array(0);
/** As if figures were a set of words: any word with a figure in it. */
const FIGURES = 1;
const MOST_SETS = 31;
let sets = 1;

/** Some words, compared by their keys: those without which a longer expression has nothing to look for. */
export class WordSet {
  /** A bit of its own, so that one look at each word of a passage answers for all sets. */
  readonly bit: number;

  constructor(words: readonly string[]) {
    if (sets === MOST_SETS) throw new RangeError("more sets of words than bits");
    this.bit = 1 << sets++;
    const ids = words.map(keyIdOf);
    const grown = new Int32Array(Math.max(setsOfKey.length, Math.max(...ids) + 1));
    grown.set(setsOfKey);
    setsOfKey = grown;
    for (const id of ids) setsOfKey[id] = (setsOfKey[id] ?? 0) | this.bit;
  }

  /** By the number of a word's key. */
  has(keyId: number): boolean {
    return ((setsOfKey[keyId] ?? 0) & this.bit) !== 0;
  }
}

/**
 * The words of a text or of a stretch of it. A text's words are found once; a stretch is a range of them and costs
 * nothing. Words are counted from 0 within the stretch. Behind its ends there are empty words, so that nobody need
 * look before asking what follows.
 */
export class Words {
  private knownSets: number | null = null;

  private constructor(
    readonly text: string,
    private readonly table: Table,
    private readonly first: number,
    readonly length: number,
    /** Where in the text the stretch begins: the gap before its first word begins there as well. */
    readonly start: number,
    readonly end: number,
  ) {}

  static of(text: string): Words {
    const end = text.length;
    // Two characters for every word but the last: one of its own, and one that parts it from the next.
    const spellings = new Int32Array((end >> 1) + 1);
    const keys = new Int32Array(spellings.length);
    const froms = new Int32Array(spellings.length);
    const textsOwn: Spelling[] = [];
    let count = 0;
    for (let at = 0; at < end; at++) {
      const from = at;
      let hash = 0;
      for (; at < end; at++) {
        const code = text.charCodeAt(at);
        const belongs = code < TABLE_SIZE ? inWord[code] === 1 : isRareInWord(text, at);
        if (!belongs && !(at > from && isApostropheInWord(text, at))) break;
        hash = (imul(hash, 31) + code) | 0;
      }
      if (at === from) continue;
      const spelling = spellingAt(text, from, at, hash, textsOwn);
      spellings[count] = spelling;
      keys[count] = spellingOf(spelling, textsOwn)?.id ?? 0;
      froms[count++] = from;
    }
    return new Words(text, { spellings, keys, textsOwn, froms, hasNoBrackets: false }, 0, count, 0, end);
  }

  /** The words that stand whole between two places of the text. */
  within(from: number, to: number): Words {
    const first = this.indexAt(from);
    let last = this.indexAt(to);
    if (last > first && this.to(last - 1) > to) last--;
    return new Words(this.text, this.table, this.first + first, last - first, from, to);
  }

  /** The first word that begins at a place of the text or behind it. */
  private indexAt(place: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.from(middle) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The words outside brackets; who reads on finds a space where brackets stood. */
  withoutBrackets(): Words {
    if (!BRACKET.test(this.written)) return this;
    const { textsOwn } = this.table;
    const spellings = new Int32Array(this.length);
    const keys = new Int32Array(this.length);
    const froms = new Int32Array(this.length);
    let count = 0;
    let depth = 0;
    for (let i = 0; i < this.length; i++) {
      for (const letter of this.gap(i).text) depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
      if (depth < 0) depth = 0;
      if (depth > 0) continue;
      spellings[count] = this.table.spellings[this.first + i] ?? 0;
      keys[count] = this.keyId(i);
      froms[count++] = this.from(i);
    }
    const table = { spellings, keys, textsOwn, froms, hasNoBrackets: true };
    return new Words(this.text, table, 0, count, this.start, this.end);
  }

  spelling(at: number): Spelling {
    if (at < 0 || at >= this.length) return nothing;
    const { spellings, textsOwn } = this.table;
    return spellingOf(spellings[this.first + at] ?? 0, textsOwn) ?? nothing;
  }

  /** As written; empty behind the ends. */
  raw(at: number): string {
    return this.spelling(at).raw;
  }

  lower(at: number): string {
    return this.spelling(at).lower;
  }

  key(at: number): string {
    return this.spelling(at).key;
  }

  /** The number of the word's key; 0 for a word that no phrase holds, and behind the ends. */
  keyId(at: number): number {
    return at < 0 || at >= this.length ? 0 : (this.table.keys[this.first + at] ?? 0);
  }

  capital(at: number): boolean {
    return this.spelling(at).capital;
  }

  /** `và` */
  isAnd(at: number): boolean {
    return this.keyId(at) === AND;
  }

  /** Whether any of the words is in the set: cheaper than an expression over the text, and asked before one. */
  hasAnyOf(set: WordSet): boolean {
    return (this.sets & set.bit) !== 0;
  }

  /** Whether a figure stands among the words. */
  hasFigure(): boolean {
    return (this.sets & FIGURES) !== 0;
  }

  /** The sets that the words are in, looked up once for all that is asked about them. */
  private get sets(): number {
    if (this.knownSets === null) {
      let found = 0;
      for (let i = 0; i < this.length; i++) {
        found |= setsOfKey[this.keyId(i)] ?? 0;
        if (this.spelling(i).hasDigit) found |= FIGURES;
      }
      this.knownSets = found;
    }
    return this.knownSets;
  }

  /** What stands before the word; before the first one, from where the stretch begins. */
  gap(at: number): Gap {
    if (at < 0 || at >= this.length) return noGap;
    const from = this.from(at);
    const gap = gapAt(this.text, at === 0 ? Math.min(this.start, from) : this.to(at - 1), from);
    if (!this.table.hasNoBrackets || !BRACKET.test(gap.text)) return gap;
    // `Ô. A (Xí nghiệp B), Ô. C`: the comma behind the brackets stays.
    return /\)\s*,\s*$/.test(gap.text) ? oneComma : oneSpace;
  }

  /** Place in the text where the word begins; 0 behind the ends. */
  from(at: number): number {
    return at < 0 || at >= this.length ? 0 : (this.table.froms[this.first + at] ?? 0);
  }

  /** Place in the text behind the word; 0 behind the ends. */
  to(at: number): number {
    return this.from(at) + this.spelling(at).raw.length;
  }

  /** The stretch as it is written, with what stands before its first word and behind its last. */
  get written(): string {
    return this.text.slice(this.start, this.end);
  }

  /** The text from word `start` to the word before `next`. */
  slice(start: number, next: number): string {
    return this.text.slice(this.from(start), this.to(next - 1));
  }
}

export const wordsOf = (text: string): Words => Words.of(text);
