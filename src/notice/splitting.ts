import { deadlinesWithin, type FoundDeadline } from "./deadlines/found";
import type { Words } from "./words";
import { isoDate } from "./calendar-date";
import type { Span } from "./notice";
import { assigningEnd, subjectOf } from "./assignments/orders";
import { isLeadLabelled } from "./assignments/set-apart";
import { unitListAt } from "./unit-lists";
import { UnitReader } from "./units/reader";
import { verbs } from "./verbs";
import { areCommonNouns, keyOfUnits, type Mention } from "./units/mention";

/** Ends of clauses: a semicolon, or a full stop before a new sentence, unlike that of `P. Kinh tế`. */
const CLAUSE = /[();]|(?<!(?<!\p{L})\p{Lu})[.!?](?=\s+\p{Lu})/gu;
const OPENS_ANEW = /^\s*[“"']?\p{Lu}/u;

const clausesOf = (said: Words, deadlines: readonly FoundDeadline[]): Span[] => {
  const { text, start: from, end: to } = said;
  const ends = new Set<number>();
  let depth = 0;
  for (const { 0: mark, index } of said.written.matchAll(CLAUSE)) {
    if (mark === "(") depth++;
    else if (mark === ")") depth = Math.max(0, depth - 1);
    // `… (Phòng A chủ trì; Phòng B phối hợp)`: within brackets nothing ends.
    else if (depth === 0) ends.add(from + index + 1);
  }
  // `… 16 giờ ngày 30/7/2026 và tổ chức …`: a date, `và`, and another thing to do
  for (const { span } of deadlines) {
    const and = /^\s*,?\s*và\s+/u.exec(text.slice(span[1], span[1] + 10));
    if (and && verbs.has(said.within(span[1] + and[0].length, Math.min(to, span[1] + 60)), 0))
      ends.add(span[1] + and[0].length);
  }
  for (const end of betweenDates(text, deadlines)) ends.add(end);
  ends.add(to);
  const clauses: Span[] = [];
  let start = from;
  for (const end of [...ends].sort((a, b) => a - b)) {
    if (text.slice(start, end).trim() !== "") clauses.push([start, end]);
    start = end;
  }
  return clauses;
};

/** `… trước ngày 10/4, bàn giao … trước ngày 30/6`, `… đến hết quý II đạt 50%, đến hết năm đạt 100%`: two dates in one clause. */
const betweenDates = (text: string, deadlines: readonly FoundDeadline[]): number[] => {
  const cuts: number[] = [];
  const dated = deadlines.filter(({ stated }) => stated !== null);
  for (const [i, next] of dated.entries()) {
    const before = dated[i - 1];
    if (!before?.stated || !next.stated || isoDate(before.stated) === isoDate(next.stated)) continue;
    const between = text.slice(before.span[1], next.span[0]);
    if (/[;.]/.test(between)) continue;
    const behind = /^\s*(?:,\s*(?:và\s)?|và\s)/u.exec(between);
    if (behind) cuts.push(before.span[1] + behind[0].length);
    else if (/,\s*$/u.test(between)) cuts.push(next.span[0]);
  }
  return cuts;
};

const daysOf = (deadlines: readonly FoundDeadline[]): Set<string> =>
  new Set(
    deadlines.filter(isOnce).map(({ stated, text }) => (stated ? isoDate(stated) : text.toLowerCase())),
  );

/** By a day or by a term, and not again and again. */
const isOnce = ({ stated, recurrence }: FoundDeadline): boolean => stated !== null || recurrence === null;

/**
 * Parts of a bullet that become rows of their own: only where its clauses carry different dates.
 * A clause belongs to the one before until that has its date or the next opens with a capital.
 */
export const partsByDeadline = (said: Words, deadlines: readonly FoundDeadline[]): Span[] => {
  const whole: Span = [said.start, said.end];
  if (deadlines.length < 2 || daysOf(deadlines).size < 2) return [whole];
  const parts: [number, number][] = [];
  let closed = true;
  for (const [from, to] of clausesOf(said, deadlines)) {
    const last = parts.at(-1);
    const anew = OPENS_ANEW.test(said.text.slice(from, to));
    if (last && !closed && !anew) last[1] = to;
    else parts.push([from, to]);
    closed = deadlinesWithin(deadlines, [from, to]).length > 0;
  }
  return daysInParts(parts, deadlines) < 2 ? [whole] : parts;
};

/**
 * Parts of a bullet that go to different units: `Ban A đẩy nhanh …; Ban B đẩy nhanh …`. A clause counts as another unit's
 * only where it opens with that unit and what it is to do.
 */
export const partsByLead = (said: Words): Span[] => {
  const parts: [number, number][] = [];
  const acts = assigningEnd(said, 0) === null;
  let names = "";
  for (const [from, to] of clausesOf(said, [])) {
    const clause = said.within(from, to);
    const subject = isLeadLabelled(clause.written) ? [] : subjectOf(clause);
    const leads = acts && demandsOfOthers(clause, subject) ? [] : subject;
    const key = keyOfUnits(leads);
    const last = parts.at(-1);
    if (last && (leads.length === 0 || key === names || onlyNames(said.within(...last)))) last[1] = to;
    else parts.push([from, to]);
    if (leads.length > 0) names = key;
  }
  return parts.length > 1 ? parts : [[said.start, said.end]];
};

/** `Ban A chịu trách nhiệm về tiến độ; yêu cầu nhà thầu thi công 3 ca`: the same unit demands it of those who work for it. */
const demandsOfOthers = (clause: Words, subject: readonly Mention[]): boolean =>
  clause.raw(0) === "yêu" && areCommonNouns(subject);

/** `Các sở, ban, ngành; UBND các xã xây dựng …`: the list of those who are to act goes on behind the semicolon. */
const onlyNames = (clause: Words): boolean => {
  const list = unitListAt(new UnitReader(clause), assigningEnd(clause, 0) ?? 0);
  return list !== null && list.next >= clause.length;
};

const daysInParts = (parts: readonly Span[], deadlines: readonly FoundDeadline[]): number =>
  parts.filter((part) => deadlinesWithin(deadlines, part).some(isOnce)).length;
