import type { UnitLevel } from "../../catalog/units";
import type { Place } from "../places";

/** A unit named at some place of the text. */
export interface Mention {
  /** Canonical name; groups and offices of persons as written. */
  readonly name: string;
  /** As written. */
  readonly alias: string;
  readonly level: UnitLevel | null;
  readonly isGroup: boolean;
  /** From the catalogue, and not merely built like a unit's name. */
  readonly isKnown: boolean;
  /** Somebody by name, and not an office. */
  readonly isPerson?: boolean;
  /** Lacks the place that would say who it is: `Đảng ủy` in `Đảng ủy, UBND xã …`. */
  readonly lacksPlace: boolean;
  readonly place: Place | null;
  readonly from: number;
  readonly to: number;
  /** Index of the first word after it. */
  readonly next: number;
}

/** Each of them is somebody whom the catalogue knows, and none a group. */
export const areKnownUnits = (mentions: readonly Mention[]): boolean =>
  mentions.every(({ isKnown, isGroup }) => isKnown && !isGroup);

/** `nhà thầu`, `các doanh nghiệp`: written in small letters, so that no name tells who they are. */
export const areCommonNouns = (mentions: readonly Mention[]): boolean =>
  mentions.every(({ alias }) => /^\p{Ll}/u.test(alias));

/** The names as one key: the same units in the same order have the same. */
export const keyOfUnits = (mentions: readonly Mention[]): string =>
  mentions.map(({ name }) => name).join(";");
