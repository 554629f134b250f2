import type { ConditionalFormat } from "../model/rules";
import { itemNotFound } from "../protocol/errors";
import type { Cells } from "./tracked-range";

/** One rule, found again by its id: `add` and a changed priority give it a new place in the list. */
export interface Rule {
  readonly cells: Cells;
  readonly id: string;
}

export const ruleOf = ({ cells: { sheet }, id }: Rule): ConditionalFormat => {
  const rule = sheet.conditionalFormats.find((each) => each.id === id);
  if (!rule) throw itemNotFound();
  return rule;
};
