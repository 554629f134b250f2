import type { Passage, Span } from "./notice";

const LETTER = /\p{L}/u;

/** Passages for what neither a row nor a passage holds yet: every letter of the text has its place. */
export const withEveryLetter = (
  text: string,
  rows: readonly Span[],
  passages: readonly Passage[],
): Passage[] => {
  const held = [...rows, ...passages.map(({ span }) => span)].sort((a, b) => a[0] - b[0]);
  const result = [...passages];
  let at = 0;
  const fill = (from: number, to: number): void => {
    if (from < to && LETTER.test(text.slice(from, to))) result.push({ span: [from, to], role: "other" });
  };
  for (const [from, to] of held) {
    fill(at, from);
    at = Math.max(at, to);
  }
  fill(at, text.length);
  return result.sort((a, b) => a.span[0] - b.span[0]);
};
