import { calendarDate, type CalendarDate } from "./calendar-date";

/** What mail programs print above a message, in Vietnamese and English. */
const FIELD =
  /^(?:từ|đến|tới|gửi|cc|đã gửi|ngày|thời gian|tiêu đề|chủ đề|from|to|sent|date|subject)\s*:\s*(?=\S)/iu;
const SUBJECT = /^(?:tiêu đề|chủ đề|subject)\s*:\s*(?:(?:re|fw|fwd|tr)\s*:\s*)*(.+)$/iu;
const FEWEST_FIELDS = 3;
const MOST_LINES = 12;

/** `Vào Th 2, 13 thg 4, 2026 … đã viết:`, `-----Original Message-----`: from there on an older message is quoted. */
const QUOTES =
  /^(?:(?:vào|on)\s.{5,160}(?:đã viết|wrote)\s*:|-{2,}\s*(?:original message|tin nhắn gốc|forwarded message)\s*-{2,})\s*$/iu;

/** Index of the first line after the fields of a mail at the top; 0 where there is none. */
export const mailHeaderEnd = (lines: readonly string[]): number => {
  let fields = 0;
  let end = 0;
  for (const [i, line] of lines.slice(0, MOST_LINES).entries()) {
    if (line.trim() === "") continue;
    if (!FIELD.test(line)) break;
    fields++;
    end = i + 1;
  }
  return fields >= FEWEST_FIELDS ? end : 0;
};

/** The subject that a line of a mail's header states. */
export const mailSubjectOf = (line: string): string | null => SUBJECT.exec(line)?.[1]?.trim() ?? null;

/** Index of the line from which on an older message is quoted; the number of lines where none is. */
export const quoteStart = (lines: readonly string[]): number => {
  const at = lines.findIndex((line) => QUOTES.test(line.trim()));
  return at < 0 ? lines.length : at;
};

const SENT = /^(?:ngày|thời gian|đã gửi|sent|date)\s*:\s*(.+)$/iu;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** `14 thg 4, 2026`, `14/4/2026` and `March 9, 2026`, `9 Mar 2026`. */
const NUMBERED = /(?<!\d)(\d{1,2})(?:\s(?:thg|tháng)\s|[/.-])(\d{1,2})(?:,?\s(?:năm\s)?|[/.-])(\d{4})/iu;
const NAMED =
  /(?:(\d{1,2})\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s(\d{1,2}),)?\s(\d{4})/iu;

/** The day on which a mail was sent; null for what is no mail, or says none. */
export const sentOn = (text: string): CalendarDate | null => {
  const lines = text.slice(0, 2000).split("\n");
  for (const line of lines.slice(0, mailHeaderEnd(lines))) {
    const stated = SENT.exec(line)?.[1];
    if (stated === undefined) continue;
    const numbered = NUMBERED.exec(stated);
    if (numbered) return calendarDate(Number(numbered[3]), Number(numbered[2]), Number(numbered[1]));
    const named = NAMED.exec(stated);
    const month = MONTHS.indexOf((named?.[2] ?? "").toLowerCase()) + 1;
    if (named) return calendarDate(Number(named[4]), month, Number(named[1] ?? named[3]));
  }
  return null;
};
