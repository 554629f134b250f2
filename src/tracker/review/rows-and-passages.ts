import { shortHash } from "../../notice/keys";
import type { NoticeItem, Passage, Span } from "../../notice/notice";
import { readStretch } from "../../notice/stretch";
import type { Review } from "./review";
import { freeId } from "./row-ids";
import { supplied } from "./supplied";

const inOrder = (passages: readonly Passage[]): Passage[] =>
  [...passages].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);

/** Makes rows passages. */
export const leaveRows = (review: Review, ids: ReadonlySet<string>): Review => {
  const left = review.rows.filter(({ id }) => ids.has(id));
  if (left.length === 0) return review;
  return {
    ...review,
    rows: review.rows.filter(({ id }) => !ids.has(id)),
    passages: inOrder([...review.passages, ...left.map(({ span }): Passage => ({ span, role: "other" }))]),
  };
};

const within = ([from, to]: Span, start: number, end: number): boolean => from >= start && to <= end;

/** Makes the passages between two positions of the text one row. */
export const takePassages = (review: Review, from: number, to: number): Review => {
  const taken = review.passages.filter(({ span }) => within(span, from, to));
  const first = taken[0];
  if (!first) return review;
  const span: Span = [first.span[0], Math.max(...taken.map((passage) => passage.span[1]))];
  const row = rowOf(review, span);
  if (row.content === "") return review;
  const place = review.rows.findIndex((each) => each.span[0] > span[0]);
  const at = place === -1 ? review.rows.length : place;
  return {
    ...review,
    rows: [...review.rows.slice(0, at), row, ...review.rows.slice(at)],
    passages: review.passages.filter((passage) => !taken.includes(passage)),
  };
};

/** A stretch as a row: the reader's own where it was one, else one that people made. */
const rowOf = ({ notice, rows }: Review, span: Span): NoticeItem => {
  const asRead = notice.items.find((item) => item.span[0] === span[0] && item.span[1] === span[1]);
  if (asRead && !rows.some(({ id }) => id === asRead.id)) return asRead;
  const read = readStretch(notice, span);
  const neighbour = [...rows].reverse().find((row) => row.span[0] <= span[0]) ?? rows[0];
  return supplied(
    {
      ...read,
      id: freeId(rows, `${notice.key}·~${shortHash(read.content)}`, ""),
      kind: "task",
      section: neighbour?.section ?? "",
      heading: neighbour?.heading ?? null,
      petition: null,
      span,
    },
    "row",
  );
};
