import type { Notice } from "../notice/notice";
import type { Choice, ReconcileInput, Reconciliation } from "../tracker/reconcile";
import { reconcile, settle } from "../tracker/reconcile";
import type { FieldValue, TrackerRecord } from "../tracker/record";
import { isLeftOut, markOf, writeMarks } from "../tracker/record";
import { suggestRelated, type WordedRow } from "../tracker/related";
import { keyInRegister, type RegisteredNotice } from "../tracker/same-notice";
import { carryIds, type KnownRow, type PlacedRow } from "../tracker/same-rows";
import type { Tracker } from "../tracker/tracker";
import { tableNames } from "../workbook/names";
import type { StatedTable } from "../workbook/notice-rows";
import { gatheredTables, noticeColumn, ownedColumns, recordsOf, statedTables } from "../workbook/notice-rows";
import type { TablePlan } from "../workbook/plan";
import { planWorkbook } from "../workbook/plan-workbook";
import { joined } from "../workbook/sheets/context";
import { holidayWrite } from "./holiday-write";
import type { ReadRow, ReadTable, ReadTracker } from "./read-back";
import type { CellWrite, TableWrite } from "./update";

/** What a notice does to one of the tables whose rows it states. */
export interface TableChanges {
  readonly stated: StatedTable;
  readonly table: ReadTable;
  readonly reconciliation: Reconciliation;
}

/** What a notice does to a tracker, before anything is written. */
export interface NoticeChanges {
  /** Under which key the notice goes on in this workbook. */
  readonly key: string;
  readonly isNew: boolean;
  readonly tables: readonly TableChanges[];
  /** Units, lines of the summary and criteria that the tracker does not have yet. */
  readonly gathered: readonly { readonly table: ReadTable; readonly rows: readonly TrackerRecord[] }[];
  /** The law's days off around a new notice, as far as the workbook does not have them. */
  readonly holidays: TableWrite | null;
}

const plansOf = (tracker: Tracker): TablePlan[] =>
  planWorkbook(tracker, { asOf: null, workbookId: "" }).sheets.flatMap(({ tables }) => tables);

/** Compares what a notice says now with the workbook's rows of that notice. */
export const noticeChanges = (tracker: Tracker, workbook: ReadTracker): NoticeChanges | null => {
  const [notice] = tracker.notices;
  if (!notice) return null;
  const { key, isNew } = keyInRegister(notice, register(workbook));
  const plans = plansOf(tracker);
  const readPlans = tracker.asRead ? plansOf(tracker.asRead) : plans;
  const planOf = (name: string, all = plans): TablePlan | undefined => all.find((plan) => plan.name === name);

  const taken = new Set(workbook.base.keys());
  for (const { rows } of workbook.tables.values()) for (const { id } of rows) taken.add(id);
  const tables = statedTables.flatMap((stated): TableChanges[] => {
    const table = workbook.tables.get(stated.name);
    const plan = planOf(stated.name);
    if (!table || !plan || !table.columns.has(stated.id)) return [];
    const ours = rowsOfNotice(table, stated, key);
    const readPlan = planOf(stated.name, readPlans) ?? plan;
    const rows = { written: recordsOf(plan, [stated.id]), read: recordsOf(readPlan, [stated.id]) };
    const kept = underKeptIds(rows, { stated, notice, key, ours, workbook, taken });
    for (const { id } of [...kept.theirs, ...kept.leftOut]) taken.add(id);
    const owned = ownedColumns(plan, stated);
    return [{ stated, table, reconciliation: reconcile({ base: workbook.base, ours, owned, ...kept }) }];
  });
  const gathered = gatheredTables.flatMap(({ name, id }) => {
    const table = workbook.tables.get(name);
    const plan = planOf(name);
    if (!table || !plan || !id.every((each) => table.columns.has(each))) return [];
    const known = new Set(table.rows.map((row) => row.id));
    return [{ table, rows: recordsOf(plan, id).filter((row) => !known.has(row.id)) }];
  });
  const holidays = isNew ? holidayWrite(workbook, planOf(tableNames.holidays)) : null;
  return { key, isNew, tables, gathered, holidays };
};

const asText = (value: FieldValue | undefined): string | null => (typeof value === "string" ? value : null);

const register = (workbook: ReadTracker): RegisteredNotice[] =>
  (workbook.tables.get(tableNames.notices)?.rows ?? []).map(({ id, fields }) => {
    const { issuedDate } = fields;
    return {
      key: id,
      documentNumber: asText(fields["documentNumber"]),
      issuer: asText(fields["issuer"]),
      issuedDate: typeof issuedDate === "object" ? issuedDate : null,
      subject: asText(fields["subject"]),
    };
  });

/** Rows that came out of the notice; the column that says so may be gone. */
const rowsOfNotice = (table: ReadTable, stated: StatedTable, key: string): ReadRow[] =>
  table.rows.filter(({ id, fields }) => {
    if (!stated.place) return id === key;
    const noticeId = fields[noticeColumn];
    return noticeId === undefined ? id.startsWith(`${key}·`) : noticeId === key;
  });

interface KeptIds {
  readonly stated: StatedTable;
  readonly notice: Notice;
  readonly key: string;
  readonly ours: readonly ReadRow[];
  readonly workbook: ReadTracker;
  readonly taken: ReadonlySet<string>;
}

/** A table's rows as they are to be written, and as the notice alone has them. */
interface PlannedRows {
  readonly written: readonly TrackerRecord[];
  readonly read: readonly TrackerRecord[];
}

/** The notice's rows under the ids by which the workbook knows them. */
const underKeptIds = (
  { written, read }: PlannedRows,
  { stated, notice, key, ours, workbook, taken }: KeptIds,
): Required<Pick<ReconcileInput, "theirs" | "stated" | "leftOut">> => {
  const { place, id: idColumn } = stated;
  const renamed = (id: string, fields: TrackerRecord["fields"]): TrackerRecord => ({
    id,
    fields: { ...fields, [noticeColumn]: key, [idColumn]: id },
  });
  const ownId = (id: string): string =>
    id.startsWith(`${notice.key}·`) ? `${key}${id.slice(notice.key.length)}` : id;
  const placed = ({ id, fields }: TrackerRecord) => ({
    id: ownId(id),
    section: String((place && fields[place.section]) ?? ""),
    content: String((place && fields[place.content]) ?? ""),
  });
  const readById = new Map(read.map((record) => [record.id, record]));
  const writtenIds = new Set(written.map(({ id }) => id));
  const leftOut = read.filter(({ id }) => !writtenIds.has(id));
  const idOf = place
    ? carryIds(
        [
          ...ours.map((row) => knownRow(row, placed(row), place, workbook)),
          ...rowsLeftOut(key, place, ours, workbook),
        ],
        // Rows are recognised by what the notice says, whatever people make of it.
        [...written.map((row) => readById.get(row.id) ?? row), ...leftOut].map(placed),
        taken,
      )
    : null;
  const keptId = ({ id }: TrackerRecord): string => (place ? (idOf?.get(ownId(id)) ?? ownId(id)) : key);
  const said = written.flatMap((record): [string, TrackerRecord["fields"]][] => {
    const asRead = readById.get(record.id);
    return asRead === undefined ? [[keptId(record), {}]] : [[keptId(record), asRead.fields]];
  });
  return {
    theirs: written.map((record) => renamed(keptId(record), record.fields)),
    stated: new Map(said),
    leftOut: leftOut.map((record) => renamed(keptId(record), record.fields)),
  };
};

type Place = NonNullable<StatedTable["place"]>;

const knownRow = (row: ReadRow, placed: PlacedRow, place: Place, { base }: ReadTracker): KnownRow => ({
  ...placed,
  id: row.id,
  contentMark: base.get(row.id)?.[place.content] ?? null,
});

/** Rows of the notice that people left out before: only what the notice said of them is known. */
const rowsLeftOut = (
  key: string,
  place: Place,
  ours: readonly ReadRow[],
  { base }: ReadTracker,
): KnownRow[] => {
  const inWorkbook = new Set(ours.map(({ id }) => id));
  return [...base].flatMap(([id, marks]) =>
    isLeftOut(marks) && id.startsWith(`${key}·`) && !inWorkbook.has(id) && marks[place.content] !== undefined
      ? [{ id, section: "", content: "", contentMark: marks[place.content] ?? null }]
      : [],
  );
};

/** Everything that has to be written for changes that people have answered. */
export const writesFor = (
  changes: NoticeChanges,
  choices: readonly Choice[],
  workbook: ReadTracker,
): { readonly writes: readonly TableWrite[]; readonly settled: readonly TableChanges[] } => {
  const settled = changes.tables.map((each) => ({
    ...each,
    reconciliation: settle(each.reconciliation, choices),
  }));
  const writes: TableWrite[] = settled.map(({ table, reconciliation }) => ({
    table,
    cells: cellWrites(table, reconciliation),
    rows: inOrderOfNotice(withRelated(table, reconciliation.added, workbook)),
    reveals: isRevealed(table, reconciliation.added),
  }));
  for (const { table, rows } of changes.gathered) {
    writes.push({
      table,
      cells: [],
      rows: rows.map(({ fields }) => fields),
      reveals: isRevealed(table, rows),
    });
  }
  writes.push(...matrixWrites(workbook, writes));
  if (changes.holidays) writes.push(changes.holidays);
  const base = workbook.tables.get(tableNames.base);
  if (base) writes.push(baseWrite(base, settled));
  return { writes, settled };
};

/** The matrix has a line for each task, whoever added it; its formulas find out which. */
const matrixWrites = (workbook: ReadTracker, writes: readonly TableWrite[]): TableWrite[] => {
  const matrix = workbook.tables.get(tableNames.criterionMatrix);
  const tasks = writes.find(({ table }) => table.plan.name === tableNames.tasks);
  if (!matrix || !tasks) return [];
  const count = (tasks.table.isEmpty ? 0 : tasks.table.rowCount) + tasks.rows.length;
  const missing = Math.max(0, count - matrix.rowCount);
  return [{ table: matrix, cells: [], rows: Array.from({ length: missing }, () => ({})) }];
};

/** New tasks with what may be the same matter among the tasks that are there and those that come with them. */
const withRelated = (
  table: ReadTable,
  added: readonly TrackerRecord[],
  { tables }: ReadTracker,
): readonly TrackerRecord[] => {
  if (table.plan.name !== tableNames.tasks || added.length === 0) return added;
  const worded = ({ id, fields }: TrackerRecord): WordedRow => ({
    id,
    noticeKey: asText(fields[noticeColumn]) ?? "",
    section: String(fields["section"] ?? ""),
    content: String(fields["content"] ?? ""),
  });
  const units = tables.get(tableNames.units)?.rows ?? [];
  const names = units.flatMap(({ id, fields }) => [id, asText(fields["unitAliases"]) ?? ""]);
  const related = suggestRelated([...table.rows, ...added].map(worded), names);
  return added.map((record) => ({
    ...record,
    fields: { ...record.fields, relatedTasks: joined(related.get(record.id) ?? []) },
  }));
};

/** Petitions and criteria are out of sight until a notice has some. */
const isRevealed = ({ isEmpty, isSheetHidden }: ReadTable, rows: readonly TrackerRecord[]): boolean =>
  isEmpty && isSheetHidden && rows.length > 0;

const cellWrites = (table: ReadTable, { updated, asked }: Reconciliation): CellWrite[] => {
  const indexes = new Map(table.rows.map(({ id, index }) => [id, index]));
  return [...updated, ...asked].flatMap(({ id, changes }) => {
    const index = indexes.get(id);
    if (index === undefined) return [];
    return changes.map(({ field, from, to }) => ({ index, column: field, value: to, before: from }));
  });
};

/** Rows as the notice has them: by section, numbers as numbers. */
const inOrderOfNotice = (rows: readonly TrackerRecord[]): TrackerRecord["fields"][] =>
  rows
    .map(({ fields }) => fields)
    .sort((a, b) =>
      String(a["section"] ?? "").localeCompare(String(b["section"] ?? ""), "en", { numeric: true }),
    );

const baseWrite = (table: ReadTable, settled: readonly TableChanges[]): TableWrite => {
  const known = new Map(table.rows.map((row) => [row.id, row]));
  const cells: CellWrite[] = [];
  const rows: Record<string, FieldValue>[] = [];
  for (const { reconciliation } of settled) {
    for (const [id, marks] of reconciliation.base) {
      const value = writeMarks(marks);
      const row = known.get(id);
      if (!row) rows.push({ baseRow: id, baseMarks: value });
      else {
        const before = row.fields["baseMarks"] ?? null;
        if (markOf(before) !== markOf(value)) {
          cells.push({ index: row.index, column: "baseMarks", value, before });
        }
      }
    }
  }
  return { table, cells, rows };
};
