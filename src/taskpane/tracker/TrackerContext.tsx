import { createContext, useContext, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import type { FollowedTracker, FollowedView } from "../../excel/followed-tracker";
import type { TrackerHost } from "../host/tracker-host";
import type { Problem } from "../state/problem";
import { problemOf } from "../state/problem";

interface Tracker {
  readonly host: TrackerHost;
  readonly followed: FollowedTracker;
  readonly view: FollowedView;
  /** What stopped the last step; null where nothing did. */
  readonly problem: Problem | null;
  /** A step is under way: another one would get in its way. */
  readonly isBusy: boolean;
  /** Does one step at a time and shows what went wrong. */
  run(step: () => Promise<void>): void;
  closeProblem(): void;
}

const TrackerContext = createContext<Tracker | null>(null);

/** The tracker that is being followed, and how to do something with it. */
export const useTracker = (): Tracker => {
  const tracker = useContext(TrackerContext);
  if (!tracker) throw new Error("useTracker outside of TrackerProvider");
  return tracker;
};

export interface TrackerProviderProps {
  readonly host: TrackerHost;
  readonly followed: FollowedTracker;
  readonly children: ReactNode;
}

export const TrackerProvider = ({ host, followed, children }: TrackerProviderProps) => {
  const view = useSyncExternalStore(followed.subscribe, followed.current);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const busy = useRef(false);
  const tracker = useMemo((): Tracker => {
    const run = (step: () => Promise<void>): void => {
      if (busy.current) return;
      busy.current = true;
      setBusy(true);
      setProblem(null);
      step()
        .catch((error: unknown) => setProblem(problemOf(error)))
        .finally(() => {
          busy.current = false;
          setBusy(false);
        });
    };
    return { host, followed, view, problem, isBusy, run, closeProblem: () => setProblem(null) };
  }, [host, followed, view, problem, isBusy]);
  return <TrackerContext.Provider value={tracker}>{children}</TrackerContext.Provider>;
};
