import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Stretch } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import { useEditing } from "./use-editing";

const useStyles = makeStyles({
  passage: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  role: { display: "block", color: tokens.colorNeutralForeground3 },
  text: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere", unicodeBidi: "isolate" },
});

/** A passage as it is written, with the button that makes it a row. */
export const PassageItem = ({ stretch: { from, to, role, text } }: { readonly stretch: Stretch }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { edit } = useEditing();
  return (
    <li className={styles.passage}>
      <Caption1 className={styles.role}>{texts.passageRoles[role]}</Caption1>
      <p className={styles.text}>{text}</p>
      <Button size="small" onClick={() => edit({ type: "take", from, to })}>
        {texts.editing.take}
      </Button>
    </li>
  );
};
