import type { FieldValue, Marks } from "../tracker/record";
import { readMarks } from "../tracker/record";
import { looks } from "../workbook/looks";
import { definedNames, tableNames } from "../workbook/names";
import { gatheredTables, recordId, statedTables } from "../workbook/notice-rows";
import type { TablePlan } from "../workbook/plan";
import { trackerTables } from "../workbook/schema";
import { schemaVersion } from "../workbook/sheets/settings";
import { dateOfSerial } from "./cells";
import { asTrackerError, TrackerError } from "./tracker-errors";

/** What is broken in a tracker: reported, worked around where that can be done, never a reason to fall over. */
export type TrackerProblem =
  /** The table was deleted, most often with its sheet. It is not made anew unasked. */
  | { readonly kind: "table-gone"; readonly table: string }
  /** Without its header row nobody can tell the table's columns apart. */
  | { readonly kind: "header-hidden"; readonly table: string }
  | { readonly kind: "column-gone"; readonly table: string; readonly column: string }
  /** The column of ids is gone, so that no row of the table can be recognised. */
  | { readonly kind: "key-gone"; readonly table: string; readonly column: string }
  /** The same id in several rows, as copying a row makes it: the first counts. */
  | { readonly kind: "duplicate-id"; readonly table: string; readonly id: string }
  | {
      readonly kind: "not-a-date";
      readonly table: string;
      readonly id: string;
      readonly column: string;
      readonly value: string;
    };

export interface ReadRow {
  /** Row of the body, from 0, where it stood when it was read. */
  readonly index: number;
  readonly id: string;
  /** By machine key; columns that are gone are missing. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** The filter of one column, to be put back. */
export interface KeptFilter {
  readonly offset: number;
  readonly criteria: Excel.FilterCriteria;
}

/** A table as it stands now, wherever people moved, renamed or sorted it to. */
export interface ReadTable {
  readonly plan: TablePlan;
  /** Its name of the day. */
  readonly name: string;
  readonly sheet: string;
  /** Zero-based place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  /** Rows of the body, blank ones included. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Place of each column within the table, by machine key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows that have an id, each id once. Rows that people typed in below have none and are theirs. */
  readonly rows: readonly ReadRow[];
  /** A table always keeps one row; true where that is all and nothing stands in it. */
  readonly isEmpty: boolean;
  /** Formulas of computed columns as they read now, by place. */
  readonly formulas: ReadonlyMap<number, string>;
  readonly filters: readonly KeptFilter[];
}

/** A tracker read back from the open workbook. */
export interface ReadTracker {
  readonly workbookId: string | null;
  readonly version: number;
  /** By the name that the plan gives a table. */
  readonly tables: ReadonlyMap<string, ReadTable>;
  /** What the notices said when their rows were last written, by row id. */
  readonly base: ReadonlyMap<string, Marks>;
  /** Formula of the name under which drop-downs find the units; null where it is gone. */
  readonly unitsName: string | null;
  readonly problems: readonly TrackerProblem[];
}

/**
 * Reads the open workbook's tracker in two round trips: what tables there are, then all of them.
 *
 * @throws TrackerError `not-a-tracker`, `newer-version`, or what the host fails with
 */
export const readTracker = async (): Promise<ReadTracker> => {
  try {
    return await Excel.run(readBack);
  } catch (error) {
    throw asTrackerError(error);
  }
};

/** The proxies of one table, to be read after the second trip. */
interface LoadedTable {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly ends: readonly Excel.Range[];
  readonly columns: Excel.TableColumnCollection;
}

const readBack = async (context: Excel.RequestContext): Promise<ReadTracker> => {
  const { tables, names } = context.workbook;
  tables.load("items/name,items/showHeaders");
  const unitsName = names.getItemOrNullObject(definedNames.units);
  unitsName.load("formula");
  await context.sync();

  const plans = trackerTables();
  const wanted = new Map(plans.map((plan) => [plan.name.toLowerCase(), plan]));
  const present = new Set(tables.items.map(({ name }) => name.toLowerCase()));
  if (!present.has(tableNames.tasks.toLowerCase()) && !present.has(tableNames.settings.toLowerCase())) {
    throw new TrackerError("not-a-tracker");
  }
  // A table under a name of somebody's own is looked for only where one of ours is missing.
  const anyMissing = plans.some(({ name }) => !present.has(name.toLowerCase()));
  const loaded = tables.items
    .filter(({ name, showHeaders }) => showHeaders && (anyMissing || wanted.has(name.toLowerCase())))
    .map(requestTable);
  const headless = tables.items.filter(({ showHeaders }) => !showHeaders).map(({ name }) => name);
  await context.sync();

  return new TrackerReader(plans, loaded, headless).read(
    unitsName.isNullObject ? null : String(unitsName.formula),
  );
};

const requestTable = (table: Excel.Table): LoadedTable => {
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  // Formulas of a column read the same in every row; the first may have been typed over.
  const ends = [body.getRow(0), body.getLastRow()];
  header.load("values,rowIndex,columnIndex");
  // `values`, not `formulas`: text that began with an apostrophe would come back as a formula (oj#6687).
  body.load("values,rowCount");
  if (table.name.toLowerCase() === tableNames.columns.toLowerCase()) body.load("formulas");
  for (const end of ends) end.load("formulas");
  table.worksheet.load("name");
  table.columns.load("items/filter/criteria");
  return { name: table.name, sheet: table.worksheet, header, body, ends, columns: table.columns };
};

/** A header that a column key leads to: text, or gone where the formula fails. */
type HeaderOfDay = { readonly header: string; readonly table: string | null } | "gone";

const text = (value: unknown): string => String(value ?? "");
const isError = (value: unknown): boolean => /^#(REF!|NAME\?|N\/A|VALUE!|NULL!)$/.test(text(value));

/** Makes sense of what was loaded; keeps the problems it meets. */
class TrackerReader {
  readonly #byName: ReadonlyMap<string, LoadedTable>;
  readonly #problems: TrackerProblem[] = [];
  readonly #headers: ReadonlyMap<string, HeaderOfDay>;

  constructor(
    private readonly plans: readonly TablePlan[],
    loaded: readonly LoadedTable[],
    private readonly headless: readonly string[],
  ) {
    this.#byName = new Map(loaded.map((table) => [table.name.toLowerCase(), table]));
    this.#headers = this.#readHeaders();
  }

  read(unitsName: string | null): ReadTracker {
    const settings = new Map(this.#pairs(tableNames.settings));
    const version = Number(settings.get("schemaVersion") ?? schemaVersion);
    if (version > schemaVersion) throw new TrackerError("newer-version", String(version));
    // The first version is the only one so far; a later one brings older files forward from here.
    const tables = new Map<string, ReadTable>();
    for (const plan of this.plans) {
      const table = this.#table(plan);
      if (table) tables.set(plan.name, table);
    }
    return {
      workbookId: settings.get("workbookId") || null,
      version: Number.isInteger(version) && version > 0 ? version : schemaVersion,
      tables,
      base: new Map(this.#pairs(tableNames.base).map(([id, marks]) => [id, readMarks(marks)])),
      unitsName,
      problems: this.#problems,
    };
  }

  /** The first two columns of a table of the hidden sheet. */
  #pairs(name: string): [string, string][] {
    const rows = this.#byName.get(name.toLowerCase())?.body.values ?? [];
    return rows.flatMap(([key, value]): [string, string][] =>
      text(key) === "" ? [] : [[text(key), text(value)]],
    );
  }

  /** `tblNhiemVu content` → its header of the day, and the table's own name of the day from the formula. */
  #readHeaders(): Map<string, HeaderOfDay> {
    const { body } = this.#byName.get(tableNames.columns.toLowerCase()) ?? {};
    const headers = new Map<string, HeaderOfDay>();
    for (const [index, [table, key, header]] of (body?.values ?? []).entries()) {
      const formula = text(body?.formulas[index]?.[2]);
      const [, named] = /^='?([\p{L}_\\][\p{L}\p{N}_.\\]*)\[/u.exec(formula) ?? [];
      const gone = isError(header) || formula.includes("#REF!");
      headers.set(
        columnName(text(table), text(key)),
        gone ? "gone" : { header: text(header), table: named ?? null },
      );
    }
    return headers;
  }

  #loaded(plan: TablePlan): LoadedTable | undefined {
    const own = this.#byName.get(plan.name.toLowerCase());
    if (own) return own;
    for (const { key } of plan.columns) {
      const header = this.#headers.get(columnName(plan.name, key));
      if (header && header !== "gone" && header.table) return this.#byName.get(header.table.toLowerCase());
    }
    return undefined;
  }

  #table(plan: TablePlan): ReadTable | null {
    const loaded = this.#loaded(plan);
    if (!loaded) {
      const hidden = this.headless.some((name) => name.toLowerCase() === plan.name.toLowerCase());
      this.#problems.push({ kind: hidden ? "header-hidden" : "table-gone", table: plan.name });
      return null;
    }
    const headers = (loaded.header.values[0] ?? []).map((header) => text(header).toLowerCase());
    const columns = this.#columns(plan, headers);
    const { values } = loaded.body;
    const formulas = new Map<number, string>();
    for (const { key, formula } of plan.columns) {
      const offset = columns.get(key);
      if (formula === undefined || offset === undefined) continue;
      const found = loaded.ends
        .map((end) => text(end.formulas[0]?.[offset]))
        .find((each) => each.startsWith("="));
      if (found !== undefined) formulas.set(offset, found);
    }
    const computed = new Set(formulas.keys());
    const isEmpty =
      values.length === 1 && (values[0] ?? []).every((value, offset) => computed.has(offset) || value === "");
    return {
      plan,
      name: loaded.name,
      sheet: loaded.sheet.name,
      row: loaded.header.rowIndex,
      column: loaded.header.columnIndex,
      rowCount: loaded.body.rowCount,
      columnCount: headers.length,
      columns,
      rows: this.#rows(plan, columns, values),
      isEmpty,
      formulas,
      filters: loaded.columns.items.flatMap(({ filter }, offset) =>
        // A column without a filter has no criteria, or some that filter on nothing.
        filter.criteria?.filterOn ? [{ offset, criteria: filter.criteria }] : [],
      ),
    };
  }

  #columns(plan: TablePlan, headers: readonly string[]): Map<string, number> {
    const columns = new Map<string, number>();
    for (const { key, header } of plan.columns) {
      const today = this.#headers.get(columnName(plan.name, key)) ?? { header };
      const offset = today === "gone" ? -1 : headers.indexOf(today.header.toLowerCase());
      if (offset >= 0) columns.set(key, offset);
      else this.#problems.push({ kind: "column-gone", table: plan.name, column: key });
    }
    return columns;
  }

  #rows(
    plan: TablePlan,
    columns: ReadonlyMap<string, number>,
    values: readonly (readonly unknown[])[],
  ): ReadRow[] {
    const idKeys = idColumns(plan.name);
    const gone = idKeys.find((key) => !columns.has(key));
    if (gone !== undefined) this.#problems.push({ kind: "key-gone", table: plan.name, column: gone });
    if (idKeys.length === 0 || gone !== undefined) return [];
    const rows = new Map<string, ReadRow>();
    for (const [index, cells] of values.entries()) {
      const fields: Record<string, FieldValue> = {};
      for (const [key, offset] of columns) fields[key] = fieldValue(cells[offset]);
      const id = recordId(fields, idKeys);
      if (idKeys.every((key) => fields[key] === null)) continue;
      if (rows.has(id)) {
        this.#problems.push({ kind: "duplicate-id", table: plan.name, id });
        continue;
      }
      this.#readDates(plan, id, fields);
      rows.set(id, { index, id, fields });
    }
    return [...rows.values()];
  }

  /** What a column holds is decided by the column, not by a cell's format (OFFICEJS 2.4). */
  #readDates(plan: TablePlan, id: string, fields: Record<string, FieldValue>): void {
    for (const { key, look, formula } of plan.columns) {
      const value = fields[key];
      if (look?.numberFormat !== looks.date.numberFormat || value === null || value === undefined) continue;
      const date = typeof value === "number" ? dateOfSerial(value) : null;
      if (date) fields[key] = date;
      // What a formula says is its own affair.
      else if (formula === undefined) {
        this.#problems.push({ kind: "not-a-date", table: plan.name, id, column: key, value: text(value) });
      }
    }
  }
}

const columnName = (table: string, key: string): string => `${table.toLowerCase()} ${key}`;

const fieldValue = (value: unknown): FieldValue =>
  typeof value === "number" || typeof value === "boolean" ? value : text(value) === "" ? null : text(value);

const idColumns = (name: string): readonly string[] => {
  const stated = statedTables.find((each) => each.name === name);
  if (stated) return [stated.id];
  if (name === tableNames.base) return ["baseRow"];
  return gatheredTables.find((each) => each.name === name)?.id ?? [];
};
