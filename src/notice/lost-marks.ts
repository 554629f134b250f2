import { labelEnd, unitsOfHeading } from "./heading-units";
import { isHeading } from "./headings";
import { GLYPHS, RANK, type Marker } from "./markers";
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

/** Place of the colon behind a line's short label, with words behind it; null where it has none. */
const shortLabelEnd = (words: Words, line: TextLine): number | null => {
  const lineEnd = line.from + line.text.length;
  const end = labelEnd(words.within(line.from, lineEnd));
  return end !== null && end - line.from <= MOST_LABEL && end < lineEnd - 1 ? end : null;
};

/**
 * Word's automatic numbers and bullets are lost when text is copied. What was a heading is still seen (a line that
 * names units and nothing else), and what stands below it; so the marks are put back, in thought only, where a body has none.
 */
export const withLostMarks = (words: Words, lines: readonly TextLine[]): readonly TextLine[] => {
  if (lines.some(({ text }) => text.includes("\t"))) return lines;
  if (lines.some(({ marker: own }) => own !== null)) return withUnitsAboveItems(words, lines);
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
    if (belowGroup && shortLabelEnd(words, line) !== null) return { ...line, marker: plus };
    belowGroup = false;
    return { ...line, marker: dash };
  });
};

/** `Chủ tịch UBND xã yêu cầu:`: who speaks, and nobody whose items follow. */
const SPEAKS = /(?<!\p{L})(?:yêu cầu|chỉ đạo|kết luận|phân công|đề nghị|như sau|thống nhất)(?!\p{L})/iu;
/** Within numbered items, units stand below those. */
const BELOW_NUMBERS = 3.5;

/** `Phòng A: rà soát …`: a unit's own line among those that head lists. */
const namesUnit = (words: Words, line: TextLine): boolean => {
  const end = shortLabelEnd(words, line);
  return end !== null && unitsOfHeading(words.within(line.from, end)).length > 0;
};

/** Units on lines without marks, each above bullets or numbers of its own: marks in thought, outside the items below them. */
const withUnitsAboveItems = (words: Words, lines: readonly TextLine[]): readonly TextLine[] => {
  const opensList = (line: TextLine | undefined): boolean =>
    line?.marker != null &&
    (GLYPHS.has(line.marker.style) || (line.marker.style === "number" && line.marker.value === 1));
  const headings = lines.map(
    (line, i) =>
      line.marker === null &&
      opensList(lines[i + 1]) &&
      !TOPIC_HEADING.test(line.text) &&
      !SPEAKS.test(line.text) &&
      isLostHeading(words, line),
  );
  if (headings.filter(Boolean).length < 2) return lines;
  const first = headings.indexOf(true);
  const isNumbered = ({ marker: own }: TextLine): boolean => own?.style === "number";
  const headsNumbers = headings.some((opens, i) => opens && lines[i + 1]?.marker?.style === "number");
  // `1. Việc A: ⏎ Phòng X: ⏎ - … ⏎ 2. Việc B`, unlike units that each count from 1
  if (headsNumbers && lines.slice(0, first).some(isNumbered)) return lines;
  const rank = !headsNumbers && lines.some(isNumbered) ? BELOW_NUMBERS : RANK.unit;
  let count = 0;
  return lines.map((line, i) => {
    const opens = headings[i] === true || (i > first && line.marker === null && namesUnit(words, line));
    if (!opens) return line;
    count++;
    return { ...line, marker: marker("unit", count, String(count), rank) };
  });
};
