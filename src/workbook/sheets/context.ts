import type { DeadlineRules } from "../../tracker/deadline-rules";
import type { Tracker } from "../../tracker/tracker";
import type { CalendarDate } from "../../notice/calendar-date";
import type { PrintPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";

/** What every sheet is planned from. */
export interface SheetContext {
  readonly tracker: Tracker;
  readonly texts: WorkbookTexts;
  /** A fixed as-of date; null follows today. */
  readonly asOf: CalendarDate | null;
  readonly workbookId: string;
  /** How "trước ngày" counts at first; inclusive where left out. */
  readonly beforeDateRule?: DeadlineRules["beforeDateRule"];
}

/** Rows above a table: two of the agency, title, notice, as-of line, and then the header. */
export const headerRow = 5;

/** Rows that a page holds in a size that can be read: so few leave no signatures alone on a second page. */
export const mostRowsOfPage = 26;

/**
 * A4 landscape with the header row repeated; the page number stands at the top, not on the first page
 * (Nghị định 30/2020, phụ lục I).
 *
 * @param columns how many columns from the left are printed; all where left out
 * @param rowCount rows of a table whose length is known, each of a line or two; few enough go on one page
 */
export const landscape = (columns: number | null = null, rowCount = Infinity): PrintPlan => ({
  orientation: "Landscape",
  columns,
  onePage: rowCount <= mostRowsOfPage,
  titleRows: [headerRow, headerRow],
});

/** Items of a list in one cell; formulas that search it rely on this separator. */
export const listSeparator = "; ";
export const joined = (items: readonly string[]): string | null =>
  items.length > 0 ? items.join(listSeparator) : null;

/** The items of such a list, also as people type it. */
export const listedIn = (text: string | null): string[] =>
  (text ?? "").split(listSeparator.trim()).flatMap((item) => (item.trim() === "" ? [] : [item.trim()]));
