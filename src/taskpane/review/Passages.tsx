import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Stretch } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import { useEditing } from "./use-editing";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  passage: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  role: { display: "block", color: tokens.colorNeutralForeground3 },
  text: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere", unicodeBidi: "isolate" },
});

export interface PassagesProps {
  readonly passages: readonly Stretch[];
  /** What they are to the user. */
  readonly hint: string;
}

/** Passages as they are written, each with the button that makes it a row. */
export const Passages = ({ passages, hint }: PassagesProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { edit } = useEditing();
  return (
    <>
      <Caption1 className={styles.hint}>{hint}</Caption1>
      <ul className={styles.list}>
        {passages.map(({ from, to, role, text }) => (
          <li key={from} className={styles.passage}>
            <Caption1 className={styles.role}>{texts.passageRoles[role]}</Caption1>
            <p className={styles.text}>{text}</p>
            <Button size="small" onClick={() => edit({ type: "take", from, to })}>
              {texts.editing.take}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
