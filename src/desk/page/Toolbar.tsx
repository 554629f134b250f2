import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { DeskLanguage, DeskTexts } from "./texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, whiteSpace: "nowrap" },
  hint: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

export interface ToolbarProps {
  readonly language: DeskLanguage;
  readonly texts: DeskTexts;
  readonly onLanguage: (language: DeskLanguage) => void;
  readonly onNew: () => void;
  readonly onSave: () => void;
}

/** What can be done with the workbook as a whole. */
export const Toolbar = ({ language, texts, onLanguage, onNew, onSave }: ToolbarProps) => {
  const styles = useStyles();
  const other: DeskLanguage = language === "vi" ? "en" : "vi";
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>
        <Subtitle2>{texts.title}</Subtitle2>
      </h1>
      <Caption1 className={styles.hint}>{texts.hint}</Caption1>
      <Button
        appearance="transparent"
        size="small"
        lang={other}
        aria-label={texts.switchLanguage}
        onClick={() => onLanguage(other)}
      >
        {texts.otherLanguage}
      </Button>
      <Button size="small" onClick={onNew}>
        {texts.newWorkbook}
      </Button>
      <Button size="small" appearance="primary" onClick={onSave}>
        {texts.save}
      </Button>
    </header>
  );
};
