import { reactingWords } from "../../catalog/vocabulary";
import { phraseTrie } from "../phrase-trie";
import { heads, wholeNames } from "../unit-names";
import type { Mention } from "./mention";
import { afterName, groupMembers, qualifiers, quantifiers, titles } from "./name-words";
import type { UnitReader } from "./reader";

const reactions = phraseTrie(reactingWords);
/** Words that stand for a group without `các` before them. */
const STANDS_FOR_MANY = new Set([
  "địa phương",
  "chính quyền địa phương",
  "cấp ủy",
  "cấp ủy cơ sở",
  "chủ đầu tư",
  "nhà đầu tư",
  "chính quyền",
  "nhà trường",
  "nhà thầu",
  "tư vấn giám sát",
  "tvgs",
  "tư vấn thiết kế",
  "giáo viên bộ môn",
  "giáo viên chủ nhiệm",
  "gvcn",
  "tdp",
  "hệ thống thông tin cơ sở",
  "hệ thống truyền thanh cơ sở",
]);
const BELONGS = "thuộc";

/** `các phòng, ngành liên quan`, `cơ quan liên quan`, `chính quyền địa phương`, `các Ban HĐND`. */
export const groupAt = (reader: UnitReader, start: number, end: number): Mention | null => {
  const { words } = reader;
  const quantified = quantifiers.has(words.lower(start));
  const first = groupMembers.match(words, quantified ? start + 1 : start, end);
  if (!first) return null;
  const byName = quantified ? groupByName(reader, start, first.next, end) : null;
  if (byName) return byName;
  const noun = words.slice(start, first.next).toLowerCase();
  let { next } = first;
  let listed = 1;
  let qualified = false;
  for (;;) {
    ({ next, qualified } = whichOfThem(reader, next, end));
    if (qualified) break;
    next = kindOfGroup(reader, next, end);
    const gap = words.gap(next);
    const and = gap.isSpace && words.isAnd(next) ? 1 : 0;
    if (and === 0 && !/^(?:,\s*|\s*[-/]\s*)$/.test(gap.text)) break;
    // Not across to a unit of its own: `các Ban và Sở Tư pháp`
    if (
      words.capital(next + and) &&
      (reader.named(next + and, end) !== null ||
        titles.has(words, next + and) ||
        heads.has(words, next + and))
    )
      break;
    const item = quantifiers.has(words.lower(next + and)) ? null : groupMembers.match(words, next + and, end);
    if (!item) break;
    listed++;
    next = item.next;
  }
  // `xã`, `huyện` alone are places.
  const forMany = STANDS_FOR_MANY.has(noun) || /^[Ll]ực lượng \p{Ll}/u.test(words.slice(start, first.next));
  if (!quantified && !qualified && listed < 2 && !forMany) return null;
  next = clauseOfGroup(reader, next, end);
  return reader.mention(start, next, { name: withoutDuty(words.slice(start, next)), isGroup: true });
};

/** `các sở, ngành theo chức năng, nhiệm vụ được giao`, `các Ban theo lĩnh vực phụ trách`: how far each is to act, and not which of them. */
export const withoutDuty = (group: string): string =>
  group.replace(
    /,?\s+theo (?:chức năng|ngành|lĩnh vực|địa bàn|nhiệm vụ|thẩm quyền|trách nhiệm|phạm vi)(?!\p{L}).*$/isu,
    "",
  );

/** `Các Viện Vệ sinh dịch tễ`, `các Trung tâm Giáo dục thường xuyên`: all of one name. */
const groupByName = (reader: UnitReader, start: number, noun: number, end: number): Mention | null => {
  const { words } = reader;
  if (!words.capital(noun) || !words.capital(start + 1) || !words.gap(noun).isSpace) return null;
  const unit = reader.named(start + 1, end) ?? reader.built(start + 1, end);
  if (!unit || unit.next <= noun) return null;
  const named = namesBehind(reader, unit.next, end);
  if (unit.place && named === unit.next) return null;
  const { next, qualified } = whichOfThem(reader, named, end);
  const last = qualified ? next : named;
  return reader.mention(start, last, { name: withoutDuty(words.slice(start, last)), isGroup: true });
};

/** `Các Công ty Thủy lợi Nam Hà Tĩnh, Bắc Hà Tĩnh`: where the names end that stand behind the first and open no unit. */
const namesBehind = (reader: UnitReader, first: number, end: number): number => {
  const { words } = reader;
  let next = first;
  while (next < end) {
    const gap = words.gap(next);
    const and = gap.isSpace && words.isAnd(next) ? 1 : 0;
    const at = next + and;
    // `Các Xí nghiệp Thủy lợi số 1, số 2`
    const isNumber = words.lower(at) === "số" && words.spelling(at + 1).hasDigit;
    if ((and === 0 && !/^,\s*$/.test(gap.text)) || !(words.capital(at) || isNumber) || reader.at(at, end))
      break;
    let behind = isNumber ? at + 2 : at + 1;
    while (behind < end && words.capital(behind) && words.gap(behind).isSpace) behind++;
    next = behind;
  }
  return next;
};

/** What narrows a group down, and where it ends: `liên quan`, `thuộc Sở X`, `của huyện`, `trên địa bàn xã Y liên quan`. */
const whichOfThem = (
  reader: UnitReader,
  start: number,
  end: number,
): { readonly next: number; readonly qualified: boolean } => {
  const { words } = reader;
  const qualifier = (at: number): number | undefined =>
    words.gap(at).isSpace ? qualifiers.match(words, at, end)?.next : undefined;
  const which = qualifier(start);
  const of = words.gap(start).isSpace && words.lower(start) === "của" ? 1 : 0;
  let next = which ?? start;
  const owner =
    words.gap(next).isSpace && words.raw(next) === BELONGS
      ? (reader.named(next + 1, end)?.next ?? reader.place(next + 1, end)?.next)
      : undefined;
  next = owner ?? next;
  const place = reader.place(next, end);
  const body =
    !place && words.gap(next + of).isSpace && words.capital(next + of)
      ? wholeNames.match(words, next + of, end)
      : null;
  if (place) next = place.next;
  // `các cơ quan, đơn vị của Trung ương`
  else if (of === 1 && words.lower(next + 1) === "trung" && words.lower(next + 2) === "ương") next += 3;
  else if (body) next = reader.place(body.next, end)?.next ?? body.next;
  const last = qualifier(next);
  return { next: last ?? next, qualified: which !== undefined || owner !== undefined || last !== undefined };
};

/** What kind of them: `các đơn vị truyền thông`, `các tổ chức đảng`; up to three words before a verb or a comma. */
const kindOfGroup = (reader: UnitReader, start: number, end: number): number => {
  const { words } = reader;
  let next = start;
  while (next < end && next - start < 4) {
    const { raw, capital } = words.spelling(next);
    if (!words.gap(next).isSpace || capital || /^\d/.test(raw)) break;
    // `giáo viên chủ nhiệm các lớp`
    const whose = quantifiers.has(raw) ? groupMembers.match(words, next + 1, end) : null;
    if (whose) return whose.next;
    if (words.isAnd(next) || reader.isVerb(next) || afterName.has(words, next) || qualifiers.has(words, next))
      break;
    if (
      reactions.has(words, next) ||
      raw === BELONGS ||
      groupMembers.has(words, next) ||
      reader.place(next, end)
    )
      break;
    next++;
  }
  // Four and more lower-case words are rather what they do, by a verb that is in no list.
  return next - start > 3 ? start : next;
};

const MOST_CLAUSE = 6;

/** `… có rừng`, `… nơi có dự án`: where the words end that say by what they have which of them are meant, before a verb or the end. */
export const clauseOfGroup = (reader: UnitReader, start: number, end: number): number => {
  const { words } = reader;
  const has = words.lower(start) === "nơi" ? start + 1 : start;
  if (!words.gap(start).isSpace || words.raw(has) !== "có" || reader.isVerb(has)) return start;
  for (let next = has + 1; next <= Math.min(end, has + MOST_CLAUSE); next++) {
    if (next > has + 1 && (next >= words.length || reader.isVerb(next) || words.gap(next).isComma))
      return next;
    if (next >= end || !words.gap(next).isSpace || reader.isVerb(next)) return start;
  }
  return start;
};
