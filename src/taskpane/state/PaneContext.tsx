import { createContext, useContext, useEffect, useMemo, useReducer, useRef } from "react";
import type { ReactNode } from "react";
import type { PaneHost } from "../host/pane-host";
import { loadDraft, saveDraft } from "./draft";
import type { PaneState, Source } from "./pane-state";
import { initialState, paneReducer } from "./pane-state";
import { problemOf } from "./problem";
import { readGiven } from "./reading";

/** What the user can do, whatever the screen. */
export interface PaneActions {
  give(source: Source): void;
  read(): void;
  build(): void;
  /** Back to what was given, as it was given. */
  goToSource(): void;
  /** On to another notice. */
  startOver(): void;
  closeProblem(): void;
}

interface Pane {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

const PaneContext = createContext<Pane | null>(null);

/** The pane's state and what can be done with it. */
export const usePane = (): Pane => {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside of PaneProvider");
  return pane;
};

export interface PaneProviderProps {
  readonly host: PaneHost;
  readonly children: ReactNode;
}

export const PaneProvider = ({ host, children }: PaneProviderProps) => {
  const [state, dispatch] = useReducer(paneReducer, null, () => initialState(loadDraft()));
  const lastJob = useRef(0);

  useEffect(() => saveDraft(state.source), [state.source]);

  const pane = useMemo(() => {
    const { source, stage } = state;
    const actions: PaneActions = {
      give: (given) => dispatch({ type: "sourceGiven", source: given }),
      read: () => {
        const job = ++lastJob.current;
        dispatch({ type: "readStarted", job });
        const onPages = (read: number, of: number): void =>
          dispatch({ type: "readPages", job, pages: { read, of } });
        readGiven(source, onPages).then(
          (reading) => dispatch({ type: "readDone", job, reading }),
          (error: unknown) => dispatch({ type: "readFailed", job, problem: problemOf(error) }),
        );
      },
      build: () => {
        if (stage.name !== "review") return;
        dispatch({ type: "buildStarted" });
        host
          .build(stage.reading.notice, (step) => dispatch({ type: "buildStep", step }))
          .then(
            (result) => dispatch({ type: "buildDone", result }),
            (error: unknown) => dispatch({ type: "buildFailed", problem: problemOf(error) }),
          );
      },
      goToSource: () => dispatch({ type: "wentToSource" }),
      startOver: () => dispatch({ type: "startedOver" }),
      closeProblem: () => dispatch({ type: "problemClosed" }),
    };
    return { state, actions };
  }, [state, host]);

  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
};
