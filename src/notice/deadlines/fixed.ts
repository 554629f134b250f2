import { calendarDate, daysBetween, type CalendarDate } from "../calendar-date";
import type { DeadlineOperator, ReadWarning } from "../notice";
import { countingNouns } from "../../catalog/vocabulary";
import { WordSet, wordsOf } from "../words";
import { phraseTrie } from "../phrase-trie";
import { HOUR, type Anchor, type DeadlineParser } from "./found";
import { dayOfPeriod, namedBy, yearFor, type Named } from "./named-days";

/**
 * Everything that names a day, a month, a quarter or a year. Whether it is a deadline depends on the words before it.
 * `3/20`, `1/500`, `24/24` and decimals fall out because no deadline word stands before them.
 */
const DATE = new RegExp(
  [
    String.raw`(?<wd>\d{1,2})\s{1,3}tháng\s{1,3}(?<wm>\d{1,2})(?:\s{0,3}(?:năm|[/-])\s{0,3}(?<wy>\d{4}))?`,
    String.raw`(?<![\d/.,])(?<d>\d{1,2})(?<sep>[/.–-])(?<m>\d{1,2})(?:\k<sep>(?<y>\d{4}|\d{2}))?(?![\d/]|[.,]\d)`,
    String.raw`6 tháng (?<half>đầu|cuối) năm(?:\s{1,3}(?<hy>\d{4}))?`,
    // `tháng 5 - 6/2026`, `tháng 6 và tháng 7`: the last month counts
    String.raw`tháng\s{1,3}(?:\d{1,2}\s{0,2}(?:[-–,]|\svà|\sđến)\s{0,2}(?:tháng\s{1,2})?){0,2}(?<mm>\d{1,2})(?:\s{0,3}(?:/|-|năm)\s{0,3}(?<my>\d{4}))?(?!\d)`,
    String.raw`quý\s{1,3}(?<q>IV|I{1,3}|[1-4])(?![\p{L}\d])(?:\s{0,3}(?:/|-|,|năm)?\s{0,3}(?<qy>\d{4}))?`,
    String.raw`năm(?:\s{1,3}(?:(?<yy>\d{4})|(?:nay|này)(?!\p{L}))|(?=\s{0,3}(?:[.,;)]|$)))`,
  ].join("|"),
  "giu",
);

const LOOK_BACK = 120;
const end = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})$`, "iu");
const hour = `(?:${HOUR},?\\s?)?(?:,\\s)?`;
const partOfDay = String.raw`(?:(?:sáng|trưa|chiều|tối|đêm|cuối|hết|cùng|ca \d)\s)?`;
/** `thứ Sáu này (17/4)`, `mai 22/11`, `thứ Tư, 12/11`, `thứ Tư ngày 12/11`: the date stands behind its weekday. */
const weekday = String.raw`(?:CN|chủ nhật|T[2-7]|thứ\s[\p{L}\d]{1,3}|(?:(?:ngày|sáng|chiều|tối)\s)?mai|(?:hôm|chiều|tối)\snay)(?:\s(?:này|tới|tuần (?:này|sau|tới)))?,?\s\(?(?:ngày\s)?`;

/** `ngày Quốc khánh 02/9`, `ngày Nhà giáo Việt Nam 20/11`: a day is called by its name too. */
const feast = String.raw`ngày\s(?:Quốc khánh|Quốc tế|Giải phóng|Thương binh|Nhà giáo|Phụ nữ|Thầy thuốc|Báo chí|thành lập|truyền thống|khai giảng|bầu cử)(?:\s[\p{L}-]+){0,6}\s\(?`;
/** `mùng 1 Tết (17/02/2026)` */
const newYear = String.raw`(?:(?:mùng|mồng)\s\d{1,2}\s)?Tết[^().;,\d]{0,30}\(`;
/** `trước`, as scanners misread it too. */
const beforeWord = "tr[ưu][ớóơ]c";
const BEFORE = end(
  String.raw`(?:(?:chậm|muộn)\snhất(?:\slà)?\s)?(?:${beforeWord}|trc)\s(?:thời\sđiểm\s)?${hour}${partOfDay}(?:ngày\s|${feast}|${newYear}|${weekday})?`,
);
const BY_WORDS = [
  String.raw`chậm nhất`,
  String.raw`muộn nhất`,
  String.raw`không (?:muộn|chậm) (?:hơn|quá)`,
  `không quá`,
  `hạn cuối`,
  `hạn chót`,
  String.raw`thời hạn(?: hoàn thành| thực hiện| báo cáo)?`,
  String.raw`thời gian(?: hoàn thành| thực hiện)?(?: xong)?`,
  `đến hết`,
  `đến`,
  `tới`,
  `hết`,
  `xong`,
  String.raw`phấn đấu(?=\s$)`,
  String.raw`hoàn thành(?: xong)?`,
  String.raw`hạn(?: báo cáo| gửi| nộp| hoàn thành)?`,
  // `Hạn bàn giao: …`, `Hạn trả kết quả: …`
  String.raw`hạn(?:\s\p{L}{1,7}){1,3}(?=:)`,
  // `hạn nộp báo cáo của các sở là ngày …`
  String.raw`hạn (?:báo cáo|gửi|nộp|hoàn thành|trình|trả lời)\s[^;.,:\d]{1,50}\slà`,
].join("|");
const BY = end(
  String.raw`(?:từ (?:ngày )?[\d/. ]{3,24}\s)?(?:${BY_WORDS})[: ]\s?(?:(?:là|vào|đến|hết|trong|cuối)\s)*${hour}${partOfDay}(?:ngày\s|${weekday})?`,
);
/** `ngày 25/10/2025 là hạn cuối`: the word stands behind the date. */
const BY_BEHIND =
  /^\s(?:phải\s)?là\s(?:thời\s)?hạn(?:\s(?:cuối(?:\scùng)?|chót|chậm nhất|nộp|gửi|báo cáo|hoàn thành|trình|trả lời))+(?!\p{L})/iu;
const WITHIN_DAYS = end(
  String.raw`(?:ngay\s)?trong (?:\d{1,2}\s|các\s)?ngày (?:\d{1,2}(?:\/\d{1,2})?(?:,| và| đến)\s){0,6}`,
);
/** `trong ngày thứ Năm 12/3` */
const WITHIN_WEEKDAY = end(String.raw`(?:ngay\s)?trong\s(?:ngày\s)?${weekday}`);
const EVENT = end(
  String.raw`(?:${HOUR},?\s?|(?:sáng|chiều|tối|vào|xong|khánh thành|thông xe(?: kỹ thuật)?|khởi công|khai trương)\s)(?:sáng\s|chiều\s|vào\s)?ngày\s|vào\s(?:sáng|chiều|tối|đêm)\s`,
);
/** `tổ chức hội thi ngày 18/5/2026`: the day of what is to be held. */
const HELD = end(
  String.raw`(?<!(?:từ|kể)\s)(?:vào\s)?(?:ngày\s(?:\d{1,2}(?:\/\d{1,2})?\s?[-–]\s?)?|(?:sáng|chiều|tối)\s)`,
);
const ON_WEEKDAY = end(
  String.raw`(?:(?:sáng|chiều|tối)|${HOUR},?)\s(?:(?:CN|chủ nhật|T[2-7]|thứ\s[\p{L}\d]{1,3})(?:,?\sngày)?\s|${weekday})`,
);
/** `từ 16 - 20/6`: the last day of what goes on for some. */
const LASTS = end(String.raw`từ\s(?:ngày\s)?\d{1,2}(?:\/\d{1,2}){0,2}\s?[-–]\s?(?:ngày\s)?`);
const DASH_BEHIND = /[-–]\s?(?:ngày\s)?$/u;
/** `chuẩn bị hội trường cho hội nghị sáng thứ 2 (24/11)`: the day of what it is for. */
const FOR_MEETING =
  /(?<!\p{L})(?:cho|phục vụ|dự|tham dự|hưởng ứng|chào mừng)\s(?:các\s)?(?:hội nghị|cuộc họp|buổi họp|phiên họp|kỳ họp|buổi lễ|lễ|cuộc bầu cử|ngày hội)(?!\p{L})[^;,.]{0,85}$/iu;
/** `cấm biển từ 06 giờ 00 ngày 25/9`: when something begins. */
const STARTS = /(?<!\p{L})(?:từ|kể từ)\s$/iu;
/** `lập danh sách gửi Phòng A ngày 25/7`: what is to be handed on that day; papers are cited with their days. */
const HANDED_ON =
  /(?<!\p{L})(?:báo cáo kết quả\s$|(?:gửi|nộp|chốt|bàn giao|giao về)\s(?!.*(?:họp|hội nghị|văn bản|công văn|kế hoạch|tờ trình|quyết định|thông báo|báo cáo)\s$)[^;.:,()\d]{0,60}$)/iu;
const ORGANISES =
  /(?<!\p{L})(?:tổ chức|khai mạc|diễn ra|đón|phiên họp|cuộc họp|buổi họp|kỳ họp|hội nghị|giao ban|làm việc với)(?:\s[^;.:,]{3,80}|\s)$/iu;
const PERIOD_WORDS = String.raw`trong|hết|đến hết|xong(?: trong)?|hoàn thành(?: trong)?|chậm nhất(?: trong| là| hết)?|định kỳ|ngay trong|muộn nhất(?: trong)?|(?:đến|vào) (?:cuối|giữa)|vào|cuối|giữa|đầu|thời gian(?: thực hiện| hoàn thành)?:?`;
const PERIOD = end(String.raw`(?:${PERIOD_WORDS})\s(?:(?:trong|hết|cuối|giữa|đầu)\s)?`);
/** `từ tháng 6/2026 đến` before a month */
const FROM_TO = end(String.raw`từ tháng \d{1,2}(?:\s?[/-]\s?\d{4}| năm \d{4})? đến\s(?:hết\s)?`);
const BEFORE_PERIOD = end(
  String.raw`(?:(?:chậm|muộn)\snhất(?:\slà)?\s)?${beforeWord}\s(?:cuối\s|hết\s|giữa\s)?`,
);
/** What may stand before a whole year that something is due in. */
const IN_YEAR =
  /(?:(?:trong|hết)|(?:đến|trước|vào|chậm nhất(?: là)?|muộn nhất(?: là)?|xong|hoàn thành|thời gian:?)\s(?:cuối|giữa))\s$/iu;

/** Facts, forecasts and starts: dates that bind nobody although a deadline word may stand before them. */
const NO_DEADLINE_BEFORE = end(
  String.raw`dự kiến[^;.:,]{0,30}|theo từng (?:tuần|tháng|quý)\s|(?:(?<!trước )thời điểm|tính|lũy kế|luỹ kế|số liệu|kể|giai đoạn|thời kỳ|tầm nhìn|định hướng|có hiệu lực(?: thi hành)?|(?:hết|đến|quá) hạn|được (?:cấp|phê duyệt|ban hành|ký))(?:\s(?:từ|phép|ngày))?\s?`,
);
/** `đến nay mới xong 2/6` counts what is done. */
const SO_FAR = end(String.raw`(?:đến nay|hiện|mới|đã)(?:\s[\p{L}]+){0,3}\s`);
const NO_DEADLINE_AFTER = /^,?\s?(?:đã|mới chỉ|toàn (?:tỉnh|huyện|xã)|có hiệu lực)(?!\p{L})/u;
/** `ngày 28/10/2026 (tuần 8, cuối tháng 10)`: brackets behind a day say when that is. */
const EXPLAINS_DAY = /\d[/.-]\d{1,4}\s?\([^()]{0,40}$/u;
/** `23/12 âm lịch`, which no calendar here knows. */
const LUNAR = /^\s?(?:âm lịch|ÂL)(?!\p{L})/u;
const EVERY_YEAR = /(?:hằng|hàng) năm[^;.]{0,20}$/iu;
const WORK_IN_CLAUSE =
  /(?:hoàn thành|xong|ban hành|trình|thực hiện|triển khai|khởi công|chậm nhất|đưa|xây dựng|tổ chức|xử lý|giải quyết|lắp đặt|ký kết|giải ngân|phấn đấu)[^;.]{0,60}$/iu;
/** `đến hết năm 2025 kết nạp thêm ít nhất 11 đảng viên` */
const REACHED_BY_THEN =
  /^\s?(?:kết nạp|hoàn thành|đạt|có (?:ít nhất|tối thiểu|trên|\d)|phấn đấu|giải ngân)(?!\p{L})/u;
const PLAN_BEFORE_YEAR =
  /(?:kế hoạch|nhiệm vụ|chỉ tiêu|dự toán|ngân sách|nghị quyết|chương trình|năm học|thu|chi|vốn)\s(?:[\p{L}]+\s){0,4}$/iu;

/** `Phấn đấu xã X về đích nông thôn mới trong năm 2025`: what is striven for, not what is due. */
const GOAL_BEFORE_YEAR = /(?<!\p{L})(?:về đích|đạt chuẩn)(?:\s[\p{L}]+){0,5}\s$/iu;

const isPast = (date: CalendarDate, anchor: Anchor): boolean =>
  anchor.date ? daysBetween(anchor.date, date) < 0 : anchor.year !== null && date.year < anchor.year;

const counted = phraseTrie(countingNouns);

/**
 * `hoàn thành 3/20 tiêu chí`, `thi công xong 12/12 dầm`: figures without a year before something that is counted, all of
 * so many, or with no such month.
 */
const isFraction = (
  groups: Readonly<Record<string, string | undefined>>,
  phrase: string,
  after: string,
): boolean => {
  if (!groups.d || groups.y || /ngày\s*$/iu.test(phrase)) return false;
  return (
    (Number(groups.m) > 12 && !/trước/iu.test(phrase)) ||
    (groups.d === groups.m && /^(?:xong|hoàn thành)/iu.test(phrase) && /^\s\p{Ll}/u.test(after)) ||
    (/^\s\p{L}/u.test(after) && counted.has(wordsOf(after), 0))
  );
};

interface Bound {
  readonly op: DeadlineOperator;
  readonly phrase: string;
  /** The day on which something takes place, without a word that it be done by then. */
  readonly isEvent?: boolean;
  /** Characters behind the date that belong to the phrase. */
  readonly behind?: number;
}

const boundOf = (before: string, named: Named): Bound | null => {
  const match = (pattern: RegExp): string | null => pattern.exec(before)?.[0] ?? null;
  let phrase: string | null;
  if (named.day !== null) {
    if ((phrase = match(BEFORE)) !== null) return { op: "before", phrase };
    if ((phrase = match(BY)) !== null) return { op: "by", phrase };
    if (DASH_BEHIND.test(before) && (phrase = match(LASTS)) !== null)
      return { op: "by", phrase, isEvent: true };
    if ((phrase = match(WITHIN_DAYS) ?? match(WITHIN_WEEKDAY)) !== null) return { op: "during", phrase };
    if ((phrase = match(EVENT)) !== null) return { op: "by", phrase, isEvent: true };
    if ((phrase = match(ON_WEEKDAY)) !== null) return { op: "by", phrase, isEvent: true };
    if (
      (phrase = match(HELD)) !== null &&
      (ORGANISES.test(before) || HANDED_ON.test(without(before, phrase)))
    )
      return { op: "by", phrase, isEvent: true };
    return null;
  }
  if ((phrase = match(BEFORE_PERIOD)) !== null) return { op: "before", phrase };
  if ((phrase = match(FROM_TO)) !== null) return { op: "during", phrase };
  if ((phrase = match(PERIOD)) !== null) return { op: "during", phrase };
  return null;
};

const without = (text: string, ending: string): string => text.slice(0, text.length - ending.length);

const boundBehind = (before: string, after: string, named: Named): Bound | null => {
  const behind = named.day === null ? null : BY_BEHIND.exec(after);
  return behind && { op: "by", phrase: /ngày\s$/iu.exec(before)?.[0] ?? "", behind: behind[0].length };
};

/** `trước ngày 15/5/2024`, `đến 30/4/2024`, `trong tháng 6/2026`, `quý II/2024`, `16 giờ ngày 30/7/2026` … */
export const fixedDeadlines: DeadlineParser = (words, anchor) => {
  if (!words.hasFigure() && !words.hasAnyOf(PERIODS)) return [];
  const { written: passage, start: from } = words;
  const found = [];
  for (const match of passage.matchAll(DATE)) {
    const groups = match.groups ?? {};
    const at = match.index;
    const before = passage.slice(Math.max(0, at - LOOK_BACK), at);
    const after = passage.slice(at + match[0].length, at + match[0].length + 40);
    const named = namedBy(groups);
    if (!named) continue;
    const bound =
      boundOf(before, named) ?? boundBehind(before, after, named) ?? bareBound(passage, at, match[0], named);
    if (!bound || isFraction(groups, bound.phrase, after)) continue;
    const lead = before.slice(0, before.length - bound.phrase.length);
    if (named.year === null && /^(?:xong|hoàn thành)/iu.test(bound.phrase) && SO_FAR.test(lead)) continue;
    // `hợp đồng hết hạn ngày 31/12`: when something ends by itself
    if (/^hạn/iu.test(bound.phrase) && /(?:hết|đến|quá)\s$/iu.test(lead)) continue;
    if (isInPurpose(passage, at)) continue;
    // `12 hồ sơ quá hạn trong tháng 9`: what is late is to be settled by then.
    const isFact =
      NO_DEADLINE_BEFORE.test(lead) && !(/^trong\s/iu.test(bound.phrase) && /quá hạn\s$/iu.test(lead));
    // `phấn đấu đến 31/12/2026 toàn tỉnh kết nạp …`
    const isStrivenFor = /phấn đấu\s?$/iu.test(lead) || /^phấn đấu/iu.test(bound.phrase);
    if (isFact || (NO_DEADLINE_AFTER.test(after) && !isStrivenFor)) continue;
    if (named.day === null && EXPLAINS_DAY.test(before)) continue;
    if (
      named.months === 12 &&
      (!IN_YEAR.test(bound.phrase) ||
        !(
          WORK_IN_CLAUSE.test(lead) ||
          /hoàn thành|xong/iu.test(bound.phrase) ||
          REACHED_BY_THEN.test(after)
        ) ||
        PLAN_BEFORE_YEAR.test(lead) ||
        GOAL_BEFORE_YEAR.test(lead))
    )
      continue;

    const start = at - bound.phrase.length;
    // `sáng thứ Sáu (17/4)`: the bracket that the phrase opens is closed behind the date.
    const closes = bound.phrase.endsWith("(") && after.startsWith(")") ? 1 : 0;
    const stop = at + match[0].length + closes + (bound.behind ?? 0);
    const text = passage.slice(start, stop);
    const span = [from + start, from + stop] as const;
    const everyYear = named.day !== null && named.year === null && EVERY_YEAR.test(lead);
    if (everyYear) {
      found.push({
        text,
        span,
        stated: null,
        op: "recurring" as const,
        recurrence: "yearly" as const,
        warnings: [],
      });
      continue;
    }
    if (bound.isEvent && (STARTS.test(lead) || FOR_MEETING.test(lead))) continue;
    const warnings: ReadWarning[] = [];
    const year = yearFor(named, anchor);
    if (named.year === null) warnings.push("year-not-stated");
    let stated: CalendarDate | null = null;
    if (year === null || LUNAR.test(after)) warnings.push("deadline-without-date");
    else if (named.month < 1 || named.month > 12) warnings.push("impossible-date");
    else {
      stated =
        named.day === null ? dayOfPeriod(bound, year, named) : calendarDate(year, named.month, named.day);
      if (stated === null) warnings.push(named.day === null ? "deadline-without-date" : "impossible-date");
    }
    // Held on the day of the meeting or of issue: the meeting itself.
    if (stated && bound.isEvent && anchor.date && daysBetween(anchor.date, stated) <= 0) continue;
    // A date that was over when the notice was written is a fact, not an order.
    if (stated && named.year !== null && isPast(stated, anchor)) continue;
    const isEvent = bound.isEvent ?? false;
    found.push({ text, span, stated, op: bound.op, recurrence: null, warnings, isEvent });
  }
  return found;
};

const LONGEST_PURPOSE = 300;
const PURPOSE = /(?:^|[.;]\s+)(?:Để|Nhằm)\s[^.;]*$/u;
const ASKS_BEHIND = /^[^.;]{0,80},\s[^.;]{0,80}?(?<!\p{L})(?:đề nghị|yêu cầu|giao)\s/u;

/** `Để báo cáo Bộ trước ngày 05/12, Sở X đề nghị …`: what it is for, and by when another has to do something. */
const isInPurpose = (passage: string, at: number): boolean =>
  PURPOSE.test(passage.slice(Math.max(0, at - LONGEST_PURPOSE), at)) &&
  ASKS_BEHIND.test(passage.slice(at, at + LONGEST_PURPOSE));

/** Quarters are counted in Roman figures as well, and the end of the year needs none. */
const PERIODS = new WordSet(["quý", "năm"]);

const CLOSES = /^[).;\s]*$/;

const WEEKDAY_BEFORE = /\((?:CN|chủ nhật|thứ\s[\p{L}\d]{1,3}),\s$/iu;

/** A date alone at the end of a task: `… (15/4/2024)`, `… - 15/4`, `… (thứ Sáu, 17/10)`. */
const bareBound = (passage: string, at: number, date: string, named: Named): Bound | null => {
  if (named.day === null) return bareMonth(passage, at, date, named);
  const before = passage.slice(Math.max(0, at - 16), at);
  const onWeekday = WEEKDAY_BEFORE.exec(before)?.[0];
  const behindDash = /\s[-–]\s$/u.test(before);
  // `… báo cáo về Thanh tra Sở 14/11.`
  const closes = CLOSES.test(passage.slice(at + date.length, at + date.length + 6));
  if (closes && HANDED_TO.test(passage.slice(Math.max(0, at - LOOK_BACK), at)))
    return { op: "by", phrase: "" };
  const partOfDay = /(?<=,\s)(?:vào\s)?(?:sáng|chiều|tối)\s(?:ngày\s)?$/iu.exec(before)?.[0];
  if (closes && partOfDay !== undefined) return { op: "by", phrase: partOfDay, isEvent: true };
  if (named.year === null && onWeekday === undefined && !behindDash) return null;
  const opens = onWeekday ?? /(?:\(|\s[-–]\s)(?:ngày\s)?(?:\d{1,2}\s?[-–]\s?)?$/u.exec(before)?.[0];
  if (opens === undefined || !closes || passage.length - at > 24) return null;
  return { op: "by", phrase: opens.replace(/^[\s(–-]+/u, "") };
};

const HANDED_TO =
  /(?<!\p{L})(?:gửi|nộp|báo cáo|trình)\s(?:\p{L}+\s){0,4}(?:về|cho|lên)\s[^;.:,()\d]{2,40}(?<!(?:số|văn|ngày|cáo|hoạch|trình|theo|luận))\s$/iu;

/** `trình UBND xã tháng 11/2025.`: what is to be handed in, and a month behind it at the end. */
const HANDED_IN = /(?<!\p{L})(?:trình|gửi|nộp|ban hành|hoàn thành|bàn giao|khởi công)\s[^;.:,\d]{0,60}$/iu;

const bareMonth = (passage: string, at: number, date: string, named: Named): Bound | null => {
  const behind = passage.slice(at + date.length, at + date.length + 6);
  const isMonth = named.year !== null && /^tháng\s/iu.test(date);
  // `tháng 4/2024 phải thẩm định xong …`
  if (isMonth && /^\s(?:phải|cần)\s?/iu.test(behind)) return { op: "during", phrase: "" };
  return isMonth &&
    /^\s*[.;]?\s*$/.test(behind) &&
    HANDED_IN.test(passage.slice(Math.max(0, at - LOOK_BACK), at))
    ? { op: "during", phrase: "" }
    : null;
};
