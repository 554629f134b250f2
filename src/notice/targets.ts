import { countingNouns } from "../catalog/vocabulary";
import type { Target } from "./notice";
import type { Words } from "./words";
import { phraseTrie } from "./phrase-trie";

const nouns = phraseTrie(countingNouns);
/** A figure with a decimal comma and dots for thousands, with its sign where it is a percentage. */
const FIGURE =
  /(?<![\p{L}\d/.,-])(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,4}))?\s{0,2}(%)?(?![\d/])(?!\p{L})(?!-\d)/gu;
/** Figures of numbers, dates, fractions, names and limits count nothing. */
const NO_TARGET_BEFORE =
  /(?:số|ngày|tháng|năm|quý|điều|khoản|điểm|tuần|lần|thứ|giai đoạn|đề án|nghị quyết|chương trình|phụ lục|mục|mẫu|không quá|ĐH|QL|TL|mới có|đã có|đạt được|hiện có|còn)\s{1,2}$/iu;
const STARS = /OCOP\s{1,2}(?:đạt\s{1,2})?(\d)\s{1,2}sao/giu;

const valueOf = (whole: string, fraction: string | undefined): number =>
  Number(whole.replace(/\./g, "") + (fraction === undefined ? "" : `.${fraction}`));

/** What a task is to bring, in figures: `04 thôn`, `02 công chức`, `100%`, `OCOP 3 sao`. Fractions such as 3/20 are none. */
export const targetsOf = (passage: Words): Target[] => {
  if (!passage.hasFigure()) return [];
  const words = passage.written;
  const targets: Target[] = [];
  const add = (quantity: number, unit: string): void => {
    if (!targets.some((target) => target.quantity === quantity && target.unit === unit))
      targets.push({ quantity, unit });
  };
  for (const match of words.matchAll(STARS)) add(Number(match[1]), "sao OCOP");
  for (const match of words.matchAll(FIGURE)) {
    const before = words.slice(Math.max(0, match.index - 20), match.index);
    if (NO_TARGET_BEFORE.test(before) || /OCOP\s+(?:đạt\s+)?$/iu.test(before)) continue;
    const value = valueOf(match[1] ?? "", match[2]);
    if (match[3]) {
      add(value, "%");
      continue;
    }
    const after = match.index + match[0].length;
    const following = passage.within(passage.start + after, passage.start + after + 30);
    if (!/^\s*$/.test(following.gap(0).text)) continue;
    const noun = nouns.match(following, 0);
    if (noun) add(value, noun.value);
  }
  return targets;
};
