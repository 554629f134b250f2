import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DragEvent } from "react";
import { useRef, useState } from "react";
import { Icon } from "../icons/Icon";
import { usePane } from "../state/PaneContext";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "4px" },
  hint: { color: tokens.colorNeutralForeground3 },
  file: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

const acceptedFiles = ".docx,.rtf,.pdf,.txt,.md,.html,.htm";

export interface FileChoiceProps {
  /** The next thing to do on this screen. */
  readonly primary: boolean;
}

/** A button that opens the system's file dialog; dropping a file on it does too, where the host allows. */
export const FileChoice = ({ primary }: FileChoiceProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { state, actions } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { source } = state;

  const take = (files: FileList | null): void => {
    const file = files?.item(0);
    if (file) actions.give({ kind: "file", file });
  };
  const onDrag = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    setOver(isOver);
  };

  return (
    <div
      className={mergeClasses(styles.area, over && styles.over)}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <Button
        appearance={primary ? "primary" : "secondary"}
        size="large"
        icon={<Icon name="document" />}
        onClick={() => input.current?.click()}
      >
        {over ? texts.source.drop : texts.source.chooseFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={texts.source.fileInput}
        accept={acceptedFiles}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file chosen once more must count as a choice.
          event.currentTarget.value = "";
        }}
      />
      {source.kind === "file" ? (
        <div className={styles.file}>
          <Icon name="document" size={16} />
          <span className={styles.name}>{source.file.name}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<Icon name="dismiss" size={16} />}
            aria-label={texts.source.removeFile(source.file.name)}
            onClick={() => actions.give({ kind: "none" })}
          />
        </div>
      ) : (
        <Caption1 className={styles.hint}>{texts.source.formats}</Caption1>
      )}
    </div>
  );
};
