import type { Deadline, NoticeItem, ReadWarning, Span } from "../../notice/notice";
import { readStretch } from "../../notice/stretch";
import { targetsOf } from "../../notice/targets";
import { wordsOf } from "../../notice/words";
import { placeInText } from "./clauses";
import type { Review } from "./review";
import { freeId } from "./row-ids";
import { aboutDeadline, aboutLead, supplied } from "./supplied";

/** Parts a row at a place of its content; the second part's id is derived from the row's. */
export const splitRow = (review: Review, id: string, at: number): Review => {
  const index = review.rows.findIndex((row) => row.id === id);
  const row = review.rows[index];
  if (!row) return review;
  const words = [row.content.slice(0, at).trim(), row.content.slice(at).trim()] as const;
  if (at <= 0 || words[0] === "" || words[1] === "") return review;
  const place = placeInText(review.notice.text, row.span, row.content, at);
  // Where people wrote the content themselves, nothing says where in the notice it parts: both keep the whole.
  const spans: readonly [Span, Span] =
    place === null
      ? [row.span, row.span]
      : [
          [row.span[0], place],
          [place, row.span[1]],
        ];
  const halves = petitionHalves(row, at);
  const first = part(review, row, words[0], spans[0], place !== null);
  const second = part(review, row, words[1], spans[1], place !== null);
  const parts: NoticeItem[] = [
    supplied(
      { ...first, petition: halves[0], leadUnits: row.leadUnits, coordinatingUnits: row.coordinatingUnits },
      "content",
    ),
    supplied({ ...second, petition: halves[1], id: freeId(review.rows, row.id, "~2") }, "row"),
  ];
  return { ...review, rows: [...review.rows.slice(0, index), ...parts, ...review.rows.slice(index + 1)] };
};

/** One part of a row: what it says itself goes before what the row as a whole says. */
const part = (
  review: Review,
  row: NoticeItem,
  content: string,
  span: Span,
  isVerbatim: boolean,
): NoticeItem => {
  const base: NoticeItem = { ...row, content, span, targets: targetsOf(wordsOf(content)) };
  if (!isVerbatim) return base;
  const own = readStretch(review.notice, span);
  const isOwnDeadline = own.deadline !== null && row.deadline?.source !== "supplied";
  const inherited: Deadline | null =
    row.deadline && row.deadline.source === "own" ? { ...row.deadline, source: "inherited" } : row.deadline;
  const isOwnLead = own.leadUnits.length > 0 && !row.supplied?.includes("leadUnits");
  const keep = (about: readonly ReadWarning[], isOwn: boolean): ReadWarning[] =>
    (isOwn ? own : row).warnings.filter((warning) => about.includes(warning));
  return {
    ...base,
    legalReferences: own.legalReferences,
    leadUnits: isOwnLead ? own.leadUnits : row.leadUnits,
    coordinatingUnits: isOwnLead ? own.coordinatingUnits : row.coordinatingUnits,
    deadline: isOwnDeadline ? own.deadline : inherited,
    recurrence: own.recurrence ?? row.recurrence,
    warnings: [...keep(aboutLead, isOwnLead), ...keep(aboutDeadline, isOwnDeadline)],
  };
};

/** A petition parted where its assignment is parted: both halves answer to the same request. */
const petitionHalves = (
  { petition, content }: NoticeItem,
  at: number,
): [NoticeItem["petition"], NoticeItem["petition"]] => {
  if (!petition) return [null, null];
  const { request, assignment } = petition;
  const begins = assignment === null ? -1 : content.lastIndexOf(assignment);
  const cut = (from: number, to?: number): string => content.slice(from, to).trim();
  if (begins === -1 || at <= begins)
    return [
      { ...petition, request: cut(0, at), assignment: null },
      { ...petition, request: begins > at ? cut(at, begins) : request, assignment },
    ];
  return [
    { ...petition, assignment: cut(begins, at) },
    { ...petition, assignment: cut(at) },
  ];
};
