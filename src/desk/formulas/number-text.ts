import { daysInMonth, serialOfDay } from "./serial-dates";

/**
 * Numbers as Excel takes them from text where it needs a number (`"12"+1`, VALUE, criteria): digits with
 * grouping commas, percent, brackets for minus, and dates and times by US rules, which is the desk's locale.
 */
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const isoDay = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const usDay = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/;
const namedDay = /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{4}|\d{2})$/i;
const clock = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?: ?([ap])m?)?$/i;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Two-digit years: 00–29 are of this century, 30–99 of the last. */
const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
};

const serial = (year: number, month: number, day: number): number | null =>
  year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? serialOfDay(year, month, day)
    : null;

const dayFromText = (text: string): number | null => {
  const iso = isoDay.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = usDay.exec(text);
  if (us) return serial(fullYear(us[3] ?? ""), Number(us[1]), Number(us[2]));
  const named = namedDay.exec(text);
  if (!named) return null;
  const month = months.indexOf((named[2] ?? "").slice(0, 3).toLowerCase()) + 1;
  return serial(fullYear(named[3] ?? ""), month, Number(named[1]));
};

const timeFromText = (text: string): number | null => {
  const match = clock.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  const half = match[4]?.toLowerCase();
  if (minutes > 59 || seconds >= 60 || (half && (hours > 12 || hours < 1))) return null;
  if (half) hours = (hours % 12) + (half === "p" ? 12 : 0);
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
};

/** The serial of a day, a time of day or both, written as text; null for anything else. */
export const dateFromText = (text: string): { readonly day: number; readonly time: number } | null => {
  const trimmed = text.trim();
  const day = dayFromText(trimmed);
  if (day !== null) return { day, time: 0 };
  const time = timeFromText(trimmed);
  if (time !== null) return { day: 0, time };
  const gap = trimmed.indexOf(" ");
  if (gap < 0) return null;
  const both = { day: dayFromText(trimmed.slice(0, gap)), time: timeFromText(trimmed.slice(gap + 1).trim()) };
  return both.day === null || both.time === null ? null : { day: both.day, time: both.time };
};

/** The number a text stands for, or null. */
export const numberFromText = (text: string): number | null => {
  let rest = text.trim();
  if (rest === "") return null;
  if (plain.test(rest)) return finite(Number(rest));
  let sign = 1;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = (bracketed[1] ?? "").trim();
  }
  rest = rest.replace(/^([+-]?)\$/, "$1");
  let scale = 1;
  if (rest.endsWith("%")) {
    scale = 100;
    rest = rest.slice(0, -1).trim();
  }
  if (plain.test(rest)) return finite((sign * Number(rest)) / scale);
  if (grouped.test(rest)) return finite((sign * Number(rest.replace(/,/g, ""))) / scale);
  const date = dateFromText(text);
  return date && date.day + date.time;
};

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
