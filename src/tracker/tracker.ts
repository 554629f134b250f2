import type { CriterionSet } from "../catalog/criteria/criterion-set";
import { criterionSets } from "../catalog/criteria";
import type { CalendarDate } from "../notice/calendar-date";
import type { Deadline, Notice, NoticeItem, UnitMention } from "../notice/notice";
import type { DeadlineRules } from "./deadline-rules";
import { effectiveDeadline } from "./deadline-rules";
import type { Confirmation, PetitionState, WorkState } from "./states";
import type { StatusFacts } from "./status";

/** What tasks and petitions have in common: one row that somebody leads and that may be due. */
export interface TrackedRow {
  /** Stable across readings; never a position. */
  readonly id: string;
  readonly noticeKey: string;
  readonly source: NoticeItem;
  /** The unit the row is counted for: the first that the notice names; null where it names none, or only a group. */
  readonly leadUnit: string | null;
  /** The group that the notice charges where it names no single unit ("Các phòng, đơn vị"), as it is written. */
  readonly leadGroup: string | null;
  /** Everybody else whom the notice makes responsible together with the first, groups as they are written. */
  readonly jointLeadUnits: readonly string[];
  readonly coordinatingUnits: readonly string[];
  readonly deadline: Deadline | null;
  readonly completedDate: CalendarDate | null;
  /** The new date of the last extension that was granted: it counts in place of the date written. */
  readonly extendedTo: CalendarDate | null;
}

export interface Task extends TrackedRow {
  readonly workState: WorkState;
  readonly confirmation: Confirmation | null;
  readonly criteria: readonly string[];
}

export interface Petition extends TrackedRow {
  readonly petitionState: PetitionState;
  readonly petitioner: string | null;
  readonly request: string;
  readonly assignment: string | null;
}

/** The tracker's content, before it is laid out anywhere. */
export interface Tracker {
  readonly notices: readonly Notice[];
  readonly tasks: readonly Task[];
  readonly petitions: readonly Petition[];
  /** Units named as lead, joint lead or coordinating, in the order they first appear; no groups. */
  readonly units: readonly UnitMention[];
  /** Groups that lead rows which no single unit leads: shown as they are written, and never summed up on their own. */
  readonly leadGroups: readonly UnitMention[];
  readonly criterionSet: CriterionSet | null;
  /**
   * The same as the notice alone has it, where people changed rows before they were written: what it says, and not what
   * they made of it, is what a later reading is compared with. Absent where nobody changed anything.
   */
  readonly asRead?: Tracker;
}

/** What a workbook is laid out from where only its form matters. */
export const emptyTracker: Tracker = {
  notices: [],
  tasks: [],
  petitions: [],
  units: [],
  leadGroups: [],
  criterionSet: null,
};

const trackedRow = (notice: Notice, item: NoticeItem, groups: ReadonlySet<string>): TrackedRow => {
  // A group is not somebody who can be asked: a unit that is named beside it comes first.
  const leadUnit = item.leadUnits.find((unit) => !groups.has(unit)) ?? null;
  const lead = leadUnit ?? item.leadUnits[0] ?? null;
  return {
    id: item.id,
    noticeKey: notice.key,
    source: item,
    leadUnit,
    leadGroup: leadUnit === null ? lead : null,
    jointLeadUnits: item.leadUnits.filter((unit) => unit !== lead),
    coordinatingUnits: item.coordinatingUnits,
    deadline: item.deadline,
    completedDate: null,
    extendedTo: null,
  };
};

/**
 * Turns what a notice says into rows to track, all of them not started.
 *
 * @param asRead the notice before people went over its rows
 */
export const trackNotice = (notice: Notice, asRead: Notice = notice): Tracker => {
  const groups = new Set(notice.units.filter((unit) => unit.isGroup).map((unit) => unit.name));
  const led = new Set<string | null>();
  const tasks: Task[] = [];
  const petitions: Petition[] = [];
  for (const item of notice.items) {
    const row = trackedRow(notice, item, groups);
    led.add(row.leadGroup);
    if (item.kind === "task") {
      tasks.push({ ...row, workState: "notStarted", confirmation: null, criteria: item.criteria });
    } else {
      petitions.push({
        ...row,
        petitionState: "underReview",
        petitioner: item.petition?.petitioner ?? null,
        request: item.petition?.request ?? item.content,
        assignment: item.petition?.assignment ?? null,
      });
    }
  }
  return {
    notices: [notice],
    tasks,
    petitions,
    units: notice.units.filter((unit) => !unit.isGroup),
    leadGroups: notice.units.filter((unit) => led.has(unit.name)),
    criterionSet: criterionSets.find((set) => set.id === notice.criterionSetId) ?? null,
    ...(asRead.items !== notice.items && { asRead: trackNotice(asRead) }),
  };
};

/** The deadline that counts for a row, or null: as extended, else as written under the rules. */
export const deadlineThatCounts = (row: TrackedRow, rules: DeadlineRules): CalendarDate | null =>
  row.extendedTo ??
  (row.deadline?.stated ? effectiveDeadline(row.deadline.stated, row.deadline.op, rules) : null);

/** What a petition's state means for its status. */
export const petitionWork: Record<PetitionState, WorkState> = {
  underReview: "inProgress",
  advised: "inProgress",
  // Refused with a reason is an answer too: nobody has to do anything more.
  resolved: "completed",
  refused: "completed",
  passedUp: "inProgress",
};

/** What a row's status depends on, the same for tasks and petitions. */
export const statusFacts = (row: Task | Petition, rules: DeadlineRules): StatusFacts => ({
  workState: "workState" in row ? row.workState : petitionWork[row.petitionState],
  deadline: deadlineThatCounts(row, rules),
  completedDate: row.completedDate,
  isReturned: "confirmation" in row && row.confirmation === "returned",
});
