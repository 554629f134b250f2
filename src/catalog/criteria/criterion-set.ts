/** A condition that a commune (or a village) has to meet, with its indicators where they are known. */
export interface Criterion {
  /** Unique in its set only: "14" means another criterion in another set. */
  readonly code: string;
  readonly name: string;
  /** Further names that documents use for it. */
  readonly aliases?: readonly string[];
  readonly indicators?: readonly { readonly code: string; readonly name: string }[];
}

/** What the set is for: communes, "nâng cao" communes, or residential areas within one. */
export type CriterionSetKind = "standard" | "advanced" | "residentialArea";

/** A set of criteria as a decision laid it down, for a time and perhaps for one province. */
export interface CriterionSet {
  readonly id: string;
  readonly name: string;
  readonly legalBasis: string;
  /** Where names and counts come from, and how sure they are. */
  readonly provenance: string;
  readonly kind: CriterionSetKind;
  /** `YYYY-MM-DD`, both days included. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Null for the whole country. */
  readonly province: string | null;
  /** All criteria, those of the extended set included. */
  readonly criteria: readonly Criterion[];
}
