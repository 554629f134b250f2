import { Body1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
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

/** While a notice is added to the tracker: a trip or two, and no way back in between. */
export const WritingScreen = () => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.screen}>
      <Spinner size="medium" aria-hidden="true" />
      <ScreenTitle>{texts.adding.writing}</ScreenTitle>
      <Body1>{texts.building.keepOpen}</Body1>
    </div>
  );
};
