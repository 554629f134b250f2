import { Body1, Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { usePane } from "../state/PaneContext";
import type { PagesRead } from "../state/pane-state";
import { useTexts } from "../texts/TextsContext";
import { ScreenTitle } from "./ScreenTitle";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXXXL,
  },
});

/** While a notice is read. */
export const ReadingScreen = ({ pages }: { readonly pages: PagesRead | null }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { actions } = usePane();
  return (
    <div className={styles.screen}>
      <Spinner size="medium" aria-hidden="true" />
      <ScreenTitle>{texts.reading.title}</ScreenTitle>
      {pages && <Body1>{texts.reading.pages(pages.read, pages.of)}</Body1>}
      <Button onClick={actions.goToSource}>{texts.reading.cancel}</Button>
    </div>
  );
};
