import type { Anchor, FoundDeadline } from "./deadlines/found";
import type { Span } from "./notice";
import { cellsOf, columnsIn, type Column } from "./table-columns";
import { areAlike, placesOf, type Place } from "./table-groups";
import { LineOfTable, type PetitionCells } from "./table-lines";
import type { Mention } from "./units/mention";
import { deadlineOfValue, unitsOfValue } from "./values";
import type { Words } from "./words";

/** A row of a table of assignments, its cells read by the heads of their columns. */
export interface TableRow {
  readonly span: Span;
  readonly ordinal: string | null;
  /** What the line of its group or of its part of the table says; null where it has none. */
  readonly heading: string | null;
  /** The words of the task; of a petition what is asked, and the answer where it stands in the next cell. */
  readonly task: Span;
  /** What is asked and what is answered, where the table has a column for petitions. */
  readonly petition: PetitionCells | null;
  readonly leads: readonly Mention[];
  readonly coordinating: readonly Mention[];
  readonly deadline: FoundDeadline | null;
}

export interface AssignmentTable {
  readonly rows: readonly TableRow[];
  /** Heads of columns, their numbers, and lines that head a part of the table. */
  readonly headings: readonly Span[];
}

/** `(chủ trì), phối hợp với` between those who lead and those who help */
const HELPED = /(?:[,;]\s*)?(?:chủ trì,?\s)?(?<!\p{L})phối hợp(?:\s(?:với|cùng))?:?\s/iu;

/** Where those who lead end and those who help begin within one cell; null where nobody helps. */
const helpersFrom = (text: string, [from, to]: Span): Span | null => {
  const between = HELPED.exec(text.slice(from, to));
  return between && between.index > 0
    ? [from + between.index, from + between.index + between[0].length]
    : null;
};

const AS_ABOVE = /^(?:nt|"|''|”|như trên|-nt-|như dòng trên)\.?$/iu;

/** Reads lines of one table, cells separated by tabs; null where their heads tell of no assignments. */
export const assignmentTable = (
  words: Words,
  lines: readonly Span[],
  anchor: Anchor,
): AssignmentTable | null => {
  const { text } = words;
  const head = lines.slice(0, 3).findIndex((line) => columnsIn(text, cellsOf(text, line)) !== null);
  const first = lines[head];
  const columns = first ? columnsIn(text, cellsOf(text, first)) : null;
  if (!columns) return null;
  const headings: Span[] = lines.slice(0, head + 1);
  const read = lines.slice(head + 1).map((line) => new LineOfTable(text, line, columns));
  const places = placesOf(read.map((line) => line.ordinal ?? (line.headsPart ? "part" : null)));
  const rows: TableRow[] = [];
  const parents = groupsIn(read, places);
  let part: string | null = null;
  let last: LineOfTable | null = null;
  for (const [i, line] of read.entries()) {
    const groups = groupsAbove(read, places, i);
    const isMerged: boolean = last !== null && goesOnBelow(last, line, read[i + 1]);
    const isNobodys = [line, ...groups].every(({ isEmpty }) => isEmpty) && !isMerged;
    if (!line.task || line.headsColumns || line.numbersColumns || parents.has(i) || isNobodys) {
      headings.push(line.span);
      if (line.headsPart && line.ordinal === null) part = line.heading;
      continue;
    }
    const above = rows.at(-1);
    last = line;
    const from = (column: Column): Span | undefined =>
      [line, ...groups].map((each) => each.filled(column)).find((cell) => cell !== undefined);
    const repeats = (column: Column): boolean => AS_ABOVE.test(line.words(column));
    const lead = from("lead");
    // `Sở A phối hợp Sở B` in one cell
    const helped = lead ? helpersFrom(text, lead) : null;
    const helpers = from("coordinating") ?? (lead && helped ? ([helped[1], lead[1]] as const) : undefined);
    const deadline = from("deadline");
    rows.push({
      span: line.span,
      ordinal: places[i]?.path ?? null,
      heading: groups[0]?.heading ?? part,
      task: line.task,
      petition: line.petition,
      // A cell merged downwards is empty in the rows below its first.
      leads:
        !lead || repeats("lead")
          ? (columns.has("lead") && above?.leads) || []
          : unitsOfValue(words, helped ? [lead[0], helped[0]] : lead),
      coordinating: repeats("coordinating")
        ? (above?.coordinating ?? [])
        : helpers
          ? unitsOfValue(words, helpers)
          : [],
      deadline: repeats("deadline")
        ? (above?.deadline ?? null)
        : deadline
          ? deadlineOfValue(words, deadline, anchor)
          : null,
    });
  }
  return { rows, headings };
};

/**
 * Whether a line that says neither who nor when is a row all the same: it is counted on from the row above, and so is what
 * comes behind it. What its empty cells were merged with nobody can tell, but for who leads.
 */
const goesOnBelow = (above: LineOfTable, line: LineOfTable, next: LineOfTable | undefined): boolean =>
  line.isEmpty &&
  above.ordinal !== null &&
  line.ordinal !== null &&
  areAlike(above.ordinal, line.ordinal) &&
  (next === undefined || next.ordinal !== null);

/** The lines that others belong to, the nearest first. */
const groupsAbove = (read: readonly LineOfTable[], places: readonly Place[], at: number): LineOfTable[] => {
  const groups: LineOfTable[] = [];
  for (let i = places[at]?.parent ?? null; i !== null; i = places[i]?.parent ?? null) {
    const line = read[i];
    if (line) groups.push(line);
  }
  return groups;
};

/** The lines that only group others: nobody of their own acts on them, or none of those below names anybody else. */
const groupsIn = (read: readonly LineOfTable[], places: readonly Place[]): ReadonlySet<number> => {
  const groups = new Map<number, boolean>();
  for (const [i, { parent }] of places.entries()) {
    if (parent === null) continue;
    const isShared = read[i]?.filled("lead") === undefined;
    groups.set(parent, (groups.get(parent) ?? true) && isShared);
  }
  return new Set([...groups].filter(([i, isShared]) => isShared || !read[i]?.filled("lead")).map(([i]) => i));
};
