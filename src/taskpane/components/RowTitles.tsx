import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  title: { display: "block" },
  hint: { display: "block", color: tokens.colorNeutralForeground3 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: "1.2em" },
  row: { overflowWrap: "anywhere", marginBottom: tokens.spacingVerticalXS },
});

export interface RowTitlesProps {
  readonly title: string;
  readonly hint: string | null;
  /** A key and the words by which people recognise it. */
  readonly rows: readonly (readonly [key: string, words: string])[];
}

/** Rows named one below the other, under a heading that says what is with them. */
export const RowTitles = ({ title, hint, rows }: RowTitlesProps) => {
  const styles = useStyles();
  return (
    <section>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {hint !== null && <Caption1 className={styles.hint}>{hint}</Caption1>}
      <ul className={styles.list}>
        {rows.map(([key, words]) => (
          <li key={key} className={styles.row}>
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
};
