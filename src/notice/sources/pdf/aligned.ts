import { joinWrapped } from "./paragraphs";
import { joinStretches, type RowOfText } from "./rows";

/** A table that no line is drawn around: its cells, row by row, told from the gutters between them. */
export interface AlignedTable {
  /** The row of text after its last. */
  readonly end: number;
  readonly cells: readonly (readonly string[])[];
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Cells of one row stand at least this far apart, and their gutters stay this wide all the way down. */
const GAP = 1;
const GUTTER = 0.6;
const FEWEST_GUTTERS = 2;
const FEWEST_NUMBERED = 2;
const FARTHEST_BELOW = 4;
/** So many lines without a number for any row are no table; it keeps the search short on every page. */
const LONGEST_HEAD = 40;

/** What numbers the rows: without such a column nobody can tell where a row begins. */
const ORDINAL = /^\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5})[.)]?$/;

/** The table that begins at a row of text; null where none does. */
export function alignedTableFrom(rows: readonly RowOfText[], from: number): AlignedTable | null {
  const first = rows[from];
  if (first === undefined) return null;
  let gutters = gapsIn(first);
  if (gutters.length < FEWEST_GUTTERS) return null;
  let numbered = 0;
  let end = from + 1;
  for (; end < rows.length; end++) {
    const row = rows[end];
    const before = rows[end - 1];
    if (row === undefined || before === undefined || before.base - row.base > row.size * FARTHEST_BELOW)
      break;
    const left = gutters.flatMap((gutter) => narrowed(gutter, row));
    if (left.length < FEWEST_GUTTERS || runsThrough(row, gutters[0], left[0])) break;
    gutters = left;
    if (ORDINAL.test(row.stretches[0]?.text ?? "")) numbered++;
    if (numbered === 0 && end - from > LONGEST_HEAD) return null;
  }
  const lines = rows.slice(from, end).map((row) => cellsOf(row, gutters));
  if (lines.filter(([ordinal = ""]) => ORDINAL.test(ordinal)).length < FEWEST_NUMBERED) return null;
  return { end, cells: joinedRows(lines) };
}

function gapsIn({ stretches, size }: RowOfText): Gutter[] {
  const gaps: Gutter[] = [];
  let right = Infinity;
  for (const stretch of stretches) {
    if (stretch.left - right >= GAP * size) gaps.push({ from: right, to: stretch.left });
    right = right === Infinity ? stretch.right : Math.max(right, stretch.right);
  }
  return gaps;
}

/** What a row leaves of a gutter: nothing, where it stands across it. */
function narrowed(gutter: Gutter, row: RowOfText): Gutter[] {
  let { from, to } = gutter;
  for (const { left, right } of row.stretches) {
    if (right <= from || left >= to) continue;
    if (left > from) to = left;
    else from = right;
    if (to - from < GUTTER * row.size) return [];
  }
  return [{ from, to }];
}

/** Text of the page, not of a cell: it begins left of the first gutter and leaves nothing of it. */
function runsThrough(row: RowOfText, first: Gutter | undefined, left: Gutter | undefined): boolean {
  if (first === undefined || left === undefined || left.from < first.to) return false;
  return (row.stretches[0]?.left ?? 0) < first.from;
}

function cellsOf({ stretches }: RowOfText, gutters: readonly Gutter[]): string[] {
  const cells = Array.from({ length: gutters.length + 1 }, (): (typeof stretches)[number][] => []);
  for (const stretch of stretches) {
    const middle = (stretch.left + stretch.right) / 2;
    const column = gutters.filter(({ from, to }) => (from + to) / 2 < middle).length;
    cells[column]?.push(stretch);
  }
  return cells.map(joinStretches);
}

/** Lines to rows: one begins where the first column numbers it; what stands above the first is the head. */
function joinedRows(lines: readonly (readonly string[])[]): string[][] {
  const rows: string[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last === undefined || ORDINAL.test(line[0] ?? "")) rows.push([...line]);
    else
      line.forEach((text, i) => {
        if (text !== "") last[i] = last[i] ? joinWrapped(last[i] ?? "", text) : text;
      });
  }
  return rows;
}
