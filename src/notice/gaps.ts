/** What stands between two words: spaces, commas, dashes, brackets … */
export interface Gap {
  readonly text: string;
  /** Spaces and nothing else. */
  readonly isSpace: boolean;
  /** May stand between two words of one name: spaces, a dash, `&`, quotes, a stop after an abbreviation. */
  readonly joins: boolean;
  /** A comma with spaces behind it at most. */
  readonly isComma: boolean;
  /** A stop, a semicolon or a colon before the next word. */
  readonly endsClause: boolean;
}

const SPACE = /^[ \t]+$/;
const WITHIN_NAME = /^[ \t]*[-–—−&.“”"'’‘/]?[ \t]*$/;
const COMMA = /^,[ \t]*$/;
const CLAUSE_END = /[;.:]\s*$/;

const newGap = (text: string): Gap => ({
  text,
  isSpace: SPACE.test(text),
  joins: WITHIN_NAME.test(text),
  isComma: COMMA.test(text),
  endsClause: CLAUSE_END.test(text),
});

export const oneSpace = newGap(" ");
export const oneComma = newGap(", ");
export const noGap = newGap("");

/** There are few short gaps, and each is looked at once. */
const MOST_REMEMBERED = 4_000;
const MOST_LETTERS = 4;
const known = new Map<string, Gap>();

const gapOf = (text: string): Gap => {
  if (text.length > MOST_LETTERS) return newGap(text);
  let gap = known.get(text);
  if (gap === undefined) {
    gap = newGap(text);
    if (known.size < MOST_REMEMBERED) known.set(text, gap);
  }
  return gap;
};

/** The gap in `text` from `from` to `to`; nearly every one is a space. */
export const gapAt = (text: string, from: number, to: number): Gap => {
  if (from === to) return noGap;
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return oneSpace;
  return gapOf(text.slice(from, to));
};
