import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { CalendarDate } from "../../notice/calendar-date";
import { daysBetween, vietnameseDate } from "../../notice/calendar-date";
import type { FollowedRow } from "../../tracker/follow";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  overdue: { color: tokens.colorStatusDangerForeground3 },
  dueSoon: { color: tokens.colorStatusWarningForeground1 },
  done: { color: tokens.colorStatusSuccessForeground3 },
  other: { color: tokens.colorNeutralForeground2 },
});

export interface StandingMarkProps {
  readonly row: FollowedRow;
  readonly asOf: CalendarDate;
}

/** How a row stands against its deadline, in words; the colour only says it again. */
export const StandingMark = ({ row, asOf }: StandingMarkProps) => {
  const styles = useStyles();
  const texts = useTexts().follow;
  const { status, deadline } = row;
  const day = deadline ? ` · ${vietnameseDate(deadline)}` : "";
  if (status === "overdue" && deadline) {
    return (
      <Caption1Strong className={styles.overdue}>
        {texts.daysLate(daysBetween(deadline, asOf)) + day}
      </Caption1Strong>
    );
  }
  if (status === "dueSoon" && deadline) {
    return (
      <Caption1Strong className={styles.dueSoon}>
        {texts.daysLeft(daysBetween(asOf, deadline)) + day}
      </Caption1Strong>
    );
  }
  const isDone = status === "completedOnTime" || status === "completed";
  return <Caption1 className={isDone ? styles.done : styles.other}>{texts.statuses[status] + day}</Caption1>;
};
