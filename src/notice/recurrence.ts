import { verbs } from "./units";
import type { Recurrence } from "./notice";
import { WordSet, type Words } from "./words";

const EVERY: readonly [RegExp, Recurrence][] = [
  [/(?:hằng|hàng|mỗi|từng)\s+tuần(?!\p{L})|\d{1,2}\s+tuần\s*\/\s*lần/iu, "weekly"],
  [/(?:hằng|hàng|mỗi)\s+tháng(?!\p{L})|\d{1,2}\s+tháng\s*\/\s*lần|định kỳ\s+tháng\s+một\s+lần/iu, "monthly"],
  [/(?:hằng|hàng|mỗi)\s+quý(?!\p{L})|\d{1,2}\s+lần\s*\/\s*quý/iu, "quarterly"],
  [/(?:hằng|hàng|mỗi)\s+năm(?!\p{L})|định kỳ\s+6\s+tháng/iu, "yearly"],
];
/** `thường xuyên` opens what is to be done; within a name or a fact (`chi thường xuyên`, `thường xuyên xảy ra`) it does not. */
const CONTINUOUS =
  /(?:^|[;.,:]\s*|\sphải\s+|\svà\s+)thường xuyên(?!\s+(?:xảy|đi|bị|gặp|có))(?!\p{L})|thường xuyên,\s*liên tục|liên tục,\s*thường xuyên/iu;

/** Plans and tasks "of every year" say what kind they are, not how often the row comes again. */
const OF_A_THING =
  /(?:\d\s+năm và|nhiệm vụ|chỉ tiêu|dự toán|kết quả|kế hoạch)\s+(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần)/giu;

/** Words without which nothing comes again. */
const PERIODICAL = new WordSet(["hằng", "hàng", "mỗi", "từng", "lần", "kỳ", "thường", "liên"]);

/** How often a task comes again; null where it is done once. */
export const recurrenceOf = (passage: Words): Recurrence | null => {
  if (!passage.hasAnyOf(PERIODICAL)) return null;
  const words = passage.written;
  const plain = words.replace(OF_A_THING, " ");
  for (const [pattern, recurrence] of EVERY) if (pattern.test(plain)) return recurrence;
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
