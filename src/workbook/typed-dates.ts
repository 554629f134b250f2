import type { CalendarDate } from "../notice/calendar-date";
import { calendarDate } from "../notice/calendar-date";

/** `25/3/2026`, `25-03-2026`, `25.3.26` as people type it; day first, as everywhere in Vietnam. */
const typedDay = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\s*$/;

/** The day that a text stands for, or null where it stands for none: 31/4 is not mended into 1/5. */
export const dayTyped = (text: string): CalendarDate | null => {
  const [, day, month, year] = typedDay.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  return calendarDate(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
};

/** Whether a text was meant as a day, whether or not the calendar has it. */
export const looksLikeDay = (text: string): boolean => typedDay.test(text);
