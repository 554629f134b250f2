import { draftRow, type DraftRow, type Scope } from "./draft-row";
import type { Span } from "./notice";
import type { OutlineNode } from "./outline";
import type { PassageReader } from "./passage-reader";
import { answerFrom, answerWordsFrom, isSomebodyAsking } from "./petitions";

const MOST_BELOW = 3;

/**
 * The paragraphs or bullets that answer an item: it is what somebody asks (`1. Cử tri thôn X phản ánh …`) and holds no
 * answer itself. Empty where it is none. Behind the last petition only as many are its answer as the others have.
 */
export const answersBelow = (reader: PassageReader, node: OutlineNode): readonly OutlineNode[] => {
  const { children, parent } = node;
  if (children.length === 0 || children.some((child) => child.children.length > 0 || child.isTableRow))
    return [];
  if (!isSomebodyAsking(node.text) || answerFrom(reader.text, [node.textFrom, node.span[1]]) !== null)
    return [];
  if (parent?.children.at(-1) !== node) return children.length > MOST_BELOW ? [] : children;
  let most = 1;
  for (const item of parent.children) if (item !== node) most = Math.max(most, item.children.length);
  return children.slice(0, Math.min(most, MOST_BELOW));
};

/** One row of what is asked and of what is answered below it: the answer says who is to do what by when. */
export const petitionRow = (
  reader: PassageReader,
  node: OutlineNode,
  answers: readonly OutlineNode[],
  scope: Scope,
): DraftRow => {
  const { text } = reader;
  const end = answers.at(-1)?.span[1] ?? node.span[1];
  const words: Span = [node.textFrom, end];
  const answer: Span = [answerWordsFrom(text, [answers[0]?.textFrom ?? end, end]), end];
  const { leads, coordinating } = reader.assignment(answer);
  return draftRow(node, scope, {
    span: [node.span[0], end],
    words,
    petition: {
      petitioner: scope.petitions?.petitioner ?? null,
      request: node.text.trim().replace(/[\s:;.–-]+$/u, ""),
      assignment: text.slice(...answer).trim(),
    },
    leads,
    coordinating,
    ownLead: leads.length > 0,
    deadlines: reader.deadlines(words),
  });
};
