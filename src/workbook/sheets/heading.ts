import { vietnameseDate } from "../../notice/calendar-date";
import type { NoticeHeader } from "../../notice/notice";
import { quoted, tableReference } from "../formulas/reference";
import { definedNames, tableNames } from "../names";
import type { Formula } from "../plan";
import type { WorkbookTexts } from "../texts/vi";

/** What the line under a title needs of a notice. */
export interface NoticeHeading {
  readonly header: Pick<NoticeHeader, "documentNumber" | "issuedDate" | "subject">;
}

/** Letters that fit across a printed page; what runs over its edge would be cut off there. */
const lineLength = 110;

/** As much of a line as fits across a page. */
export const shortened = (line: string): string =>
  line.length <= lineLength ? line : `${line.slice(0, line.lastIndexOf(" ", lineLength - 1))} …`;

/**
 * "Thông báo số 06/TB-BCĐ, chưa ghi ngày – <trích yếu>" of the first notice, short enough for one line, and
 * how many others the register has by now.
 */
export const noticeLine = (
  { notices }: { readonly notices: readonly NoticeHeading[] },
  texts: WorkbookTexts,
  register = tableReference<"noticeId">(tableNames.notices, texts.columns),
): Formula | string => {
  const [notice] = notices;
  if (!notice) return "";
  const { documentNumber, issuedDate, subject } = notice.header;
  const { noticeNumber, andOthers } = texts.lines;
  const line = noticeNumber(documentNumber, issuedDate && vietnameseDate(issuedDate));
  const count = `COUNTA(${register.column("noticeId")})`;
  const others = `IF(${count}>1,${quoted(andOthers.before)}&(${count}-1)&${quoted(andOthers.after)},"")`;
  return { formula: `=${quoted(shortened(subject ? `${line} – ${subject}` : line))}&IFERROR(${others},"")` };
};

/** Day, month and year put together by hand: TEXT() wants the letters of each machine's language. */
export const dateWords = (date: string): string =>
  `RIGHT("0"&DAY(${date}),2)&"/"&RIGHT("0"&MONTH(${date}),2)&"/"&YEAR(${date})`;

const asOfWords = (texts: WorkbookTexts): string =>
  `${quoted(texts.lines.asOf.before)}&${dateWords(definedNames.asOf)}`;

/** "(Số liệu đến ngày 01/04/2024 · Tổng số nhiệm vụ: 28 · Quá hạn: 2 · Sắp đến hạn: 1)", calculated. */
export const asOfLine = (kind: "tasks" | "petitions", texts: WorkbookTexts): Formula => {
  const table = tableReference(tableNames[kind], texts.columns);
  const count = (status: string) => `COUNTIF(${table.column("trackStatus")},${quoted(status)})`;
  const total = kind === "tasks" ? texts.lines.tasksTotal : texts.lines.petitionsTotal;
  return {
    formula: [
      `=${asOfWords(texts)}`,
      `${quoted(total)}&COUNTIF(${table.column("trackStatus")},"?*")`,
      `${quoted(texts.lines.overdue)}&${count(texts.trackStatus.overdue)}`,
      `${quoted(texts.lines.dueSoon)}&${count(texts.trackStatus.dueSoon)}`,
      quoted(texts.lines.asOf.after),
    ].join("&"),
  };
};

/** The as-of date alone, for sheets without counts of their own, or with a sentence that does not change. */
export const asOfOnly = (texts: WorkbookTexts, sentence?: string): Formula => {
  const { after } = texts.lines.asOf;
  const end = sentence === undefined ? after : ` · ${sentence.replace(/\.$/u, "")}${after}`;
  return { formula: `=${asOfWords(texts)}&${quoted(end)}` };
};
