import { assignmentTable, type TableRow } from "./assignment-tables";
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
  for (const run of tableRuns(parent.children)) {
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
      rows.push(draftOf(reader, row, first, path, scope));
    }
  }
  return { rows, headings, nodes };
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
    petition: petitionIn(reader.text, row, scope),
    leads: row.leads.length > 0 ? row.leads : scope.leads,
    coordinating: row.coordinating,
    ownLead: row.leads.length > 0,
    deadlines: row.deadline ? [row.deadline] : reader.deadlines(row.task),
  });
