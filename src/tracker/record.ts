import type { CalendarDate } from "../notice/calendar-date";
import { isoDate } from "../notice/calendar-date";
import { shortHash } from "../notice/keys";

/** What a cell of a tracker says, whichever program wrote it. */
export type FieldValue = string | number | boolean | CalendarDate | null;

/** One row by the machine keys of its columns. */
export interface TrackerRecord {
  /** Stable across readings; never a position. */
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/**
 * A value as it is compared. Programs that open the file may break lines otherwise, turn a code into a
 * number or compose letters anew; none of that is a change that somebody made.
 */
export const comparable = (value: FieldValue | undefined): string => {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return isoDate(value);
  return String(value).normalize("NFC").replace(/\s+/gu, " ").trim();
};

export const isSameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  comparable(a) === comparable(b);

/** A mark of a value: the same for the same value, and "" for none. */
export const markOf = (value: FieldValue | undefined): string => {
  const text = comparable(value);
  return text === "" ? "" : shortHash(text);
};

/**
 * What the notice said when a row was last written, field by field, as marks; an empty field has none.
 *
 * Marks and not the values themselves: to tell who changed a field one needs to know *that* it differs from
 * what the notice said, and what it says now stands in the notice and in the row. Some hundred bytes a row
 * instead of a second copy of the tracker, in one text cell of the hidden sheet, so that the file alone
 * carries it through mail, sorting and other programs. Two values share a mark once in four thousand million.
 */
export type Marks = Readonly<Record<string, string>>;

/** Stands for what the notice said where nobody knows it. */
export const unknownMark = "0000000";

/** Field of the base that no row has: people left the row out as they reviewed the notice, and it is not added unasked. */
export const leftOut = "leftOut";

/** The base of a row of the notice that people left out; `marks` are what the notice said of it. */
export const leftOutMarks = (marks: Marks): Marks => ({ ...marks, [leftOut]: unknownMark });

export const isLeftOut = (base: Marks | undefined): boolean => base?.[leftOut] !== undefined;

export const marksOf = (
  fields: Readonly<Record<string, FieldValue>>,
  owned: readonly string[],
): Record<string, string> =>
  Object.fromEntries(
    owned.flatMap((field) => {
      const mark = markOf(fields[field]);
      return mark === "" ? [] : [[field, mark]];
    }),
  );

/** `content:0k3xw2a leadUnit:1b9…`: by name, so that a later version may add and leave out fields. */
export const writeMarks = (marks: Marks): string =>
  Object.entries(marks)
    .map(([field, mark]) => `${field}:${mark}`)
    .join(" ");

/** Anything that is no mark is passed over: the cell may have been touched. */
export const readMarks = (text: string): Marks =>
  Object.fromEntries(
    text.split(" ").flatMap((part) => {
      const [, field, mark] = /^([A-Za-z]+):([0-9a-z]{7})$/.exec(part) ?? [];
      return field === undefined || mark === undefined ? [] : [[field, mark]];
    }),
  );
