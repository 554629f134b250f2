import type { NoticeHeader } from "../notice";
import type { Anchor } from "./found";

/** What dates without a year, or counted in days, are reckoned from in a notice with this header. */
export const anchorOf = (header: NoticeHeader): Anchor => ({
  date: header.issuedDate ?? header.meetingDate,
  year: header.issuedYear,
  issued: header.issuedDate,
});
