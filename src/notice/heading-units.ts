import { headingWords } from "../catalog/vocabulary";
import { phraseTrie } from "./phrase-trie";
import { placeAt } from "./places";
import { COMRADES, inCharge, peopleAt } from "./people";
import { heads, wholeNames } from "./unit-names";
import { opensCompound } from "./units/built-names";
import { unitListAt, type UnitList } from "./unit-lists";
import { namingVerbs, titles, verbsBehind } from "./units/name-words";
import { UnitReader } from "./units/reader";
import { verbs } from "./verbs";
import type { Mention } from "./units/mention";
import type { Words } from "./words";

const beforeUnit = phraseTrie(headingWords);

const MOST_LABEL = 260;
const MOST_BEHIND_UNITS = 4;
const MOST_REST = 3;
/** `có dự án đi qua`, `nơi có tuyến đường sắt đi qua`: which of a group are meant */
const MOST_QUALIFIER = 8;

/** `Phòng A; Ban Quản lý B: …`: the semicolon stands between units of one label. */
const opensUnit = (passage: Words, from: number): boolean => {
  const words = passage.within(from, Math.min(passage.end, from + 60));
  return words.capital(0) && (wholeNames.has(words, 0) || heads.has(words, 0));
};

/** `P. Kinh tế`: a stop behind one capital ends no sentence. */
const INITIAL = /(?:^|[^\p{L}])\p{Lu}$/u;
/** What may end a label, and the brackets in which nothing does. */
const LABEL_MARK = /[():;.\n]/g;

/** Where the text before the first colon is a label, the place of the colon; null where it is a sentence. */
export const labelEnd = (passage: Words): number | null => {
  const { text, start, end } = passage;
  let depth = 0;
  for (const mark of text.slice(start, Math.min(end, start + MOST_LABEL)).matchAll(LABEL_MARK)) {
    const [letter] = mark;
    const at = start + mark.index;
    if (letter === "(") depth++;
    else if (letter === ")") depth--;
    else if (depth <= 0 && letter === ":") return at;
    else if (depth <= 0) {
      if (letter === ";" && opensUnit(passage, at + 1)) continue;
      if (letter === "." && INITIAL.test(text.slice(Math.max(0, at - 2), at))) continue;
      if (letter !== "." || /[\s\n]/.test(text[at + 1] ?? " ")) return null;
    }
  }
  return null;
};

/**
 * The units that a heading or a label names and nothing else: `Đảng ủy, UBND xã X:`, `Giao Ban Pháp chế`,
 * `Trách nhiệm chung của các cơ quan, đơn vị`, `Các đồng chí trong Tổ công tác … (Theo Quyết định …)`.
 */
export const unitsOfHeading = (heading: Words): readonly Mention[] => {
  const words = heading.withoutBrackets();
  if (words.length === 0) return [];
  const reader = new UnitReader(words);
  let start = beforeUnit.match(words, 0)?.next ?? 0;
  if (start >= words.length) start = 0;
  if (
    /^(?:các|những)$/iu.test(words.raw(start)) &&
    words.raw(start + 1) === "đồng" &&
    words.raw(start + 3) === "trong"
  )
    start += 4;
  const list = unitListAt(reader, start);
  const open = openName(reader, start);
  if (open && (!list || open.next > list.next)) return [open];
  if (!list && /^(?:các|những)$/iu.test(words.raw(start)) && titles.has(words, start))
    return wholeGroup(reader, start);
  if (!list) {
    const name =
      labelledName(reader, start, null) ??
      officeLabel(reader, start) ??
      (start > 0 ? locality(reader, start) : null);
    return name ? [name] : [];
  }
  // `Đối với khu vực miền núi` says where.
  if (words.lower(0) === "đối" && /^(?:khu vực|vùng|tuyến)(?!\p{L})/iu.test(list.mentions[0]?.alias ?? ""))
    return [];
  if (list.next >= words.length) return list.mentions;
  // `Chị Nga kế toán:` says what she is, not what she does.
  if (list.mentions.every(({ isPerson }) => isPerson) && words.length - list.next <= MOST_BEHIND_UNITS)
    return list.mentions;
  const label = labelledName(reader, start, list) ?? officeLabel(reader, start);
  if (label) return [label];
  // `LĐLĐ các huyện, thành phố, CĐ ngành:` one more, by a name that nobody lists
  const isNamed = words.gap(list.next).isComma && words.capital(list.next) && !reader.isVerb(list.next);
  if (isNamed && words.length - list.next <= MOST_REST && list.mentions.every(({ isKnown }) => isKnown))
    if (noVerbFrom(reader, list.next + 1)) return [...list.mentions, fromTo(words, list.next, false)];
  // `Sở X có trách nhiệm`: what goes on longer is a sentence.
  if (verbs.has(words, list.next) && words.length - list.next <= MOST_BEHIND_UNITS) return list.mentions;
  if (!list.mentions.every(({ isGroup }) => isGroup)) return [];
  // `Các đơn vị gửi báo cáo về Cơ quan Thường trực: …`: the group, and what it is to do
  if (verbsBehind.has(words, list.next) && reader.isVerb(list.next)) return list.mentions;
  // `UBND các xã ven biển`: which of them is said behind the place
  return words.length - list.next <= MOST_QUALIFIER && noVerbFrom(reader, list.next, /[;:.]/)
    ? [whichOf(words, start, list)]
    : wholeGroup(reader, start);
};

/** The group, and behind its name which of them are meant. */
const whichOf = (words: Words, start: number, { mentions, next }: UnitList): Mention => {
  const whole = fromTo(words, start, true);
  const [only] = mentions;
  return only && mentions.length === 1
    ? { ...whole, name: `${only.name} ${words.slice(next, words.length)}` }
    : whole;
};

/** `Phòng Công chức, viên chức:` has a comma in its name; `Phòng A, các đơn vị …` names two. */
const endsLabel = ({ words }: UnitReader, at: number): boolean => {
  const gap = words.gap(at).text;
  if (!/^,\s*$/.test(gap)) return /[,;:]/.test(gap);
  return words.capital(at) || /^(?:các|những|cùng)$/u.test(words.raw(at)) || heads.has(words, at);
};

/** `Phòng Vật tư - Trang thiết bị y tế`: a short label that opens like a name and holds neither comma nor verb is one. */
const labelledName = (reader: UnitReader, start: number, list: UnitList | null): Mention | null => {
  const { words } = reader;
  const head = heads.match(words, start);
  if (
    !head ||
    head.value.open ||
    !words.capital(head.next) ||
    opensCompound(reader, start) ||
    words.length - start > 18
  )
    return null;
  for (let i = start + 1; i < words.length; i++)
    if (endsLabel(reader, i) || (i >= (list?.next ?? head.next + 1) && reader.isPlainVerb(i))) return null;
  return fromTo(words, start, false);
};

/** `Phòng Công chức, viên chức`, `Phòng Người có công`: one name from first to last that lists would cut; null for any other words. */
export const wholeName = (words: Words): Mention | null => {
  const reader = new UnitReader(words);
  const list = unitListAt(reader, 0);
  const isCut = list !== null && list.next < words.length && list.mentions.length === 1;
  return isCut && /^Phòng\s/u.test(words.written) ? labelledName(reader, 0, list) : null;
};

const MOST_OFFICE = 24;
/** `Chủ tịch UBND xã kết luận:` says who speaks. */
const SPEAKS = /^(?:kết luận|phát biểu|cho biết|khẳng định|nhấn mạnh|phân tích)$/iu;

/**
 * `Đồng chí Trưởng phòng A - Ủy viên:`, `Nhà thầu CP2:`, `Ban nhân dân các ấp:`: a label that opens with an office or with
 * people and tells nothing of them names who is meant, however it goes on.
 */
const officeLabel = (reader: UnitReader, start: number): Mention | null => {
  const { words } = reader;
  const many = /^(?:các|những)$/iu.test(words.raw(start));
  const first = peopleAt(reader, start + (many ? 1 : 0), many);
  // `Đối với cán bộ, giáo viên:` says whom something concerns.
  if (
    first === null ||
    words.lower(0) === "đối" ||
    words.length - start < 2 ||
    words.length - start > MOST_OFFICE
  )
    return null;
  for (let i = start + 1; i < words.length; i++) {
    if (/[;:.]/.test(words.gap(i).text) || SPEAKS.test(words.slice(i, i + 2))) return null;
    const named = i >= first ? namingVerbs.match(words, i) : null;
    if (named) i = named.next - 1;
    else if (i >= first && !words.capital(i) && !inCharge(words, i) && reader.isPlainVerb(i)) return null;
  }
  return fromTo(words, many ? start : behindComrade(reader, start), many);
};

/** `đồng chí` before an office is a form of address. */
const behindComrade = ({ words }: UnitReader, start: number): number => {
  const title = titles.match(words, start);
  return title && COMRADES.test(title.value) && words.capital(title.next) ? title.next : start;
};

/** `Đối với xã X:`: the locality stands for those who govern it. */
const locality = (reader: UnitReader, start: number): Mention | null => {
  const { words } = reader;
  const place = placeAt(words, start, words.length, () => false);
  if (!place || place.next < words.length || !/\p{Lu}/u.test(place.text)) return null;
  return fromTo(words, start, false);
};

/** A heading that opens with `Các …` and is no sentence names a group, however it goes on. */
const wholeGroup = (reader: UnitReader, start: number): Mention[] => {
  const { words } = reader;
  if (words.lower(start) !== "các" || words.length - start > 24) return [];
  const group = fromTo(words, start, true);
  return /[.:]\s/u.test(group.alias) ? [] : [group];
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

/** @param stops what may not stand between the words */
const noVerbFrom = (reader: UnitReader, start: number, stops = /[,;:.]/): boolean => {
  for (let at = start; at < reader.words.length; at++)
    if (reader.isVerb(at) || stops.test(reader.words.gap(at).text)) return false;
  return true;
};

/** The words from `start` to before `end`, as a unit. */
const fromTo = (words: Words, start: number, isGroup: boolean, end = words.length): Mention =>
  asWritten(words.slice(start, end), words.from(start), words.to(end - 1), end, isGroup);

/** `có nhiệm vụ` behind a name says what its list holds. */
const duties = phraseTrie(["có nhiệm vụ", "có trách nhiệm", "chịu trách nhiệm", "có các nhiệm vụ"]);

/** `Tổ chuyên môn thống nhất kế hoạch dạy học:` tells what they agreed on. */
const agrees = phraseTrie(["thống nhất", "nhất trí", "đồng ý", "biểu quyết", "kết luận"]);

/** `Tổ công tác chỉ đạo xây dựng … tại xã X`: its name is as long as its label. */
const openName = (reader: UnitReader, start: number): Mention | null => {
  const { words } = reader;
  const head = heads.match(words, start);
  if (!head?.value.open || reader.isVerb(start) || opensCompound(reader, start) || words.length - start > 24)
    return null;
  for (let i = start + 1; i < words.length; i++) {
    if (endsLabel(reader, i) || agrees.has(words, i)) return null;
    if (duties.has(words, i)) return fromTo(words, start, false, i);
  }
  return fromTo(words, start, false);
};
