import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FollowedTracker } from "../../excel/followed-tracker";
import { ProblemBar } from "../components/ProblemBar";
import type { PaneHost } from "../host/pane-host";
import type { TrackerHost } from "../host/tracker-host";
import type { Problem } from "../state/problem";
import { problemOf } from "../state/problem";
import type { TrackerRoomName } from "../state/rooms";
import { useTexts } from "../texts/TextsContext";
import { CheckScreen } from "./CheckScreen";
import { FollowScreen } from "./FollowScreen";
import { OlderTracker } from "./OlderTracker";
import { SettingsScreen } from "./SettingsScreen";
import { SummaryScreen } from "./SummaryScreen";
import { TrackerProvider, useTracker } from "./TrackerContext";

const useStyles = makeStyles({
  room: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

type Opening =
  { readonly host: TrackerHost; readonly followed: FollowedTracker } | { readonly problem: Problem } | null;

export interface TrackerRoomProps {
  readonly host: PaneHost;
  readonly room: TrackerRoomName;
}

/** What is done with a tracker: it is read when the room is entered and watched until it is left. */
export const TrackerRoom = ({ host, room }: TrackerRoomProps) => {
  const styles = useStyles();
  const texts = useTexts().follow;
  const [opening, setOpening] = useState<Opening>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let followed: FollowedTracker | null = null;
    let left = false;
    const open = async (): Promise<void> => {
      const tracker = await host.tracker();
      followed = await tracker.open();
      if (left) void followed.close();
      else setOpening({ host: tracker, followed });
    };
    open().catch((error: unknown) => {
      if (!left) setOpening({ problem: problemOf(error) });
    });
    return () => {
      left = true;
      void followed?.close();
    };
  }, [host, tries]);

  if (opening === null) return <Body1>{texts.opening}</Body1>;
  if ("problem" in opening) {
    const again = (): void => {
      setOpening(null);
      setTries(tries + 1);
    };
    return (
      <div className={styles.room}>
        <ProblemBar problem={opening.problem} />
        <Button onClick={again}>{texts.retry}</Button>
      </div>
    );
  }
  return (
    <TrackerProvider {...opening}>
      <div className={styles.room}>
        <Problems />
        <OlderTracker />
        <Room room={room} />
      </div>
    </TrackerProvider>
  );
};

const Room = ({ room }: { readonly room: TrackerRoomName }) => {
  switch (room) {
    case "follow":
      return <FollowScreen />;
    case "check":
      return <CheckScreen />;
    case "summaries":
      return <SummaryScreen />;
    case "settings":
      return <SettingsScreen />;
  }
};

/** What stopped a step, and why the lists may be out of date. */
const Problems = () => {
  const texts = useTexts().follow;
  const { problem, view, followed, closeProblem, run } = useTracker();
  return (
    <>
      {problem && <ProblemBar problem={problem} onClose={closeProblem} />}
      {view.failure && (
        <>
          <ProblemBar problem={problemOf(view.failure)} />
          <Button onClick={() => run(() => followed.refresh())}>{texts.refresh}</Button>
        </>
      )}
    </>
  );
};
