import type { Area } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { copyFormula } from "./formula-text";
import { lastColumn, subtract } from "./geometry";
import type { AreaRule } from "./rule-formulas";
import { rewriteRule } from "./rule-formulas";

/**
 * Lays a rule on other areas; its formulas say of each cell what they said before. The upper left area comes
 * first: programs agree on what a file's formulas are written for only where the first area begins at the corner
 * of them all.
 */
export const layRule = (rule: AreaRule, areas: readonly Area[]): void => {
  const [from] = rule.areas;
  rule.areas = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  const [to] = rule.areas;
  if (from && to)
    rewriteRule(rule, (formula) => copyFormula(formula, to.row - from.row, to.column - from.column));
};

/** Takes an area out of rules that lie on areas; a rule left with none is gone. */
export const removeRulesIn = (rules: AreaRule[], area: Area): void => {
  for (let i = rules.length - 1; i >= 0; i--) {
    const rule = rules[i];
    if (!rule) continue;
    layRule(
      rule,
      rule.areas.flatMap((each) => subtract(each, area)),
    );
    if (rule.areas.length === 0) rules.splice(i, 1);
  }
};

/** Before cells are taken out: formulas that are written for one of them are written for one that stays. */
export const writeRulesForRest = (sheet: Sheet, gone: Area): void => {
  for (const rule of [...sheet.conditionalFormats, ...sheet.validations]) {
    const rest = [...rule.areas];
    for (let [first] = rest; first && rest.length > 0; [first] = rest) {
      const pieces = subtract(first, gone);
      if (pieces[0]?.row === first.row && pieces[0].column === first.column) break;
      rest.splice(0, 1, ...pieces);
    }
    if (rest.length > 0) layRule(rule, rest);
  }
};

/**
 * Rules and validation on the whole height of a table's body grow with it, as they do in Excel when a row
 * is added at the end.
 */
export const rulesFollowTable = (sheet: Sheet, before: Area, after: Area): void => {
  for (const rule of [...sheet.conditionalFormats, ...sheet.validations]) {
    rule.areas = rule.areas.map((area) => {
      const isOfTable =
        area.row === before.row &&
        area.rowCount === before.rowCount &&
        area.column >= before.column &&
        lastColumn(area) <= lastColumn(before);
      return isOfTable ? { ...area, row: after.row, rowCount: after.rowCount } : area;
    });
  }
};
