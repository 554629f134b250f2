import { staffNouns } from "../catalog/vocabulary";
import { phraseTrie } from "./phrase-trie";
import { groupMembers, titles } from "./units/name-words";
import type { UnitReader } from "./units/reader";
import type { Words } from "./words";

const staff = phraseTrie(staffNouns);
/** Forms of address. */
export const COMRADES = /^(?:các )?(?:đồng chí|đ\/c|ông|bà|cô|thầy|anh|chị|bác|thầy cô)$/iu;

/** A `cơ sở` that is a ground or an equipment and nobody. */
const THINGS = /^cơ sở (?:vật chất|hạ tầng|dữ liệu|pháp lý|chính trị|khoa học|lý luận|thực tiễn)(?!\p{L})/iu;

/**
 * The word behind the noun that says what people or body a phrase speaks of, read from word `at`; null where none does.
 * `many`: `các` stands before it. `Tổ chức` and `Cấp` open an order all the same.
 */
export const peopleAt = (reader: UnitReader, at: number, many: boolean): number | null => {
  const { words } = reader;
  const title = titles.match(words, at);
  // `Các đồng chí đảng ủy viên`, unlike `Các đồng chí đọc xong …`
  if (title && COMRADES.test(title.value)) return peopleAt(reader, title.next, many);
  const own = staff.match(words, at);
  if (own) return own.next;
  if (reader.isVerb(at) || THINGS.test(words.slice(at, at + 4))) return null;
  // `Khu dân cư kiểu mẫu: …` is a criterion.
  if (!many && /^khu dân cư/iu.test(words.slice(at, at + 3))) return null;
  const group = groupMembers.match(words, at);
  // `Trường hợp`, `Hội thi`: one syllable alone stands in many words.
  return group && (many || group.next - at > 1) ? group.next : (title?.next ?? null);
};

/** `phụ trách` behind people says who they are, and not what they are to do. */
export const inCharge = (words: Words, at: number): boolean =>
  words.lower(at) === "phụ" && words.lower(at + 1) === "trách";
