import { Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type RefObject, useId } from "react";
import type { Stretch } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import { PassageItem } from "./PassageItem";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

export interface MissedRowsProps {
  readonly passages: readonly Stretch[];
  /** Where the warning about these passages leads. */
  readonly title: RefObject<HTMLHeadingElement>;
}

/** Passages that say of somebody what they are to do and became no row: people decide. */
export const MissedRows = ({ passages, title }: MissedRowsProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {texts.review.missed(passages.length)}
      </h2>
      <Caption1 className={styles.hint}>{texts.review.missedHint}</Caption1>
      <ul className={styles.list}>
        {passages.map((stretch) => (
          <PassageItem key={stretch.from} stretch={stretch} />
        ))}
      </ul>
    </section>
  );
};
