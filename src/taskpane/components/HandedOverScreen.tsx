import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../state/PaneContext";
import { useTexts } from "../texts/TextsContext";
import { DoneTitle } from "./DoneTitle";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** The new workbook is open, and the review waits in its pane. */
export const HandedOverScreen = () => {
  const styles = useStyles();
  const texts = useTexts().handedOver;
  const { actions } = usePane();
  return (
    <div className={styles.screen}>
      <DoneTitle>{texts.title}</DoneTitle>
      <Body1>{texts.next}</Body1>
      <Body1>{texts.here}</Body1>
      <Button onClick={actions.goToReview}>{texts.back}</Button>
    </div>
  );
};
