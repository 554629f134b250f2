import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
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
  /** First and last selected column in this row; -1 for none. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  /** The column that typing goes to, where it is in this row; else -1. */
  readonly activeColumn: number;
  /** Height of the rows left out before this one. */
  readonly spaceAbove: number;
  readonly filterLabel: (header: string, isFiltered: boolean) => string;
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
    selectedFrom,
    selectedTo,
    activeColumn,
    spaceAbove,
    filterLabel,
  }: GridRowProps) => {
    const styles = useStyles();
    const { rowOffsets, columnOffsets } = geometry;
    const height = (rowOffsets[row + 1] ?? 0) - (rowOffsets[row] ?? 0);
    return (
      <>
        {spaceAbove > 0 && <tr aria-hidden="true" style={{ height: spaceAbove }} />}
        <tr role="row" aria-rowindex={row + 1} style={{ height }}>
          <th
            role="rowheader"
            data-row={row}
            className={styles.header}
            style={pinnedAt === null ? {} : { top: pinnedAt, zIndex: 6 }}
          >
            {row + 1}
          </th>
          {columns.map((column) => {
            const cell = picture.cell(row, column);
            const end = columnOffsets[column + cell.across + 1] ?? 0;
            return (
              <CellView
                key={column}
                cell={cell}
                row={row}
                column={column}
                height={height}
                room={cell.across === 0 ? null : end - (columnOffsets[column] ?? 0)}
                isSelected={column >= selectedFrom && column <= selectedTo}
                isActive={column === activeColumn}
                left={column < frozenColumns ? rowHeaderWidth + (columnOffsets[column] ?? 0) : null}
                top={pinnedAt}
                filterLabel={filterLabel}
              />
            );
          })}
        </tr>
      </>
    );
  },
);
GridRow.displayName = "GridRow";
