import { createContext, useContext, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Choice } from "../../excel/add-notice";
import type { LayOutStep } from "../../excel/lay-out";
import type { History } from "../../tracker/review/history";
import { reviewedNotice } from "../../tracker/review/review";
import type { BuildOptions, PaneHost } from "../host/pane-host";
import { loadDraft, saveDraft } from "./draft";
import { handOver, takeHandedOver } from "./handed-over";
import { loadReview, saveReview } from "./kept-review";
import type { PaneState, Source } from "./pane-state";
import { initialState, paneReducer, restoringJob, restoringState } from "./pane-state";
import { problemOf } from "./problem";
import type { Reading } from "./reading";
import { openGiven, readOpened, restoreReading } from "./reading";

/** What the user can do, whatever the screen. */
export interface PaneActions {
  give(source: Source): void;
  read(): void;
  /** Whether a text typed in an old font is turned into Unicode; then reads it. */
  decideEncoding(converts: boolean): void;
  /** On to the workbook: builds the tracker, or shows first what the notice would change in the one that is there. */
  build(options: BuildOptions): void;
  /** Opens a new workbook, in whose pane the review goes on. */
  goOnInNewWorkbook(): void;
  /** Writes what was shown, with the answers given. */
  add(choices: readonly Choice[]): void;
  showSheet(name: string): void;
  goToReview(): void;
  /** Back to what was given, as it was given. */
  goToSource(): void;
  /** On to another notice. */
  startOver(): void;
  closeProblem(): void;
  /** Changes the rows under review. */
  edit(change: (history: History) => History): void;
  /** Back to the review that was left. */
  comeBack(): void;
}

interface Pane {
  readonly state: PaneState;
  /** Whether a tracker can be made in a new workbook as well. */
  readonly opensWorkbooks: boolean;
  readonly actions: PaneActions;
}

const PaneContext = createContext<Pane | null>(null);

/** The pane's state and what can be done with it. */
export const usePane = (): Pane => {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside of PaneProvider");
  return pane;
};

/** The review that would be missed if the pane went away; null where there is none, or it is in the workbook. */
const reviewOf = ({ stage, left }: PaneState): Reading | null =>
  "reading" in stage && stage.name !== "built" && stage.name !== "added" ? stage.reading : left;

export interface PaneProviderProps {
  readonly host: PaneHost;
  readonly children: ReactNode;
}

export const PaneProvider = ({ host, children }: PaneProviderProps) => {
  const [kept] = useState(
    () => loadReview() ?? takeHandedOver(host.newWorkbook?.partition ?? "", Date.now()),
  );
  const [state, dispatch] = useReducer(paneReducer, null, () =>
    (kept ? restoringState : initialState)(loadDraft()),
  );
  const lastJob = useRef(restoringJob);

  useEffect(() => {
    if (!kept) return;
    restoreReading(kept).then(
      (reading) => dispatch({ type: "readDone", job: restoringJob, reading }),
      (error: unknown) => dispatch({ type: "readFailed", job: restoringJob, problem: problemOf(error) }),
    );
  }, [kept]);

  // While something is read, what was kept before stays.
  const underReview = state.stage.name === "reading" ? undefined : reviewOf(state);
  useEffect(() => {
    if (underReview !== undefined) dispatch({ type: "kept", isKept: saveReview(underReview) });
  }, [underReview]);

  useEffect(() => saveDraft(state.source), [state.source]);

  // How much of the notice the workbook has already is said beside what was read. Where Excel cannot be asked just
  // now (a cell is being edited), the next step asks again and says why.
  const read =
    state.stage.name === "review" && state.stage.tracker === "unknown" ? state.stage.reading.notice : null;
  useEffect(() => {
    if (!read || read.items.length === 0) return;
    host.preview({ notice: read, asRead: read }).then(
      (tracker) => dispatch({ type: "trackerSeen", notice: read, tracker }),
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
        const run = async (): Promise<void> => {
          const opened = await openGiven(source, onPages);
          const { legacy } = opened;
          if (legacy) return dispatch({ type: "encodingAsked", job, opened, legacy });
          dispatch({ type: "readDone", job, reading: await readOpened(opened, false) });
        };
        run().catch((error: unknown) => dispatch({ type: "readFailed", job, problem: problemOf(error) }));
      },
      decideEncoding: (converts) => {
        if (stage.name !== "encoding") return;
        const job = ++lastJob.current;
        dispatch({ type: "readStarted", job });
        readOpened(stage.opened, converts).then(
          (reading) => dispatch({ type: "readDone", job, reading }),
          (error: unknown) => dispatch({ type: "readFailed", job, problem: problemOf(error) }),
        );
      },
      build: (options) => {
        if (stage.name !== "review") return;
        const { notice, history } = stage.reading;
        const reviewed = { notice: reviewedNotice(history.review), asRead: notice };
        dispatch({ type: "buildStarted" });
        const run = async (): Promise<void> => {
          const preview = await host.preview(reviewed);
          if (preview) return dispatch({ type: "previewed", preview });
          const onStep = (step: LayOutStep): void => dispatch({ type: "buildStep", step });
          const result = await host.build(reviewed, options, onStep);
          dispatch({ type: "buildDone", result });
        };
        run().catch((error: unknown) => dispatch({ type: "buildFailed", problem: problemOf(error) }));
      },
      goOnInNewWorkbook: () => {
        const { newWorkbook } = host;
        if (stage.name !== "review" || !newWorkbook) return;
        if (!handOver(stage.reading, newWorkbook.partition, Date.now()))
          return dispatch({ type: "failed", problem: { code: "not-handed-over", detail: null } });
        newWorkbook.open().then(
          () => dispatch({ type: "handedOver" }),
          (error: unknown) => {
            takeHandedOver(newWorkbook.partition, Date.now());
            dispatch({ type: "failed", problem: problemOf(error) });
          },
        );
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
      edit: (change) => dispatch({ type: "edited", change }),
      comeBack: () => dispatch({ type: "cameBack" }),
    };
    return { state, actions, opensWorkbooks: host.newWorkbook !== undefined };
  }, [state, host]);

  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
};
