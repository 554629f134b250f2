/** What tells a row of a table from a line whose tabs only put words in their place. */
interface Shape {
  readonly tabs: number;
  /** Cells with anything in them; none in a blank line. */
  readonly filled: number;
}

const shapeOf = (line: string): Shape => {
  let tabs = 0;
  let filled = 0;
  for (let from = 0, to = 0; to < line.length; from = to + 1) {
    to = line.indexOf("\t", from);
    if (to < 0) to = line.length;
    else tabs++;
    if (line.slice(from, to).trim() !== "") filled++;
  }
  return { tabs, filled };
};

/** The nearest line with words, over at most one blank line. */
const nextFilled = (shapes: readonly Shape[], at: number, step: 1 | -1): Shape | undefined =>
  shapes[at + step]?.filled === 0 ? shapes[at + 2 * step] : shapes[at + step];

/** A row of a table: several cells, or as many tabs as a neighbour that has several. */
const isTableRow = (shapes: readonly Shape[], at: number, { tabs, filled }: Shape): boolean =>
  tabs >= 2 &&
  filled > 0 &&
  (filled > 3 ||
    ([-1, 1] as const).some((step) => {
      const other = nextFilled(shapes, at, step);
      return other?.tabs === tabs && other.filled > 1;
    }));

/** `A⇥Nhận thức, kỹ năng số` between rows of a table heads a part of it. */
const headsPart = (shapes: readonly Shape[], at: number, { tabs }: Shape): boolean =>
  tabs === 1 && ([-1, 1] as const).every((step) => (nextFilled(shapes, at, step)?.tabs ?? 0) > 2);

/** Tabs that only put words in their place (`-⇥text`, `Số:⇥/TB-VP`, two columns) become spaces; those of tables stay. */
export const withoutLayoutTabs = (lines: readonly string[]): readonly string[] => {
  if (!lines.some((line) => line.includes("\t"))) return lines;
  const shapes = lines.map(shapeOf);
  return lines.map((line, i) => {
    const shape = shapes[i];
    if (!shape?.tabs || isTableRow(shapes, i, shape) || headsPart(shapes, i, shape)) return line;
    const trimmed = line.replace(/\t+$/u, "").replace(/^\t+/u, "    ");
    // After a bullet or a number a tab is one space; elsewhere it is a gap between columns.
    return trimmed.replace(/^(\s*\S{1,6})\t+/u, "$1 ").replace(/\t+/gu, "    ");
  });
};

/** A cell that opens with a quotation mark and does not close it on its line. */
const OPENS_QUOTED = /(?:^|\t)"(?:[^"\t]|"")*$/u;
/** The end of such a cell, and what stands behind it. */
const CLOSES_QUOTED = /^((?:[^"\t]|"")*)"(?=\t|$)/u;
const MOST_QUOTED = 40;

/**
 * Rows copied from a spreadsheet hold cells of several lines within quotation marks: one line again, what stood on lines of
 * its own behind `; `.
 */
export const withoutQuotedBreaks = (lines: readonly string[]): string[] => {
  const result: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (!line.includes("\t") || !OPENS_QUOTED.test(line)) {
      result.push(line);
      continue;
    }
    const { end, isClosed } = quotedFrom(lines, i);
    const row = lines.slice(i, end + 1);
    if (isClosed) result.push(unquoted(row));
    else for (const each of row) result.push(each);
    i = end;
  }
  return result;
};

/**
 * The last line of a row whose cells run over several, of which one is open on the line given; where the last of them does
 * not close, the line that it opens on.
 */
const quotedFrom = (
  lines: readonly string[],
  at: number,
): { readonly end: number; readonly isClosed: boolean } => {
  let opened = at;
  for (let i = at + 1; i < Math.min(lines.length, opened + MOST_QUOTED); i++) {
    const line = lines[i] ?? "";
    if (CLOSES_QUOTED.test(line)) {
      if (!OPENS_QUOTED.test(line.replace(CLOSES_QUOTED, ""))) return { end: i, isClosed: true };
      opened = i;
    } else if (line.includes("\t")) break;
  }
  return { end: opened, isClosed: false };
};

/** The lines of such a row as one, without the marks around its cells. */
const unquoted = (row: readonly string[]): string => {
  const parts = row.map((part) => part.trim());
  return parts
    .map((part, k) => (k === 0 ? part : (/[.;:,"\t]$/u.test(parts[k - 1] ?? "") ? " " : "; ") + part))
    .join("")
    .replace(/(^|\t)"/gu, "$1")
    .replace(/"(?=\t|$)/gu, "")
    .replaceAll('""', '"');
};
