import { focusForNow } from "../components/focus-for-now";

/** The element id of a row in the list; row ids are made of marks that an element id may hold. */
export const rowAnchor = (id: string): string => `row ${id}`.replace(/\s/g, "_");

/** Brings a row that is in the page into view and gives it the focus. */
export const goToRow = (id: string): void => {
  const row = document.getElementById(rowAnchor(id));
  row?.scrollIntoView({ block: "center" });
  if (row) focusForNow(row);
};
