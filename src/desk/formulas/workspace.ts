import type { Area } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import type { DefinedName, Workbook } from "../model/workbook";
import type { Clock } from "./clock";
import { fold } from "./coercion";
import { ColumnIndex } from "./column-index";
import type { Reference, Scalar } from "./values";

/** More rows of a column than these are read afresh all at once. */
const fewRows = 64;

/** A column's values by row, read from the grid once; rows past the end are empty. */
export class ColumnValues {
  #index: ColumnIndex | null = null;

  constructor(readonly values: Scalar[]) {}

  get index(): ColumnIndex {
    return (this.#index ??= new ColumnIndex(this.values));
  }

  set(row: number, value: Scalar): void {
    // Past the end everything is empty already.
    if (row >= this.values.length && value === null) return;
    while (this.values.length <= row) this.values.push(null);
    this.values[row] = value;
    this.#index?.update(row, value);
  }
}

/** A table with its columns' places at hand. */
export class KnownTable {
  readonly folded: string;
  readonly #places = new Map<string, number | undefined>();

  constructor(
    readonly sheet: Sheet,
    readonly table: Table,
  ) {
    this.folded = fold(table.name);
    table.columns.forEach(({ name }, place) => this.#places.set(fold(name), place));
  }

  /** Where a column stands, counted from the table's first; each way of writing its name is folded once. */
  place(column: string): number | undefined {
    if (!this.#places.has(column)) this.#places.set(column, this.#places.get(fold(column)));
    return this.#places.get(column);
  }
}

/**
 * What formulas see of a workbook: its values, column by column, its tables and names, and the clock. It
 * remembers what it has read, so whoever changes the workbook must say so.
 */
export class Workspace {
  /** Told of each reference that a calculation comes to, so that one that it does not come to can be known. */
  onReference: ((reference: Reference) => void) | null = null;
  readonly #columns = new Map<Sheet, Map<number, ColumnValues>>();
  readonly #usedRows = new Map<Sheet, number>();
  /** By folded name, and by each way it has been written. */
  #tables: Map<string, KnownTable | undefined> | null = null;
  #names: Map<string | null, Map<string, DefinedName>> | null = null;

  constructor(
    readonly workbook: Workbook,
    readonly clock: Clock,
    /** Called before cells are read that a formula names only when it is calculated (OFFSET, INDIRECT). */
    readonly beforeReading: (sheet: Sheet, area: Area) => void = () => undefined,
  ) {}

  valueAt(sheet: Sheet, row: number, column: number): Scalar {
    return sheet.grid.get(row, column)?.value ?? null;
  }

  /** Rows up to the last one with a cell of its own. */
  usedRows(sheet: Sheet): number {
    let used = this.#usedRows.get(sheet);
    if (used === undefined) {
      used = 0;
      for (const row of sheet.grid.rows.keys()) if (row >= used) used = row + 1;
      this.#usedRows.set(sheet, used);
    }
    return used;
  }

  column(sheet: Sheet, column: number): ColumnValues {
    let columns = this.#columns.get(sheet);
    if (!columns) this.#columns.set(sheet, (columns = new Map()));
    let known = columns.get(column);
    if (!known) {
      const values: Scalar[] = new Array<Scalar>(this.usedRows(sheet)).fill(null);
      for (const [row, cells] of sheet.grid.rows) {
        const cell = cells.get(column);
        if (cell) values[row] = cell.value;
      }
      columns.set(column, (known = new ColumnValues(values)));
    }
    return known;
  }

  /** Writes a calculated result into its cell. */
  write(sheet: Sheet, row: number, column: number, value: Scalar): void {
    const cell = sheet.grid.get(row, column);
    if (cell) cell.value = value;
    this.#columns.get(sheet)?.get(column)?.set(row, value);
  }

  /** Reads an area afresh after it has been changed from outside. */
  forget(sheet: Sheet, area: Area): void {
    this.#usedRows.delete(sheet);
    const columns = this.#columns.get(sheet);
    if (!columns) return;
    for (const [column, known] of columns) {
      if (column < area.column || column >= area.column + area.columnCount) continue;
      // Below the last cell everything is empty, before and after.
      const last = Math.max(known.values.length, this.usedRows(sheet));
      const end = Math.min(area.row + area.rowCount, last);
      if (end - area.row > fewRows) columns.delete(column);
      else for (let row = area.row; row < end; row++) known.set(row, this.valueAt(sheet, row, column));
    }
  }

  /** Looks tables and names up afresh. */
  forgetStructure(): void {
    this.#tables = null;
    this.#names = null;
  }

  table(name: string): KnownTable | undefined {
    if (!this.#tables) {
      this.#tables = new Map();
      for (const sheet of this.workbook.sheets) {
        for (const table of sheet.tables) this.#tables.set(fold(table.name), new KnownTable(sheet, table));
      }
    }
    if (!this.#tables.has(name)) this.#tables.set(name, this.#tables.get(fold(name)));
    return this.#tables.get(name);
  }

  /** The table around a cell. */
  tableAt(sheet: Sheet, row: number, column: number): KnownTable | undefined {
    const table = sheet.tables.find(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    );
    return table && this.table(table.name);
  }

  /** A defined name as a sheet sees it: its own before the workbook's. */
  name(name: string, sheet: Sheet): DefinedName | undefined {
    if (!this.#names) {
      this.#names = new Map();
      for (const each of this.workbook.names) {
        let inScope = this.#names.get(each.scope);
        if (!inScope) this.#names.set(each.scope, (inScope = new Map()));
        inScope.set(fold(each.name), each);
      }
    }
    const folded = fold(name);
    return this.#names.get(sheet.id)?.get(folded) ?? this.#names.get(null)?.get(folded);
  }
}
