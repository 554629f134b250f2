import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { warningsOf } from "../state/overview";
import type { Reading } from "../state/reading";
import { useTexts } from "../texts/TextsContext";
import { goToRow } from "./row-anchor";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "1.2em" },
  bar: { alignItems: "start" },
});

/** What should be looked at before building; a warning about rows leads to the first of them. */
export const WarningList = ({ reading }: { readonly reading: Reading }) => {
  const styles = useStyles();
  const texts = useTexts();
  const aboutRows = warningsOf(reading.notice.items);
  if (aboutRows.length + reading.sourceWarnings.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{texts.review.warnings}</MessageBarTitle>
        <ul className={styles.list}>
          {reading.sourceWarnings.map(({ code, detail }) => (
            <li key={`${code} ${detail}`}>{texts.sourceWarnings[code](detail ?? "")}</li>
          ))}
          {aboutRows.map(({ warning, items }) => (
            <li key={warning}>
              <Link as="button" inline onClick={() => items[0] && goToRow(items[0].id)}>
                {texts.readWarnings[warning](items.length)}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
};
