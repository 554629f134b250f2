import { compoundsLikeUnits, programNouns, unitsLikeCompounds } from "../../catalog/vocabulary";
import { phraseTrie, type PhraseMatch } from "../phrase-trie";
import { SHORT_FORM } from "../places";
import { heads, placeWords, wholeNames } from "../unit-names";
import { verbs } from "../verbs";
import type { Words } from "../words";
import type { Mention } from "./mention";
import {
  NAME_GAP,
  afterName,
  groupMembers,
  namingVerbs,
  quantifiers,
  titles,
  verbsBehind,
} from "./name-words";
import type { UnitReader } from "./reader";

const MOST_NAME_WORDS = 16;
/** Two words that stand as one with a comma between them. */
const PAIRS = /^(?:phòng, chống|nhũng, tiêu|nhũng, lãng|phí, tiêu|ninh, trật) $/u;
/** What teams are set up for, with a capital within their names: `Tổ công tác triển khai Đề án 06`. */
const programs = phraseTrie(programNouns);
/** `TỔ CHỨC`, `HỘI NGHỊ`: in capitals they look like names. */
const compounds = phraseTrie(compoundsLikeUnits);
const names = phraseTrie(unitsLikeCompounds);
const NAMING_VERBS = new Set(["phát triển", "đầu tư", "quản lý"]);

/** A name that no catalogue holds: a first word such as `Ban`, `Trung tâm`, `Công ty`, and what belongs to it. */
export const builtAt = (reader: UnitReader, start: number, end: number): Mention | null => {
  const { words } = reader;
  const head = heads.match(words, start, end);
  if (!head || head.next >= end || opensCompound(reader, start)) return null;
  const first = words.spelling(head.next);
  // `P. Điều dưỡng`: a head cut short may have a stop.
  const isCutShort = head.next - start === 1 && /^\p{Lu}{1,2}$/u.test(words.raw(start));
  const gapBehind = words.gap(head.next).text;
  if (!NAME_GAP.test(gapBehind) && !(isCutShort && /^\.[ \t]?$/.test(gapBehind))) return null;
  // `ban hành`, `hội nghị`, `phòng, chống`: the name itself begins with a capital or a figure
  const longHead = (head.next - start > 1 || SHORT_FORM.test(words.raw(start))) && !head.value.open;
  // `Tổ Toán - Tin`, unlike `Tổ công tác chỉ đạo …`: a name in capitals ends where others end.
  const open = head.value.open && !first.capital;
  if (!first.capital && !/^\d/.test(first.raw) && !longHead && !head.value.open) return null;
  // `…, Báo Thanh Hóa`, unlike `Báo cáo …`
  const isName = words.capital(start) && first.capital && !unitOpensAt(reader, head.next, end);
  if ((reader.isVerb(start) && !isName) || (head.value.open && !words.capital(start) && !first.capital))
    return null;
  let next = head.next;
  while (next < end && next - start < MOST_NAME_WORDS) {
    const { capital, hasDigit } = words.spelling(next);
    const gap = words.gap(next).text;
    // `Phòng Kỹ thuật đại tu 04 tổ máy`: what is counted is no part of the name, whatever verb stands before it.
    if (hasDigit && !open && isCounted(words, next)) {
      next = Math.min(next, lastCapital(words, head.next, next) + WORD);
      break;
    }
    if (/[-–—]/.test(gap) && capital && unitOpensAt(reader, next, end)) break;
    if (next > head.next && !(NAME_GAP.test(gap) || isCommaInName(reader, next, end))) break;
    const place = reader.place(next, end);
    if (place && next > head.next) {
      next = place.next;
      break;
    }
    if (!open && !isCommaInName(reader, next, end) && endsName(reader, next, next > head.next)) break;
    if (open && endsOpenName(reader, start, head.next, next)) break;
    // `Kiểm soát` opens a name although `soát` alone may open what is to be done; so does `rà soát` in `Tổ rà soát …`.
    const compound = open ? programOrVerb(reader, next, end) : wholeVerb(reader, next, capital);
    if (compound) {
      next = compound.next;
      continue;
    }
    if (words.isAnd(next) && (unitOpensAt(reader, next + 1, end) || next + 1 >= words.length)) break;
    next++;
  }
  while (next > head.next && words.isAnd(next - 1)) next--;
  // `Tổ giúp việc rà soát …`
  const isWhole =
    open &&
    next < end &&
    (holdsVerb(reader, start, head.next) || (head.next - start > 1 && verbsBehind.has(words, next)));
  if (next === head.next && !isWhole) return null;
  const headEnd = words.to(head.next - 1);
  const behindHead = words.text.slice(headEnd, Math.max(headEnd, words.to(next - 1)));
  return reader.mention(start, next, {
    name: properCase(`${head.value.words}${isCutShort ? behindHead.replace(/^\.?\s?/u, " ") : behindHead}`),
    level: head.value.level,
    isKnown: false,
  });
};

/** A number of two figures between words in small letters, unlike `khu vực 3` and `số 10`. */
const isCounted = (words: Words, at: number): boolean =>
  /^\d{2,}$/u.test(words.raw(at)) &&
  !words.capital(at - 1) &&
  !/^(?:số|vực|sở|vùng|cụm|lộ|dự|án)$/u.test(words.lower(at - 1)) &&
  words.gap(at + 1).isSpace &&
  /^\p{Ll}/u.test(words.raw(at + 1));

/** Most words have two syllables, of which the first has the capital: `Công trình`. */
const WORD = 2;

const lastCapital = (words: Words, from: number, to: number): number => {
  let last = to - 1;
  while (last > from && !words.capital(last)) last--;
  return last;
};

/** Whether the words at a place are no name, although the first of them opens names. */
export const opensCompound = ({ words }: UnitReader, at: number): boolean =>
  compounds.has(words, at) && !names.has(words, at);

/** `Viện Chiến lược, Chính sách tài nguyên`: a capital behind a comma that opens no unit of its own. */
const isCommaInName = (reader: UnitReader, at: number, end: number): boolean => {
  const { words } = reader;
  if (PAIRS.test(`${words.lower(at - 1)}${words.gap(at).text}${words.lower(at)} `)) return true;
  // `Trung tâm Giám sát, điều hành đô thị thông minh`: two fields of one name
  if (
    /^,[ \t]$/.test(words.gap(at).text) &&
    !words.capital(at) &&
    namingVerbs.has(words, at) &&
    namingVerbs.match(words, at - 2, at)?.next === at &&
    words.capital(at - 2)
  )
    return true;
  if (goesOnWithAnd(reader, at, end)) return true;
  if (
    !words.capital(at) ||
    at + 1 >= end ||
    !/^,[ \t]$/.test(words.gap(at).text) ||
    words.capital(at + 1) ||
    !words.gap(at + 1).isSpace
  )
    return false;
  return (
    !reader.isVerb(at) &&
    !unitOpensAt(reader, at, end) &&
    !titles.has(words, at) &&
    !placeWords.has(words, at) &&
    !groupMembers.has(words, at)
  );
};

const MOST_BEHIND_COMMA = 6;

/** `Phòng Quản lý vận tải, phương tiện và người lái chủ trì`: fields in small letters, `và` before the last, and a verb. */
const goesOnWithAnd = (reader: UnitReader, at: number, end: number): boolean => {
  const { words } = reader;
  if (!/^,[ \t]$/.test(words.gap(at).text) || words.capital(at)) return false;
  let hasAnd = false;
  for (let next = at; next < Math.min(end, at + MOST_BEHIND_COMMA); next++) {
    if (next > at && !words.gap(next).isSpace) return false;
    if (words.capital(next) || unitOpensAt(reader, next, end) || groupMembers.has(words, next)) return false;
    if (reader.isVerb(next)) return hasAnd && next > at;
    hasAnd ||= words.isAnd(next);
  }
  return false;
};

/** A verb or a preposition; some verbs are parts of names as well: `Quỹ Đầu tư phát triển`. */
const endsName = (reader: UnitReader, at: number, inName: boolean): boolean => {
  const { words } = reader;
  // `Ban Quản lý dự án đầu tư xây dựng …`
  if (!inName)
    return (
      !words.capital(at) && ((reader.isVerb(at) && words.lower(at - 1) !== "án") || isBehindName(words, at))
    );
  // `… công nghiệp Cần Thơ`: a capital before a capital is a name, whatever the word may mean elsewhere.
  if (words.capital(at) && words.capital(at + 1)) return false;
  // `Phòng Kế hoạch - Tổng hợp`, `Cục Trồng trọt và Bảo vệ thực vật`
  if (words.capital(at) && (/[-–—]/.test(words.gap(at).text) || words.isAnd(at - 1))) return false;
  const verb = reader.isVerb(at) ? verbs.match(words, at) : null;
  if (verb && words.capital(at) && namingVerbs.has(words, at)) return false;
  const named = verb !== null && isVerbInName(reader, at, verb);
  // `Trường Tiểu học Tự Do`: behind a capital a capital goes on with a name.
  const goesOn = words.capital(at) && words.capital(at - 1);
  return (verb !== null && !named) || (!goesOn && isBehindName(words, at));
};

/** `… dự án đầu tư xây dựng`, `… dự án xây dựng`, `Trung tâm Dịch vụ tổng hợp xã phát thanh …`: in small letters, and still part of the name. */
const isVerbInName = (reader: UnitReader, at: number, { value, next }: PhraseMatch<string>): boolean =>
  NAMING_VERBS.has(value) ||
  (value === "xây dựng" && /^(?:tư|án)$/u.test(reader.words.lower(at - 1))) ||
  isBeforeOwnPlace(reader, at, next);

/** `… tổng hợp xã phát thanh …`: before the word for the unit's place, and that before a verb. */
const isBeforeOwnPlace = (reader: UnitReader, at: number, next: number): boolean => {
  const { length } = reader.words;
  if (!namingVerbs.has(reader.words, at)) return false;
  const place = reader.place(next, length);
  return place !== null && !place.many && !/\p{Lu}/u.test(place.text) && reader.isOver(place.next, length);
};

/** A verb within a name is passed over whole: `dựng` alone might open what is to be done. */
const wholeVerb = (reader: UnitReader, at: number, capital: boolean): PhraseMatch<string> | null => {
  const verb = verbs.match(reader.words, at, capital ? at + 2 : undefined);
  return verb && (capital || isVerbInName(reader, at, verb)) ? verb : null;
};

/**
 * Where a name that may hold verbs is over: at a capital, at a verb that no name holds, behind a number, and at a second verb
 * that does not go on from the first (`Đoàn kiểm tra liên ngành rà soát …`, unlike `Tổ công tác triển khai thực hiện …`).
 */
const endsOpenName = (reader: UnitReader, start: number, headEnd: number, at: number): boolean => {
  const { words } = reader;
  if (at === headEnd)
    return (
      isBehindName(words, at) ||
      verbsBehind.has(words, at) ||
      (holdsVerb(reader, start, headEnd) && reader.isPlainVerb(at))
    );
  if (words.capital(at)) return !programs.has(words, at);
  if (isBehindName(words, at)) return true;
  if (!reader.isVerb(at)) return false;
  if (verbsBehind.has(words, at) || words.spelling(at - 1).hasDigit) return true;
  if (!reader.isPlainVerb(at)) return false;
  // `Tổ thủy nông huy động …`: one word opens no long name.
  if (headEnd - start === 1) return true;
  const goesOn = /^(?:việc|công tác)$/u.test(words.lower(at - 1)) || verbs.match(words, at - 2)?.next === at;
  return !goesOn && holdsVerb(reader, start, at);
};

/** What stands in a name as one: `rà soát`, `Đề án 06`. */
const programOrVerb = ({ words }: UnitReader, at: number, end: number) => {
  const program = programs.match(words, at, end);
  if (!program) return verbs.match(words, at, end);
  const hasNumber = words.gap(program.next).isSpace && words.spelling(program.next).hasDigit;
  return hasNumber && program.next < end ? { ...program, next: program.next + 1 } : program;
};

/** Whether a verb stands between two words, the first left out. */
const holdsVerb = ({ words }: UnitReader, start: number, end: number): boolean => {
  for (let at = start + 1; at < end; at++) if (verbs.has(words, at)) return true;
  return false;
};

/** `hàng không` is one word, and `không` alone ends a name. */
const isBehindName = (words: Words, at: number): boolean =>
  afterName.has(words, at) && !(words.lower(at) === "không" && words.lower(at - 1) === "hàng");

/** `Phòng Bưu chính, Viễn thông`, unlike `…, Viễn thông Cà Mau`: a field that is a unit's first word as well. */
const ALSO_FIELD = new Set(["Viễn thông"]);

const unitOpensAt = (reader: UnitReader, at: number, end: number): boolean => {
  const { words } = reader;
  const head = heads.match(words, at, end);
  const opens = head !== null && (!ALSO_FIELD.has(head.value.words) || words.capital(head.next));
  return opens || wholeNames.has(words, at) || quantifiers.has(words.raw(at));
};

const properCase = (name: string): string => {
  const plain = name.replace(/\s*[–—]\s*/g, " - ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};
