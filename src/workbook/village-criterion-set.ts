import { criterionSets } from "../catalog/criteria";
import type { CriterionSet } from "../catalog/criteria/criterion-set";

/**
 * The set that a village's criteria are begun with: that of the province whose set the commune is measured by,
 * else the newest there is. A template for people to put right in either case.
 *
 * @param setIds of the criterion sets that the tracker holds
 */
export const villageCriterionSet = (setIds: readonly string[]): CriterionSet | null => {
  const provinces = criterionSets.flatMap(({ id, province }) => (setIds.includes(id) ? [province] : []));
  const ofVillages = criterionSets
    .filter(({ kind }) => kind === "residentialArea")
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  return ofVillages.find(({ province }) => provinces.includes(province)) ?? ofVillages[0] ?? null;
};
