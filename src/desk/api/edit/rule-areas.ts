import type { Area } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { lastColumn, subtract } from "./geometry";

/** Takes an area out of rules that lie on areas; a rule left with none is gone. */
export const removeRulesIn = <R extends { areas: Area[] }>(rules: R[], area: Area): void => {
  for (let i = rules.length - 1; i >= 0; i--) {
    const rule = rules[i];
    if (!rule) continue;
    rule.areas = rule.areas.flatMap((each) => subtract(each, area));
    if (rule.areas.length === 0) rules.splice(i, 1);
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
