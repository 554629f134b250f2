import type { Spelling } from "./spellings";
import { heads, placeWords } from "./unit-names";
import { groupMembers, quantifiers, titles } from "./units/name-words";
import { wordsOf, type Words } from "./words";

/** A vowel that only Vietnamese has: a word with one is no short form, as `UBND` and `LĐTBXH` are. */
const VOWELS = "[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ]";
const OWN_VOWEL = new RegExp(VOWELS, "u");
const MAY_BE_PRINTED = new RegExp(`\\p{Lu}${VOWELS}|${VOWELS}\\p{Lu}`, "u");
const IN_CAPITALS = /^\p{Lu}(?:['’]?\p{Lu})+$/u;
/** `AN`, `THANH`, unlike `THCS`: may be a syllable, where others around it are in capitals. */
const SYLLABLE =
  /^(?:ngh?|nh|th|tr|ch|gh|gi|kh|ph|qu|[bcdđghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** `TƯ` is short for `Trung ương`. */
const isPrinted = (raw: string): boolean => IN_CAPITALS.test(raw) && OWN_VOWEL.test(raw) && raw !== "TƯ";
const isSyllable = ({ raw, lower }: Spelling): boolean =>
  IN_CAPITALS.test(raw) && (SYLLABLE.test(lower) || /['’]/.test(raw));

/**
 * A unit's name that was printed in capitals as it is written in a sentence: `UBND XÃ TÂN LẬP` → `UBND xã Tân Lập`,
 * `CÁC PHÒNG, BAN` → `Các phòng, ban`. Short forms stay; any other name comes back as it is.
 */
export const inSentenceCase = (name: string): string => {
  if (!MAY_BE_PRINTED.test(name)) return name;
  const words = wordsOf(name);
  const spellings = Array.from({ length: words.length }, (_, at) => words.spelling(at));
  if (!spellings.some(({ raw }) => isPrinted(raw))) return name;
  const isGroup = quantifiers.has(words.lower(0));
  let written = "";
  let lowerTo = 0;
  for (const [at, spelling] of spellings.entries()) {
    lowerTo = Math.max(lowerTo, smallWordsEnd(words, at, isGroup));
    const { raw, lower } = spelling;
    const isWord = isPrinted(raw) || isSyllable(spelling);
    const shown = !isWord ? raw : at < lowerTo && at > 0 ? lower : raw.charAt(0) + lower.slice(1);
    written += (at === 0 ? "" : words.gap(at).text) + shown;
  }
  return written + name.slice(words.to(words.length - 1));
};

/** Behind words that have no capital where they stand: `và`, kinds of places, a group's members, all but the first of an office or a kind. */
const smallWordsEnd = (words: Words, at: number, isGroup: boolean): number => {
  if (words.isAnd(at) || quantifiers.has(words.lower(at)) || /^trưởng$/u.test(words.lower(at))) return at + 1;
  const office = at > 0 ? (titles.match(words, at - 1) ?? heads.match(words, at - 1)) : null;
  const small = placeWords.match(words, at) ?? (isGroup ? groupMembers.match(words, at) : null);
  return Math.max(office?.next ?? at, small?.next ?? at);
};
