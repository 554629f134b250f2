import type { Area, Cell } from "../../model/cell";
import { maxColumns, maxRows } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { CellStyle, StyleTable } from "../../model/style";
import { isEntireColumn, isEntireRow, lastColumn, lastRow } from "./geometry";

/** The style of a cell that is not in the grid. */
export const inheritedStyle = (sheet: Sheet, row: number, column: number): number =>
  sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;

export const styleAt = (sheet: Sheet, row: number, column: number): number =>
  sheet.grid.get(row, column)?.style ?? inheritedStyle(sheet, row, column);

/** The cell itself, made where there was none. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell => {
  let cell = sheet.grid.get(row, column);
  if (!cell) {
    cell = { value: null, formula: null, style: inheritedStyle(sheet, row, column) };
    sheet.grid.set(row, column, cell);
  }
  return cell;
};

/** Every style in use in the areas, blank cells included. */
export const stylesIn = (sheet: Sheet, areas: readonly Area[]): Set<number> => {
  const found = new Set<number>();
  for (const area of areas) {
    const bottom = lastRow(area);
    const right = lastColumn(area);
    const ofColumns = new Set<number>();
    if (area.columnCount === maxColumns) {
      let plain = maxColumns;
      for (const format of sheet.columns.values()) {
        ofColumns.add(format.style ?? 0);
        plain--;
      }
      if (plain > 0) ofColumns.add(0);
    } else {
      for (let c = area.column; c <= right; c++) ofColumns.add(sheet.columns.get(c)?.style ?? 0);
    }
    const addRow = (row: number): void => {
      const cells = sheet.grid.rows.get(row);
      const ofRow = sheet.rows.get(row)?.style ?? null;
      let seen = 0;
      if (cells) {
        for (const [column, cell] of cells) {
          if (column < area.column || column > right) continue;
          found.add(cell.style);
          seen++;
        }
      }
      if (seen === area.columnCount) return;
      if (ofRow !== null) found.add(ofRow);
      else if (seen === 0 || ofColumns.size === 1) for (const style of ofColumns) found.add(style);
      else {
        for (let c = area.column; c <= right; c++) {
          if (!cells?.has(c)) found.add(sheet.columns.get(c)?.style ?? 0);
        }
      }
    };
    if (area.rowCount < maxRows) for (let row = area.row; row <= bottom; row++) addRow(row);
    else {
      // A whole column is never full, so its own style counts.
      for (const style of ofColumns) found.add(style);
      for (const row of new Set([...sheet.grid.rows.keys(), ...sheet.rows.keys()])) addRow(row);
    }
  }
  return found;
};

/** Changes the style of every cell in the areas; whole rows and columns keep theirs as a whole. */
export const restyle = (
  sheet: Sheet,
  styles: StyleTable,
  areas: readonly Area[],
  change: (style: CellStyle) => CellStyle,
): void => {
  const changed = new Map<number, number>();
  const next = (style: number): number => {
    let id = changed.get(style);
    if (id === undefined) changed.set(style, (id = styles.intern(change(styles.get(style)))));
    return id;
  };
  for (const area of areas) {
    if (isEntireColumn(area)) restyleColumns(sheet, area, next);
    else if (isEntireRow(area)) restyleRows(sheet, area, next);
    else restyleCells(sheet, area, next);
  }
};

type Next = (style: number) => number;

const restyleCells = (sheet: Sheet, area: Area, next: Next): void => {
  const right = lastColumn(area);
  for (let row = area.row; row <= lastRow(area); row++) {
    let cells = sheet.grid.rows.get(row);
    for (let column = area.column; column <= right; column++) {
      const cell = cells?.get(column);
      if (cell) {
        cell.style = next(cell.style);
        continue;
      }
      const inherited = inheritedStyle(sheet, row, column);
      const style = next(inherited);
      if (style === inherited) continue;
      if (!cells) sheet.grid.rows.set(row, (cells = new Map()));
      cells.set(column, { value: null, formula: null, style });
    }
  }
};

const restyleColumns = (sheet: Sheet, area: Area, next: Next): void => {
  const right = lastColumn(area);
  // Where a row has a style of its own, the crossing cells get the changed one; before the columns change.
  for (const [row, format] of sheet.rows) {
    if (format.style === null) continue;
    if (isEntireRow(area)) format.style = next(format.style);
    else for (let column = area.column; column <= right; column++) cellAt(sheet, row, column);
  }
  for (const cells of sheet.grid.rows.values()) {
    for (const [column, cell] of cells) {
      if (column >= area.column && column <= right) cell.style = next(cell.style);
    }
  }
  for (let column = area.column; column <= right; column++) {
    const format = sheet.columns.get(column);
    const style = next(format?.style ?? 0);
    if (format) format.style = style;
    else sheet.columns.set(column, { width: null, hidden: false, style });
  }
};

const restyleRows = (sheet: Sheet, area: Area, next: Next): void => {
  for (let row = area.row; row <= lastRow(area); row++) {
    const format = sheet.rows.get(row);
    if (format?.style == null) {
      // The row's style will stand above the columns', so these are kept in cells of their own.
      for (const [column, { style }] of sheet.columns) if (style) cellAt(sheet, row, column);
    }
    for (const cell of sheet.grid.rows.get(row)?.values() ?? []) cell.style = next(cell.style);
    const style = next(format?.style ?? 0);
    if (format) format.style = style;
    else sheet.rows.set(row, { height: null, hidden: false, style });
  }
};
