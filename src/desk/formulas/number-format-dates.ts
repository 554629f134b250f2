import type { FormatPart, FormatSection } from "./number-format-code";
import type { DayOfSerial } from "./serial-dates";
import { dayOfSerial, lastSerial, weekdayOfSerial } from "./serial-dates";

interface Names {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
}

const list = (text: string): string[] => text.split("|");

const english: Names = {
  months: list("January|February|March|April|May|June|July|August|September|October|November|December"),
  shortMonths: list("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"),
  days: list("Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"),
  shortDays: list("Sun|Mon|Tue|Wed|Thu|Fri|Sat"),
};

/** As Windows has them for vi-VN. */
const vietnamese: Names = {
  months: list(
    "Tháng Giêng|Tháng Hai|Tháng Ba|Tháng Tư|Tháng Năm|Tháng Sáu|Tháng Bảy|Tháng Tám|Tháng Chín|Tháng Mười|" +
      "Tháng Mười Một|Tháng Mười Hai",
  ),
  shortMonths: list("Thg1|Thg2|Thg3|Thg4|Thg5|Thg6|Thg7|Thg8|Thg9|Thg10|Thg11|Thg12"),
  days: list("Chủ Nhật|Thứ Hai|Thứ Ba|Thứ Tư|Thứ Năm|Thứ Sáu|Thứ Bảy"),
  shortDays: list("CN|T2|T3|T4|T5|T6|T7"),
};

const vietnameseLanguage = 0x42a;

interface Moment extends DayOfSerial {
  readonly serial: number;
  /** Since midnight. */
  readonly seconds: number;
  /** Digits of the second's fraction. */
  readonly fraction: string;
  readonly isHalfDay: boolean;
  readonly names: Names;
}

const padded = (number: number, width: number): string => String(number).padStart(width, "0");

const elapsed = (token: string, { serial, seconds }: Moment): string => {
  const unit = token.startsWith("h") ? 3600 : token.startsWith("m") ? 60 : 1;
  return padded(Math.floor((Math.floor(serial) * 86_400 + seconds) / unit), token.length);
};

const dateToken = (token: string, moment: Moment): string => {
  const { year, month, day, serial, seconds, names, isHalfDay } = moment;
  const hour = Math.floor(seconds / 3600);
  const shownHour = isHalfDay ? ((hour + 11) % 12) + 1 : hour;
  switch (token) {
    case "y":
    case "yy":
      return padded(year % 100, 2);
    case "m":
    case "mm":
      return padded(month, token.length);
    case "mmm":
      return names.shortMonths[month - 1] ?? "";
    case "mmmmm":
      return (names.months[month - 1] ?? "").slice(0, 1);
    case "d":
    case "dd":
      return padded(day, token.length);
    case "ddd":
      return names.shortDays[weekdayOfSerial(serial) - 1] ?? "";
    case "h":
    case "hh":
      return padded(shownHour, token.length);
    case "n":
    case "nn":
      return padded(Math.floor(seconds / 60) % 60, token.length);
    case "s":
    case "ss":
      return padded(seconds % 60, token.length);
    case "am/pm":
      return hour < 12 ? "AM" : "PM";
    case "a/p":
      return hour < 12 ? "A" : "P";
  }
  if (/^[ye]/.test(token)) return padded(year, 4);
  if (token.startsWith("m")) return names.months[month - 1] ?? "";
  return token.startsWith("d") ? (names.days[weekdayOfSerial(serial) - 1] ?? "") : "";
};

/** How many digits of the second's fraction a format shows: the `0`s behind `ss.`. */
const fractionDigits = (parts: readonly FormatPart[]): number => {
  const point = parts.findIndex(
    (part, n) => part.kind === "point" && parts[n + 1]?.kind === "digit" && parts[n - 1]?.kind === "date",
  );
  let digits = 0;
  while (point >= 0 && parts[point + 1 + digits]?.kind === "digit") digits++;
  return Math.min(digits, 3);
};

const showsTime = ({ token, isElapsed }: { token: string; isElapsed: boolean }): boolean =>
  isElapsed || /^[hns]|\//.test(token);

const namesOf = ({ language }: FormatSection): Names =>
  language === vietnameseLanguage ? vietnamese : english;

const momentOf = (serial: number, digits: number, section: FormatSection): Moment => {
  const day = Math.floor(serial);
  const scale = 10 ** digits;
  if (!section.parts.some((part) => part.kind === "date" && showsTime(part))) {
    return {
      ...dayOfSerial(day),
      serial: day,
      seconds: 0,
      fraction: "",
      isHalfDay: false,
      names: namesOf(section),
    };
  }
  // Time is rounded to what is shown, so that 0.99999999 of a day is the next midnight.
  const units = Math.round((serial - day) * 86_400 * scale);
  const carried = units >= 86_400 * scale;
  const seconds = carried ? 0 : Math.floor(units / scale);
  const rounded = carried ? day + 1 : day;
  return {
    ...dayOfSerial(rounded),
    serial: rounded,
    seconds,
    fraction: padded(carried ? 0 : units % scale, digits),
    isHalfDay: section.parts.some((part) => part.kind === "date" && part.token.includes("/")),
    names: namesOf(section),
  };
};

/** A serial as a date and time; null where Excel has no such date and fills the cell with `#`. */
export const formatDate = (serial: number, section: FormatSection): string | null => {
  if (serial < 0 || serial >= lastSerial + 1) return null;
  const { parts } = section;
  const digits = fractionDigits(parts);
  const moment = momentOf(serial, digits, section);
  let shown = 0;
  return parts
    .map((part) => {
      switch (part.kind) {
        case "literal":
          return part.text;
        case "date":
          return part.isElapsed ? elapsed(part.token, moment) : dateToken(part.token, moment);
        case "point":
          return ".";
        case "comma":
          return ",";
        case "percent":
          return "%";
        case "digit":
          return moment.fraction[shown++] ?? "";
        default:
          return "";
      }
    })
    .join("");
};
