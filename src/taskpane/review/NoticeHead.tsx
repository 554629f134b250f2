import { Body1, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { vietnameseDate } from "../../notice/calendar-date";
import type { NoticeHeader } from "../../notice/notice";
import type { Texts } from "../texts/vi";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
  absent: { fontStyle: "italic", color: tokens.colorNeutralForeground3 },
});

const issueDate = ({ issuedDate, issuedYear }: NoticeHeader, texts: Texts): [string, boolean] => {
  if (issuedDate) return [vietnameseDate(issuedDate), true];
  return [
    issuedYear === null ? texts.review.dateNotStated : texts.review.dateNotStatedInYear(issuedYear),
    false,
  ];
};

/** Which document this is, as its head states it; what it does not state is said, not guessed. */
export const NoticeHead = ({ header }: { readonly header: NoticeHeader }) => {
  const styles = useStyles();
  const texts = useTexts();
  const stated = (value: string | null): [string, boolean] =>
    value === null ? [texts.review.notStated, false] : [value, true];
  const lines: [term: string, value: [string, boolean]][] = [
    ...(header.documentType === null
      ? []
      : ([[texts.review.documentType, stated(header.documentType)]] satisfies [string, [string, boolean]][])),
    [texts.review.number, stated(header.documentNumber)],
    [texts.review.date, issueDate(header, texts)],
    ...(header.issuer === null
      ? []
      : ([[texts.review.issuer, stated(header.issuer)]] satisfies [string, [string, boolean]][])),
    [texts.review.subject, stated(header.subject)],
  ];
  return (
    <dl className={styles.list}>
      {lines.map(([term, [value, isStated]]) => (
        <div key={term}>
          <dt>
            <Caption1 className={styles.term}>{term}</Caption1>
          </dt>
          <dd className={mergeClasses(styles.value, !isStated && styles.absent)}>
            <Body1>{value}</Body1>
          </dd>
        </div>
      ))}
    </dl>
  );
};
