/** What heads the column of numbers. */
const HEAD = /^\s*(?:s?tt|số tt)\.?\s{2,}\S/iu;
const NUMBER = /^(?:\d{1,3}|[IVX]{1,5}|[A-ZĐ])[.)]?$/u;
const PIECE = /\S(?:\s?\S)*/gu;
const FEWEST_COLUMNS = 3;
/** A column begins in at least this share of the rows where it does in most. */
const COMMON = 0.5;
/** No head of a table has more lines. */
const MOST_HEAD = 4;
/** Blank lines between two rows. */
const MOST_BLANK = 1;

/** Where the pieces of a line begin that stand two blanks and more apart. */
const startsOf = (line: string): number[] => [...line.matchAll(PIECE)].map(({ index }) => index);

const firstPiece = (line: string): string => line.trimStart().split(/\s{2,}/u, 1)[0] ?? "";

/** Whether a line opens a row: a number, and a cell behind it. */
const opensRow = (line: string): boolean => NUMBER.test(firstPiece(line)) && startsOf(line).length > 1;

/**
 * Tables that were typed or exported with blanks between their columns, with what a cell says on several lines below one
 * another: one line per row instead, its cells parted by tabs. All other lines stay as they are.
 */
export const withoutAlignedTables = (lines: readonly string[]): string[] => {
  const result: string[] = [];
  for (let i = 0; i < lines.length;) {
    const table = HEAD.test(lines[i] ?? "") && !lines[i]?.includes("\t") ? tableAt(lines, i) : null;
    if (table) for (const row of table.rows) result.push(row.join("\t"));
    else result.push(lines[i] ?? "");
    i = table ? table.end : i + 1;
  }
  return result;
};

interface AlignedTable {
  readonly rows: readonly (readonly string[])[];
  /** Index of the first line behind it. */
  readonly end: number;
}

/** The table whose head stands at a line; null where its rows have no columns in common. */
const tableAt = (lines: readonly string[], at: number): AlignedTable | null => {
  let first = at + 1;
  while (first < lines.length && first - at < MOST_HEAD && !opensRow(lines[first] ?? "")) first++;
  const opening = linesThatOpen(lines, first);
  const starts = columnsOf(opening.map(startsOf));
  if (starts.length < FEWEST_COLUMNS) return null;
  const rows: string[][] = [Array<string>(starts.length).fill("")];
  let end = at;
  for (let i = at, blank = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line.trim() === "") {
      if (++blank > MOST_BLANK) break;
      continue;
    }
    const cells = cellsOf(line, starts);
    const number = cells[0] ?? "";
    if (i >= first && number !== "" && !NUMBER.test(number)) break;
    if (i >= first && number !== "") rows.push(cells);
    else if (blank > 0) break;
    else {
      const row = rows.at(-1);
      cells.forEach((cell, k) => {
        if (row && cell !== "") row[k] = `${row[k] ?? ""} ${cell}`.trimStart();
      });
    }
    blank = 0;
    end = i + 1;
  }
  return rows.length > 2 ? { rows, end } : null;
};

/** The lines behind a table's head that open its rows, as far as they may be of one table. */
const linesThatOpen = (lines: readonly string[], from: number): string[] => {
  const opening: string[] = [];
  for (let i = from, blank = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line.includes("\t") || HEAD.test(line)) break;
    blank = line.trim() === "" ? blank + 1 : 0;
    if (blank > MOST_BLANK) break;
    if (opensRow(line)) opening.push(line);
  }
  return opening;
};

/** Where columns begin: the places at which most rows have a piece. */
const columnsOf = (rows: readonly (readonly number[])[]): number[] => {
  const count = new Map<number, number>();
  for (const row of rows) for (const start of row) count.set(start, (count.get(start) ?? 0) + 1);
  return [...count]
    .filter(([, times]) => rows.length > 1 && times >= rows.length * COMMON)
    .map(([start]) => start)
    .sort((a, b) => a - b);
};

/** A line's cells. Where one runs over into the next column, what stands apart from it goes by where it begins. */
const cellsOf = (line: string, starts: readonly number[]): string[] => {
  const runsOver = starts.some((start, k) => k > 0 && /\S/u.test(line.slice(start - 1, start)));
  if (!runsOver)
    return starts.map((start, k) => line.slice(k === 0 ? 0 : start, starts[k + 1] ?? line.length).trim());
  const cells = starts.map(() => "");
  for (const { index, 0: piece } of line.matchAll(PIECE)) {
    const column = Math.max(0, starts.filter((start) => start <= index).length - 1);
    cells[column] = `${cells[column] ?? ""} ${piece}`.trimStart();
  }
  return cells;
};
