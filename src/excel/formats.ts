import type { Look } from "../workbook/plan";
import { everyCell } from "./cells";

/** Width of a column in points for so many characters of the standard font (7 pixels each and 5 of padding). */
export const columnWidth = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Puts a look on a range; what the look does not say stays as it is. */
export const applyLook = (range: Excel.Range, look: Look): void => {
  const { format } = range;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.strikethrough !== undefined) format.font.strikethrough = look.strikethrough;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.align !== undefined) format.horizontalAlignment = look.align;
  if (look.verticalAlign !== undefined) format.verticalAlignment = look.verticalAlign;
  if (look.numberFormat !== undefined) range.numberFormat = everyCell(look.numberFormat);
  if (look.grid) drawGrid(range);
};

const gridColor = "#BFBFBF";
const gridSides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

const drawGrid = (range: Excel.Range): void => {
  for (const side of gridSides) {
    const border = range.format.borders.getItem(side);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = gridColor;
  }
};
