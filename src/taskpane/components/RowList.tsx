import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { Notice } from "../../notice/notice";
import { sectionsOf } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import { NoticeRow } from "./NoticeRow";

const useStyles = makeStyles({
  title: { display: "block", margin: `0 0 ${tokens.spacingVerticalXS}` },
  // Accordion's own indents are made for wide pages; the pane has 350 pixels.
  header: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalMNudge})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalMNudge})`,
  },
  heading: { display: "flex", flexDirection: "column", alignItems: "flex-start", textAlign: "left" },
  count: { color: tokens.colorNeutralForeground3 },
  panel: { marginLeft: 0, marginRight: 0 },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
});

/** Every row found, grouped by the notice's sections. */
export const RowList = ({ notice }: { readonly notice: Notice }) => {
  const styles = useStyles();
  const texts = useTexts();
  const sections = sectionsOf(notice);
  return (
    <section>
      <Subtitle2 as="h2" className={styles.title}>
        {texts.review.rows}
      </Subtitle2>
      <Accordion multiple collapsible defaultOpenItems={sections.map(({ key }) => key)}>
        {sections.map(({ key, marker, heading, items: rows }) => (
          <AccordionItem key={key} value={key}>
            <AccordionHeader as="h3" className={styles.header}>
              <span className={styles.heading}>
                <span>{heading ?? texts.review.section(marker)}</span>
                <Caption1 className={styles.count}>{texts.review.groupCount(rows.length)}</Caption1>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <ol className={styles.rows}>
                {rows.map((item) => (
                  <NoticeRow key={item.id} item={item} />
                ))}
              </ol>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
};
