import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Stretch } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import { Passages } from "./Passages";

const useStyles = makeStyles({
  header: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalMNudge})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalMNudge})`,
  },
  panel: { marginLeft: 0, marginRight: 0 },
});

/** What the notice says besides its rows: nothing is dropped silently. */
export const PassageList = ({ passages }: { readonly passages: readonly Stretch[] }) => {
  const styles = useStyles();
  const { review } = useTexts();
  return (
    <Accordion collapsible>
      <AccordionItem value="passages">
        <AccordionHeader as="h2" className={styles.header}>
          {review.passages(passages.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Passages passages={passages} hint={review.passagesHint} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
};
