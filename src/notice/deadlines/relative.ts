import type { DeadlineOperator } from "../notice";
import type { DeadlineParser } from "./found";

/** `trong vòng 05 ngày làm việc kể từ ngày ký`: a rule, whose date needs its anchor. */
const WITHIN =
  /(?:trong (?:vòng|thời hạn|thời gian)|chậm nhất(?: là)?(?: sau)?|không quá|sau)\s{1,3}\d{1,3}(?:\s\([^)]{1,20}\))?\s{1,3}(?:ngày làm việc|ngày|tuần|tháng|giờ)(?:,?\s{1,3}(?:tính\s{1,3})?(?:kể từ|từ|sau)\s{1,3}(?:ngày|khi)[^;.,:()]{0,80})?/giu;
/** Weeks and days counted from the meeting. */
const NEAR =
  /(?:(?:ngay\s)?trong (?:tuần (?:này|tới|sau)|tháng (?:này|tới|sau)|ngày (?:hôm nay|mai))|(?:đầu|cuối|giữa) (?:tuần|tháng) (?:này|tới|sau)|trước\s{1,3}(?:\d{1,2}\s?(?:giờ|h)\s?\d{0,2}\s{1,3})?ngày mai)(?!\p{L})/giu;
/** Events that everybody knows the day of, but the notice does not say. */
const EVENTS =
  /trước\s{1,3}(?:dịp\s{1,3})?(?:Tết(?: Nguyên đán)?|(?:ngày )?khai giảng|năm học mới|mùa (?:mưa|bão|lũ)(?:,? bão)?|kỳ họp[^;.,]{0,40}|Đại hội[^;.,]{0,40}|phiên họp[^;.,]{0,40}|cuộc họp[^;.,]{0,40})/giu;

const parse =
  (pattern: RegExp, op: DeadlineOperator, accept: (text: string) => boolean): DeadlineParser =>
  (passage, from) =>
    [...passage.matchAll(pattern)]
      .map((match) => ({ text: match[0].trimEnd(), at: match.index }))
      .filter(({ text, at }) => accept(text) && !/\p{L}$/u.test(passage.slice(Math.max(0, at - 1), at)))
      .map(({ text, at }) => ({
        text,
        stated: null,
        op,
        span: [from + at, from + at + text.length] as const,
        recurrence: null,
        warnings: ["deadline-without-date" as const],
      }));

/** `sau 10 ngày` alone may be a fact; with working days or an anchor it is a term. */
const isTerm = (text: string): boolean => !/^sau\s/iu.test(text) || /làm việc|kể từ/iu.test(text);

/** Terms whose day depends on something the notice does not date. */
export const relativeDeadlines: DeadlineParser = (passage, from, anchor) => [
  ...parse(WITHIN, "by", isTerm)(passage, from, anchor),
  ...parse(NEAR, "during", () => true)(passage, from, anchor),
  ...parse(EVENTS, "before", () => true)(passage, from, anchor),
];
