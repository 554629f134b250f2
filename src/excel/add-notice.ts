import { schemaVersion } from "../workbook/sheets/settings";
import type { ChangedRow, Choice, Reconciliation } from "../tracker/reconcile";
import type { FieldValue } from "../tracker/record";
import type { Tracker } from "../tracker/tracker";
import { logged, type ChangeStamp } from "./change-log";
import { bringForward, type ForwardReport } from "./bring-forward";
import { noticeChanges, writesFor, type NoticeChanges, type TableChanges } from "./notice-changes";
import { readTracker, type ReadTracker, type TrackerProblem } from "./read-back";
import { TrackerError } from "./tracker-errors";
import { update, type UpdateRemark } from "./update";

export { TrackerError, type TrackerErrorCode } from "./tracker-errors";
export type { Choice } from "../tracker/reconcile";
export type { TrackerProblem } from "./read-back";
export type { UpdateRemark } from "./update";

/** How many rows, tasks and petitions together, a notice concerns and how. */
export interface NoticeCounts {
  readonly added: number;
  /** The notice says something else than before, and nobody else touched that. */
  readonly updated: number;
  /** Only their place in the notice is another: rows before them came or went. */
  readonly renumbered: number;
  readonly kept: number;
  /** Rows with at least one field that the notice and somebody in the workbook changed, each in another way. */
  readonly asked: number;
  /** Rows that the workbook does not have because people left them out as they reviewed the notice. */
  readonly leftOut: number;
  /** Rows that the notice no longer has: they stay, for people to withdraw. */
  readonly vanished: number;
}

/** One row, said so that people recognise it. */
export interface RowShown {
  /** Name of the table that it stands in. */
  readonly table: string;
  readonly id: string;
  readonly title: string;
}

/** A field to be decided. `id` and `field` go into the `Choice`. */
export interface ClashShown extends RowShown {
  readonly field: string;
  /** The column's header of the plan, for people. */
  readonly header: string;
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
}

/** What a notice would do to the open tracker. Nothing is written yet. */
export interface NoticePreview {
  readonly tracker: Tracker;
  /** The key under which the notice goes on, and whether the workbook does not have it yet. */
  readonly notice: { readonly key: string; readonly isNew: boolean };
  readonly counts: NoticeCounts;
  /** Clashes of tasks, petitions and the register's own row. */
  readonly clashes: readonly ClashShown[];
  readonly vanished: readonly RowShown[];
  readonly problems: readonly TrackerProblem[];
}

/** What was done. A clash without an answer is left as the workbook has it, and asked again next time. */
export interface NoticeReport {
  readonly notice: { readonly key: string; readonly isNew: boolean };
  readonly counts: NoticeCounts;
  readonly clashes: readonly ClashShown[];
  readonly vanished: readonly RowShown[];
  /** Names of the day of the sheets that hold the notice's rows, in the tracker's order. */
  readonly sheets: readonly string[];
  readonly problems: readonly TrackerProblem[];
  readonly remarks: readonly UpdateRemark[];
  /** What was added to a workbook of an older version first; null for one of this version. */
  readonly forwarded: ForwardReport | null;
}

/**
 * Compares a notice with the tracker in the open workbook, in two round trips and without writing.
 *
 * @param tracker what `trackNotice` makes of the one notice
 * @throws TrackerError
 */
export const previewNotice = async (tracker: Tracker): Promise<NoticePreview> => {
  const { workbook, changes } = await compare(tracker);
  return { tracker, ...shown(changes, changes.tables), problems: workbook.problems };
};

/**
 * Adds the notice to the tracker in the open workbook: new rows below the tables, what the notice changed in
 * place, what people entered untouched. The workbook is read again first, so that what somebody changed
 * since the preview is seen: a clash that has come up since has no answer and stays as it is.
 *
 * A workbook that has a log gets a line in it for each change, in the same round trip.
 *
 * @param stamp when and by whom; now and by nobody in particular where left out
 * @throws TrackerError, with the workbook as it was; `not-restored` where that could not be done
 */
export const applyNotice = async (
  { tracker }: NoticePreview,
  choices: readonly Choice[] = [],
  stamp: Omit<ChangeStamp, "source"> = { at: new Date() },
): Promise<NoticeReport> => {
  const { workbook, changes, forwarded } = await compareForward(tracker);
  const { writes, settled } = writesFor(changes, choices, workbook);
  const remarks = await update(workbook, logged(workbook, writes, { ...stamp, source: changes.key }));
  const sheets = [...new Set(changes.tables.map(({ table }) => table.sheet))];
  return { ...shown(changes, settled), sheets, problems: workbook.problems, remarks, forwarded };
};

const compare = async (
  tracker: Tracker,
): Promise<{ readonly workbook: ReadTracker; readonly changes: NoticeChanges }> => {
  const workbook = await readTracker();
  const changes = noticeChanges(tracker, workbook);
  // Without a table of tasks, or any way to tell its rows apart, there is nothing to add to.
  if (!changes || changes.tables.length === 0) throw new TrackerError("not-a-tracker");
  return { workbook, changes };
};

/** The same with the workbook brought forward to this version, so that new rows have a place for all they say. */
const compareForward = async (tracker: Tracker) => {
  const found = await compare(tracker);
  if (found.workbook.version >= schemaVersion) return { ...found, forwarded: null };
  const forwarded = await bringForward();
  return { ...(await compare(tracker)), forwarded };
};

type Shown = Pick<NoticePreview, "notice" | "counts" | "clashes" | "vanished">;

const shown = ({ key, isNew }: NoticeChanges, tables: readonly TableChanges[]): Shown => {
  const rows = tables.filter(({ stated }) => stated.place !== null);
  return {
    notice: { key, isNew },
    counts: countsOf(rows.map(({ reconciliation }) => reconciliation)),
    clashes: tables.flatMap(clashesOf),
    vanished: rows.flatMap((each) => each.reconciliation.vanished.map((id) => rowShown(each, id))),
  };
};

const isOnlyMoved = ({ changes }: ChangedRow): boolean => changes.every(({ field }) => field === "section");

const countsOf = (all: readonly Reconciliation[]): NoticeCounts => {
  const sum = (count: (each: Reconciliation) => number): number =>
    all.reduce((total, each) => total + count(each), 0);
  const renumbered = sum(({ updated }) => updated.filter(isOnlyMoved).length);
  return {
    added: sum(({ added }) => added.length),
    updated: sum(({ updated }) => updated.length) - renumbered,
    renumbered,
    kept: sum(({ kept }) => kept.length),
    asked: sum(({ asked }) => asked.length),
    leftOut: sum(({ leftOut }) => leftOut.length),
    vanished: sum(({ vanished }) => vanished.length),
  };
};

const rowShown = ({ stated, table }: TableChanges, id: string): RowShown => {
  const fields = table.rows.find((row) => row.id === id)?.fields;
  const title = fields?.[stated.place?.content ?? "subject"];
  return { table: stated.name, id, title: typeof title === "string" ? title : id };
};

const clashesOf = (changes: TableChanges): ClashShown[] =>
  changes.reconciliation.asked.flatMap(({ id, clashes }) =>
    clashes.map((clash) => ({
      ...rowShown(changes, id),
      ...clash,
      header: changes.table.plan.columns.find(({ key }) => key === clash.field)?.header ?? clash.field,
    })),
  );
