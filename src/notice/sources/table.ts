import type { Line, Piece } from "./lines";

/** A cell as read: its lines, how many columns it covers, whether it goes on with the cell above. */
export interface Cell {
  readonly lines: readonly Line[];
  readonly columns: number;
  readonly continuesAbove: boolean;
  /** Whether any of its own borders is drawn; null where it takes the table's. */
  readonly bordered: boolean | null;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Columns left free before the first cell. */
  readonly indent: number;
}

/** Word's own limit. */
export const MOST_COLUMNS = 63;

/** Longer than any name of a unit or group: text that is not said again on each row that it covers. */
const LONGEST_REPEATED = 300;

const BETWEEN_CELLS: Piece = { text: "\t", font: null };
const BETWEEN_LINES: Piece = { text: " ", font: null };

/**
 * The lines of a table, in the form that `SourceText` promises: a line per row for a grid, cell after cell for
 * a table that only places text on the page.
 *
 * What a cell merged over several rows says is said on each of them, so that every line can be read alone.
 */
export function linesOfTable(rows: readonly Row[], bordered: boolean): Line[] {
  return isGrid(rows, bordered) ? gridLines(rows) : flattened(rows);
}

function flattened(rows: readonly Row[]): Line[] {
  const lines = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.continuesAbove ? [] : cell.lines)));
  return lines.filter((line) => !isBlank(line));
}

/** What stands in the tables at the head and foot of a document, whether or not somebody drew their lines. */
const LETTERHEAD =
  /cộng\s+h[oòõ][aàá]\s+xã\s+hội|độc\s+lập\s*-|đảng\s+cộng\s+sản\s+việt\s+nam|nơi\s+nhận\s*:/i;

function isGrid(rows: readonly Row[], tableBordered: boolean): boolean {
  const columns = rows.reduce((most, row) => Math.max(most, columnsOf(row)), 0);
  if (columns < 2) return false;
  if (columns <= 3 && rows.length <= 6 && rows.some((row) => row.cells.some(isLetterhead))) return false;
  const drawn = rows.some(({ cells }) => cells.some((cell) => cell.bordered ?? tableBordered));
  return drawn || (columns >= 3 && rows.length >= 3);
}

function isLetterhead({ lines }: Cell): boolean {
  return lines.slice(0, 12).some((line) => LETTERHEAD.test(plain(line).slice(0, 300).normalize("NFC")));
}

const columnsOf = (row: Row) => row.cells.reduce((sum, cell) => sum + cell.columns, row.indent);

function gridLines(rows: readonly Row[]): Line[] {
  const lines: Line[] = [];
  const above = new Map<number, Line>();
  for (const { cells, indent } of rows) {
    const line: Piece[] = Array<Piece>(indent).fill(BETWEEN_CELLS);
    let column = indent;
    cells.forEach((cell, index) => {
      const content = cell.continuesAbove ? (above.get(column) ?? []) : oneLine(cell.lines);
      above.set(column, content);
      if (!cell.continuesAbove || plain(content).length <= LONGEST_REPEATED) line.push(...content);
      const tabs = index === cells.length - 1 ? cell.columns - 1 : cell.columns;
      for (let i = 0; i < tabs; i++) line.push(BETWEEN_CELLS);
      column += cell.columns;
    });
    if (!isBlank(line)) lines.push(line);
  }
  return lines;
}

/** The lines of a cell side by side; a tab within the cell would read as the next one. */
function oneLine(lines: readonly Line[]): Line {
  const joined: Piece[] = [];
  for (const line of lines) {
    if (isBlank(line)) continue;
    if (joined.length > 0) joined.push(BETWEEN_LINES);
    for (const piece of line) joined.push({ ...piece, text: piece.text.replaceAll("\t", " ") });
  }
  return joined;
}

const plain = (line: Line) => line.map(({ text }) => text).join("");

const isBlank = (line: Line) => line.every(({ text }) => text.trim() === "");
