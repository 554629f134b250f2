import { typesBySymbol } from "../catalog/vocabulary";
import { calendarDate } from "./calendar-date";
import { wordsOf, type Words } from "./words";
import { MONTH_WORD, NUMBER_WORD, isHeaderLine, looksLikeAgency, titleOf } from "./document-parts";
import { DATE_ALONE } from "./signature";
import { mailHeaderEnd, mailSubjectOf } from "./mail";
import type { NormalisedText, TextLine } from "./normalise";
import type { NoticeHeader } from "./notice";
import { heads, wholeNames } from "./unit-names";

const NUMBER_AND_SYMBOL = new RegExp(
  String.raw`^${NUMBER_WORD}\s*:?\s*(?:\(?[._…\s]*\)?)(\d{1,6}[a-zđ]?)?\s*[._…]*\s*([/-])\s*((?:\d{4}\s*/\s*)?\p{Lu}[\p{L}\d]*(?:(?:\s*[-/&]\s*|\.(?=\p{L}))\p{L}[\p{L}\d]*|\.\d{1,2}(?!\d))*)`,
  "iu",
);
const NUMBER_ONLY = new RegExp(String.raw`^${NUMBER_WORD}\s*:?\s*(\d{1,6})\s*$`, "iu");
// Telegrams print the hour as well: `Lào Cai, hồi 14 giờ 30 ngày 28 tháng 9 năm 2025`.
const DATE_LINE = new RegExp(
  String.raw`^(?:.*?\n)?(?:(.{1,60}?),\s*)?(?:(?:vào\s)?(?:hồi|lúc)\s+)?(?:\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{1,2})?(?:\s?phút)?,?\s+)?ngày\s*([\d\s…._/]*?)\s*${MONTH_WORD}\s*([\d\s…._/]*?)\s*năm\s*(\d{4})?`,
  "iu",
);
const SLASH_DATE = /^(?:(.{1,60}?),\s*)?ngày\s*(\d{1,2})?[\s…._]*\/\s*(\d{1,2})?[\s…._]*\/\s*(\d{4})/iu;
/** Where others print the national title; an office of its own only where it stands first. */
const YOUTH_TITLE = /^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$/iu;
const STAMP =
  /^(?:[[(]?(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn|mật|tối mật|tuyệt mật)[\])]?|\(?dự thảo.*|công văn đến.*|người ký\s*:.*)$/iu;
/** What the ground leads to is no part of it: `…, UBND xã ban hành kế hoạch như sau:` */
const LEGAL_BASIS = /^(?:-\s*)?Căn cứ\s+(.+?)(?:,\s[^,;]{2,120}\s(?:như sau|sau đây)\s?:|[;,.]?)$/u;
const MEETING =
  /^(?:(?:Sáng|Chiều|Tối|Vào|Trong)\s+)?(?:ngày|Ngày)\s+(\d{1,2})\s*(?:\/|tháng\s*)(\d{1,2})\s*(?:\/|năm\s*)(\d{4})/u;
/** `KL giao ban sáng thứ 2 ngày 9/3/2026`, `Hôm nay, vào hồi 08 giờ 30 phút ngày 18/3/2026` */
const MEETING_IN_LINE =
  /(?:giao ban|cuộc họp|buổi họp|hội nghị|làm việc|sáng|chiều|tối|hôm nay|hồi)(?!\p{L})[^.;:]{0,60}?(?:ngày\s+|\()(\d{1,2})\s*(?:\/|tháng\s*)(\d{1,2})\s*(?:\/|năm\s*)(\d{4})/iu;
const ROLE_AS_ISSUER = /^THỦ TƯỚNG/u;

const figure = (text: string | undefined): number | null => {
  const digits = (text ?? "").replace(/\D/g, "");
  return digits === "" ? null : Number(digits);
};

interface DateLine {
  readonly place: string | null;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

const dateLineOf = (line: string): DateLine | null => {
  const match = DATE_LINE.exec(line) ?? SLASH_DATE.exec(line);
  if (!match) return null;
  return {
    place: match[1]?.trim() ?? null,
    day: figure(match[2]),
    month: figure(match[3]),
    year: figure(match[4]),
  };
};

const sameInCase = (text: string): boolean => text === text.toUpperCase();

/** Words behind which a name cannot end, however it is broken. */
const UNFINISHED = /(?:^|\s)(?:VÀ|CỦA|CÁC|.+\s(?:ỦY|UỶ) BAN)$/u;

/** Whether a line that could open a name goes on with the one above: `SỞ NÔNG NGHIỆP VÀ MÔI` / `TRƯỜNG`. */
const goesOn = (above: string, line: string): boolean =>
  UNFINISHED.test(above) || (!line.includes(" ") && heads.has(wordsOf(line), 0));

const opensName = (words: Words): boolean => wholeNames.has(words, 0) || heads.has(words, 0);

/** Names of agencies from their printed lines: a line that opens no name of its own goes on with the one above. */
const agenciesOf = (lines: readonly string[]): string[] => {
  const agencies: string[] = [];
  for (const line of lines) {
    const words = wordsOf(line);
    const opens =
      opensName(words) || /^(?:ĐOÀN|BAN|TỈNH ỦY|ĐẢNG BỘ|HUYỆN ỦY)/u.test(line) || ROLE_AS_ISSUER.test(line);
    const above = agencies.at(-1);
    if (above === undefined || (opens && !goesOn(above, line))) agencies.push(line);
    else agencies[agencies.length - 1] = `${above} ${line}`;
  }
  return agencies;
};

/** `CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN`, in capitals below the subject of a decision: who decides. */
const namesDecider = (line: string, subject: readonly string[]): boolean =>
  sameInCase(line) && looksLikeAgency(line) && subject.some((above) => !sameInCase(above));

/** `Ủy ban nhân dân xã A` on the first lines of a document typed without capitals. */
const isTypedAgency = (line: string): boolean =>
  line.length < 80 && !/[.:;,]$/u.test(line) && opensName(wordsOf(line)) && !sameInCase(line);

const isAgencyLine = (line: string, isFirst: boolean, isNumbered: boolean): boolean =>
  looksLikeAgency(line)
    ? isFirst || !isNumbered || !YOUTH_TITLE.test(line)
    : isFirst && !isNumbered && isTypedAgency(line);

/** `CV` of `CV/ĐU`, `TB` of `TB-UBND`. */
const opensSymbol = (symbol: string | null): string => /^\p{L}+/u.exec(symbol ?? "")?.[0] ?? "";

/** What the printed lines above the body say. A blank day or month stays blank: nobody fills it in from elsewhere. */
export const readHeader = ({
  header,
  body,
  tail,
}: Pick<NormalisedText, "header" | "body" | "tail">): NoticeHeader => {
  let number: string | null = null;
  let symbol: string | null = null;
  // Party documents join number and symbol by a dash: `2449-CV/ĐU`.
  let separator = "/";
  let date: DateLine | null = null;
  let documentType: string | null = null;
  const agencyLines: string[] = [];
  const subject: string[] = [];
  let inSubject = false;

  const isMail = mailHeaderEnd(header.map(({ text }) => text)) > 0;
  for (const { text: line } of header) {
    if (isMail) {
      const stated = mailSubjectOf(line);
      if (stated !== null) subject.push(stated);
      continue;
    }
    const numbered: RegExpExecArray | null = symbol === null ? NUMBER_AND_SYMBOL.exec(line) : null;
    const dated: DateLine | null =
      date === null && /ngày/iu.test(line) && line.length < 120 ? dateLineOf(line) : null;
    if (numbered) {
      number = numbered[1] ?? null;
      separator = numbered[2] ?? "/";
      symbol = (numbered[3] ?? "").replace(/\s+/g, "");
      inSubject = false;
      if (/^\s*V\/v/iu.test(line.slice(numbered[0].length))) {
        documentType ??= "Công văn";
        subject.push(line.slice(numbered[0].length).trim());
      }
      // Both columns on one line: the date stands behind the symbol.
      const rest = line.slice(numbered[0].length).replace(/^[\s,]+/u, "");
      if (date === null && /ngày/iu.test(rest)) date = dateLineOf(rest.trim());
    } else if (number === null && symbol === null && NUMBER_ONLY.test(line)) {
      number = NUMBER_ONLY.exec(line)?.[1] ?? null;
    } else if (dated && !inSubject) {
      date = dated;
    } else if (isHeaderLine(line) && !inSubject) {
      if (dated) date ??= dated;
    } else if (STAMP.test(line)) {
      continue;
    } else if (documentType === null && titleOf(line) !== null && subject.length === 0) {
      documentType = titleOf(line);
      inSubject = true;
      // `[THÔNG BÁO HỎA TỐC]` heads a message.
      const printed = line.replace(/^\[(.*)\]$/u, "$1");
      const rest = printed.slice(documentType?.length ?? 0).trim();
      if (rest !== "" && !STAMP.test(rest)) subject.push(rest.replace(/^\((.*)\)$/u, "$1"));
    } else if (/^V\/v|^Về việc/iu.test(line) || inSubject) {
      if (!inSubject && documentType === null) documentType = "Công văn";
      inSubject = true;
      if (isHeaderLine(line) && sameInCase(line)) inSubject = false;
      else if (dated && line.length < 60) {
        date ??= dated;
        inSubject = false;
      } else if (namesDecider(line, subject)) break;
      else subject.push(line);
    } else if (isAgencyLine(line, agencyLines.length === 0, symbol !== null)) agencyLines.push(line);
    // Below the number of a Party letter its subject stands without `V/v`.
    else if (opensSymbol(symbol) === "CV" && !sameInCase(line))
      subject.push(line.replace(/^["“](.*)["”]$/u, "$1"));
  }
  // A letter may have its date above the signature.
  const [last] = tail;
  if (last && DATE_ALONE.test(last.text)) date ??= dateLineOf(last.text);
  const agencies = agenciesOf(agencyLines);
  const meeting =
    body.map(({ text }) => MEETING.exec(text)).find((match) => match !== null) ??
    body
      .slice(0, 3)
      .map(({ text }) => MEETING_IN_LINE.exec(text.slice(0, 240)))
      .find((match) => match !== null);
  const meetingDate = meeting
    ? calendarDate(Number(meeting[3]), Number(meeting[2]), Number(meeting[1]))
    : null;
  const issuedDate =
    date?.day && date.month && date.year ? calendarDate(date.year, date.month, date.day) : null;
  // Minutes are made on the day of the meeting.
  const isMinutes = documentType === "Biên bản" && date === null;
  return {
    documentNumber:
      symbol === null && number === null
        ? null
        : `${number ?? ""}${symbol === null ? "" : separator}${symbol ?? ""}`,
    number,
    symbol,
    documentType: documentType ?? typesBySymbol[opensSymbol(symbol)] ?? null,
    superiorAgency: agencies.length > 1 ? (agencies.at(-2) ?? null) : null,
    issuer: agencies.at(-1) ?? null,
    placeOfIssue: date?.place ?? null,
    issuedDate: isMinutes ? meetingDate : issuedDate,
    issuedYear: date?.year ?? (isMinutes ? (meetingDate?.year ?? null) : null),
    subject: subject.length > 0 ? subject.join(" ") : null,
    legalBasis: legalBasisOf(body),
    meetingDate,
  };
};

/** `Căn cứ …;` paragraphs before the first item. */
const legalBasisOf = (body: readonly TextLine[]): string[] => {
  const basis: string[] = [];
  for (const line of body.slice(0, 40)) {
    const match = LEGAL_BASIS.exec(line.text);
    if (match?.[1] && !/chức năng, nhiệm vụ|ý kiến|nội dung trên/u.test(match[1])) basis.push(match[1]);
    else if (line.marker && line.marker.style !== "dash") break;
  }
  return basis;
};
