import type { CalendarDate } from "../notice/calendar-date";
import type { DeadlineRules } from "../tracker/deadline-rules";
import { effectiveDeadline } from "../tracker/deadline-rules";
import type { FollowedRow } from "../tracker/follow";
import type { FieldValue } from "../tracker/record";
import type { PetitionState, TrackStatus, WorkState } from "../tracker/states";
import type { StatusSettings } from "../tracker/status";
import { trackStatus } from "../tracker/status";
import { petitionWork } from "../tracker/tracker";
import { listedIn } from "./sheets/context";
import type { PetitionKey } from "./sheets/petitions";
import type { TaskKey } from "./sheets/tasks";
import { vi } from "./texts/vi";

type Fields = Readonly<Record<string, FieldValue>>;

/** Which columns say the same in the table of tasks and in that of petitions. */
export const followedColumns = {
  task: { id: "taskId", content: "content", workState: "workState", completedDate: "completedDate" },
  petition: {
    id: "petitionId",
    content: "request",
    workState: "petitionState",
    completedDate: "resolvedDate",
  },
} as const satisfies Record<FollowedRow["kind"], Record<string, TaskKey | PetitionKey>>;

/** What a row's status depends on beside the row. */
export interface FollowSettings extends StatusSettings {
  readonly rules: DeadlineRules;
}

/** The machine key of a word that the workbook shows, or null for anything else. */
export const keyOfWord = <Key extends string>(
  words: Readonly<Record<Key, string>>,
  word: FieldValue | undefined,
): Key | null => (Object.entries(words) as [Key, string][]).find(([, shown]) => shown === word)?.[0] ?? null;

export const textOf = (value: FieldValue | undefined): string | null =>
  value === null || value === undefined || typeof value === "object" ? null : String(value);

export const dateOf = (value: FieldValue | undefined): CalendarDate | null =>
  typeof value === "object" ? value : null;

/** A date cell that holds something else than a date. */
const isNoDate = (value: FieldValue | undefined): boolean =>
  value !== null && value !== undefined && typeof value !== "object";

const deadlineOf = (fields: Fields, rules: DeadlineRules): CalendarDate | null => {
  const stated = dateOf(fields["deadlineStated"]);
  const op = keyOfWord(vi.deadlineOp, fields["deadlineOp"]) ?? "by";
  return dateOf(fields["extendedTo"]) ?? (stated && effectiveDeadline(stated, op, rules));
};

/** The work state that a word of the sheet stands for; work not begun where it stands for none. */
export const workStateOf = (kind: FollowedRow["kind"], word: FieldValue | undefined): WorkState => {
  if (kind === "task") return keyOfWord<WorkState>(vi.workState, word) ?? "notStarted";
  return petitionWork[keyOfWord<PetitionState>(vi.petitionState, word) ?? "underReview"];
};

/** The status that the row's formula should give, where the formula is gone or broken. */
const computedStatus = (
  kind: FollowedRow["kind"],
  fields: Fields,
  deadline: CalendarDate | null,
  settings: FollowSettings,
): TrackStatus => {
  const own = followedColumns[kind];
  const workState = workStateOf(kind, fields[own.workState]);
  const setAside = workState === "suspended" || workState === "withdrawn";
  if (!setAside && (isNoDate(fields["deadlineStated"]) || isNoDate(fields[own.completedDate]))) {
    return "dataError";
  }
  const isReturned = fields["confirmation"] === vi.confirmation.returned;
  const completedDate = dateOf(fields[own.completedDate]);
  return trackStatus({ workState, deadline, completedDate, isReturned }, settings);
};

const searchedKeys: readonly (TaskKey | PetitionKey)[] = [
  "jointLeadUnits",
  "coordinatingUnits",
  "heading",
  "deadlineText",
  "result",
  "evidence",
  "difficulties",
  "assignment",
  "petitioner",
  "answer",
  "answerDocument",
];

/**
 * A row of the tracker to be followed, from its fields by machine key. Its status is the one that the sheet
 * shows; null for a row that says nothing yet, and for one that is counted elsewhere: a parent or a second mention.
 */
export const followedRow = (
  kind: FollowedRow["kind"],
  id: string,
  fields: Fields,
  settings: FollowSettings,
): FollowedRow | null => {
  const own = followedColumns[kind];
  const content = textOf(fields[own.content]);
  if (content === null || fields["counted"] === 0) return null;
  const leadUnit = textOf(fields["leadUnit"]);
  const deadline = dateOf(fields["deadline"]) ?? deadlineOf(fields, settings.rules);
  return {
    kind,
    id,
    content,
    leadUnit,
    reportingUnit: leadUnit && (textOf(fields["reportingUnit"]) ?? leadUnit),
    criteria: listedIn(textOf(fields["criteria"])),
    status:
      keyOfWord<TrackStatus>(vi.trackStatus, fields["trackStatus"]) ??
      computedStatus(kind, fields, deadline, settings),
    deadline,
    // The sheet says it in words of its own; petitions have none.
    isStale: textOf(fields["freshness"]) !== null,
    more: searchedKeys.flatMap((key) => textOf(fields[key]) ?? []).join(" "),
  };
};
