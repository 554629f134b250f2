import type { Notice } from "../notice/notice";
import type { Choice, Reconciliation } from "../tracker/reconcile";
import { reconcile, settle } from "../tracker/reconcile";
import type { FieldValue, TrackerRecord } from "../tracker/record";
import { markOf, writeMarks } from "../tracker/record";
import { keyInRegister, type RegisteredNotice } from "../tracker/same-notice";
import { carryIds, type KnownRow } from "../tracker/same-rows";
import type { Tracker } from "../tracker/tracker";
import { tableNames } from "../workbook/names";
import type { StatedTable } from "../workbook/notice-rows";
import { gatheredTables, noticeColumn, ownedColumns, recordsOf, statedTables } from "../workbook/notice-rows";
import type { TablePlan } from "../workbook/plan";
import { planWorkbook } from "../workbook/plan-workbook";
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
}

/** Compares what a notice says now with the workbook's rows of that notice. */
export const noticeChanges = (tracker: Tracker, workbook: ReadTracker): NoticeChanges | null => {
  const [notice] = tracker.notices;
  if (!notice) return null;
  const { key, isNew } = keyInRegister(notice, register(workbook));
  const plans = planWorkbook(tracker, { asOf: null, workbookId: "" }).sheets.flatMap(({ tables }) => tables);
  const planOf = (name: string): TablePlan | undefined => plans.find((plan) => plan.name === name);

  const taken = new Set(workbook.base.keys());
  for (const { rows } of workbook.tables.values()) for (const { id } of rows) taken.add(id);
  const tables = statedTables.flatMap((stated): TableChanges[] => {
    const table = workbook.tables.get(stated.name);
    const plan = planOf(stated.name);
    if (!table || !plan || !table.columns.has(stated.id)) return [];
    const ours = rowsOfNotice(table, stated, key);
    const theirs = underKeptIds(recordsOf(plan, [stated.id]), { stated, notice, key, ours, workbook, taken });
    for (const { id } of theirs) taken.add(id);
    const owned = ownedColumns(plan, stated);
    return [{ stated, table, reconciliation: reconcile({ base: workbook.base, ours, theirs, owned }) }];
  });
  const gathered = gatheredTables.flatMap(({ name, id }) => {
    const table = workbook.tables.get(name);
    const plan = planOf(name);
    if (!table || !plan || !id.every((each) => table.columns.has(each))) return [];
    const known = new Set(table.rows.map((row) => row.id));
    return [{ table, rows: recordsOf(plan, id).filter((row) => !known.has(row.id)) }];
  });
  return { key, isNew, tables, gathered };
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

/** The notice's rows under the ids by which the workbook knows them. */
const underKeptIds = (
  records: readonly TrackerRecord[],
  { stated, notice, key, ours, workbook, taken }: KeptIds,
): TrackerRecord[] => {
  const { place, id: idColumn } = stated;
  const renamed = (id: string, fields: TrackerRecord["fields"]): TrackerRecord => ({
    id,
    fields: { ...fields, [noticeColumn]: key, [idColumn]: id },
  });
  if (!place) return records.map(({ fields }) => renamed(key, fields));
  const placed = ({ id, fields }: TrackerRecord) => ({
    id: id.startsWith(`${notice.key}·`) ? `${key}${id.slice(notice.key.length)}` : id,
    section: String(fields[place.section] ?? ""),
    content: String(fields[place.content] ?? ""),
  });
  const known = ours.map((row): KnownRow => {
    const base = workbook.base.get(row.id);
    return { ...placed(row), id: row.id, contentMark: base?.[place.content] ?? null };
  });
  const ids = carryIds(known, records.map(placed), taken);
  return records.map((record) => {
    const own = placed(record).id;
    return renamed(ids.get(own) ?? own, record.fields);
  });
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
    rows: inOrderOfNotice(reconciliation.added),
  }));
  for (const { table, rows } of changes.gathered) {
    writes.push({ table, cells: [], rows: rows.map(({ fields }) => fields) });
  }
  const base = workbook.tables.get(tableNames.base);
  if (base) writes.push(baseWrite(base, settled));
  return { writes, settled };
};

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
