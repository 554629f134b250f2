import { nounsEndingInVerbs } from "../../catalog/vocabulary";
import { phraseTrie } from "../phrase-trie";
import { placeAt, type Place } from "../places";
import { heads, wholeNames } from "../unit-names";
import { verbs } from "../verbs";
import type { Words } from "../words";
import { builtAt } from "./built-names";
import { cataloguedAt } from "./catalogued";
import { groupAt } from "./groups";
import type { Mention } from "./mention";
import { groupMembers, namingVerbs, quantifiers, rankWords, titles } from "./name-words";
import { personAt } from "./persons";

const compounds = phraseTrie(nounsEndingInVerbs);

/** What names of units begin with, besides `các` and the like: where no list has a word, no rule need be asked. */
const openings = [wholeNames, heads, rankWords, titles, groupMembers];

/** A reader of unit names in the words of one text: every kind of name by rules of its own, which ask it for the others. */
export class UnitReader {
  constructor(readonly words: Words) {}

  /** The unit at word `start`, reading no further than word `end`; null where none is named. */
  at(start: number, end = this.words.length): Mention | null {
    const first = this.words.keyId(start);
    if (!openings.some((names) => names.mayStart(first)) && !quantifiers.has(this.words.lower(start)))
      return null;
    return (
      this.named(start, end) ??
      personAt(this, start, end) ??
      groupAt(this, start, end) ??
      this.built(start, end)
    );
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
    if (!verb || (at > 0 && compounds.has(this.words, at - 1))) return false;
    return verb.next - at > 1 || !this.endsName(at);
  };

  /** `Trạm Y tế Tân Lập rà soát`: a syllable in a capital behind another, and before what ends a name, opens nothing. */
  private endsName(at: number): boolean {
    const { words } = this;
    if (at === 0 || !words.capital(at) || !words.capital(at - 1) || !words.gap(at).isSpace) return false;
    const next = at + 1;
    if (next >= words.length || /^[,;:.)]/.test(words.gap(next).text) || words.isAnd(next)) return true;
    return !words.capital(next) && verbs.has(words, next);
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
