/** A day of the civil calendar. `month` is 1-12, `day` is 1-31. Neither time nor zone belongs to it. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month (1-12) of a year, in the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The date, or null where there is no such day (31/4, 12/13): nobody mends it here. */
export const calendarDate = (year: number, month: number, day: number): CalendarDate | null =>
  Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? { year, month, day }
    : null;

/** Days from 1 March of year 0 (proleptic Gregorian); only differences between two of them mean anything. */
const dayNumber = ({ year, month, day }: CalendarDate): number => {
  // Counting the year from March puts the leap day last, so that month lengths need no table.
  const fromMarch = (month + 9) % 12;
  const y = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * fromMarch + 2) / 5) + (day - 1);
};

/** Whole days from `a` to `b`; negative where `b` comes first. */
export const daysBetween = (a: CalendarDate, b: CalendarDate): number => dayNumber(b) - dayNumber(a);

/** The day `days` days later (earlier where negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => {
  let { year, month } = date;
  let day = date.day + days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    if (++month > 12) [year, month] = [year + 1, 1];
  }
  while (day < 1) {
    if (--month < 1) [year, month] = [year - 1, 12];
    day += daysInMonth(year, month);
  }
  return { year, month, day };
};

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekday = (date: CalendarDate): number => {
  // 1 January 2024 was a Monday.
  const offset = daysBetween({ year: 2024, month: 1, day: 1 }, date) % 7;
  return ((offset + 7) % 7) + 1;
};

const padded = (n: number, width: number): string => String(n).padStart(width, "0");

/** `YYYY-MM-DD`. */
export const isoDate = (date: CalendarDate): string =>
  `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;

/** Reads `YYYY-MM-DD`; null for anything else and for days that do not exist. */
export const parseIsoDate = (text: string): CalendarDate | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
};

/** `dd/mm/yyyy`, as Vietnamese offices write it in tables. */
export const vietnameseDate = (date: CalendarDate): string =>
  `${padded(date.day, 2)}/${padded(date.month, 2)}/${padded(date.year, 4)}`;
