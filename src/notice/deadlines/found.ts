import type { CalendarDate } from "../calendar-date";
import type { DeadlineOperator, ReadWarning, Recurrence, Span } from "../notice";
import type { Words } from "../words";

/** A deadline phrase found in a passage. */
export interface FoundDeadline {
  readonly text: string;
  readonly stated: CalendarDate | null;
  readonly op: DeadlineOperator;
  readonly span: Span;
  readonly recurrence: Recurrence | null;
  readonly warnings: readonly ReadWarning[];
  /** The day is not written but counted from the day of issue. */
  readonly reckoned?: boolean;
  /** The day on which something takes place. */
  readonly isEvent?: boolean;
}

/** Those whose words stand within a span, of deadlines in the order of the text. */
export const deadlinesWithin = (
  deadlines: readonly FoundDeadline[],
  [from, to]: Span,
): readonly FoundDeadline[] => {
  let first = 0;
  for (let behind = deadlines.length; first < behind;) {
    const middle = (first + behind) >> 1;
    if ((deadlines[middle]?.span[0] ?? to) < from) first = middle + 1;
    else behind = middle;
  }
  let last = first;
  while ((deadlines[last]?.span[0] ?? to) < to) last++;
  return deadlines.slice(first, last).filter(({ span }) => span[1] <= to);
};

/** What a phrase without a year or a day is reckoned from: nothing of it is today. */
export interface Anchor {
  /** The meeting or the day of issue; null where both are blank. */
  readonly date: CalendarDate | null;
  /** The year printed in the date line, where the day is blank. */
  readonly year: number | null;
  /** The day of issue, where it is printed in full. */
  readonly issued: CalendarDate | null;
}

/** A parser of one kind of phrase in a passage; spans count from the start of the passage's text. */
export type DeadlineParser = (passage: Words, anchor: Anchor) => FoundDeadline[];

/** An hour of the day before a date: `17h00`, `16 giờ 30 phút`, `11 giờ`. */
export const HOUR = String.raw`\d{1,2}\s?(?:giờ|[hg:])\s?(?:\d{1,2})?(?:\s?phút)?`;
