import {
  NATIONAL_TITLE,
  RECIPIENTS,
  isHeaderLine,
  isOffice,
  looksLikeAgency,
  titleOf,
} from "./document-parts";
import { IN_PLACE_OF, NAME } from "./signature";

/** Lists and forms behind a document. */
const APPENDIX = /^(?:phụ lục|phụ biểu|biểu|danh mục|mẫu số|bảng)(?!\p{Ll})/iu;
/** `KẾ HOẠCH CHI TIẾT (kèm theo Quyết định số 95/QĐ-ĐHA)` */
const ISSUED_WITH =
  /^[^(.;]{0,80}\((?:ban hành )?(?:kèm theo|đính kèm)\s(?:quyết định|kế hoạch|công văn|thông báo|văn bản|tờ trình|chỉ thị|báo cáo|phương án|hướng dẫn|nghị quyết|công điện)/iu;
const MOST_SIGNATURE = 14;
const MOST_TITLE = 3;
/** A title with nothing below it is none of a document. */
const FEWEST_BELOW = 2;

/** `CHỦ TỊCH`, and a name within a few lines below it. */
const isSignedAt = (lines: readonly string[], at: number): boolean =>
  IN_PLACE_OF.test(lines[at] ?? "") ||
  (isOffice(lines[at] ?? "") &&
    lines.slice(at + 1, at + 6).some((line) => NAME.test(line) && !looksLikeAgency(line)));

/** `KẾT LUẬN` is a part of minutes, and `QUYẾT ĐỊNH:` opens the articles of the same document. */
const OF_SAME_DOCUMENT = /^(?:kết luận|chương trình)$|:$/iu;
const isTitle = (line: string): boolean =>
  NATIONAL_TITLE.test(line) ||
  (looksLikeAgency(line) && !OF_SAME_DOCUMENT.test(line) && titleOf(line) !== null);

const isTitleOfAnother = (lines: readonly string[], at: number): boolean => {
  if (!isTitle(lines[at] ?? "")) return false;
  let below = 0;
  for (let i = at + 1; i < lines.length && below < FEWEST_BELOW; i++) if (lines[i] !== "") below++;
  return below === FEWEST_BELOW;
};

/** Whether a line below the recipients opens what is attached. */
export const opensAttachment = (line: string): boolean =>
  APPENDIX.test(line) || ISSUED_WITH.test(line) || isTitle(line);

/**
 * Index of the first line of what is attached behind the document that begins at line `from`: an appendix, or a plan that it
 * issues. Such a line counts only below recipients or a signature. The end where nothing is attached.
 */
export const attachmentStart = (lines: readonly string[], from: number): number => {
  let sawRecipients = false;
  let signedAt = -Infinity;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (RECIPIENTS.test(line)) sawRecipients = true;
    else if (isSignedAt(lines, i)) signedAt = i;
    else if (sawRecipients || i - signedAt <= MOST_SIGNATURE) {
      if (APPENDIX.test(line)) return i;
      if (ISSUED_WITH.test(line)) return withTitleAbove(lines, i);
      if (isTitleOfAnother(lines, i)) return headerAbove(lines, i, Math.max(from + 1, signedAt + 1));
    }
  }
  return lines.length;
};

/** `KẾ HOẠCH` / `Đào tạo năm 2026` / `(Kèm theo Quyết định …)`: the title stands above what it was issued with. */
const withTitleAbove = (lines: readonly string[], at: number): number => {
  for (let i = at - 1, seen = 0; i >= 0 && seen < MOST_TITLE; i--) {
    const line = lines[i] ?? "";
    if (line === "") continue;
    seen++;
    if (titleOf(line) !== null && looksLikeAgency(line)) return i;
  }
  return at;
};

/** Lines that open a document's header: its agency, or only a rule. */
const HEADS_DOCUMENT =
  /^(?:(?:ỦY BAN|UỶ BAN|UBND|HĐND|MTTQ|SỞ|BỘ|PHÒNG|BAN|ĐẢNG|HUYỆN|TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|THỊ|QUẬN|ĐẶC KHU|TRƯỜNG|CÔNG TY|TRUNG TÂM|CỤC|CHI CỤC|HỘI|VĂN PHÒNG|VIỆN)(?!\p{L}).*|[-–—_*]+)$/u;

/** The first line of the header whose title or national title stands at a line. */
const headerAbove = (lines: readonly string[], at: number, from: number): number => {
  let start = at;
  for (let i = at - 1; i >= from; i--) {
    const line = lines[i] ?? "";
    if (line === "") continue;
    const heads = isHeaderLine(line) || HEADS_DOCUMENT.test(line);
    // `TRƯỜNG ĐẠI HỌC` / `KINH TẾ - KỸ THUẬT BẮC LAM`: the name goes on.
    if (!heads && !(looksLikeAgency(line) && HEADS_DOCUMENT.test(lines[i - 1] ?? ""))) break;
    if (heads) start = i;
  }
  return start;
};

/** Attached kinds that only tell: of them, as of an appendix, only the tables hand out work. */
const TELLS = /^(?:báo cáo|tờ trình|danh sách|biểu|danh mục|mẫu)(?!\p{L})/iu;
/** A title that no kind of document has: `PHÂN CÔNG NHIỆM VỤ`. */
const HANDS_OUT = /^phân công(?!\p{L})/iu;
const MOST_HEADER = 14;

/** `KẾ HOẠCH CHI TIẾT (kèm theo …)` is printed in capitals but for its brackets. */
const isKindInCapitals = (line: string): boolean =>
  titleOf(line) !== null && looksLikeAgency(line.replace(/\(.*$/u, ""));

/** Whether what is attached is a document of its own that hands out work in its own words: a plan, or another notice. */
export const isDocument = (lines: readonly string[]): boolean => {
  const title = lines
    .slice(0, MOST_HEADER)
    .find((line) => HANDS_OUT.test(line) || TELLS.test(line) || isKindInCapitals(line));
  return title !== undefined && !TELLS.test(title);
};
