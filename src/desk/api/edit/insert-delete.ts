import { formatArea, parseArea } from "../../model/address";
import type { Area, Cell } from "../../model/cell";
import { maxColumns, maxRows } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { insertDeleteConflict } from "../../protocol/errors";
import type { ChangeType, WorkbookSession } from "../session";
import { moveCharts } from "./charts";
import { rewriteReferences } from "./formula-text";
import { contains, isEntireColumn, isEntireRow, lastColumn, lastRow, overlaps } from "./geometry";
import { assertAllowed, assertUnprotected } from "./protection";
import { writeRulesForRest } from "./rule-areas";
import { rewriteRule } from "./rule-formulas";
import type { Shift } from "./shift";
import { moveArea, moveCorners, shiftedArea } from "./shift";
import { fitTable, refuseTables } from "./shift-tables";

export type InsertDirection = "Down" | "Right";
export type DeleteDirection = "Up" | "Left";

/** Puts blank cells in place of an area; what was there moves down or to the right. */
export const insertCells = (
  session: WorkbookSession,
  sheet: Sheet,
  area: Area,
  direction: InsertDirection,
): void => {
  const rows = isEntireRow(area) || (!isEntireColumn(area) && direction === "Down");
  assertMayShift(sheet, area, "insert");
  const shift: Shift = rows
    ? { axis: "rows", at: area.row, count: area.rowCount, from: area.column, to: lastColumn(area) }
    : { axis: "columns", at: area.column, count: area.columnCount, from: area.row, to: lastRow(area) };
  applyShift(session, sheet, shift);
  inheritFormats(session, sheet, area, shift);
  const type: ChangeType = isEntireRow(area)
    ? "RowInserted"
    : isEntireColumn(area)
      ? "ColumnInserted"
      : "CellInserted";
  session.changed(sheet, area, type, {
    shiftDirection: type !== "CellInserted" ? "None" : rows ? "ShiftCellDown" : "ShiftCellRight",
  });
};

/** Takes cells out; those below or to the right of them move up. */
export const deleteCells = (
  session: WorkbookSession,
  sheet: Sheet,
  area: Area,
  direction: DeleteDirection,
): void => {
  const rows = isEntireRow(area) || (!isEntireColumn(area) && direction === "Up");
  assertMayShift(sheet, area, "delete");
  const shift: Shift = rows
    ? { axis: "rows", at: area.row, count: -area.rowCount, from: area.column, to: lastColumn(area) }
    : { axis: "columns", at: area.column, count: -area.columnCount, from: area.row, to: lastRow(area) };
  applyShift(session, sheet, shift, area);
  const type: ChangeType = isEntireRow(area)
    ? "RowDeleted"
    : isEntireColumn(area)
      ? "ColumnDeleted"
      : "CellDeleted";
  session.changed(sheet, area, type, {
    shiftDirection: type !== "CellDeleted" ? "None" : rows ? "ShiftCellUp" : "ShiftCellLeft",
  });
};

const assertMayShift = (sheet: Sheet, area: Area, what: "insert" | "delete"): void => {
  if (isEntireRow(area)) assertAllowed(sheet, what === "insert" ? "allowInsertRows" : "allowDeleteRows");
  else if (isEntireColumn(area)) {
    assertAllowed(sheet, what === "insert" ? "allowInsertColumns" : "allowDeleteColumns");
  } else assertUnprotected(sheet);
};

/** Moves cells and everything that knows where they are. Nothing is changed where it cannot be done. */
export const applyShift = (
  session: WorkbookSession,
  sheet: Sheet,
  shift: Shift,
  gone: Area | null = null,
): void => {
  refuseTables(sheet, shift);
  refusePivots(sheet, shift);
  refuseMerges(sheet, shift);
  moveCells(sheet, shift);
  moveLineFormats(sheet, shift);
  for (const table of [...sheet.tables]) fitTable(sheet, table, shift);
  if (gone) writeRulesForRest(sheet, gone);
  movePlain(session, sheet, shift);
  moveCharts(session.workbook, sheet, shift);
  for (const range of session.ranges) if (range.sheet === sheet) range.move((area) => moveArea(area, shift));
  moveFormulas(session, sheet, shift);
  session.shifted(sheet, shift);
};

const refusePivots = (sheet: Sheet, shift: Shift): void => {
  for (const { name, rendered } of sheet.pivotTables) {
    if (rendered && overlaps(rendered, shiftedArea(shift)) && !contains(shiftedArea(shift), rendered)) {
      throw insertDeleteConflict(`It would change a part of the PivotTable ${name}.`);
    }
  }
};

const refuseMerges = (sheet: Sheet, shift: Shift): void => {
  const isRows = shift.axis === "rows";
  for (const merge of sheet.merges) {
    const first = isRows ? merge.column : merge.row;
    const last = isRows ? lastColumn(merge) : lastRow(merge);
    const crosses = last >= shift.from && first <= shift.to;
    const partly = first < shift.from || last > shift.to;
    if (crosses && partly && (isRows ? lastRow(merge) : lastColumn(merge)) >= shift.at) {
      throw insertDeleteConflict("It would take a merged cell apart.");
    }
  }
};

const moveCells = (sheet: Sheet, shift: Shift): void => {
  const { grid } = sheet;
  const isWholeRows = shift.axis === "rows" && shift.from === 0 && shift.to === maxColumns - 1;
  if (isWholeRows) {
    const moved = moveKeys(grid.rows, shift);
    grid.rows.clear();
    for (const [row, cells] of moved) grid.rows.set(row, cells);
    return;
  }
  if (shift.axis === "columns") {
    for (const [row, cells] of [...grid.rows]) {
      if (row < shift.from || row > shift.to) continue;
      const moved = moveKeys(cells, shift);
      if (moved.length > 0) grid.rows.set(row, new Map(moved));
      else grid.rows.delete(row);
    }
    return;
  }
  const taken: [number, number, Cell][] = [];
  for (const [row, cells] of [...grid.rows]) {
    if (row < shift.at) continue;
    for (const [column, cell] of [...cells]) {
      if (column < shift.from || column > shift.to) continue;
      taken.push([row, column, cell]);
      grid.delete(row, column);
    }
  }
  for (const [row, column, cell] of taken) {
    const line = moveLine(row, shift);
    if (line !== null) grid.set(line, column, cell);
  }
};

const moveLine = (line: number, shift: Shift): number | null => {
  if (line < shift.at) return line;
  if (shift.count < 0 && line < shift.at - shift.count) return null;
  const moved = line + shift.count;
  return moved < (shift.axis === "rows" ? maxRows : maxColumns) ? moved : null;
};

const moveKeys = <V>(lines: ReadonlyMap<number, V>, shift: Shift): [number, V][] => {
  const moved: [number, V][] = [];
  for (const [line, value] of lines) {
    const next = moveLine(line, shift);
    if (next !== null) moved.push([next, value]);
  }
  return moved;
};

/** Heights, widths and styles of whole rows or columns move only with whole rows or columns. */
const moveLineFormats = (sheet: Sheet, shift: Shift): void => {
  const isWhole = shift.from === 0 && shift.to === (shift.axis === "rows" ? maxColumns : maxRows) - 1;
  if (!isWhole) return;
  const lines: Map<number, unknown> = shift.axis === "rows" ? sheet.rows : sheet.columns;
  const moved = moveKeys(lines, shift);
  lines.clear();
  for (const [line, format] of moved) lines.set(line, format);
};

const moveList = (areas: Area[], shift: Shift): Area[] =>
  areas.map((area) => moveArea(area, shift)).filter((area) => area !== null);

const moveAddress = (address: string | null, shift: Shift): string | null => {
  const moved = (address ?? "").split(",").flatMap((each) => {
    const area = parseArea(each);
    const next = area && moveArea(area, shift);
    return next ? [next] : [];
  });
  return moved.length === 0 ? null : moved.map((area) => formatArea(area)).join(",");
};

/** Merges, rules, validation, pivots and print areas. */
const movePlain = (session: WorkbookSession, sheet: Sheet, shift: Shift): void => {
  sheet.merges.splice(0, sheet.merges.length, ...moveList(sheet.merges, shift));
  for (const rules of [sheet.conditionalFormats, sheet.validations]) {
    for (let i = rules.length - 1; i >= 0; i--) {
      const rule = rules[i];
      if (!rule) continue;
      rule.areas = moveList(rule.areas, shift);
      if (rule.areas.length === 0) rules.splice(i, 1);
    }
  }
  for (const [i, pivot] of sheet.pivotTables.entries()) {
    const anchor = moveArea({ ...pivot.anchor, rowCount: 1, columnCount: 1 }, shift);
    const rendered = pivot.rendered && moveArea(pivot.rendered, shift);
    if (!anchor || (anchor.row === pivot.anchor.row && anchor.column === pivot.anchor.column)) continue;
    sheet.pivotTables[i] = { ...pivot, anchor: { row: anchor.row, column: anchor.column }, rendered };
    session.stalePivots.add(pivot.id);
  }
  const layout = sheet.pageLayout;
  layout.printArea = moveAddress(layout.printArea, shift);
  layout.printTitleRows = moveTitles(layout.printTitleRows, shift);
  layout.printTitleColumns = moveTitles(layout.printTitleColumns, shift);
};

/** Title rows and columns are kept as `$1:$3`. */
const moveTitles = (address: string | null, shift: Shift): string | null => {
  if (address === null) return null;
  const moved = moveAddress(address, shift);
  return moved && moved.replace(/([A-Z]+|\d+)/g, "$$$1");
};

/** Formulas anywhere in the workbook that refer to the sheet; the sheets of names and rules included. */
const moveFormulas = (session: WorkbookSession, edited: Sheet, shift: Shift): void => {
  const editedName = edited.name.toLowerCase();
  // Many cells of a column have the same formula: each is rewritten once for its sheet.
  const rewritten = new Map<Sheet | null, Map<string, string>>();
  const rewrite = (formula: string, home: Sheet | null): string => {
    let known = rewritten.get(home);
    if (!known) rewritten.set(home, (known = new Map()));
    let result = known.get(formula);
    if (result === undefined) {
      result = rewriteReferences(formula, ({ sheet, from, to }) => {
        const isEdited = sheet === null ? home === edited : sheet.toLowerCase() === editedName;
        return isEdited ? moveCorners(from, to, shift) : { from, to };
      });
      known.set(formula, result);
    }
    return result;
  };
  for (const sheet of session.workbook.sheets) {
    const isEdited = sheet === edited;
    for (const cells of sheet.grid.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== null && (isEdited || mentions(cell.formula, editedName))) {
          cell.formula = rewrite(cell.formula, sheet);
        }
      }
    }
    for (const table of sheet.tables) {
      for (const column of table.columns) {
        if (column.calculatedFormula !== null)
          column.calculatedFormula = rewrite(column.calculatedFormula, sheet);
      }
    }
    for (const rule of [...sheet.conditionalFormats, ...sheet.validations])
      rewriteRule(rule, (formula) => rewrite(formula, sheet));
  }
  for (const name of session.workbook.names) {
    const home = session.workbook.sheets.find(({ id }) => id === name.scope) ?? null;
    name.formula = rewrite(name.formula, home);
  }
};

const mentions = (formula: string, foldedName: string): boolean => formula.toLowerCase().includes(foldedName);

/** New cells look like their neighbours above or to the left. */
const inheritFormats = (session: WorkbookSession, sheet: Sheet, area: Area, shift: Shift): void => {
  const isRows = shift.axis === "rows";
  const source = (isRows ? area.row : area.column) - 1;
  if (source < 0) return;
  const known = isRows ? sheet.rows.get(source)?.style : sheet.columns.get(source)?.style;
  for (let i = 0; i < (isRows ? area.rowCount : area.columnCount); i++) {
    if (isRows) {
      const row = area.row + i;
      if (known != null && isEntireRow(area))
        sheet.rows.set(row, { height: null, hidden: false, style: known });
      for (const [column, { style }] of sheet.grid.rows.get(source) ?? []) {
        if (column < shift.from || column > shift.to || style === 0) continue;
        sheet.grid.set(row, column, { value: null, formula: null, style: plain(session, style) });
      }
    } else {
      const column = area.column + i;
      const width = sheet.columns.get(source)?.width ?? null;
      if (isEntireColumn(area) && (known != null || width !== null)) {
        sheet.columns.set(column, { width, hidden: false, style: known ?? null });
      }
      for (const [row, cells] of sheet.grid.rows) {
        const style = row < shift.from || row > shift.to ? 0 : (cells.get(source)?.style ?? 0);
        if (style !== 0) cells.set(column, { value: null, formula: null, style: plain(session, style) });
      }
    }
  }
};

/** A style without the apostrophe that belonged to a text. */
const plain = (session: WorkbookSession, style: number): number => {
  const { styles } = session.workbook;
  const current = styles.get(style);
  return current.quotePrefix ? styles.intern({ ...current, quotePrefix: false }) : style;
};
