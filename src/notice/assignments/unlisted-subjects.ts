import { inCharge, peopleAt } from "../people";
import { namedPlacesAt } from "../places";
import { phraseTrie } from "../phrase-trie";
import { heads } from "../unit-names";
import type { UnitList } from "../unit-lists";
import type { Mention } from "../units/mention";
import { namingVerbs, quantifiers } from "../units/name-words";
import type { UnitReader } from "../units/reader";
import { opensCompound } from "../units/built-names";
import { verbs } from "../verbs";
import type { Words } from "../words";

const FEWEST_WORDS = 2;
const MOST_WORDS = 12;
/** `đã`, `được`: the sentence tells of its subject, and gives it nothing to do. */
const TELLS = /^(?:đã|đang|sẽ|được|bị|có|còn|chưa|không|là|thì|mà|nếu|khi|để|vì|do|về|theo|cho|như|cũng)$/u;

/**
 * `Xã đoàn tổ chức …`, `Cán bộ kỹ thuật của Ban phối hợp …`, `Ban nhân dân các ấp lập …`: whom no catalogue lists, by the
 * words up to the first verb; empty where the words at `start` open otherwise.
 */
export const unlistedSubjectAt = (reader: UnitReader, start: number): readonly Mention[] => {
  if (!reader.words.capital(start)) return [];
  const places = placesActing(reader, start);
  if (places) return places.mentions;
  const body = bodyActing(reader, start);
  if (body) return [body];
  const people = peopleActing(reader, start);
  // `Nhân dân treo cờ …` is told of; `Đề nghị Nhân dân treo cờ …` asks for it.
  return people && !PUBLIC.test(people.name) ? [people] : [];
};

/** Heads that say by themselves what the body is for. */
const STANDS_ALONE = /^(?:Tổ|Đoàn|Ban) \p{L}/u;
const MOST_BODY = 8;

/**
 * `Tổ công tác kiểm tra tiến độ`, `Hội đồng thi đua xét khen thưởng`: a body whose name might go on to the end of the
 * sentence, up to the first verb that is no part of it.
 */
const bodyActing = (reader: UnitReader, start: number): Mention | null => {
  const { words } = reader;
  const head = heads.match(words, start);
  if (!head?.value.open || opensCompound(reader, start)) return null;
  // `Hội đồng thẩm định`: a verb right behind the first word says what the body is for.
  const named = STANDS_ALONE.test(head.value.words)
    ? head.next
    : (verbs.match(words, head.next)?.next ?? head.next + 1);
  for (let at = head.next; at < words.length && at - start <= MOST_BODY; at++) {
    const { raw, capital } = words.spelling(at);
    if (!words.gap(at).isSpace || capital || TELLS.test(raw)) return null;
    if (at >= named && reader.isVerb(at))
      return reader.mention(start, at, { name: words.slice(start, at), isKnown: false });
  }
  return null;
};

/** `Thôn Phú Hữu, Mỹ Xuân phối hợp …`: the places before a verb stand for those who govern them. */
export const placesActing = (reader: UnitReader, start: number): UnitList | null => {
  const { words } = reader;
  const places = namedPlacesAt(words, start, reader.isVerb);
  const next = places.at(-1)?.next;
  if (next === undefined || !words.gap(next).isSpace || !reader.isVerb(next)) return null;
  const mentions = places.map((place) =>
    reader.mention(start, place.next, { name: place.name, isKnown: false }),
  );
  return { mentions, next };
};

const PUBLIC = /^(?:nhân dân|người dân|bà con)(?!\p{L})/iu;
/** Many, without a word for it. */
const COLLECTIVE = /^(?:nhân dân|người dân|bà con|cha mẹ học sinh|phụ huynh|học sinh|sinh viên)(?!\p{L})/iu;
/** `Toàn thể cán bộ`, `Tất cả các hộ`: words before people that mean all of them. */
const everybody = phraseTrie(["toàn thể", "toàn bộ", "tất cả", "tất cả các", "toàn thể các", "mỗi", "từng"]);

/** `cán bộ, công chức`, `người dân` before a verb: people by what they are, from word `start`; null where none act there. */
export const peopleActing = (reader: UnitReader, start: number): Mention | null => {
  const { words } = reader;
  const all = everybody.match(words, start)?.next;
  const many = all !== undefined || quantifiers.has(words.lower(start));
  const first = listedPeople(reader, all ?? (many ? start + 1 : start), many);
  const next = first === null ? null : subjectEnd(reader, first, many);
  if (next === null || next - start < FEWEST_WORDS) return null;
  const name = words.slice(start, next);
  return reader.mention(start, next, { name, isKnown: false, isGroup: many || COLLECTIVE.test(name) });
};

/** Where people listed one after the other end: `cán bộ, công chức, viên chức`. */
const listedPeople = (reader: UnitReader, at: number, many: boolean): number | null => {
  let next = peopleAt(reader, at, many);
  while (next !== null && many) {
    const gap = reader.words.gap(next);
    const and = gap.isSpace && reader.words.isAnd(next) ? 1 : 0;
    if (and === 0 && !gap.isComma) break;
    const more = peopleAt(reader, next + and, many);
    if (more === null) break;
    next = more;
  }
  return next;
};

/** `Người dân khi đến giao dịch phải …`: when it holds stands between. */
const WHEN = phraseTrie(["trước khi", "sau khi", "trong khi", "khi", "trong thời gian", "trong quá trình"]);
const BOUND = phraseTrie(["có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "phải", "cần"]);

/** Whether behind the words that say when, in the same clause, somebody is bound to do something. */
const boundBehind = (words: Words, from: number): boolean => {
  for (let at = from + 1; at < words.length && at - from <= MOST_WORDS; at++) {
    if (/[;:.]/.test(words.gap(at).text)) return false;
    if (BOUND.has(words, at)) return true;
  }
  return false;
};

/** The word before which the subject is over and what it is to do begins; null where no verb follows without a break. */
const subjectEnd = (reader: UnitReader, from: number, many: boolean): number | null => {
  const { words } = reader;
  let described: number | null = null;
  for (let at = from; at < words.length && at - from <= MOST_WORDS; at++) {
    if (!words.gap(at).joins) return described;
    // `Các đồng chí phụ trách địa bàn trực tiếp …`: what they are in charge of is said before what they are to do.
    const named = namingVerbs.match(words, at);
    // `Mỗi tổ dân phố tổ chức …`: right behind many it is what they do.
    if (named && many && at === from && !words.capital(at)) return at;
    if (named) {
      at = named.next - 1;
      continue;
    }
    if (inCharge(words, at)) {
      described ??= at;
      at++;
      continue;
    }
    if (reader.isPlainVerb(at)) return at;
    if (WHEN.has(words, at)) return boundBehind(words, at) ? at : described;
    if (TELLS.test(words.lower(at))) return described;
  }
  return described;
};
