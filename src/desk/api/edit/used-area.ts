import type { Area } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { areaBetween, lastColumn, lastRow } from "./geometry";

/** The smallest rectangle inside `within` with every cell that has a value, or also a format of its own. */
export const usedArea = (sheet: Sheet, within: Area, valuesOnly: boolean): Area | null => {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, cells] of sheet.grid.rows) {
    if (row < within.row || row > lastRow(within)) continue;
    for (const [column, cell] of cells) {
      if (column < within.column || column > lastColumn(within)) continue;
      if (cell.value === null && cell.formula === null && (valuesOnly || cell.style === 0)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? null : areaBetween(top, left, bottom, right);
};

const hasValue = (sheet: Sheet, area: Area): boolean => {
  for (let row = Math.max(0, area.row); row <= lastRow(area); row++) {
    const cells = sheet.grid.rows.get(row);
    if (!cells) continue;
    for (let column = Math.max(0, area.column); column <= lastColumn(area); column++) {
      const cell = cells.get(column);
      if (cell && (cell.value !== null || cell.formula !== null)) return true;
    }
  }
  return false;
};

/** The block around an area that blank rows and columns enclose (Ctrl+Shift+* in Excel). */
export const surroundingArea = (sheet: Sheet, area: Area): Area => {
  let { row: top, column: left } = area;
  let bottom = lastRow(area);
  let right = lastColumn(area);
  for (let grew = true; grew;) {
    grew = false;
    if (top > 0 && hasValue(sheet, areaBetween(top - 1, left - 1, top - 1, right + 1)))
      [top, grew] = [top - 1, true];
    if (hasValue(sheet, areaBetween(bottom + 1, left - 1, bottom + 1, right + 1)))
      [bottom, grew] = [bottom + 1, true];
    if (left > 0 && hasValue(sheet, areaBetween(top - 1, left - 1, bottom + 1, left - 1)))
      [left, grew] = [left - 1, true];
    if (hasValue(sheet, areaBetween(top - 1, right + 1, bottom + 1, right + 1)))
      [right, grew] = [right + 1, true];
  }
  return areaBetween(top, left, bottom, right);
};
