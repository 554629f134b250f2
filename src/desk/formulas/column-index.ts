import { CellError } from "../model/cell";
import { fold } from "./coercion";
import type { Criterion } from "./criteria";
import { numberFromText } from "./number-text";
import type { Scalar } from "./values";

/** The values of a column that a criterion lets through, by their ids. */
export interface Match {
  readonly ids: readonly number[];
  has(id: number): boolean;
}

/** The id of the empty cell in every index. */
export const emptyId = 0;

/**
 * A column with its different values numbered, so that a criterion is put to each value once and not to each
 * row, and rows with a value are found without looking at the others.
 */
export class ColumnIndex {
  /** Of each row, the id of its value. */
  readonly ids: number[] = [];
  readonly #distinct: Scalar[] = [null];
  /** By the value as it stands: saves folding the same text again. */
  readonly #byValue = new Map<Scalar, number>([[null, emptyId]]);
  readonly #byKey = new Map<unknown, number>();
  /** By id, in ascending order; built when first asked for. */
  #rows: number[][] | null = null;
  /** Texts that read as numbers, by that number. */
  #numericTexts: Map<number, number[]> | null = null;
  readonly #matches = new Map<string, Match>();

  constructor(values: readonly Scalar[]) {
    for (const value of values) this.ids.push(this.#idOf(value));
  }

  #idOf(value: Scalar): number {
    const known = this.#byValue.get(value);
    if (known !== undefined) return known;
    const key = keyOf(value);
    let id = this.#byKey.get(key);
    if (id === undefined) {
      id = this.#distinct.push(value) - 1;
      this.#byKey.set(key, id);
      this.#numericTexts = null;
      this.#matches.clear();
    }
    this.#byValue.set(value, id);
    return id;
  }

  /** Follows a change of one cell. */
  update(row: number, value: Scalar): void {
    while (this.ids.length <= row) {
      this.ids.push(emptyId);
      this.#rows?.[emptyId]?.push(this.ids.length - 1);
    }
    const before = this.ids[row] ?? emptyId;
    const after = this.#idOf(value);
    if (before === after) return;
    this.ids[row] = after;
    if (!this.#rows) return;
    const old = this.#rows[before];
    old?.splice(lowerBound(old, row), 1);
    const rows = (this.#rows[after] ??= []);
    rows.splice(lowerBound(rows, row), 0, row);
  }

  /** The rows that hold a value, ascending. */
  rowsOf(id: number): readonly number[] {
    if (!this.#rows) {
      const rows: number[][] = this.#distinct.map(() => []);
      this.ids.forEach((each, row) => rows[each]?.push(row));
      this.#rows = rows;
    }
    return this.#rows[id] ?? [];
  }

  /** The ids of the values that a criterion lets through. */
  matching(criterion: Criterion): Match {
    let match = this.#matches.get(criterion.key);
    if (!match) this.#matches.set(criterion.key, (match = matchOf(this.#ask(criterion))));
    return match;
  }

  #ask(criterion: Criterion): number[] {
    const { equals } = criterion;
    if (typeof equals === "string") {
      const id = this.#byKey.get(equals);
      return id === undefined ? [] : [id];
    }
    if (equals !== null) {
      const id = this.#byKey.get(equals);
      const texts = this.#textsReadAs(equals);
      // A number computed with an error in its last digits is still found by the slow way.
      if (id !== undefined || texts.length > 0 || Number.isInteger(equals)) {
        return id === undefined ? [...texts] : [id, ...texts];
      }
    }
    const ids: number[] = [];
    this.#distinct.forEach((value, id) => criterion.test(value) && ids.push(id));
    return ids;
  }

  #textsReadAs(number: number): readonly number[] {
    if (!this.#numericTexts) {
      this.#numericTexts = new Map();
      for (const [id, value] of this.#distinct.entries()) {
        const read = typeof value === "string" ? numberFromText(value) : null;
        if (read === null) continue;
        const ids = this.#numericTexts.get(read);
        if (ids) ids.push(id);
        else this.#numericTexts.set(read, [id]);
      }
    }
    return this.#numericTexts.get(number) ?? [];
  }

  /** The first row from `from` on and before `end` whose value is equal to `value`, or -1. */
  find(value: number | string | boolean, from: number, end: number): number {
    const id = this.#byKey.get(keyOf(value));
    if (id === undefined) return -1;
    const rows = this.rowsOf(id);
    const row = rows[lowerBound(rows, from)];
    return row !== undefined && row < end ? row : -1;
  }
}

const keyOf = (value: Scalar): unknown => {
  if (typeof value === "string") return fold(value);
  // No text can start like this one, so errors and texts never meet.
  return value instanceof CellError ? `\u0000${value.code}` : value;
};

const matchOf = (ids: readonly number[]): Match => {
  if (ids.length === 1) {
    const [only] = ids;
    return { ids, has: (id) => id === only };
  }
  const flags = new Set(ids);
  return { ids, has: (id) => flags.has(id) };
};

/** Where in ascending numbers the first one not below `wanted` stands. */
export const lowerBound = (numbers: readonly number[], wanted: number): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};
