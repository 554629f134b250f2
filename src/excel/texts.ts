import type { TextBlock, WorkbookPlan } from "../workbook/plan";
import { isFormula } from "../workbook/plan";
import { constant } from "./cells";
import { applyLook } from "./formats";

/** Writes titles, notes and lists: whatever stands outside tables. */
export const writeText = (
  sheet: Excel.Worksheet,
  { row, column, cells, look }: TextBlock,
  font: WorkbookPlan["font"],
): void => {
  const range = sheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 0);
  range.values = cells.map((line) => line.map(constant));
  if (cells.flat().some(isFormula)) {
    range.formulas = cells.map((line) => line.map((cell) => (isFormula(cell) ? cell.formula : null)));
  }
  range.format.font.name = font.name;
  range.format.font.size = font.size;
  if (look) applyLook(range, look);
};
