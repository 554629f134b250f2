import { AND, wordsOf, type Words } from "./words";

/** Edges are the numbers of words' keys; below zero where a comma stands before the word. */
interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | undefined;
}

const newNode = <T>(): Node<T> => ({ next: new Map(), value: undefined });

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
  /** 1 at the number of each first word: most words open no phrase. */
  private isFirst = new Uint8Array(0);

  add(phrase: string, value: T): this {
    const words = wordsOf(phrase);
    let node = this.root;
    this.keepFirst(words.keyId(0));
    for (let i = 0; i < words.length; i++) {
      const id = words.keyId(i);
      if (id === AND && i > 0) continue;
      const edge = i > 0 && words.gap(i).text.includes(",") ? -id : id;
      let next = node.next.get(edge);
      if (!next) node.next.set(edge, (next = newNode<T>()));
      node = next;
    }
    node.value ??= value;
    return this;
  }

  private keepFirst(id: number): void {
    if (id >= this.isFirst.length) {
      const grown = new Uint8Array(id + 256);
      grown.set(this.isFirst);
      this.isFirst = grown;
    }
    this.isFirst[id] = 1;
  }

  /** Whether some phrase begins with this word, however it goes on: most words open none. */
  mayStart(word: number): boolean {
    return this.isFirst[word] === 1;
  }

  /** The longest phrase that starts at word `start`, not reading past word `end`. */
  match(words: Words, start: number, end = words.length): PhraseMatch<T> | null {
    return this.walk(words, start, end, false);
  }

  /** Whether any phrase starts at word `start`. */
  has(words: Words, start: number): boolean {
    return this.walk(words, start, words.length, true) !== null;
  }

  private walk(words: Words, start: number, end: number, isShortestEnough: boolean): PhraseMatch<T> | null {
    const first = words.keyId(start);
    if (start >= end || !this.mayStart(first)) return null;
    let node = this.root.next.get(first);
    let value: T | undefined;
    let next = start;
    for (let i = start; node !== undefined;) {
      i++;
      if (node.value !== undefined) {
        value = node.value;
        next = i;
        if (isShortestEnough) break;
      }
      if (node.next.size === 0) break;
      let gap = words.gap(i);
      // `và` that the phrases have not is passed over, with no comma before it.
      while (i < end && words.isAnd(i) && !node.next.has(AND) && (gap.isComma || gap.joins))
        gap = words.gap(++i);
      if (i >= end) break;
      const id = words.keyId(i);
      if (id === 0) break;
      node = gap.isComma ? node.next.get(-id) : gap.joins ? node.next.get(id) : undefined;
    }
    return value === undefined ? null : { value, next };
  }
}

/** A trie of phrases whose value is the phrase itself. */
export const phraseTrie = (phrases: readonly string[]): PhraseTrie<string> =>
  phrases.reduce((trie, phrase) => trie.add(phrase, phrase), new PhraseTrie<string>());
