import { makeStyles, tokens } from "@fluentui/react-components";
import { columnLetters } from "../model/address";
import { CellError } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { CellPlace } from "./GridView";
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
    padding: `0 ${tokens.spacingHorizontalS}`,
    height: "24px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

export interface FormulaBarProps {
  readonly sheet: Sheet;
  readonly selected: CellPlace;
  readonly texts: DeskTexts;
}

const contentOf = (sheet: Sheet, { row, column }: CellPlace): string => {
  const cell = sheet.grid.get(row, column);
  if (!cell) return "";
  if (cell.formula !== null) return cell.formula;
  return cell.value instanceof CellError ? cell.value.code : String(cell.value ?? "");
};

/** The selected cell's address and what stands in it: its formula, or its value without formatting. */
export const FormulaBar = ({ sheet, selected, texts }: FormulaBarProps) => {
  const styles = useStyles();
  const content = contentOf(sheet, selected);
  return (
    <div className={styles.bar} role="status">
      <span className={styles.address} aria-label={texts.cellAddress}>
        {columnLetters(selected.column)}
        {selected.row + 1}
      </span>
      <span className={styles.content} aria-label={texts.cellContent} title={content}>
        {content}
      </span>
    </div>
  );
};
