import type { CriterionSet } from "./criterion-set";
import stored from "./criterion-sets.json";

type StoredSet = Omit<CriterionSet, "kind"> & { readonly kind: string; readonly extends: string | null };

const resolve = ({ extends: base, ...set }: StoredSet, all: readonly StoredSet[]): CriterionSet => {
  const extended = all.find((each) => each.id === base);
  return {
    ...set,
    kind: set.kind as CriterionSet["kind"],
    criteria: [...(extended ? resolve(extended, all).criteria : []), ...set.criteria],
  };
};

/** Every known set; a province's own additions stand in a set that extends the national one. */
export const criterionSets: readonly CriterionSet[] = stored.map((set) => resolve(set, stored));
