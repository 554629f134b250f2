import { columnLetters } from "../../model/address";
import type { Area, Cell, CellValue, ErrorCode } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { ColumnFormat, RowFormat, Sheet } from "../../model/sheet";
import type { Table } from "../../model/table";
import { fileArea } from "../file-reference";
import { toFileFormula } from "../formula-text";
import { fileColumnWidth, standardColumnWidth } from "../lengths";
import { element, escapeText } from "../xml";
import { automaticHeight } from "./row-heights";
import type { SharedStringsWriter } from "./shared-strings";
import type { StylesWriter } from "./styles";

/** The format knows only the errors of its time; Excel itself writes `#VALUE!` for the younger ones. */
const fileError = (code: ErrorCode): string => (code === "#SPILL!" || code === "#CALC!" ? "#VALUE!" : code);

const sorted = <Value>(map: ReadonlyMap<number, Value>): [number, Value][] => {
  const entries = [...map];
  const inOrder = entries.every(([key], at) => at === 0 || (entries[at - 1]?.[0] ?? 0) < key);
  return inOrder ? entries : entries.sort(([a], [b]) => a - b);
};

/** The type of a calculated value and its `v`; a formula that has not been calculated has none. */
const resultOf = (value: CellValue): [type: string, content: string] => {
  if (value === null) return ["", ""];
  if (typeof value === "string") return [' t="str"', `<v>${escapeText(value)}</v>`];
  if (typeof value === "boolean") return [' t="b"', `<v>${value ? 1 : 0}</v>`];
  if (value instanceof CellError) return [' t="e"', `<v>${fileError(value.code)}</v>`];
  return Number.isFinite(value) ? ["", `<v>${value}</v>`] : [' t="e"', "<v>#NUM!</v>"];
};

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;

/** The table that a cell stands in, for references that leave the table's name out. */
const tableAt = (tables: readonly Table[], row: number, column: number): string | null =>
  tables.find((table) => contains(table.area, row, column))?.name ?? null;

/** `sheetData`: rows and cells in order. Text is always a shared string, so that no text is ever a formula. */
export const sheetDataElement = (
  sheet: Sheet,
  styles: StylesWriter,
  strings: SharedStringsWriter,
  richTextOf: (cell: Cell) => string | null,
): string => {
  const letters: string[] = [];
  const cellElement = (row: number, column: number, cell: Cell): string => {
    const letter = (letters[column] ??= columnLetters(column));
    const style = styles.cellFormat(cell.style);
    const start = `<c r="${letter}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
    const { value } = cell;
    if (cell.formula !== null) {
      const [type, result] = resultOf(value);
      const formula = toFileFormula(cell.formula, tableAt(sheet.tables, row, column));
      return `${start}${type}><f>${escapeText(formula)}</f>${result}</c>`;
    }
    if (value === null) return `${start}/>`;
    if (typeof value === "string")
      return `${start} t="s"><v>${strings.place(value, richTextOf(cell))}</v></c>`;
    const [type, result] = resultOf(value);
    return `${start}${type}>${result}</c>`;
  };

  const rows = new Map<number, ReadonlyMap<number, Cell> | null>(sheet.grid.rows);
  for (const row of sheet.rows.keys()) if (!rows.has(row)) rows.set(row, null);
  const parts: string[] = [];
  for (const [row, cells] of sorted(rows)) {
    const inner = cells ? sorted(cells).map(([column, cell]) => cellElement(row, column, cell)) : [];
    const automatic = cells ? automaticHeight(sheet, cells, styles.table) : null;
    parts.push(rowStart(row, sheet.rows.get(row), automatic, styles), inner.join(""), "</row>");
  }
  return parts.length === 0 ? "<sheetData/>" : `<sheetData>${parts.join("")}</sheetData>`;
};

const rowStart = (
  row: number,
  format: RowFormat | undefined,
  automatic: number | null,
  styles: StylesWriter,
): string => {
  let start = `<row r="${row + 1}"`;
  if (format?.style != null) start += ` s="${styles.cellFormat(format.style)}" customFormat="1"`;
  if (format?.height != null) start += ` ht="${format.height}" customHeight="1"`;
  else if (automatic !== null) start += ` ht="${automatic}"`;
  if (format?.hidden) start += ' hidden="1"';
  if (format?.outline?.level) start += ` outlineLevel="${format.outline.level}"`;
  if (format?.outline?.collapsed) start += ' collapsed="1"';
  return start + ">";
};

/** The rectangle that holds every cell. */
export const usedArea = (sheet: Sheet): Area | null => {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of sheet.grid.rows) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const column of cells.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0
    ? null
    : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
};

export const dimensionElement = (sheet: Sheet): string => {
  const used = usedArea(sheet);
  return element("dimension", { ref: used ? fileArea(used) : "A1" });
};

/** `cols`: neighbours of the same format in one element. `digit` is the width of one in the Normal style. */
export const columnsElement = (sheet: Sheet, digit: number, styles: StylesWriter): string => {
  const same = (a: ColumnFormat, b: ColumnFormat): boolean =>
    a.width === b.width &&
    a.hidden === b.hidden &&
    a.style === b.style &&
    a.outline?.level === b.outline?.level &&
    a.outline?.collapsed === b.outline?.collapsed;
  const runs: { first: number; last: number; format: ColumnFormat }[] = [];
  for (const [column, format] of sorted(sheet.columns)) {
    const run = runs.at(-1);
    if (run && run.last === column - 1 && same(run.format, format)) run.last = column;
    else runs.push({ first: column, last: column, format });
  }
  const items = runs
    .filter(({ format }) => format.width !== null || format.hidden || format.style !== null || format.outline)
    .map(({ first, last, format }) =>
      element("col", {
        min: first + 1,
        max: last + 1,
        width: format.width === null ? standardColumnWidth(digit) : fileColumnWidth(format.width, digit),
        style: format.style === null ? null : styles.cellFormat(format.style),
        hidden: format.hidden || null,
        customWidth: format.width === null ? null : true,
        outlineLevel: format.outline?.level || null,
        collapsed: format.outline?.collapsed || null,
      }),
    );
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
};
