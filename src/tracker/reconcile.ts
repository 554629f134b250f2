import type { FieldValue, Marks, TrackerRecord } from "./record";
import { isLeftOut, isSameValue, leftOutMarks, markOf, marksOf, unknownMark } from "./record";

export interface ReconcileInput {
  /** What the notice said when each row was last written, by row id. */
  readonly base: ReadonlyMap<string, Marks>;
  /** The notice's rows as they stand in the workbook; no id twice. */
  readonly ours: readonly TrackerRecord[];
  /** The notice's rows as it reads now; no id twice. */
  readonly theirs: readonly TrackerRecord[];
  /**
   * What the notice itself says of rows that people changed as they reviewed it, by id; no fields where they made
   * the row. Rows that are missing here are in `theirs` as the notice has them.
   */
  readonly stated?: ReadonlyMap<string, TrackerRecord["fields"]>;
  /** Rows of the notice that people left out, as the notice has them. */
  readonly leftOut?: readonly TrackerRecord[];
  /** Fields that the notice states; all others belong to people and are never touched. */
  readonly owned: readonly string[];
}

/** A field that the notice says otherwise, and nobody else has touched. */
export interface FieldChange {
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** A field that the notice and somebody in the workbook changed, each in another way. */
export interface Clash {
  readonly field: string;
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
}

export interface ChangedRow {
  readonly id: string;
  readonly changes: readonly FieldChange[];
  readonly clashes: readonly Clash[];
}

/**
 * What becomes of each row, every one in one place: a row of the notice is added, updated, kept, asked about or left
 * out once more; a row of the workbook that the notice no longer has is vanished (it stays, and is reported) or people's own.
 */
export interface Reconciliation {
  readonly added: readonly TrackerRecord[];
  readonly updated: readonly ChangedRow[];
  /** At least one clash; other changes of the same row stand beside it. */
  readonly asked: readonly ChangedRow[];
  readonly kept: readonly string[];
  /** The workbook does not have them because people left them out, now or before. */
  readonly leftOut: readonly string[];
  readonly vanished: readonly string[];
  /** Rows of the workbook that people made of a part or a passage: no notice ever stated them, so none can drop them. */
  readonly own: readonly string[];
  /** The base after writing, for the rows whose base changes or may change with an answer. */
  readonly base: ReadonlyMap<string, Marks>;
  /** What the notice itself says of the rows that are asked about. */
  readonly stated: ReadonlyMap<string, Marks>;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What becomes of one row that both sides have. */
const compareRow = (
  base: Marks | undefined,
  ours: TrackerRecord,
  theirs: TrackerRecord,
  owned: readonly string[],
): ChangedRow => {
  const changes: FieldChange[] = [];
  const clashes: Clash[] = [];
  for (const field of owned) {
    const to = theirs.fields[field];
    const from = ours.fields[field];
    // A column that somebody deleted has nothing to compare.
    if (to === undefined || from === undefined || isSameValue(from, to)) continue;
    const before = base && (base[field] ?? "");
    if (before === markOf(from)) changes.push({ field, from, to });
    // Without a base nobody knows who changed it; and where the notice says what it said, people did.
    else if (before !== markOf(to)) clashes.push({ field, ours: from, theirs: to });
  }
  return { id: ours.id, changes, clashes };
};

/** The base of a row once it is written: a field with an open clash keeps its old mark, to be asked again. */
const baseAfter = (before: Marks | undefined, said: Marks, row: ChangedRow): Marks => {
  const marks: Record<string, string> = { ...said };
  for (const { field } of row.clashes) {
    delete marks[field];
    // Without a base nobody knows what the notice said: a mark that no value has keeps the question open.
    const mark = before ? before[field] : unknownMark;
    if (mark !== undefined) marks[field] = mark;
  }
  return marks;
};

const isSameBase = (a: Marks | undefined, b: Marks): boolean =>
  a !== undefined &&
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(b).every(([field, mark]) => a[field] === mark);

/** Only a row that people made has a base with nothing in it. */
const isOwn = (base: Marks | undefined): boolean => base !== undefined && Object.keys(base).length === 0;

/**
 * Three-way and by id: what the notice changed is taken over, what people changed stays, what both changed
 * is asked. The order of the inputs says nothing; the result is in the order of the ids.
 */
export const reconcile = (input: ReconcileInput): Reconciliation => {
  const { base, owned, stated, leftOut = [] } = input;
  const ours = new Map(input.ours.map((row) => [row.id, row]));
  const theirs = [...input.theirs].sort(byId);
  const result = {
    added: [] as TrackerRecord[],
    updated: [] as ChangedRow[],
    asked: [] as ChangedRow[],
    kept: [] as string[],
    leftOut: [] as string[],
  };
  const said = new Map<string, Marks>();
  const after = new Map<string, Marks>();
  for (const row of theirs) {
    const own = ours.get(row.id);
    const changed = own
      ? compareRow(base.get(row.id), own, row, owned)
      : { id: row.id, changes: [], clashes: [] };
    const before = base.get(row.id);
    if (!own && isLeftOut(before)) {
      result.leftOut.push(row.id);
      continue;
    }
    if (!own) result.added.push(row);
    else if (changed.clashes.length > 0) result.asked.push(changed);
    else if (changed.changes.length > 0) result.updated.push(changed);
    else result.kept.push(row.id);
    const marksSaid = marksOf(stated?.get(row.id) ?? row.fields, owned);
    if (changed.clashes.length > 0) said.set(row.id, marksSaid);
    const marks = baseAfter(before, marksSaid, changed);
    if (changed.clashes.length > 0 || !isSameBase(before, marks)) after.set(row.id, marks);
  }
  for (const { id, fields } of leftOut) {
    // A row that the workbook has stays there: leaving it out of the review does not delete what people entered.
    if (ours.has(id)) continue;
    result.leftOut.push(id);
    const marks = leftOutMarks(marksOf(fields, owned));
    if (!isSameBase(base.get(id), marks)) after.set(id, marks);
  }
  const now = new Set(theirs.map(({ id }) => id));
  const gone = [...ours.keys()].filter((id) => !now.has(id)).sort();
  return {
    ...result,
    leftOut: result.leftOut.sort(),
    vanished: gone.filter((id) => !isOwn(base.get(id))),
    own: gone.filter((id) => isOwn(base.get(id))),
    base: after,
    stated: said,
  };
};

/** Somebody's answer to a clash. */
export interface Choice {
  readonly id: string;
  readonly field: string;
  readonly take: "ours" | "theirs";
}

/**
 * The reconciliation after people have answered: a clash that is answered is settled for good, so that the
 * same notice does not ask again; one that is not stays as it is in the workbook and is asked next time.
 */
export const settle = (reconciliation: Reconciliation, choices: readonly Choice[]): Reconciliation => {
  const answers = new Map(choices.map(({ id, field, take }) => [`${id}\n${field}`, take]));
  const base = new Map(reconciliation.base);
  const updated = [...reconciliation.updated];
  const asked: ChangedRow[] = [];
  const kept = [...reconciliation.kept];
  for (const row of reconciliation.asked) {
    const changes = [...row.changes];
    const open: Clash[] = [];
    const marks: Record<string, string> = { ...base.get(row.id) };
    let answered = false;
    for (const clash of row.clashes) {
      const take = answers.get(`${row.id}\n${clash.field}`);
      if (!take) {
        open.push(clash);
        continue;
      }
      answered = true;
      marks[clash.field] = reconciliation.stated.get(row.id)?.[clash.field] ?? "";
      if (take === "theirs") changes.push({ field: clash.field, from: clash.ours, to: clash.theirs });
    }
    if (answered) base.set(row.id, withoutEmpty(marks));
    if (open.length > 0) asked.push({ ...row, changes, clashes: open });
    else if (changes.length > 0) updated.push({ id: row.id, changes, clashes: [] });
    else kept.push(row.id);
  }
  return { ...reconciliation, base, updated: updated.sort(byId), asked, kept: kept.sort() };
};

const withoutEmpty = (marks: Marks): Marks =>
  Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== ""));
