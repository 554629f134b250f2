import { Body1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { LayOutStep } from "../../excel/lay-out";
import { useTexts } from "../texts/TextsContext";
import { ScreenTitle } from "./ScreenTitle";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  text: { display: "block" },
});

/** In their order. `layOutSteps` itself would bring the whole of laying out into the pane's first load. */
const steps: readonly LayOutStep[] = ["checking", "writing", "summarising", "showing"];

/** While the tracker is laid out: how far it is, and what not to do meanwhile. */
export const BuildingScreen = ({ step }: { readonly step: LayOutStep | null }) => {
  const styles = useStyles();
  const texts = useTexts();
  const done = step === null ? 0 : steps.indexOf(step) + 1;
  return (
    <div className={styles.screen}>
      <ScreenTitle>{texts.building.title}</ScreenTitle>
      <ProgressBar value={done / steps.length} thickness="large" aria-label={texts.building.title} />
      <Body1 className={styles.text}>
        {step === null ? "" : texts.building.step(texts.buildSteps[step], done, steps.length)}
      </Body1>
      <Body1 className={styles.text}>{texts.building.keepOpen}</Body1>
    </div>
  );
};
