import type { RefObject } from "react";
import { useLayoutEffect, useMemo, useState } from "react";
import type { Sheet } from "../model/sheet";
import type { Box } from "./CellEditor";
import type { CellPlace } from "./editing/moves";
import type { SheetGeometry } from "./sheet-geometry";
import { columnHeaderHeight, indexAt, rowHeaderWidth } from "./sheet-geometry";

/** Rows drawn above and below what is in view, so that scrolling does not show gaps. */
const overscan = 8;

/** The part of a sheet that is in view, and where its cells stand in the scrolled sheet. All lengths are in pixels. */
export interface GridWindow {
  readonly view: {
    readonly top: number;
    readonly left: number;
    readonly height: number;
    readonly width: number;
  };
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The columns that are not hidden. */
  readonly columns: readonly number[];
  /** The rows to be drawn: the frozen ones, and those in view. */
  readonly rows: readonly number[];
  /** How many of them are frozen. */
  readonly frozenShown: number;
  /** Height of the rows between the frozen ones and the first in view, and of those below the last. */
  readonly above: number;
  readonly below: number;
  /** Rows that a page has for the keys that go by pages. */
  readonly page: number;
  /** Reads anew what is in view. */
  onScroll(element: HTMLElement): void;
  boxOf(place: CellPlace): Box;
  /** Scrolls a cell into view, where it is not. */
  reveal(place: CellPlace): void;
}

/** Keeps what of a sheet is in view, as it is scrolled and its place on the screen changes. */
export const useGridWindow = (
  sheet: Sheet,
  geometry: SheetGeometry,
  scroller: RefObject<HTMLElement>,
): GridWindow => {
  const [view, setView] = useState({ top: 0, left: 0, height: 800, width: 1000 });
  const { rowOffsets, columnOffsets, rowCount, columnCount } = geometry;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void => setView(viewOf(element));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const frozenRows = Math.min(sheet.freeze.rows, rowCount);
  const frozenColumns = Math.min(sheet.freeze.columns, columnCount);
  const first = Math.max(frozenRows, indexAt(rowOffsets, view.top) - overscan);
  const last = Math.min(rowCount - 1, indexAt(rowOffsets, view.top + view.height) + overscan);
  const columns = useMemo(
    () =>
      Array.from({ length: columnCount }, (_, column) => column).filter(
        (column) => (columnOffsets[column + 1] ?? 0) > (columnOffsets[column] ?? 0),
      ),
    [columnCount, columnOffsets],
  );
  const rows = [
    ...Array.from({ length: frozenRows }, (_, row) => row),
    ...Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i),
  ].filter((row) => (rowOffsets[row + 1] ?? 0) > (rowOffsets[row] ?? 0));

  const boxOf = ({ row, column }: CellPlace): Box => {
    const merge = sheet.merges.find((area) => area.row === row && area.column === column);
    const left = columnOffsets[column] ?? 0;
    const top = rowOffsets[row] ?? 0;
    return {
      left: rowHeaderWidth + left + (column < frozenColumns ? view.left : 0),
      top: columnHeaderHeight + top + (row < frozenRows ? view.top : 0),
      width: (columnOffsets[column + (merge?.columnCount ?? 1)] ?? left) - left,
      height: (rowOffsets[row + (merge?.rowCount ?? 1)] ?? top) - top,
    };
  };

  const reveal = ({ row, column }: CellPlace): void => {
    const element = scroller.current;
    if (!element) return;
    const keep = (from: number, to: number, start: number, size: number, pinned: number): number =>
      from - pinned < start ? from - pinned : to > start + size ? to - size : start;
    if (row >= frozenRows) {
      element.scrollTop = keep(
        rowOffsets[row] ?? 0,
        rowOffsets[row + 1] ?? 0,
        element.scrollTop,
        element.clientHeight - columnHeaderHeight,
        rowOffsets[frozenRows] ?? 0,
      );
    }
    if (column >= frozenColumns) {
      element.scrollLeft = keep(
        columnOffsets[column] ?? 0,
        columnOffsets[column + 1] ?? 0,
        element.scrollLeft,
        element.clientWidth - rowHeaderWidth,
        columnOffsets[frozenColumns] ?? 0,
      );
    }
  };

  return {
    view,
    frozenRows,
    frozenColumns,
    columns,
    rows,
    frozenShown: rows.filter((row) => row < frozenRows).length,
    above: (rowOffsets[first] ?? 0) - (rowOffsets[frozenRows] ?? 0),
    below: (rowOffsets[rowCount] ?? 0) - (rowOffsets[last + 1] ?? 0),
    page: Math.max(1, indexAt(rowOffsets, view.top + view.height) - indexAt(rowOffsets, view.top) - 1),
    onScroll: (element) => setView(viewOf(element)),
    boxOf,
    reveal,
  };
};

const viewOf = ({ scrollTop, scrollLeft, clientHeight, clientWidth }: HTMLElement) => ({
  top: scrollTop,
  left: scrollLeft,
  height: clientHeight,
  width: clientWidth,
});

/** The index of the row or column at a point of the screen, where those before `frozen` do not scroll. */
export const indexUnder = (offsets: Float64Array, frozen: number, point: number, scrolled: number): number =>
  indexAt(offsets, point < (offsets[frozen] ?? 0) ? point : point + scrolled);
