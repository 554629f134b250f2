import type { CalendarDate } from "../notice/calendar-date";
import { addDays, isoDate, weekday } from "../notice/calendar-date";
import type { DeadlineOperator } from "../notice/notice";

/** How written dates become the dates that count (settings of the workbook). */
export interface DeadlineRules {
  /** "trước ngày X" ends on X (inclusive, as offices enter it) or on the day before (strict, as statutes read). */
  readonly beforeDateRule: "inclusive" | "strict";
  /** A deadline on a day off stays, or moves to the next or the previous working day. */
  readonly nonWorkingDayRule: "none" | "next" | "previous";
  /** Public holidays; Saturdays and Sundays are off anyway. */
  readonly holidays: readonly CalendarDate[];
}

export const defaultDeadlineRules: DeadlineRules = {
  beforeDateRule: "inclusive",
  nonWorkingDayRule: "none",
  holidays: [],
};

/** A Saturday, a Sunday or a holiday. */
export const isDayOff = (day: CalendarDate, holidays: readonly CalendarDate[]): boolean =>
  weekday(day) > 5 || holidays.some((holiday) => isoDate(holiday) === isoDate(day));

/**
 * The last day on which the work is still on time.
 *
 * Civil Code 2015 art. 148 moves the end of a *period* to the next working day; for a date fixed in an
 * administrative order that holds only by analogy, which is why it is a setting and off by default.
 */
export const effectiveDeadline = (
  stated: CalendarDate,
  op: DeadlineOperator,
  rules: DeadlineRules = defaultDeadlineRules,
): CalendarDate => {
  const last = op === "before" && rules.beforeDateRule === "strict" ? addDays(stated, -1) : stated;
  if (rules.nonWorkingDayRule === "none") return last;
  const step = rules.nonWorkingDayRule === "next" ? 1 : -1;
  let day = last;
  while (isDayOff(day, rules.holidays)) day = addDays(day, step);
  return day;
};
