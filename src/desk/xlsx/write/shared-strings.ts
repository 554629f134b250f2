import { element, escapeText, namespaces } from "../xml";

/** The longest text that a cell holds. */
export const longestText = 32_767;

/** Collects `xl/sharedStrings.xml` while the sheets are written. */
export class SharedStringsWriter {
  readonly #places = new Map<string, number>();
  readonly #items: string[] = [];
  #uses = 0;

  /** `rich` is the whole `si` element of a text whose parts look different, from the file it was read from. */
  place(text: string, rich: string | null = null): number {
    this.#uses++;
    const key = rich === null ? text : `\0${rich}`;
    let place = this.#places.get(key);
    if (place === undefined && rich !== null) {
      place = this.#items.push(rich) - 1;
      this.#places.set(key, place);
    } else if (place === undefined) {
      // Without `preserve`, a reader may drop space at the ends.
      const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
      place = this.#items.push(`<si><t${space}>${escapeText(text.slice(0, longestText))}</t></si>`) - 1;
      this.#places.set(text, place);
    }
    return place;
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  toXml(): string {
    return element(
      "sst",
      { xmlns: namespaces.main, count: this.#uses, uniqueCount: this.#items.length },
      this.#items.join(""),
    );
  }
}
