import { agencies, bodies, sectorOffices } from "../../catalog/units";
import type { Notice } from "../../notice/notice";
import { matcherOf, searchable } from "../../tracker/search";

export interface KnownUnit {
  readonly name: string;
  readonly searched: string;
}

/** Units to be suggested: those of the notice first, then those that every locality has. */
export const knownUnits = ({ units, items }: Notice): readonly KnownUnit[] => {
  const ofNotice = [
    ...units.filter(({ isGroup }) => !isGroup).map(({ name }) => name),
    ...items.flatMap(({ leadUnits, coordinatingUnits }) => [...leadUnits, ...coordinatingUnits]),
  ];
  const everywhere = [...sectorOffices, ...bodies, ...agencies].map(({ name }) => name);
  return [...new Set([...ofNotice, ...everywhere])].map((name) => ({ name, searched: searchable(name) }));
};

const mostSuggestions = 8;

/** The first few units in whose names words begin as typed, marks or none. */
export const suggestionsFor = (typed: string, units: readonly KnownUnit[]): readonly string[] => {
  const matches = matcherOf(typed);
  const found: string[] = [];
  for (const { name, searched } of units) {
    if (matches(searched)) found.push(name);
    if (found.length === mostSuggestions) break;
  }
  return found;
};
