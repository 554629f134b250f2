import type { CellValue } from "./cell";
import { CellError } from "./cell";

/** Ascending in Excel: numbers, texts, logical values, errors, and blanks always last. */
const rank = (value: CellValue): number => {
  if (value === null) return 4;
  if (value instanceof CellError) return 3;
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
};

/** Orders values as Excel sorts labels; texts by the rules of a language, without regard to case. */
export const compareItems = (locale: string): ((a: CellValue, b: CellValue) => number) => {
  const collator = new Intl.Collator(locale, { sensitivity: "accent", numeric: false });
  return (a, b) => {
    if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
    if (a instanceof CellError && b instanceof CellError) return a.code < b.code ? -1 : 1;
    return rank(a) - rank(b);
  };
};

/** Equal for values that a PivotTable shows as one item: Excel does not tell capital letters apart. */
export const itemKey = (value: CellValue): string => {
  if (value === null) return "";
  if (value instanceof CellError) return `e${value.code}`;
  return typeof value === "string" ? `s${value.toLowerCase()}` : `${typeof value}${value}`;
};

/** What an item is called where it is chosen. */
export const itemCaption = (value: CellValue): string =>
  value === null ? "(blank)" : value instanceof CellError ? value.code : String(value);

/** Captions compare without regard to capital letters. */
export const foldedCaption = (caption: string): string => caption.toLowerCase();

/** The distinct values of one field, sorted, and the place of each value among them. */
export class PivotItems {
  readonly values: readonly CellValue[];
  readonly #places = new Map<string, number>();

  constructor(values: Iterable<CellValue>, compare: (a: CellValue, b: CellValue) => number) {
    const distinct = new Map<string, CellValue>();
    for (const value of values) {
      const key = itemKey(value);
      if (!distinct.has(key)) distinct.set(key, value);
    }
    this.values = [...distinct.values()].sort(compare);
    this.values.forEach((value, place) => this.#places.set(itemKey(value), place));
  }

  /** Undefined for a value that the field does not have. */
  place(value: CellValue): number | undefined {
    return this.#places.get(itemKey(value));
  }
}
