import { agencies, bodies, sectorOffices } from "../catalog/units";
import type { UnitSuggestion } from "./notice";
import { placeWords } from "./unit-names";
import { verbs } from "./verbs";
import type { Mention } from "./units/mention";
import { wordsOf, type Words } from "./words";
import { withoutMarks } from "./folding";

/** A clerk's title at a commune (NĐ 33/2023/NĐ-CP, điều 5) that notices name like an office. */
const CLERKS = ["Văn phòng - Thống kê"];

/** The words of a name without any marks: `Phòng Nội vự` and `Phong Noi vu` are alike. */
const bareWords = (words: Words): string[] =>
  Array.from({ length: words.length }, (_, i) => i)
    .filter((i) => !words.isAnd(i))
    .map((i) => withoutMarks(words.lower(i)));

/** The name with each of its words left out in turn, or replaced by `by`. */
const without = (words: readonly string[], by: string | null): string[] =>
  words.map((_, i) => [...words.slice(0, i), ...(by === null ? [] : [by]), ...words.slice(i + 1)].join(" "));

/** Whether one letter more, fewer or other makes one word of the other. */
const isOneLetterOff = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < 3) return false;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  const rest = (word: string, skip: number): string => word.slice(same + skip);
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
};

interface Candidate {
  readonly name: string;
  readonly bare: readonly string[];
}

/** Names of the catalogue by what is left of them when a word is missing or written in another way. */
interface Index {
  readonly whole: ReadonlyMap<string, readonly Candidate[]>;
  readonly oneOther: ReadonlyMap<string, readonly Candidate[]>;
  readonly oneLess: ReadonlyMap<string, readonly Candidate[]>;
}

const OTHER = "*";
let index: Index | null = null;

const newIndex = (): Index => {
  const whole = new Map<string, Candidate[]>();
  const oneOther = new Map<string, Candidate[]>();
  const oneLess = new Map<string, Candidate[]>();
  const put = (map: Map<string, Candidate[]>, key: string, candidate: Candidate): void => {
    const known = map.get(key);
    if (known) known.push(candidate);
    else map.set(key, [candidate]);
  };
  const names = [...bodies, ...agencies, ...sectorOffices].map(({ name }) => name);
  for (const name of new Set([...names, ...CLERKS])) {
    const bare = bareWords(wordsOf(name));
    if (bare.length < 2) continue;
    const candidate = { name, bare };
    put(whole, bare.join(" "), candidate);
    for (const key of without(bare, OTHER)) put(oneOther, key, candidate);
    // Two words of which one is missing say too little.
    if (bare.length > 2) for (const key of new Set(without(bare, null))) put(oneLess, key, candidate);
  }
  return { whole, oneOther, oneLess };
};

type Found = Pick<UnitSuggestion, "unitName" | "reason">;

/** Names of the catalogue that differ from some words by their marks, by a letter, or by a word. */
const nearest = (bare: readonly string[]): Found[] => {
  index ??= newIndex();
  const found = (candidates: readonly Candidate[], reason: Found["reason"]): Found[] =>
    candidates.map(({ name }) => ({ unitName: name, reason }));
  const respelled = index.whole.get(bare.join(" ")) ?? [];
  if (respelled.length > 0) return found(respelled, "spelling");
  const { oneOther, oneLess, whole } = index;
  const mistyped = without(bare, OTHER).flatMap((key, i) =>
    (oneOther.get(key) ?? []).filter((candidate) => isOneLetterOff(candidate.bare[i] ?? "", bare[i] ?? "")),
  );
  if (mistyped.length > 0) return found(mistyped, "spelling");
  const longer = bare.length > 1 ? (oneLess.get(bare.join(" ")) ?? []) : [];
  if (longer.length > 0) return found(longer, "missing-word");
  const shorter = bare.length > 3 ? without(bare, null).flatMap((key) => whole.get(key) ?? []) : [];
  return found(shorter, "extra-word");
};

const MOST_WORDS = 16;
/** Two words that open a sentence are too often no name. */
const LEAST_OPENING = 3;
const MOST_SUGGESTED = 3;

/**
 * What a name that matched nothing may have been meant to be: the catalogue's names that differ from it by their marks, by
 * one letter or by one word. A place behind the name stays as written. Nothing is ever taken without being asked.
 */
export class UnitSuggestions {
  private readonly known = new Map<string, readonly UnitSuggestion[]>();

  for(mention: Mention): readonly UnitSuggestion[] {
    if (mention.isKnown || mention.isGroup) return [];
    const written = mention.name;
    let suggestions = this.known.get(written);
    if (!suggestions) this.known.set(written, (suggestions = this.find(written)));
    return suggestions;
  }

  /** Of a row that names nobody: what its first words may have been meant to be, where a verb or a place follows them. */
  forOpening(passage: Words): readonly UnitSuggestion[] {
    const first = passage.lower(0) === "giao" ? 1 : 0;
    if (!passage.capital(first) || verbs.has(passage, first)) return [];
    for (let end = first + LEAST_OPENING; end < Math.min(passage.length, first + MOST_WORDS); end++) {
      if (!passage.gap(end).isSpace) return [];
      if (!verbs.has(passage, end) && !placeWords.has(passage, end)) continue;
      const written = passage.slice(first, end);
      const found = nearest(bareWords(wordsOf(written)));
      if (found.length > 0) return suggested(found, written, "");
    }
    return [];
  }

  private find(written: string): readonly UnitSuggestion[] {
    const words = wordsOf(written);
    // The longest part first that ends where the name does, or where its place begins.
    for (let end = Math.min(words.length, MOST_WORDS); end > 1; end--) {
      if (end < words.length && !placeWords.has(words, end)) continue;
      const nameEnd = words.to(end - 1);
      const found = nearest(bareWords(words.within(0, nameEnd)));
      if (found.length > 0) return suggested(found, written, written.slice(nameEnd));
    }
    return [];
  }
}

const suggested = (found: readonly Found[], written: string, place: string): UnitSuggestion[] => {
  const unique = new Map(found.map((each) => [each.unitName, each]));
  return [...unique.values()]
    .slice(0, MOST_SUGGESTED)
    .map(({ unitName, reason }) => ({ written, unitName: unitName + place, reason }));
};
