import { Caption1, makeStyles, Title3, tokens } from "@fluentui/react-components";
import type { Overview } from "../state/overview";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(4, 1fr)",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  count: {
    display: "flex",
    flexDirection: "column-reverse",
    alignItems: "center",
    textAlign: "center",
    padding: `${tokens.spacingVerticalS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  figure: { margin: 0 },
});

const order = ["tasks", "petitions", "units", "deadlines"] as const;

/** How much was found, in four figures. */
export const Counts = ({ overview }: { readonly overview: Overview }) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <dl className={styles.counts}>
      {order.map((name) => (
        <div key={name} className={styles.count}>
          <dt>
            <Caption1>{texts.review.counts[name]}</Caption1>
          </dt>
          <dd className={styles.figure}>
            <Title3>{overview[name]}</Title3>
          </dd>
        </div>
      ))}
    </dl>
  );
};
