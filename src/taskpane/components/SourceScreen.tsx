import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Icon } from "../icons/Icon";
import { usePane } from "../state/PaneContext";
import { hasSource } from "../state/pane-state";
import { useTexts } from "../texts/TextsContext";
import { FileChoice } from "./FileChoice";
import { Intro } from "./Intro";
import { PasteField } from "./PasteField";
import { ScreenTitle } from "./ScreenTitle";
import { Troubleshooting } from "./Troubleshooting";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The first screen: what it does, and the notice to read. */
export const SourceScreen = () => {
  const styles = useStyles();
  const texts = useTexts();
  const { state, actions } = usePane();
  const { source, left } = state;
  const ready = hasSource(source);
  return (
    <form
      className={styles.screen}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) actions.read();
      }}
    >
      <ScreenTitle takesFocus={false}>{texts.intro.title}</ScreenTitle>
      <Intro />
      {left && (
        <Button size="large" appearance="primary" icon={<Icon name="back" />} onClick={actions.comeBack}>
          {texts.editing.comeBack(left.history.past.length)}
        </Button>
      )}
      <div className={styles.choices}>
        <FileChoice primary={!ready && !left} />
        {source.kind === "paste" ? (
          <PasteField text={source.text} onChange={(text) => actions.give({ kind: "paste", text })} />
        ) : (
          <Button
            icon={<Icon name="clipboard" />}
            size="large"
            onClick={() => actions.give({ kind: "paste", text: "" })}
          >
            {texts.source.paste}
          </Button>
        )}
        {source.kind === "sample" ? (
          <Caption1>{texts.source.sampleChosen}</Caption1>
        ) : (
          source.kind === "none" && (
            <Button size="large" appearance="subtle" onClick={() => actions.give({ kind: "sample" })}>
              {texts.source.sample}
            </Button>
          )
        )}
      </div>
      {source.kind !== "none" && (
        <Button type="submit" appearance="primary" size="large" disabledFocusable={!ready}>
          {texts.source.read}
        </Button>
      )}
      {/* Settings are there once a tracker is; what is wrong with building one must be recorded before. */}
      <Troubleshooting />
    </form>
  );
};
