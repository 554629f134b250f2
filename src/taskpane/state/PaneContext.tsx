import { createContext, useContext, useEffect, useMemo, useReducer, useRef } from "react";
import type { ReactNode } from "react";
import type { Choice } from "../../excel/add-notice";
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
  /** On to the workbook: builds the tracker, or shows first what the notice would change in the one that is there. */
  build(): void;
  /** Writes what was shown, with the answers given. */
  add(choices: readonly Choice[]): void;
  showSheet(name: string): void;
  goToReview(): void;
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

  // How much of the notice the workbook has already is said beside what was read. Where Excel cannot be asked just
  // now (a cell is being edited), the next step asks again and says why.
  const read =
    state.stage.name === "review" && state.stage.tracker === "unknown" ? state.stage.reading : null;
  useEffect(() => {
    if (!read || read.notice.items.length === 0) return;
    host.preview(read.notice).then(
      (tracker) => dispatch({ type: "trackerSeen", reading: read, tracker }),
      () => {},
    );
  }, [host, read]);

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
        const { notice } = stage.reading;
        dispatch({ type: "buildStarted" });
        const run = async (): Promise<void> => {
          const preview = await host.preview(notice);
          if (preview) return dispatch({ type: "previewed", preview });
          const result = await host.build(notice, (step) => dispatch({ type: "buildStep", step }));
          dispatch({ type: "buildDone", result });
        };
        run().catch((error: unknown) => dispatch({ type: "buildFailed", problem: problemOf(error) }));
      },
      add: (choices) => {
        if (stage.name !== "preview") return;
        dispatch({ type: "addStarted" });
        host.add(stage.preview, choices).then(
          (report) => dispatch({ type: "addDone", report }),
          (error: unknown) => dispatch({ type: "addFailed", problem: problemOf(error) }),
        );
      },
      showSheet: (name) => {
        host.showSheet(name).then(
          (isThere) =>
            isThere
              ? dispatch({ type: "problemClosed" })
              : dispatch({ type: "failed", problem: { code: "sheet-gone", detail: name } }),
          (error: unknown) => dispatch({ type: "failed", problem: problemOf(error) }),
        );
      },
      goToReview: () => dispatch({ type: "wentToReview" }),
      goToSource: () => dispatch({ type: "wentToSource" }),
      startOver: () => dispatch({ type: "startedOver" }),
      closeProblem: () => dispatch({ type: "problemClosed" }),
    };
    return { state, actions };
  }, [state, host]);

  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
};
