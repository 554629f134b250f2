import { criterionSets } from "../catalog/criteria";
import type { CriterionSet } from "../catalog/criteria/criterion-set";
import { foldPhrase } from "./folding";
import type { CriteriaStated, NoticeHeader } from "./notice";
import { PhraseTrie } from "./phrase-trie";
import { WordSet, type Words } from "./words";

const STATED = /(?<![\d/])(\d{1,2})\s?\/\s?(\d{1,2})\s+tiêu chí/iu;
const PROGRAMME = /nông thôn mới|(?<!\p{L})NTM(?!\p{L})/u;
const ADVANCED = /(?:nông thôn mới|NTM)\s+nâng cao/u;
const BY_NUMBER = /tiêu chí\s+(?:số\s+)?(\d{1,2})(?!\s?\/|\d)/giu;
const CRITERION = new WordSet(["chí"]);
const BY_NAME = /tiêu chí\s+(?=\p{L})/giu;

/** `mới có 3/20 tiêu chí đạt chuẩn`, with the denominator that the notice itself gives. */
export const criteriaStatedIn = (text: string): CriteriaStated | null => {
  const match = STATED.exec(text);
  if (!match) return null;
  return {
    met: Number(match[1]),
    total: Number(match[2]),
    span: [match.index, match.index + match[0].length],
  };
};

/**
 * The set of criteria that a notice speaks of: by the programme it names, by its level ("nâng cao" or not), by its year,
 * and among those by the denominator it states (`3/20` where a province added a twentieth).
 */
export const criterionSetFor = (
  text: string,
  header: NoticeHeader,
  stated: CriteriaStated | null,
): CriterionSet | null => {
  if (!PROGRAMME.test(text)) return null;
  const kind = ADVANCED.test(text) ? "advanced" : "standard";
  const year = header.issuedDate?.year ?? header.issuedYear ?? header.meetingDate?.year ?? null;
  const fits = criterionSets.filter(
    (set) =>
      set.kind === kind &&
      (year === null ||
        (Number(set.validFrom.slice(0, 4)) <= year && year <= Number(set.validTo.slice(0, 4)))),
  );
  const counted = stated ? fits.filter((set) => set.criteria.length === stated.total) : [];
  if (counted.length > 0) return counted[0] ?? null;
  return fits.find((set) => set.province === null) ?? fits[0] ?? null;
};

/** Finds the criteria that a row names: as its label, or behind the word `tiêu chí`. */
export class CriteriaReader {
  private readonly byLabel = new Map<string, string>();
  private readonly names = new PhraseTrie<string>();

  constructor(private readonly set: CriterionSet) {
    for (const { code, name, aliases } of set.criteria)
      for (const each of [name, ...(aliases ?? [])]) {
        const key = foldPhrase(each);
        if (!this.byLabel.has(key)) this.byLabel.set(key, code);
        this.names.add(each, code);
      }
  }

  codesIn(label: string | null, passage: Words): string[] {
    const codes = new Set<string>();
    const labelled = label === null ? undefined : this.byLabel.get(foldPhrase(label));
    if (labelled !== undefined) codes.add(labelled);
    if (!passage.hasAnyOf(CRITERION)) return [...codes];
    const words = passage.written;
    for (const match of words.matchAll(BY_NUMBER))
      if (this.set.criteria.some(({ code }) => code === match[1])) codes.add(match[1] ?? "");
    for (const match of words.matchAll(BY_NAME)) {
      const after = match.index + match[0].length;
      const named = this.names.match(passage.within(passage.start + after, passage.start + after + 80), 0);
      if (named) codes.add(named.value);
    }
    return [...codes];
  }
}
