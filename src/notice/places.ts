import type { UnitLevel } from "../catalog/units";
import { heads, placeLevels, placeWords, sectorNames, wholeNames } from "./unit-names";
import type { PhraseMatch } from "./phrase-trie";
import type { Words } from "./words";

/** Where a unit stands: `huyện`, `xã Cẩm Quang`, `các xã, phường`, `cấp tỉnh`. */
export interface Place {
  /** As it is written. */
  readonly text: string;
  readonly level: UnitLevel | null;
  /** Several places, or every place of a level. */
  readonly many: boolean;
  /** Several places by their names, each with its kind: `các xã: Gia Bình, Lương Tài và phường Từ Sơn`. */
  readonly each: readonly string[];
  readonly next: number;
}

const LIST_GAP = /^\s*[,;/-]?\s*$/;
const MOST_NAME_WORDS = 4;
const NUMBER = /^\d{1,2}$/;
/** `UBND`, `MTTQ` */
export const SHORT_FORM = /^\p{Lu}{3,}$/u;
/** Kinds cut short, with a stop and a name behind them: `TP. Cần Thơ`, `P. Hải Châu`, `Q.1`. */
const SHORT_KINDS: Readonly<Record<string, string>> = {
  tp: "thành phố",
  tx: "thị xã",
  tt: "thị trấn",
  q: "quận",
  h: "huyện",
  p: "phường",
  x: "xã",
};
const STOP = /^\.[ \t]?$/;
const CENTRALLY_RUN = ["trực", "thuộc"];

/**
 * Where the name of a place ends: words that begin with a capital, on one line without a comma, and a number before or behind
 * them. In a list its first word may stand behind a comma or a colon.
 */
export const nameEnd = (
  words: Words,
  start: number,
  end: number,
  isVerb: (at: number) => boolean,
  inList = false,
): number => {
  let next = start;
  while (next < end && next - start < MOST_NAME_WORDS) {
    const gap = words.gap(next);
    const isFirst = next === start;
    if (
      !gap.isSpace &&
      !(isFirst
        ? inList || isBehindShortKind(words, next)
        : gap.text === "-" || isDoubleName(words, next, end, isVerb))
    )
      break;
    const isNumber =
      NUMBER.test(words.raw(next)) && (isFirst ? !inList : endsBehind(words, next, end, isVerb));
    if (!isNumber && (!words.capital(next) || isVerb(next))) break;
    next++;
  }
  return next;
};

const isBehindShortKind = (words: Words, at: number): boolean =>
  words.lower(at - 1) in SHORT_KINDS && STOP.test(words.gap(at).text);

/** The word for a kind of place, in full or cut short. */
const kindWordsAt = (words: Words, at: number, end: number): PhraseMatch<string> | null => {
  const short = at + 1 < end && isBehindShortKind(words, at + 1) ? SHORT_KINDS[words.lower(at)] : undefined;
  const isNamed = words.capital(at + 1) || NUMBER.test(words.raw(at + 1));
  return short !== undefined && isNamed ? { value: short, next: at + 1 } : placeWords.match(words, at, end);
};

/** The name of a unit with the kind of its place in full: `UBND TP. Cần Thơ` and `UBND thành phố Cần Thơ` are one. */
export const withKindInFull = (name: string): string =>
  name.replace(
    /(?<!\p{L})(?:(TP)\.?|(TP|TX|TT|Q|H|P|X)\.)(?=\s?[\p{Lu}\d])/giu,
    (_, bare?: string, dotted?: string) => `${SHORT_KINDS[(bare ?? dotted ?? "").toLowerCase()] ?? ""} `,
  );

/** `nông thôn mới` is no village. */
const isCountryside = (words: Words, at: number): boolean =>
  words.lower(at) === "thôn" && words.lower(at - 1) === "nông";

/** `A Lưới 1 rà soát`, unlike `Bình An 2 lần`: behind the number the name is over. */
const endsBehind = (words: Words, at: number, end: number, isVerb: (at: number) => boolean): boolean => {
  const next = at + 1;
  return next >= end || /^\s*[,;:.)]/.test(words.gap(next).text) || words.isAnd(next) || isVerb(next);
};

/** `Phan Rang - Tháp Chàm`, `Bà Rịa - Vũng Tàu`: behind a dash a name of two words more, and no unit's. */
const isDoubleName = (words: Words, at: number, end: number, isVerb: (at: number) => boolean): boolean => {
  if (!/^[ \t][-–][ \t]$/.test(words.gap(at).text) || at + 1 >= end) return false;
  if (!words.capital(at + 1) || !words.gap(at + 1).isSpace || opensUnit(words, at, end)) return false;
  // `… - Trạm Tấu rà soát`, unlike `… - Ban Quản lý chợ`
  return !heads.has(words, at) || endsBehind(words, at + 1, end, isVerb);
};

/**
 * The place at word `start`, if one is named there. `isVerb` says whether a capitalised word opens what is to be done.
 */
export const placeAt = (
  words: Words,
  start: number,
  end: number,
  isVerb: (at: number) => boolean,
): Place | null => {
  let at = start;
  if (!words.gap(at).isSpace || isCountryside(words, at)) return null;
  const raw = words.lower(at);
  // `UBND 12 xã, thị trấn`: so many of them; the number in `Chi bộ 2 phường Quang Trung` is the unit's own
  const counted = /^\d{1,3}$/u.test(raw);
  const many = raw === "các" || raw === "mỗi" || counted;
  const byLevel = raw === "cấp";
  const ofVillages = raw === "của";
  if (many || byLevel || ofVillages) at++;
  const first = kindWordsAt(words, at, end);
  if (!first) return null;
  let next = first.next;
  let level = placeLevels[first.value] ?? null;
  if (many || byLevel) {
    // `các xã, phường, thị trấn`, `các tỉnh và thành phố trực thuộc trung ương`, `các phường: Yên Bái, Văn Phú`
    let kind = first.value;
    for (;;) {
      const gap = words.gap(next).text;
      const and = words.isAnd(next) ? 1 : 0;
      const more = next < end && LIST_GAP.test(gap) ? placeWords.match(words, next + and, end) : null;
      if (!more || (and === 0 && !/[,;/-]/.test(gap))) break;
      next = more.next;
      // Which of them is of which kind the text does not say.
      kind = "";
    }
    if (words.raw(next) === CENTRALLY_RUN[0] && words.raw(next + 1) === CENTRALLY_RUN[1]) next += 4;
    const each = many ? placesFrom(words, next, end, kind, isVerb) : [];
    if (counted && each.length > 0) return null;
    next = Math.min(each.at(-1)?.next ?? next, end);
    return { text: words.slice(start, next), level, many: true, each: each.map(({ name }) => name), next };
  }
  if (words.raw(next) === CENTRALLY_RUN[0] && words.raw(next + 1) === CENTRALLY_RUN[1] && next + 4 <= end)
    next += 4;
  const named = nameEnd(words, next, end, isVerb);
  if (named > next && first.value === "thành phố") level = null;
  // `UBND xã Gia Bình, phường Từ Sơn`: others of its level behind it
  if (named === next && !byLevel) {
    const all = kindsAlone(words, at, next, end);
    if (all !== null) return { text: words.slice(at, all), level, many: true, each: [], next: all };
  }
  const others = named > next && level !== null ? othersAfter(words, named, end, level, isVerb) : [];
  const last = others.at(-1);
  if (!last) return { text: words.slice(at, named), level, many: false, each: [], next: named };
  const each = [words.slice(at, named), ...others.map(({ name }) => name)];
  return { text: words.slice(at, last.next), level, many: true, each, next: last.next };
};

/** `UBND xã, phường, thị trấn`: kinds one after another and no name, all of them although `các` is left out. */
const kindsAlone = (words: Words, start: number, first: number, end: number): number | null => {
  if (words.capital(start)) return null;
  let next = first;
  while (next < end) {
    const and = words.isAnd(next) ? 1 : 0;
    const gap = words.gap(next).text;
    if (and === 0 ? !/^\s*[,/]\s*$/.test(gap) : !/^\s+$/.test(gap)) break;
    const more = words.capital(next + and) ? null : placeWords.match(words, next + and, end);
    if (!more || words.capital(more.next) || /^\d/.test(words.raw(more.next))) break;
    next = more.next;
  }
  return next > first ? next : null;
};

/** Places by their names behind the word for their kind: `Thôn Phú Hữu, Mỹ Xuân` at word `start`, each with its kind. */
export const namedPlacesAt = (
  words: Words,
  start: number,
  isVerb: (at: number) => boolean,
): readonly NamedPlace[] => {
  const kind = placeWords.match(words, start);
  return kind && words.gap(kind.next).isSpace
    ? placesFrom(words, kind.next, words.length, kind.value, isVerb)
    : [];
};

export interface NamedPlace {
  readonly name: string;
  readonly next: number;
}

/** The places of a list from its first name on: `Gia Bình, Lương Tài và phường Từ Sơn`. */
export const placesFrom = (
  words: Words,
  start: number,
  end: number,
  kind: string,
  isVerb: (at: number) => boolean,
): NamedPlace[] => {
  const found: NamedPlace[] = [];
  let at = start;
  for (;;) {
    const gap = words.gap(at).text;
    // `các huyện, thành phố, CĐ ngành`: behind a comma no first name stands.
    const joins = at === start ? /^\s*:?\s*$/ : /^\s*[:,]?\s*$/;
    if (at >= end || !joins.test(gap) || opensUnit(words, at, end)) break;
    const own = kindAt(words, at, end);
    const from = own?.next ?? at;
    // `phường 3 Bảo Lộc`: behind its kind a place may be known by a number.
    // `Tổ dân phố 3, 4, 7`: numbers go on with numbers.
    const numbers =
      own === null &&
      NUMBER.test(words.raw(at)) &&
      (at === start || /\s\d{1,2}$/.test(found.at(-1)?.name ?? ""));
    const stop = numbers ? at + 1 : nameEnd(words, from, end, isVerb, own === null);
    if (stop === from) break;
    found.push({ name: `${own?.value ?? kind} ${words.slice(from, stop)}`.trim(), next: stop });
    const and = words.isAnd(stop) ? 1 : 0;
    if (and === 0 && !/^\s*,\s*$/.test(words.gap(stop).text)) break;
    at = stop + and;
  }
  return found;
};

const othersAfter = (
  words: Words,
  start: number,
  end: number,
  level: UnitLevel,
  isVerb: (at: number) => boolean,
): NamedPlace[] => {
  const found: NamedPlace[] = [];
  for (let at = start; at < end;) {
    const and = words.gap(at).isSpace && words.isAnd(at) ? 1 : 0;
    if (and === 0 && !/^\s*,\s*$/.test(words.gap(at).text)) break;
    const own = kindAt(words, at + and, end);
    if (!own || placeLevels[own.value] !== level) break;
    const stop = nameEnd(words, own.next, end, isVerb);
    if (stop === own.next) break;
    found.push({ name: words.slice(at + and, stop), next: stop });
    at = stop;
  }
  return found;
};

/** The kind of a place before its name; null before anything else. */
const kindAt = (words: Words, at: number, end: number) => {
  const kind = words.capital(at) ? null : placeWords.match(words, at, end);
  const opensName = kind && (words.capital(kind.next) || /^\d{1,2}$/.test(words.raw(kind.next)));
  return opensName && kind.next < end && words.gap(kind.next).isSpace ? kind : null;
};

/** `… Lương Tài và Sở Y tế`: no place any more. A first word alone may be a place's own: `Trường Sơn`. */
export const opensUnit = (words: Words, at: number, end: number): boolean => {
  const head = heads.match(words, at, end);
  const whole = wholeNames.match(words, at, end);
  const isWhole = whole !== null && (whole.next - at > 1 || SHORT_FORM.test(words.raw(at)));
  return isWhole || (head !== null && sectorNames.has(words, head.next));
};
