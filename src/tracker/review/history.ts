import type { Notice } from "../../notice/notice";
import { applyEdit } from "./apply-edit";
import type { Edit } from "./edits";
import type { KeptEdits } from "./kept-edits";
import type { Review } from "./review";
import { reviewOf } from "./review";

/** A review and the way to it and back. */
export interface History {
  readonly review: Review;
  /** What was done, the first first, each with the review before it. */
  readonly past: readonly { readonly edit: Edit; readonly before: Review }[];
  /** What was undone, the next to be done again last. */
  readonly undone: readonly Edit[];
}

export const historyOf = (notice: Notice): History => ({ review: reviewOf(notice), past: [], undone: [] });

/** Does something new; what was undone before can then no longer be done again. */
export const doEdit = (history: History, edit: Edit): History => {
  const next = redone(history, edit);
  return next === history ? history : { ...next, undone: [] };
};

/** Goes on typing: as `doEdit`, but in the place of the last edit where that was of the same words of the same row. */
export const goOnTyping = (history: History, edit: Edit): History => {
  const last = history.past.at(-1);
  const isSame =
    last !== undefined &&
    (edit.type === "content" || edit.type === "petition") &&
    last.edit.type === edit.type &&
    last.edit.id === edit.id;
  if (!isSame) return doEdit(history, edit);
  const next = doEdit({ ...history, review: last.before, past: history.past.slice(0, -1) }, edit);
  // Typed back to what it was: then there is nothing to undo, but what was undone before stays undone.
  return { ...next, undone: [] };
};

const redone = (history: History, edit: Edit): History => {
  const { review: before, past } = history;
  const review = applyEdit(before, edit);
  return review === before ? history : { ...history, review, past: [...past, { edit, before }] };
};

/** Takes the last edit back; the same history where there is none. */
export const undo = (history: History): History => {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    review: last.before,
    past: history.past.slice(0, -1),
    undone: [...history.undone, last.edit],
  };
};

/** Does again what was undone last; the same history where there is nothing. */
export const redo = (history: History): History => {
  const edit = history.undone.at(-1);
  if (!edit) return history;
  return { ...redone(history, edit), undone: history.undone.slice(0, -1) };
};

/** The history of a notice to which these edits are done again. */
export const repeated = (notice: Notice, { done, undone }: KeptEdits): History => ({
  ...done.reduce(redone, historyOf(notice)),
  undone,
});
