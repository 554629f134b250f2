import { columnLetters } from "../../model/address";
import type { Area } from "../../model/cell";
import type { Act } from "../../other-people";
import { deletesRows, deletesSheet, enters, insertsRows, renamesSheet } from "../../other-people";

/** What a colleague may do to the sheet in front, as the panel offers it. */
export const colleagueActs = ["types", "inserts", "deletes", "renames", "removes"] as const;
export type ColleagueAct = (typeof colleagueActs)[number];

/** The words that a colleague leaves in the workbook. */
export interface ColleagueWords {
  readonly colleagueTyped: string;
  readonly colleagueSheet: string;
}

/** An act at a place that is chosen now, for later: what moves until then is not followed. */
export const actOf = (kind: ColleagueAct, sheet: string, area: Area, words: ColleagueWords): Act => {
  const rows = `${area.row + 1}:${area.row + area.rowCount}`;
  switch (kind) {
    case "types":
      return enters(sheet, `${columnLetters(area.column)}${area.row + 1}`, words.colleagueTyped);
    case "inserts":
      return insertsRows(sheet, `${area.row + 1}:${area.row + 1}`);
    case "deletes":
      return deletesRows(sheet, rows);
    case "renames":
      return renamesSheet(sheet, words.colleagueSheet);
    case "removes":
      return deletesSheet(sheet);
  }
};
