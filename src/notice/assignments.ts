import { assigningWords, coordinatingWords, decisionWords, reactingWords } from "../catalog/vocabulary";
import type { Span } from "./notice";
import { phraseTrie } from "./phrase-trie";
import { labelEnd, unitsOfHeading } from "./heading-units";
import { unitListAt, type UnitList } from "./unit-lists";
import { UnitReader } from "./units/reader";
import { verbs } from "./verbs";
import type { Mention } from "./units/mention";
import { WordSet, type Words } from "./words";

/** Who is to do it and with whom, as far as one passage says so itself. */
export interface Assignment {
  readonly leads: readonly Mention[];
  readonly coordinating: readonly Mention[];
}

const assigning = phraseTrie(assigningWords);
const coordinatingPhrases = phraseTrie(coordinatingWords);
const reacting = phraseTrie(reactingWords);

const none: Assignment = { leads: [], coordinating: [] };

/** The units of a table's cell: `Sở A; Sở B, các đơn vị liên quan`. */
export const unitsNamedIn = (words: Words, span: Span): readonly Mention[] => {
  const reader = new UnitReader(words.within(...span));
  const mentions: Mention[] = [];
  for (let at = 0; at < reader.words.length;) {
    const list = unitListAt(reader, at);
    if (list) mentions.push(...list.mentions);
    at = list ? list.next : at + 1;
  }
  return mentions;
};

/** A unit list with an order before it (`Giao …`) or a verb behind it (`Sở X chủ trì …`) at word `at`. */
const orderAt = (reader: UnitReader, at: number): UnitList | null => {
  const order = assigning.match(reader.words, at);
  if (order) {
    const list = unitListAt(reader, order.next);
    return list && !onlyReacts(reader, list.next, true) ? list : null;
  }
  const list = unitListAt(reader, at);
  if (!list || list.next >= reader.words.length) return null;
  if (!/^\)?[ \t]*,?[ \t]+$/.test(reader.words.gap(list.next).text) || onlyReacts(reader, list.next, false))
    return null;
  // `Ban Thường vụ Đảng ủy giao Đảng ủy UBND xã …`: who is given it, and not who gives it
  if (/^(?:giao|phân)$/u.test(reader.words.raw(list.next))) {
    const given = assigning.match(reader.words, list.next);
    const doers = given ? unitListAt(reader, given.next) : null;
    if (doers && verbs.has(reader.words, doers.next)) return doers;
  }
  // A group or a name that only looks like one must be followed by a verb.
  const sure = list.mentions.some(
    ({ isKnown, isGroup, isPerson }) => (isKnown && !isGroup) || isPerson === true,
  );
  return verbs.has(reader.words, list.next) || sure ? list : null;
};

/** `…; UBND tỉnh xem xét, quyết định`: a unit that only answers, in a few words. `quyết định cho học sinh nghỉ` is a task. */
const onlyReacts = (reader: UnitReader, at: number, ordered: boolean): boolean => {
  if (ordered) return false;
  const reaction = reacting.match(reader.words, at);
  if (!reaction) return false;
  return !verbs.has(reader.words, at) || reader.words.length - reaction.next <= MOST_BEHIND_REACTION;
};
const MOST_BEHIND_REACTION = 4;

/** The units that a clause opens with and tells to do something; empty where it opens otherwise. */
export const subjectOf = (words: Words, span: Span): readonly Mention[] => {
  const reader = new UnitReader(words.within(...span));
  const list = orderAt(reader, ADVERBS.match(reader.words, 0)?.next ?? 0);
  if (!list) return [];
  // `…; phân công cấp ủy viên phụ trách từng thôn` tells the same unit what to do.
  const ordered = assigning.has(reader.words, 0) && !/^phân$/iu.test(reader.words.raw(0));
  const named = list.mentions.every(
    ({ isKnown, isGroup, alias }) =>
      (isKnown && !/^\p{Ll}/u.test(alias)) || (!isGroup && /^\p{Lu}/u.test(alias)),
  );
  return ordered || (verbs.has(reader.words, list.next) && named) ? list.mentions : [];
};

/** Words that stand before an order and change nothing: `Đồng thời, giao …`, `Trước mắt, …`. */
const ADVERBS = phraseTrie([
  "Đồng thời",
  "Trước mắt",
  "Bên cạnh đó",
  "Ngoài ra",
  "Về nội dung này",
  "Riêng",
  "Trên cơ sở đó",
  "Để",
]);

/** Where clauses begin behind the first. */
const laterStarts = (words: Words): number[] => {
  const starts: number[] = [];
  for (let i = 1; i < words.length; i++) {
    const gap = words.gap(i);
    if (gap.endsClause || (words.lower(i) === "giao" && /,\s*$/.test(gap.text))) starts.push(i);
  }
  return starts;
};

/** Groups named behind those that have a name help them: `Giao các phòng A, B và các phòng liên quan tham mưu`. */
const separated = (list: UnitList): Assignment => {
  const named = list.mentions.findIndex((mention) => !mention.isGroup);
  const isHelper = (mention: Mention, i: number): boolean =>
    named >= 0 && i > named && mention.isGroup && /liên quan/u.test(mention.name);
  return {
    leads: list.mentions.filter((mention, i) => !isHelper(mention, i)),
    coordinating: list.mentions.filter(isHelper),
  };
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
]);
const LONGEST_ADVERBIAL = 25;

/** `Định kỳ 6 tháng, hằng năm, Sở X tổ chức sơ kết`: the subject stands behind when or on what ground. */
const subjectBehindAdverbial = (reader: UnitReader): UnitList | null => {
  if (!ADVERBIALS.has(reader.words, 0)) return null;
  for (let i = 1; i < Math.min(reader.words.length, LONGEST_ADVERBIAL); i++) {
    const gap = reader.words.gap(i).text;
    if (/[;.:]/.test(gap)) return null;
    const list = /,\s*$/.test(gap) && reader.words.capital(i) ? orderAt(reader, i) : null;
    if (list && list.mentions[0]?.isKnown && !list.mentions[0].isGroup) return list;
  }
  return null;
};

const decisions = phraseTrie(decisionWords);

/** `Đồng ý về nguyên tắc. Bộ X hoàn thiện hồ sơ …`: what is decided first, then who is to act on it. */
const afterDecision = (reader: UnitReader): UnitList | null => {
  if (!decisions.has(reader.words, 0)) return null;
  for (const start of laterStarts(reader.words)) {
    const list = /[.;]\s*$/.test(reader.words.gap(start).text) ? orderAt(reader, start) : null;
    if (list && verbs.has(reader.words, list.next)) return list;
  }
  return null;
};

const PURPOSE = /^(?:để|nhằm)$/iu;
const LONGEST_PURPOSE = 30;

/** `Để chuẩn bị cho cuộc họp, đề nghị Phòng X …`: the order stands behind what it is for. */
const afterPurpose = (reader: UnitReader): UnitList | null => {
  if (!PURPOSE.test(reader.words.raw(0))) return null;
  for (let i = 1; i < Math.min(reader.words.length, LONGEST_PURPOSE); i++) {
    const gap = reader.words.gap(i).text;
    if (/[;.:]/.test(gap)) return null;
    if (/,\s*$/.test(gap) && assigning.has(reader.words, i)) return orderAt(reader, i);
  }
  return null;
};

/** First words of orders that count in a later clause too. */
const OPENS_ORDER = new WordSet(["giao", "thống", "đồng", "nhất", "phân"]);

const leadsOf = (reader: UnitReader): Assignment => {
  const { words } = reader;
  const after = ADVERBS.match(words, 0)?.next ?? 0;
  const first = orderAt(reader, after);
  if (first) return separated(first);
  const behindWhen = subjectBehindAdverbial(reader);
  if (behindWhen) return separated(behindWhen);
  const behind = afterDecision(reader) ?? afterPurpose(reader);
  if (behind) return separated(behind);
  // Later clauses count only with an order of their own: `Nhất trí …; giao UBND phường X …`
  for (const start of laterStarts(words)) {
    if (!OPENS_ORDER.has(words.keyId(start)) || !assigning.has(words, start)) continue;
    const list = orderAt(reader, start);
    if (list) return separated(list);
  }
  return none;
};

const helpersOf = (reader: UnitReader): Mention[] => {
  const helpers: Mention[] = [];
  for (let i = 0; i < reader.words.length; i++) {
    const phrase = coordinatingPhrases.match(reader.words, i);
    let start = phrase?.next;
    // `Giao phòng X chủ trì Văn phòng Y, các phòng … tham mưu`: the words "phối hợp với" are missing
    if (start === undefined && reader.words.lower(i) === "chủ" && reader.words.raw(i + 1) === "trì") {
      const direct = unitListAt(reader, i + 2);
      if (direct && /^\s+$/.test(reader.words.gap(i + 2).text) && direct.mentions[0]?.isKnown) start = i + 2;
    }
    if (start === undefined) continue;
    if (phrase && /giữa$/u.test(phrase.value)) start = afterIntroduction(reader, start);
    if (!/^\s*:?\s*$/.test(reader.words.gap(start).text)) continue;
    const list = unitListAt(reader, start);
    if (!list) continue;
    helpers.push(...list.mentions);
    i = list.next - 1;
  }
  return helpers;
};

/** `phối hợp giữa các cơ quan: A, B`: the list behind the colon is meant. */
const afterIntroduction = (reader: UnitReader, start: number): number => {
  const group = reader.at(start);
  return group?.isGroup && /^\s*:\s*$/.test(reader.words.gap(group.next).text) ? group.next : start;
};

/** `Các Bộ: A, B, C rà soát …`: the colon stands inside a list, not behind a label. */
const sharedListPast = (reader: UnitReader, colon: number): readonly Mention[] | null => {
  const list = unitListAt(reader, 0);
  return list && reader.words.from(list.next - 1) > colon && verbs.has(reader.words, list.next)
    ? list.mentions
    : null;
};

const MOST_TOPIC = 80;
/** `Ngày 22/01: Phó Chủ tịch … phụ trách …` is a timetable. */
const OPENS_WITH_TIME = /^\s*(?:\d|ngày|thứ|sáng|chiều|tối|buổi|lúc|từ|hồi)(?!\p{L})/iu;
const ENDS_INTRODUCING = /(?:theo hướng|cụ thể|như sau|gồm|là|nội dung|nhiệm vụ)$/iu;

/** `về cứu trợ: Bộ Chỉ huy Quân sự tỉnh chủ trì …`: a short label names the matter, and the subject stands behind it. */
const behindTopic = (words: Words, [from, to]: Span, label: number | null): Assignment => {
  const { text } = words;
  if (label === null || label - from > MOST_TOPIC || OPENS_WITH_TIME.test(text.slice(from, label)))
    return none;
  if (ENDS_INTRODUCING.test(text.slice(from, label).trimEnd())) return none;
  if (verbs.has(words.within(from, label), 0)) return none;
  const list = orderAt(new UnitReader(words.within(label + 1, to)), 0);
  return list?.mentions.some(({ isGroup, isKnown }) => isKnown || !isGroup) ? separated(list) : none;
};

const IN_BRACKETS = /\(([^()]{4,200})\)[\s.;:]*$/u;
const NAMES_LEAD =
  /^(?:(?:giao|chủ trì|đơn vị (?:chủ trì|thực hiện)|cơ quan (?:chủ trì|thực hiện))\s?:?\s+)?/iu;

/** What may stand behind the unit in its brackets: nothing, what it is to do, who helps, or until when. */
const BEHIND_LEAD =
  /^\s*(?:$|[,;]|(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|phối hợp|cùng)(?!\p{L}))/iu;
/** Brackets behind a name explain it: `… phối hợp với chủ đầu tư (Công ty A)`. */
const MOST_NAMED_BEFORE = 14;

/**
 * `Lắp đặt biển báo … (Sở Xây dựng chủ trì; hoàn thành trước ngày …)`, `Thông báo lịch xuống giống … (Phòng Kinh tế).`:
 * who does it stands in brackets behind what is to be done.
 */
const inBrackets = (words: Words, [from, to]: Span): Assignment => {
  const bracket = IN_BRACKETS.exec(words.text.slice(Math.max(from, to - 240), to));
  if (!bracket?.[1]) return none;
  const opens = NAMES_LEAD.exec(bracket[1])?.[0].length ?? 0;
  const bracketFrom = Math.max(from, to - 240) + bracket.index;
  const start = bracketFrom + 1 + opens;
  const end = start + bracket[1].length - opens;
  const reader = new UnitReader(words.within(start, end));
  const list = unitListAt(reader, 0);
  if (!list) return none;
  if (opens === 0) {
    if (!BEHIND_LEAD.test(words.text.slice(reader.words.to(list.next - 1), end))) return none;
    if (!list.mentions.some(({ isGroup }) => !isGroup) || endsWithUnit(words.within(from, bracketFrom)))
      return none;
  }
  return separated(list);
};

const LABELLED_LEAD =
  /(?:^|[.;(]\s*)(?:đơn vị |cơ quan |bộ phận )?(?:chủ trì|chủ trì thực hiện|thực hiện|chịu trách nhiệm|phụ trách)\s*:\s*/iu;

/** `Rà soát diện tích …. Chủ trì: Phòng Kinh tế; phối hợp: các bản; hoàn thành trước ngày …` */
const behindLabel = (words: Words, [from, to]: Span): Assignment => {
  const label = LABELLED_LEAD.exec(words.text.slice(from, to));
  if (!label) return none;
  const list = unitListAt(new UnitReader(words.within(from + label.index + label[0].length, to)), 0);
  return list ? separated(list) : none;
};

const endsWithUnit = (before: Words): boolean => {
  const reader = new UnitReader(before);
  for (let at = Math.max(0, before.length - MOST_NAMED_BEFORE); at < before.length; at++)
    if (reader.at(at)?.next === before.length) return true;
  return false;
};

/** What a body agrees to, notes or praises by itself, and so tells nobody to do. */
const AGREES =
  /^\s+(?:(?:cơ bản\s)?(?:ghi nhận|đánh giá cao|biểu dương|hoan nghênh|chia sẻ|cảm ơn|nhất trí|đồng ý)|(?:cơ bản\s)?thống nhất\s(?:về\s)?(?:chủ trương|không|chưa|cao|đề xuất|nội dung|phương án))(?!\p{L})/iu;

/** `Thường trực Tỉnh ủy thống nhất chủ trương …`: the body that speaks decides, and hands nothing out. */
export const onlyAgrees = (words: Words, span: Span): boolean => {
  const reader = new UnitReader(words.within(...span));
  const list = unitListAt(reader, 0);
  if (list?.mentions.length !== 1) return false;
  const behind = words.text.slice(reader.words.to(list.next - 1), span[1]);
  return AGREES.test(behind) && !/(?:^|[^\p{L}])(?:giao|yêu cầu|đề nghị)\s/iu.test(behind);
};

/** The places where a row without a label may name who does it, the likeliest first. */
const unlabelled = (words: Words, span: Span, label: number | null, reader: UnitReader): Assignment => {
  for (const named of [leadsOf(reader), behindTopic(words, span, label)])
    if (named.leads.length > 0) return named;
  for (const read of [inBrackets, behindLabel]) {
    const named = read(words, span);
    if (named.leads.length > 0) return named;
  }
  return none;
};

/** Who a row's own words name as responsible, and who is to help. */
export const assignmentOf = (words: Words, span: Span): Assignment => {
  const label = labelEnd(words, span);
  const whole = new UnitReader(words.within(...span));
  const shared = label === null ? null : sharedListPast(whole, label);
  if (shared) return { leads: shared, coordinating: helpersOf(whole) };
  const labelled = label === null ? [] : unitsOfHeading(words, [span[0], label]);
  const reader =
    label !== null && labelled.length > 0 ? new UnitReader(words.within(label + 1, span[1])) : whole;
  const own = labelled.length > 0 ? none : unlabelled(words, span, label, reader);
  const leads = labelled.length > 0 ? labelled : own.leads;
  const names = new Set(leads.map((lead) => lead.name));
  const coordinating = [...own.coordinating, ...helpersOf(reader)].filter(({ name }) => {
    if (names.has(name)) return false;
    names.add(name);
    return true;
  });
  return { leads, coordinating };
};
