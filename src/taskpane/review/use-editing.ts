import { createContext, useContext } from "react";
import type { Edit } from "../../tracker/review/edits";

/** What a row's form can do, and what it must know of the review as a whole. */
export interface Editing {
  edit(edit: Edit): void;
  /** As `edit`, letter by letter: one step to undo. */
  type(edit: Edit): void;
  /** The notice's year, for dates typed without one. */
  readonly year: number | null;
  readonly criterionSetId: string | null;
}

export const EditingContext = createContext<Editing | null>(null);

export const useEditing = (): Editing => {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("useEditing outside of a review");
  return editing;
};
