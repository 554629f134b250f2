import { isoDate, type CalendarDate } from "../notice/calendar-date";
import type { Notice, NoticeHeader, NoticeItem } from "../notice/notice";

const iso = (date: CalendarDate | null): string | null => (date ? isoDate(date) : null);

const headerOf = (header: NoticeHeader): object => ({
  documentNumber: header.documentNumber,
  number: header.number,
  symbol: header.symbol,
  documentType: header.documentType,
  superiorAgency: header.superiorAgency,
  issuer: header.issuer,
  placeOfIssue: header.placeOfIssue,
  issuedDate: iso(header.issuedDate),
  issuedYear: header.issuedYear,
  subject: header.subject,
  legalBasis: header.legalBasis,
  meetingDate: iso(header.meetingDate),
});

const itemOf = (item: NoticeItem): object => ({
  ...item,
  deadline: item.deadline && { ...item.deadline, stated: iso(item.deadline.stated) },
});

/** A notice as one JSON object: dates as `YYYY-MM-DD`, what is absent as null. */
export const noticeAsJson = (notice: Notice): object => ({
  header: headerOf(notice.header),
  key: notice.key,
  items: notice.items.map(itemOf),
  passages: notice.passages,
  units: notice.units,
  criterionSetId: notice.criterionSetId,
  criteriaStated: notice.criteriaStated,
  recipients: notice.recipients,
  signer: notice.signer,
});
