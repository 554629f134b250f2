import { LEAD_LABEL } from "../lead-labels";
import { unitListAt } from "../unit-lists";
import { UnitReader } from "../units/reader";
import { verbs } from "../verbs";
import type { Words } from "../words";
import { nobody, separated, type Assignment } from "./assignment";
import { assigningEnd, orderAt } from "./orders";
import { afterDecision, behindGrounds, givenBehindAgreement } from "./sentences";
import { areKnownUnits } from "../units/mention";

const MOST_TOPIC = 80;
/** `Ngày 22/01: Phó Chủ tịch … phụ trách …` is a timetable. */
const OPENS_WITH_TIME = /^\s*(?:\d|ngày|thứ|sáng|chiều|tối|buổi|lúc|từ|hồi)(?!\p{L})/iu;
const ENDS_INTRODUCING = /(?:theo hướng|cụ thể|như sau|gồm|là|nội dung|nhiệm vụ)$/iu;

/** `về cứu trợ: Bộ Chỉ huy Quân sự tỉnh chủ trì …`: a short label names the matter, and the subject stands behind it. */
export const behindTopic = (passage: Words, label: number): Assignment => {
  const topic = passage.within(passage.start, label);
  if (label - passage.start > MOST_TOPIC || OPENS_WITH_TIME.test(topic.written)) return nobody;
  const reader = new UnitReader(passage.within(label + 1, passage.end));
  const asked = behindGrounds(reader);
  if (asked) return separated(asked);
  if (ENDS_INTRODUCING.test(topic.written.trimEnd())) return nobody;
  const order = orderAt(reader, 0);
  const first = order ?? unitListAt(reader, 0);
  const list = (first && givenBehindAgreement(reader, first)) ?? order ?? afterDecision(reader);
  // `Đẩy nhanh giải ngân: các chủ đầu tư phấn đấu …`: what is to be done, then by whom and how
  if (verbs.has(topic, 0)) return list && verbs.has(reader.words, list.next) ? separated(list) : nobody;
  return list?.mentions.some(({ isGroup, isKnown }) => isKnown || !isGroup) ? separated(list) : nobody;
};

/** As much of a passage as its last brackets and the stops behind them may take. */
const MOST_BRACKET = 240;
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
export const inBrackets = (words: Words): Assignment => {
  const { start: from, end: to } = words;
  const tail = Math.max(from, to - MOST_BRACKET);
  const bracket = IN_BRACKETS.exec(words.text.slice(tail, to));
  if (!bracket?.[1]) return nobody;
  const opens = NAMES_LEAD.exec(bracket[1])?.[0].length ?? 0;
  const bracketFrom = tail + bracket.index;
  const start = bracketFrom + 1 + opens;
  const end = start + bracket[1].length - opens;
  const reader = new UnitReader(words.within(start, end));
  const list = unitListAt(reader, 0);
  if (!list) return nobody;
  if (opens === 0) {
    if (!BEHIND_LEAD.test(words.text.slice(reader.words.to(list.next - 1), end))) return nobody;
    if (!list.mentions.some(({ isGroup }) => !isGroup) || endsWithUnit(words.within(from, bracketFrom)))
      return nobody;
  }
  return separated(list);
};

const endsWithUnit = (before: Words): boolean => {
  const reader = new UnitReader(before);
  for (let at = Math.max(0, before.length - MOST_NAMED_BEFORE); at < before.length; at++)
    if (reader.at(at)?.next === before.length) return true;
  return false;
};

const LABELLED_LEAD = new RegExp(String.raw`(?:^|[.;(]\s*)${LEAD_LABEL}\s*:\s*`, "iu");
const OPENS_WITH_LABEL = new RegExp(String.raw`^\s*${LEAD_LABEL}\s*:\s*`, "iu");

/** `Đơn vị thực hiện: Công an xã.` says whose the clause before it is, and is none of its own. */
export const isLeadLabelled = (clause: string): boolean => OPENS_WITH_LABEL.test(clause);

/** `Rà soát diện tích …. Chủ trì: Phòng Kinh tế; phối hợp: các bản; hoàn thành trước ngày …` */
export const behindLabel = (words: Words): Assignment => {
  const label = LABELLED_LEAD.exec(words.written);
  if (!label) return nobody;
  const list = unitListAt(
    new UnitReader(words.within(words.start + label.index + label[0].length, words.end)),
    0,
  );
  return list ? separated(list) : nobody;
};

/** What may stand behind the units that a task ends with: nothing, by when, brackets, or that they lead. */
const BEHIND_LAST =
  /^\s*(?:$|[;.(]|(?:chủ trì|phụ trách|đảm nhận|đảm nhiệm)(?!\p{L})|,\s(?:hoàn thành|xong|trước|báo cáo|thời hạn|hạn))/iu;
const LAST_UNITS = /(?::\s|\s[-–—]\s)(?=\p{Lu}|giao\s)/gu;
/** Marks before somebody who is said to lead, and what they are said to do. */
const LEADER_FROM = /(?:,\s|\s[-–—]\s)(?=\p{L})/gu;
const LEADS =
  /\s(?:chủ trì(?!\s(?:cuộc|buổi|phiên|hội|giao|họp))|phụ trách|đảm nhận|đảm nhiệm|chịu trách nhiệm)(?!\p{L})/giu;
const MOST_LEADER = 120;
/** The mark before the name, and one within: `giao đ/c A, Phó Bí thư phụ trách` */
const MOST_MARKS = 2;
const OFFICE_BEHIND = /^(?:,\s[^,;.:]{2,40})?$/u;
const FEWEST_BEFORE_UNITS = 4;
/** No task ends in more marks with units behind them. */
const MOST_LAST = 12;

/** `Đánh giá …: Sở Nội vụ chủ trì; …`, `Đề án … - Sở Y tế - tháng 10/2025`: who does it stands behind what is to be done. */
export const behindTask = (words: Words): Assignment => {
  const { written, start, end } = words;
  for (const { index, 0: mark } of [...written.matchAll(LAST_UNITS)].slice(-MOST_LAST).reverse()) {
    const from = start + index + mark.length;
    if (words.within(start, from).length < FEWEST_BEFORE_UNITS) continue;
    const reader = new UnitReader(words.within(from, end));
    const given = assigningEnd(reader.words, 0);
    const list = unitListAt(reader, given ?? 0);
    if (!list || (given === null && !areKnownUnits(list.mentions))) continue;
    const behind = words.text.slice(reader.words.to(list.next - 1), end);
    if (mark.startsWith(":") ? BEHIND_LAST.test(behind) : DATED.test(behind)) return separated(list);
  }
  return nobody;
};

/** `…, đ/c A chủ trì cùng …`, `Mở 02 lớp … - giao đồng chí B, Phó Bí thư phụ trách`: who leads, behind what is to be done. */
export const leadingBehind = (words: Words): Assignment => {
  const { written, start } = words;
  for (const { index } of written.matchAll(LEADS)) {
    const from = Math.max(0, index - MOST_LEADER);
    const marks = [...written.slice(from, index).matchAll(LEADER_FROM)];
    for (const { index: at, 0: mark } of marks.slice(-MOST_MARKS)) {
      // `Ngày 11/5, Giám đốc chủ trì …` tells of it.
      if (mark.startsWith(",") && !verbs.has(words, 0)) continue;
      const reader = new UnitReader(words.within(start + from + at + mark.length, start + index));
      const list = unitListAt(reader, assigningEnd(reader.words, 0) ?? 0);
      if (list && OFFICE_BEHIND.test(words.text.slice(reader.words.to(list.next - 1), start + index)))
        return separated(list);
    }
  }
  return nobody;
};

/** `… - tháng 10/2025`, `… - 20/5`, or the end */
const DATED = /^\s*(?:[.;]?\s*$|[-–;]\s(?:trước|hạn|xong|tháng|quý|ngày|\d))/iu;

/** Verbs behind `do X` that say whose work it is; what somebody `ban hành` or `lập` is a paper of theirs. */
const DOES_IT =
  /^\s(?:(?:chịu trách nhiệm|trực tiếp)\s)?(?:thực hiện|phụ trách|chủ trì|đảm nhiệm|đảm nhận|trình bày|báo cáo)[\s.;]*$/iu;
const BY = /(?<!\p{L})do\s(?=\p{L})/gu;

/**
 * `Tiết dạy minh họa tại lớp 8A1 do cô Nguyễn Thị B thực hiện`: who does it stands at the end. Behind a verb only people do:
 * `Rà soát các dự án do Ban A thực hiện` says which are meant.
 */
export const doneBy = (words: Words): Assignment => {
  const last = [...words.written.matchAll(BY)].at(-1);
  if (!last) return nobody;
  const reader = new UnitReader(words.within(words.start + last.index + last[0].length, words.end));
  const list = unitListAt(reader, 0);
  if (!list || !DOES_IT.test(words.text.slice(reader.words.to(list.next - 1), words.end))) return nobody;
  const arePeople = list.mentions.every(({ isPerson }) => isPerson === true);
  return arePeople || !verbs.has(words, 0) ? separated(list) : nobody;
};
