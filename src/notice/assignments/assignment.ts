import type { Mention } from "../units/mention";
import type { UnitList } from "../unit-lists";

/** Who is to do it and with whom, as far as one passage says so itself. */
export interface Assignment {
  readonly leads: readonly Mention[];
  readonly coordinating: readonly Mention[];
}

export const nobody: Assignment = { leads: [], coordinating: [] };

/** Groups named behind those that have a name help them: `Giao các phòng A, B và các phòng liên quan tham mưu`. */
export const separated = (list: UnitList): Assignment => {
  const named = list.mentions.findIndex((mention) => !mention.isGroup);
  const isHelper = (mention: Mention, i: number): boolean =>
    named >= 0 && i > named && mention.isGroup && /liên quan/u.test(mention.name);
  return {
    leads: list.mentions.filter((mention, i) => !isHelper(mention, i)),
    coordinating: list.mentions.filter(isHelper),
  };
};
