import type { PhraseMatch } from "../phrase-trie";
import type { Mention } from "./mention";
import { posts } from "./name-words";
import type { UnitReader } from "./reader";

/** A post by its field, as the civil servant who holds it. */
export const postFrom = (reader: UnitReader, start: number, { value, next }: PhraseMatch<string>): Mention =>
  reader.mention(start, next, { name: `Công chức ${value}`, level: "commune" });

/** Fields that are as often what something is about as who holds them. */
const ALSO_TOPIC = "Văn hóa - Xã hội";

/** Another post or unit. */
const actsToo = (reader: UnitReader, at: number, end: number): boolean =>
  posts.has(reader.words, at) || reader.at(at, end) !== null;

/** `Văn phòng - Thống kê tổng hợp …`, `Giao Địa chính - Xây dựng, Tư pháp - Hộ tịch rà soát …`: who holds the field acts. */
export const postAt = (reader: UnitReader, start: number, end: number): Mention | null => {
  const { words } = reader;
  const post = words.capital(start) ? posts.match(words, start, end) : null;
  if (!post) return null;
  const { next } = post;
  const gap = words.gap(next);
  const acts =
    next >= end
      ? /[ -]\p{Lu}/u.test(words.slice(start, next)) && post.value !== ALSO_TOPIC
      : gap.isSpace
        ? reader.isVerb(next) || (words.isAnd(next) && actsToo(reader, next + 1, end))
        : gap.isComma && actsToo(reader, next, end);
  return acts ? postFrom(reader, start, post) : null;
};
