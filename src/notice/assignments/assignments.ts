import { labelEnd, unitsOfHeading } from "../heading-units";
import { unitListAt } from "../unit-lists";
import type { Mention } from "../units/mention";
import { UnitReader } from "../units/reader";
import { namedPlacesAt } from "../places";
import { verbs } from "../verbs";
import type { Words } from "../words";
import { nobody, type Assignment } from "./assignment";
import { helpersIn } from "./helpers";
import { assigningEnd } from "./orders";
import { leadsInSentences } from "./sentences";
import {
  behindLabel,
  behindTask,
  behindTopic,
  doneBy,
  inBrackets,
  isLeadLabelled,
  leadingBehind,
} from "./set-apart";

/** Where those begin who are given something: behind the words that give it, and behind who gives it (`Lãnh đạo thành phố giao các Sở: …`). */
const givenFrom = (reader: UnitReader): number => {
  const own = assigningEnd(reader.words, 0);
  const giver = own === null ? unitListAt(reader, 0) : null;
  const gives = giver !== null && reader.words.gap(giver.next).isSpace;
  return own ?? (gives ? assigningEnd(reader.words, giver.next) : null) ?? 0;
};

/** `Các Bộ: A, B, C rà soát …`, `Giao UBND các xã: A, B …`: the colon stands inside a list, not behind a label. */
const sharedListPast = (reader: UnitReader, colon: number): readonly Mention[] | null => {
  const list = unitListAt(reader, givenFrom(reader));
  return list && reader.words.from(list.next - 1) > colon && verbs.has(reader.words, list.next)
    ? list.mentions
    : null;
};

/** `Thôn Đoài, thôn Giữa: lập danh sách …`: villages before a colon, and what they are to do behind it. */
const villagesLabelled = (passage: Words, label: number): readonly Mention[] => {
  const named = passage.within(passage.start, label);
  const reader = new UnitReader(named);
  const places = VILLAGE.test(named.written) ? namedPlacesAt(named, 0, reader.isVerb) : [];
  const isWhole = places.at(-1)?.next === named.length;
  if (!isWhole || !verbs.has(passage.within(label + 1, passage.end), 0)) return [];
  return places.map((place) => reader.mention(0, place.next, { name: place.name, isKnown: false }));
};
const VILLAGE = /^\s*(?:thôn|xóm|bản|buôn|ấp|khóm|khu phố|tổ dân phố|làng|khu)\s/iu;

/** The places where a row without a label may name who does it, the likeliest first. */
const unlabelled = (reader: UnitReader, label: number | null): Assignment => {
  const { words } = reader;
  const places = [
    () => leadsInSentences(reader),
    () => (label === null ? nobody : { leads: villagesLabelled(words, label), coordinating: [] }),
    () => (label === null ? nobody : behindTopic(words, label)),
    () => inBrackets(words),
    () => behindLabel(words),
    () => behindTask(words),
    () => leadingBehind(words),
    () => doneBy(words),
  ];
  for (const read of places) {
    const named = read();
    if (named.leads.length > 0) return named;
  }
  return nobody;
};

/** `giao` and units of their own open what stands from a place on. */
const givesBehind = (passage: Words, from: number): boolean => {
  const rest = passage.within(from, passage.end);
  const next = rest.lower(0) === "giao" ? assigningEnd(rest, 0) : null;
  const given = next === null ? null : unitListAt(new UnitReader(rest), next);
  return given !== null && given.mentions.every(({ isGroup }) => !isGroup);
};

/** `Chủ tịch UBND tỉnh có ý kiến như sau: Giao …`: who speaks; what is said stands behind the colon. */
const SPEAKS = /(?:ý kiến|kết luận|chỉ đạo)(?:\s(?:chỉ đạo|kết luận))?\s(?:như )?sau\s*$/iu;

/** `Anh Chủ tịch nhắc thêm: Phòng Kinh tế …`, `Đ/c Bí thư yêu cầu: …`: who speaks, where behind the colon others are told what to do. */
const TELLS_OTHERS =
  /\s(?:nhắc|lưu ý|dặn|chỉ đạo|yêu cầu|đề nghị|nhấn mạnh|kết luận|quán triệt|giao việc)(?:\s(?:thêm|lại|rõ|tiếp|ngay))?\s*$/iu;

/** Who a row's own words name as responsible, and who is to help. */
export const assignmentOf = (passage: Words): Assignment => {
  const label = labelEnd(passage);
  if (label === null) return assignedIn(passage, null);
  const said = passage.text.slice(passage.start, label);
  const onlySpeaks = SPEAKS.test(said);
  if (onlySpeaks || TELLS_OTHERS.test(said)) {
    const behind = passage.within(label + 1, passage.end);
    const told = assignedIn(behind, labelEnd(behind));
    if (onlySpeaks || told.leads.length > 0) return told;
  }
  return assignedIn(passage, label);
};

/** @param label where the passage's label ends, if it opens with one */
const assignedIn = (passage: Words, label: number | null): Assignment => {
  const whole = new UnitReader(passage);
  const shared = label === null ? null : sharedListPast(whole, label);
  if (shared) return { leads: shared, coordinating: helpersIn(whole) };
  // `Đơn vị giải quyết: Phòng A phối hợp …` is not said of some unit called so.
  const set = isLeadLabelled(passage.written) ? behindLabel(passage) : nobody;
  const opens = label !== null && set.leads.length === 0;
  const named = opens ? unitsOfHeading(passage.within(passage.start, label)) : [];
  // `Các hộ chưa thống nhất: giao Phòng A kiểm tra`: whom it concerns, and who is to act
  const isGroups = named.length > 0 && named.every(({ isGroup }) => isGroup);
  const concerns = isGroups && label !== null && givesBehind(passage, label + 1);
  const labelled = concerns ? [] : named;
  const reader =
    label !== null && labelled.length > 0 ? new UnitReader(passage.within(label + 1, passage.end)) : whole;
  const own = labelled.length > 0 ? nobody : set.leads.length > 0 ? set : unlabelled(reader, label);
  const leads = labelled.length > 0 ? labelled : own.leads;
  const names = new Set(leads.map((lead) => lead.name));
  const coordinating = [...own.coordinating, ...helpersIn(reader)].filter(({ name }) => {
    if (names.has(name)) return false;
    names.add(name);
    return true;
  });
  return { leads, coordinating };
};
