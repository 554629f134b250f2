import { verbs } from "./verbs";
import type { Recurrence } from "./notice";
import { WordSet, type Words } from "./words";

const ONE = "0?1|một";
const SOME = String.raw`\d{1,2}`;

/** `02 tuần/lần`, `6 tháng một lần`, `định kỳ 6 tháng, năm`; `định kỳ 6 tháng đầu năm` speaks of one half of a year. */
const interval = (count: string, period: string): string => {
  const spell = String.raw`(?<![\p{L}\d/.,])(?:${count})\s+${period}`;
  const once = String.raw`(?:\s*\/\s*(?:(?:0?1|một)\s+)?|\s+(?:0?1|một)\s+)lần(?!\p{L})`;
  return String.raw`${spell}${once}|(?:định kỳ|mỗi)\s+${spell}(?!\p{L}|\s+(?:đầu|cuối)(?!\p{L}))`;
};
/** `01 lần/quý`, `2 lần mỗi năm` */
const timesA = (count: string, period: string): string =>
  String.raw`(?<!quá\s{1,2})(?<![\p{L}\d/.,])(?:${count})\s+lần\s*(?:\/\s*|mỗi\s+)${period}(?!\p{L})`;
const each = (period: string): string => String.raw`(?:hằng|hàng|mỗi)\s+${period}(?!\p{L})`;
const anyOf = (...sources: readonly string[]): RegExp => new RegExp(sources.join("|"), "iu");

/** The shortest first: `hằng quý, 6 tháng và năm` comes again every quarter. */
const EVERY: readonly [RegExp, Recurrence][] = [
  [
    anyOf(each("tuần"), String.raw`từng\s+tuần(?!\p{L})`, interval(ONE, "tuần"), timesA(SOME, "tuần")),
    "weekly",
  ],
  [anyOf(interval("0?2|hai", "tuần")), "biweekly"],
  [
    anyOf(
      each("tháng"),
      interval(ONE, "tháng"),
      timesA(SOME, "tháng"),
      String.raw`định kỳ\s+tháng\s+một\s+lần`,
    ),
    "monthly",
  ],
  [anyOf(each("quý"), interval("0?3|ba", "tháng"), interval(ONE, "quý"), timesA(SOME, "quý")), "quarterly"],
  [anyOf(interval("0?6|sáu", "tháng"), interval("nửa", "năm"), timesA("0?2|hai", "năm")), "semiannual"],
  [anyOf(each("năm"), interval("12", "tháng"), interval(ONE, "năm"), timesA(ONE, "năm")), "yearly"],
];

/** `thường xuyên` opens what is to be done; within a name or a fact (`chi thường xuyên`, `thường xuyên xảy ra`) it does not. */
const CONTINUOUS =
  /(?:^|[;.,:]\s*|\sphải\s+|\svà\s+)thường xuyên(?!\s+(?:xảy|đi|bị|gặp|có))(?!\p{L})|thường xuyên,\s*liên tục|liên tục,\s*thường xuyên/iu;

/** Plans and tasks "of every year", or broken down by weeks, say what kind they are, not how often the row comes again. */
const OF_A_THING =
  /(?:\d\s+năm và|nhiệm vụ|chỉ tiêu|dự toán|kết quả|kế hoạch)\s+(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần)|(?:kế hoạch|tiến độ|chi tiết|cụ thể)\s(?:\p{L}+\s){0,3}(?:theo|đến)\s+từng\s+tuần/giu;

/** Nothing comes again at intervals without one word of each, */
const PERIOD = new WordSet(["tuần", "tháng", "quý", "năm"]);
const EACH = new WordSet(["hằng", "hàng", "mỗi", "từng", "lần", "kỳ"]);
/** and nothing goes on and on without one of these. */
const ALWAYS = new WordSet(["hằng", "hàng", "thường"]);

/** How often a task comes again; null where it is done once. */
export const recurrenceOf = (passage: Words): Recurrence | null => {
  const words = passage.written;
  if (passage.hasAnyOf(PERIOD) && passage.hasAnyOf(EACH)) {
    const plain = words.replace(OF_A_THING, " ");
    for (const [pattern, recurrence] of EVERY) if (pattern.test(plain)) return recurrence;
  }
  if (!passage.hasAnyOf(ALWAYS)) return null;
  if (CONTINUOUS.test(words) || /(?:hằng|hàng)\s+ngày(?!\p{L})/iu.test(words)) return "continuous";
  for (const { index } of words.matchAll(/(?<!\p{L})thường xuyên\s+/giu)) {
    const after = passage.within(passage.start + index, passage.start + index + 60);
    if (
      verbs.has(after, 2) &&
      !/(?:^|\s)(?:chi|vốn|kinh phí|khu vực|địa bàn)\s*$/iu.test(words.slice(Math.max(0, index - 12), index))
    )
      return "continuous";
  }
  return null;
};
