import { Body1 } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { onCommandProblem, takeCommandProblem } from "../../excel/command-problem";
import type { PaneHost } from "../host/pane-host";
import { usePane } from "../state/PaneContext";
import type { RoomName } from "../state/rooms";
import { useTexts } from "../texts/TextsContext";
import { ProblemBar } from "./ProblemBar";
import { ProblemBoundary } from "./ProblemBoundary";
import { Screens } from "./Screens";

const RoomTabs = lazy(async () => ({
  default: (await import(/* webpackChunkName: "tracker" */ "../tracker/RoomTabs")).RoomTabs,
}));
const TrackerRoom = lazy(async () => ({
  default: (await import(/* webpackChunkName: "tracker" */ "../tracker/TrackerRoom")).TrackerRoom,
}));

/** How long the pane waits for Excel to say what is in the workbook: while a cell is being edited, it does not. */
const patience = 1500;

/**
 * The parts of the pane: a workbook with a tracker opens on following it, any other on reading a notice. A text
 * that was pasted and not yet read, or a review under way, comes first, so that it is seen to be there.
 */
export const Rooms = ({ host }: { readonly host: PaneHost }) => {
  const texts = useTexts();
  const { state } = usePane();
  const [room, setRoom] = useState<RoomName | null>(
    state.source.kind === "none" && state.stage.name === "source" ? null : "notice",
  );
  const [hasTracker, setHasTracker] = useState(false);

  // A button of the ribbon has no screen of its own to say what went wrong.
  const [failedCommand, setFailedCommand] = useState(takeCommandProblem);
  useEffect(() => onCommandProblem(() => setFailedCommand(takeCommandProblem())), []);

  useEffect(() => {
    const toNotice = (): void => setRoom((now) => now ?? "notice");
    const timer = setTimeout(toNotice, patience);
    host.hasTracker().then((isThere) => {
      setHasTracker(isThere);
      if (isThere) setRoom((now) => now ?? "follow");
      else toNotice();
    }, toNotice);
    return () => clearTimeout(timer);
  }, [host]);

  // A tracker that was just built or added to is there.
  const isWritten = state.stage.name === "built" || state.stage.name === "added";
  if (isWritten && !hasTracker) setHasTracker(true);

  if (room === null) return <Body1>{texts.starting}</Body1>;
  return (
    <ProblemBoundary key={room}>
      {failedCommand !== null && (
        <ProblemBar problem={{ code: failedCommand, detail: null }} onClose={() => setFailedCommand(null)} />
      )}
      <Suspense fallback={<Body1>{texts.starting}</Body1>}>
        {hasTracker && <RoomTabs room={room} onRoom={setRoom} />}
        {room === "notice" ? <Screens /> : <TrackerRoom host={host} room={room} />}
      </Suspense>
    </ProblemBoundary>
  );
};
