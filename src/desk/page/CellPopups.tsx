import { makeStyles } from "@fluentui/react-components";
import type { DataValidation } from "../model/rules";
import type { Box } from "./CellEditor";
import { ChoiceList } from "./ChoiceList";
import type { DeskTexts } from "./texts";

const useStyles = makeStyles({
  opener: {
    position: "absolute",
    zIndex: 19,
    width: "18px",
    height: "18px",
    padding: 0,
    border: "1px solid #8a8886",
    backgroundColor: "#f3f2f1",
    color: "#323130",
    fontSize: "9px",
    cursor: "pointer",
  },
  prompt: {
    position: "absolute",
    zIndex: 18,
    maxWidth: "260px",
    padding: "6px 8px",
    border: "1px solid #8a8886",
    backgroundColor: "#fffbe6",
    color: "#201f1e",
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSize: "12px",
    lineHeight: "16px",
    whiteSpace: "pre-wrap",
    pointerEvents: "none",
  },
  promptTitle: { display: "block", fontWeight: 600 },
});

export interface CellPopupsProps {
  /** The active cell, where the others stand beside it. */
  readonly box: Box;
  /** There is more room above the cell than below it. */
  readonly above: boolean;
  readonly hasChoices: boolean;
  /** The choices that are open; null where none are. */
  readonly choices: { readonly items: readonly string[]; readonly chosen: number } | null;
  /** What the cell's validation says to whoever selects it. */
  readonly prompt: Pick<DataValidation["prompt"], "title" | "message"> | null;
  readonly onToggle: () => void;
  readonly onPick: (item: string) => void;
  readonly texts: DeskTexts;
}

/** What hangs on the active cell: the button and the list of its choices, and what its validation says. */
export const CellPopups = ({
  box,
  above,
  hasChoices,
  choices,
  prompt,
  onToggle,
  onPick,
  texts,
}: CellPopupsProps) => {
  const styles = useStyles();
  return (
    <>
      {hasChoices && (
        <button
          type="button"
          tabIndex={-1}
          data-popup
          aria-label={texts.openChoices}
          className={styles.opener}
          style={{ left: box.left + box.width + 1, top: box.top + box.height - 19 }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onToggle}
        >
          ▼
        </button>
      )}
      {prompt && (
        <div
          role="note"
          className={styles.prompt}
          style={{ left: box.left + 12, top: box.top + box.height + 4 }}
        >
          {prompt.title !== "" && <span className={styles.promptTitle}>{prompt.title}</span>}
          {prompt.message}
        </div>
      )}
      {choices && (
        <div data-popup>
          <ChoiceList
            items={choices.items}
            chosen={choices.chosen}
            box={box}
            above={above}
            label={texts.choices}
            onPick={onPick}
          />
        </div>
      )}
    </>
  );
};
