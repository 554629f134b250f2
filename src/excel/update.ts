import type { FieldValue } from "../tracker/record";
import type { ColumnPlan } from "../workbook/plan";
import { smallTexts } from "../workbook/row-fit";
import { BatchBudget, wireBytes } from "./batch-budget";
import { constant, everyCell, type RangeValue } from "./cells";
import { columnFormula, namedColumns, type NamedColumn } from "./named-columns";
import { fitPages, type GrownTable } from "./page-layout";
import { guardsOf, lift, liftAgain, restore } from "./protection";
import type { ReadTable, ReadTracker } from "./read-back";
import { asTrackerError, TrackerError } from "./tracker-errors";

/** A cell to be changed. */
export interface CellWrite {
  /** Row of the body, from 0. */
  readonly index: number;
  readonly column: string;
  readonly value: FieldValue;
  /** What stands there, to be put back if the change as a whole fails. */
  readonly before: FieldValue;
}

/** What is written to one table. */
export interface TableWrite {
  readonly table: ReadTable;
  readonly cells: readonly CellWrite[];
  /** Rows to be added at the end, by machine key. */
  readonly rows: readonly Readonly<Record<string, FieldValue>>[];
  /** The sheet was hidden because its table held nothing: with the first rows people are to see it. */
  readonly reveals?: boolean;
}

/** What could not be done although everything is written. */
export type UpdateRemark =
  /** PivotTables show the state before; a right click and Refresh brings them up to date. */
  | "pivots-not-refreshed"
  /** Rows may be lower than their words. */
  | "rows-not-fitted"
  /** A table that has outgrown its one page is still printed on it. */
  | "pages-not-fitted"
  /** Filters were taken off to write and could not be put back. */
  | "filters-not-restored";

/**
 * Writes to a tracker that was read back just now: one round trip, one more for each further 4 MB, and one
 * to bring PivotTables and row heights up to date. What was written is taken back where any of it fails.
 *
 * @throws TrackerError; `not-restored` where a part of it could not be taken back
 */
export const update = async (
  tracker: ReadTracker,
  writes: readonly TableWrite[],
): Promise<UpdateRemark[]> => {
  const due = writes.filter(({ cells, rows }) => cells.length + rows.length > 0);
  if (due.length === 0) return [];
  try {
    await Excel.run((context) => writeAll(context, tracker, due));
  } catch (error) {
    const reason = asTrackerError(error);
    await takeBack(tracker, due);
    throw reason;
  }
  return finish(due);
};

const writeAll = async (
  context: Excel.RequestContext,
  tracker: ReadTracker,
  writes: readonly TableWrite[],
): Promise<void> => {
  const budget = new BatchBudget(context);
  const guards = guardsOf(writes.map(({ table }) => table));
  lift(context, guards);
  for (const { table } of writes) {
    // A filtered table skips or misplaces what is written to it (office-js#224).
    if (table.filters.length > 0) context.workbook.tables.getItem(table.name).clearFilters();
  }
  for (const write of writes) {
    await writeCells(context, write, budget);
    await addRows(context, write, budget);
    if (write.reveals) setVisibility(context, write, "Visible");
  }
  nameGrownColumns(context, tracker, writes);
  restore(context, guards);
  await context.sync();
};

const setVisibility = (
  context: Excel.RequestContext,
  { table }: TableWrite,
  visibility: "Visible" | "Hidden",
): void => {
  context.workbook.worksheets.getItem(table.sheet).visibility = visibility;
};

/** Bytes that a change of one cell takes on the wire beside its value. */
const cellOverhead = 400;

const writeCells = async (
  context: Excel.RequestContext,
  { table, cells }: TableWrite,
  budget: BatchBudget,
): Promise<void> => {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  for (const { index, column, value } of cells) {
    const content = cellContent(columnPlan(table, column), value);
    await budget.spend(cellOverhead + wireBytes(content));
    cellRange(sheet, table, index, column)?.set({ values: [[content ?? ""]] });
  }
};

const columnPlan = (table: ReadTable, key: string): ColumnPlan | undefined =>
  table.plan.columns.find((column) => column.key === key);

const cellRange = (
  sheet: Excel.Worksheet,
  table: ReadTable,
  index: number,
  column: string,
): Excel.Range | undefined => {
  const offset = table.columns.get(column);
  if (offset === undefined) return undefined;
  return sheet.getRangeByIndexes(table.row + 1 + index, table.column + offset, 1, 1);
};

/** In a cell of text format everything is text already, and an apostrophe might be taken for a part of it. */
const cellContent = (column: ColumnPlan | undefined, value: FieldValue): RangeValue =>
  column?.keepAsTyped && typeof value === "string" ? value : constant(value);

/** Rows of one write, as when a tracker is laid out. */
const rowsPerWrite = 200;

/** Row of the body at which new rows begin: a table that holds nothing keeps one row for them. */
const firstNewRow = (table: ReadTable): number => (table.isEmpty ? 0 : table.rowCount);

/**
 * Adds rows with `rows.add` and not by writing below the table: growing by itself is a habit of Excel that
 * people can turn off, that bugs break (oj#3013) and that a totals row forbids. It adds blank rows first, so
 * that the column formats, and with them "text stays text", are there before anything is written.
 */
const addRows = async (
  context: Excel.RequestContext,
  { table, rows }: TableWrite,
  budget: BatchBudget,
): Promise<void> => {
  if (rows.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const first = table.row + 1 + firstNewRow(table);
  const place = (from: number, count: number): Excel.Range =>
    sheet.getRangeByIndexes(first + from, table.column, count, table.columnCount);
  const lines = rows.map((fields) => line(table, fields));

  // The row that an empty table keeps is filled before others are added: some hosts would use it for them.
  const kept = table.isEmpty ? 1 : 0;
  if (kept > 0) place(0, 1).values = lines.slice(0, 1);
  const { rows: tableRows } = context.workbook.tables.getItem(table.name);
  for (let from = kept; from < lines.length; from += rowsPerWrite) {
    const block = lines.slice(from, from + rowsPerWrite);
    const blank = block.map((each) => each.map(() => null));
    await budget.spend(wireBytes(block) + wireBytes(blank));
    tableRows.add(undefined, blank as unknown as string[][]);
    keepTypedText(sheet, table, first + from, block.length);
    place(from, block.length).values = block;
  }
  // Excel fills computed columns by itself unless somebody turned that off.
  for (const [offset, formula] of table.formulas) {
    sheet.getRangeByIndexes(first, table.column + offset, rows.length, 1).formulas = everyCell(formula);
  }
};

const keepTypedText = (sheet: Excel.Worksheet, table: ReadTable, row: number, count: number): void => {
  for (const { key, keepAsTyped } of table.plan.columns) {
    const offset = table.columns.get(key);
    if (!keepAsTyped || offset === undefined) continue;
    sheet.getRangeByIndexes(row, table.column + offset, count, 1).numberFormat = everyCell("@");
  }
};

/** A row in the order in which the columns stand today; columns of people's own stay blank. */
const line = (table: ReadTable, fields: Readonly<Record<string, FieldValue>>): RangeValue[] => {
  const cells = Array<RangeValue>(table.columnCount).fill(null);
  for (const column of table.plan.columns) {
    const offset = table.columns.get(column.key);
    if (offset !== undefined && column.formula === undefined) {
      cells[offset] = cellContent(column, fields[column.key] ?? null);
    }
  }
  return cells;
};

/** Names go over a column in so many words; they are moved to their table's new height. */
const nameGrownColumns = (
  context: Excel.RequestContext,
  { columnNames }: ReadTracker,
  writes: readonly TableWrite[],
): void => {
  for (const { table, rows } of writes) {
    if (rows.length === 0) continue;
    for (const { name, column } of namedOf(table)) {
      const formula = columnFormula(table, column, firstNewRow(table) + rows.length);
      if (formula !== null && columnNames.has(name)) context.workbook.names.getItem(name).formula = formula;
    }
  }
};

const namedOf = ({ plan }: ReadTable): NamedColumn[] =>
  namedColumns.filter(({ table }) => table === plan.name);

type Finishing = readonly [
  remark: UpdateRemark,
  act: (context: Excel.RequestContext) => void | Promise<void>,
];

/** Cosmetics and copies: worth a word where they fail, not the loss of what is written. */
const finish = async (writes: readonly TableWrite[]): Promise<UpdateRemark[]> => {
  const steps: Finishing[] = [
    ["rows-not-fitted", (context) => fitRows(context, writes)],
    ["pages-not-fitted", (context) => fitPages(context, writes.map(grown))],
    ["pivots-not-refreshed", ({ workbook }) => workbook.pivotTables.refreshAll()],
    ["filters-not-restored", (context) => restoreFilters(context, writes)],
  ];
  if (await succeeds(steps)) return [];
  // One by one only to learn which of them it is.
  const remarks: UpdateRemark[] = [];
  for (const step of steps) if (!(await succeeds([step]))) remarks.push(step[0]);
  return remarks;
};

const succeeds = async (steps: readonly Finishing[]): Promise<boolean> => {
  try {
    await Excel.run(async (context) => {
      for (const [, act] of steps) await act(context);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
};

/** A table with the rows that have been added to it. */
const grown = ({ table, rows }: TableWrite): GrownTable => ({
  plan: table.plan,
  sheet: table.sheet,
  rowCount: rows.length === 0 ? 0 : firstNewRow(table) + rows.length,
});

const restoreFilters = (context: Excel.RequestContext, writes: readonly TableWrite[]): void => {
  for (const { table } of writes) {
    const { columns } = context.workbook.tables.getItem(table.name);
    for (const { offset, criteria } of table.filters) columns.getItemAt(offset).filter.apply(criteria);
  }
};

const fitRows = (context: Excel.RequestContext, writes: readonly TableWrite[]): void => {
  for (const { table, cells, rows } of writes) {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const fit = (index: number, count: number): void =>
      sheet
        .getRangeByIndexes(table.row + 1 + index, 0, count, 1)
        .getEntireRow()
        .format.autofitRows();
    for (const index of new Set(cells.map((cell) => cell.index))) fit(index, 1);
    if (rows.length === 0) continue;
    for (const { row, column, size } of smallTexts({
      columns: table.plan.columns,
      rows: plannedRows(table, rows),
    })) {
      const offset = table.columns.get(table.plan.columns[column]?.key ?? "");
      if (offset === undefined) continue;
      const [index, place] = [table.row + 1 + firstNewRow(table) + row, table.column + offset];
      sheet.getRangeByIndexes(index, place, 1, 1).format.font.size = size;
    }
    fit(firstNewRow(table), rows.length);
  }
};

/** New rows in the order of the plan's columns. */
const plannedRows = (
  { plan }: ReadTable,
  rows: readonly Readonly<Record<string, FieldValue>>[],
): (FieldValue | null)[][] => rows.map((fields) => plan.columns.map(({ key }) => fields[key] ?? null));

/** Takes back what a failed attempt may have written, whatever it came to. */
const takeBack = async (tracker: ReadTracker, writes: readonly TableWrite[]): Promise<void> => {
  try {
    await Excel.run(async (context) => {
      const { tables, worksheets, names } = context.workbook;
      const guards = guardsOf(writes.map(({ table }) => table));
      if (!(await liftAgain(context, guards))) return;
      const bodies = writes.map(({ table }) => tables.getItem(table.name).getDataBodyRange());
      for (const body of bodies) body.load("rowCount");
      await context.sync();

      for (const [at, write] of writes.entries()) {
        const { table, cells, rows } = write;
        if (write.reveals) setVisibility(context, write, "Hidden");
        const sheet = worksheets.getItem(table.sheet);
        const surplus = (bodies[at]?.rowCount ?? 0) - table.rowCount;
        if (surplus > 0) {
          const first = table.row + 1 + table.rowCount;
          sheet.getRangeByIndexes(first, table.column, surplus, table.columnCount).delete("Up");
        }
        for (const { index, column, before } of cells) {
          const content = cellContent(columnPlan(table, column), before);
          cellRange(sheet, table, index, column)?.set({ values: [[content ?? ""]] });
        }
        if (table.isEmpty && rows.length > 0) {
          const blank = line(table, {}).map((_cell, offset) => (table.formulas.has(offset) ? null : ""));
          sheet.getRangeByIndexes(table.row + 1, table.column, 1, table.columnCount).values = [blank];
        }
      }
      for (const { name } of writes.flatMap(({ table }) => namedOf(table))) {
        const formula = tracker.columnNames.get(name);
        if (formula !== undefined) names.getItem(name).formula = formula;
      }
      restoreFilters(context, writes);
      restore(context, guards);
      await context.sync();
    });
  } catch (error) {
    throw new TrackerError("not-restored", asTrackerError(error).detail);
  }
};
