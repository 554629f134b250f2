import type { CalendarDate } from "../notice/calendar-date";
import { addDays, daysBetween } from "../notice/calendar-date";
import type { TrackStatus } from "./states";

/** A task or petition as its row says now, with what following it needs. */
export interface FollowedRow {
  readonly kind: "task" | "petition";
  readonly id: string;
  readonly content: string;
  readonly leadUnit: string | null;
  /** The unit under which it is summed up: the lead unit, or who took its work over. */
  readonly reportingUnit: string | null;
  /** Codes of the criteria that the row serves. */
  readonly criteria: readonly string[];
  readonly status: TrackStatus;
  /** The deadline that counts. */
  readonly deadline: CalendarDate | null;
  /** Open, and nobody has reported on it for too long. */
  readonly isStale: boolean;
  /** Everything else that people look for, in one text. */
  readonly more: string;
}

export const followLists = ["all", "overdue", "dueSoon", "stale", "noUnit"] as const;
/** The lists in which a leader looks for what needs a push. */
export type FollowList = (typeof followLists)[number];

const belongs = (row: FollowedRow, list: FollowList): boolean => {
  switch (list) {
    case "all":
      return true;
    case "overdue":
    case "dueSoon":
      return row.status === list;
    case "stale":
      return row.isStale;
    case "noUnit":
      return row.leadUnit === null;
  }
};

const farAway = { year: 9999, month: 12, day: 31 };

/** The rows of a list; those with a deadline that presses come first, all else in the order of the sheet. */
export const rowsOfList = (rows: readonly FollowedRow[], list: FollowList): readonly FollowedRow[] => {
  // Withdrawn rows are shown among all, and are nobody's work any more.
  const found = rows.filter((row) => belongs(row, list) && (list === "all" || row.status !== "withdrawn"));
  if (list === "all" || list === "noUnit") return found;
  return found.sort((a, b) => daysBetween(b.deadline ?? farAway, a.deadline ?? farAway));
};

/** How many rows each list has. Withdrawn rows are shown and not counted, as on the sheets. */
export const countLists = (rows: readonly FollowedRow[]): Readonly<Record<FollowList, number>> => {
  const counts = { all: 0, overdue: 0, dueSoon: 0, stale: 0, noUnit: 0 };
  for (const row of rows) {
    if (row.status === "withdrawn") continue;
    for (const list of followLists) if (belongs(row, list)) counts[list]++;
  }
  return counts;
};

export interface GroupCount {
  /** A unit's name or a criterion's code; null for the rows that no unit leads. */
  readonly key: string | null;
  readonly total: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

const counted = (
  rows: readonly FollowedRow[],
  keysOf: (row: FollowedRow) => readonly (string | null)[],
): GroupCount[] => {
  const groups = new Map<string | null, { total: number; overdue: number; dueSoon: number }>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key) ?? { total: 0, overdue: 0, dueSoon: 0 };
      groups.set(key, group);
      group.total++;
      if (row.status === "overdue" || row.status === "dueSoon") group[row.status]++;
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
};

/** Each row once, for the unit that reports on it, as the summary per unit counts; most overdue first. */
export const countUnits = (rows: readonly FollowedRow[]): GroupCount[] =>
  counted(
    rows.filter(({ status }) => status !== "withdrawn"),
    ({ reportingUnit }) => [reportingUnit],
  ).sort(
    (a, b) => b.overdue - a.overdue || b.total - a.total || (a.key ?? "").localeCompare(b.key ?? "", "vi"),
  );

/** A row for each criterion that it serves, withdrawn ones too, as the sheet of criteria counts. */
export const countCriteria = (rows: readonly FollowedRow[]): GroupCount[] =>
  counted(rows, ({ criteria }) => criteria).sort((a, b) =>
    (a.key ?? "").localeCompare(b.key ?? "", "vi", { numeric: true }),
  );

/** Whether a row that was completed on a day would count as a mistake: the day lies behind the as-of date. */
export const isAfter = (day: CalendarDate, asOf: CalendarDate): boolean => daysBetween(asOf, day) > 0;

/** The day that a new deadline is proposed as: a fortnight on from the old one or from today, whichever is later. */
export const proposedDeadline = (deadline: CalendarDate | null, today: CalendarDate): CalendarDate =>
  addDays(deadline && isAfter(deadline, today) ? deadline : today, 14);
