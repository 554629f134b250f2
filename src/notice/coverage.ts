import type { Passage, Span } from "./notice";

const LETTER = /\p{L}/u;

/** Passages, a line each, for what neither a row nor a passage holds yet: every letter of the text has its place. */
export const withEveryLetter = (
  text: string,
  rows: readonly Span[],
  passages: readonly Passage[],
): Passage[] => {
  const held = [...rows, ...passages.map(({ span }) => span)].sort((a, b) => a[0] - b[0]);
  const result = [...passages];
  let at = 0;
  const fill = (from: number, to: number): void => {
    for (let start = from; start < to;) {
      const stop = text.indexOf("\n", start);
      const end = stop < 0 || stop >= to ? to : stop;
      if (LETTER.test(text.slice(start, end))) result.push({ span: [start, end], role: "other" });
      start = end + 1;
    }
  };
  for (const [from, to] of held) {
    fill(at, from);
    at = Math.max(at, to);
  }
  fill(at, text.length);
  return result.sort((a, b) => a.span[0] - b.span[0]);
};
