import type { Area, Cell } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { invalidArgument } from "../../protocol/errors";
import type { WorkbookSession } from "../session";
import { inheritedStyle, restyle } from "./cell-styles";
import { readEntry } from "./entry";
import { rowsFilteredOut } from "./filter-rows";
import { isUnbounded, lastColumn, lastRow } from "./geometry";
import { assertUnlocked } from "./protection";
import { growTables, tablesAbove } from "./table-growth";
import { syncTables } from "./table-cells";

const noRows: ReadonlySet<number> = new Set();

/** Values for an area: one per cell, or one for all of them. */
export const asRows = (area: Area, input: unknown): readonly (readonly unknown[])[] => {
  // Whole rows and columns cannot be written cell by cell (Microsoft's reference, "unbounded ranges").
  if (isUnbounded(area)) throw invalidArgument();
  if (!Array.isArray(input)) {
    const row = new Array<unknown>(area.columnCount).fill(input);
    return new Array<readonly unknown[]>(area.rowCount).fill(row);
  }
  const rows = input as readonly unknown[];
  const fits =
    rows.length === area.rowCount &&
    rows.every((row): row is readonly unknown[] => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows as readonly (readonly unknown[])[];
};

/** Cells that a merge covers keep nothing of what is written to them. */
const isCovered = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(
    (merge) =>
      row >= merge.row &&
      row <= lastRow(merge) &&
      column >= merge.column &&
      column <= lastColumn(merge) &&
      (row !== merge.row || column !== merge.column),
  );

/** The style that an entry leaves behind: its number format, and whether it stood behind an apostrophe. */
class EntryStyles {
  readonly #known = new Map<string, number>();

  constructor(private readonly workbook: Workbook) {}

  after(style: number, numberFormat: string | null, quotePrefix: boolean): number {
    const current = this.workbook.styles.get(style);
    if (numberFormat === null && current.quotePrefix === quotePrefix) return style;
    const key = `${style} ${String(quotePrefix)} ${numberFormat ?? ""}`;
    let id = this.#known.get(key);
    if (id === undefined) {
      const numbered = numberFormat ?? current.numberFormat;
      id = this.workbook.styles.intern({ ...current, numberFormat: numbered, quotePrefix });
      this.#known.set(key, id);
    }
    return id;
  }
}

/**
 * Writes to `values` or `formulas`, which take strings alike. The tables around follow: headers, rows
 * written directly below, formulas that fill a column.
 */
export const writeEntries = (session: WorkbookSession, sheet: Sheet, area: Area, input: unknown): void => {
  const rows = asRows(area, input);
  const { workbook } = session;
  assertUnlocked(session, sheet, [area]);
  const growing = tablesAbove(sheet, area);
  const today = session.clock.today();
  const order = session.author === "add-in" ? "month-first" : session.dateOrder;
  const styles = new EntryStyles(workbook);
  const formats = new Map<number, string>();
  const formatOf = (style: number): string => {
    let format = formats.get(style);
    if (format === undefined) formats.set(style, (format = workbook.styles.get(style).numberFormat));
    return format;
  };
  const hasMerges = sheet.merges.length > 0;
  const filteredOut = area.rowCount > 1 ? rowsFilteredOut(sheet, area) : noRows;
  for (let r = 0; r < area.rowCount; r++) {
    const row = area.row + r;
    if (filteredOut.has(row)) continue;
    // Written across rows that a filter hides, each that is seen takes the first of what is written (office-js#224).
    const inputs = rows[filteredOut.size > 0 ? 0 : r] ?? [];
    let cells = sheet.grid.rows.get(row);
    for (let c = 0; c < area.columnCount; c++) {
      const value = inputs[c];
      if (value === null || value === undefined) continue;
      const column = area.column + c;
      if (hasMerges && isCovered(sheet, row, column)) continue;
      const cell: Cell | undefined = cells?.get(column);
      const style = cell?.style ?? inheritedStyle(sheet, row, column);
      const entry = readEntry(value, formatOf(style), today, order);
      const after = styles.after(style, entry.numberFormat, entry.quotePrefix);
      if (cell) {
        cell.value = entry.value;
        cell.formula = entry.formula;
        cell.style = after;
      } else if (entry.value !== null || entry.formula !== null || after !== style) {
        if (!cells) sheet.grid.rows.set(row, (cells = new Map()));
        cells.set(column, { value: entry.value, formula: entry.formula, style: after });
      }
    }
  }
  growTables(session, sheet, area, growing);
  syncTables(session, sheet, area);
  session.changed(sheet, area, "RangeEdited");
};

/** Sets the number format of each cell; the values stay what they are. */
export const writeNumberFormats = (
  session: WorkbookSession,
  sheet: Sheet,
  area: Area,
  input: unknown,
): void => {
  if (!Array.isArray(input)) {
    const numberFormat = readFormat(input);
    if (numberFormat === null) return;
    asRows(area, input);
    restyle(sheet, session.workbook.styles, [area], (style) => ({ ...style, numberFormat }));
    return;
  }
  const rows = asRows(area, input);
  for (const [r, formats] of rows.entries()) {
    for (let c = 0; c < formats.length;) {
      const numberFormat = readFormat(formats[c]);
      let width = 1;
      while (c + width < formats.length && formats[c + width] === formats[c]) width++;
      if (numberFormat !== null) {
        const part = { row: area.row + r, column: area.column + c, rowCount: 1, columnCount: width };
        restyle(sheet, session.workbook.styles, [part], (style) => ({ ...style, numberFormat }));
      }
      c += width;
    }
  }
};

const readFormat = (value: unknown): string | null => {
  if (value === null) return null;
  if (typeof value !== "string" || value.length > 255) throw invalidArgument();
  return value === "" ? "General" : value;
};

/** Empties cells and leaves their formats. */
export const clearContents = (session: WorkbookSession, sheet: Sheet, area: Area): void => {
  assertUnlocked(session, sheet, [area]);
  const right = lastColumn(area);
  const empty = (row: number, cells: Map<number, Cell>): void => {
    for (const [column, cell] of [...cells]) {
      if (column < area.column || column > right) continue;
      if (cell.style === inheritedStyle(sheet, row, column)) sheet.grid.delete(row, column);
      else [cell.value, cell.formula] = [null, null];
    }
  };
  if (area.rowCount > sheet.grid.rows.size) {
    for (const [row, cells] of [...sheet.grid.rows]) {
      if (row >= area.row && row <= lastRow(area)) empty(row, cells);
    }
  } else {
    for (let row = area.row; row <= lastRow(area); row++) {
      const cells = sheet.grid.rows.get(row);
      if (cells) empty(row, cells);
    }
  }
  syncTables(session, sheet, area);
  session.changed(sheet, area, "RangeEdited");
};
