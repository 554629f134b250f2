import type { FoundDeadline } from "./deadlines/found";
import type { Passage, Span } from "./notice";
import type { OutlineNode } from "./outline";
import type { Petition } from "./petitions";
import type { Mention } from "./units/mention";

/** A row before its units are settled over the whole notice. */
export interface DraftRow {
  readonly path: string;
  readonly span: Span;
  /** The words of the row: its span without the marker, and for a part of a split bullet without the label. */
  readonly words: Span;
  readonly heading: string | null;
  readonly label: string | null;
  readonly petition: Petition | null;
  leads: readonly Mention[];
  coordinating: readonly Mention[];
  readonly ownLead: boolean;
  deadlines: readonly FoundDeadline[];
  inherited: FoundDeadline | null;
  readonly isOrdered: boolean;
  readonly node: OutlineNode;
}

/** What a heading hands down to everything below it. */
export interface Scope {
  readonly leads: readonly Mention[];
  readonly coordinating: readonly Mention[];
  readonly deadline: FoundDeadline | null;
  readonly heading: string | null;
  readonly petitions: { readonly petitioner: string | null } | null;
  /** The list says when and where something takes place: what it is about is no task. */
  readonly isEvent: boolean;
  /** An introduction or a heading above it hands out what is listed. */
  readonly isOrdered: boolean;
}

/** A row of an item, with what stands above it; everything else it says itself. */
export const draftRow = (
  node: OutlineNode,
  scope: Scope,
  own: Pick<DraftRow, "span" | "words" | "leads" | "coordinating" | "ownLead" | "deadlines"> &
    Partial<DraftRow>,
): DraftRow => ({
  path: node.path,
  heading: scope.heading,
  label: null,
  petition: null,
  inherited: scope.deadline,
  isOrdered: scope.isOrdered,
  node,
  ...own,
});

export interface Rows {
  readonly rows: readonly DraftRow[];
  readonly passages: readonly Passage[];
}
