import { foldPhrase } from "../notice/folding";
import { markOf } from "./record";

/** What a row is recognised by. */
export interface PlacedRow {
  readonly id: string;
  /** Path of markers in the notice, `1/-4/+2`. */
  readonly section: string;
  readonly content: string;
}

/** A row of the workbook, with the mark of what the notice said there before anybody edited it. */
export interface KnownRow extends PlacedRow {
  readonly contentMark: string | null;
}

/** Shares of common words from which two texts are the same matter: in the same place, beside it, and anywhere. */
const alike = { samePlace: 0.35, beside: 0.6, anywhere: 0.75 };
/** Beyond so many pairs only rows in the same place are compared by their words. */
const mostPairs = 250_000;

const foldedWords = (content: string): ReadonlySet<string> =>
  new Set(
    foldPhrase(content)
      .split(" ")
      .filter((word) => word !== ""),
  );

/** Twice the common words by all words: 1 for the same words, 0 for none in common. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
};

const parentOf = (section: string): string => section.slice(0, Math.max(0, section.lastIndexOf("/")));

const bySection = (a: PlacedRow, b: PlacedRow): number =>
  a.section.localeCompare(b.section, "en", { numeric: true }) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Under which id each row of a notice goes on, by the id it was read with.
 *
 * A path counts bullets, so a task put in before others moves all that follow: by paths alone, what people
 * entered for one task would land at its neighbour. Rows are therefore found by what they say, best match
 * first: the same words in the same place, the same words, then words alike, all the more alike the further off.
 * What is found nowhere is new, under its own id or, where that is taken, with a number behind it.
 *
 * @param taken ids that no new row may have: those of all rows of the workbook
 */
export const carryIds = (
  known: readonly KnownRow[],
  read: readonly PlacedRow[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> => {
  const inOrder = [...known].sort(bySection);
  let unplaced = [...read].sort(bySection);
  const ids = new Map<string, string>();
  const claimed = new Set<KnownRow>();
  const claim = (row: PlacedRow, own: KnownRow): void => {
    ids.set(row.id, own.id);
    claimed.add(own);
  };

  const claimSame = (keyOf: (row: PlacedRow, content: string) => string): void => {
    const found = new Map<string, KnownRow[]>();
    for (const row of inOrder) {
      if (claimed.has(row)) continue;
      // What the notice said there before, and what somebody may have made of it.
      for (const content of new Set([row.contentMark ?? "", markOf(row.content)])) {
        const key = keyOf(row, content);
        const rows = found.get(key);
        if (rows) rows.push(row);
        else found.set(key, [row]);
      }
    }
    unplaced = unplaced.filter((row) => {
      const own = found.get(keyOf(row, markOf(row.content)))?.find((each) => !claimed.has(each));
      if (own) claim(row, own);
      return !own;
    });
  };
  claimSame(({ section }, content) => `${section}\n${content}`);
  claimSame(({ id }, content) => `${id}\n${content}`);
  claimSame((_row, content) => content);

  const left = inOrder.filter((row) => !claimed.has(row));
  for (const { row, own } of pairsAlike(unplaced, left)) {
    if (!ids.has(row.id) && !claimed.has(own)) claim(row, own);
  }

  const used = new Set([...taken, ...ids.values()]);
  for (const { id } of unplaced) {
    if (ids.has(id)) continue;
    let free = id;
    for (let n = 2; used.has(free); n++) free = `${id}#${n}`;
    used.add(free);
    ids.set(id, free);
  }
  return ids;
};

interface Pair {
  readonly row: PlacedRow;
  readonly own: KnownRow;
  readonly score: number;
}

const pairsAlike = (read: readonly PlacedRow[], known: readonly KnownRow[]): Pair[] => {
  const onlySamePlace = read.length * known.length > mostPairs;
  const wordsOfKnown = known.map(({ content }) => foldedWords(content));
  const pairs: Pair[] = [];
  for (const row of read) {
    const words = foldedWords(row.content);
    for (const [index, own] of known.entries()) {
      const samePlace = own.section === row.section;
      if (!samePlace && onlySamePlace) continue;
      const beside = parentOf(own.section) === parentOf(row.section);
      const score = likeness(words, wordsOfKnown[index] ?? new Set());
      if (score >= (samePlace ? alike.samePlace : beside ? alike.beside : alike.anywhere))
        pairs.push({ row, own, score });
    }
  }
  return pairs.sort((a, b) => b.score - a.score || bySection(a.row, b.row) || bySection(a.own, b.own));
};
