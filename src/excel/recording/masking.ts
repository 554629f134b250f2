import type { Exchange } from "./recording";
import { ShapeMask } from "./text-shape";

/** `A1`, `$B$2:C9`, `3:7`, `A:C`; the sheet in front of it is not a part of it. */
const addressPattern =
  /^(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(:\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/;
const colorPattern = /^#[0-9A-F]{6}$/i;
/** Numbers and ISO dates, as rules of data validation take them. */
const numberPattern = /^-?\d+(\.\d+)?$|^\d{4}-\d\d-\d\d$/;
const builtInStylePattern = /^(Table|Pivot|Slicer)Style\w+$/;
/** What a number format within `TEXT(…)` may consist of. */
const formatPattern = /^[dmyhs0#.,;:/\\\-% ]*$/i;

/** Properties whose texts are never people's: the wire's own names, as answers have them. */
const machineProperties = new Set(["Id", "_Id", "_ReferenceId", "NumberFormat", "NumberFormatLocal"]);
/** Properties that hold what stands in cells: what looks like an address there is none. */
const cellProperties = /^(values|formulas|text)/i;
const headerProperties = /^(Left|Center|Right)(Header|Footer)$/;

type Json = unknown;

/**
 * Replaces in what goes over the wire every text that might come from a notice or from people, by letters of
 * the same shape. Texts that the tracker or the API itself brings along stay, and so do addresses, colours,
 * number formats, ids and numbers: with those the desk can still be asked the same. What is in doubt is masked.
 */
export class Masking {
  readonly #ids = new Set<string>();

  constructor(
    private readonly known: ReadonlySet<string>,
    private readonly words = new ShapeMask(),
  ) {}

  /** In the order in which the exchanges happened: ids are known by the answers that gave them out. */
  exchange(exchange: Exchange): Exchange {
    return {
      ...exchange,
      request: this.#request(exchange.request),
      answer: this.#answer(exchange.answer),
    };
  }

  /** Of a request only the arguments hold texts; the rest are the API's own names. */
  #request(request: Json): Json {
    return mapped(request, (key, value, owner) => {
      if (key === "ArgumentInfo" || key === "ObjectState") return this.#deep(value, nameOf(owner));
      // A reference that the host gave out, or the name of a member.
      return undefined;
    });
  }

  #answer(answer: Json): Json {
    return mapped(answer, (key, value) => (key === "Value" ? this.#deep(value, "") : undefined));
  }

  #deep(value: Json, property: string): Json {
    if (typeof value === "string") {
      if (machineProperties.has(property)) {
        this.#ids.add(value);
        return value;
      }
      return this.#text(value, property);
    }
    // Rows of cells are given to methods too, as `rows.add` takes them.
    if (Array.isArray(value)) {
      return value.map((each) =>
        this.#deep(each, Array.isArray(each) && property !== "NumberFormat" ? "Values" : property),
      );
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        this.#deep(each, key === "Arguments" ? property : key),
      ]),
    );
  }

  #text(text: string, property: string): string {
    // The apostrophe that keeps Excel from reading a text is no part of it.
    if (this.known.has(text.startsWith("'") ? text.slice(1) : text)) return text;
    if (text.startsWith("=")) return this.#formula(text);
    if (cellProperties.test(property)) return this.words.mask(text);
    if (this.#isMachines(text)) return text;
    if (headerProperties.test(property)) return masked(text, /&[A-Z]/gi, this.words);
    const [, sheet, address] = /^(.*)!([^!]*)$/s.exec(text) ?? [];
    if (sheet !== undefined && address !== undefined && addressPattern.test(address)) {
      return `${this.#sheet(sheet)}!${address}`;
    }
    return this.words.mask(text);
  }

  #isMachines(text: string): boolean {
    return (
      this.#ids.has(text) ||
      addressPattern.test(text) ||
      colorPattern.test(text) ||
      numberPattern.test(text) ||
      builtInStylePattern.test(text)
    );
  }

  #sheet(quoted: string): string {
    const name = quoted.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'");
    return this.known.has(name) ? quoted : this.words.mask(quoted);
  }

  /** Formulas are the add-in's own; what may come from a notice are the texts in them. */
  #formula(formula: string): string {
    return formula.replace(/"((?:[^"]|"")*)"/g, (literal, text: string) =>
      this.known.has(text) || formatPattern.test(text) ? literal : this.words.mask(literal),
    );
  }
}

const nameOf = (owner: Readonly<Record<string, Json>>): string => {
  const { Name } = owner;
  return typeof Name === "string" ? Name : "";
};

/** Masks a text but for the parts that a pattern finds. */
const masked = (text: string, kept: RegExp, words: ShapeMask): string => {
  const parts = text.match(kept) ?? [];
  return text
    .split(kept)
    .map((part, i) => words.mask(part) + (parts[i] ?? ""))
    .join("");
};

/** A copy in which `replace` decides on properties, and leaves them as they are where it gives undefined. */
const mapped = (
  value: Json,
  replace: (key: string, value: Json, owner: Readonly<Record<string, Json>>) => Json | undefined,
): Json => {
  if (Array.isArray(value)) return value.map((each) => mapped(each, replace));
  if (typeof value !== "object" || value === null) return value;
  const owner = value as Record<string, Json>;
  return Object.fromEntries(
    Object.entries(owner).map(([key, each]) => [key, replace(key, each, owner) ?? mapped(each, replace)]),
  );
};
