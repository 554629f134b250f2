import type { Span } from "./notice";

/** A full stop before a new sentence; pasted text may have lost the space between: `… an toàn.Về việc này, …`. */
const STOP = /(?<!(?<!\p{L})\p{Lu})[.!?](?:\s+(?=\p{Lu})|(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll}))/gu;

/** The sentences of a passage behind its first: an order may follow facts. */
export const sentencesBehind = (text: string, [from, to]: Span): Span[] => {
  const starts = [...text.slice(from, to).matchAll(STOP)].map(
    ({ 0: stop, index }) => from + index + stop.length,
  );
  return starts.map((start, i) => [start, starts[i + 1] ?? to]);
};
