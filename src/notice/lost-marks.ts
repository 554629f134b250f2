import { labelEnd, unitsOfHeading } from "./heading-units";
import { isHeading } from "./headings";
import type { Marker } from "./markers";
import type { TextLine } from "./normalise";
import { isPetitionHeading } from "./petitions";
import type { Words } from "./words";

const LEAD_IN = /:\s*$/u;
const TOPIC_HEADING = /^(?:Về|Đối với|Công tác)\s/u;
const MOST_LABEL = 70;

const marker = (style: Marker["style"], value: number, label: string, rank: number): Marker => ({
  style,
  value,
  label,
  length: 0,
  rank,
});
const number = (value: number): Marker => marker("number", value, String(value), 3);
const dash = marker("dash", 0, "-", 7);
const plus = marker("plus", 0, "+", 8);

const isLostHeading = (words: Words, line: TextLine): boolean => {
  if (!isHeading(line.text) || line.text.length > 200) return false;
  if (TOPIC_HEADING.test(line.text) || isPetitionHeading(line.text)) return true;
  const end = line.text.replace(/\s*:\s*$/u, "").length;
  return (
    !/\p{Ll}\S*:\s+\S/u.test(line.text) && unitsOfHeading(words.within(line.from, line.from + end)).length > 0
  );
};

const hasLabel = (words: Words, line: TextLine): boolean => {
  const lineEnd = line.from + line.text.length;
  const end = labelEnd(words.within(line.from, lineEnd));
  return end !== null && end - line.from <= MOST_LABEL && end < lineEnd - 1;
};

/**
 * Word's automatic numbers and bullets are lost when text is copied. What was a heading is still seen (a line that
 * names units and nothing else), and what stands below it; so the marks are put back, in thought only, where a body has none.
 */
export const withLostMarks = (words: Words, lines: readonly TextLine[]): readonly TextLine[] => {
  if (lines.some((line) => line.marker !== null || line.text.includes("\t"))) return lines;
  const headings = lines.map((line) => isLostHeading(words, line));
  const first = headings.indexOf(true);
  if (first < 0 || headings.filter(Boolean).length < 2) return lines;

  let count = 0;
  let belowGroup = false;
  return lines.map((line, i) => {
    if (i < first) return line;
    if (headings[i]) {
      belowGroup = false;
      return { ...line, marker: number(++count) };
    }
    const introduces = LEAD_IN.test(line.text);
    // Straight behind a heading it speaks for the whole list.
    if (introduces && headings[i - 1]) return line;
    if (introduces) {
      belowGroup = true;
      return { ...line, marker: dash };
    }
    if (belowGroup && hasLabel(words, line)) return { ...line, marker: plus };
    belowGroup = false;
    return { ...line, marker: dash };
  });
};
