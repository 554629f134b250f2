import type { NoticeItem } from "../../notice/notice";
import { targetsOf } from "../../notice/targets";
import { wordsOf } from "../../notice/words";
import { joinedWords } from "./joined-words";
import type { Review } from "./review";
import { supplied } from "./supplied";

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Puts the row that follows behind a row, which keeps its id; only where both are of one kind. */
export const joinRows = (review: Review, id: string): Review => {
  const index = review.rows.findIndex((row) => row.id === id);
  const [row, next] = review.rows.slice(index, index + 2);
  if (index === -1 || !row || !next || row.kind !== next.kind) return review;
  const content = joinedWords(row.content, next.content);
  const leadUnits = union(row.leadUnits, next.leadUnits);
  // The last date that a row states itself is what counts for it, as everywhere in the reader.
  const isNextDeadline = next.deadline !== null && (next.deadline.source !== "inherited" || !row.deadline);
  const joined: NoticeItem = {
    ...row,
    content,
    petition: row.petition && {
      ...row.petition,
      request: joinedWords(row.petition.request, next.petition?.request ?? ""),
      assignment: joinedWords(row.petition.assignment ?? "", next.petition?.assignment ?? "") || null,
    },
    leadUnits,
    coordinatingUnits: union(row.coordinatingUnits, next.coordinatingUnits).filter(
      (unit) => !leadUnits.includes(unit),
    ),
    deadline: isNextDeadline ? next.deadline : row.deadline,
    recurrence: row.recurrence ?? next.recurrence,
    criteria: union(row.criteria, next.criteria),
    targets: targetsOf(wordsOf(content)),
    legalReferences: [...row.legalReferences, ...next.legalReferences],
    suggestions: [...row.suggestions, ...next.suggestions],
    span: [Math.min(row.span[0], next.span[0]), Math.max(row.span[1], next.span[1])],
    inferred: [...new Set([...row.inferred, ...next.inferred])],
    warnings: [...new Set([...row.warnings, ...next.warnings])].filter(
      (warning) => warning !== "no-lead-unit" || leadUnits.length === 0,
    ),
    supplied: [...new Set([...(row.supplied ?? []), ...(next.supplied ?? [])])],
  };
  return {
    ...review,
    rows: [...review.rows.slice(0, index), supplied(joined, "content"), ...review.rows.slice(index + 2)],
  };
};
