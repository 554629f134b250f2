import type { CalendarDate } from "../notice/calendar-date";
import { isoDate } from "../notice/calendar-date";
import { foldPhrase } from "../notice/folding";
import type { Notice } from "../notice/notice";

/** A notice as the workbook's register knows it. */
export interface RegisteredNotice {
  readonly key: string;
  /** As printed: `06/TB-BCĐ`, or `/TB-BCĐ` while the number is blank. */
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedDate: CalendarDate | null;
  readonly subject: string | null;
}

/** True where both are known and not the same. */
const differ = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && foldPhrase(a) !== foldPhrase(b);

const hasNumber = (documentNumber: string | null): boolean => /^\s*\d/u.test(documentNumber ?? "");
const symbolOf = (documentNumber: string | null): string | null =>
  documentNumber?.replace(/^\s*\d*\s*[/-]?/u, "") ?? null;

/** Numbers start anew each year, and every office has its own: the same number alone says nothing. */
const isSameIssue = (known: RegisteredNotice, { header }: Notice): boolean => {
  if (differ(known.issuer, header.issuer)) return false;
  const year = header.issuedDate?.year ?? header.issuedYear;
  return known.issuedDate === null || year === null || known.issuedDate.year === year;
};

const isSameNumber = (known: RegisteredNotice, { header }: Notice): boolean =>
  known.documentNumber !== null &&
  hasNumber(header.documentNumber) &&
  foldPhrase(known.documentNumber) === foldPhrase(header.documentNumber ?? "");

/** The same draft, its number blank on one side or on both: symbol, issuer, date and subject stand in for it. */
const isSameDraft = (known: RegisteredNotice, { header }: Notice): boolean => {
  if (hasNumber(known.documentNumber) && hasNumber(header.documentNumber)) return false;
  if (known.subject === null || header.subject === null || differ(known.subject, header.subject))
    return false;
  if (differ(symbolOf(known.documentNumber), symbolOf(header.documentNumber))) return false;
  return (
    known.issuedDate === null ||
    header.issuedDate === null ||
    isoDate(known.issuedDate) === isoDate(header.issuedDate)
  );
};

/**
 * The key under which a notice goes on in a workbook, and whether the workbook has it already: that of the
 * notice it is another issue of, else its own, with a number behind it where a different notice has that key.
 */
export const keyInRegister = (
  notice: Notice,
  register: readonly RegisteredNotice[],
): { readonly key: string; readonly isNew: boolean } => {
  const issues = register.filter((known) => isSameIssue(known, notice));
  const same =
    issues.find(({ key }) => key === notice.key) ??
    issues.find((known) => isSameNumber(known, notice)) ??
    issues.find((known) => isSameDraft(known, notice));
  if (same) return { key: same.key, isNew: false };
  const taken = new Set(register.map(({ key }) => key));
  let free = notice.key;
  for (let n = 2; taken.has(free); n++) free = `${notice.key}#${n}`;
  return { key: free, isNew: true };
};
