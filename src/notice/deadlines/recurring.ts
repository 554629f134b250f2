import type { Recurrence } from "../notice";
import { WordSet } from "../words";
import { HOUR, type DeadlineParser } from "./found";

const EACH = String.raw`(?:hằng|hàng|mỗi)\s{1,3}`;
const DAY_NAME = String.raw`(?:ngày\s{1,3})?(?:thứ\s{1,3}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s{1,3}nhật)`;
const DAY_OF_MONTH = String.raw`(?:ngày\s{1,3})?\d{1,2}(?:/\d{1,2})?`;
const OPERATOR = String.raw`(?:(?:trước|chậm nhất(?: là)?|vào|đến|định kỳ)\s{1,3}){0,2}`;

/** The day within the period comes first: `trước ngày 20 hằng tháng`, `trước 15h00 thứ Năm hằng tuần`. */
const DAY_FIRST = new RegExp(
  String.raw`${OPERATOR}(?:${HOUR},?\s{1,3})?(?:${DAY_NAME}|(?:ngày\s{1,3})?\d{1,2}(?:/\d{1,2}|\s{1,3}tháng\s{1,3}\d{1,2})?)(?:\s{1,3}của)?,?\s{1,3}${EACH}(?<period>tuần|tháng|quý|năm)|` +
    String.raw`${OPERATOR}${HOUR}\s{1,3}(?:hằng|hàng|mỗi)\s{1,3}(?<daily>ngày)|` +
    String.raw`${OPERATOR}ngày\s{1,3}\d{1,2}\s{1,3}(?:của\s{1,3})?tháng\s{1,3}cuối\s{1,3}(?<quarter>quý)`,
  "giu",
);
/** The period comes first: `Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu`. */
const PERIOD_FIRST = new RegExp(
  String.raw`(?:định kỳ\s{1,3})?${EACH}(?<period>tuần|tháng|quý|năm)\s{0,3}[,(]?\s{0,3}(?:trước|vào|chậm nhất(?: là)?)\s{1,3}(?:${HOUR},?\s{1,3})?(?:${DAY_NAME}|${DAY_OF_MONTH})`,
  "giu",
);

/** Most passages hold none of these words, and need no closer look. */
const PERIODICAL = new WordSet(["hằng", "hàng", "mỗi", "cuối"]);
const RECURRENCES: Readonly<Record<string, Recurrence>> = {
  tuần: "weekly",
  tháng: "monthly",
  quý: "quarterly",
  năm: "yearly",
  ngày: "continuous",
};

/** `định kỳ hàng năm (trước ngày 10/12)`: the bracket that the phrase opened belongs to it. */
const withBracketClosed = (text: string, passage: string, end: number): string =>
  text.includes("(") && passage.charAt(end) === ")" ? `${text})` : text;

/** A day or an hour that comes again with every period. No single date can be said for it. */
export const recurringDeadlines: DeadlineParser = (passage) =>
  !passage.hasAnyOf(PERIODICAL)
    ? []
    : [...passage.written.matchAll(PERIOD_FIRST), ...passage.written.matchAll(DAY_FIRST)].map((match) => {
        const text = withBracketClosed(match[0].trimStart(), passage.written, match.index + match[0].length);
        const start = passage.start + match.index + match[0].length - match[0].trimStart().length;
        const period = (
          match.groups?.period ??
          match.groups?.quarter ??
          match.groups?.daily ??
          ""
        ).toLowerCase();
        return {
          text,
          stated: null,
          op: "recurring" as const,
          span: [start, start + text.length] as const,
          recurrence: RECURRENCES[period] ?? null,
          warnings: [],
        };
      });
