import { asWritten, wholeName } from "./heading-units";
import { calendarDate } from "./calendar-date";
import { deadlinesIn } from "./deadlines/deadlines";
import type { Anchor, FoundDeadline } from "./deadlines/found";
import type { Span } from "./notice";
import { recurrenceOf } from "./recurrence";
import { unitsNamedIn } from "./unit-lists";
import { fullNameEnd } from "./units/full-names";
import type { Mention } from "./units/mention";
import { UnitReader } from "./units/reader";
import { wordsOf, type Words } from "./words";

const wordsIn = (text: string, span: Span): string =>
  text
    .slice(...span)
    .trim()
    .replace(/[.;,]+$/u, "");

const DAY = String.raw`\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?!\d)`;
/** `28/10/2026 (tuần 8, cuối tháng 10)`, `02/11 - 07/11/2026 (đầu tháng 11)`: what stands behind the day explains it. */
const OPENS_WITH_DAY = new RegExp(
  String.raw`^(?:(?:${DAY}|\d{1,2})\s?(?:[-–]|đến|tới)\s?(?:hết\s)?(?:ngày\s)?)?(?<last>${DAY})(?!\s(?:hằng|hàng|mỗi)\s)`,
  "iu",
);
/** `05/2026`, `10/2026 - 12/2026` */
const MONTH = /^(?:T?\d{1,2}(?:\/\d{4})?\s?[-–]\s?)?(?<last>T?\d{1,2}\/\d{4})$/iu;
/** `10 ngày`, `2 ngày tới`: a term alone, from a day that only its reader knows. */
const TERM_ALONE = /^(?:trong(?: vòng)?\s)?\d{1,3}\s(?:giờ|ngày|tuần|tháng)(?:\s(?:tới|nữa))?$/iu;

/** What stands alone in a cell or behind a label is a deadline without a word for it: `Tháng 8/2024`, `30/9/2026`, `2024 - 2025`. */
export const deadlineOfValue = (all: Words, span: Span, anchor: Anchor): FoundDeadline | null => {
  const words = wordsIn(all.text, span);
  if (words === "") return null;
  const start = span[0] + all.text.slice(...span).indexOf(words);
  const place: Span = [start, start + words.length];
  const month = MONTH.exec(words)?.groups?.last;
  const day = month === undefined ? OPENS_WITH_DAY.exec(words)?.groups?.last : undefined;
  const stated = day === undefined ? deadlinesIn(all.within(...place), anchor)[0] : undefined;
  if (stated) return stated;
  const written = day ?? (month && `tháng ${month.replace(/^T/iu, "")}`);
  // A list of what is late says days that were over when it was written.
  for (const reckonedFrom of [anchor, { ...anchor, date: null, year: null }])
    for (const word of ["trong ", "đến "]) {
      const cell = wordsOf(word + (written ?? words.charAt(0).toLowerCase() + words.slice(1)));
      const found = deadlinesIn(cell, reckonedFrom)[0];
      if (found) return { ...found, text: words, span: place };
    }
  const years = /^(?:(?:trong|hết|đến hết)\s+)?(?:năm\s+)?(\d{4})(?:\s*[-–]\s*(\d{4}))?$/iu.exec(words);
  const year = years ? Number(years[2] ?? years[1]) : null;
  const base = { text: words, span: place, recurrence: recurrenceOf(all.within(...place)) };
  if (year !== null) return { ...base, stated: calendarDate(year, 12, 31), op: "during", warnings: [] };
  if (TERM_ALONE.test(words))
    return { ...base, stated: null, op: "by", warnings: ["deadline-without-date"], recurrence: null };
  return base.recurrence ? { ...base, stated: null, op: "recurring", warnings: [] } : null;
};

const BETWEEN = /\s*(?:[,;+]|\svà\s)\s*/gu;
/** What a person is, behind the name. */
const REMARK = /^\s*\([^()]*\)$/u;

/** `Lê Anh Minh`, `Lò Văn An, Hà Thị Bích (thư ký)`: persons by their full names, where the value is nothing else; empty else. */
const personsIn = (all: Words, [from, to]: Span): readonly Mention[] => {
  const persons: Mention[] = [];
  const text = all.text.slice(from, to);
  const ends = [...text.matchAll(BETWEEN)].map(
    ({ index, 0: between }) => [index, index + between.length] as const,
  );
  let start = 0;
  for (const [end, next] of [...ends, [text.length, text.length] as const]) {
    const reader = new UnitReader(all.within(from + start, from + end));
    const last = fullNameEnd(reader, 0, reader.words.length, 3);
    if (
      last === null ||
      !(last >= reader.words.length || REMARK.test(text.slice(reader.words.to(last - 1) - from, end)))
    )
      return [];
    persons.push({
      ...asWritten(reader.words.slice(0, last), from + start, from + end, last, false),
      isPerson: true,
    });
    start = next;
  }
  return persons;
};

const WHICH = /^\s\p{L}[^,;(+]*(?<!\s)(?=\s?(?:\(|$))/u;

/** The units that a cell or what stands behind a label names; what is no known name is one as it is written. */
export const unitsOfValue = (all: Words, span: Span): readonly Mention[] => {
  const words = wordsIn(all.text, span);
  if (words === "") return [];
  const from = span[0] + all.text.slice(...span).indexOf(words);
  const persons = personsIn(all, [from, from + words.length]);
  if (persons.length > 0) return persons;
  const whole = wholeName(all.within(from, from + words.length));
  if (whole) return [whole];
  const named = unitsNamedIn(all, [from, from + words.length]);
  const [only] = named;
  // `Các phòng Quản lý dự án (1, 2, 3)`: which of the group are meant
  const which = only?.isGroup ? WHICH.exec(all.text.slice(only.to, from + words.length))?.[0] : undefined;
  if (only && which !== undefined && named.length === 1)
    return [asWritten(all.text.slice(from, only.to) + which, from, only.to + which.length, 0, true)];
  return named.length > 0 ? named : [asWritten(words, from, from + words.length, 0, false)];
};
