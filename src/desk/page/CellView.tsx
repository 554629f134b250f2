import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { DataBar } from "../formulas/data-bars";
import { borderCss, sideOf, textCss } from "./cell-look";
import { cellPadding } from "./sheet-geometry";
import type { SheetPicture } from "./sheet-picture";

const useStyles = makeStyles({
  cell: { padding: 0, boxSizing: "border-box", backgroundColor: "#ffffff", overflow: "hidden" },
  text: {
    display: "flex",
    boxSizing: "border-box",
    paddingLeft: `${cellPadding}px`,
    paddingRight: `${cellPadding}px`,
    overflow: "hidden",
  },
  // Long text runs on over empty neighbours, as in Excel.
  running: { overflow: "visible", position: "relative", zIndex: 1 },
  selected: { outline: "2px solid #107c41", outlineOffset: "-2px" },
});

export interface CellViewProps {
  readonly picture: SheetPicture;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly columnOffsets: Float64Array;
  readonly selected: boolean;
  /** Where it stays when the sheet scrolls, for frozen rows and columns. */
  readonly pinned: { readonly left?: number; readonly top?: number } | null;
}

const barCss = ({ fraction, color }: DataBar): string => {
  const end = `${Math.round(fraction * 100)}%`;
  return `linear-gradient(to right, ${color} ${end}, transparent ${end})`;
};

const gridline = "1px solid #e1e1e1";

/** Cells that stay lie over those that scroll; of two that stay, the one whose text runs on lies over the other. */
const layer = (pinned: { left?: number; top?: number }, runs: boolean): number =>
  2 + (pinned.left !== undefined && pinned.top !== undefined ? 2 : 0) + (runs ? 1 : 0);

/** The grid has the focus; this tells which of its cells it stands on. */
export const selectedCellId = "selected-cell";

/** One cell of the sheet. */
export const CellView = memo(
  ({ picture, row, column, height, columnOffsets, selected, pinned }: CellViewProps) => {
    const styles = useStyles();
    const { value, text, style, across, dataBar } = picture.cell(row, column);
    const right = style.borders.right ?? picture.cell(row, column + 1).style.borders.left;
    const below = style.borders.bottom ?? picture.cell(row + 1, column).style.borders.top;
    const plain = style.fill ? `1px solid ${style.fill}` : picture.sheet.showGridlines ? gridline : "none";
    const runs =
      across > 0 ||
      (typeof value === "string" &&
        !style.wrapText &&
        sideOf(style, value) === "Left" &&
        !picture.hasContent(row, column + 1));
    const room =
      across === 0 ? {} : { width: (columnOffsets[column + across + 1] ?? 0) - (columnOffsets[column] ?? 0) };
    return (
      <td
        role="gridcell"
        aria-colindex={column + 1}
        aria-selected={selected}
        data-cell={`${row},${column}`}
        {...(selected && { id: selectedCellId })}
        className={mergeClasses(styles.cell, runs && styles.running, selected && styles.selected)}
        style={{
          ...(style.fill ? { backgroundColor: style.fill } : {}),
          ...(dataBar ? { backgroundImage: barCss(dataBar) } : {}),
          borderRight: right ? borderCss(right) : plain,
          borderBottom: below ? borderCss(below) : plain,
          ...(pinned && { ...pinned, position: "sticky", zIndex: layer(pinned, runs) }),
        }}
      >
        {text !== "" && !dataBar?.hidesValue && (
          <div
            className={mergeClasses(styles.text, runs && styles.running)}
            style={{ ...textCss(style, value), height: height - 1, ...room }}
          >
            {style.wrapText ? <span>{text}</span> : text}
          </div>
        )}
      </td>
    );
  },
);
CellView.displayName = "CellView";
