import { assigningWords, reactingWords } from "../../catalog/vocabulary";
import { phraseTrie } from "../phrase-trie";
import { unitListAt, type UnitList } from "../unit-lists";
import type { Mention } from "../units/mention";
import { UnitReader } from "../units/reader";
import { verbs } from "../verbs";
import type { Words } from "../words";

/** `Giao`, `Đề nghị`, `Yêu cầu` …: words that hand something out. */
export const assigning = phraseTrie(assigningWords);
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

/** A unit list with an order before it (`Giao …`) or a verb behind it (`Sở X chủ trì …`) at word `at`. */
export const orderAt = (reader: UnitReader, at: number): UnitList | null => {
  const order = assigning.match(reader.words, at);
  if (order) return unitListAt(reader, order.next);
  const list = unitListAt(reader, at);
  if (!list || list.next >= reader.words.length) return null;
  if (!/^\)?[ \t]*,?[ \t]+$/.test(reader.words.gap(list.next).text) || onlyReacts(reader, list.next))
    return null;
  // `Ban Thường vụ Đảng ủy giao Đảng ủy UBND xã …`: who is given it, and not who gives it
  if (/^(?:giao|phân)$/u.test(reader.words.raw(list.next))) {
    const given = assigning.match(reader.words, list.next);
    const doers = given ? unitListAt(reader, given.next) : null;
    if (doers && verbs.has(reader.words, doers.next)) return doers;
  }
  // A group or a name that only looks like one must be followed by a verb.
  const sure = list.mentions.some(
    ({ isKnown, isGroup, isPerson }) => (isKnown && !isGroup) || isPerson === true,
  );
  return verbs.has(reader.words, list.next) || sure ? list : null;
};

/** `…; UBND tỉnh xem xét, quyết định`: a unit that only answers, in a few words. `quyết định cho học sinh nghỉ` is a task. */
const onlyReacts = (reader: UnitReader, at: number): boolean => {
  const reaction = reacting.match(reader.words, at);
  if (!reaction) return false;
  return !verbs.has(reader.words, at) || reader.words.length - reaction.next <= MOST_BEHIND_REACTION;
};

/** The order that a passage opens with, or that stands behind its first adverb. */
export const firstOrder = (reader: UnitReader): UnitList | null =>
  orderAt(reader, ADVERBS.match(reader.words, 0)?.next ?? 0);

/** The units that a clause opens with and tells to do something; empty where it opens otherwise. */
export const subjectOf = (clause: Words): readonly Mention[] => {
  const reader = new UnitReader(clause);
  const list = firstOrder(reader);
  if (!list) return [];
  // `…; phân công cấp ủy viên phụ trách từng thôn` tells the same unit what to do.
  const ordered = assigning.has(reader.words, 0) && !/^phân$/iu.test(reader.words.raw(0));
  const named = list.mentions.every(
    ({ isKnown, isGroup, alias }) =>
      (isKnown && !/^\p{Ll}/u.test(alias)) || (!isGroup && /^\p{Lu}/u.test(alias)),
  );
  return ordered || (verbs.has(reader.words, list.next) && named) ? list.mentions : [];
};
