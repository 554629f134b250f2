import type { Area } from "./cell";
import { maxColumns, maxRows } from "./cell";
import type { PivotTable } from "./pivot";
import type { PivotCell } from "./pivot-cells";
import { pivotCells } from "./pivot-cells";
import type { PivotLanguage } from "./pivot-language";
import { englishPivot } from "./pivot-language";
import type { PivotLayout } from "./pivot-layout";
import { layOutPivot } from "./pivot-layout";
import { PivotError, readPivotSource } from "./pivot-source";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rowCount &&
  b.row < a.row + a.rowCount &&
  a.column < b.column + b.columnCount &&
  b.column < a.column + a.columnCount;

const contains = (area: Area | null, row: number, column: number): boolean =>
  area !== null && overlaps(area, { row, column, rowCount: 1, columnCount: 1 });

/**
 * Works a PivotTable out from its source and writes it into its sheet's cells, in place of what it showed before.
 * Throws a `PivotError`, and changes nothing, where Excel would refuse: source or column gone, or no room.
 */
export const refreshPivotTable = (
  workbook: Workbook,
  sheet: Sheet,
  pivot: PivotTable,
  language: PivotLanguage = englishPivot,
): void => {
  const layout = layOutPivot(readPivotSource(workbook, pivot.source), pivot, language.locale);
  const cells = hasFields(layout) ? pivotCells(layout, pivot, language) : [];
  requireRoom(sheet, pivot, layout.area);
  const base = baseStyles(sheet, pivot, cells);
  clear(sheet, pivot.rendered);
  cells.forEach((cell, index) => {
    const style = workbook.styles.get(base[index] ?? 0);
    sheet.grid.set(cell.row, cell.column, {
      value: cell.value,
      formula: null,
      style: workbook.styles.intern({
        ...style,
        font: { ...style.font, bold: cell.bold },
        numberFormat: cell.numberFormat,
        indentLevel: cell.indent ?? 0,
        horizontalAlignment: cell.indent === null ? style.horizontalAlignment : "Left",
      }),
    });
  });
  if (pivot.autoFormat) fitColumns(workbook, sheet, layout.body);
  pivot.rendered = hasFields(layout) ? layout.area : null;
  pivot.lastRefresh = layout;
};

/** As the last refresh left it, so that parts and cells agree; one that never was refreshed is worked out now. */
export const currentLayout = (workbook: Workbook, pivot: PivotTable): PivotLayout =>
  pivot.lastRefresh ?? layOutPivot(readPivotSource(workbook, pivot.source), pivot, englishPivot.locale);

const hasFields = ({ rows, columns, data, filters }: PivotLayout): boolean =>
  rows.length + columns.length + data.length + filters.length > 0;

/** Excel asks before it overwrites cells and refuses tables, other pivots and merged cells; here all are refused. */
const requireRoom = (sheet: Sheet, pivot: PivotTable, area: Area): void => {
  const refuse = (message: string): never => {
    throw new PivotError("Overlap", message);
  };
  if (area.row + area.rowCount > maxRows || area.column + area.columnCount > maxColumns)
    refuse("The PivotTable does not fit on the sheet");
  for (const table of sheet.tables)
    if (overlaps(table.area, area)) refuse(`A PivotTable report cannot overlap the table ${table.name}`);
  for (const other of sheet.pivotTables)
    if (other !== pivot && other.rendered && overlaps(other.rendered, area))
      refuse(`A PivotTable report cannot overlap another PivotTable report (${other.name})`);
  if (sheet.merges.some((merge) => overlaps(merge, area)))
    refuse("A PivotTable report cannot overlap merged cells");
  for (let row = area.row; row < area.row + area.rowCount; row++)
    for (const [column, cell] of sheet.grid.rows.get(row) ?? [])
      if (
        contains(area, row, column) &&
        !contains(pivot.rendered, row, column) &&
        (cell.value !== null || cell.formula !== null)
      )
        refuse("There is already data where the PivotTable report would stand");
};

/** What each cell looked like: formats survive a refresh where the pivot keeps them, else the column's hold. */
const baseStyles = (sheet: Sheet, pivot: PivotTable, cells: readonly PivotCell[]): number[] =>
  cells.map(({ row, column }) => {
    const kept = pivot.preserveFormatting || !contains(pivot.rendered, row, column);
    const own = kept ? sheet.grid.get(row, column)?.style : undefined;
    return own ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
  });

const clear = (sheet: Sheet, area: Area | null): void => {
  if (!area) return;
  for (let row = area.row; row < area.row + area.rowCount; row++)
    for (const column of [...(sheet.grid.rows.get(row)?.keys() ?? [])])
      if (contains(area, row, column)) sheet.grid.delete(row, column);
};

/** Widest column that fitting makes, in points. */
const widest = 300;

/** Columns as wide as their longest text, estimated from its length: there is no font to measure with here. */
const fitColumns = (workbook: Workbook, sheet: Sheet, area: Area): void => {
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    let width = 0;
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const cell = sheet.grid.get(row, column);
      if (!cell || cell.value === null) continue;
      const { font, indentLevel } = workbook.styles.get(cell.style);
      const characters = String(cell.value).length + 2 + 2 * indentLevel;
      width = Math.max(width, characters * font.size * (font.bold ? 0.52 : 0.48));
    }
    if (width === 0) continue;
    const format = sheet.columns.get(column) ?? { width: null, hidden: false, style: null };
    sheet.columns.set(column, { ...format, width: Math.min(widest, Math.ceil(width / 0.75) * 0.75) });
  }
};
