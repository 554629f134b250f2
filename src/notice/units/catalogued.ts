import type { CatalogueUnit, UnitHead, UnitLevel } from "../../catalog/units";
import type { PhraseMatch } from "../phrase-trie";
import { nameEnd, opensUnit, type Place } from "../places";
import { heads, sectorNames, sectorOffice, wholeNames } from "../unit-names";
import { verbs } from "../verbs";
import { clauseOfGroup, groupAt } from "./groups";
import type { Mention } from "./mention";
import { afterName, qualifiers, quantifiers } from "./name-words";
import type { UnitReader } from "./reader";

/** A suffix that an office of one level carries for its own level says nothing new. */
const OWN_LEVEL: Readonly<Record<string, UnitLevel>> = { Bộ: "central", Sở: "province", Phòng: "district" };

/** A name that the catalogue holds: the longer of an office called by its field and a name of its own. */
export const cataloguedAt = (reader: UnitReader, start: number, end: number): Mention | null => {
  const { words } = reader;
  const whole = wholeNames.match(words, start, end);
  const head = heads.match(words, start, end);
  const sector = head && !head.value.open ? sectorNames.match(words, head.next, end) : null;
  if (sector && head && (!whole || sector.next > whole.next))
    return officeOfField(reader, start, end, head, sector);
  // `các đồng chí Tỉnh ủy viên`: who sits on it
  if (whole && words.lower(whole.next) === "viên" && words.lower(whole.next - 1) === "ủy") return null;
  return whole && !isOtherWord(reader, start, whole.next, end) ? bodyOf(reader, start, end, whole) : null;
};

/** `Sở Y tế`, `Phòng Tài chính - KH`: the first word and the field. */
const officeOfField = (
  reader: UnitReader,
  start: number,
  end: number,
  head: PhraseMatch<UnitHead>,
  sector: PhraseMatch<string>,
): Mention | null => {
  const name = `${head.value.words} ${sector.value}`;
  const office = sectorOffice(head.value, sector.value);
  if (!office && !reader.words.capital(head.next)) return null;
  // `Cục Y tế dự phòng` is none of the offices called by their field alone.
  const longer = office ? null : reader.built(start, end);
  if (longer && longer.next > sector.next) return longer;
  const place = placeBehind(reader, sector.next, end);
  const isBare = place !== null && !place.many && !/\p{Lu}/u.test(place.text);
  const saysNothingNew = isBare && (head.value.words in OWN_LEVEL || place.level === office?.level);
  const next = whichOfThem(reader, place, sector.next);
  return reader.mention(start, next, {
    name: place && !saysNothingNew ? `${name} ${placeText(reader, place, next)}` : name,
    level: place?.level ?? office?.level ?? OWN_LEVEL[head.value.words] ?? null,
    isGroup: place?.many ?? false,
    place,
  });
};

/** `UBND xã Cẩm Quang`, `Hội Nông dân huyện`: a name of its own, and where it stands or whom it belongs to. */
const bodyOf = (
  reader: UnitReader,
  start: number,
  end: number,
  { value: unit, next }: PhraseMatch<CatalogueUnit>,
): Mention => {
  const { words } = reader;
  const place = placeBehind(reader, next, end);
  const of = place ? null : bodyBehind(reader, next, end);
  if (of)
    return reader.mention(start, of.next, {
      ...of,
      name: `${unit.name} ${of.name}`,
      alias: words.slice(start, of.next),
      from: words.from(start),
    });
  // A fuller name than the catalogue's begins with the same words: `Ban Chỉ đạo phòng, chống …`, `Văn phòng Sở`
  const longer = reader.built(start, end);
  if (longer && longer.next > (place?.next ?? next)) return longer;
  const last = place ? whichOfThem(reader, place, next) : numberEnd(reader, next, end);
  const number = last > next ? words.slice(next, last) : "";
  const behind = place ? placeText(reader, place, last) : number;
  return reader.mention(start, last, {
    name: behind === "" ? unit.name : `${unit.name} ${behind}`,
    level: place?.level ?? unit.level,
    isGroup: place?.many ?? false,
    lacksPlace: !place && unit.needsPlace,
    place,
  });
};

/** `Ban Quản lý dự án đầu tư xây dựng số 1`: where the number ends that tells it from its like. */
const numberEnd = ({ words }: UnitReader, at: number, end: number): number => {
  const isNumbered =
    at + 1 < end &&
    words.gap(at).isSpace &&
    words.lower(at) === "số" &&
    words.gap(at + 1).isSpace &&
    /^(?:\d{1,2}|[IVX]{1,4})$/u.test(words.raw(at + 1));
  return isNumbered ? at + 2 : at;
};

/** `UBND các tỉnh, thành phố trong vùng`, `UBND các xã ven biển`: which of the places are meant, as far as it is said. */
const whichOfThem = (reader: UnitReader, place: Place | null, next: number): number => {
  const { words } = reader;
  if (!place) return next;
  if (!place.many || place.each.length > 0 || !words.gap(place.next).isSpace) return place.next;
  return qualifiers.match(words, place.next)?.next ?? clauseOfGroup(reader, place.next, words.length);
};

const placeText = ({ words }: UnitReader, place: Place, last: number): string =>
  last === place.next ? place.text : `${place.text} ${words.slice(place.next, last)}`;

const placeBehind = (reader: UnitReader, at: number, end: number): Place | null =>
  reader.place(at, end) ?? placeByNameAlone(reader, at, end);

/** The body that an office belongs to: `Ban Pháp chế HĐND tỉnh`, `Ban Xây dựng Đảng Đảng ủy`. */
const bodyBehind = (reader: UnitReader, at: number, end: number): Mention | null => {
  const { words } = reader;
  if (!words.gap(at).isSpace) return null;
  // `Ban thường vụ các đảng ủy xã, phường`
  if (quantifiers.has(words.raw(at)) && /vụ$/u.test(words.lower(at - 1))) return groupAt(reader, at, end);
  if (!words.capital(at)) return null;
  if (wholeNames.has(words, at)) return reader.named(at, end);
  return heads.has(words, at) ? (reader.named(at, end) ?? reader.built(at, end)) : null;
};

/** `Thanh tra` the verb, `Thống kê` the noun: without a place and without a capital they are no units. */
const isOtherWord = (reader: UnitReader, start: number, next: number, end: number): boolean => {
  const { words } = reader;
  if (next - start > 2) return false;
  for (let i = start; i < next; i++) {
    // `Thống kê diện tích …`, `Thống kê, đánh giá …` opens a sentence with a capital, and is the verb all the same.
    const opensSentence = i === start && start === 0 && verbs.has(words, start) && next < end;
    const goesOn = words.gap(next).isSpace || (words.gap(next).isComma && verbs.has(words, next));
    if (words.capital(i) && !(opensSentence && goesOn)) return false;
  }
  return !reader.place(next, end) && !reader.isVerb(next);
};

/** `Thuế cơ sở 1, 2 và 3`: each of them by its number. */
const numbersAlone = (reader: UnitReader, start: number, end: number): Place => {
  const { words } = reader;
  const each = [words.raw(start)];
  let next = start + 1;
  for (;;) {
    const at = next + (words.isAnd(next) ? 1 : 0);
    const follows = words.gap(next).isComma || (at > next && words.gap(next).isSpace);
    if (!follows || at >= end || !/^\d{1,2}$/.test(words.raw(at)) || !reader.isOver(at + 1, end)) break;
    each.push(words.raw(at));
    next = at + 1;
  }
  const many = each.length > 1;
  return { text: words.slice(start, next), level: null, many, each: many ? each : [], next };
};

/** A place without its kind: `Điện lực Cẩm Xuyên`, `Sở Y tế Hà Nội`, `BHXH Việt Nam`. */
const placeByNameAlone = (reader: UnitReader, start: number, end: number): Place | null => {
  const { words } = reader;
  // `Thuế cơ sở 4`: a figure that counts nothing
  const first = words.raw(start);
  if (start < end && /^\d{1,2}$/.test(first) && words.gap(start).isSpace && reader.isOver(start + 1, end))
    return numbersAlone(reader, start, end);
  const isNoPlace = (at: number): boolean => reader.isVerb(at) || opensUnit(words, at, end);
  const next =
    words.gap(start).isSpace && words.capital(start) ? nameEnd(words, start, end, isNoPlace) : start;
  // `Chi bộ Trường Tiểu học`: a unit's own name, which goes on in small letters.
  const goesOn =
    next < end && words.gap(next).isSpace && !reader.isOver(next, end) && !afterName.has(words, next);
  if (goesOn && (heads.has(words, start) || (next === start + 1 && !reader.isVerb(next)))) return null;
  if (next === start || (next - start === 1 && next < end && words.gap(next).isSpace)) {
    // One capitalised word in running text is rather the start of what is to be done: `UBND Tổ chức …`
    if (next === start || words.raw(start).length < 3) return null;
  }
  return { text: words.slice(start, next), level: null, many: false, each: [], next };
};
