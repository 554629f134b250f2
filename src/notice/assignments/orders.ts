import { assigningWords, reactingWords } from "../../catalog/vocabulary";
import { phraseTrie } from "../phrase-trie";
import { unitListAt, type UnitList } from "../unit-lists";
import { areKnownUnits, type Mention } from "../units/mention";
import { NAME_GAP, qualifiers } from "../units/name-words";
import { UnitReader } from "../units/reader";
import { peopleActing, placesActing } from "./unlisted-subjects";
import { verbs } from "../verbs";
import type { Words } from "../words";

/** `Giao`, `Đề nghị`, `UBND xã giao` …: words that hand something out. */
const assigning = phraseTrie(assigningWords);
const reacting = phraseTrie(reactingWords);
const MOST_BEHIND_REACTION = 4;

/** Words that stand before an order and change nothing: `Đồng thời, giao …`, `Trước mắt, …`. */
const ADVERBS = phraseTrie([
  "Đồng thời",
  "Trước mắt",
  "Bên cạnh đó",
  "Ngoài ra",
  "Về nội dung này",
  "Riêng",
  "Trên cơ sở đó",
  "Để",
]);

/** Where the words end that hand something out at word `at`; null where none do, as in `UBND xã Giao Thủy`. */
export const assigningEnd = (words: Words, at: number): number | null => {
  const next = assigning.match(words, at)?.next ?? null;
  const isName = next !== null && next - at > 1 && words.capital(next - 1) && !words.capital(next - 2);
  return isName ? null : next;
};

/** `UBND tỉnh nhận được Báo cáo …`: told, and not ordered. */
const isTold = ({ words }: UnitReader, at: number): boolean =>
  words.lower(at) === "nhận" && words.lower(at + 1) === "được";

/** A unit list with an order before it (`Giao …`) or a verb behind it (`Sở X chủ trì …`) at word `at`. */
export const orderAt = (reader: UnitReader, at: number): UnitList | null => {
  const order = assigningEnd(reader.words, at);
  if (order !== null)
    return (
      unitListAt(reader, order) ??
      placesActing(reader, order) ??
      peopleListed(reader, order) ??
      nameGiven(reader, order)
    );
  const list = unitListAt(reader, at);
  if (!list || list.next >= reader.words.length) return null;
  const behind = verbs.has(reader.words, list.next)
    ? null
    : (behindDuty(reader, list.next) ?? behindInsertion(reader, list.next));
  if (behind !== null) return { mentions: list.mentions, next: behind };
  if (
    !/^\)?[ \t]*,?[ \t]+$/.test(reader.words.gap(list.next).text) ||
    onlyReacts(reader, list.next) ||
    isTold(reader, list.next)
  )
    return null;
  // `Ban Thường vụ Đảng ủy giao Đảng ủy UBND xã …`: who is given it, and not who gives it
  if (/^(?:giao|phân|chuyển)$/u.test(reader.words.raw(list.next))) {
    const given = assigningEnd(reader.words, list.next);
    const doers = given === null ? null : unitListAt(reader, given);
    if (doers && verbs.has(reader.words, doers.next)) return doers;
  }
  const told = toldBySpeaker(reader, list);
  if (told) return told;
  if (reader.words.raw(list.next) === "chuyển") {
    const doers = passedOnTo(reader, list.next + 1);
    if (doers) return doers;
  }
  // A group or a name that only looks like one must be followed by a verb.
  const sure = list.mentions.some(
    ({ isKnown, isGroup, isPerson }) => (isKnown && !isGroup) || isPerson === true,
  );
  // `UBND các xã cùng Đồn Biên phòng X tuần tra`
  return verbs.has(reader.words, list.next) || sure || reader.words.raw(list.next) === "cùng" ? list : null;
};

/** First words of what stands between a subject and its verb, within commas. */
const INSERTIONS = phraseTrie([
  "ngoài",
  "bên cạnh",
  "trên cơ sở",
  "căn cứ",
  "với vai trò",
  "với chức năng",
  "với tư cách",
  "theo",
  "trong",
  "sau khi",
  "trước",
  "tùy",
]);
const MOST_INSERTED = 24;

/** `Trường X, ngoài các nội dung nêu trên, phối hợp …`: the verb behind the second comma; null where nothing is inserted. */
const behindInsertion = ({ words }: UnitReader, at: number): number | null => {
  if (!words.gap(at).isComma || !INSERTIONS.has(words, at)) return null;
  for (let next = at + 2; next < Math.min(words.length, at + MOST_INSERTED); next++) {
    const gap = words.gap(next);
    if (gap.isComma && verbs.has(words, next)) return next;
    if (!gap.isComma && /[;:.]/.test(gap.text)) return null;
  }
  return null;
};

/** `các Phó Chủ tịch UBND xã theo lĩnh vực được phân công chủ động …`: the verb behind what each of them answers for. */
const behindDuty = ({ words }: UnitReader, at: number): number | null => {
  const next =
    words.gap(at).isSpace && words.raw(at) === "theo" ? qualifiers.match(words, at)?.next : undefined;
  return next !== undefined && verbs.has(words, next) ? next : null;
};

const MOST_NAME = 12;

/** `Đề nghị Petrovietnam bảo đảm …`: whoever stands with a capital between an order and what is ordered. */
const nameGiven = (reader: UnitReader, start: number): UnitList | null => {
  const { words } = reader;
  if (!words.gap(start).isSpace || !words.capital(start) || verbs.has(words, start)) return null;
  // `PHÂN CÔNG NHIỆM VỤ …`: in a title everything has one.
  if (words.raw(start - 1) === words.raw(start - 1).toUpperCase()) return null;
  for (let next = start + 1; next < Math.min(words.length, start + MOST_NAME); next++) {
    if (!NAME_GAP.test(words.gap(next).text)) return null;
    if (words.capital(next) || !reader.isVerb(next)) continue;
    return {
      mentions: [reader.mention(start, next, { name: words.slice(start, next), isKnown: false })],
      next,
    };
  }
  return null;
};

/** Those who speak for a whole body. */
const SPEAKER =
  /^(?:đồng chí\s|đ\/c\s)?(?:Phó\s)?(?:Chủ tịch|Bí thư|Giám đốc|Tổng Giám đốc|Thủ tướng|Bộ trưởng|Thứ trưởng|Hiệu trưởng|Trưởng ban|Lãnh đạo|Chánh Văn phòng|Cục trưởng|Ban Thường vụ|Thường trực)(?!\p{L})/iu;
const ALSO = phraseTrie(["cũng", "đồng thời", "tiếp tục"]);
const TELLS = phraseTrie(["yêu cầu", "đề nghị", "lưu ý", "nhắc", "nhắc nhở"]);

/** `Phó Chủ tịch UBND tỉnh yêu cầu UBND xã A tập trung …`: one of those who lead speaks, and others are to act. */
const toldBySpeaker = (reader: UnitReader, { mentions, next }: UnitList): UnitList | null => {
  const [speaker] = mentions;
  // `Bộ trưởng cũng yêu cầu …`
  const also = ALSO.match(reader.words, next)?.next ?? next;
  const told = TELLS.match(reader.words, also)?.next;
  // `Chủ tịch UBND các xã yêu cầu các chủ đầu tư …` is a task of theirs.
  const areMany = speaker?.isGroup === true && /(?:^|\s)các\s|,/iu.test(speaker.alias);
  if (!speaker || mentions.length > 1 || areMany || told === undefined || !SPEAKER.test(speaker.alias))
    return null;
  const doers = unitListAt(reader, told) ?? nameGiven(reader, told);
  return doers && (areKnownUnits(doers.mentions) || verbs.has(reader.words, doers.next)) ? doers : null;
};

const MOST_PASSED = 10;

/** `Ban Tiếp công dân chuyển đơn đến UBND phường A để giải quyết`: to whom it goes, and who is to act on it. */
const passedOnTo = (reader: UnitReader, from: number): UnitList | null => {
  const { words } = reader;
  for (let at = from; at < Math.min(words.length, from + MOST_PASSED); at++) {
    if (!words.gap(at).isSpace) return null;
    if (!/^(?:đến|tới|cho)$/u.test(words.raw(at))) continue;
    const doers = unitListAt(reader, at + 1);
    return doers && (words.raw(doers.next) === "để" || verbs.has(words, doers.next)) ? doers : null;
  }
  return null;
};

/** `Đề nghị người dân thu gom rác` */
const peopleListed = (reader: UnitReader, at: number): UnitList | null => {
  const people = peopleActing(reader, at);
  return people && { mentions: [people], next: people.next };
};

/** `…; UBND tỉnh xem xét, quyết định`: a unit that only answers, in a few words. `quyết định cho học sinh nghỉ` is a task. */
const onlyReacts = (reader: UnitReader, at: number): boolean => {
  const reaction = reacting.match(reader.words, at);
  if (!reaction) return false;
  return !verbs.has(reader.words, at) || reader.words.length - reaction.next <= MOST_BEHIND_REACTION;
};

/** `đề nghị Sở X xem xét, bố trí …`: asked of those above, who are told to do nothing. */
export const isAskedAbove = ({ words }: UnitReader, at: number): boolean =>
  /^(?:xem xét|quan tâm|cho ý|chấp thuận|phê duyệt|cho phép)$/u.test(
    `${words.lower(at)} ${words.lower(at + 1)}`,
  );

/** The order that a passage opens with, or that stands behind its first adverb. */
export const firstOrder = (reader: UnitReader): UnitList | null => {
  const start = ADVERBS.match(reader.words, 0)?.next ?? 0;
  // `Riêng thôn X hoàn thành …`
  return orderAt(reader, start) ?? (reader.words.raw(0) === "Riêng" ? placesActing(reader, start) : null);
};

/** `Kế toán trưởng chịu trách nhiệm.`: for what the clause before says. */
const answersForWhatIsSaid = ({ words }: UnitReader, { next }: UnitList): boolean =>
  next < words.length && words.slice(next, words.length).toLowerCase() === "chịu trách nhiệm";

/** `Chánh Văn phòng đề nghị các đơn vị …`: somebody speaks for the issuer, and asks others. */
const passesOn = (reader: UnitReader, { next }: UnitList): boolean => {
  const asked = /^(?:đề|yêu)$/u.test(reader.words.raw(next)) ? assigningEnd(reader.words, next) : null;
  return asked !== null && unitListAt(reader, asked) !== null;
};

/** Before `giao`: it is told, and nobody gives anything. */
const NOT_GIVING = /^(?:được|đã|do|bàn|chuyển|nhiệm|vụ|tiêu|có|mới)$/u;
const MOST_MATTER = 12;

/** `02 lô còn lại giao Phòng Vật tư lập lại dự toán`: the matter, and who is given it. */
export const givenBehindMatter = (reader: UnitReader): readonly Mention[] => {
  const { words } = reader;
  for (let at = 1; at < Math.min(words.length, MOST_MATTER); at++) {
    if (!words.gap(at).isSpace) return [];
    if (words.raw(at) !== "giao" || NOT_GIVING.test(words.lower(at - 1))) continue;
    const list = unitListAt(reader, at + 1);
    return list && verbs.has(words, list.next) ? list.mentions : [];
  }
  return [];
};

/** First words of when or in what case. */
const WHEN = phraseTrie([
  "Trong",
  "Trước",
  "Sau",
  "Khi",
  "Riêng",
  "Đối",
  "Từ",
  "Nếu",
  "Trường hợp",
  "Đến",
  "Liên quan",
]);
const MOST_WHEN = 24;

/** What `find` makes of the first places behind a comma, in the first clause and no further than word `longest`. */
export const behindComma = (
  { words }: UnitReader,
  longest: number,
  find: (at: number) => UnitList | null,
): UnitList | null => {
  for (let at = 1; at < Math.min(words.length, longest); at++) {
    const gap = words.gap(at).text;
    if (/[;.:]/.test(gap)) return null;
    const list = /,\s*$/.test(gap) ? find(at) : null;
    if (list) return list;
  }
  return null;
};

/** `Trong thời gian chờ sửa, Ban CHQS xã cho xe chở nước …`: when, and who is to act then. */
export const behindWhen = (reader: UnitReader): UnitList | null =>
  WHEN.has(reader.words, 0)
    ? behindComma(reader, MOST_WHEN, (at) => {
        const list = orderAt(reader, at);
        return list && (verbs.has(reader.words, list.next) || areKnownUnits(list.mentions)) ? list : null;
      })
    : null;

/** The units that a clause opens with and tells to do something; empty where it opens otherwise. */
export const subjectOf = (clause: Words): readonly Mention[] => {
  const reader = new UnitReader(clause);
  const list = firstOrder(reader) ?? behindWhen(reader);
  if (!list) return givenBehindMatter(reader);
  if (answersForWhatIsSaid(reader, list) || passesOn(reader, list)) return [];
  // `…; phân công cấp ủy viên phụ trách từng thôn` tells the same unit what to do.
  const ordered = assigningEnd(reader.words, 0) !== null && !/^phân$/iu.test(reader.words.raw(0));
  const named = list.mentions.every(
    ({ isKnown, isGroup, isPerson, alias }) =>
      isPerson === true ||
      (isKnown && /\p{Lu}/u.test(alias)) ||
      (!isGroup && /^\p{Lu}/u.test(alias)) ||
      // `…; các thôn vận động …`
      (isGroup &&
        /^các (?:thôn|xóm|bản|buôn|ấp|khóm|khu|tổ dân phố|xã|phường|trường|khoa|phòng|chi bộ)(?!\p{L})/iu.test(
          alias,
        )),
  );
  return ordered || (verbs.has(reader.words, list.next) && named) ? list.mentions : [];
};
