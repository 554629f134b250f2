import { headingWords } from "../catalog/vocabulary";
import { wordsOf, type Word } from "./folding";
import type { Span } from "./notice";
import { phraseTrie } from "./phrase-trie";
import { placeAt } from "./places";
import { heads, wholeNames } from "./unit-names";
import { unitListAt, type UnitList } from "./unit-lists";
import { UnitReader, verbs, type Mention } from "./units";

const beforeUnit = phraseTrie(headingWords);

const MOST_LABEL = 260;
const MOST_BEHIND_UNITS = 4;

/** `Phòng A; Ban Quản lý B: …`: the semicolon stands between units of one label. */
const opensUnit = (text: string, from: number, to: number): boolean => {
  const words = wordsOf(text, from, Math.min(to, from + 60));
  return words[0]?.capital === true && (wholeNames.has(words, 0) || heads.has(words, 0));
};

/** `P. Kinh tế`: a stop behind one capital ends no sentence. */
const INITIAL = /(?:^|[^\p{L}])\p{Lu}$/u;

/** Where the text before the first colon is a label, the place of the colon; null where it is a sentence. */
export const labelEnd = (text: string, [from, to]: Span): number | null => {
  let depth = 0;
  for (let at = from; at < Math.min(to, from + MOST_LABEL); at++) {
    const letter = text[at];
    if (letter === "(") depth++;
    else if (letter === ")") depth--;
    else if (depth <= 0 && letter === ":") return at;
    else if (depth <= 0 && (letter === ";" || letter === "." || letter === "\n")) {
      if (letter === ";" && opensUnit(text, at + 1, to)) continue;
      if (letter === "." && INITIAL.test(text.slice(Math.max(0, at - 2), at))) continue;
      if (letter !== "." || /[\s\n]/.test(text[at + 1] ?? " ")) return null;
    }
  }
  return null;
};

export const readerOf = (text: string, span: Span): UnitReader =>
  new UnitReader(text, wordsOf(text, span[0], span[1]));

const withoutBrackets = (words: readonly Word[]): Word[] => {
  let depth = 0;
  return words.filter((word) => {
    for (const letter of word.gap) depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (depth < 0) depth = 0;
    return depth === 0;
  });
};

/**
 * The units that a heading or a label names and nothing else: `Đảng ủy, UBND xã X:`, `Giao Ban Pháp chế`,
 * `Trách nhiệm chung của các cơ quan, đơn vị`, `Các đồng chí trong Tổ công tác … (Theo Quyết định …)`.
 */
export const unitsOfHeading = (text: string, span: Span): readonly Mention[] => {
  const plain = withoutBrackets(wordsOf(text, span[0], span[1]));
  // A gap that held brackets is one space for those who read on.
  const words = plain.map((word) => (/[()]/.test(word.gap) ? { ...word, gap: " " } : word));
  if (words.length === 0) return [];
  const reader = new UnitReader(text, words);
  let start = beforeUnit.match(words, 0)?.next ?? 0;
  if (start >= words.length) start = 0;
  if (
    /^(?:các|những)$/iu.test(words[start]?.raw ?? "") &&
    words[start + 1]?.raw === "đồng" &&
    words[start + 3]?.raw === "trong"
  )
    start += 4;
  const list = unitListAt(reader, start);
  const open = openName(reader, start);
  if (open && (!list || open.next > list.next)) return [open];
  if (!list) {
    const name = labelledName(reader, start, null) ?? (start > 0 ? locality(reader, start) : null);
    return name ? [name] : [];
  }
  if (list.next >= words.length) return list.mentions;
  const label = labelledName(reader, start, list);
  if (label) return [label];
  // `Sở X có trách nhiệm`: what goes on longer is a sentence.
  if (verbs.has(words, list.next) && words.length - list.next <= MOST_BEHIND_UNITS) return list.mentions;
  return list.mentions.every(({ isGroup }) => isGroup) ? wholeGroup(reader, start) : [];
};

/** `Phòng Vật tư - Trang thiết bị y tế`: a short label that opens like a name and holds neither comma nor verb is one. */
const labelledName = (reader: UnitReader, start: number, list: UnitList | null): Mention | null => {
  const { words, text } = reader;
  const head = heads.match(words, start);
  const first = words[start];
  const last = words.at(-1);
  if (!head || head.value.open || !first || !last || !words[head.next]?.capital || words.length - start > 12)
    return null;
  if (
    words
      .slice(start + 1)
      .some(
        (word, i) =>
          /[,;:]/.test(word.gap) ||
          (start + 1 + i >= (list?.next ?? head.next + 1) && verbs.has(words, start + 1 + i)),
      )
  )
    return null;
  return asWritten(text.slice(first.from, last.to), first.from, last.to, words.length, false);
};

/** `Đối với xã X:`: the locality stands for those who govern it. */
const locality = (reader: UnitReader, start: number): Mention | null => {
  const { words, text } = reader;
  const place = placeAt(text, words, start, words.length, () => false);
  const first = words[start];
  const last = words.at(-1);
  if (!place || place.next < words.length || !first || !last || !/\p{Lu}/u.test(place.text)) return null;
  return asWritten(text.slice(first.from, last.to), first.from, last.to, words.length, false);
};

/** A heading that opens with `Các …` and is no sentence names a group, however it goes on. */
const wholeGroup = (reader: UnitReader, start: number): Mention[] => {
  const first = reader.words[start];
  const last = reader.words.at(-1);
  if (!first || !last || !/^các$/iu.test(first.raw) || reader.words.length - start > 24) return [];
  const alias = reader.text.slice(first.from, last.to);
  return /[.:]\s/u.test(alias) ? [] : [asWritten(alias, first.from, last.to, reader.words.length, true)];
};

/** A unit known only by how it is written. */
export const asWritten = (
  alias: string,
  from: number,
  to: number,
  next: number,
  isGroup: boolean,
): Mention => ({
  name: alias,
  alias,
  level: null,
  isGroup,
  isKnown: isGroup,
  lacksPlace: false,
  place: null,
  from,
  to,
  next,
});

/** `Tổ công tác chỉ đạo xây dựng … tại xã X`: its name is as long as its label. */
const openName = (reader: UnitReader, start: number): Mention | null => {
  const head = heads.match(reader.words, start);
  const first = reader.words[start];
  const last = reader.words.at(-1);
  if (!head?.value.open || reader.isVerb(start) || !first || !last || reader.words.length - start > 24)
    return null;
  if (reader.words.slice(start + 1).some((word) => /[,;:]/.test(word.gap))) return null;
  const alias = reader.text.slice(first.from, last.to);
  return asWritten(alias, first.from, last.to, reader.words.length, false);
};
