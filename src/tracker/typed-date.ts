import type { CalendarDate } from "../notice/calendar-date";
import { calendarDate } from "../notice/calendar-date";

/** "blank": nothing typed; "unreadable": no day, month and year; "impossible": a day that no calendar has. */
export type TypedDate = CalendarDate | "blank" | "unreadable" | "impossible";

/** Day, month and year, in this order alone; the year may be left out or have two figures. */
const TYPED = /^(\d{1,2})\s*[./\-\s]\s*(\d{1,2})(?:\s*[./\-\s]\s*(\d{4}|\d{2}))?[./]?$/u;
const WORDS = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?$/iu;

/**
 * A date as people type it: `25/3/2024`, `25.3.2024`, `25-3`, `25 3 24`, `ngày 25 tháng 3 năm 2024`. Never month
 * first, whatever the machine is set to.
 *
 * @param year taken where none is typed; null where the notice gives none, and then one has to be typed
 */
export const typedDate = (text: string, year: number | null): TypedDate => {
  const typed = text.normalize("NFC").trim();
  if (typed === "") return "blank";
  const [, day, month, written] = TYPED.exec(typed) ?? WORDS.exec(typed) ?? [];
  const full = written === undefined ? year : Number(written.length === 2 ? `20${written}` : written);
  if (day === undefined || month === undefined || full === null) return "unreadable";
  // Sheets count days from 1900 on.
  if (full < 1900) return "impossible";
  return calendarDate(full, Number(month), Number(day)) ?? "impossible";
};

/** The day that a text stands for by itself, its year with it; null where it stands for none. */
export const dayTyped = (text: string): CalendarDate | null => {
  const typed = typedDate(text, null);
  return typeof typed === "object" ? typed : null;
};
