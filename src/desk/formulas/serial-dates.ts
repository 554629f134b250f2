/**
 * Days as Excel counts them in the 1900 system: 1 is 1 January 1900, and 60 is the 29 February 1900 that
 * never was, which Lotus 1-2-3 had and Excel keeps.
 */

/** Days from 1 March of year 0 to a day of the Gregorian calendar; months and days may run over. */
const dayNumber = (year: number, month: number, day: number): number => {
  const months = year * 12 + (month - 1);
  const wholeYear = Math.floor(months / 12);
  const monthOfYear = months - wholeYear * 12;
  // Counting the year from March puts the leap day last, so that month lengths need no table.
  const y = monthOfYear < 2 ? wholeYear - 1 : wholeYear;
  const fromMarch = (monthOfYear + 10) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * fromMarch + 2) / 5) + (day - 1);
};

/** Serial 0, were the calendar right: 31 December 1899. */
const beforeFirst = dayNumber(1899, 12, 31);
const falseLeapDay = 60;

/** The last serial that Excel shows as a date: 31 December 9999. */
export const lastSerial = 2_958_465;

/** The serial of a day; a month past 12 or a day past the month's end runs over, as DATE lets it. */
export const serialOfDay = (year: number, month: number, day: number): number => {
  const days = dayNumber(year, month, day) - beforeFirst;
  return days >= falseLeapDay ? days + 1 : days;
};

export interface DayOfSerial {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day of a serial, its time of day dropped. Serial 0 is Excel's 0 January 1900. */
export const dayOfSerial = (serial: number): DayOfSerial => {
  const whole = Math.floor(serial);
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === falseLeapDay) return { year: 1900, month: 2, day: 29 };
  // Fliegel's way back from a day number, on the March-based calendar of dayNumber().
  const days = (whole > falseLeapDay ? whole - 1 : whole) + beforeFirst;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
};

/** Days in a month of the calendar as Excel has it: February 1900 has 29. */
export const daysInMonth = (year: number, month: number): number =>
  serialOfDay(year, month + 1, 1) - serialOfDay(year, month, 1);

/** 1 Sunday … 7 Saturday. Before March 1900 it is a day off, as Excel's WEEKDAY is. */
export const weekdayOfSerial = (serial: number): number => ((Math.floor(serial) - 1 + 7) % 7) + 1;
