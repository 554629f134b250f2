import { placesFrom } from "./places";
import { heads, placeLevels, placeWords, sectorNames, sectorOffice } from "./unit-names";
import type { Mention } from "./units/mention";
import type { Span } from "./notice";
import { UnitReader } from "./units/reader";
import type { Words } from "./words";

export interface UnitList {
  readonly mentions: readonly Mention[];
  readonly next: number;
}

const COMMA = /^\)?\s*[,;]\s*$|^\s\+\s$/;
const SPACE = /^\s+$/;
const PLURALS = new Set(["các", "những"]);
const BRACKETED = /^\s*\(/;

/**
 * Units one after another: `A, B và C`, `Đảng ủy, UBND xã X`, `các phòng Tài chính - KH, Nội vụ`,
 * `các Sở: Tài chính, Xây dựng; UBND các huyện: A, B`. A `và` or a comma inside a name separates nothing.
 */
export const unitListAt = (reader: UnitReader, start: number, end = reader.words.length): UnitList | null => {
  const mentions: Mention[] = [];
  let next = start;
  for (let at: number | null = start; at !== null; at = separatorAfter(reader, next, end)) {
    const item =
      distributed(reader, at, end) ??
      placesListed(reader, at, end) ??
      single(reader, at, end) ??
      (mentions.length > 0 ? shortFormAt(reader, at, end) : null);
    if (!item) break;
    for (const mention of item.mentions) mentions.push(mention);
    next = afterBrackets(reader, item.next, end);
  }
  if (mentions.length === 0) return null;
  return { mentions: withPlaces(mentions), next };
};

/** The units of a table's cell: `Sở A; Sở B, các đơn vị liên quan`. */
export const unitsNamedIn = (words: Words, span: Span): readonly Mention[] => {
  const reader = new UnitReader(words.within(...span));
  const mentions: Mention[] = [];
  for (let at = 0; at < reader.words.length;) {
    const list = unitListAt(reader, at);
    for (const mention of list?.mentions ?? []) mentions.push(mention);
    at = list ? list.next : at + 1;
  }
  return mentions;
};

const single = (reader: UnitReader, at: number, end: number): UnitList | null => {
  const mention = reader.at(at, end);
  if (!mention) return null;
  const places = mention.place?.each ?? [];
  if (places.length === 0) return { mentions: [mention], next: mention.next };
  // `UBND các phường: Yên Bái, Văn Phú`: each of them
  const base = mention.name.slice(0, mention.name.length - (mention.place?.text.length ?? 0)).trim();
  return {
    mentions: places.map((place) => ({ ...mention, name: `${base} ${place}`, isGroup: false })),
    next: mention.next,
  };
};

/** `…, VEC, VIDIFI tổ chức thu phí`: a short form that nobody explains is one of them, where others have names. */
const shortFormAt = (reader: UnitReader, at: number, end: number): UnitList | null => {
  const name = reader.words.raw(at);
  if (!/^\p{Lu}{3,9}\d?$/u.test(name) || at + 1 >= end || !reader.isOver(at + 1, end)) return null;
  return { mentions: [reader.mention(at, at + 1, { name, isKnown: false })], next: at + 1 };
};

/** The word after the separator; null where the list ends. */
const separatorAfter = (reader: UnitReader, at: number, end: number): number | null => {
  if (at >= end) return null;
  const gap = reader.words.gap(at);
  const { raw, capital } = reader.words.spelling(at);
  const isAnd = reader.words.isAnd(at);
  if (COMMA.test(gap.text)) return at + (isAnd || raw === "cùng" ? 1 : 0);
  // `Phòng A - Khoa B`: a dash before a name of its own.
  if (capital && /^\s+[-–—]\s+$/.test(gap.text) && heads.has(reader.words, at)) return at;
  if (SPACE.test(gap.text) && (isAnd || raw === "với")) return at + 1;
  return null;
};

/** An abbreviation or a remark in brackets belongs to the unit before it. */
const afterBrackets = (reader: UnitReader, at: number, end: number): number => {
  if (!BRACKETED.test(reader.words.gap(at).text)) return at;
  for (let i = at + 1; i <= Math.min(end, at + 30); i++) if (reader.words.gap(i).text.includes(")")) return i;
  return at;
};

/** One first word for a whole list of fields: `các phòng A, B, C`, `Các Bộ: A, B`. */
const distributed = (reader: UnitReader, start: number, end: number): UnitList | null => {
  if (!PLURALS.has(reader.words.lower(start))) return null;
  const head = heads.match(reader.words, start + 1, end);
  if (!head || head.value.open) return null;
  const gap = reader.words.gap(head.next).text;
  if (!/^\s*:?\s*$/.test(gap)) return null;
  const mentions: Mention[] = [];
  let next = head.next;
  let from = start;
  for (;;) {
    const sector = sectorNames.match(reader.words, next, end);
    if (!sector || !reader.words.capital(next)) break;
    const name = `${head.value.words} ${sector.value}`;
    mentions.push({
      name,
      alias: reader.words.slice(next, sector.next),
      level: sectorOffice(head.value, sector.value)?.level ?? head.value.level,
      isGroup: false,
      isKnown: true,
      lacksPlace: false,
      place: null,
      from: reader.words.from(from),
      to: reader.words.to(sector.next - 1),
      next: sector.next,
    });
    const after = separatorAfter(reader, sector.next, end);
    next = sector.next;
    if (after === null || !sectorNames.has(reader.words, after) || !reader.words.capital(after)) break;
    if (heads.has(reader.words, after) && reader.at(after, end)) break;
    from = next = after;
  }
  return mentions.length > 0 ? { mentions, next } : null;
};

/** `Các thôn: Phú Lộc, Lập Sơn nộp …`: the places stand for those who govern them. */
const placesListed = (reader: UnitReader, start: number, end: number): UnitList | null => {
  const { words } = reader;
  const kind = PLURALS.has(words.lower(start)) ? placeWords.match(words, start + 1, end) : null;
  const places = kind ? placesFrom(words, kind.next, end, kind.value, reader.isVerb) : [];
  const last = places.at(-1);
  if (!kind || !last || places.length < 2) return null;
  const level = placeLevels[kind.value] ?? null;
  const mentions = places.map(({ name, next }) =>
    reader.mention(start, next, { name, level, isKnown: false }),
  );
  return { mentions, next: last.next };
};

const OF_ONE_AREA = /^(?:Trung tâm|Chi cục|Điện lực|Kho bạc|Ban Quản lý|Chi nhánh|Hạt|Đội)(?!\p{L})/u;

/** `Đảng ủy, UBND xã Cẩm Quang`: the place behind the last holds for those before that have none. */
const withPlaces = (mentions: readonly Mention[]): Mention[] => {
  const result = [...mentions];
  for (let i = result.length - 2; i >= 0; i--) {
    const mention = result[i];
    const after = result[i + 1];
    if (!mention?.lacksPlace || !after?.place || after.place.each.length > 0) continue;
    // `Trung tâm Dịch vụ nông nghiệp, UBND các xã`: one of its own, and many others
    if (after.place.many && OF_ONE_AREA.test(mention.name)) continue;
    result[i] = {
      ...mention,
      name: `${mention.name} ${after.place.text}`,
      level: mention.level ?? after.place.level,
      isGroup: after.place.many,
      lacksPlace: false,
      place: after.place,
    };
  }
  return result;
};
