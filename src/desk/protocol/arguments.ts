import { invalidArgument } from "./errors";
import type { ApiType } from "./member-table";

/** Reads what the add-in handed over; anything that does not fit is an InvalidArgument. */
export const readText = (value: unknown): string => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};

export const readNumber = (value: unknown, from = -Infinity, to = Infinity): number => {
  if (typeof value !== "number" || !Number.isFinite(value) || value < from || value > to) {
    throw invalidArgument();
  }
  return value;
};

export const readInteger = (value: unknown, from = -Infinity, to = Infinity): number => {
  const number = readNumber(value, from, to);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
};

export const readBoolean = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};

/** A word out of a closed list. Excel takes it in any case. */
export const readWord = <W extends string>(value: unknown, words: readonly W[]): W => {
  const folded = readText(value).toLowerCase();
  const word = words.find((each) => each.toLowerCase() === folded);
  if (word === undefined) throw invalidArgument();
  return word;
};

export const readRecord = (value: unknown): Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
};

export const readList = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw invalidArgument();
  return value;
};

/** An argument left out arrives as null or not at all. */
const absent = (value: unknown): value is null | undefined => value === null || value === undefined;

/** The arguments of one call, proxies already replaced by the objects they stand for. */
export class Arguments {
  constructor(readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    return !absent(this.values[index]);
  }

  text(index: number): string {
    return readText(this.at(index));
  }

  textOr<D>(index: number, otherwise: D): string | D {
    return this.has(index) ? this.text(index) : otherwise;
  }

  integer(index: number, from = -Infinity, to = Infinity): number {
    return readInteger(this.at(index), from, to);
  }

  integerOr<D>(index: number, otherwise: D): number | D {
    return this.has(index) ? this.integer(index) : otherwise;
  }

  booleanOr<D>(index: number, otherwise: D): boolean | D {
    return this.has(index) ? readBoolean(this.at(index)) : otherwise;
  }

  word<W extends string>(index: number, words: readonly W[]): W {
    return readWord(this.at(index), words);
  }

  wordOr<W extends string>(index: number, words: readonly W[], otherwise: W): W {
    return this.has(index) ? this.word(index, words) : otherwise;
  }

  /** A name or an id, as indexers take them. */
  key(index: number): string | number {
    const value = this.at(index);
    if (typeof value !== "string" && typeof value !== "number") throw invalidArgument();
    return value;
  }

  object<T>(index: number, type: ApiType<T>): T {
    return type.targetOf(this.at(index));
  }
}
