import type { CalendarDate } from "../notice/calendar-date";
import { daysBetween } from "../notice/calendar-date";
import type { TrackStatus, WorkState } from "./states";

/** The facts of a row that its status depends on. */
export interface StatusFacts {
  readonly workState: WorkState;
  /** The deadline that counts, after the rules. */
  readonly deadline: CalendarDate | null;
  readonly completedDate: CalendarDate | null;
  /** The coordination office has sent the report of completion back. */
  readonly isReturned: boolean;
}

export interface StatusSettings {
  readonly asOf: CalendarDate;
  /** A deadline within so many days is due soon; 0 leaves only the day itself. */
  readonly dueSoonDays: number;
}

/** One stand-up meeting ahead. */
export const defaultDueSoonDays = 7;

/** Open work is to be reported on once a week. */
export const defaultStaleDays = 7;

/**
 * The status of a row. The formula in the workbook says the same in Excel's words
 * (`workbook/formulas/status.ts`); a test holds the two together.
 * Whole days only; the due day itself is not late.
 */
export const trackStatus = (
  { workState, deadline, completedDate, isReturned }: StatusFacts,
  { asOf, dueSoonDays }: StatusSettings,
): TrackStatus => {
  if (workState === "withdrawn" || workState === "suspended") return workState;
  if (completedDate && daysBetween(asOf, completedDate) > 0) return "dataError";
  if (workState === "completed" && !isReturned) {
    if (!completedDate) return "completedUndated";
    if (!deadline) return "completed";
    return daysBetween(completedDate, deadline) >= 0 ? "completedOnTime" : "completedLate";
  }
  if (!deadline) return "noDeadline";
  const daysLeft = daysBetween(asOf, deadline);
  if (daysLeft < 0) return "overdue";
  return daysLeft <= dueSoonDays ? "dueSoon" : "onTrack";
};
