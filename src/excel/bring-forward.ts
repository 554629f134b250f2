import { tableReference } from "../workbook/formulas/reference";
import { forwardPlan, type ForwardPlan, forwardValue } from "../workbook/forward";
import { looks } from "../workbook/looks";
import { tableNames } from "../workbook/names";
import type { ColumnPlan } from "../workbook/plan";
import { trackerFont } from "../workbook/plan-workbook";
import { schemaVersion } from "../workbook/sheets/settings";
import { constant, everyCell } from "./cells";
import { takeBackColumnKeys, writeColumnKeys } from "./column-keys";
import { applyLook, columnWidth } from "./formats";
import { forwardHeaders, type ForwardHeaders, takeBackHeaders, writeHeaders } from "./forward-headers";
import { guardsOf, lift, liftAgain, restore } from "./protection";
import { readTracker, type ReadTable, type ReadTracker } from "./read-back";
import { repairFormats } from "./repair-formats";
import { asTrackerError, TrackerError } from "./tracker-errors";

export interface ForwardReport {
  readonly from: number;
  readonly to: number;
  /** Columns whose header an older version gave: now they are called as in a new tracker. */
  readonly renamed: readonly { readonly table: string; readonly from: string; readonly to: string }[];
  /** Columns that were added at the end of their tables. */
  readonly columns: readonly { readonly table: string; readonly header: string }[];
  /** Parameters and lists that were added on the sheet of lists, by the words that people see. */
  readonly parameters: readonly string[];
  readonly lists: readonly string[];
  /** False where colours and checks could not be built anew; that can be asked for again. */
  readonly formatsRepaired: boolean;
}

/** A computed column, with what stood in it. */
interface ComputedColumn {
  readonly table: ReadTable;
  readonly plan: ColumnPlan;
  readonly offset: number;
  /** Text of each cell: formulas begin with "=". */
  readonly before: readonly (readonly unknown[])[];
}

/** How the workbook stood, as far as bringing it forward touches it. */
interface Before {
  readonly computed: readonly ComputedColumn[];
  readonly names: ReadonlySet<string>;
  /** First free column of the sheet of lists. */
  readonly freeColumn: number;
}

/**
 * Brings the tracker in the open workbook forward to this version: columns that it did not have yet at the end of
 * their tables, parameters, lists and names beside the old ones, formulas as they are now. What people entered, also
 * over a formula, stays. A workbook of this version is left alone.
 *
 * @returns what was added; null where there was nothing to do
 * @throws TrackerError, with the workbook as it was; `newer-version` for a workbook of a later version
 */
export const bringForward = async (): Promise<ForwardReport | null> => {
  const workbook = await readTracker();
  if (workbook.version >= schemaVersion) return null;
  if (!workbook.tables.has(tableNames.tasks)) throw new TrackerError("not-a-tracker");
  const plan = forwardPlan();
  const headers = [...workbook.tables.values()].map(forwardHeaders);
  let before: Before | null = null;
  try {
    before = await Excel.run(async (context) => {
      const found = await look(context, workbook);
      before = found;
      write(context, workbook, plan, headers, found);
      await context.sync();
      return found;
    });
  } catch (error) {
    const reason = asTrackerError(error);
    if (before) await takeBack(workbook, plan, headers, before);
    throw reason;
  }
  return {
    from: workbook.version,
    to: schemaVersion,
    renamed: headers.flatMap(({ table, renamed }) =>
      renamed.map(({ from, to }) => ({ table: table.name, from, to })),
    ),
    columns: headers.flatMap(({ table, added }) =>
      added.map(({ header }) => ({ table: table.name, header })),
    ),
    parameters: missing(plan.parameters, before).map(({ label }) => label),
    lists: missing(plan.lists, before).map(({ header }) => header),
    formatsRepaired: await finish(headers),
  };
};

const missing = <Named extends { readonly name: string }>(
  all: readonly Named[],
  { names }: Before,
): Named[] => all.filter(({ name }) => !names.has(name.toLowerCase()));

const bodyOf = (context: Excel.RequestContext, table: ReadTable, offset: number): Excel.Range =>
  context.workbook.worksheets
    .getItem(table.sheet)
    .getRangeByIndexes(table.row + 1, table.column + offset, table.rowCount, 1);

const look = async (context: Excel.RequestContext, workbook: ReadTracker): Promise<Before> => {
  const { names, worksheets } = context.workbook;
  names.load("items/name");
  const lists = workbook.tables.get(tableNames.parameters);
  const used = lists && worksheets.getItem(lists.sheet).getUsedRange();
  used?.load("columnIndex,columnCount");
  const computed = [...workbook.tables.values()].flatMap((table) =>
    table.plan.columns.flatMap((plan) => {
      const offset = table.columns.get(plan.key);
      if (plan.formula === undefined || offset === undefined) return [];
      const range = bodyOf(context, table, offset);
      range.load("formulas");
      return [{ table, plan, offset, range }];
    }),
  );
  await context.sync();
  return {
    computed: computed.map(({ range, ...column }) => ({ ...column, before: range.formulas as unknown[][] })),
    names: new Set(names.items.map(({ name }) => name.toLowerCase())),
    freeColumn: used ? used.columnIndex + used.columnCount : 0,
  };
};

const isFormulaText = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");

const write = (
  context: Excel.RequestContext,
  workbook: ReadTracker,
  plan: ForwardPlan,
  headers: readonly ForwardHeaders[],
  before: Before,
): void => {
  const tables = [...workbook.tables.values()];
  const guards = guardsOf(tables);
  lift(context, guards);
  writeParameters(context, workbook, plan, before);
  writeLists(context, workbook, plan, before);
  for (const each of headers) writeHeaders(context, each);
  const ofToday = translator(headers);
  for (const { table, plan: column, offset, before: cells } of before.computed) {
    const formula = ofToday(column.formula ?? "");
    const isWhole = cells.every(([cell]) => isFormulaText(cell));
    // Where somebody typed over the formula, what they typed stays.
    bodyOf(context, table, offset).formulas = isWhole
      ? everyCell(formula)
      : (cells.map(([cell]) => [isFormulaText(cell) ? formula : null]) as unknown as string[][]);
  }
  for (const each of headers) writeNewColumns(context, each, ofToday);
  writeColumnKeys(
    context,
    workbook,
    headers.map(({ table, added }) => ({
      name: table.plan.name,
      columns: added.map(({ column: { key }, header }) => ({ key, header })),
    })),
  );
  writeVersion(context, workbook, schemaVersion);
  restore(context, guards);
};

const writeNewColumns = (
  context: Excel.RequestContext,
  { table, added }: ForwardHeaders,
  ofToday: (formula: string) => string,
): void => {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  added.forEach(({ column }, index) => {
    const offset = table.columnCount + index;
    applyLook(sheet.getRangeByIndexes(table.row, table.column + offset, 1, 1), looks.header);
    const body = bodyOf(context, table, offset);
    body.format.font.name = trackerFont.name;
    body.format.font.size = trackerFont.size;
    if (column.look) applyLook(body, column.look);
    if (column.keepAsTyped) body.numberFormat = everyCell("@");
    if (column.entered) applyLook(body, looks.entered);
    if (column.formula) body.formulas = everyCell(ofToday(column.formula));
    for (const { index: row, fields } of table.rows) {
      const value = forwardValue(table.plan.name, column.key, fields);
      if (value !== null) body.getCell(row, 0).values = [[constant(value)]];
    }
    if (column.total !== undefined) {
      const total = context.workbook.tables.getItem(table.name).columns.getItemAt(offset).getTotalRowRange();
      total.formulas = [[ofToday(column.total)]];
    }
  });
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Formulas of the plan with the names that tables and columns have here, once the headers are written. */
const translator = (tables: readonly ForwardHeaders[]): ((formula: string) => string) => {
  const pairs = tables.flatMap(({ table: { plan, name }, headers }) =>
    plan.columns.flatMap(({ key, header }): [from: string, to: string][] => {
      const today = headers.get(key) ?? header;
      if (today === header && name === plan.name) return [];
      const [from, to] = [
        tableReference<string>(plan.name, { [key]: header }),
        tableReference<string>(name, { [key]: today }),
      ];
      return [
        [from.here(key), to.here(key)],
        [from.column(key), to.column(key)],
        [from.header(key), to.header(key)],
      ];
    }),
  );
  const today = new Map(pairs);
  // At once: one column may have the name that another has in the plan.
  const planned = new RegExp([...today.keys()].map(escaped).join("|"), "g");
  return (formula) =>
    today.size === 0 ? formula : formula.replace(planned, (from) => today.get(from) ?? from);
};

/** Parameters that the workbook lacks go below the others; names of those that it has are added where they lack. */
const writeParameters = (
  context: Excel.RequestContext,
  workbook: ReadTracker,
  { parameters }: ForwardPlan,
  before: Before,
): void => {
  const table = workbook.tables.get(tableNames.parameters);
  const offset = table?.columns.get("parameterValue");
  if (!table || offset === undefined) return;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const known = table.rows.map(({ index, fields }) => ({ index, label: fields["parameter"] }));
  let next = table.rowCount;
  for (const { name, label, cells } of missing(parameters, before)) {
    let index = known.find((row) => row.label === label)?.index;
    if (index === undefined) {
      index = next++;
      const line = cells.map(constant);
      context.workbook.tables.getItem(table.name).rows.add(undefined, [line] as string[][]);
    }
    context.workbook.names.add(
      name,
      sheet.getRangeByIndexes(table.row + 1 + index, table.column + offset, 1, 1),
    );
  }
};

/** Lists that the workbook lacks stand to the right of everything on the sheet. */
const writeLists = (
  context: Excel.RequestContext,
  workbook: ReadTracker,
  { lists }: ForwardPlan,
  before: Before,
): void => {
  const table = workbook.tables.get(tableNames.parameters);
  if (!table) return;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  missing(lists, before).forEach(({ name, header, items }, index) => {
    const column = before.freeColumn + index;
    const block = sheet.getRangeByIndexes(table.row, column, items.length + 1, 1);
    block.values = [[constant(header)], ...items.map((item) => [constant(item)])];
    block.format.font.name = trackerFont.name;
    block.format.font.size = trackerFont.size;
    applyLook(sheet.getRangeByIndexes(table.row, column, 1, 1), looks.header);
    const body = sheet.getRangeByIndexes(table.row + 1, column, items.length, 1);
    applyLook(body, looks.text);
    context.workbook.names.add(name, body);
  });
};

const writeVersion = (context: Excel.RequestContext, workbook: ReadTracker, version: number): void => {
  const settings = workbook.tables.get(tableNames.settings);
  const row = settings?.rows.find(({ fields }) => fields["settingKey"] === "schemaVersion");
  const offset = settings?.columns.get("settingValue");
  if (!settings || !row || offset === undefined) return;
  context.workbook.worksheets
    .getItem(settings.sheet)
    .getRangeByIndexes(settings.row + 1 + row.index, settings.column + offset, 1, 1).values = [[version]];
};

/** Takes back whatever a failed attempt came to write. */
const takeBack = async (
  workbook: ReadTracker,
  plan: ForwardPlan,
  headers: readonly ForwardHeaders[],
  before: Before,
): Promise<void> => {
  const tables = [...workbook.tables.values()];
  const guards = guardsOf(tables);
  try {
    await Excel.run(async (context) => {
      if (!(await liftAgain(context, guards))) return;
      const { workbook: book } = context;
      const found = tables.map((table) => {
        const now = book.tables.getItem(table.name);
        now.columns.load("count");
        const body = now.getDataBodyRange();
        body.load("rowCount");
        return { table, now, body };
      });
      const names = [...missing(plan.parameters, before), ...missing(plan.lists, before)].map(({ name }) =>
        book.names.getItemOrNullObject(name),
      );
      for (const name of names) name.load("name");
      await context.sync();
      for (const { table, now, body } of found) {
        for (let index = now.columns.count - 1; index >= table.columnCount; index--) {
          now.columns.getItemAt(index).delete();
        }
        takeBackColumnKeys(context, table, body.rowCount);
      }
      for (const each of headers) takeBackHeaders(context, each);
      for (const name of names) if (!name.isNullObject) name.delete();
      const lists = workbook.tables.get(tableNames.parameters);
      const added = missing(plan.lists, before).length;
      if (lists && added > 0) {
        const height = 1 + Math.max(...plan.lists.map(({ items }) => items.length));
        book.worksheets
          .getItem(lists.sheet)
          .getRangeByIndexes(lists.row, before.freeColumn, height, added)
          .clear();
      }
      for (const { table, offset, before: cells } of before.computed) {
        bodyOf(context, table, offset).formulas = cells.map(([cell]) => [
          isFormulaText(cell) ? cell : null,
        ]) as unknown as string[][];
      }
      writeVersion(context, workbook, workbook.version);
      restore(context, guards);
      await context.sync();
    });
  } catch (error) {
    throw new TrackerError("not-restored", asTrackerError(error).detail);
  }
};

/** Widths, colours and checks: worth a word where they fail, not the loss of what is written. */
const finish = async (headers: readonly ForwardHeaders[]): Promise<boolean> => {
  try {
    await Excel.run(async (context) => {
      for (const { table, added } of headers) {
        if (table.protection) continue;
        added.forEach(({ column: { width } }, index) => {
          bodyOf(context, table, table.columnCount + index).format.columnWidth = columnWidth(width);
        });
      }
      await context.sync();
    });
    await repairFormats();
    return true;
  } catch {
    return false;
  }
};
