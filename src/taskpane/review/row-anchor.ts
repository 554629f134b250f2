import { focusForNow } from "../components/focus-for-now";

/** The element id of a row in the list; row ids are made of marks that an element id may hold. */
export const rowAnchor = (id: string): string => `row ${id}`.replace(/\s/g, "_");

/** The element id of the list's heading. */
export const rowsHeading = "rows-heading";

/** Brings a row into view and gives it the focus; where it is not shown any more, the list's heading takes it. */
export const goToRow = (id: string): void => {
  const row = document.getElementById(rowAnchor(id)) ?? document.getElementById(rowsHeading);
  row?.scrollIntoView({ block: "center" });
  if (row) focusForNow(row);
};
