import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { DataBar } from "../formulas/data-bars";
import { textCss } from "./cell-look";
import { cellText } from "./cell-text";
import type { CellPicture } from "./sheet-picture";

const useStyles = makeStyles({
  cell: {
    padding: 0,
    boxSizing: "border-box",
    backgroundColor: "#ffffff",
    overflow: "hidden",
    cursor: "cell",
  },
  ...cellText,
  selected: {
    boxShadow: "inset 0 0 0 1000px rgba(16, 124, 65, 0.12)",
    "@media (forced-colors: active)": { outline: "1px dashed Highlight", outlineOffset: "-2px" },
  },
  active: {
    outline: "2px solid #107c41",
    outlineOffset: "-2px",
    boxShadow: "none",
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  header: { position: "relative" },
  filter: {
    position: "absolute",
    right: "1px",
    bottom: "1px",
    width: "17px",
    height: "17px",
    padding: 0,
    border: "1px solid #8a8886",
    borderRadius: "2px",
    backgroundColor: "#ffffff",
    color: "#323130",
    fontSize: "9px",
    lineHeight: "14px",
    cursor: "pointer",
    zIndex: 2,
  },
  filtered: { backgroundColor: "#107c41", color: "#ffffff" },
});

export interface CellViewProps {
  readonly cell: CellPicture;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  /** Width of what it shows, where that spans further columns; null for its own. */
  readonly room: number | null;
  readonly isSelected: boolean;
  /** The cell that typing goes to. */
  readonly isActive: boolean;
  /** Where it stays when the sheet scrolls, for frozen rows and columns. */
  readonly left: number | null;
  readonly top: number | null;
  readonly filterLabel: (header: string, isFiltered: boolean) => string;
}

/** A data bar as the background of its cell. */
export const barCss = ({ fraction, color }: DataBar): string => {
  const end = `${Math.round(fraction * 100)}%`;
  return `linear-gradient(to right, ${color} ${end}, transparent ${end})`;
};

/** Cells that stay lie over those that scroll; of two that stay, the one whose text runs on lies over the other. */
const layer = (isCorner: boolean, runs: boolean): number => 2 + (isCorner ? 2 : 0) + (runs ? 1 : 0);

/** The keyboard is in the cell editor; this tells which cell of the grid it stands on. */
export const activeCellId = "active-cell";

/** One cell of the sheet. */
export const CellView = memo(
  ({ cell, row, column, height, room, isSelected, isActive, left, top, filterLabel }: CellViewProps) => {
    const styles = useStyles();
    const { value, text, style, dataBar, runs, filter } = cell;
    const isPinned = left !== null || top !== null;
    return (
      <td
        role="gridcell"
        aria-colindex={column + 1}
        aria-selected={isSelected}
        data-cell={`${row},${column}`}
        {...(isActive && { id: activeCellId })}
        className={mergeClasses(
          styles.cell,
          runs && styles.running,
          filter !== null && !isPinned && styles.header,
          isSelected && styles.selected,
          isActive && styles.active,
        )}
        style={{
          ...(style.fill ? { backgroundColor: style.fill } : {}),
          ...(dataBar ? { backgroundImage: barCss(dataBar) } : {}),
          borderRight: cell.borderRight,
          borderBottom: cell.borderBottom,
          ...(isPinned && {
            position: "sticky",
            zIndex: layer(left !== null && top !== null, runs),
            ...(left === null ? {} : { left }),
            ...(top === null ? {} : { top }),
          }),
        }}
      >
        {text !== "" && !dataBar?.hidesValue && (
          <div
            className={mergeClasses(styles.text, runs && styles.running)}
            style={{
              ...textCss(style, value),
              height: height - 1,
              ...(room === null ? {} : { width: room }),
            }}
          >
            {style.wrapText ? <span>{text}</span> : text}
          </div>
        )}
        {filter && (
          <button
            type="button"
            tabIndex={-1}
            data-filter={`${row},${column}`}
            aria-label={filterLabel(text, filter.isFiltered)}
            className={mergeClasses(styles.filter, filter.isFiltered && styles.filtered)}
          >
            ▼
          </button>
        )}
      </td>
    );
  },
);
CellView.displayName = "CellView";
