import { asLayOutError } from "./errors";

/** The filter of one column, to be put back. */
export interface KeptFilter {
  readonly offset: number;
  readonly criteria: Excel.FilterCriteria;
}

type Cells = readonly (readonly unknown[])[];

/** A table as Excel tells it, before anybody knows what it means. */
export interface RawTable {
  readonly name: string;
  readonly sheet: string;
  readonly isSheetHidden: boolean;
  /** How its sheet is protected; null where it is not. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  /** Zero-based place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  readonly header: readonly unknown[];
  /** The body; never `formulas`, where text that began with an apostrophe comes back as a formula (oj#6687). */
  readonly values: Cells;
  /** Formulas of the first and the last row: a computed column reads the same in all of them. */
  readonly ends: Cells;
  /** Formulas of the whole body, where they were asked for. */
  readonly formulas: Cells | null;
  readonly filters: readonly KeptFilter[];
}

/** What to read of a workbook: some of its tables, of some of them the formulas as well. */
export interface TableWish {
  wants(name: string, all: readonly string[]): boolean;
  wantsFormulas(name: string): boolean;
}

export interface RawTables {
  readonly tables: readonly RawTable[];
  /** Names of all tables of the workbook, and of those without a header row, which are not read. */
  readonly names: readonly string[];
  readonly headless: readonly string[];
}

interface Listed {
  readonly shown: readonly Excel.Table[];
  readonly names: readonly string[];
  readonly headless: readonly string[];
}

/**
 * Reads tables in two round trips; what `alongside` loads comes with the first. A workbook that is too large for
 * one answer (5 MB on the web) is read again, table by table, and what is still too large in halves.
 */
export const readTables = async <T>(
  wish: TableWish,
  alongside: (context: Excel.RequestContext) => T,
): Promise<{ readonly raw: RawTables; readonly loaded: T }> => {
  try {
    return await Excel.run(async (context) => {
      const loaded = alongside(context);
      const listed = await list(context, wish);
      const requested = listed.shown.map((table) => new RequestedTable(table, wish));
      for (const table of requested) table.body.load("values");
      await context.sync();
      const tables = requested.map((table) => table.raw(table.body.values as Cells));
      return { raw: { ...listed, tables }, loaded };
    });
  } catch (error) {
    if (asLayOutError(error).code !== "too-large") throw error;
    return readInPieces(wish, alongside);
  }
};

const list = async (context: Excel.RequestContext, wish: TableWish): Promise<Listed> => {
  const { tables } = context.workbook;
  tables.load("items/name,items/showHeaders,items/showFilterButton");
  await context.sync();
  const names = tables.items.map(({ name }) => name);
  return {
    shown: tables.items.filter(({ name, showHeaders }) => showHeaders && wish.wants(name, names)),
    names,
    headless: tables.items.filter(({ showHeaders }) => !showHeaders).map(({ name }) => name),
  };
};

const readInPieces = async <T>(
  wish: TableWish,
  alongside: (context: Excel.RequestContext) => T,
): Promise<{ readonly raw: RawTables; readonly loaded: T }> => {
  const { listed, requested, loaded } = await Excel.run(async (context) => {
    const loaded = alongside(context);
    const listed = await list(context, wish);
    const requested = listed.shown.map((table) => new RequestedTable(table, wish));
    for (const table of requested) table.body.load("rowCount");
    await context.sync();
    return { listed, requested, loaded };
  });
  const tables: RawTable[] = [];
  for (const table of requested) {
    tables.push(table.raw(await readRows(table.name, 0, table.body.rowCount)));
  }
  return { raw: { ...listed, tables }, loaded };
};

/** Rows of a table's body, by halves where they are too many for one answer. */
const readRows = async (table: string, from: number, count: number): Promise<Cells> => {
  try {
    return await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem(table).getDataBodyRange();
      const rows = body.getRow(from).getBoundingRect(body.getRow(from + count - 1));
      rows.load("values");
      await context.sync();
      return rows.values as Cells;
    });
  } catch (error) {
    if (count < 2 || asLayOutError(error).code !== "too-large") throw error;
    const half = Math.ceil(count / 2);
    return [...(await readRows(table, from, half)), ...(await readRows(table, from + half, count - half))];
  }
};

/** The proxies of one table, loaded but for the values of its body. */
class RequestedTable {
  readonly body: Excel.Range;
  readonly name: string;
  readonly #header: Excel.Range;
  readonly #ends: readonly Excel.Range[];
  readonly #sheet: Excel.Worksheet;
  readonly #columns: Excel.TableColumnCollection;
  readonly #hasFormulas: boolean;
  readonly #isFilterable: boolean;

  constructor(table: Excel.Table, wish: TableWish) {
    this.name = table.name;
    this.#hasFormulas = wish.wantsFormulas(table.name);
    this.#isFilterable = table.showFilterButton;
    this.#sheet = table.worksheet;
    this.#columns = table.columns;
    this.body = table.getDataBodyRange();
    this.#header = table.getHeaderRowRange();
    this.#ends = [this.body.getRow(0), this.body.getLastRow()];
    this.#header.load("values,rowIndex,columnIndex");
    for (const end of this.#ends) end.load("formulas");
    if (this.#hasFormulas) this.body.load("formulas");
    this.#sheet.load("name,visibility");
    this.#sheet.protection.load("protected,options");
    // Nobody says what the filter of a table without filter buttons answers; it has none to keep.
    if (this.#isFilterable) this.#columns.load("items/filter/criteria");
  }

  raw(values: Cells): RawTable {
    return {
      name: this.name,
      sheet: this.#sheet.name,
      isSheetHidden: this.#sheet.visibility !== "Visible",
      protection: this.#sheet.protection.protected ? this.#sheet.protection.options : null,
      row: this.#header.rowIndex,
      column: this.#header.columnIndex,
      header: this.#header.values[0] ?? [],
      values,
      ends: this.#ends.map((end) => end.formulas[0] as unknown[]),
      formulas: this.#hasFormulas ? (this.body.formulas as Cells) : null,
      filters: this.#isFilterable ? keptFilters(this.#columns.items) : [],
    };
  }
}

const keptFilters = (columns: readonly Excel.TableColumn[]): KeptFilter[] =>
  columns.flatMap(({ filter }, offset) =>
    // A column without a filter has no criteria, or some that filter on nothing.
    filter.criteria?.filterOn ? [{ offset, criteria: filter.criteria }] : [],
  );
