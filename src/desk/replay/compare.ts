import type { BatchResponse } from "../protocol/wire";

/** One place at which the desk answers otherwise than what was recorded. */
export interface Difference {
  /** Of what kind: the form of the answer, the error's code, or a value in it. */
  readonly kind: "shape" | "code" | "value";
  /** Where in the answer, e.g. `Values[3][0]`; empty for the answer as a whole. */
  readonly place: string;
  readonly recorded: unknown;
  readonly desk: unknown;
}

export type SameText = (recorded: string, desk: string) => boolean;

export const exactly: SameText = (recorded, desk) => recorded === desk;

/** By these office.js finds an object again; every host gives out its own. */
const identities = new Set(["Id", "_Id", "_ReferenceId"]);

/** Told of each id that was recorded, and which the desk gave in its place. */
export type Identify = (recorded: string, desk: string) => void;

/** Numbers that come out of different programs' arithmetic agree as far as Excel shows them: 15 digits. */
const sameNumber = (recorded: number, desk: number): boolean =>
  recorded === desk || Math.abs(recorded - desk) <= 1e-14 * Math.max(Math.abs(recorded), Math.abs(desk));

/** Left out and null are the same on the wire: a method without a result may be answered with either. */
const absent = (value: unknown): value is null | undefined => value === null || value === undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Compares what two hosts answered to one action. */
export const compareValues = (
  recorded: unknown,
  desk: unknown,
  sameText: SameText,
  identify: Identify,
): Difference[] => {
  const differences: Difference[] = [];
  const differ = (kind: Difference["kind"], place: string, before: unknown, after: unknown): void =>
    void differences.push({ kind, place, recorded: before, desk: after });

  const compare = (before: unknown, after: unknown, place: string, key: string): void => {
    if (absent(before) && absent(after)) return;
    if (typeof before === "string" && typeof after === "string") {
      if (identities.has(key)) identify(before, after);
      else if (!sameText(before, after)) differ("value", place, before, after);
    } else if (typeof before === "number" && typeof after === "number") {
      if (!sameNumber(before, after)) differ("value", place, before, after);
    } else if (Array.isArray(before) && Array.isArray(after)) {
      if (before.length !== after.length) differ("shape", `${place}.length`, before.length, after.length);
      const both = Math.min(before.length, after.length);
      for (let i = 0; i < both; i++) compare(before[i], after[i], `${place}[${i}]`, key);
    } else if (isRecord(before) && isRecord(after)) {
      for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
        const inner = place ? `${place}.${name}` : name;
        // A property that only one of them has is a difference, be it null.
        if (name in before !== name in after) differ("shape", inner, before[name], after[name]);
        else compare(before[name], after[name], inner, name);
      }
    } else if (before !== after) {
      differ(typeof before === typeof after ? "value" : "shape", place, before, after);
    }
  };
  compare(recorded, desk, "", "");
  return differences;
};

/** The error's code, and the number of the action at which the batch stopped. */
export const compareErrors = (recorded: BatchResponse, desk: BatchResponse): Difference[] => {
  const [before, after] = [recorded.Error, desk.Error];
  if (before?.Code !== after?.Code) {
    return [{ kind: "code", place: "Error", recorded: spoken(before), desk: spoken(after) }];
  }
  return before && after && before.ActionIndex !== undefined && before.ActionIndex !== after.ActionIndex
    ? [{ kind: "shape", place: "Error.ActionIndex", recorded: before.ActionIndex, desk: after.ActionIndex }]
    : [];
};

const spoken = (error: BatchResponse["Error"]): string | null =>
  error ? `${error.Code}: ${error.Message}` : null;
