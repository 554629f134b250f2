import type { UnitLevel } from "../catalog/units";
import { placeLevels, placeWords } from "./unit-names";
import type { Words } from "./words";

/** Where a unit stands: `huyện`, `xã Cẩm Quang`, `các xã, phường`, `cấp tỉnh`. */
export interface Place {
  /** As it is written. */
  readonly text: string;
  readonly level: UnitLevel | null;
  /** Several places, or every place of a level. */
  readonly many: boolean;
  /** Names of several places: `các phường: Yên Bái, Văn Phú`. */
  readonly names: readonly string[];
  readonly next: number;
}

const LIST_GAP = /^\s*[,;/-]?\s*$/;
const MOST_NAME_WORDS = 4;
const CENTRALLY_RUN = ["trực", "thuộc"];

/** The name of a place: words that begin with a capital or a figure, on one line without a comma. */
const nameEnd = (words: Words, start: number, end: number, isVerb: (at: number) => boolean): number => {
  let next = start;
  while (next < end && next - start < MOST_NAME_WORDS) {
    const gap = words.gap(next);
    if (!gap.isSpace && !(next > start && gap.text === "-")) break;
    const { raw, capital } = words.spelling(next);
    if (!(capital || (next === start && /^\d{1,2}$/.test(raw))) || isVerb(next)) break;
    next++;
  }
  return next;
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
  if (!words.gap(at).isSpace) return null;
  const raw = words.lower(at);
  const many = raw === "các" || raw === "mỗi";
  const byLevel = raw === "cấp";
  const ofVillages = raw === "của";
  if (many || byLevel || ofVillages) at++;
  const first = placeWords.match(words, at, end);
  if (!first) return null;
  let next = first.next;
  let level = placeLevels[first.value] ?? null;
  const names: string[] = [];
  if (many || byLevel) {
    // `các xã, phường, thị trấn`, `các tỉnh và thành phố trực thuộc trung ương`, `các phường: Yên Bái, Văn Phú`
    for (;;) {
      const gap = words.gap(next).text;
      const and = words.isAnd(next) ? 1 : 0;
      const more = next < end && LIST_GAP.test(gap) ? placeWords.match(words, next + and, end) : null;
      if (!more || (and === 0 && !/[,;/-]/.test(gap))) break;
      next = more.next;
    }
    if (words.raw(next) === CENTRALLY_RUN[0] && words.raw(next + 1) === CENTRALLY_RUN[1]) next += 4;
    if (many) {
      let item = next;
      while (item < end && /^\s*[:,]?\s*$/.test(words.gap(item).text) && words.capital(item)) {
        const stop = capitalRun(words, item, end, isVerb);
        if (stop === item) break;
        names.push(words.slice(item, stop));
        item = next = stop;
        if (words.isAnd(item) && words.capital(item + 1) && !placeWords.match(words, item + 1, end)) item++;
        else if (!/^\s*,\s*$/.test(words.gap(item).text)) break;
      }
    }
    next = Math.min(next, end);
    return { text: words.slice(start, next), level, many: true, names, next };
  }
  if (words.raw(next) === CENTRALLY_RUN[0] && words.raw(next + 1) === CENTRALLY_RUN[1] && next + 4 <= end)
    next += 4;
  const named = nameEnd(words, next, end, isVerb);
  if (named > next && first.value === "thành phố") level = null;
  return { text: words.slice(at, named), level, many: false, names, next: named };
};

/** Like a name, but its first word may stand behind a comma or a colon. */
const capitalRun = (words: Words, start: number, end: number, isVerb: (at: number) => boolean): number => {
  if (!words.capital(start) || isVerb(start)) return start;
  return nameEnd(words, start + 1, Math.min(end, start + MOST_NAME_WORDS), isVerb);
};
