import { LAST_DAY_OF_DISTRICTS, type Validity } from "../validity";
import { sectorOffices } from "./sector-offices";
import type { UnitLevel } from "./unit-catalogue";

/**
 * From when to when a unit exists, as far as the catalogue knows; no unit of a district outlives the districts.
 *
 * @param name canonical name, as the reader gives it
 */
export const validityOf = (name: string, level: UnitLevel | null): Validity => {
  const [office, ...others] = sectorOffices.filter(
    (unit) => unit.name === name && (level === null || unit.level === level),
  );
  if (office && others.length === 0) return { validFrom: office.validFrom, validTo: office.validTo };
  return { validFrom: null, validTo: level === "district" ? LAST_DAY_OF_DISTRICTS : null };
};
