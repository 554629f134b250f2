import type { Deadline, NoticeItem, Span } from "../../notice/notice";
import { criteriaNamed } from "../../notice/stretch";
import { targetsOf } from "../../notice/targets";
import { wordsOf } from "../../notice/words";
import type { Edit } from "./edits";
import { joinRows } from "./join-rows";
import { joinedWords } from "./joined-words";
import type { Review } from "./review";
import { leaveRows, takePassages } from "./rows-and-passages";
import { splitRow } from "./split-row";
import { supplied } from "./supplied";

/** The review after an edit; the very same review where the edit changes nothing or has nothing to work on. */
export const applyEdit = (review: Review, edit: Edit): Review => {
  switch (edit.type) {
    case "content":
      return withRows(review, [edit.id], (row) => withContent(row, edit.content, null));
    case "petition":
      return withRows(review, [edit.id], (row) =>
        row.petition
          ? withContent(row, joinedWords(edit.request, edit.assignment ?? ""), {
              ...row.petition,
              request: edit.request.trim(),
              assignment: edit.assignment?.trim() || null,
            })
          : row,
      );
    case "leadUnits":
      return withRows(review, edit.ids, (row) => withLeads(row, named(edit.units)));
    case "coordinatingUnits":
      return withRows(review, edit.ids, (row) => withCoordinating(row, named(edit.units)));
    case "deadline":
      return withRows(review, edit.ids, (row) =>
        supplied({ ...row, deadline: edit.date && suppliedDeadline(edit.date, row.span) }, "deadline"),
      );
    case "criteria":
      return withRows(review, edit.ids, (row) => supplied({ ...row, criteria: edit.codes }, "criteria"));
    case "split":
      return splitRow(review, edit.id, edit.at);
    case "join":
      return joinRows(review, edit.id);
    case "leave":
      return leaveRows(review, new Set(edit.ids));
    case "take":
      return takePassages(review, edit.from, edit.to);
    case "criterionSet":
      return chooseCriteria(review, edit.id);
  }
};

const withRows = (
  review: Review,
  ids: readonly string[],
  change: (row: NoticeItem) => NoticeItem,
): Review => {
  const wanted = new Set(ids);
  let changed = false;
  const rows = review.rows.map((row) => {
    if (!wanted.has(row.id)) return row;
    const next = change(row);
    if (next !== row) changed = true;
    return next;
  });
  return changed ? { ...review, rows } : review;
};

const named = (units: readonly string[]): string[] => [
  ...new Set(units.map((unit) => unit.normalize("NFC").replace(/\s+/gu, " ").trim()).filter(Boolean)),
];

const withContent = (row: NoticeItem, words: string, petition: NoticeItem["petition"]): NoticeItem => {
  const content = words.normalize("NFC").trim();
  // A row without words could not be followed by anybody: leaving it out is another edit.
  if (content === "" || (content === row.content && petition === null)) return row;
  if (row.petition && !petition) return row;
  return supplied({ ...row, content, petition, targets: targetsOf(wordsOf(content)) }, "content");
};

const withLeads = (row: NoticeItem, leadUnits: readonly string[]): NoticeItem => {
  const next = supplied(
    {
      ...row,
      leadUnits,
      coordinatingUnits: row.coordinatingUnits.filter((unit) => !leadUnits.includes(unit)),
    },
    "leadUnits",
  );
  return leadUnits.length > 0 ? next : { ...next, warnings: ["no-lead-unit", ...next.warnings] };
};

const withCoordinating = (row: NoticeItem, units: readonly string[]): NoticeItem =>
  supplied(
    { ...row, coordinatingUnits: units.filter((unit) => !row.leadUnits.includes(unit)) },
    "coordinatingUnits",
  );

/** The notice has no words for it. */
const suppliedDeadline = (stated: NonNullable<Deadline["stated"]>, span: Span): Deadline => ({
  text: "",
  stated,
  op: "by",
  source: "supplied",
  span,
});

/** A code means another criterion in another set: rows are read anew for the set that is chosen. */
const chooseCriteria = (review: Review, criterionSetId: string | null): Review => {
  if (criterionSetId === review.criterionSetId) return review;
  const rows = review.rows.map((row): NoticeItem => ({
    ...row,
    criteria: row.kind === "petition" ? [] : criteriaNamed(criterionSetId, row.heading, wordsOf(row.content)),
    ...(row.supplied && { supplied: row.supplied.filter((field) => field !== "criteria") }),
  }));
  return { ...review, rows, criterionSetId };
};
