import type { Span } from "../../notice/notice";

/** A semicolon, or the end of a sentence before another one. */
const CLAUSE_END = /;\s*(?=\S)|[.!?]\s+(?=["“(]?\p{Lu})/gu;
const COMMA = /,\s+/gu;

/** Places in a row's content at which it can be split: between clauses; at commas where it is one clause only. */
export const clauseStarts = (content: string): readonly number[] => {
  const starts = (end: RegExp): number[] =>
    [...content.matchAll(end)].map(({ index, 0: words }) => index + words.length);
  const clauses = starts(CLAUSE_END);
  return clauses.length > 0 ? clauses : starts(COMMA);
};

/**
 * The place in the notice's text where `content`, read from `span`, has its place `at`; null where the content
 * is not what stands there any more.
 */
export const placeInText = (text: string, [from, to]: Span, content: string, at: number): number | null => {
  const letters: string[] = [];
  const places: number[] = [];
  for (let i = from; i < to; i++) {
    const letter = text.charAt(i);
    const isBlank = /\s/u.test(letter);
    if (isBlank && (letters.at(-1) ?? " ") === " ") continue;
    letters.push(isBlank ? " " : letter);
    places.push(i);
  }
  // A row's words stand behind its marker and its label.
  const start = letters.join("").lastIndexOf(content);
  return start === -1 ? null : (places[start + at] ?? to);
};
