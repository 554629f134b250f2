import { makeStyles } from "@fluentui/react-components";
import type { KeyboardEvent, MouseEvent } from "react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { columnLetters } from "../model/address";
import { selectedCellId } from "./CellView";
import { ChartView } from "./ChartView";
import { GridRow } from "./GridRow";
import { columnHeaderHeight, geometryOf, indexAt, rowHeaderWidth } from "./sheet-geometry";
import type { ShownWorkbook } from "./sheet-picture";
import { SheetPicture } from "./sheet-picture";
import type { Sheet } from "../model/sheet";
import type { DeskTexts } from "./texts";

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    // Charts stand where they stand in the sheet, not on the screen.
    position: "relative",
    overflow: "auto",
    backgroundColor: "#ffffff",
    colorScheme: "light",
    "&:focus-visible": { outline: "2px solid #107c41", outlineOffset: "-2px" },
  },
  table: { borderCollapse: "separate", borderSpacing: 0, tableLayout: "fixed" },
  header: {
    position: "sticky",
    top: 0,
    zIndex: 6,
    boxSizing: "border-box",
    height: `${columnHeaderHeight}px`,
    padding: 0,
    backgroundColor: "#f3f2f1",
    color: "#444444",
    borderRight: "1px solid #d2d0ce",
    borderBottom: "1px solid #b3b0ad",
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 400,
    textAlign: "center",
  },
});

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridViewProps {
  readonly shown: ShownWorkbook;
  readonly sheet: Sheet;
  readonly selected: CellPlace;
  readonly onSelect: (place: CellPlace) => void;
  readonly texts: DeskTexts;
}

/** Rows drawn above and below what is in view, so that scrolling does not show gaps. */
const overscan = 8;

const steps: Readonly<Record<string, [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};

const clamped = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/** A sheet to look at. Only the rows in view are in the page, however many the sheet has. */
export const GridView = ({ shown, sheet, selected, onSelect, texts }: GridViewProps) => {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const geometry = useMemo(() => geometryOf(sheet, shown.workbook.styles), [sheet, shown]);
  const picture = useMemo(() => new SheetPicture(shown, sheet), [sheet, shown]);
  const { rowOffsets, columnOffsets, rowCount, columnCount } = geometry;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [sheet]);

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
  const rowsShown = [
    ...Array.from({ length: frozenRows }, (_, row) => row),
    ...Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i),
  ].filter((row) => (rowOffsets[row + 1] ?? 0) > (rowOffsets[row] ?? 0));
  const above = (rowOffsets[first] ?? 0) - (rowOffsets[frozenRows] ?? 0);
  const below = (rowOffsets[rowCount] ?? 0) - (rowOffsets[last + 1] ?? 0);

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

  const onKeyDown = (event: KeyboardEvent): void => {
    const home = event.ctrlKey ? { row: 0, column: 0 } : { row: selected.row, column: 0 };
    const step = steps[event.key];
    if (!step && event.key !== "Home") return;
    event.preventDefault();
    const next = step
      ? {
          row: clamped(selected.row + step[0], rowCount),
          column: clamped(selected.column + step[1], columnCount),
        }
      : home;
    onSelect(next);
    reveal(next);
  };

  const onClick = (event: MouseEvent): void => {
    const cell = (event.target as Element).closest("[data-cell]")?.getAttribute("data-cell");
    const [row, column] = cell?.split(",").map(Number) ?? [];
    if (row !== undefined && column !== undefined) onSelect({ row, column });
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      tabIndex={0}
      role="grid"
      aria-label={texts.grid(sheet.name)}
      aria-rowcount={rowCount}
      aria-colcount={columnCount}
      aria-readonly="true"
      aria-activedescendant={selectedCellId}
      onScroll={(event) =>
        setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <table
        role="presentation"
        className={styles.table}
        style={{ width: rowHeaderWidth + (columnOffsets[columnCount] ?? 0) }}
      >
        <colgroup>
          <col style={{ width: rowHeaderWidth }} />
          {columns.map((column) => (
            <col
              key={column}
              style={{ width: (columnOffsets[column + 1] ?? 0) - (columnOffsets[column] ?? 0) }}
            />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            <th className={styles.header} style={{ left: 0, zIndex: 8 }} aria-hidden="true" />
            {columns.map((column) => (
              <th
                key={column}
                role="columnheader"
                className={styles.header}
                style={
                  column < frozenColumns
                    ? { left: rowHeaderWidth + (columnOffsets[column] ?? 0), zIndex: 7 }
                    : {}
                }
              >
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rowsShown.map((row, i) => (
            <GridRow
              key={row}
              picture={picture}
              geometry={geometry}
              columns={columns}
              row={row}
              frozenColumns={frozenColumns}
              pinnedAt={row < frozenRows ? columnHeaderHeight + (rowOffsets[row] ?? 0) : null}
              selectedColumn={selected.row === row ? selected.column : null}
              spaceAbove={i === frozenRows ? above : 0}
            />
          ))}
          <tr aria-hidden="true" style={{ height: below }} />
        </tbody>
      </table>
      {sheet.charts.map((chart) => (
        <ChartView key={chart.id} shown={shown} chart={chart} geometry={geometry} />
      ))}
    </div>
  );
};
