import type { CalendarDate } from "../notice/calendar-date";
import { addDays, daysBetween } from "../notice/calendar-date";
import type { CellContent } from "../workbook/plan";
import { isDate, isFormula } from "../workbook/plan";

/** What `Range.values` takes; null leaves a cell as it is. */
export type RangeValue = string | number | boolean | null;

/** Serial number of a day in the 1900 date system: 1 for 1 January 1900, with Excel's 29 February 1900. */
export const serialDate = (date: CalendarDate): number => {
  const days = daysBetween({ year: 1899, month: 12, day: 31 }, date);
  return days > 59 ? days + 1 : days;
};

/** The day of a serial number, its time of day left out; null for what is no day after February 1900. */
export const dateOfSerial = (serial: number): CalendarDate | null => {
  const day = Math.floor(serial);
  if (!(day > 60 && day < 2_958_466)) return null;
  // A day of about that year first: adding days walks month by month.
  const start: CalendarDate = { year: 1900 + Math.floor(day / 366), month: 1, day: 1 };
  return addDays(start, day - daysBetween({ year: 1899, month: 12, day: 30 }, start));
};

const monthName = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./-]*\d/i;
const logical = /^(true|false)$/i;

/**
 * Text as it must be written so that Excel takes it as text. Written to `values`, a string that begins
 * with "=", "+", "-" or "@" becomes a formula and one like "1/5" or "05" a date or a number, read with
 * US rules whatever the machine's (office-js#1559, #3256). An apostrophe in front keeps it as it is; only text
 * that begins with a letter and is no US date needs none.
 */
export const asText = (text: string): string => {
  if (text === "") return text;
  const isPlain = /^\p{L}/u.test(text) && !monthName.test(text) && !logical.test(text);
  return isPlain ? text : `'${text}`;
};

/** The constant of a cell, as `Range.values` takes it; formulas are written separately, so they are null here. */
export const constant = (content: CellContent): RangeValue => {
  if (content === null || isFormula(content)) return null;
  if (isDate(content)) return serialDate(content);
  return typeof content === "string" ? asText(content) : content;
};

/**
 * One value for every cell of a range. `values`, `formulas` and `numberFormat` take it in place of an
 * array, which the typings do not say; a column of 10,000 rows then costs one formula on the wire.
 */
export const everyCell = (value: string): string[][] => value as unknown as string[][];
