import { dayOfSerial, daysInMonth, serialOfDay } from "../../formulas/serial-dates";

/**
 * The order of day and month in what is typed. Values that an add-in writes are always read month first (oj#1559);
 * what a person types goes by the settings of the machine.
 */
export type DateOrder = "month-first" | "day-first";

export interface DateEntry {
  readonly serial: number;
  readonly numberFormat: string;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const longMonths = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const monthNumber = (word: string): number | null => {
  const folded = word.toLowerCase();
  const index = Math.max(months.indexOf(folded), longMonths.indexOf(folded));
  return index < 0 ? null : index + 1;
};

/** Two digits mean 1930 to 2029. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
};

const dayEntry = (year: number, month: number, day: number, numberFormat: string): DateEntry | null =>
  year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? { serial: serialOfDay(year, month, day), numberFormat }
    : null;

const yearMonthDay = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const twoAndYear = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2}|\d{4})$/;
const twoNumbers = /^(\d{1,2})[-/](\d{1,4})$/;
const dayMonthWord = /^(\d{1,2})[- ]?([A-Za-z]{3,9})(?:[- ,]+(\d{2}|\d{4}))?$/;
const monthWordDay = /^([A-Za-z]{3,9})[- ]?(\d{1,4})(?:,? +(\d{4}))?$/;
const timeOfDay = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])[Mm])?$/;

/** `m/d/yyyy` is the format that every Excel shows in its own order; here it has to be said which. */
const shortDate: Readonly<Record<DateOrder, string>> = {
  "month-first": "m/d/yyyy",
  "day-first": "dd/mm/yyyy",
};

/** Month first means the American order, whatever the user's own (oj#1559, oj#3775, oj#5317). */
const readDate = (text: string, today: number, order: DateOrder): DateEntry | null => {
  const thisYear = dayOfSerial(today).year;
  let parts = yearMonthDay.exec(text);
  if (parts) return dayEntry(Number(parts[1]), Number(parts[3]), Number(parts[4]), shortDate[order]);
  const inOrder = (first: string, second: string): [month: number, day: number] =>
    order === "month-first" ? [Number(first), Number(second)] : [Number(second), Number(first)];
  parts = twoAndYear.exec(text);
  if (parts) {
    const [, first = "", , second = "", year = ""] = parts;
    return dayEntry(fullYear(year), ...inOrder(first, second), shortDate[order]);
  }
  parts = twoNumbers.exec(text);
  if (parts) {
    const [, first = "", second = ""] = parts;
    // `1/5` is a day of this year; `1/45` and `1/2024` are the first of a month.
    return (
      (second.length <= 2 ? dayEntry(thisYear, ...inOrder(first, second), "d-mmm") : null) ??
      (second.length === 3 ? null : dayEntry(fullYear(second), Number(first), 1, "mmm-yy"))
    );
  }
  parts = dayMonthWord.exec(text);
  const month = parts && monthNumber(parts[2] ?? "");
  if (parts && month) {
    const year = parts[3];
    return dayEntry(
      year === undefined ? thisYear : fullYear(year),
      month,
      Number(parts[1]),
      year === undefined ? "d-mmm" : "d-mmm-yy",
    );
  }
  parts = monthWordDay.exec(text);
  const monthFirst = parts && monthNumber(parts[1] ?? "");
  if (parts && monthFirst) {
    const [, , digits = "", year] = parts;
    if (year !== undefined) return dayEntry(Number(year), monthFirst, Number(digits), "d-mmm-yy");
    return (
      (digits.length <= 2 ? dayEntry(thisYear, monthFirst, Number(digits), "d-mmm") : null) ??
      (digits.length === 3 ? null : dayEntry(fullYear(digits), monthFirst, 1, "mmm-yy"))
    );
  }
  return null;
};

const readTime = (text: string): DateEntry | null => {
  const parts = timeOfDay.exec(text);
  if (!parts) return null;
  const [, hours = "", minutes = "", seconds, half] = parts;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const serial = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const numberFormat =
    hour > 23
      ? "[h]:mm:ss"
      : `h:mm${seconds === undefined ? "" : ":ss"}${half === undefined ? "" : " AM/PM"}`;
  return { serial, numberFormat };
};

/** A date, a time, or a date and a time with a space between them; null for anything else. */
export const readDateOrTime = (
  text: string,
  today: number,
  order: DateOrder = "month-first",
): DateEntry | null => {
  const only = readDate(text, today, order) ?? readTime(text);
  if (only) return only;
  const [, day, time] = /^(\S+) (\d{1,2}:\S+(?: [AaPp][Mm])?)$/.exec(text) ?? [];
  const date = day === undefined ? null : readDate(day, today, order);
  const clock = time === undefined ? null : readTime(time);
  return date && clock && clock.serial < 1
    ? { serial: date.serial + clock.serial, numberFormat: `${shortDate[order]} h:mm` }
    : null;
};
