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
  /** Null for the rows that no single unit leads. */
  readonly unit: string | null;
  /** Whether a group leads them; every group's rows are summed up together. */
  readonly isShared: boolean;
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

/** The rows of a unit, of all groups together, and those that nobody leads. */
type Lead = string | null;
// No unit is called nothing.
const shared = "";

const rowsByLead = <Row extends Task | Petition>(rows: readonly Row[]): Map<Lead, Row[]> => {
  const byLead = new Map<Lead, Row[]>();
  for (const row of rows) {
    const lead = row.leadUnit ?? (row.leadGroup === null ? null : shared);
    const others = byLead.get(lead);
    if (others) others.push(row);
    else byLead.set(lead, [row]);
  }
  return byLead;
};

const countMentions = (unitsOfRows: readonly (readonly string[])[]): Map<string, number> => {
  const mentions = new Map<string, number>();
  for (const unit of unitsOfRows.flat()) mentions.set(unit, (mentions.get(unit) ?? 0) + 1);
  return mentions;
};

/**
 * Counts of a tracker on a day: a function of rows and a date, not of cells.
 * Each row counts once, for its lead unit; those of groups and those that nobody leads come last.
 */
export const summarize = (
  tracker: Tracker,
  settings: StatusSettings,
  rules: DeadlineRules = defaultDeadlineRules,
): Summary => {
  const tasksOf = rowsByLead(tracker.tasks);
  const petitionsOf = rowsByLead(tracker.petitions);
  const joint = countMentions(tracker.tasks.map((task) => task.jointLeadUnits));
  const coordinating = countMentions(tracker.tasks.map((task) => task.coordinatingUnits));
  const units = tracker.units.map((unit): Lead => unit.name);
  const others = [shared, null].filter((lead) => tasksOf.has(lead) || petitionsOf.has(lead));
  return {
    tasks: count(tracker.tasks, settings, rules),
    petitions: count(tracker.petitions, settings, rules),
    byUnit: [...units, ...others].map((lead) => ({
      unit: lead === shared ? null : lead,
      isShared: lead === shared,
      tasks: count(tasksOf.get(lead) ?? [], settings, rules),
      petitions: count(petitionsOf.get(lead) ?? [], settings, rules),
      joint: lead === null ? 0 : (joint.get(lead) ?? 0),
      coordinating: lead === null ? 0 : (coordinating.get(lead) ?? 0),
    })),
  };
};
