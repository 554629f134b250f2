import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { CellViewProps } from "./CellView";
import { CellView } from "./CellView";
import type { SheetGeometry } from "./sheet-geometry";
import { rowHeaderWidth } from "./sheet-geometry";
import type { SheetPicture } from "./sheet-picture";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    left: 0,
    zIndex: 3,
    boxSizing: "border-box",
    padding: 0,
    backgroundColor: "#f3f2f1",
    color: "#444444",
    borderRight: "1px solid #b3b0ad",
    borderBottom: "1px solid #d2d0ce",
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSize: "12px",
    // Lower than any row, so that no row becomes higher than it was laid out.
    lineHeight: "14px",
    fontWeight: 400,
    textAlign: "center",
  },
});

export interface GridRowProps {
  readonly picture: SheetPicture;
  readonly geometry: SheetGeometry;
  /** The columns that are not hidden. */
  readonly columns: readonly number[];
  readonly row: number;
  readonly frozenColumns: number;
  /** Distance from the top at which a frozen row stays; null where it scrolls. */
  readonly pinnedAt: number | null;
  readonly selectedColumn: number | null;
  /** Height of the rows left out before this one. */
  readonly spaceAbove: number;
}

/** One row of the sheet, with its number. */
export const GridRow = memo(
  ({
    picture,
    geometry,
    columns,
    row,
    frozenColumns,
    pinnedAt,
    selectedColumn,
    spaceAbove,
  }: GridRowProps) => {
    const styles = useStyles();
    const { rowOffsets, columnOffsets } = geometry;
    const height = (rowOffsets[row + 1] ?? 0) - (rowOffsets[row] ?? 0);
    const pin = (column: number): CellViewProps["pinned"] => {
      const left = column < frozenColumns ? rowHeaderWidth + (columnOffsets[column] ?? 0) : null;
      if (left === null && pinnedAt === null) return null;
      return { ...(left === null ? {} : { left }), ...(pinnedAt === null ? {} : { top: pinnedAt }) };
    };
    return (
      <>
        {spaceAbove > 0 && <tr aria-hidden="true" style={{ height: spaceAbove }} />}
        <tr role="row" aria-rowindex={row + 1} style={{ height }}>
          <th
            role="rowheader"
            className={styles.header}
            style={pinnedAt === null ? {} : { top: pinnedAt, zIndex: 6 }}
          >
            {row + 1}
          </th>
          {columns.map((column) => (
            <CellView
              key={column}
              picture={picture}
              row={row}
              column={column}
              height={height}
              columnOffsets={columnOffsets}
              selected={column === selectedColumn}
              pinned={pin(column)}
            />
          ))}
        </tr>
      </>
    );
  },
);
GridRow.displayName = "GridRow";
