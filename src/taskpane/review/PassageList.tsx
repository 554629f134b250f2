import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Stretch } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import { PassageItem } from "./PassageItem";

const useStyles = makeStyles({
  header: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalMNudge})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalMNudge})`,
  },
  panel: { marginLeft: 0, marginRight: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** What the notice says besides its rows: nothing is dropped silently. */
export const PassageList = ({ passages }: { readonly passages: readonly Stretch[] }) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Accordion collapsible>
      <AccordionItem value="passages">
        <AccordionHeader as="h2" className={styles.header}>
          {texts.review.passages(passages.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Caption1 className={styles.hint}>{texts.review.passagesHint}</Caption1>
          <ul className={styles.list}>
            {passages.map((stretch) => (
              <PassageItem key={stretch.from} stretch={stretch} />
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
};
