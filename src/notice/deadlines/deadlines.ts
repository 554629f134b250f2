import type { Span } from "../notice";
import type { Words } from "../words";
import { fixedDeadlines } from "./fixed";
import type { Anchor, DeadlineParser, FoundDeadline } from "./found";
import { recurringDeadlines } from "./recurring";
import { relativeDeadlines } from "./relative";

/** One kind of phrase each; where two read the same words, the one that stands first is right. */
const parsers: readonly DeadlineParser[] = [recurringDeadlines, fixedDeadlines, relativeDeadlines];

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Every deadline phrase of a passage, in the order written. Dates that are no deadlines are not among them. */
export const deadlinesIn = (passage: Words, anchor: Anchor): FoundDeadline[] => {
  const kept: FoundDeadline[] = [];
  for (const parser of parsers) {
    const taken = [...kept];
    for (const found of parser(passage, anchor))
      if (!taken.some((other) => overlap(other.span, found.span))) kept.push(found);
  }
  return kept.sort((a, b) => a.span[0] - b.span[0]);
};
