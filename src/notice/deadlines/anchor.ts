import type { NoticeHeader } from "../notice";
import type { Anchor } from "./found";

const FULL_DATE = /(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(20\d{2})(?!\d)/u;

/** Messages have no date line; the first full date in them, often their own stamp, tells the year. */
const yearOfFirstDate = (text: string): number | null => {
  const year = FULL_DATE.exec(text)?.[1];
  return year === undefined ? null : Number(year);
};

/** What dates without a year, or counted in days, are reckoned from in a notice with this header and text. */
export const anchorOf = (header: NoticeHeader, text: string): Anchor => ({
  date: header.issuedDate ?? header.meetingDate,
  year: header.issuedYear ?? header.meetingDate?.year ?? yearOfFirstDate(text),
  issued: header.issuedDate,
});
