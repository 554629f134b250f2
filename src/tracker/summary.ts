import type { DeadlineRules } from "./deadline-rules";
import { defaultDeadlineRules } from "./deadline-rules";
import type { TrackStatus } from "./states";
import { trackStatuses } from "./states";
import type { StatusSettings } from "./status";
import { trackStatus } from "./status";
import type { Petition, Task, Tracker } from "./tracker";
import { statusFacts } from "./tracker";

export type StatusCounts = Readonly<Record<TrackStatus, number>> & { readonly total: number };

export interface UnitSummary {
  /** Null for the rows that no unit leads. */
  readonly unit: string | null;
  readonly tasks: StatusCounts;
  readonly petitions: StatusCounts;
  /** Tasks that the unit leads together with others, or helps with: counted beside, never in the total. */
  readonly joint: number;
  readonly coordinating: number;
}

export interface Summary {
  readonly tasks: StatusCounts;
  readonly petitions: StatusCounts;
  readonly byUnit: readonly UnitSummary[];
}

const count = (
  rows: readonly (Task | Petition)[],
  settings: StatusSettings,
  rules: DeadlineRules,
): StatusCounts => {
  const counts = Object.fromEntries(trackStatuses.map((status) => [status, 0])) as Record<
    TrackStatus,
    number
  >;
  for (const row of rows) counts[trackStatus(statusFacts(row, rules), settings)]++;
  // Withdrawn rows are shown and not counted.
  return { ...counts, total: rows.length - counts.withdrawn };
};

const groupByLead = <Row extends Task | Petition>(rows: readonly Row[]): Map<string | null, Row[]> => {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.leadUnit);
    if (group) group.push(row);
    else groups.set(row.leadUnit, [row]);
  }
  return groups;
};

const countMentions = (unitsOfRows: readonly (readonly string[])[]): Map<string, number> => {
  const mentions = new Map<string, number>();
  for (const unit of unitsOfRows.flat()) mentions.set(unit, (mentions.get(unit) ?? 0) + 1);
  return mentions;
};

/**
 * Counts of a tracker on a day: a function of rows and a date, not of cells.
 * Each row counts once, for its lead unit; rows without one come last, under null.
 */
export const summarize = (
  tracker: Tracker,
  settings: StatusSettings,
  rules: DeadlineRules = defaultDeadlineRules,
): Summary => {
  const tasksOf = groupByLead(tracker.tasks);
  const petitionsOf = groupByLead(tracker.petitions);
  const joint = countMentions(tracker.tasks.map((task) => task.jointLeadUnits));
  const coordinating = countMentions(tracker.tasks.map((task) => task.coordinatingUnits));
  const keys: (string | null)[] = tracker.units.map((unit) => unit.name);
  if (tasksOf.has(null) || petitionsOf.has(null)) keys.push(null);
  return {
    tasks: count(tracker.tasks, settings, rules),
    petitions: count(tracker.petitions, settings, rules),
    byUnit: keys.map((unit) => ({
      unit,
      tasks: count(tasksOf.get(unit) ?? [], settings, rules),
      petitions: count(petitionsOf.get(unit) ?? [], settings, rules),
      joint: unit === null ? 0 : (joint.get(unit) ?? 0),
      coordinating: unit === null ? 0 : (coordinating.get(unit) ?? 0),
    })),
  };
};
