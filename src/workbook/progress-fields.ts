import type { CalendarDate } from "../notice/calendar-date";
import type { FollowedRow } from "../tracker/follow";
import type { FieldValue } from "../tracker/record";
import { vi } from "./texts/vi";

type Fields = Readonly<Record<string, FieldValue>>;

/** What to write into a row that was completed on a day, by machine key. */
export const completedOn = (kind: FollowedRow["kind"], day: CalendarDate): Fields =>
  kind === "task"
    ? { workState: vi.workState.completed, completedDate: day, progress: 1, updatedAt: day }
    : { petitionState: vi.petitionState.resolved, resolvedDate: day };

/** What to write into a row that somebody works on, as of a day; a completion that was noted is taken back. */
export const underWay = (kind: FollowedRow["kind"], day: CalendarDate): Fields =>
  kind === "task"
    ? { workState: vi.workState.inProgress, completedDate: null, updatedAt: day }
    : { petitionState: vi.petitionState.underReview, resolvedDate: null };
