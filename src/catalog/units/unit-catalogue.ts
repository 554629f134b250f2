import type { Validity } from "../validity";

export type UnitLevel = "central" | "province" | "district" | "commune" | "village";

/** A unit that is the same in every locality: a ministry, "a department of health", "a district's union of women". */
export interface CatalogueUnit extends Validity {
  /** Canonical name, without the place. */
  readonly name: string;
  /** Null where only the place says it (`UBND xã …`, `UBND tỉnh …`). */
  readonly level: UnitLevel | null;
  /** Other ways in which it is written. Case, tone place, dashes and `và` need no alias of their own. */
  readonly aliases: readonly string[];
  /** Canonical names of who took its work over. */
  readonly successors: readonly string[];
  /** Whether the name says who it is only together with a place: `UBND`, `Đảng ủy`, `Công an`. */
  readonly needsPlace: boolean;
}

/** A field of administration, as it follows `Bộ`, `Sở` or `Phòng`, with the ways it is shortened. */
export interface Sector {
  readonly name: string;
  readonly aliases: readonly string[];
}
