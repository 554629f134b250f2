import type { FieldValue, Marks, TrackerRecord } from "../tracker/record";
import { leftOutMarks, marksOf, writeMarks } from "../tracker/record";
import { tableNames } from "./names";
import type { TablePlan } from "./plan";
import { isFormula } from "./plan";

/** A table whose rows a notice states, and which of its columns say so. */
export interface StatedTable {
  readonly name: string;
  /** Column of the row's own id. */
  readonly id: string;
  /** Columns that a row is recognised by; null for the register, whose rows are recognised as notices. */
  readonly place: { readonly section: string; readonly content: string } | null;
  /** Columns that people fill in where the notice leaves them blank: both may write there. */
  readonly shared: readonly string[];
}

export const statedTables: readonly StatedTable[] = [
  { name: tableNames.notices, id: "noticeId", place: null, shared: ["issuedDate", "issuer"] },
  { name: tableNames.tasks, id: "taskId", place: { section: "section", content: "content" }, shared: [] },
  {
    name: tableNames.petitions,
    id: "petitionId",
    place: { section: "section", content: "request" },
    shared: [],
  },
];

/** Tables that gather what notices name: a row is added where it is missing, and never changed. */
export const gatheredTables: readonly { readonly name: string; readonly id: readonly string[] }[] = [
  { name: tableNames.criteria, id: ["criterionSetId", "criterionCode"] },
  { name: tableNames.units, id: ["unit"] },
  { name: tableNames.unitSummary, id: ["unit"] },
  { name: tableNames.criterionSummary, id: ["criterionPattern"] },
];

/** Column of every row's notice: a part of its identity, not something that a notice changes. */
export const noticeColumn = "noticeId";

/** Keys of the columns that the notice states: what nobody enters and nothing computes. */
export const ownedColumns = (table: TablePlan, { id, shared }: StatedTable): string[] =>
  table.columns.flatMap(({ key, formula, entered }) => {
    if (formula !== undefined || key === id || key === noticeColumn) return [];
    return !entered || shared.includes(key) ? [key] : [];
  });

/** The rows of a plan as records by key; computed columns have nothing to say. */
export const recordsOf = (table: TablePlan, id: readonly string[]): TrackerRecord[] =>
  table.rows.map((cells) => {
    const fields: Record<string, FieldValue> = {};
    for (const [index, { key, formula }] of table.columns.entries()) {
      const content = cells[index] ?? null;
      if (formula === undefined && !isFormula(content)) fields[key] = content;
    }
    return { id: recordId(fields, id), fields };
  });

/** What a row is known by: one column, or several where one alone is not unique. */
export const recordId = (fields: Readonly<Record<string, FieldValue>>, id: readonly string[]): string =>
  id.map((key) => String(fields[key] ?? "")).join("|");

/**
 * What the notice said, row by row: the base of every later reconciliation.
 *
 * @param asRead the tables as the notice alone has them, where people changed rows before they were written
 */
export const baseRows = (
  tables: readonly TablePlan[],
  asRead: readonly TablePlan[] = tables,
): [id: string, marks: string][] =>
  statedTables.flatMap((stated) => {
    const table = tables.find(({ name }) => name === stated.name);
    const read = asRead.find(({ name }) => name === stated.name);
    if (!table || !read) return [];
    const owned = ownedColumns(table, stated);
    const written = new Set(recordsOf(table, [stated.id]).map(({ id }) => id));
    const said = recordsOf(read, [stated.id]).map(({ id, fields }): [string, Marks] => {
      const marks = marksOf(fields, owned);
      return [id, written.has(id) ? marks : leftOutMarks(marks)];
    });
    const known = new Set(said.map(([id]) => id));
    const made = [...written].filter((id) => !known.has(id)).map((id): [string, Marks] => [id, {}]);
    return [...said, ...made].map(([id, marks]): [string, string] => [id, writeMarks(marks)]);
  });
