import { parseArea } from "../../model/address";
import type { Area } from "../../model/cell";
import { sameArea } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { Table, TableColumn } from "../../model/table";
import type { Workbook } from "../../model/workbook";
import { invalidArgument } from "../../protocol/errors";
import { eventType, workbookTarget } from "../event-types";
import type { WorkbookSession } from "../session";
import { cellAt } from "./cell-styles";
import { followTable } from "./charts";
import { rewriteTableName } from "./formula-table-names";
import { isUnbounded, lastRow, overlaps } from "./geometry";
import { insertCells } from "./insert-delete";
import { assertUnprotected } from "./protection";
import { syncTables } from "./table-cells";
import { isBlank } from "./table-growth";
import { bodyArea, bodyRowCount, freeHeader, newColumn, totalsArea } from "./table-parts";

/** Names that Excel takes for references, or corrupts the file with (office-js#551), are refused. */
export const assertTableName = (workbook: Workbook, name: string, own: Table | null): void => {
  const isProper =
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}_.]*$/u.test(name) &&
    parseArea(name) === null &&
    !/^(?:[rc]|r\d*c\d*)$/i.test(name);
  const found = workbook.table(name);
  const folded = name.toLowerCase();
  const isTaken =
    (found !== undefined && found.table !== own && found.table.id !== name) ||
    workbook.names.some((each) => each.name.toLowerCase() === folded);
  // A name that is taken gets no better message than any other mistake (oj#551).
  if (!isProper || isTaken) throw invalidArgument();
};

const freeTableName = (workbook: Workbook): string => {
  let n = 1;
  while (workbook.table(`Table${n}`) || workbook.names.some((each) => each.name === `Table${n}`)) n++;
  return `Table${n}`;
};

const assertRoom = (sheet: Sheet, area: Area, own: Table | null): void => {
  const isTaken =
    sheet.tables.some((each) => each !== own && overlaps(each.area, area)) ||
    sheet.merges.some((merge) => overlaps(merge, area)) ||
    sheet.pivotTables.some(({ rendered }) => rendered && overlaps(rendered, area));
  if (isTaken) throw invalidArgument("A table cannot overlap another table, a PivotTable or merged cells.");
};

/** Makes a table of an area. Without headers, a row for them is put in on top. */
export const addTable = (
  session: WorkbookSession,
  sheet: Sheet,
  wanted: Area,
  hasHeaders: boolean,
): Table => {
  assertUnprotected(sheet);
  if (isUnbounded(wanted)) throw invalidArgument();
  // A header alone gets an empty row below it.
  let area = hasHeaders && wanted.rowCount === 1 ? { ...wanted, rowCount: 2 } : wanted;
  assertRoom(sheet, area, null);
  if (!hasHeaders) {
    insertCells(session, sheet, { ...area, rowCount: 1 }, "Down");
    area = { ...area, rowCount: area.rowCount + 1 };
  }
  const columns: TableColumn[] = [];
  for (let i = 0; i < area.columnCount; i++) columns.push(newColumn(columns, freeHeader(columns)));
  const table: Table = {
    id: session.workbook.newId(),
    name: freeTableName(session.workbook),
    area,
    columns,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: "TableStyleMedium2",
  };
  sheet.tables.push(table);
  // Before names are read: `Column1` is free only where no header says so itself.
  for (const column of columns) column.name = "";
  syncTables(session, sheet, area);
  session.touch();
  return table;
};

/** Formulas all over the workbook follow a table's new name. */
export const renameTable = (session: WorkbookSession, table: Table, name: string): void => {
  assertTableName(session.workbook, name, table);
  const before = table.name;
  table.name = name;
  if (before !== name) rewriteTableName(session.workbook, before, name);
  session.touch();
};

/** The new area keeps the header in its row and overlaps the old one (Microsoft's reference). */
export const resizeTable = (session: WorkbookSession, sheet: Sheet, table: Table, area: Area): void => {
  assertUnprotected(sheet);
  const rows = table.showHeaders ? 2 : 1;
  if (
    isUnbounded(area) ||
    area.row !== table.area.row ||
    !overlaps(area, table.area) ||
    area.rowCount < rows
  ) {
    throw invalidArgument();
  }
  if (table.showTotals) throw invalidArgument("The desk resizes only tables without a totals row.");
  assertRoom(sheet, area, table);
  if (sameArea(area, table.area)) return;
  const old = table.columns;
  const from = table.area.column;
  const columns: TableColumn[] = [];
  for (let i = 0; i < area.columnCount; i++) {
    const kept = old[area.column + i - from];
    columns.push(kept ?? newColumn([...old, ...columns], ""));
  }
  const before = bodyArea(table);
  table.columns = columns;
  table.area = area;
  followTable(session.workbook, sheet, before, bodyArea(table));
  syncTables(session, sheet, area);
  session.touch();
};

/** Takes the table away, with its cells or leaving them behind. */
export const removeTable = (session: WorkbookSession, sheet: Sheet, table: Table): void => {
  assertUnprotected(sheet);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  session.touch();
  const event = {
    source: session.sourceOfChange,
    tableId: table.id,
    tableName: table.name,
    worksheetId: sheet.id,
  };
  session.raise(eventType.tableDeleted, workbookTarget, event);
  session.raise(eventType.tableDeleted, sheet.id, event);
};

/** Shows or takes away the totals row; cells below make room for it. */
export const showTotals = (session: WorkbookSession, sheet: Sheet, table: Table, show: boolean): void => {
  if (table.showTotals === show) return;
  assertUnprotected(sheet);
  if (show) {
    const below: Area = { ...table.area, row: lastRow(table.area) + 1, rowCount: 1 };
    if (!isBlank(sheet, below) || overlapsTable(sheet, table, below))
      insertCells(session, sheet, below, "Down");
    table.area = { ...table.area, rowCount: table.area.rowCount + 1 };
    table.showTotals = true;
    const first = cellAt(sheet, below.row, table.area.column);
    first.value ??= "Total";
  } else {
    for (let i = 0; i < table.columns.length; i++) {
      const { row } = totalsArea(table);
      const cell = sheet.grid.get(row, table.area.column + i);
      if (cell) [cell.value, cell.formula] = [null, null];
    }
    table.showTotals = false;
    table.area = { ...table.area, rowCount: table.area.rowCount - 1 };
  }
  session.touch();
};

const overlapsTable = (sheet: Sheet, own: Table, area: Area): boolean =>
  sheet.tables.some((each) => each !== own && overlaps(each.area, area));

/** Shows or hides the header; its cells stay empty while it is hidden. */
export const showHeaders = (session: WorkbookSession, sheet: Sheet, table: Table, show: boolean): void => {
  if (table.showHeaders === show) return;
  assertUnprotected(sheet);
  const { area } = table;
  if (show) {
    const above: Area = { ...area, row: area.row - 1, rowCount: 1 };
    const hasRoom = area.row > 0 && isBlank(sheet, above) && !overlapsTable(sheet, table, above);
    if (!hasRoom) {
      insertCells(session, sheet, { ...area, rowCount: 1 }, "Down");
      table.area = { ...area, rowCount: area.rowCount + 1 };
    } else table.area = { ...area, row: area.row - 1, rowCount: area.rowCount + 1 };
    table.showHeaders = true;
    for (const [i, { name }] of table.columns.entries()) {
      cellAt(sheet, table.area.row, table.area.column + i).value = name;
    }
  } else {
    if (bodyRowCount(table) < 1) throw invalidArgument();
    for (let i = 0; i < table.columns.length; i++) {
      const cell = sheet.grid.get(area.row, area.column + i);
      if (cell) [cell.value, cell.formula] = [null, null];
    }
    table.showHeaders = false;
    table.area = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
  }
  session.touch();
};
