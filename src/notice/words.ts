import { gapAt, gapOf, noGap, type Gap } from "./gaps";
import { keyIdOf, spellingAt, type Spelling } from "./spellings";

const WORD_LETTER = /[\p{L}\p{N}\p{M}]/u;
const isWordLetter = (letter: string): boolean => WORD_LETTER.test(letter);

/** Up to the end of the letters of Vietnamese: what nearly every character of a notice is. */
const TABLE_SIZE = 0x1f00;
// A table and not an expression: no question is asked more often.
const inWord = Uint8Array.from({ length: TABLE_SIZE }, (_, code) =>
  Number(isWordLetter(String.fromCharCode(code))),
);

/** Whether the character at a place belongs to a word; both halves of a surrogate pair count as the whole. */
const isInWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < TABLE_SIZE) return inWord[code] === 1;
  const isSecondHalf = code >= 0xdc00 && code < 0xe000 && at > 0;
  return isWordLetter(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? code));
};

/** The number of the key of `và`, which stands or is left out as people please (`Kinh tế - Hạ tầng`). */
export const AND = keyIdOf("và");

/** Words of one text in order, each with its place: parallel arrays, because there are hundreds of thousands of them. */
interface Table {
  readonly spellings: readonly Spelling[];
  /** Before each word. */
  readonly gaps: readonly Gap[];
  readonly froms: readonly number[];
  readonly tos: readonly number[];
}

const nothing: Spelling = { raw: "", lower: "", key: "", id: 0, capital: false };

/**
 * The words of a text or of a stretch of it. A text's words are found once; a stretch is a range of them and costs
 * nothing. Words are counted from 0 within the stretch. Behind its ends there are empty words, so that nobody need
 * look before asking what follows.
 */
export class Words {
  private constructor(
    readonly text: string,
    private readonly table: Table,
    private readonly first: number,
    readonly length: number,
    /** Where the stretch begins: the gap before its first word begins there as well. */
    private readonly start: number,
  ) {}

  static of(text: string): Words {
    const spellings: Spelling[] = [];
    const gaps: Gap[] = [];
    const froms: number[] = [];
    const tos: number[] = [];
    const end = text.length;
    let gapFrom = 0;
    for (let at = 0; at < end; at++) {
      if (!isInWord(text, at)) continue;
      const from = at;
      let hash = 0;
      for (; at < end && isInWord(text, at); at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      spellings.push(spellingAt(text, from, at, hash));
      gaps.push(gapAt(text, gapFrom, from));
      froms.push(from);
      tos.push(at);
      gapFrom = at;
    }
    return new Words(text, { spellings, gaps, froms, tos }, 0, froms.length, 0);
  }

  /** The words that stand whole between two places of the text. */
  within(from: number, to: number): Words {
    const first = this.indexAt(from);
    let last = this.indexAt(to);
    if (last > first && this.to(last - 1) > to) last--;
    return new Words(this.text, this.table, this.first + first, last - first, from);
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

  /** Only those words that `keeps` says yes to, asked in order; a gap that held one left out is a space. */
  where(keeps: (at: number) => boolean): Words {
    const spellings: Spelling[] = [];
    const gaps: Gap[] = [];
    const froms: number[] = [];
    const tos: number[] = [];
    for (let i = 0; i < this.length; i++) {
      if (!keeps(i)) continue;
      const gap = this.gap(i);
      spellings.push(this.spelling(i));
      gaps.push(/[()]/.test(gap.text) ? gapOf(" ") : gap);
      froms.push(this.from(i));
      tos.push(this.to(i));
    }
    return new Words(this.text, { spellings, gaps, froms, tos }, 0, froms.length, this.start);
  }

  spelling(at: number): Spelling {
    return at < 0 || at >= this.length ? nothing : (this.table.spellings[this.first + at] ?? nothing);
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

  capital(at: number): boolean {
    return this.spelling(at).capital;
  }

  /** `và` */
  isAnd(at: number): boolean {
    return this.spelling(at).id === AND;
  }

  /** What stands before the word; before the first one, from where the stretch begins. */
  gap(at: number): Gap {
    if (at === 0)
      return this.length === 0 ? noGap : gapAt(this.text, Math.min(this.start, this.from(0)), this.from(0));
    return at < 0 || at >= this.length ? noGap : (this.table.gaps[this.first + at] ?? noGap);
  }

  /** Place in the text where the word begins; 0 behind the ends. */
  from(at: number): number {
    return at < 0 || at >= this.length ? 0 : (this.table.froms[this.first + at] ?? 0);
  }

  /** Place in the text behind the word; 0 behind the ends. */
  to(at: number): number {
    return at < 0 || at >= this.length ? 0 : (this.table.tos[this.first + at] ?? 0);
  }

  /** The text from word `start` to the word before `next`. */
  slice(start: number, next: number): string {
    return this.text.slice(this.from(start), this.to(next - 1));
  }
}

export const wordsOf = (text: string): Words => Words.of(text);
