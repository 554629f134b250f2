import { makeStyles } from "@fluentui/react-components";
import type { PointerEvent } from "react";
import { useState } from "react";
import { columnLetters } from "../model/address";
import { columnHeaderHeight, rowHeaderWidth } from "./sheet-geometry";

const useStyles = makeStyles({
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
  edge: {
    position: "absolute",
    right: "-3px",
    top: 0,
    width: "7px",
    height: "100%",
    cursor: "col-resize",
    zIndex: 1,
    touchAction: "none",
  },
  // Where the column will end, from top to bottom of what is in view.
  guide: {
    position: "absolute",
    top: 0,
    width: 0,
    height: "100vh",
    borderLeft: "1px dashed #107c41",
    pointerEvents: "none",
  },
});

interface Resizing {
  readonly column: number;
  readonly startX: number;
  readonly startWidth: number;
  readonly width: number;
}

export interface ColumnHeadersProps {
  readonly columns: readonly number[];
  readonly columnOffsets: Float64Array;
  readonly frozenColumns: number;
  /** A column was drawn to a width in pixels. */
  readonly onResize: (column: number, width: number) => void;
  /** A column's edge was clicked twice: as wide as its longest text. */
  readonly onFit: (column: number) => void;
}

/** The letters above the columns; their edges change widths. */
export const ColumnHeaders = ({
  columns,
  columnOffsets,
  frozenColumns,
  onResize,
  onFit,
}: ColumnHeadersProps) => {
  const styles = useStyles();
  const [resizing, setResizing] = useState<Resizing | null>(null);
  const onDown = (event: PointerEvent, column: number): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = (columnOffsets[column + 1] ?? 0) - (columnOffsets[column] ?? 0);
    setResizing({ column, startX: event.clientX, startWidth: width, width });
  };
  const onMove = (event: PointerEvent): void =>
    setResizing((old) => old && { ...old, width: Math.max(0, old.startWidth + event.clientX - old.startX) });
  const onUp = (): void => {
    if (resizing && resizing.width !== resizing.startWidth) onResize(resizing.column, resizing.width);
    setResizing(null);
  };
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th className={styles.header} style={{ left: 0, zIndex: 8 }} aria-hidden="true" />
        {columns.map((column) => (
          <th
            key={column}
            role="columnheader"
            data-column={column}
            className={styles.header}
            style={
              column < frozenColumns ? { left: rowHeaderWidth + (columnOffsets[column] ?? 0), zIndex: 7 } : {}
            }
          >
            {columnLetters(column)}
            <span
              data-resize={column}
              className={styles.edge}
              onPointerDown={(event) => onDown(event, column)}
              onPointerMove={onMove}
              onPointerUp={onUp}
              onPointerCancel={() => setResizing(null)}
              onDoubleClick={(event) => {
                event.stopPropagation();
                onFit(column);
              }}
            />
            {resizing?.column === column && (
              <span className={styles.guide} style={{ left: resizing.width }} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
};
