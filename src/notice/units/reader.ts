import { nounsEndingInVerbs, nounsOpeningWithVerbs } from "../../catalog/vocabulary";
import { phraseTrie } from "../phrase-trie";
import { placeAt, type Place } from "../places";
import { heads, wholeNames } from "../unit-names";
import { verbs } from "../verbs";
import { wordsOf, type Words } from "../words";
import { builtAt } from "./built-names";
import { cataloguedAt } from "./catalogued";
import { groupAt } from "./groups";
import type { Mention } from "./mention";
import { fieldStaff, groupMembers, namingVerbs, quantifiers, rankWords, titles } from "./name-words";
import { fullNameAt } from "./full-names";
import { personAt } from "./persons";
import { postAt } from "./posts";
import { shortFormsOf } from "./short-forms";

const endingInVerbs = phraseTrie(nounsEndingInVerbs);
const openingWithVerbs = phraseTrie(nounsOpeningWithVerbs);

/** What names of units begin with, besides `các` and the like: where no list has a word, no rule need be asked. */
const openings = [wholeNames, heads, rankWords, titles, fieldStaff, groupMembers];

/** As many words as say which branch it is. */
const MOST_BRANCH = 8;
const DASH = /^\s+[-–—]\s+$/;
const SHORT_FORM = /^\p{Lu}[\p{Lu}\d]{2,11}$/u;

/** A reader of unit names in the words of one text: every kind of name by rules of its own, which ask it for the others. */
export class UnitReader {
  constructor(readonly words: Words) {}

  /** The unit at word `start`, reading no further than word `end`; null where none is named. */
  at(start: number, end = this.words.length): Mention | null {
    const first = this.words.keyId(start);
    if (!openings.some((names) => names.mayStart(first)) && !quantifiers.has(this.words.lower(start)))
      return this.postOrPerson(start, end) ?? this.byShortForm(start);
    const unit =
      postAt(this, start, end) ??
      this.named(start, end) ??
      personAt(this, start, end) ??
      groupAt(this, start, end) ??
      this.built(start, end) ??
      fullNameAt(this, start, end) ??
      this.byShortForm(start);
    return unit && this.withBranch(unit, start, end);
  }

  /** `Trung tâm Phát triển quỹ đất tỉnh - Chi nhánh số 4` is one of its branches, and one unit. */
  private withBranch(unit: Mention, start: number, end: number): Mention {
    const { words } = this;
    if (!DASH.test(words.gap(unit.next).text) || words.slice(unit.next, unit.next + 2) !== "Chi nhánh")
      return unit;
    let next = unit.next + 2;
    const last = Math.min(end, next + MOST_BRANCH);
    while (next < last && words.gap(next).isSpace && !this.isOver(next, end)) next++;
    return {
      ...unit,
      name: `${unit.name} - ${words.slice(unit.next, next)}`,
      alias: words.slice(start, next),
      to: words.to(next - 1),
      next,
    };
  }

  /** Whom no first word of a unit opens. */
  private postOrPerson(start: number, end: number): Mention | null {
    return postAt(this, start, end) ?? fullNameAt(this, start, end);
  }

  /** A unit by the short form that the text itself sets for it. */
  private byShortForm(at: number): Mention | null {
    const { words } = this;
    // Asked at nearly every word: most have no capital.
    if (!words.capital(at) || !SHORT_FORM.test(words.raw(at))) return null;
    const unit = shortFormsOf(words.text, unitAtEnd).get(words.raw(at));
    return unit
      ? this.mention(at, at + 1, { name: unit.name, level: unit.level, isKnown: unit.isKnown })
      : null;
  }

  /** A name that the catalogue holds, with its place. */
  named(start: number, end: number): Mention | null {
    return cataloguedAt(this, start, end);
  }

  /** A name that no catalogue holds, built as names are. */
  built(start: number, end: number): Mention | null {
    return builtAt(this, start, end);
  }

  /** Whether what is to be done begins at this word. */
  readonly isVerb = (at: number): boolean => {
    const verb = verbs.match(this.words, at);
    if (!verb || (at > 0 && endingInVerbs.has(this.words, at - 1))) return false;
    if (verb.next - at === 1 && openingWithVerbs.has(this.words, at)) return false;
    return !this.isInName(at, verb.next);
  };

  /**
   * `Tân Lập`, `Lập Thạch`, `Giao Thủy`, `Thống Nhất`: in mid-sentence what opens an order has no capital, or one only. Words
   * in capitals behind or before others are a name's, whatever they mean elsewhere.
   */
  private isInName(at: number, next: number): boolean {
    const { words } = this;
    if (at === 0 || !words.capital(at)) return false;
    const isBehindName = words.gap(at).isSpace && words.capital(at - 1) && !this.isShortForm(at - 1);
    if (next - at > 1)
      // `UBND xã Tiến Thành lập danh sách` parts before the verb that the phrase ends in.
      return this.isTitled(at, next) || (isBehindName && !words.capital(at + 1) && verbs.has(words, at + 1));
    const isBeforeName = words.capital(next) && words.gap(next).isSpace && !this.opensUnit(next);
    return isBehindName || (isBeforeName && /^[ \t]*,?[ \t]*$/.test(words.gap(at).text));
  }

  /** `Thống Nhất`, unlike `Thống nhất`, and `UBND XÃ THỐNG NHẤT:`, unlike `UBND XÃ TỔ CHỨC HỘI NGHỊ` */
  private isTitled(at: number, next: number): boolean {
    const { words } = this;
    const inCapitals = words.raw(at) === words.raw(at).toUpperCase();
    if (inCapitals && next < words.length && words.gap(next).isSpace) return false;
    for (let i = at; i < next; i++) if (!words.capital(i)) return false;
    return true;
  }

  /** `UBND`, in a passage that is not all in capitals. */
  private isShortForm(at: number): boolean {
    const { words } = this;
    const isUpper = (raw: string): boolean => raw === raw.toUpperCase();
    return isUpper(words.raw(at)) && !isUpper(words.raw(at + 1));
  }

  private opensUnit(at: number): boolean {
    return openings.some((names) => names.has(this.words, at));
  }

  /** A verb that no unit's name holds. */
  isPlainVerb(at: number): boolean {
    return this.isVerb(at) && !namingVerbs.has(this.words, at);
  }

  /** The place named at a word; null where none is. */
  place(at: number, end: number): Place | null {
    return placeAt(this.words, at, end, this.isVerb);
  }

  /** Whether a name is over before this word: it ends there, or a comma, `và` or a verb follows. */
  isOver(at: number, end: number): boolean {
    return at >= end || /[,;:]/.test(this.words.gap(at).text) || this.words.isAnd(at) || this.isVerb(at);
  }

  /** The words from `start` up to `next` as a unit, known and of no level or place unless `rest` says otherwise. */
  mention(start: number, next: number, rest: Partial<Mention> & { name: string }): Mention {
    return {
      alias: this.words.slice(start, next),
      level: null,
      isGroup: false,
      isKnown: true,
      lacksPlace: false,
      place: null,
      from: this.words.from(start),
      to: this.words.to(next - 1),
      next,
      ...rest,
    };
  }
}

const MOST_NAME_WORDS = 18;

/** The longest name that ends where the words end. */
const unitAtEnd = (written: string): Mention | null => {
  const reader = new UnitReader(wordsOf(written));
  const { length } = reader.words;
  for (let at = Math.max(0, length - MOST_NAME_WORDS); at < length; at++) {
    const unit = reader.named(at, length) ?? reader.built(at, length);
    if (unit?.next === length && !unit.isGroup) return unit;
  }
  return null;
};
