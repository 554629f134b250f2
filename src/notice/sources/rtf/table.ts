import type { Line } from "../lines";
import { MOST_COLUMNS, linesOfTable, type Cell, type Row } from "../table";

/** Edges of cells in different rows that lie so close are the same line, in twentieths of a point. */
const SAME_EDGE = 40;

/** A cell as `\cellx` and what stands before it define it. */
export interface CellDefinition {
  /** Its right edge, in twentieths of a point. */
  readonly right: number;
  readonly bordered: boolean;
  /** Goes on with the cell above (`\clvmrg`). */
  readonly continuesAbove: boolean;
  /** Goes on with the cell before (`\clmrg`). */
  readonly continuesBefore: boolean;
}

interface RtfRow {
  readonly left: number;
  readonly definitions: readonly CellDefinition[];
  readonly cells: readonly (readonly Line[])[];
}

/** The rows of one table, gathered until a paragraph outside it follows. */
export class RtfTable {
  readonly #rows: RtfRow[] = [];

  add(row: RtfRow): void {
    if (row.cells.length > 0) this.#rows.push(row);
  }

  /** The table's lines, as `SourceText` promises them. */
  lines(): Line[] {
    const edges = this.#edges();
    return linesOfTable(
      this.#rows.map((row) => rowOf(row, edges)),
      false,
    );
  }

  /** The vertical lines of the whole table, from left to right. */
  #edges(): number[] {
    const all = this.#rows
      .flatMap(({ left, definitions }) => [left, ...definitions.map(({ right }) => right)])
      .sort((a, b) => a - b);
    return all.filter((edge, i) => i === 0 || edge - (all[i - 1] ?? 0) > SAME_EDGE);
  }
}

/** The index of the last line that lies no further right than an edge. */
function indexOf(edge: number, edges: readonly number[]): number {
  let [from, to] = [0, edges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((edges[middle] ?? 0) <= edge) from = middle + 1;
    else to = middle;
  }
  return Math.max(from - 1, 0);
}

function rowOf({ left, definitions, cells }: RtfRow, edges: readonly number[]): Row {
  const read: Cell[] = [];
  const indent = Math.min(indexOf(left, edges), MOST_COLUMNS);
  let from = indent;
  for (const [i, lines] of cells.entries()) {
    const definition = definitions[i];
    const to = definition ? Math.max(indexOf(definition.right, edges), from) : from + 1;
    const columns = Math.min(Math.max(to - from, 1), MOST_COLUMNS);
    from = Math.max(to, from + 1);
    const last = read.at(-1);
    if (definition?.continuesBefore === true && last) {
      read[read.length - 1] = { ...last, lines: [...last.lines, ...lines], columns: last.columns + columns };
      continue;
    }
    read.push({
      lines,
      columns,
      continuesAbove: definition?.continuesAbove ?? false,
      bordered: definition?.bordered ?? false,
    });
  }
  return { cells: read, indent };
}
