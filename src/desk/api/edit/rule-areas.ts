import type { Area } from "../../model/cell";
import { subtract } from "./geometry";

/** Takes an area out of rules that lie on areas; a rule left with none is gone. */
export const removeRulesIn = <R extends { areas: Area[] }>(rules: R[], area: Area): void => {
  for (let i = rules.length - 1; i >= 0; i--) {
    const rule = rules[i];
    if (!rule) continue;
    rule.areas = rule.areas.flatMap((each) => subtract(each, area));
    if (rule.areas.length === 0) rules.splice(i, 1);
  }
};
