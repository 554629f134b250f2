import { calendarDate, daysBetween, daysInMonth, type CalendarDate } from "../calendar-date";
import type { DeadlineOperator } from "../notice";
import type { Anchor } from "./found";

const inclusiveOf = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));
const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

/** A day, or a month, quarter, half or year, as its words name it. */
export interface Named {
  readonly day: number | null;
  /** The month of the day, or the last of the period. */
  readonly month: number;
  /** Months that the period has; 0 for a day. */
  readonly months: number;
  readonly year: number | null;
}

/** What the groups of a date's expression name; null for what only looks like a date. */
export const namedBy = (groups: Readonly<Record<string, string | undefined>>): Named | null => {
  const yearOf = (text: string | undefined): number | null => (text === undefined ? null : inclusiveOf(text));
  if (groups.wd)
    return { day: Number(groups.wd), month: Number(groups.wm), months: 0, year: yearOf(groups.wy) };
  if (groups.d) {
    if (groups.sep !== "/" && !groups.y) return null;
    return { day: Number(groups.d), month: Number(groups.m), months: 0, year: yearOf(groups.y) };
  }
  if (groups.half) {
    const month = groups.half.toLowerCase() === "đầu" ? 6 : 12;
    return { day: null, month, months: 6, year: yearOf(groups.hy) };
  }
  if (groups.mm) return { day: null, month: Number(groups.mm), months: 1, year: yearOf(groups.my) };
  if (groups.q) {
    const quarter = QUARTERS[groups.q.toUpperCase()] ?? Number(groups.q);
    return { day: null, month: 3 * quarter, months: 3, year: yearOf(groups.qy) };
  }
  return { day: null, month: 12, months: 12, year: yearOf(groups.yy) };
};

/** A date without a year is the next one after the meeting or the day of issue. */
export const yearFor = (named: Named, anchor: Anchor): number | null => {
  if (named.year !== null) return named.year;
  if (!anchor.date) return anchor.year;
  const day = named.day ?? daysInMonth(anchor.date.year, Math.min(12, Math.max(1, named.month)));
  const thisYear = calendarDate(anchor.date.year, named.month, day);
  return thisYear && daysBetween(anchor.date, thisYear) < 0 ? anchor.date.year + 1 : anchor.date.year;
};

/**
 * The day that a period is due on: its last; its first where something is due before it begins; its middle (BLDS 2015,
 * điều 146). Its beginning names no last day.
 */
export const dayOfPeriod = (
  { op, phrase }: { readonly op: DeadlineOperator; readonly phrase: string },
  year: number,
  { month, months }: Named,
): CalendarDate | null => {
  if (/giữa\s$/iu.test(phrase))
    return months === 12 ? calendarDate(year, 6, 30) : calendarDate(year, month - Math.floor(months / 2), 15);
  if (/đầu\s$/iu.test(phrase)) return null;
  const isBefore = op === "before" && !/(?:cuối|hết)\s$/iu.test(phrase);
  return isBefore
    ? calendarDate(year, month - months + 1, 1)
    : calendarDate(year, month, daysInMonth(year, month));
};
