import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { NoticeItem } from "../../notice/notice";
import type { SourceWarning } from "../../notice/sources/source";
import { warningsOf } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import type { RowFilter } from "./row-filter";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "1.2em" },
  bar: { alignItems: "start" },
  // Of a link on two lines the bullet stands beside the first.
  link: { verticalAlign: "top" },
});

export interface WarningListProps {
  readonly rows: readonly NoticeItem[];
  /** Passages that may be tasks. */
  readonly missed: number;
  readonly sourceWarnings: readonly SourceWarning[];
  readonly onMissed: () => void;
  readonly onFilter: (filter: RowFilter) => void;
}

/** What should be looked at before building; a warning about rows shows those rows alone, one about passages leads there. */
export const WarningList = ({ rows, missed, sourceWarnings, onFilter, onMissed }: WarningListProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const aboutRows = warningsOf(rows);
  if (aboutRows.length + sourceWarnings.length + missed === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{texts.review.warnings}</MessageBarTitle>
        <ul className={styles.list}>
          {sourceWarnings.map(({ code, detail }) => (
            <li key={`${code} ${detail}`}>{texts.sourceWarnings[code](detail ?? "")}</li>
          ))}
          {missed > 0 && (
            <li>
              <Link as="button" inline className={styles.link} onClick={onMissed}>
                {texts.review.missed(missed)}
              </Link>
            </li>
          )}
          {aboutRows.map(({ warning, items }) => (
            <li key={warning}>
              <Link as="button" inline className={styles.link} onClick={() => onFilter(warning)}>
                {texts.readWarnings[warning](items.length)}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
};
