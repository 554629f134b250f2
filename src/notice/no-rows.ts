import { onlyAgrees } from "./assignments/agreements";
import type { Assignment } from "./assignments/assignment";
import type { FoundDeadline } from "./deadlines/found";
import type { Scope } from "./draft-row";
import {
  isAssessment,
  isAssessmentHeading,
  isAssessmentLabel,
  isAttendanceHeading,
  isDecision,
  decidesOn,
  isHeading,
} from "./headings";
import { labelEnd } from "./heading-units";
import type { PassageRole } from "./notice";
import { isBelow, type OutlineNode } from "./outline";
import { FORMULA, REFERS_TO_APPENDIX, saysHowItIs } from "./sentence-kinds";
import type { Words } from "./words";

const MOST_HEADING = 80;
const MOST_BARE_LABEL = 60;

/** `… thực hiện gấp mấy việc sau:` whose list stands elsewhere, in a table or below other marks. */
const INTRODUCES = /(?<!\p{L})(?:sau|sau đây|dưới đây|cụ thể)\s*:$/u;

/** `UBND phường đề nghị:` behind a list: what it asks for follows. */
const ASKS_BELOW = /(?<!\p{L})(?:yêu cầu|đề nghị)\s*:$/u;

/** `IV. TỔ CHỨC THỰC HIỆN` with nothing left below it. */
const PART_STYLES: ReadonlySet<string> = new Set(["part", "roman", "capital"]);
const isTitle = (text: string): boolean => text === text.toUpperCase() && text.length < MOST_HEADING;

/** `Giáo viên chủ nhiệm: ………`: a line to be filled in by hand. */
const BLANK = /^[^:]{2,80}:[\s.…_/]*[.…_]{3,}[\s.…_/]*$/u;

/** `Chi tiết liên hệ đ/c Hường, số điện thoại …` */
const CONTACT =
  /^(?:(?:mọi\s)?(?:chi tiết|thông tin|thắc mắc|vướng mắc)[^.;:]{0,30}?\s)?(?:xin\s|đề nghị\s|vui lòng\s)?liên hệ(?!\p{L})[^.;]*(?:\d[\d.\s]{7,}|điện thoại|sđt|zalo|email)/iu;

/** `Trong thời gian lễ hội, cấm xe tải lưu thông …`: what the public has to know. */
const BANNED =
  /^(?:trong thời gian [^,.;]{2,40},\s)?(?:tạm\s)?cấm\s(?:các\s)?(?:loại\s)?(?:xe|phương tiện|người|tàu|mọi)(?!\p{L})/iu;

/** `Trong quá trình thực hiện, nếu có vướng mắc, …` */
const IF_IN_DOUBT =
  /^(?:trong )?quá trình (?:tổ chức )?(?:thực hiện|triển khai)[^.;]{0,60}(?:khó khăn|vướng mắc|phát sinh)(?!\p{L})/iu;

/** `Giao ban tuần dời sang 14h00 thứ Năm`: when something takes place instead. */
const MOVED =
  /^(?:lịch\s)?(?:giao ban|họp|cuộc họp|hội nghị|buổi họp|phiên họp|tiếp công dân)[^.;:]{0,60}\s(?:dời|chuyển|lùi|hoãn|tạm hoãn)(?!\p{L})/iu;

/** `Trực Tết: có lịch riêng.` */
const SEE_ELSEWHERE =
  /^[^:.;]{2,60}:\s(?:có|theo|xem)\s(?:lịch|kế hoạch|văn bản|danh sách|phụ lục|bảng|thông báo)(?:\s\p{L}+){0,2}\s(?:riêng|kèm theo|đính kèm|gửi kèm)[^.;]{0,30}\.?$/iu;

/** First words of what an article does by being signed. */
const DECIDES =
  /^(?:(?:nay )?(?:phê duyệt|thành lập|kiện toàn|ban hành|công nhận|công bố|bãi bỏ|thu hồi|sửa đổi|điều chỉnh|giải thể|phân bổ|quy định)|thông qua|cho phép)(?!\p{L})/iu;

/** `Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm …`: how those work whom a decision sets up. */
const WORKING_RULE =
  /^[^.;:]{2,80}\s(?:làm việc theo (?:chế độ|nguyên tắc)|hoạt động theo (?:chế độ|nguyên tắc|quy chế)|được sử dụng con dấu|tự giải thể)(?!\p{L})|^Kinh phí[^.;:]{0,80}\s(?:do|từ|lấy từ)\s[^.;:]*(?:bảo đảm|đảm bảo|chi trả|ngân sách)/iu;

/** `Ông A báo cáo: đến 25/10 đã thu …`: what somebody said. */
const SPEAKS = /^[^.:;]{3,60}\s(?:báo cáo|phát biểu|trình bày|cho biết|phản ánh|có ý kiến)\s?:/iu;

/** `Thành phần tham dự: Lãnh đạo Văn phòng, …` */
const WHO_COMES = /^(?:thành phần|đại biểu|khách mời|tham dự)[^.;:]{0,40}:\s/iu;

/** `- Căn cứ Luật …;` in a list of dashes */
const LEGAL_BASIS =
  /^(?:căn cứ (?:luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn|thông báo|văn bản|bộ luật|hiến pháp|pháp lệnh)|(?:theo|xét) đề nghị của)(?!\p{L})[^;]*[;.,]$/iu;

/** The part that says where the money comes from. */
const BUDGET = /^(?:nguồn |dự toán )?kinh phí(?: thực hiện| tổ chức| dự kiến)?$/iu;

const isArticle = ({ marker }: OutlineNode): boolean => marker?.style === "article";

/** What an item is that hands nothing out; null where it is a row. */
export const roleOfNoRow = (
  node: OutlineNode,
  said: Words,
  own: Assignment,
  deadlines: readonly FoundDeadline[],
  scope: Scope,
): PassageRole | null => {
  const text = node.text.trim();
  const isDated = deadlines.length > 0;
  if (FORMULA.test(text)) return "closing";
  if (BLANK.test(text)) return "note";
  if (CONTACT.test(text)) return "note";
  if (INTRODUCES.test(text) || (node.marker === null && !isDated && ASKS_BELOW.test(text))) return "lead-in";
  if (node.marker && PART_STYLES.has(node.marker.style) && isTitle(text)) return "heading";
  if (!isDated && onlyAgrees(said)) return "decision";
  if (!isDated && WORKING_RULE.test(text) && (isArticle(node) || isBelow(node, isArticle))) return "decision";
  if (own.leads.length > 0 && own.leads.every(({ isPerson }) => isPerson) && SPEAKS.test(text))
    return "assessment";
  if (!isDated && WHO_COMES.test(text)) return "attendance";
  if (own.leads.length > 0) return null;
  if (!isDated && IF_IN_DOUBT.test(text)) return "closing";
  if (MOVED.test(text)) return "other";
  if (scope.leads.length === 0 && BANNED.test(text)) return "note";
  if (SEE_ELSEWHERE.test(text)) return "note";
  const isInherited = scope.leads.length > 0;
  // `Điều 1. Phê duyệt …`: what a decision itself does
  if (!isDated && isArticle(node) && DECIDES.test(text)) return "decision";
  if (!isDated && !isInherited && BUDGET.test(scope.heading ?? "")) return "note";
  if (!isDated && !isInherited && LEGAL_BASIS.test(text)) return "opening";
  const opensPart = isHeading(text) && text.length < MOST_HEADING && !isDated;
  if (opensPart && (isAttendanceHeading(said) || isAssessmentHeading(said))) return "heading";
  if (REFERS_TO_APPENDIX.test(text)) return "note";
  if (isDecision(said) && (!isInherited || !isDated)) return "decision";
  // `Về di dời chợ: Thống nhất với đề nghị của Sở X …`
  const label = labelEnd(said);
  if (!isDated && label !== null && decidesOn(said, label + 1)) return "decision";
  if (scope.isEvent && /^\s*(?:nội dung|hình thức|đối tượng|trang phục)[^:.;]{0,30}:\s/iu.test(said.written))
    return "attendance";
  const matter = /^\s*[^:.;]{2,60}(?=:\s)/u.exec(said.written)?.[0];
  const reported = matter === undefined ? null : said.within(said.start, said.start + matter.length);
  if (reported && (isAssessmentLabel(reported) || isAttendanceHeading(reported))) return "assessment";
  if (!isInherited && !isDated && (isAssessment(said) || saysHowItIs(said))) return "assessment";
  return !isDated && /:$/u.test(text) && text.length < MOST_BARE_LABEL ? "heading" : null;
};
