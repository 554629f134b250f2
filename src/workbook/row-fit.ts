import { looks } from "./looks";
import type { ColumnPlan, SmallText, TablePlan } from "./plan";

/** Excel makes no row higher (points); a little is kept for what another font takes more. */
const mostHeight = 395;
/** Line feed of Times New Roman as a part of its size, as Excel has it. */
const lineShare = 1.3125;
const standardSize = 12;
/** Sizes that are tried, the largest first; under the last nobody reads a print. */
const sizes = [standardSize, 11, 10, 9, 8];
/** A column so wide still leaves room for the others on the page. */
const mostWidth = 92;

const linesOf = (text: string, width: number, size: number): number => {
  // A column of n characters holds about n of the sheet's own size; words break, so a tenth is lost.
  const perLine = Math.max(1, (width * standardSize * 0.9) / size);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
};

/** The size in which a text fits a row of the greatest height; null where none does. */
export const fittingSize = (text: string, width: number): number | null =>
  sizes.find((size) => linesOf(text, width, size) * size * lineShare <= mostHeight) ?? null;

/** A column's width, or as much more as its longest text needs so that nothing of it is cut off. */
export const fittingWidth = (texts: readonly (string | null)[], width: number): number => {
  let fitting = width;
  for (const text of texts) {
    if (text === null) continue;
    while (fitting < mostWidth && fittingSize(text, fitting) === null) fitting += 2;
  }
  return fitting;
};

const isWrapped = ({ look }: ColumnPlan): boolean => look === looks.text;

/** Texts of a table that would be cut off in the sheet's own size, with the size that shows them whole. */
export const smallTexts = ({ columns, rows }: Pick<TablePlan, "columns" | "rows">): SmallText[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, index) => {
      const column = columns[index];
      if (!column || typeof cell !== "string" || !isWrapped(column)) return [];
      const size = fittingSize(cell, column.width) ?? sizes.at(-1) ?? standardSize;
      return size === standardSize ? [] : [{ row, column: index, size }];
    }),
  );
