/** What people say about a task. A human enters it; nothing computes it. */
export const workStates = ["notStarted", "inProgress", "completed", "suspended", "withdrawn"] as const;
export type WorkState = (typeof workStates)[number];

/** What became of a petition. "advised" (đã tham mưu, trình) is not yet resolved. */
export const petitionStates = ["underReview", "advised", "resolved", "refused", "passedUp"] as const;
export type PetitionState = (typeof petitionStates)[number];

/**
 * What the coordination office says to a completion that a unit reports. Only "returned" changes anything: the
 * work counts as not done until it is reported again. The day that counts is the one reported, not that of the answer.
 */
export const confirmations = ["pending", "confirmed", "returned"] as const;
export type Confirmation = (typeof confirmations)[number];

/**
 * How a row stands against its deadline on the as-of date: computed, never entered.
 * Every row has exactly one, so that the counts of a summary add up to its total.
 */
export const trackStatuses = [
  "completedOnTime",
  "completedLate",
  "completed",
  "completedUndated",
  "onTrack",
  "dueSoon",
  "overdue",
  "noDeadline",
  "suspended",
  "withdrawn",
  "dataError",
] as const;
export type TrackStatus = (typeof trackStatuses)[number];
