import type { UnitLevel } from "../catalog/units";
import { AND, type Word } from "./folding";
import { placeLevels, placeWords } from "./unit-names";

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

const SPACE_ONLY = /^[ \t]+$/;
const LIST_GAP = /^\s*[,;/-]?\s*$/;
const MOST_NAME_WORDS = 4;
const CENTRALLY_RUN = ["trực", "thuộc"];

export const sliceOf = (words: readonly Word[], text: string, start: number, next: number): string =>
  text.slice(words[start]?.from ?? 0, words[next - 1]?.to ?? 0);

/** The name of a place: words that begin with a capital or a figure, on one line without a comma. */
const nameEnd = (
  words: readonly Word[],
  start: number,
  end: number,
  isVerb: (at: number) => boolean,
): number => {
  let next = start;
  while (next < end && next - start < MOST_NAME_WORDS) {
    const word = words[next];
    if (!word || (!SPACE_ONLY.test(word.gap) && !(next > start && word.gap === "-"))) break;
    if (!(word.capital || (next === start && /^\d{1,2}$/.test(word.raw))) || isVerb(next)) break;
    next++;
  }
  return next;
};

/**
 * The place at word `start`, if one is named there. `isVerb` says whether a capitalised word opens what is to be done.
 */
export const placeAt = (
  text: string,
  words: readonly Word[],
  start: number,
  end: number,
  isVerb: (at: number) => boolean,
): Place | null => {
  let at = start;
  const lead = words[at];
  if (!lead || !SPACE_ONLY.test(lead.gap)) return null;
  const raw = lead.raw.toLowerCase();
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
      const gap = words[next]?.gap ?? "";
      const and = words[next]?.key === AND ? 1 : 0;
      const more = next < end && LIST_GAP.test(gap) ? placeWords.match(words, next + and, end) : null;
      if (!more || (and === 0 && !/[,;/-]/.test(gap))) break;
      next = more.next;
    }
    if (words[next]?.raw === CENTRALLY_RUN[0] && words[next + 1]?.raw === CENTRALLY_RUN[1]) next += 4;
    if (many) {
      let item = next;
      while (item < end && /^\s*[:,]?\s*$/.test(words[item]?.gap ?? ".") && words[item]?.capital) {
        const stop = capitalRun(words, item, end, isVerb);
        if (stop === item) break;
        names.push(sliceOf(words, text, item, stop));
        item = next = stop;
        const and = words[item];
        if (and && and.key === AND && words[item + 1]?.capital && !placeWords.match(words, item + 1, end))
          item++;
        else if (!/^\s*,\s*$/.test(words[item]?.gap ?? "")) break;
      }
    }
    next = Math.min(next, end);
    return { text: sliceOf(words, text, start, next), level, many: true, names, next };
  }
  if (words[next]?.raw === CENTRALLY_RUN[0] && words[next + 1]?.raw === CENTRALLY_RUN[1] && next + 4 <= end)
    next += 4;
  const named = nameEnd(words, next, end, isVerb);
  if (named > next && first.value === "thành phố") level = null;
  return { text: sliceOf(words, text, at, named), level, many: false, names, next: named };
};

/** Like a name, but its first word may stand behind a comma or a colon. */
const capitalRun = (
  words: readonly Word[],
  start: number,
  end: number,
  isVerb: (at: number) => boolean,
): number => {
  if (!words[start]?.capital || isVerb(start)) return start;
  return nameEnd(words, start + 1, Math.min(end, start + MOST_NAME_WORDS), isVerb);
};
