import type { Chart, ChartCorner } from "../model/chart";
import type { SheetGeometry } from "./sheet-geometry";
import { columnHeaderHeight, rowHeaderWidth } from "./sheet-geometry";
import { pixels } from "./text-measure";

const cornerOf = (
  { rowOffsets, columnOffsets }: SheetGeometry,
  { row, column, right, down }: ChartCorner,
): { left: number; top: number } => ({
  left: rowHeaderWidth + (columnOffsets[column] ?? columnOffsets.at(-1) ?? 0) + pixels(right),
  top: columnHeaderHeight + (rowOffsets[row] ?? rowOffsets.at(-1) ?? 0) + pixels(down),
});

/** Where in the grid stands what is over its cells, a chart or a slicer, in pixels. */
export const boxOverCells = (
  geometry: SheetGeometry,
  { from, size }: Pick<Chart, "from" | "size">,
): { left: number; top: number; width: number; height: number } => {
  const start = cornerOf(geometry, from);
  if ("width" in size) return { ...start, width: pixels(size.width), height: pixels(size.height) };
  const end = cornerOf(geometry, size);
  return { ...start, width: Math.max(1, end.left - start.left), height: Math.max(1, end.top - start.top) };
};
