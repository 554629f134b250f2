import { makeStyles, tokens } from "@fluentui/react-components";
import { columnLetters } from "../model/address";
import type { CellPlace } from "./editing/moves";
import type { CellEditing } from "./editing/use-cell-editing";
import type { DeskTexts } from "./texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
  },
  address: {
    width: "72px",
    flexShrink: 0,
    textAlign: "center",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    boxSizing: "border-box",
    height: "24px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "24px",
    resize: "none",
    overflow: "hidden",
    whiteSpace: "pre",
    "&:focus-visible": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-2px" },
  },
});

export interface FormulaBarProps {
  readonly active: CellPlace;
  /** What stands in the active cell: its formula, or its value as it would be typed. */
  readonly content: string;
  readonly editing: CellEditing;
  /** The keyboard goes back to the sheet. */
  readonly onLeave: () => void;
  readonly texts: DeskTexts;
}

/** The active cell's address and what stands in it, which can be changed here too. */
export const FormulaBar = ({ active, content, editing, onLeave, texts }: FormulaBarProps) => {
  const styles = useStyles();
  const { draft } = editing;
  return (
    <div className={styles.bar}>
      <span className={styles.address} role="status" aria-label={texts.cellAddress}>
        {columnLetters(active.column)}
        {active.row + 1}
      </span>
      <textarea
        className={styles.content}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={texts.cellContent}
        value={draft?.text ?? content}
        onChange={({ currentTarget: { value } }) =>
          draft ? editing.change(value) : editing.start("edit", value)
        }
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === "Enter" && !event.altKey) {
            event.preventDefault();
            editing.commit(onLeave);
          } else if (event.key === "Escape") {
            editing.cancel();
            onLeave();
          }
        }}
      />
    </div>
  );
};
