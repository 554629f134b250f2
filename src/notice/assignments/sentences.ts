import { decisionWords } from "../../catalog/vocabulary";
import { phraseTrie } from "../phrase-trie";
import { unitListAt, type UnitList } from "../unit-lists";
import { quantifiers } from "../units/name-words";
import type { UnitReader } from "../units/reader";
import { verbs } from "../verbs";
import { WordSet, type Words } from "../words";
import { SOMEBODY_AGREES, agreesBehind } from "./agreements";
import { nobody, separated, type Assignment } from "./assignment";
import {
  assigningEnd,
  behindComma,
  behindWhen,
  firstOrder,
  givenBehindMatter,
  isAskedAbove,
  orderAt,
} from "./orders";
import { unlistedSubjectAt } from "./unlisted-subjects";
import { areKnownUnits } from "../units/mention";

/** Where clauses begin behind the first. */
const laterStarts = (words: Words): number[] => {
  const starts: number[] = [];
  for (let i = 1; i < words.length; i++) {
    const gap = words.gap(i);
    if (gap.endsClause || (words.lower(i) === "giao" && /,\s*$/.test(gap.text))) starts.push(i);
  }
  return starts;
};

const ADVERBIALS = phraseTrie([
  "Định kỳ",
  "Hằng tuần",
  "Hằng tháng",
  "Hằng quý",
  "Hằng năm",
  "Hàng tuần",
  "Hàng tháng",
  "Hàng quý",
  "Hàng năm",
  "Trước ngày",
  "Trong tháng",
  "Trong quý",
  "Trên cơ sở",
  "Căn cứ",
  "Kết thúc",
  "Sau khi",
]);
const LONGEST_ADVERBIAL = 25;
const LONGEST_TOPIC = 26;
const LONGEST_DECISION = 20;

const MATTER = /^(?:Về|Riêng|Đối)$/u;

/** `Về thu ngân sách, các thôn …`, `Riêng đối với khu A, đồng chí Bí thư giao Sở B …`: the matter, then who is to act on it. */
const behindMatter = (reader: UnitReader): UnitList | null => {
  const { words } = reader;
  if (!MATTER.test(words.raw(0))) return null;
  return behindComma(reader, LONGEST_TOPIC, (at) => {
    const list = orderAt(reader, at);
    return list && verbs.has(words, list.next) ? list : null;
  });
};

/** `Định kỳ 6 tháng, hằng năm, Sở X tổ chức sơ kết`: the subject stands behind when or on what ground. */
const subjectBehindAdverbial = (reader: UnitReader): UnitList | null => {
  if (!ADVERBIALS.has(reader.words, 0)) return null;
  return behindComma(reader, LONGEST_ADVERBIAL, (at) => {
    // `…, các khu báo cáo kết quả`: a group by what it is to do
    if (quantifiers.has(reader.words.raw(at))) {
      const group = orderAt(reader, at);
      return group && verbs.has(reader.words, group.next) ? group : null;
    }
    const list = reader.words.capital(at) ? orderAt(reader, at) : null;
    return list?.mentions[0]?.isKnown && !list.mentions[0].isGroup ? list : null;
  });
};

const decisions = phraseTrie(decisionWords);

/** `Đồng ý về nguyên tắc. Bộ X hoàn thiện hồ sơ …`: what is decided first, then who is to act on it. */
export const afterDecision = (reader: UnitReader): UnitList | null => {
  if (!decisions.has(reader.words, 0) && !SOMEBODY_AGREES.test(reader.words.written)) return null;
  for (const start of laterStarts(reader.words)) {
    const list = /[.;]\s*$/.test(reader.words.gap(start).text) ? orderAt(reader, start) : null;
    if (list && verbs.has(reader.words, list.next)) return list;
  }
  return behindComma(reader, LONGEST_DECISION, (at) => {
    const list = reader.words.capital(at) ? orderAt(reader, at) : null;
    return list &&
      areKnownUnits(list.mentions) &&
      verbs.has(reader.words, list.next) &&
      !endsWithUnit(reader, at)
      ? list
      : null;
  });
};

/** `Đồng ý với đề nghị của Sở A, Sở B …`: a list of those who asked may go on behind the comma. */
const endsWithUnit = (reader: UnitReader, end: number): boolean => {
  for (let at = Math.max(0, end - MOST_ASKING); at < end; at++)
    if (reader.at(at, end)?.next === end) return true;
  return false;
};

const PURPOSE = /^(?:để|nhằm)$/iu;
const LONGEST_PURPOSE = 30;

/** `Để chuẩn bị cho cuộc họp, đề nghị Phòng X …`: the order stands behind what it is for. */
const afterPurpose = (reader: UnitReader): UnitList | null =>
  PURPOSE.test(reader.words.raw(0))
    ? behindComma(reader, LONGEST_PURPOSE, (at) =>
        assigningEnd(reader.words, at) === null ? null : orderAt(reader, at),
      )
    : null;

/** On what ground something is asked, at the beginning of a letter. */
const GROUNDS =
  /^\s*(?:Thực hiện|Căn cứ|Theo|Để|Nhằm|Tiếp theo|Qua|Xét|Trên cơ sở|Phúc đáp|Liên quan|Sau khi|Nhân|Do|Trước|Hiện nay|Vừa qua|Thời gian qua)\s/u;
const LONGEST_GROUNDS = 160;
/** First words of what is asked. */
const ASKS = new WordSet(["đề", "yêu", "giao", "kính", "trân", "phân", "chuyển"]);
/** As many words as who asks may have. */
const MOST_ASKING = 14;

/** `Thực hiện Công văn …, UBND xã đề nghị các thôn rà soát …`: who asks, then who is to act. */
export const behindGrounds = (reader: UnitReader): UnitList | null => {
  const { words } = reader;
  if (!GROUNDS.test(words.written) || /:\s*$/u.test(words.written)) return null;
  for (let at = 4; at < Math.min(words.length, LONGEST_GROUNDS); at++) {
    const gap = words.gap(at);
    if (!ASKS.has(words.keyId(at)) || words.capital(at) || !(gap.isSpace || gap.isComma)) continue;
    const next = assigningEnd(words, at);
    const list = next === null ? null : unitListAt(reader, next);
    if (
      list &&
      !isAskedAbove(reader, list.next) &&
      verbs.has(words, list.next) &&
      words.gap(list.next).isSpace &&
      (gap.isComma || asksBefore(reader, at))
    )
      return list;
  }
  return null;
};

/** A unit ends before the word, and opens a clause: `…, UBND xã đề nghị`, unlike `theo đề nghị`. */
const asksBefore = (reader: UnitReader, at: number): boolean => {
  for (let start = Math.max(1, at - MOST_ASKING); start < at; start++) {
    const gap = reader.words.gap(start);
    if ((gap.isComma || gap.endsClause) && reader.at(start, at)?.next === at) return true;
  }
  return false;
};

/** First words of orders that count in a later clause too. */
const OPENS_ORDER = new WordSet(["giao", "thống", "đồng", "nhất", "phân", "đề", "yêu"]);
/** Those of a request, which counts as a sentence of its own behind what only tells: `Hiện nay … . Đề nghị Phòng X …` */
const OPENS_REQUEST = new WordSet(["đề", "yêu"]);

/** `Phê bình 05 chủ đầu tư …. Yêu cầu các chủ đầu tư nêu trên …`: what is said of them orders nothing. */
const BLAMES = phraseTrie(["Phê bình", "Biểu dương", "Nhắc nhở"]);

const opensSentence = (words: Words, at: number): boolean =>
  words.capital(at) && /[.!?]\s+$/u.test(words.gap(at).text);

/** `Bộ X thống nhất về sự cần thiết; giao Vụ Y …`: who agrees, and who is to act. */
export const givenBehindAgreement = (reader: UnitReader, { mentions, next }: UnitList): UnitList | null => {
  if (mentions.length !== 1 || !agreesBehind(reader.words, { mentions, next })) return null;
  for (const start of laterStarts(reader.words)) {
    if (start <= next) continue;
    const isOrder = reader.words.lower(start) === "giao";
    const list = isOrder || opensSentence(reader.words, start) ? orderAt(reader, start) : null;
    if (list && (isOrder || verbs.has(reader.words, list.next))) return list;
  }
  return null;
};

/** Who a passage names in its sentences: in the first, behind a time or a purpose, or in a later one with an order of its own. */
export const leadsInSentences = (reader: UnitReader): Assignment => {
  const { words } = reader;
  const first =
    firstOrder(reader) ??
    behindMatter(reader) ??
    subjectBehindAdverbial(reader) ??
    afterDecision(reader) ??
    afterPurpose(reader) ??
    behindWhen(reader) ??
    behindGrounds(reader);
  if (first) return separated(givenBehindAgreement(reader, first) ?? first);
  const given = givenBehindMatter(reader);
  if (given.length > 0) return { leads: given, coordinating: [] };
  const unlisted = unlistedSubjectAt(reader, 0);
  if (unlisted.length > 0) {
    // `Đ/c PCT UB phường giao TDP rà lại …`
    const next = unlisted.at(-1)?.next ?? 0;
    const told = words.raw(next) === "giao" ? orderAt(reader, next) : null;
    if (told && verbs.has(words, told.next)) return separated(told);
    return { leads: unlisted, coordinating: [] };
  }
  // Later clauses count only with an order of their own: `Nhất trí …; giao UBND phường X …`
  if (!words.hasAnyOf(OPENS_ORDER)) return nobody;
  const tellsFirst = !verbs.has(words, 0) || BLAMES.has(words, 0);
  for (const start of laterStarts(words)) {
    if (!OPENS_ORDER.has(words.keyId(start)) || assigningEnd(words, start) === null) continue;
    const asks = OPENS_REQUEST.has(words.keyId(start));
    if (asks && !(tellsFirst && opensSentence(words, start))) continue;
    const list = orderAt(reader, start);
    if (list && !(asks && (isAskedAbove(reader, list.next) || !verbs.has(words, list.next))))
      return separated(list);
  }
  return nobody;
};
