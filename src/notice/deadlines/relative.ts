import { addDays, calendarDate, type CalendarDate } from "../calendar-date";
import type { DeadlineOperator } from "../notice";
import { WordSet } from "../words";
import { HOUR, type Anchor, type DeadlineParser, type FoundDeadline } from "./found";

/** `trong vòng 05 ngày làm việc kể từ ngày ký`: a rule, whose date needs its anchor. */
const WITHIN =
  /(?:trong(?: vòng| thời hạn| thời gian)?|chậm nhất(?: là)?(?: sau)?|không quá|sau|thời hạn:)\s{1,3}\d{1,3}(?:\s\([^)]{1,20}\))?\s{0,3}(?:ngày làm việc|ngày|tuần|tháng|giờ|h(?!\p{L}))(?:,?\s{1,3}(?:tính\s{1,3})?(?:kể từ|từ|sau)\s{1,3}(?:ngày|khi)[^;.,:()]{0,80})?/giu;
/** Weeks and days counted from the meeting, and weekdays without their date. */
const AT_HOUR = String.raw`(?:\d{1,2}\s?(?:giờ|h)\s?\d{0,2}\s{1,3})?`;
const WEEKDAY = String.raw`(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)`;
/** A date or `hằng tuần` behind the weekday says more, and is read elsewhere. */
const DATED_BEHIND = String.raw`\s{0,3}(?:[,(/]?\s{0,3}(?:ngày\s{1,3})?\d|(?:hằng|hàng|mỗi)\s)`;
const NEAR_PHRASES = [
  String.raw`(?:trước|trong|xong|chậm nhất(?: là)?|hạn)\s{1,3}${AT_HOUR}(?:sáng|trưa|chiều|tối|hết)?\s{0,3}${WEEKDAY}(?: tuần (?:này|tới|sau))?(?!${DATED_BEHIND})`,
  String.raw`(?:ngay\s)?trong (?:(?:tuần|tháng|quý) (?:này|tới|sau))`,
  String.raw`trong tuần (?:thứ\s)?(?:[1-5]|nhất|hai|ba|tư)(?: của)? tháng \d{1,2}`,
  String.raw`trong tuần \d{1,2}(?=\s*(?:[.;,)]|$))`,
  String.raw`(?:hoàn thành|xong) (?:ngay )?trong tuần(?=\s*(?:[.;,)]|$))`,
  String.raw`(?:đầu|cuối|giữa) (?:tuần|tháng) (?:này|tới|sau)`,
];
const NEAR = new RegExp(String.raw`(?:${NEAR_PHRASES.join("|")})(?!\p{L})`, "giu");
/** Events that everybody knows the day of, but the notice does not say. */
const EVENTS =
  /trước\s{1,3}(?:dịp\s{1,3})?(?:Tết(?: Nguyên đán)?|(?:ngày )?khai giảng|năm học mới|mùa (?:mưa|bão|lũ)(?:,? bão)?|kỳ họp[^;.,]{0,40}|Đại hội[^;.,]{0,40}|phiên họp[^;.,]{0,40}|cuộc họp[^;.,]{0,40})/giu;

/** `needs`: the words without one of which the pattern cannot match. */
const parse =
  (
    pattern: RegExp,
    needs: WordSet,
    op: DeadlineOperator,
    accept: (text: string, before: string, after: string) => boolean,
  ): DeadlineParser =>
  (passage) => {
    if (!passage.hasAnyOf(needs)) return [];
    const { written, start } = passage;
    return [...written.matchAll(pattern)]
      .map((match) => ({ text: match[0].trimEnd(), at: match.index }))
      .filter(({ text, at }) => {
        const before = written.slice(Math.max(0, at - LOOK_BACK), at);
        const behind = at + text.length;
        return !/\p{L}$/u.test(before) && accept(text, before, written.slice(behind, behind + LOOK_AHEAD));
      })
      .map(({ text, at }) => ({
        text,
        stated: null,
        op: /^trước\s/iu.test(text) ? ("before" as const) : op,
        span: [start + at, start + at + text.length] as const,
        recurrence: null,
        warnings: ["deadline-without-date" as const],
      }));
  };

const LOOK_BACK = 60;
const LOOK_AHEAD = 6;
/** `khắc phục xong … trong 48 giờ.`, unlike a forecast: something is to be finished, and nothing more is said. */
const TO_FINISH =
  /(?<!\p{L})(?:hoàn thành|xong|dứt điểm|khắc phục|báo cáo|trả lời|gửi|nộp|cung cấp)(?!\p{L})[^;.:]*$/iu;
const CLOSES = /^\s*(?:[.;,)]|$)/u;

/** `sau 10 ngày` and `trong 10 ngày` alone may be facts; with working days, an anchor or something to finish they are terms. */
const isTerm = (text: string, before: string, after: string): boolean =>
  // `thời gian chờ khám không quá 02 giờ`: how long something may take
  !(/^không quá/iu.test(text) && LASTS.test(before) && !/kể từ/iu.test(text)) &&
  (!/^(?:sau|trong\s+\d)/iu.test(text) ||
    /làm việc|kể từ/iu.test(text) ||
    (/^trong/iu.test(text) && TO_FINISH.test(before) && CLOSES.test(after)));
const LASTS =
  /(?<!\p{L})(?:thời gian|thời lượng)\s(?!(?:hoàn thành|thực hiện|báo cáo|giải quyết|xử lý|trả lời))[^,;.:]{2,40}\s$/iu;

/** A term of calendar days or weeks from the day of issue, which the notice prints. Working days need a calendar of holidays. */
const FROM_ISSUE =
  /(\d{1,3})(?:\s\([^)]{1,20}\))?\s{1,3}(ngày|tuần)(?!\s{1,3}làm việc),?\s{1,3}(?:tính\s{1,3})?(?:kể từ|từ|sau)\s{1,3}ngày\s{1,3}(?:ban hành|ký|phát hành|ra)(?!\p{L})/iu;
const TODAY = new RegExp(
  String.raw`(?:trước\s{1,3}(?:${HOUR},?\s{1,3})?|trong\s{1,3})(?:ngày\s{1,3})?(?:hôm|sáng|trưa|chiều|tối)\s{1,3}nay(?!\p{L})|(?<!\p{L})(?:sáng|trưa|chiều|tối)\s{1,3}nay(?=\s(?:phải|xong|gửi|nộp|báo cáo|hoàn thành)(?!\p{L}))`,
  "giu",
);

/** The first day of a term is not counted (BLDS 2015, điều 147). */
const reckonedFrom = (found: FoundDeadline, { issued }: Anchor): FoundDeadline => {
  const term = FROM_ISSUE.exec(found.text);
  if (!term || !issued) return found;
  const days = Number(term[1]) * (term[2]?.toLowerCase() === "tuần" ? 7 : 1);
  return { ...found, stated: addDays(issued, days), warnings: [], reckoned: true };
};

/** A day counted from that of issue, whose words hold one of `needs`. */
const fromIssue =
  (pattern: RegExp, needs: WordSet, days: number): DeadlineParser =>
  (passage, { issued }) =>
    !passage.hasAnyOf(needs)
      ? []
      : [...passage.written.matchAll(pattern)].map((match) => ({
          text: match[0],
          stated: issued && addDays(issued, days),
          op: /^trước/iu.test(match[0]) ? "before" : "during",
          span: [passage.start + match.index, passage.start + match.index + match[0].length] as const,
          recurrence: null,
          warnings: issued ? [] : ["deadline-without-date" as const],
          reckoned: true,
        }));

/** `trước 15h00 hôm nay`: the day of issue, in telegrams above all. */
const today = fromIssue(TODAY, new WordSet(["nay"]), 0);

/** `trong ngày mai`: the day behind that of issue. */
const tomorrow = fromIssue(
  new RegExp(
    String.raw`(?:trước\s{1,3}(?:${HOUR},?\s{1,3})?|(?:ngay\s)?trong\s{1,3})(?:ngày|sáng|trưa|chiều|tối)\s{1,3}mai(?!\p{L})`,
    "giu",
  ),
  new WordSet(["mai"]),
  1,
);

/** `chậm nhất ngày 20`, without a month: the next such day. `trước ngày 20 hằng tháng` comes again. */
const DAY_ALONE = new RegExp(
  String.raw`(trước|chậm nhất(?: là)?|muộn nhất(?: là)?|hạn(?: cuối| chót)?(?: là)?|xong trước|đến hết)\s{1,3}(?:${HOUR},?\s{1,3})?ngày\s{1,3}(\d{1,2})(?=\s*(?:[.;)]|$|,\s\p{L}))`,
  "giu",
);
const DAY = new WordSet(["ngày"]);
/** `họp ngày 25 hằng tháng; gửi báo cáo trước ngày 23` */
const EVERY_MONTH = /(?:hằng|hàng|mỗi)\s+tháng/iu;
const dayAlone: DeadlineParser = (passage, { date }) =>
  !passage.hasFigure() || !passage.hasAnyOf(DAY) || EVERY_MONTH.test(passage.written)
    ? []
    : [...passage.written.matchAll(DAY_ALONE)].map((match) => {
        const stated = date && nextOn(date, Number(match[2]));
        return {
          text: match[0],
          stated,
          op: /^(?:xong )?trước/iu.test(match[0]) ? "before" : "by",
          span: [passage.start + match.index, passage.start + match.index + match[0].length] as const,
          recurrence: null,
          warnings: [stated ? ("year-not-stated" as const) : ("deadline-without-date" as const)],
          reckoned: true,
        };
      });

/** The day of the month that is not before another; null where that month has no such day. */
const nextOn = ({ year, month, day }: CalendarDate, wanted: number): CalendarDate | null =>
  wanted >= day
    ? calendarDate(year, month, wanted)
    : calendarDate(month === 12 ? year + 1 : year, (month % 12) + 1, wanted);

const terms = parse(WITHIN, new WordSet(["trong", "hạn", "nhất", "quá", "sau"]), "by", isTerm);
const nearDays = parse(NEAR, new WordSet(["này", "tới", "sau", "tuần", "thứ", "nhật"]), "during", () => true);
const events = parse(
  EVENTS,
  new WordSet(["tết", "khai", "mới", "mùa", "kỳ", "đại", "phiên", "cuộc"]),
  "before",
  () => true,
);

/** Terms whose day depends on something the notice does not date, or on its own day of issue. */
export const relativeDeadlines: DeadlineParser = (passage, anchor) => [
  ...today(passage, anchor),
  ...tomorrow(passage, anchor),
  ...(passage.hasFigure() ? terms(passage, anchor) : []).map((found) => reckonedFrom(found, anchor)),
  ...nearDays(passage, anchor),
  ...dayAlone(passage, anchor),
  ...events(passage, anchor),
];
