import { verbs } from "../verbs";
import { wordsOf, type Words } from "../words";
import type { Mention } from "./mention";
import { families, titles } from "./name-words";
import type { UnitReader } from "./reader";

const MOST_NAME = 5;
/** Streets, schools and a city are called so. */
const NAMESAKE = "Hồ Chí Minh";

/** `Hoàng Tấn Thiên Thầy Hải`, unlike `Lê Anh Minh` */
const opensTitle = (words: Words, at: number): boolean => words.lower(at) !== "anh" && titles.has(words, at);

/** Where a name of a person ends that opens with a family name; null where none does, or it is shorter than `fewest`. */
export const fullNameEnd = (
  { words }: UnitReader,
  start: number,
  end: number,
  fewest: number,
): number | null => {
  if (!families.mayStart(words.keyId(start)) || !families.has(words, start)) return null;
  let next = start;
  while (next < end && next - start < MOST_NAME && /^\p{Lu}\p{Ll}*$/u.test(words.raw(next)))
    if (next > start && (!words.gap(next).isSpace || opensTitle(words, next))) break;
    else next++;
  return next - start < fewest || words.slice(start, next) === NAMESAKE ? null : next;
};

const LABEL_BEHIND = /^\s*:\s*/u;
const FEW_WORDS = 40;

/** As many names in a row as are looked at for what they are all to do. */
const MOST_NAMES = 8;

/** Whether behind a name, or the last of several, stands what to do, after a colon too, or a unit that is to do it with them. */
const isActing = (reader: UnitReader, nameEnd: number, end: number): boolean => {
  const { words } = reader;
  let next = nameEnd;
  for (let names = 1; names < MOST_NAMES; names++) {
    const { isSpace, isComma } = words.gap(next);
    const and = isSpace && words.isAnd(next) ? 1 : 0;
    const more = isComma || and === 1 ? fullNameEnd(reader, next + and, end, 3) : null;
    if (more === null) break;
    next = more;
  }
  const behind = words.to(next - 1);
  const label = LABEL_BEHIND.exec(words.text.slice(behind, behind + 4))?.[0].length;
  if (label !== undefined)
    return verbs.has(wordsOf(words.text.slice(behind + label, behind + label + FEW_WORDS)), 0);
  if (!words.gap(next).isSpace) return false;
  return words.isAnd(next) ? reader.at(next + 1, end) !== null : reader.isVerb(next);
};

/** `Nguyễn Văn A hoàn thiện báo cáo`, `Trần Thị B: lập kế hoạch …`: a name alone, and what the person is to do. */
export const fullNameAt = (reader: UnitReader, start: number, end: number): Mention | null => {
  const next = fullNameEnd(reader, start, end, 3);
  if (next === null) return null;
  const { words } = reader;
  if (!isActing(reader, next, end) && !(start > 0 && next >= words.length)) return null;
  return reader.mention(start, next, { name: words.slice(start, next), isKnown: false, isPerson: true });
};
