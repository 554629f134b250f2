import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import type { Notice } from "../../notice/notice";
import { stretchesOf } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import { useEditing } from "./use-editing";

const useStyles = makeStyles({
  header: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalMNudge})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalMNudge})`,
  },
  panel: { marginLeft: 0, marginRight: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  passage: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  role: { display: "block", color: tokens.colorNeutralForeground3 },
  text: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere", unicodeBidi: "isolate" },
});

/** What the notice says besides its rows: nothing is dropped silently. */
export const PassageList = ({ notice }: { readonly notice: Notice }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { edit } = useEditing();
  const passages = useMemo(() => stretchesOf(notice), [notice]);
  return (
    <Accordion collapsible>
      <AccordionItem value="passages">
        <AccordionHeader as="h2" className={styles.header}>
          {texts.review.passages(passages.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Caption1 className={styles.hint}>{texts.review.passagesHint}</Caption1>
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
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
};
