import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { createContext, lazy, Suspense, useContext, useState } from "react";
import type { RecordingDoor } from "../../excel/recording/recording-door";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
});

const RecordingSwitch = lazy(async () => ({
  default: (await import(/* webpackChunkName: "recorder" */ "./RecordingSwitch")).RecordingSwitch,
}));

/** The recorder of what passes between the pane and Excel; null where the pane stands in none. */
export const RecordingContext = createContext<RecordingDoor | null>(null);

/** What a developer may ask people for, folded away: nobody needs it for the work itself. */
export const Troubleshooting = () => {
  const styles = useStyles();
  const texts = useTexts();
  const door = useContext(RecordingContext);
  // Once something is being recorded, that must be seen.
  const [isOpen, setOpen] = useState(door?.state().kind === "recording");
  if (!door || door.state().kind === "unavailable") return null;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Body1>{texts.recording.heading}</Body1>
      </summary>
      {isOpen && (
        <Suspense fallback={<Body1>{texts.starting}</Body1>}>
          <RecordingSwitch door={door} />
        </Suspense>
      )}
    </details>
  );
};
