import type { PhraseMatch } from "../phrase-trie";
import { heads, wholeNames } from "../unit-names";
import { verbs } from "../verbs";
import { withoutDuty } from "./groups";
import type { Mention } from "./mention";
import {
  NAME_GAP,
  afterName,
  fieldStaff,
  groupMembers,
  posts,
  quantifiers,
  rankWords,
  titles,
} from "./name-words";
import { fullNameEnd } from "./full-names";
import { postFrom } from "./posts";
import type { UnitReader } from "./reader";

/** Offices that are somebody without a unit behind them, as those of three words and more; `Lãnh đạo` and `Trưởng` alone are a verb and a part of a name. */
const STANDS_ALONE =
  /^(?:Bộ trưởng|Thủ trưởng|Giám đốc|Tổng Giám đốc|(?:Phó )?Chủ tịch(?: Thường trực)?|(?:Phó )?Bí thư(?: Thường trực)?|Phó Giám đốc|Phó Tổng Giám đốc|Phó Chánh Văn phòng|Phó Thủ tướng|Hiệu trưởng|Phó Hiệu trưởng|Thống đốc|Tổng Thanh tra|Chánh Văn phòng|Chánh VP|Chánh Thanh tra|Trưởng thôn|Tổng phụ trách Đội|Kế toán trưởng)$/u;
/** Offices that a document without a name behind them means all of. */
const HELD_BY_MANY = /^(?:Bộ trưởng|Thủ trưởng|Trưởng thôn|Trưởng (?:các )?(?:phòng|đơn vị|ban|ngành))$/u;
const COMRADE = /^(?:đồng chí|đ\/c|ông|bà|cô|thầy|anh|chị|bác|ô|b)$/iu;
/** `Ô. Khoa`, `B. Thảo`: forms of address cut short, with a stop. */
const CUT_SHORT = /^[ÔB]$/u;
/** In messages people go by their given name alone. */
const FAMILIAR = /^(?:cô|thầy|anh|chị|bác)$/iu;
const VILLAGE_HEAD = /trưởng (thôn|ấp|bản|xóm|buôn|khóm|khu phố|tổ dân phố)$/iu;
/** In villages so do those; `Bà Rịa` is a place. */
const ELDER = /^(?:ông|bà)$/iu;
const MOST_OFFICE_WORDS = 8;
/** What a person is, in brackets behind the name. */
const EXPLAINED = /^\s?\(\p{Lu}[^()\d]{1,40}\)/u;

/** `Chủ tịch UBND các xã, phường`, `Lãnh đạo Văn phòng`: written as it stands. */
export const personAt = (reader: UnitReader, start: number, end: number): Mention | null => {
  const { words } = reader;
  const many = quantifiers.has(words.lower(start));
  const rank = words.capital(start) ? rankWords.match(words, start, end) : null;
  const namedByRank =
    rank && words.gap(rank.next).text.length <= 2 ? namedPersonAt(reader, start, start, end) : null;
  if (namedByRank) return namedByRank;
  const staff = fieldStaff.match(words, start, end);
  if (staff && words.capital(staff.next)) return staffOfField(reader, start, staff.next, end);
  const title = titles.match(words, start, end) ?? (many ? titles.match(words, start + 1, end) : null);
  if (!title) return null;
  const addressed = COMRADE.test(title.value);
  const comrade = addressed && !many ? namedPersonAt(reader, start, title.next, end) : null;
  if (comrade) return comrade;
  const unit =
    (words.gap(title.next).isSpace ? reader.at(title.next, end) : null) ??
    unitInTitle(reader, start, title.next, end) ??
    villageOfHead(reader, title, end);
  if (unit && addressed) return { ...unit, from: words.from(start) };
  // `Giám đốc HTX ký kết …`: of the one cooperative that the notice is about
  const kind = unit || !words.gap(title.next).isSpace ? null : heads.match(words, title.next, end);
  const ofKind =
    kind && !kind.value.open && reader.isOver(kind.next, end)
      ? kind.next
      : ofGroup(reader, title.next, end, unit);
  // `Tổ trưởng Hoàng Thị C`
  const named =
    !unit && ofKind === null && !addressed && words.gap(title.next).isSpace
      ? fullNameEnd(reader, title.next, end, 2)
      : null;
  if (
    !unit &&
    ofKind === null &&
    named === null &&
    !(words.capital(start) && (STANDS_ALONE.test(title.value) || title.next - start > 2))
  )
    return null;
  let next = unit?.next ?? ofKind ?? named ?? title.next;
  // A list of offices is one group: `Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch UBND các tỉnh`
  for (;;) {
    if (named !== null || !/^,\s*$/.test(words.gap(next).text)) break;
    const more = titles.match(words, next, end);
    if (!more) break;
    next = (words.gap(more.next).isSpace ? reader.at(more.next, end)?.next : undefined) ?? more.next;
  }
  return reader.mention(start, next, {
    name: withoutDuty(words.slice(start, next)),
    level: unit?.level ?? null,
    isGroup:
      unit?.isGroup ??
      (named === null && (next !== (ofKind ?? title.next) || many || HELD_BY_MANY.test(title.value))),
    isKnown: unit?.isKnown ?? false,
    ...(named === null ? {} : { isPerson: true }),
  });
};

/** `Bí thư chi bộ trực tiếp kiểm tra`: of whatever body it is, in lower case. */
const ofGroup = (reader: UnitReader, at: number, end: number, unit: Mention | null): number | null => {
  if (unit || !reader.words.gap(at).isSpace) return null;
  const next = groupMembers.match(reader.words, at, end)?.next;
  return next !== undefined && reader.isOver(next, end) ? next : null;
};

/** `Trưởng phòng Kinh tế`: the last word of the office is the first of the unit. */
const unitInTitle = (reader: UnitReader, start: number, titleEnd: number, end: number): Mention | null =>
  titleEnd - 1 > start && /^(?:phòng|ban)$/u.test(reader.words.lower(titleEnd - 1))
    ? reader.named(titleEnd - 1, end)
    : null;

/** `Trưởng thôn 3`, `Trưởng ấp Giồng Ông Tố`: the last words of the office are the kind of the place. */
const villageOfHead = (reader: UnitReader, title: PhraseMatch<string>, end: number): Mention | null => {
  const kind = VILLAGE_HEAD.exec(title.value)?.[1];
  if (kind === undefined) return null;
  const at = title.next - kind.split(" ").length;
  const place = reader.place(at, end);
  return place && !place.many && place.next > title.next
    ? reader.mention(at, place.next, { name: place.text, level: "village", place })
    : null;
};

/** `đồng chí Nguyễn Văn A, Chủ tịch UBND xã`, `chị Nga`: a name of up to five words, and the office where it is said. */
const namedPersonAt = (reader: UnitReader, start: number, titleEnd: number, end: number): Mention | null => {
  const { words } = reader;
  // `đồng chí Thượng tá Lâm Văn Quyền`
  const nameFrom = rankWords.match(words, titleEnd, end)?.next ?? titleEnd;
  const address = words.raw(nameFrom - 1);
  const isCutShort = CUT_SHORT.test(address);
  if (isCutShort && !/^\.\s?$/.test(words.gap(nameFrom).text)) return null;
  let next = nameFrom;
  const follows = (at: number): boolean =>
    words.gap(at).isSpace || (at === nameFrom && /^\.\s?$/.test(words.gap(at).text));
  while (next < end && next - nameFrom < 5 && words.capital(next) && follows(next)) {
    // `đồng chí Chủ tịch UBND xã`: an office and no name; `Ô. Khoa` is a person, whatever else the word may open.
    if (!isCutShort && (wholeNames.has(words, next) || heads.has(words, next) || titles.has(words, next)))
      break;
    next++;
  }
  const length = next - nameFrom;
  const titleBehind = /^\s*[,-]\s*$/.test(words.gap(next).text) ? titles.match(words, next, end) : null;
  // `thầy Hải, cô Bình` are two.
  const behind = titleBehind !== null && !COMRADE.test(titleBehind.value);
  // `đồng chí Toàn, Chánh Văn phòng`: the office says who is meant.
  // `Đ/c Hùng (Kế toán) tham mưu …`
  const explained =
    length === 1 && EXPLAINED.test(words.text.slice(words.to(next - 1), words.to(next - 1) + 60));
  // `Đ/c Bình tổ phó chuẩn bị …`: what he is stands behind his name in small letters.
  const post = words.gap(next).isSpace && !words.capital(next) ? titles.match(words, next, end) : null;
  const isVerbBehind = reader.isVerb(post?.next ?? next);
  const isFollowed = isVerbBehind || words.raw(next) === "cùng";
  const isFamiliar =
    isCutShort ||
    FAMILIAR.test(address) ||
    // `Bà Hoa: rà soát …`
    (ELDER.test(address) && (next >= end || /^\s*:/.test(words.gap(next).text))) ||
    (ELDER.test(address) && isFollowed) ||
    // `Đ/c Hòa: …`, `Đ/c Bốn + đ/c Năm: …`
    (/^c$/iu.test(address) && (isFollowed || next >= end || /^\s*[:+,]/.test(words.gap(next).text)));
  if (length < (behind || explained || isFamiliar ? 1 : 2)) return null;
  if (post && isVerbBehind) next = post.next;
  const office = officeOf(reader, next, end, behind);
  const name = words.slice(start, office?.next ?? next);
  return reader.mention(start, office?.next ?? next, {
    name: isCutShort ? name : lowerFirst(name),
    level: office?.level ?? null,
    isKnown: office?.isKnown ?? false,
    isPerson: true,
  });
};

/** `…, Chủ tịch UBND xã`; `… - Chi hội trưởng Phụ nữ` where nothing else stands behind the name. */
const officeOf = (reader: UnitReader, at: number, end: number, behind: boolean): Mention | null => {
  const isDash = /^\s+[-–]\s+$/.test(reader.words.gap(at).text) && reader.words.capital(at);
  const known = behind ? personAt(reader, at, end) : null;
  if (known?.next === end || (!isDash && !behind)) return known;
  const whole = officeBehindName(reader, at, end);
  return whole?.next === end ? whole : behind ? (known ?? whole) : null;
};

/** `Trưởng phòng Tổ chức và Nhân sự`, `Kế toán trưởng`: an office behind a name, up to a comma or a verb. */
const officeBehindName = (reader: UnitReader, start: number, end: number): Mention | null => {
  const { words } = reader;
  let next = titles.match(words, start, end)?.next ?? start;
  while (next < end && next - start < MOST_OFFICE_WORDS && NAME_GAP.test(words.gap(next).text)) {
    const within = words.capital(next) || words.isAnd(next);
    if (!within && (reader.isVerb(next) || afterName.has(words, next))) break;
    // `Xây dựng` is one word of a name, although `dựng` alone may open what is to be done.
    next = (words.capital(next) ? verbs.match(words, next, end)?.next : undefined) ?? next + 1;
  }
  return next > start
    ? reader.mention(start, next, { name: words.slice(start, next), isKnown: false })
    : null;
};

/** `Công chức Địa chính - Xây dựng phối hợp …`: the field stands for who works in it. */
const staffOfField = (reader: UnitReader, start: number, at: number, end: number): Mention | null => {
  const { words } = reader;
  const post = posts.match(words, at, end);
  if (post) return postFrom(reader, start, post);
  if (!words.gap(at).isSpace || reader.at(at, end) !== null) return null;
  const next = officeBehindName(reader, at, end)?.next;
  return next === undefined
    ? null
    : reader.mention(start, next, { name: words.slice(start, next), isKnown: false });
};

/** `Đồng chí` → `đồng chí`; printed in capitals it stays. */
const lowerFirst = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
