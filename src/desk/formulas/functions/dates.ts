import type { Scalar } from "../values";
import { errorOf, fail } from "../values";
import { toNumber, toText, toWhole } from "../coercion";
import { dateFromText } from "../number-text";
import type { DayOfSerial } from "../serial-dates";
import { dayOfSerial, daysInMonth, lastSerial, serialOfDay, weekdayOfSerial } from "../serial-dates";
import type { FunctionLibrary } from "./definition";
import { ofValues } from "./definition";

/** A serial that can be a date; its time of day is kept. */
const toSerial = (value: Scalar | undefined): number => {
  const serial = toNumber(value);
  return serial >= 0 && serial < lastSerial + 1 ? serial : fail("#NUM!");
};

const toDay = (value: Scalar | undefined): number => Math.floor(toSerial(value));

const ofDay = (call: (day: DayOfSerial) => number) =>
  ofValues(1, 1, ([value]) => call(dayOfSerial(toSerial(value))));

const inCalendar = (serial: number): number => (serial >= 0 && serial <= lastSerial ? serial : fail("#NUM!"));

/** The same day some months on, or the month's last where it has no such day. */
const monthsOn = (serial: number, months: number, atEnd: boolean): number => {
  const { year, month, day } = dayOfSerial(serial);
  const target = year * 12 + (month - 1) + months;
  const y = Math.floor(target / 12);
  const m = target - y * 12 + 1;
  if (y < 1900) return fail("#NUM!");
  return inCalendar(serialOfDay(y, m, atEnd ? daysInMonth(y, m) : Math.min(day, daysInMonth(y, m))));
};

/** The time of day in whole seconds: Excel rounds before it cuts hours and minutes. */
const secondsOfDay = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

/** Days since the week's first day, by WEEKDAY's and WEEKNUM's numbers for it. */
const daysIntoWeek = (serial: number, firstDay: number): number =>
  (weekdayOfSerial(serial) - firstDay + 7) % 7;

/** 1 Sunday … 7 Saturday: the first day that a `return_type` counts from. */
const firstDayOfType = (type: number): number | null => {
  if (type === 1) return 1;
  if (type === 2) return 2;
  return type >= 11 && type <= 17 ? ((type - 10) % 7) + 1 : null;
};

const isoWeek = (serial: number): number => {
  // The week belongs to the year of its Thursday.
  const thursday = serial - daysIntoWeek(serial, 2) + 3;
  return Math.floor((thursday - serialOfDay(dayOfSerial(thursday).year, 1, 1)) / 7) + 1;
};

const dateDifference = (from: number, to: number, unit: string): number => {
  const [a, b] = [dayOfSerial(from), dayOfSerial(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit) {
    case "d":
      return to - from;
    case "m":
      return months;
    case "y":
      return Math.floor(months / 12);
    case "ym":
      return months % 12;
    case "md":
      // Excel documents this one as unreliable; it counts from the same day of the month before.
      return b.day >= a.day ? b.day - a.day : to - serialOfDay(b.year, b.month - 1, a.day);
    case "yd": {
      const year = b.month < a.month || (b.month === a.month && b.day < a.day) ? b.year - 1 : b.year;
      return to - serialOfDay(year, a.month, a.day);
    }
    default:
      return fail("#NUM!");
  }
};

const days360 = (from: number, to: number, european: boolean): number => {
  const [a, b] = [dayOfSerial(from), dayOfSerial(to)];
  let [first, last] = [a.day, b.day];
  if (european) {
    first = Math.min(first, 30);
    last = Math.min(last, 30);
  } else {
    if (first === daysInMonth(a.year, a.month)) first = 30;
    if (last === 31 && first === 30) last = 30;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
};

const textDate = (value: Scalar | undefined): { readonly day: number; readonly time: number } =>
  dateFromText(toText(value)) ?? fail("#VALUE!");

export const dateFunctions: FunctionLibrary = {
  TODAY: { ...ofValues(0, 0, (_args, { cells }) => cells.clock.today()), volatile: "day" },
  NOW: { ...ofValues(0, 0, (_args, { cells }) => cells.clock.now()), volatile: "always" },
  DATE: ofValues(3, 3, ([year, month, day]) => {
    const y = toWhole(year);
    if (y < 0 || y > 9999) return errorOf("#NUM!");
    // Years before 1900 are counted from 1900.
    return inCalendar(serialOfDay(y < 1900 ? y + 1900 : y, toWhole(month), 1) + toWhole(day) - 1);
  }),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  TIME: ofValues(3, 3, ([hour, minute, second]) => {
    const seconds = toWhole(hour) * 3600 + toWhole(minute) * 60 + toWhole(second);
    return seconds < 0 ? errorOf("#NUM!") : (seconds % 86_400) / 86_400;
  }),
  HOUR: ofValues(1, 1, ([value]) => Math.floor(secondsOfDay(toSerial(value)) / 3600)),
  MINUTE: ofValues(1, 1, ([value]) => Math.floor(secondsOfDay(toSerial(value)) / 60) % 60),
  SECOND: ofValues(1, 1, ([value]) => secondsOfDay(toSerial(value)) % 60),
  DATEVALUE: ofValues(1, 1, ([value]) => textDate(value).day || errorOf("#VALUE!")),
  TIMEVALUE: ofValues(1, 1, ([value]) => textDate(value).time),
  DAYS: ofValues(2, 2, ([end, start]) => toDay(end) - toDay(start)),
  DAYS360: ofValues(2, 3, ([start, end, european]) =>
    days360(toDay(start), toDay(end), toNumber(european) !== 0),
  ),
  EDATE: ofValues(2, 2, ([start, months]) => monthsOn(toDay(start), toWhole(months), false)),
  EOMONTH: ofValues(2, 2, ([start, months]) => monthsOn(toDay(start), toWhole(months), true)),
  DATEDIF: ofValues(3, 3, ([start, end, unit]) => {
    const [from, to] = [toDay(start), toDay(end)];
    return from > to ? errorOf("#NUM!") : dateDifference(from, to, toText(unit).toLowerCase());
  }),
  WEEKDAY: ofValues(1, 2, ([value, type]) => {
    const serial = toDay(value);
    const kind = type === undefined ? 1 : toWhole(type);
    if (kind === 3) return daysIntoWeek(serial, 2);
    const first = firstDayOfType(kind);
    return first === null ? errorOf("#NUM!") : daysIntoWeek(serial, first) + 1;
  }),
  WEEKNUM: ofValues(1, 2, ([value, type]) => {
    const serial = toDay(value);
    const kind = type === undefined ? 1 : toWhole(type);
    if (kind === 21) return isoWeek(serial);
    const first = firstDayOfType(kind);
    if (first === null) return errorOf("#NUM!");
    const newYear = serialOfDay(dayOfSerial(serial).year, 1, 1);
    return Math.floor((serial - newYear + daysIntoWeek(newYear, first)) / 7) + 1;
  }),
  ISOWEEKNUM: ofValues(1, 1, ([value]) => isoWeek(toDay(value))),
  YEARFRAC: ofValues(2, 3, ([start, end, basis]) => {
    const [from, to] = [toDay(start), toDay(end)].sort((a, b) => a - b) as [number, number];
    switch (toWhole(basis)) {
      case 0:
        return days360(from, to, false) / 360;
      case 1:
        return (to - from) / averageYear(from, to);
      case 2:
        return (to - from) / 360;
      case 3:
        return (to - from) / 365;
      case 4:
        return days360(from, to, true) / 360;
      default:
        return errorOf("#NUM!");
    }
  }),
};

/** Days of the years between two dates, on average; up to one year it is that year's own length. */
const averageYear = (from: number, to: number): number => {
  const [a, b] = [dayOfSerial(from), dayOfSerial(to)];
  const isWithinYear = to <= monthsOn(from, 12, false);
  if (!isWithinYear) {
    return (serialOfDay(b.year + 1, 1, 1) - serialOfDay(a.year, 1, 1)) / (b.year - a.year + 1);
  }
  const leapYear = [a.year, b.year].find((year) => daysInMonth(year, 2) === 29);
  if (leapYear === undefined) return 365;
  const leapDay = serialOfDay(leapYear, 2, 29);
  return a.year === b.year || (leapDay >= from && leapDay <= to) ? 366 : 365;
};
