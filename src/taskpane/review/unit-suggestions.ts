import { agencies, bodies, sectorOffices } from "../../catalog/units";
import { foldPhrase } from "../../notice/folding";
import type { Notice } from "../../notice/notice";

/** Text as it is searched: case and marks make no difference. */
const bare = (text: string): string =>
  foldPhrase(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d");

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
  return [...new Set([...ofNotice, ...everywhere])].map((name) => ({ name, searched: ` ${bare(name)}` }));
};

const mostSuggestions = 8;

/** The first few units in whose names words begin as typed. */
export const suggestionsFor = (typed: string, units: readonly KnownUnit[]): readonly string[] => {
  const words = bare(typed).split(" ").filter(Boolean);
  const found: string[] = [];
  for (const { name, searched } of units) {
    if (words.every((word) => searched.includes(` ${word}`))) found.push(name);
    if (found.length === mostSuggestions) break;
  }
  return found;
};
