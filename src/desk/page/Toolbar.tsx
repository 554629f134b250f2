import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { DeskLanguage, DeskTexts } from "./texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, whiteSpace: "nowrap" },
  hint: {
    flexGrow: 1,
    flexBasis: "120px",
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
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly hasPivots: boolean;
  readonly onLanguage: (language: DeskLanguage) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onRefresh: () => void;
  readonly onPrint: () => void;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** What can be done with the workbook as a whole. */
export const Toolbar = ({
  language,
  texts,
  canUndo,
  canRedo,
  hasPivots,
  onLanguage,
  onUndo,
  onRedo,
  onRefresh,
  onPrint,
  onNew,
  onOpen,
  onSave,
}: ToolbarProps) => {
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const other: DeskLanguage = language === "vi" ? "en" : "vi";
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>
        <Subtitle2>{texts.title}</Subtitle2>
      </h1>
      <Caption1 className={styles.hint} title={texts.hint}>
        {texts.hint}
      </Caption1>
      <Button
        appearance="transparent"
        size="small"
        lang={other}
        aria-label={texts.switchLanguage}
        onClick={() => onLanguage(other)}
      >
        {texts.otherLanguage}
      </Button>
      <Button appearance="subtle" size="small" disabledFocusable={!canUndo} title="Ctrl+Z" onClick={onUndo}>
        {texts.undo}
      </Button>
      <Button appearance="subtle" size="small" disabledFocusable={!canRedo} title="Ctrl+Y" onClick={onRedo}>
        {texts.redo}
      </Button>
      {hasPivots && (
        <Button appearance="subtle" size="small" onClick={onRefresh}>
          {texts.refreshAll}
        </Button>
      )}
      <Button appearance="subtle" size="small" onClick={onPrint}>
        {texts.printPreview}
      </Button>
      <Button size="small" onClick={onNew}>
        {texts.newWorkbook}
      </Button>
      <Button size="small" onClick={() => files.current?.click()}>
        {texts.open}
      </Button>
      <input
        ref={files}
        type="file"
        hidden
        accept=".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={texts.open}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.item(0);
          // The same file may be chosen again.
          currentTarget.value = "";
          if (file) onOpen(file);
        }}
      />
      <Button size="small" appearance="primary" onClick={onSave}>
        {texts.save}
      </Button>
    </header>
  );
};
