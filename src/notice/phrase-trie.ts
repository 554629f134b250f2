import { AND, wordsOf, type Word } from "./folding";

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

const newNode = <T>(): Node<T> => ({ next: new Map(), value: undefined });

/** What may stand between two words of one name: spaces, dashes, `&`, quotes, a stop after an abbreviation. */
const withinName = /^[ \t]*[-–—−&.“”"'’‘/]?[ \t]*$/;
const commaWithinName = /^,[ \t]*$/;

export interface PhraseMatch<T> {
  readonly value: T;
  /** Index of the first word after the phrase. */
  readonly next: number;
}

/**
 * Many phrases matched at once, longest first, in time linear in the words read.
 * `và` and dashes inside a phrase may be written or left out; a comma only where the phrase has one.
 */
export class PhraseTrie<T> {
  private readonly root = newNode<T>();

  add(phrase: string, value: T): this {
    let node = this.root;
    for (const [i, word] of wordsOf(phrase).entries()) {
      if (word.key === AND && i > 0) continue;
      const edge = i > 0 && word.gap.includes(",") ? `,${word.key}` : word.key;
      let next = node.next.get(edge);
      if (!next) node.next.set(edge, (next = newNode<T>()));
      node = next;
    }
    node.value ??= value;
    return this;
  }

  /** The longest phrase that starts at word `start`, not reading past word `end`. */
  match(words: readonly Word[], start: number, end = words.length): PhraseMatch<T> | null {
    let node = this.root;
    let best: PhraseMatch<T> | null = null;
    for (let i = start; i < end; i++) {
      const word = words[i];
      if (!word) break;
      const comma = i > start && commaWithinName.test(word.gap);
      if (i > start && !comma && !withinName.test(word.gap)) break;
      if (i > start && word.key === AND && !node.next.has(AND)) continue;
      const next = node.next.get(comma ? `,${word.key}` : word.key);
      if (!next) break;
      node = next;
      if (node.value !== undefined) best = { value: node.value, next: i + 1 };
    }
    return best;
  }

  has(words: readonly Word[], start: number): boolean {
    return this.match(words, start) !== null;
  }
}

/** A trie of phrases whose value is the phrase itself. */
export const phraseTrie = (phrases: readonly string[]): PhraseTrie<string> =>
  phrases.reduce((trie, phrase) => trie.add(phrase, phrase), new PhraseTrie<string>());
