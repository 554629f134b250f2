import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { vietnameseDate } from "../../notice/calendar-date";
import type { Deadline } from "../../notice/notice";
import { Icon } from "../icons/Icon";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  deadline: {
    display: "inline-flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  none: { color: tokens.colorNeutralForeground3 },
});

/** The deadline as a day where the words give one, else the words themselves; what came from above is marked. */
export const DeadlineMark = ({ deadline }: { readonly deadline: Deadline | null }) => {
  const styles = useStyles();
  const texts = useTexts();
  if (!deadline) return <Caption1 className={styles.none}>{texts.review.noDeadline}</Caption1>;
  return (
    <span className={styles.deadline} title={deadline.text}>
      <Icon name="calendar" size={16} />
      <Caption1>{texts.review.deadline}:</Caption1>
      <Caption1Strong>{deadline.stated ? vietnameseDate(deadline.stated) : deadline.text}</Caption1Strong>
      {deadline.source === "inherited" && <Caption1>({texts.review.inherited})</Caption1>}
    </span>
  );
};
