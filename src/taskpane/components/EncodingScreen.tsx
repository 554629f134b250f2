import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../state/PaneContext";
import type { LegacyText } from "../state/reading";
import { useTexts } from "../texts/TextsContext";
import { ScreenTitle } from "./ScreenTitle";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  samples: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  sample: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  line: {
    margin: 0,
    overflowWrap: "anywhere",
    unicodeBidi: "isolate",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
  },
  buttons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Asks, before anything is read, whether letters typed in an old font are turned into Unicode. */
export const EncodingScreen = ({ legacy }: { readonly legacy: LegacyText }) => {
  const styles = useStyles();
  const texts = useTexts().encoding;
  const { actions } = usePane();
  return (
    <div className={styles.screen}>
      <ScreenTitle>{texts.title}</ScreenTitle>
      <Body1>{texts.asks(legacy.encoding)}</Body1>
      <dl className={styles.samples}>
        {legacy.samples.map(([asTyped, converted], index) => (
          <div key={index} className={styles.sample}>
            <dt className={styles.term}>
              <Caption1>{texts.asTyped}</Caption1>
            </dt>
            <dd className={styles.line}>{asTyped}</dd>
            <dt className={styles.term}>
              <Caption1>{texts.converted}</Caption1>
            </dt>
            <dd className={styles.line}>{converted}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" onClick={() => actions.decideEncoding(true)}>
          {texts.convert}
        </Button>
        <Button size="large" onClick={() => actions.decideEncoding(false)}>
          {texts.keep}
        </Button>
        <Caption1>{texts.keepHint}</Caption1>
      </div>
    </div>
  );
};
