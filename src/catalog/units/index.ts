export { agencies } from "./agencies";
export { bodies } from "./bodies";
export { unitHeads, type UnitHead } from "./heads";
export { sectorOffices } from "./sector-offices";
export { sectors } from "./sectors";
export { validityOf } from "./validity-of";
export type { CatalogueUnit, Sector, UnitLevel } from "./unit-catalogue";
