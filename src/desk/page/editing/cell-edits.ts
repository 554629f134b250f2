import { copyCells } from "../../api/edit/copy-cells";
import { styleAt } from "../../api/edit/cell-styles";
import { copyFormula } from "../../api/edit/formula-text";
import { isUnbounded, lastColumn, lastRow, subtract } from "../../api/edit/geometry";
import { growTables, tablesAbove } from "../../api/edit/table-growth";
import { clearContents, writeEntries } from "../../api/edit/write-cells";
import type { WorkbookSession } from "../../api/session";
import { formatValue } from "../../formulas/number-format";
import type { Area } from "../../model/cell";
import { maxColumns, maxRows } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { StyleTable } from "../../model/style";
import { fromClipboardText, toClipboardText } from "./clipboard-text";
import { lastFilled } from "./moves";
import { inFormatOf } from "./typed-text";

/** What was copied here, to be pasted with formulas and looks as long as the clipboard still holds its text. */
export interface CopiedCells {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly text: string;
  /** True where pasting moves the cells. */
  readonly cut: boolean;
}

const formatAt = (session: WorkbookSession, sheet: Sheet, row: number, column: number): string =>
  session.workbook.styles.get(styleAt(sheet, row, column)).numberFormat;

/** Puts typed text into every cell of an area; relative references of a formula go along, as with Ctrl+Enter. */
export const typeInto = (session: WorkbookSession, sheet: Sheet, area: Area, text: string): void => {
  const within = isUnbounded(area) ? usedPart(sheet, area) : area;
  const rows = Array.from({ length: within.rowCount }, (_, r) =>
    Array.from({ length: within.columnCount }, (_, c) =>
      text.startsWith("=")
        ? copyFormula(text, r, c)
        : inFormatOf(text, formatAt(session, sheet, within.row + r, within.column + c)),
    ),
  );
  writeEntries(session, sheet, within, rows);
};

/** Whole rows and columns as far as there is anything in the sheet. */
export const usedPart = (sheet: Sheet, area: Area): Area => {
  const last = lastFilled(sheet);
  return {
    ...area,
    rowCount: Math.max(1, Math.min(lastRow(area), Math.max(last.row, area.row)) - area.row + 1),
    columnCount: Math.max(
      1,
      Math.min(lastColumn(area), Math.max(last.column, area.column)) - area.column + 1,
    ),
  };
};

/** What the cells of an area show, for other programs; rows that a filter hides stay out. */
export const copiedText = (sheet: Sheet, styles: StyleTable, area: Area): string => {
  const within = usedPart(sheet, area);
  const rows: string[][] = [];
  for (let row = within.row; row <= lastRow(within); row++) {
    if (sheet.rows.get(row)?.hidden) continue;
    const cells: string[] = [];
    for (let column = within.column; column <= lastColumn(within); column++) {
      const cell = sheet.grid.get(row, column);
      const value = cell?.value ?? null;
      cells.push(value === null || !cell ? "" : formatValue(value, styles.get(cell.style).numberFormat));
    }
    rows.push(cells);
  }
  return toClipboardText(rows);
};

const inside = (area: Area): Area => ({
  ...area,
  rowCount: Math.min(area.rowCount, maxRows - area.row),
  columnCount: Math.min(area.columnCount, maxColumns - area.column),
});

/** Where text goes when it is pasted into a selection: from its first cell, or over all of it as often as it fits. */
export const pastedArea = (text: string, selected: Area): Area => {
  const rows = fromClipboardText(text);
  const [height, width] = [rows.length, rows[0]?.length ?? 1];
  const repeats =
    !isUnbounded(selected) && selected.rowCount % height === 0 && selected.columnCount % width === 0;
  return repeats ? selected : inside({ ...selected, rowCount: height, columnCount: width });
};

/** Pastes text of any program, each cell as if it were typed. */
export const pasteText = (session: WorkbookSession, sheet: Sheet, area: Area, text: string): void => {
  const rows = fromClipboardText(text);
  const width = rows[0]?.length ?? 1;
  writeEntries(
    session,
    sheet,
    area,
    Array.from({ length: area.rowCount }, (_, r) =>
      Array.from({ length: area.columnCount }, (_, c) => rows[r % rows.length]?.[c % width] ?? ""),
    ),
  );
};

/** Pastes cells of this workbook with their formulas and looks; tables above grow as when typed into. */
export const pasteCells = (session: WorkbookSession, from: CopiedCells, sheet: Sheet, area: Area): void => {
  const growing = tablesAbove(sheet, area);
  copyCells(
    session,
    { sheet: from.sheet, area: from.area },
    { sheet, area },
    { kind: "All", skipBlanks: false, transpose: false },
  );
  growTables(session, sheet, area, growing);
};

/**
 * Moves cells, as cutting and pasting does: formulas in them stay as they are written. Formulas elsewhere that read
 * the moved cells go on reading the place that they left.
 */
export const moveCells = (session: WorkbookSession, from: CopiedCells, sheet: Sheet, to: Area): void => {
  const source = usedPart(from.sheet, from.area);
  const area = { ...to, rowCount: source.rowCount, columnCount: source.columnCount };
  const formulas = Array.from({ length: source.rowCount }, (_, r) =>
    Array.from(
      { length: source.columnCount },
      (_each, c) => from.sheet.grid.get(source.row + r, source.column + c)?.formula ?? null,
    ),
  );
  pasteCells(session, { ...from, area: source }, sheet, area);
  const left = from.sheet === sheet ? subtract(source, area) : [source];
  for (const each of left) clearContents(session, from.sheet, each);
  writeEntries(session, sheet, area, formulas);
};
