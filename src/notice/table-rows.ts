import { assignmentTable, type TableRow } from "./assignment-tables";
import { areSame, cellsOf, columnsAnew, columnsIn, type Columns } from "./table-columns";
import { draftRow, type DraftRow, type Scope } from "./draft-row";
import type { Span } from "./notice";
import type { OutlineNode } from "./outline";
import type { PassageReader } from "./passage-reader";
import type { Petition } from "./petitions";

/** What the tables of assignments below one item of the outline hold. */
export interface TablesRead {
  readonly rows: readonly DraftRow[];
  readonly headings: readonly Span[];
  /** The nodes they were read from. */
  readonly nodes: ReadonlySet<OutlineNode>;
}

/** Reads every run of two table rows or more below `parent` whose head tells of assignments. */
export const tablesBelow = (reader: PassageReader, parent: OutlineNode, scope: Scope): TablesRead => {
  const rows: DraftRow[] = [];
  const headings: Span[] = [];
  const nodes = new Set<OutlineNode>();
  for (const run of tableRuns(parent.children).flatMap((run) => tablesIn(reader.text, run))) {
    const [first, ...more] = run;
    if (!first || more.length === 0) continue;
    const spans = run.map(({ span }) => span);
    const table = assignmentTable(reader.words, spans, reader.anchor);
    if (!table) continue;
    for (const node of run) nodes.add(node);
    headings.push(...table.headings);
    for (const [i, row] of table.rows.entries()) {
      const ordinal = row.ordinal ?? String(i + 1);
      const path = parent.path === "" ? ordinal : `${parent.path}/${ordinal}`;
      for (const part of itemsOf(reader.text, row)) {
        const own = part.label === null ? path : `${path}/${part.label}`;
        rows.push(draftOf(reader, { ...row, ...part }, first, own, scope));
      }
    }
  }
  return { rows, headings, nodes };
};

const MARK = /(?:^|[.;:]\s)\s*[-–+•*]\s+(?=\p{Lu})/gu;

interface Item {
  readonly span: Span;
  readonly task: Span;
  /** Place of the item in its cell; null where the cell is one. */
  readonly label: string | null;
}

/** `- Lập danh sách. - Rà soát hồ sơ.` in one cell are two tasks of the same unit by the same date. */
const itemsOf = (text: string, { span, task, petition }: TableRow): Item[] => {
  const [from, to] = task;
  const words = text.slice(from, to);
  const marks = petition ? [] : [...words.trimStart().matchAll(MARK)];
  const skipped = words.length - words.trimStart().length;
  if (marks[0]?.index !== 0) return [{ span, task, label: null }];
  const starts = marks.map(({ index, 0: mark }) => ({
    // The stop before a mark ends the item above it.
    at: from + skipped + index + (index === 0 ? 0 : 1),
    wordsAt: from + skipped + index + mark.length,
  }));
  return starts.map(({ at, wordsAt }, i) => {
    const next = starts[i + 1]?.at;
    return {
      span: [i === 0 ? span[0] : at, next ?? span[1]],
      task: [wordsAt, next ?? to],
      label: starts.length > 1 ? `-${String(i + 1)}` : null,
    };
  });
};

const tableRuns = (children: readonly OutlineNode[]): OutlineNode[][] => {
  const runs: OutlineNode[][] = [];
  for (const [i, child] of children.entries()) {
    if (!child.isTableRow) continue;
    if (children[i - 1]?.isTableRow) runs.at(-1)?.push(child);
    else runs.push([child]);
  }
  return runs;
};

/** Tables that stand one below the other without a line between: each has a head of its own. */
const tablesIn = (text: string, run: readonly OutlineNode[]): OutlineNode[][] => {
  const tables: OutlineNode[][] = [[]];
  let current: Columns | null = null;
  for (const node of run) {
    const cells = cellsOf(text, node.span);
    const columns: Columns | null = current ? columnsAnew(text, cells) : columnsIn(text, cells);
    if (columns && current && !areSame(columns, current)) tables.push([]);
    current = columns ?? current;
    tables.at(-1)?.push(node);
  }
  return tables;
};

const petitionIn = (text: string, { petition }: TableRow, { petitions }: Scope): Petition | null =>
  petition && {
    petitioner: petitions?.petitioner ?? null,
    request: text.slice(...petition.request).trim(),
    assignment: petition.answer && text.slice(...petition.answer).trim(),
  };

const draftOf = (
  reader: PassageReader,
  row: TableRow,
  node: OutlineNode,
  path: string,
  scope: Scope,
): DraftRow =>
  draftRow(node, scope, {
    path,
    span: row.span,
    words: row.task,
    heading: row.heading ?? scope.heading,
    petition: petitionIn(reader.text, row, scope),
    leads: row.leads.length > 0 ? row.leads : scope.leads,
    coordinating: row.coordinating,
    ownLead: row.leads.length > 0,
    deadlines: row.deadline ? [row.deadline] : reader.deadlines(row.task),
  });
