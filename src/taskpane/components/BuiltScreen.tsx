import {
  Body1,
  Body1Strong,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { reviewedNotice } from "../../tracker/review/review";
import type { BuildResult } from "../host/pane-host";
import { overviewOf } from "../state/overview";
import { usePane } from "../state/PaneContext";
import type { Reading } from "../state/reading";
import { useTexts } from "../texts/TextsContext";
import { DoneTitle } from "./DoneTitle";
import { SheetLinks } from "./SheetLinks";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  list: { margin: 0, paddingLeft: "1.2em" },
});

export interface BuiltScreenProps {
  readonly reading: Reading;
  readonly result: BuildResult;
}

/** What was made, and what this Excel could not do. */
export const BuiltScreen = ({ reading, result }: BuiltScreenProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { actions } = usePane();
  const { tasks, petitions } = overviewOf(reviewedNotice(reading.history.review));
  return (
    <div className={styles.screen}>
      <DoneTitle>{texts.built.title}</DoneTitle>
      <Body1Strong>{texts.built.rows(tasks, petitions)}</Body1Strong>
      <div>
        <Body1>{texts.built.sheets(result.sheets.length)}</Body1>
        <SheetLinks sheets={result.sheets} />
      </div>
      {result.missing.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.built.missing}</MessageBarTitle>
            <ul className={styles.list}>
              {result.missing.map((feature) => (
                <li key={feature}>{texts.missingFeatures[feature]}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <Body1>{texts.built.next}</Body1>
      <Button onClick={actions.startOver}>{texts.built.again}</Button>
    </div>
  );
};
