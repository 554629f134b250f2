import {
  Button,
  Caption1,
  Field,
  makeStyles,
  Select,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import type { NoticeItem } from "../../notice/notice";
import type { History } from "../../tracker/review/history";
import { Icon } from "../icons/Icon";
import { warningsOf } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import type { RowFilter } from "./row-filter";
import { passes } from "./row-filter";

const useStyles = makeStyles({
  tools: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  // The longest choice must not push the list over the pane's edge.
  shown: { gridTemplateColumns: "auto minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  choices: { minWidth: 0, "& select": { minWidth: 0 } },
  done: { color: tokens.colorNeutralForeground3 },
});

export interface ReviewToolsProps {
  readonly history: History;
  readonly filter: RowFilter;
  readonly isChoosing: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onChoosing: (isChoosing: boolean) => void;
}

/** What goes for all rows: which of them are shown, choosing many, undoing. */
export const ReviewTools = (props: ReviewToolsProps) => {
  const { history, filter, isChoosing, onUndo, onRedo, onFilter, onChoosing } = props;
  const styles = useStyles();
  const texts = useTexts();
  const { rows } = history.review;
  const count = (each: RowFilter): number => rows.filter((row: NoticeItem) => passes(row, each)).length;
  const marked = (["inferred", "supplied"] as const).filter((each) => count(each) > 0 || filter === each);
  const warnings = warningsOf(rows).map(({ warning }) => warning);
  const isGone = filter !== "all" && !marked.includes(filter as never) && !warnings.includes(filter as never);
  return (
    <div className={styles.tools} role="toolbar" aria-label={texts.editing.tools}>
      <div className={styles.line}>
        <Button
          size="small"
          icon={<Icon name="undo" size={16} />}
          disabledFocusable={history.past.length === 0}
          onClick={onUndo}
        >
          {texts.editing.undo}
        </Button>
        <Button
          size="small"
          icon={<Icon name="redo" size={16} />}
          disabledFocusable={history.undone.length === 0}
          onClick={onRedo}
        >
          {texts.editing.redo}
        </Button>
        <ToggleButton size="small" checked={isChoosing} onClick={() => onChoosing(!isChoosing)}>
          {texts.editing.chooseMany}
        </ToggleButton>
      </div>
      <Field className={styles.shown} label={texts.editing.show} orientation="horizontal" size="small">
        <Select
          className={styles.choices}
          size="small"
          value={filter}
          onChange={(_event, { value }) => onFilter(value as RowFilter)}
        >
          <option value="all">{texts.editing.allRows(rows.length)}</option>
          {warnings.map((warning) => (
            <option key={warning} value={warning}>
              {texts.readWarnings[warning](count(warning))}
            </option>
          ))}
          {marked.map((each) => (
            <option key={each} value={each}>
              {texts.editing.filters[each](count(each))}
            </option>
          ))}
          {isGone && <option value={filter}>{texts.editing.noneLeft}</option>}
        </Select>
      </Field>
      <Caption1 className={styles.done} role="status">
        {history.past.length > 0 ? texts.editing.edits(history.past.length) : ""}
      </Caption1>
    </div>
  );
};
