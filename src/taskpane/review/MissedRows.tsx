import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { type RefObject, useId } from "react";
import type { Stretch } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import { Passages } from "./Passages";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

export interface MissedRowsProps {
  readonly passages: readonly Stretch[];
  /** Where the warning about these passages leads. */
  readonly title: RefObject<HTMLHeadingElement>;
}

/** Passages that say of somebody what they are to do and became no row: people decide. */
export const MissedRows = ({ passages, title }: MissedRowsProps) => {
  const styles = useStyles();
  const { review } = useTexts();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {review.missed(passages.length)}
      </h2>
      <Passages passages={passages} hint={review.missedHint} />
    </section>
  );
};
