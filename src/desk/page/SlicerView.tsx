import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo, type SyntheticEvent } from "react";
import { slicerChoices } from "../api/edit/slicers";
import type { Slicer } from "../model/slicer";
import { boxOverCells } from "./box-over-cells";
import type { SheetGeometry } from "./sheet-geometry";
import type { ShownWorkbook } from "./sheet-picture";

const useStyles = makeStyles({
  // Over the cells as charts are; on a ground of its own, like paper.
  slicer: {
    position: "absolute",
    zIndex: 1,
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    border: "1px solid #8c8c8c",
    background: "#ffffff",
    color: "#1f1f1f",
    fontSize: "12px",
    lineHeight: "16px",
  },
  head: {
    display: "flex",
    alignItems: "center",
    padding: "3px 3px 3px 8px",
    borderBottom: "1px solid #4472c4",
  },
  caption: {
    flexGrow: 1,
    fontWeight: 600,
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
  },
  clear: {
    padding: "1px 6px",
    border: "1px solid transparent",
    background: "none",
    color: "#0f548c",
    fontSize: "12px",
    cursor: "pointer",
    "&:disabled": { color: "#616161", cursor: "default" },
  },
  items: { flexGrow: 1, overflowY: "auto", padding: "3px" },
  item: {
    display: "block",
    width: "100%",
    minHeight: "24px",
    marginBottom: "2px",
    padding: "2px 6px",
    border: "1px solid #8ea9db",
    background: "#ffffff",
    color: "#1f1f1f",
    fontSize: "12px",
    textAlign: "left",
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
    cursor: "pointer",
  },
  chosen: { background: "#d9e2f3", fontWeight: 600 },
});

export interface SlicerViewProps {
  readonly shown: ShownWorkbook;
  readonly slicer: Slicer;
  readonly geometry: SheetGeometry;
  readonly clearLabel: string;
  /** Takes the captions that are chosen from now on, none for all; absent on paper. */
  readonly onChoose?: (captions: readonly string[]) => void;
}

/** What happens in it is not meant for the cells below. */
const stop = (event: SyntheticEvent): void => event.stopPropagation();

/** A slicer over the cells: a click chooses one item, and with Ctrl one more or one less. */
export const SlicerView = ({ shown, slicer, geometry, clearLabel, onChoose }: SlicerViewProps) => {
  const styles = useStyles();
  const choices = useMemo(() => slicerChoices(shown.workbook, slicer), [shown, slicer]);
  const isCleared = choices.every(({ isSelected }) => isSelected);
  const chosenWith = (caption: string): string[] =>
    choices.flatMap((each) => ((each.caption === caption) !== each.isSelected ? [each.caption] : []));
  return (
    <div
      role="group"
      aria-label={slicer.caption}
      className={styles.slicer}
      style={boxOverCells(geometry, slicer)}
      onPointerDown={stop}
      onDoubleClick={stop}
      onKeyDown={stop}
    >
      <div className={styles.head}>
        <span className={styles.caption}>{slicer.caption}</span>
        {onChoose && (
          <button type="button" className={styles.clear} disabled={isCleared} onClick={() => onChoose([])}>
            {clearLabel}
          </button>
        )}
      </div>
      <div className={styles.items}>
        {choices.map(({ caption, isSelected }) => (
          <button
            key={caption}
            type="button"
            title={caption}
            aria-pressed={isSelected}
            className={mergeClasses(styles.item, isSelected && styles.chosen)}
            disabled={!onChoose}
            onClick={({ ctrlKey, metaKey }) =>
              onChoose?.((ctrlKey || metaKey) && !isCleared ? chosenWith(caption) : [caption])
            }
          >
            {caption}
          </button>
        ))}
      </div>
    </div>
  );
};
