import { Body1, Button, Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { RecordingDoor } from "../../excel/recording/recording-door";
import { handOverFile } from "../host/hand-over-file";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

export interface RecordingSwitchProps {
  readonly door: RecordingDoor;
}

/**
 * Records what the pane and Excel say to each other, for the developer of the add-in to replay; nothing leaves
 * the machine unless the person saves and sends the file.
 */
export const RecordingSwitch = ({ door }: RecordingSwitchProps) => {
  const styles = useStyles();
  const texts = useTexts().recording;
  const state = useSyncExternalStore(door.subscribe, door.state);
  const [withWords, setWithWords] = useState(false);
  const [remark, setRemark] = useState<string | null>(null);
  if (state.kind === "unavailable") return null;

  const isOn = state.kind === "recording" || state.kind === "starting";
  const turn = (on: boolean): void => {
    setRemark(null);
    if (on) door.start(withWords).catch(() => setRemark(texts.failed));
    else door.end();
  };

  return (
    <div className={styles.group} role="group" aria-label={texts.label}>
      <Switch
        label={texts.label}
        checked={isOn}
        disabled={state.kind === "starting"}
        onChange={(_event, { checked }) => turn(checked)}
      />
      <Caption1 className={styles.hint}>{texts.hint}</Caption1>
      <Switch
        label={texts.withWords}
        checked={withWords}
        disabled={isOn}
        onChange={(_event, { checked }) => setWithWords(checked)}
      />
      {state.kind === "recording" && (
        <Body1>
          {texts.progress(state.progress.exchanges, state.progress.characters)}
          {state.progress.isFull && ` ${texts.full}`}
        </Body1>
      )}
      {state.kind === "ended" && (
        <>
          <Body1 role="status">{texts.ended(state.recording.exchanges.length, state.recording.masked)}</Body1>
          <div className={styles.row}>
            <Button
              appearance="primary"
              onClick={() =>
                handOverFile(
                  JSON.stringify(state.recording),
                  `ghi-excel-${state.recording.recordedOn}.json`,
                  "application/json",
                )
              }
            >
              {texts.save}
            </Button>
            <Button
              onClick={() => {
                navigator.clipboard.writeText(JSON.stringify(state.recording)).then(
                  () => setRemark(texts.copied),
                  () => setRemark(texts.notCopied),
                );
              }}
            >
              {texts.copy}
            </Button>
            <Button appearance="subtle" onClick={() => door.discard()}>
              {texts.discard}
            </Button>
          </div>
        </>
      )}
      {remark && <Body1 role="status">{remark}</Body1>}
    </div>
  );
};
