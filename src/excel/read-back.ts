import type { FieldValue, Marks } from "../tracker/record";
import { readMarks } from "../tracker/record";
import { looks } from "../workbook/looks";
import { tableNames } from "../workbook/names";
import { gatheredTables, recordId, statedTables } from "../workbook/notice-rows";
import type { TablePlan } from "../workbook/plan";
import { optionalTableNames, trackerTables } from "../workbook/schema";
import { schemaVersion } from "../workbook/sheets/settings";
import { dateOfSerial } from "./cells";
import { isCapable } from "./host";
import { namedColumns } from "./named-columns";
import { readTables, type KeptFilter, type RawTable, type RawTables, type TableWish } from "./raw-tables";
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
  /** No PivotTable is left. They are not made anew unasked. */
  | { readonly kind: "pivots-gone" }
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

/** A table as it stands now, wherever people moved, renamed or sorted it to. */
export interface ReadTable {
  readonly plan: TablePlan;
  /** Its name of the day. */
  readonly name: string;
  readonly sheet: string;
  readonly isSheetHidden: boolean;
  /** How its sheet is protected; null where it is not. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  /** Zero-based place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  /** Rows of the body, blank ones included. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Place of each column within the table, by machine key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Keys of columns that the version which made the workbook did not have yet. */
  readonly newColumns: readonly string[];
  /** Header of each column as it reads now, by machine key. */
  readonly headers: ReadonlyMap<string, string>;
  /** Every header as it reads now, those of people's own columns among them. */
  readonly allHeaders: readonly string[];
  /**
   * Rows that have an id, each id once. Rows that people typed in below have none and are theirs.
   * In a table whose rows have no id of their own (parameters, extensions) the index stands in for it.
   */
  readonly rows: readonly ReadRow[];
  /** Rows with something in them and no id of their own, or one that a row above has: `#` and the index stands in. */
  readonly unnamed: readonly ReadRow[];
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
  /** Formulas of the names that go over columns, by name; without those that are gone. */
  readonly columnNames: ReadonlyMap<string, string>;
  readonly problems: readonly TrackerProblem[];
}

/**
 * Reads the open workbook's tracker in two round trips: what tables there are, then all of them. Only a
 * tracker of thousands of rows takes more.
 *
 * @param leftOut names of tables that are not needed now, or what says so of all that there are: they are missing from
 *   the result, as if they were gone
 * @throws TrackerError `not-a-tracker`, `newer-version`, or what the host fails with
 */
export const readTracker = async (
  leftOut: readonly string[] | ((all: readonly string[]) => readonly string[]) = [],
): Promise<ReadTracker> => {
  const plansFor = (all: readonly string[]): TablePlan[] => {
    const without = typeof leftOut === "function" ? leftOut(all) : leftOut;
    return trackerTables().filter(({ name }) => !without.includes(name));
  };
  try {
    const { raw, loaded } = await readTables(wishFor(plansFor), ({ workbook }) => {
      const names = namedColumns.map(({ name }) => ({
        name,
        item: workbook.names.getItemOrNullObject(name),
      }));
      const pivots = workbook.pivotTables;
      for (const { item } of names) item.load("formula");
      pivots.load("items/name");
      return { names, pivots };
    });
    if (!isNamed(raw.names, tableNames.tasks) && !isNamed(raw.names, tableNames.settings)) {
      throw new TrackerError("not-a-tracker");
    }
    const problems: TrackerProblem[] = [];
    // An Excel without them has built the tracker without them.
    const hasPivots = !isCapable("pivotTables") || loaded.pivots.items.length > 0;
    if (!hasPivots) problems.push({ kind: "pivots-gone" });
    const columnNames = loaded.names.flatMap(({ name, item }): [string, string][] =>
      item.isNullObject ? [] : [[name, String(item.formula)]],
    );
    return new TrackerReader(plansFor(raw.names), raw, problems).read(new Map(columnNames));
  } catch (error) {
    throw asTrackerError(error);
  }
};

const isNamed = (names: readonly string[], name: string): boolean =>
  names.some((each) => each.toLowerCase() === name.toLowerCase());

/** A table under a name of somebody's own is looked for only where one of ours is missing. */
const wishFor = (plansFor: (all: readonly string[]) => readonly TablePlan[]): TableWish => {
  const optional = optionalTableNames();
  // All questions are about the tables of one workbook.
  let ours: string[] | null = null;
  return {
    wants: (name, all) => {
      ours ??= plansFor(all).map((plan) => plan.name);
      return isNamed(ours, name) || ours.some((each) => !optional.has(each) && !isNamed(all, each));
    },
    wantsFormulas: (name) => isNamed([name], tableNames.columns),
  };
};

/** A header that a column key leads to: text, or gone where the formula fails. */
type HeaderOfDay = { readonly header: string; readonly table: string | null } | "gone";

const text = (value: unknown): string => String(value ?? "");
const isError = (value: unknown): boolean => /^#(REF!|NAME\?|N\/A|VALUE!|NULL!)$/.test(text(value));

/** Makes sense of what was loaded; keeps the problems it meets. */
class TrackerReader {
  readonly #byName: ReadonlyMap<string, RawTable>;
  readonly #headers: ReadonlyMap<string, HeaderOfDay>;
  readonly #optional = optionalTableNames();
  #isOlder = false;

  constructor(
    private readonly plans: readonly TablePlan[],
    private readonly raw: RawTables,
    private readonly problems: TrackerProblem[],
  ) {
    this.#byName = new Map(raw.tables.map((table) => [table.name.toLowerCase(), table]));
    this.#headers = this.#readHeaders();
  }

  read(columnNames: ReadonlyMap<string, string>): ReadTracker {
    const settings = new Map(this.#pairs(tableNames.settings));
    const version = Number(settings.get("schemaVersion") ?? schemaVersion);
    if (version > schemaVersion) throw new TrackerError("newer-version", String(version));
    this.#isOlder = version < schemaVersion;
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
      columnNames,
      problems: this.problems,
    };
  }

  /** The first two columns of a table of the hidden sheet. */
  #pairs(name: string): [string, string][] {
    const rows = this.#byName.get(name.toLowerCase())?.values ?? [];
    return rows.flatMap(([key, value]): [string, string][] =>
      text(key) === "" ? [] : [[text(key), text(value)]],
    );
  }

  /** `tblNhiemVu content` → its header of the day, and the table's own name of the day from the formula. */
  #readHeaders(): Map<string, HeaderOfDay> {
    const columns = this.#byName.get(tableNames.columns.toLowerCase());
    const headers = new Map<string, HeaderOfDay>();
    for (const [index, [table, key, header]] of (columns?.values ?? []).entries()) {
      const formula = text(columns?.formulas?.[index]?.[2]);
      const [, named] = /^='?([\p{L}_\\][\p{L}\p{N}_.\\]*)\[/u.exec(formula) ?? [];
      const gone = isError(header) || formula.includes("#REF!");
      headers.set(
        columnName(text(table), text(key)),
        gone ? "gone" : { header: text(header), table: named ?? null },
      );
    }
    return headers;
  }

  #rawTable(plan: TablePlan): RawTable | undefined {
    const own = this.#byName.get(plan.name.toLowerCase());
    if (own) return own;
    for (const { key } of plan.columns) {
      const header = this.#headers.get(columnName(plan.name, key));
      if (header && header !== "gone" && header.table) return this.#byName.get(header.table.toLowerCase());
    }
    return undefined;
  }

  /** The plan with the columns that only this workbook has. */
  #whole(plan: TablePlan): TablePlan {
    if (!plan.hasOwnColumns) return plan;
    const start = columnName(plan.name, "");
    const own = [...this.#headers].flatMap(([name, header]) => {
      const key = name.startsWith(start) ? name.slice(start.length) : "";
      const isPlanned = key === "" || plan.columns.some((column) => column.key === key);
      return isPlanned || header === "gone" ? [] : [{ key, header: header.header, width: 0, formula: "" }];
    });
    return { ...plan, columns: [...plan.columns, ...own] };
  }

  #table(planned: TablePlan): ReadTable | null {
    const plan = this.#whole(planned);
    const raw = this.#rawTable(plan);
    if (!raw && (this.#optional.has(plan.name) || this.#isNewTable(plan))) return null;
    if (!raw) {
      const hidden = isNamed(this.raw.headless, plan.name);
      this.problems.push({ kind: hidden ? "header-hidden" : "table-gone", table: plan.name });
      return null;
    }
    const headers = raw.header.map((header) => text(header).toLowerCase());
    const columns = this.#columns(plan, headers);
    const { values } = raw;
    const formulas = new Map<number, string>();
    for (const { key, formula } of plan.columns) {
      const offset = columns.get(key);
      if (formula === undefined || offset === undefined) continue;
      const found = raw.ends.map((end) => text(end[offset])).find((each) => each.startsWith("="));
      if (found !== undefined) formulas.set(offset, found);
    }
    const computed = new Set(formulas.keys());
    const isEmpty =
      values.length === 1 && (values[0] ?? []).every((value, offset) => computed.has(offset) || value === "");
    return {
      plan,
      name: raw.name,
      sheet: raw.sheet,
      isSheetHidden: raw.isSheetHidden,
      protection: raw.protection,
      row: raw.row,
      column: raw.column,
      rowCount: values.length,
      columnCount: headers.length,
      columns,
      newColumns: plan.columns.flatMap(({ key }) =>
        !columns.has(key) && this.#isNew(plan, key) ? [key] : [],
      ),
      headers: new Map([...columns].map(([key, offset]) => [key, text(raw.header[offset])])),
      allHeaders: raw.header.map(text),
      ...this.#rows(plan, columns, values),
      isEmpty,
      formulas,
      filters: raw.filters,
    };
  }

  #columns(plan: TablePlan, headers: readonly string[]): Map<string, number> {
    const columns = new Map<string, number>();
    const isWrittenDown = plan.columns.some(({ key }) => this.#headers.has(columnName(plan.name, key)));
    for (const { key, header } of plan.columns) {
      // A column that is new may be called as an old one was: a header alone does not tell them apart.
      const isGone = isWrittenDown && this.#isNew(plan, key);
      const today = this.#headers.get(columnName(plan.name, key)) ?? (isGone ? "gone" : { header });
      const offset = today === "gone" ? -1 : headers.indexOf(today.header.toLowerCase());
      if (offset >= 0) columns.set(key, offset);
      else if (!this.#isNew(plan, key)) {
        this.problems.push({ kind: "column-gone", table: plan.name, column: key });
      }
    }
    return columns;
  }

  /** What the older version that made the workbook has never written down, it did not have. */
  #isNew({ name }: TablePlan, key: string): boolean {
    return this.#isOlder && !this.#headers.has(columnName(name, key));
  }

  #isNewTable(plan: TablePlan): boolean {
    return plan.columns.every(({ key }) => this.#isNew(plan, key));
  }

  #rows(
    plan: TablePlan,
    columns: ReadonlyMap<string, number>,
    values: readonly (readonly unknown[])[],
  ): Pick<ReadTable, "rows" | "unnamed"> {
    const idKeys = idColumns(plan.name);
    const gone = idKeys.find((key) => !columns.has(key));
    if (gone !== undefined) this.problems.push({ kind: "key-gone", table: plan.name, column: gone });
    const rows = new Map<string, ReadRow>();
    const unnamed: ReadRow[] = [];
    for (const [index, cells] of values.entries()) {
      const fields = fieldsOf(columns, cells);
      if (isBlank(plan, fields)) continue;
      const named = gone === undefined ? idOf(plan.name, fields, index) : null;
      const isTaken = named !== null && rows.has(named);
      if (isTaken) this.problems.push({ kind: "duplicate-id", table: plan.name, id: named });
      const id = named === null || isTaken ? unnamedId(index) : named;
      for (const [column, value] of readDates(plan, fields)) {
        this.problems.push({ kind: "not-a-date", table: plan.name, id, column, value });
      }
      if (isUnnamed(id)) unnamed.push({ index, id, fields });
      else rows.set(id, { index, id, fields });
    }
    return { rows: [...rows.values()], unnamed };
  }
}

const fieldsOf = (
  columns: ReadonlyMap<string, number>,
  cells: readonly unknown[],
): Record<string, FieldValue> => {
  const fields: Record<string, FieldValue> = {};
  for (const [key, offset] of columns) fields[key] = fieldValue(cells[offset]);
  return fields;
};

/**
 * Turns the serials of date columns into days, in place; what a column holds is decided by the column, not by a
 * cell's format (office-js#2824). Gives back the columns in which something else was entered, with what it is.
 */
const readDates = (plan: TablePlan, fields: Record<string, FieldValue>): [column: string, value: string][] =>
  plan.columns.flatMap(({ key, look, formula }): [string, string][] => {
    const value = fields[key];
    if (look?.numberFormat !== looks.date.numberFormat || value === null || value === undefined) return [];
    const date = typeof value === "number" ? dateOfSerial(value) : null;
    if (date) fields[key] = date;
    // What a formula says is its own affair.
    return date || formula !== undefined ? [] : [[key, text(value)]];
  });

/** Nothing that anybody wrote; what formulas say does not count. */
const isBlank = (plan: TablePlan, fields: Readonly<Record<string, FieldValue>>): boolean =>
  plan.columns.every(({ key, formula }) => formula !== undefined || (fields[key] ?? null) === null);

const unnamedId = (index: number): string => `#${index}`;

/** Whether an id only says where the row stands. */
export const isUnnamed = (id: string): boolean => /^#\d+$/.test(id);

/** The id that stands in a row; its index in a table whose rows have none; null where it has yet to be given. */
const idOf = (table: string, fields: Readonly<Record<string, FieldValue>>, index: number): string | null => {
  const idKeys = idColumns(table);
  if (idKeys.length === 0) return String(index);
  return idKeys.every((key) => (fields[key] ?? null) === null) ? null : recordId(fields, idKeys);
};

/** One row of a table that was read before, from the cells that stand there now; null where nothing is in it. */
export const rowOf = (table: ReadTable, index: number, cells: readonly unknown[]): ReadRow | null => {
  const fields = fieldsOf(table.columns, cells);
  if (isBlank(table.plan, fields)) return null;
  readDates(table.plan, fields);
  const id = idOf(table.plan.name, fields, index);
  // The first row with an id has it; what stands below with the same one is a copy.
  const isCopy = table.rows.some((row) => row.id === id && row.index < index);
  return { index, id: id === null || isCopy ? unnamedId(index) : id, fields };
};

const columnName = (table: string, key: string): string => `${table.toLowerCase()} ${key}`;

const fieldValue = (value: unknown): FieldValue =>
  typeof value === "number" || typeof value === "boolean" ? value : text(value) === "" ? null : text(value);

const idColumns = (name: string): readonly string[] => {
  const stated = statedTables.find((each) => each.name === name);
  if (stated) return [stated.id];
  if (name === tableNames.base) return ["baseRow"];
  if (name === tableNames.villages) return ["villageId"];
  return gatheredTables.find((each) => each.name === name)?.id ?? [];
};
