import { asWritten } from "./heading-units";
import { calendarDate } from "./calendar-date";
import { deadlinesIn } from "./deadlines/deadlines";
import type { Anchor, FoundDeadline } from "./deadlines/found";
import type { Span } from "./notice";
import { recurrenceOf } from "./recurrence";
import { unitsNamedIn } from "./unit-lists";
import type { Mention } from "./units/mention";
import { wordsOf, type Words } from "./words";

const wordsIn = (text: string, span: Span): string =>
  text
    .slice(...span)
    .trim()
    .replace(/[.;,]+$/u, "");

/** What stands alone in a cell or behind a label is a deadline without a word for it: `Tháng 8/2024`, `30/9/2026`, `2024 - 2025`. */
export const deadlineOfValue = (all: Words, span: Span, anchor: Anchor): FoundDeadline | null => {
  const words = wordsIn(all.text, span);
  if (words === "") return null;
  const start = span[0] + all.text.slice(...span).indexOf(words);
  const place: Span = [start, start + words.length];
  const stated = deadlinesIn(all.within(...place), anchor)[0];
  if (stated) return stated;
  // A list of what is late says days that were over when it was written.
  for (const reckonedFrom of [anchor, { ...anchor, date: null, year: null }])
    for (const word of ["trong ", "đến "]) {
      const cell = wordsOf(word + words.charAt(0).toLowerCase() + words.slice(1));
      const found = deadlinesIn(cell, reckonedFrom)[0];
      if (found) return { ...found, text: words, span: place };
    }
  const years = /^(?:(?:trong|hết|đến hết)\s+)?(?:năm\s+)?(\d{4})(?:\s*[-–]\s*(\d{4}))?$/iu.exec(words);
  const year = years ? Number(years[2] ?? years[1]) : null;
  const base = { text: words, span: place, recurrence: recurrenceOf(all.within(...place)) };
  if (year !== null) return { ...base, stated: calendarDate(year, 12, 31), op: "during", warnings: [] };
  return base.recurrence ? { ...base, stated: null, op: "recurring", warnings: [] } : null;
};

/** The units that a cell or what stands behind a label names; what is no known name is one as it is written. */
export const unitsOfValue = (all: Words, span: Span): readonly Mention[] => {
  const words = wordsIn(all.text, span);
  if (words === "") return [];
  const from = span[0] + all.text.slice(...span).indexOf(words);
  const named = unitsNamedIn(all, [from, from + words.length]);
  return named.length > 0 ? named : [asWritten(words, from, from + words.length, 0, false)];
};
