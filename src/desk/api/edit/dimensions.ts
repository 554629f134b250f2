import type { Area } from "../../model/cell";
import { maxColumns, maxRows } from "../../model/cell";
import type { ColumnFormat, RowFormat, Sheet } from "../../model/sheet";
import type { WorkbookSession } from "../session";
import { isEntireColumn, isEntireRow, lastColumn, lastRow } from "./geometry";
import { assertAllowed } from "./protection";

/** Points: 8.43 characters of Calibri 11, and its height. */
export const standardWidth = 48;
export const standardHeight = 15;
/** Excel's limits: 255 characters, 409.5 points. */
const widest = 1_342.5;
const highest = 409.5;

export { highest, widest };

export const columnFormat = (sheet: Sheet, column: number): ColumnFormat => {
  let format = sheet.columns.get(column);
  if (!format) sheet.columns.set(column, (format = { width: null, hidden: false, style: null }));
  return format;
};

export const rowFormat = (sheet: Sheet, row: number): RowFormat => {
  let format = sheet.rows.get(row);
  if (!format) sheet.rows.set(row, (format = { height: null, hidden: false, style: null }));
  return format;
};

/** One value where all rows or columns agree, else null as in Excel. */
const agreed = <F, V>(
  known: ReadonlyMap<number, F>,
  from: number,
  to: number,
  read: (format: F | undefined) => V,
): V | null => {
  const found = new Set<V>();
  let inside = 0;
  for (const [index, format] of known) {
    if (index < from || index > to) continue;
    inside++;
    found.add(read(format));
  }
  if (inside <= to - from) found.add(read(undefined));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
};

export const readColumnWidth = (sheet: Sheet, area: Area): number | null =>
  agreed(sheet.columns, area.column, lastColumn(area), (format) =>
    format?.hidden ? 0 : (format?.width ?? standardWidth),
  );

export const readRowHeight = (sheet: Sheet, area: Area): number | null =>
  agreed(sheet.rows, area.row, lastRow(area), (format) =>
    format?.hidden ? 0 : (format?.height ?? standardHeight),
  );

export const setColumnWidth = (sheet: Sheet, area: Area, width: number | null): void => {
  assertAllowed(sheet, "allowFormatColumns");
  for (let column = area.column; column <= lastColumn(area); column++) {
    columnFormat(sheet, column).width = width;
  }
};

export const setRowHeight = (sheet: Sheet, area: Area, height: number | null): void => {
  assertAllowed(sheet, "allowFormatRows");
  if (area.rowCount === maxRows && height === null) {
    for (const format of sheet.rows.values()) format.height = null;
    return;
  }
  for (let row = area.row; row <= lastRow(area); row++) {
    if (height !== null || sheet.rows.has(row)) rowFormat(sheet, row).height = height;
  }
};

export const rowsHidden = (sheet: Sheet, area: Area): boolean | null =>
  agreed(sheet.rows, area.row, lastRow(area), (format) => format?.hidden ?? false);

export const columnsHidden = (sheet: Sheet, area: Area): boolean | null =>
  agreed(sheet.columns, area.column, lastColumn(area), (format) => format?.hidden ?? false);

export const setRowsHidden = (session: WorkbookSession, sheet: Sheet, area: Area, hidden: boolean): void => {
  assertAllowed(sheet, "allowFormatRows");
  // SUBTOTAL leaves hidden rows out.
  session.touch();
  if (isEntireColumn(area) && !hidden) {
    for (const format of sheet.rows.values()) format.hidden = false;
    return;
  }
  for (let row = area.row; row <= lastRow(area); row++) {
    if (hidden || sheet.rows.has(row)) rowFormat(sheet, row).hidden = hidden;
  }
};

export const setColumnsHidden = (
  session: WorkbookSession,
  sheet: Sheet,
  area: Area,
  hidden: boolean,
): void => {
  assertAllowed(sheet, "allowFormatColumns");
  session.touch();
  if (isEntireRow(area) && !hidden) {
    for (const format of sheet.columns.values()) format.hidden = false;
    return;
  }
  for (let column = area.column; column <= Math.min(lastColumn(area), maxColumns - 1); column++) {
    if (hidden || sheet.columns.has(column)) columnFormat(sheet, column).hidden = hidden;
  }
};
