import { documentTypes, openingWords, recipientsWords } from "../catalog/vocabulary";
import { wordsOf } from "./words";
import { mailHeaderEnd } from "./mail";
import { markerOf } from "./markers";
import { phraseTrie } from "./phrase-trie";
import { DATE_ALONE, DEGREE, FOOTNOTE, IN_PLACE_OF, LAST_PAGE, NAME, OFFICE, SIGNED } from "./signature";
import { withoutMarks } from "./folding";

const types = phraseTrie(documentTypes);
const openings = phraseTrie(openingWords);

/** The line above those who receive the document. */
export const RECIPIENTS = new RegExp(String.raw`^(?:${recipientsWords.join("|")})(?:\s*:|$)`, "iu");
/** The country's name and motto, or the Party's, printed at the head of a document. */
export const NATIONAL_TITLE =
  /^(?:cộng h\p{L}+ xã hội|độc lập\s*[-–—]?|đảng cộng sản việt nam|(?:(?:chủ )?nghĩa )?(?:việt )?nam$)/iu;
/** `Số` and `tháng`, as scanners misread them too. */
export const NUMBER_WORD = "s[ốôồ]";
export const MONTH_WORD = "th[áảàã]ng";
const NUMBER_LINE = new RegExp(String.raw`^${NUMBER_WORD}\s*:?\s*[\d…./ _-]*\s*[/-]?`, "iu");
const DATE_LINE = new RegExp(
  String.raw`(?:^|[,\s])ngày[\s\d…./_]*${MONTH_WORD}[\s\d…./_]*năm\s*\d{0,4}`,
  "iu",
);
/** `… tại buổi tiếp công dân ngày 15 tháng 9 năm 2026`: no place and comma stand before that date. */
const DATE_IN_SUBJECT = /[^\s,(]\s+ngày[\s\d…./_]*tháng/iu;
const SUBJECT_LINE = /^v\/v|^về việc/iu;
/** `Thời gian: 14 giờ …`: the minutes of a meeting begin. */
const MEETING_FACT =
  /^(?:\d{1,2}[.)]\s*|[-+]\s*)?(?:thời gian|địa điểm|thành phần|chủ trì|chủ tọa|thư ký)(?:[^:.;]{0,40}):\s/iu;
const HEADER_LIMIT = 60;
const PLAIN_TITLE = 160;
/** No line of a subject is as long as a paragraph of the body. */
const PARAGRAPH_LENGTH = 260;

/** Whether a line is a kind of document printed as a title: capitals, or alone on its line. */
export const titleOf = (line: string): string | null => {
  const words = wordsOf(line.slice(0, 80));
  const match = types.match(words, 0);
  if (!match) return scannedTitleOf(line);
  const title = Array.from({ length: match.next }, (_, i) => words.raw(i)).join(" ");
  const alone = match.next === words.length && line.length < 80;
  return alone || title === title.toUpperCase() || isPlainTitle(line, words.lower(match.next))
    ? match.value
    : null;
};

const bareOf = (text: string): string =>
  withoutMarks(text)
    .toUpperCase()
    .replace(/[^A-Z ]/gu, "")
    .trim();
const bareTypes = new Map(documentTypes.map((type) => [bareOf(type), type]));
const MOST_SCANNED = 40;

/** `| THÔNG BẢO`: a title alone on its line in which a scanner misread a mark. */
const scannedTitleOf = (line: string): string | null =>
  line.length <= MOST_SCANNED && line === line.toUpperCase() ? (bareTypes.get(bareOf(line)) ?? null) : null;

/** `Thông báo phân công nhiệm vụ khắc phục bão`, typed without capitals; `Kế hoạch số 5 …` and a sentence are none. */
const isPlainTitle = (line: string, behind: string): boolean =>
  line.length < PLAIN_TITLE &&
  /^\p{Lu}\p{Ll}/u.test(line) &&
  /^(?:về|phân|kết|ý|giao|triển|tổ|tại|v)$/u.test(behind) &&
  !/[.;:,]$/u.test(line);

/** A sentence of the body opens with a capital; `tại cuộc họp …` goes on with a subject. */
export const opensBody = (line: string): boolean =>
  /^\p{Lu}/u.test(line) && openings.has(wordsOf(line.slice(0, 60)), 0);

/** `Ngày 20 tháng 4 năm 2026, tại Trụ sở …` tells of a meeting; a date line has its place before the day. */
const TELLS_OF_DAY = /^(?:(?:sáng|chiều|tối|vào|trong)\s)?ngày[\s\d]*tháng[\s\d]*năm\s*\d{4},\s\p{L}/iu;

export const isHeaderLine = (line: string): boolean =>
  NATIONAL_TITLE.test(line) ||
  (NUMBER_LINE.test(line) && line.length < 60) ||
  (DATE_LINE.test(line) && line.length < 90 && !/^hôm nay/iu.test(line) && !TELLS_OF_DAY.test(line));

/**
 * Index of the first line after the header: agency, number, place and date, kind of document and subject.
 * 0 where the text has none.
 */
export const headerEnd = (lines: readonly string[]): number => {
  let end = mailHeaderEnd(lines);
  // A mail is itself the document, unless one is pasted below its fields.
  if (end > 0) return end;
  let titled = false;
  let subject = false;
  let sawHeader = false;
  for (const [i, line] of lines.slice(0, HEADER_LIMIT).entries()) {
    if (line === "") {
      if (subject && !sawTitleOnly(lines, i)) return i;
      continue;
    }
    if (RECIPIENTS.test(line) || (sawHeader && isTableRow(line))) return end;
    if (isHeaderLine(line) && !(titled && DATE_IN_SUBJECT.test(line))) {
      sawHeader = true;
      // A date below the subject does not open another.
      subject = subject && DATE_LINE.test(line);
    } else if (!titled && titleOf(line) !== null) {
      titled = true;
      sawHeader = true;
      subject = wordsOf(line).length > 4;
    } else if (SUBJECT_LINE.test(line) && !subject) {
      sawHeader = subject = titled = true;
    } else if (ADDRESSES.test(line) || line.length > PARAGRAPH_LENGTH) return sawHeader ? i : 0;
    else if ((titled || i > 20) && (subject || !titled) && opensBody(line) && !endsSubject(lines, i))
      return sawHeader ? i : 0;
    else if (opensItems(line, titled, sawHeader)) return i;
    else if (!titled && sawHeader && /:$/u.test(line) && !looksLikeAgency(line)) return i;
    else if (titled && subject && (/:$/u.test(line) || isSentence(line) || MEETING_FACT.test(line))) return i;
    else if (titled) subject = true;
    else if (!looksLikeAgency(line) && sawHeader && opensBody(line) && !isAboveDate(lines, i)) return i;
    end = i + 1;
  }
  return sawHeader ? end : 0;
};

const MOST_SUBJECT_LINE = 100;

/** `… tại Phiên họp thường kỳ` / `Ủy ban nhân dân tỉnh tháng 9 năm 2025`: the last of the subject's lines, a blank one below it. */
const endsSubject = (lines: readonly string[], at: number): boolean => {
  const [above = "", line = "", below = ""] = lines.slice(at - 1, at + 2);
  return (
    above !== "" &&
    (below === "" || opensBody(below)) &&
    titleOf(above) === null &&
    line.length < MOST_SUBJECT_LINE &&
    !/[.;:,]$/u.test(above) &&
    !/[.;:,/]$/u.test(line)
  );
};

/** A timetable's table begins right below its title. */
const isTableRow = (line: string): boolean => line.split("\t").length > 2;

const MOST_ABOVE_DATE = 6;
/** A letter's `Kính gửi`, a telegram's `… điện:`. */
export const ADDRESSES = /^kính gửi|\sđiện\s*:$/iu;

/** Party letters print their subject, without `V/v`, above the national title and the date. */
const isAboveDate = (lines: readonly string[], at: number): boolean =>
  lines.slice(at + 1, at + MOST_ABOVE_DATE).some((line) => DATE_ALONE.test(line));

/** Behind a title any mark, before one the first of a count, opens the body. */
const opensItems = (line: string, titled: boolean, sawHeader: boolean): boolean => {
  const marker = markerOf(line);
  return marker !== null && (titled || (sawHeader && marker.value === 1));
};

/** No subject is as long as this and ends in a full stop. */
const isSentence = (line: string): boolean => line.length > 100 && /^\p{Lu}.*[.;]$/u.test(line);

/** A blank line right after the title, or before more lines of the header, does not end the subject. */
const sawTitleOnly = (lines: readonly string[], blank: number): boolean => {
  const next = lines.slice(blank).find((line) => line !== "");
  if (next === undefined) return true;
  return isHeaderLine(next) || titleOf(next) !== null || (/^\(.*\)$/u.test(next) && next.length < 200);
};

/** Lines of an agency's name are printed in capitals. */
export const looksLikeAgency = (line: string): boolean =>
  line === line.toUpperCase() && /\p{Lu}{2}/u.test(line);

/**
 * Index of `Nơi nhận`, or of the signature where there is none, or of the date line that a letter has above it; the end where
 * there is neither.
 */
export const tailStart = (lines: readonly string[], from: number): number => {
  const start = tailBelowDate(lines, from);
  let above = start - 1;
  while (above > from && lines[above] === "") above--;
  return start < lines.length && above > from && DATE_ALONE.test(lines[above] ?? "") ? above : start;
};

const tailBelowDate = (lines: readonly string[], from: number): number => {
  for (let i = lines.length - 1; i >= from; i--)
    if (RECIPIENTS.test(lines[i] ?? "")) return withSignatureAbove(lines, i, from);
  // Without recipients the signature is the run of capitals near the end.
  for (let i = Math.max(from, lines.length - 12); i < lines.length; i++)
    if (IN_PLACE_OF.test(lines[i] ?? "")) return i;
  return officeAtEnd(lines, from);
};

const MOST_OFFICE = 60;

/** `HIỆU TRƯỞNG` in capitals, and nothing or a name below it: who signs in no one's place. */
const officeAtEnd = (lines: readonly string[], from: number): number => {
  const printed = lines.flatMap((line, index) =>
    line !== "" && !SIGNED.test(line) && !LAST_PAGE.test(line) && !FOOTNOTE.test(line) && index >= from
      ? [{ line, index }]
      : [],
  );
  const last = printed.at(-1);
  if (last && isOffice(last.line)) return last.index;
  let start = lines.length;
  // Several sign below one another: `THƯ KÝ` and a name, `CHỦ TRÌ` and a name
  for (let i = printed.length - 2; i >= 0; i -= 2) {
    const [office, name] = printed.slice(i, i + 2);
    if (!office || !name) break;
    const isNamed = NAME.test(name.line.replace(DEGREE, "")) && !looksLikeAgency(name.line);
    const isSigned = isSignedBelow(office.line, lines[office.index + 1] ?? "", name.line);
    if (!isSigned && !(isOffice(office.line) && isNamed)) break;
    start = office.index;
  }
  return start;
};

/** `Trưởng phòng` / `(Đã ký)` / a name: typed without capitals, and a mark of the signature between. */
const isSignedBelow = (line: string, signed: string, name: string): boolean =>
  SIGNED.test(signed) && NAME.test(name) && OFFICE.test(line.toUpperCase()) && line.length < MOST_OFFICE;

/** `CHỦ TỊCH`, `HIỆU TRƯỞNG` in capitals: the office of a signer. */
export const isOffice = (line: string): boolean =>
  OFFICE.test(line) && looksLikeAgency(line) && line.length < MOST_OFFICE;

/** Some copies print the signature before the recipients. */
const withSignatureAbove = (lines: readonly string[], recipients: number, from: number): number => {
  for (let i = Math.max(from, recipients - 10); i < recipients; i++)
    if (IN_PLACE_OF.test(lines[i] ?? "")) return i;
  return recipients;
};
