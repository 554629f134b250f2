import { foldPhrase, withoutMarks } from "../notice/folding";

/** Folded text without any mark: `đường` → `duong`. */
const bare = (text: string): string => withoutMarks(foldPhrase(text));

/**
 * Text to be searched: its words as the reader of notices folds them (case, place of the tone mark, `i`/`y`,
 * dashes, `và`), and without marks, each behind a space.
 */
export const searchable = (text: string): string => ` ${bare(text)}`;

/** `và` without its mark: folding leaves out the whole word, and people type it without. */
const bareAnd = "va";

/** Whether each word of a query begins a word of a searchable text. Half-typed words find what they begin. */
export const matcherOf = (query: string): ((text: string) => boolean) => {
  const words = bare(query)
    .split(" ")
    .filter((word) => word !== "" && word !== bareAnd);
  return (text) => words.every((word) => text.includes(` ${word}`));
};
