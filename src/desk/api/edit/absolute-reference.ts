import { columnLetters, quoteSheet } from "../../model/address";
import type { Area } from "../../model/cell";
import { isEntireColumn, isEntireRow, lastColumn, lastRow } from "./geometry";

/** `$A$1:$A$5`, `$1:$3`, `$B:$C`. */
export const absoluteAddress = (area: Area): string => {
  const [top, bottom] = [area.row + 1, lastRow(area) + 1];
  const [left, right] = [columnLetters(area.column), columnLetters(lastColumn(area))];
  if (isEntireColumn(area)) return `$${left}:$${right}`;
  if (isEntireRow(area)) return `$${top}:$${bottom}`;
  const first = `$${left}$${top}`;
  return area.rowCount * area.columnCount === 1 ? first : `${first}:$${right}$${bottom}`;
};

/** `=Sheet!$A$1:$A$5` */
export const absoluteReference = (sheet: string, area: Area): string =>
  `=${quoteSheet(sheet)}!${absoluteAddress(area)}`;
