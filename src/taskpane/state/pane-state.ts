import type { NoticePreview, NoticeReport } from "../../excel/add-notice";
import type { LayOutStep } from "../../excel/lay-out";
import type { Notice } from "../../notice/notice";
import type { History } from "../../tracker/review/history";
import type { BuildResult } from "../host/pane-host";
import type { Problem } from "./problem";
import type { LegacyText, Opened, Reading } from "./reading";

/** What the user has given to be read. */
export type Source =
  | { readonly kind: "none" }
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "paste"; readonly text: string }
  /** The notice that comes with the pane, to try it out. */
  | { readonly kind: "sample" };

export interface PagesRead {
  readonly read: number;
  readonly of: number;
}

/** What is known of a tracker in the open workbook: null where it has none, "unknown" until it has been looked at. */
export type KnownTracker = NoticePreview | null | "unknown";

/** Where the user is. `job` tells a step that was stopped from the one that runs now. */
export type Stage =
  | { readonly name: "source" }
  | { readonly name: "reading"; readonly job: number; readonly pages: PagesRead | null }
  /** Typed in an old font: people decide what becomes of it. */
  | { readonly name: "encoding"; readonly opened: Opened; readonly legacy: LegacyText }
  | { readonly name: "review"; readonly reading: Reading; readonly tracker: KnownTracker }
  | { readonly name: "building"; readonly reading: Reading; readonly step: LayOutStep | null }
  /** A new workbook is open, in whose pane the review goes on. */
  | { readonly name: "handedOver"; readonly reading: Reading }
  | { readonly name: "built"; readonly reading: Reading; readonly result: BuildResult }
  | { readonly name: "preview"; readonly reading: Reading; readonly preview: NoticePreview }
  | { readonly name: "adding"; readonly reading: Reading; readonly preview: NoticePreview }
  | { readonly name: "added"; readonly reading: Reading; readonly report: NoticeReport };

export interface PaneState {
  readonly stage: Stage;
  readonly source: Source;
  readonly problem: Problem | null;
  /** A review that was left for the first screen, to be gone back to. */
  readonly left: Reading | null;
  /** Whether what is done to the rows would be there again after a reload of the pane. */
  readonly isKept: boolean;
}

export type PaneAction =
  | { readonly type: "sourceGiven"; readonly source: Source }
  | { readonly type: "readStarted"; readonly job: number }
  | { readonly type: "readPages"; readonly job: number; readonly pages: PagesRead }
  | {
      readonly type: "encodingAsked";
      readonly job: number;
      readonly opened: Opened;
      readonly legacy: LegacyText;
    }
  | { readonly type: "readDone"; readonly job: number; readonly reading: Reading }
  | { readonly type: "readFailed"; readonly job: number; readonly problem: Problem }
  | { readonly type: "trackerSeen"; readonly notice: Notice; readonly tracker: KnownTracker }
  | { readonly type: "buildStarted" }
  | { readonly type: "buildStep"; readonly step: LayOutStep }
  | { readonly type: "buildDone"; readonly result: BuildResult }
  | { readonly type: "buildFailed"; readonly problem: Problem }
  | { readonly type: "handedOver" }
  | { readonly type: "previewed"; readonly preview: NoticePreview }
  | { readonly type: "addStarted" }
  | { readonly type: "addDone"; readonly report: NoticeReport }
  | { readonly type: "addFailed"; readonly problem: Problem }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "wentToReview" }
  | { readonly type: "edited"; readonly change: (history: History) => History }
  | { readonly type: "kept"; readonly isKept: boolean }
  | { readonly type: "cameBack" }
  | { readonly type: "wentToSource" }
  | { readonly type: "startedOver" }
  | { readonly type: "problemClosed" };

export const initialState = (source: Source): PaneState => ({
  stage: { name: "source" },
  source,
  problem: null,
  left: null,
  isKept: true,
});

/** The job of coming back to a review after a reload; all others have higher numbers. */
export const restoringJob = 0;

/** The pane loaded anew while a review was under way: it is read again before anything else. */
export const restoringState = (source: Source): PaneState => ({
  ...initialState(source),
  stage: { name: "reading", job: restoringJob, pages: null },
});

/** Something can be read: a file, or a text with letters in it. */
export const hasSource = (source: Source): boolean =>
  source.kind === "file" ||
  source.kind === "sample" ||
  (source.kind === "paste" && source.text.trim() !== "");

const backToReview = (reading: Reading): Stage => ({ name: "review", reading, tracker: "unknown" });

export const paneReducer = (state: PaneState, action: PaneAction): PaneState => {
  const { stage } = state;
  switch (action.type) {
    case "sourceGiven":
      return { ...state, source: action.source, problem: null };
    case "readStarted":
      return { ...state, stage: { name: "reading", job: action.job, pages: null }, problem: null };
    case "readPages":
      return stage.name === "reading" && stage.job === action.job
        ? { ...state, stage: { ...stage, pages: action.pages } }
        : state;
    case "encodingAsked":
      return stage.name === "reading" && stage.job === action.job
        ? { ...state, stage: { name: "encoding", opened: action.opened, legacy: action.legacy } }
        : state;
    case "readDone":
      return stage.name === "reading" && stage.job === action.job
        ? { ...state, stage: backToReview(action.reading), left: null }
        : state;
    case "readFailed":
      return stage.name === "reading" && stage.job === action.job
        ? { ...state, stage: { name: "source" }, problem: action.problem }
        : state;
    case "trackerSeen":
      // Somebody may have gone on meanwhile: what was seen belongs to that reading alone.
      return stage.name === "review" && stage.reading.notice === action.notice
        ? { ...state, stage: { ...stage, tracker: action.tracker } }
        : state;
    case "buildStarted":
      return stage.name === "review"
        ? { ...state, stage: { name: "building", reading: stage.reading, step: null }, problem: null }
        : state;
    case "buildStep":
      return stage.name === "building" ? { ...state, stage: { ...stage, step: action.step } } : state;
    case "buildDone":
      return stage.name === "building"
        ? { ...state, stage: { name: "built", reading: stage.reading, result: action.result } }
        : state;
    case "buildFailed":
      return stage.name === "building"
        ? { ...state, stage: backToReview(stage.reading), problem: action.problem }
        : state;
    case "handedOver":
      return stage.name === "review"
        ? { ...state, stage: { name: "handedOver", reading: stage.reading }, problem: null }
        : state;
    case "previewed":
      return stage.name === "building"
        ? { ...state, stage: { name: "preview", reading: stage.reading, preview: action.preview } }
        : state;
    case "addStarted":
      return stage.name === "preview"
        ? { ...state, stage: { ...stage, name: "adding" }, problem: null }
        : state;
    case "addDone":
      return stage.name === "adding"
        ? { ...state, stage: { name: "added", reading: stage.reading, report: action.report } }
        : state;
    case "addFailed":
      return stage.name === "adding"
        ? { ...state, stage: { ...stage, name: "preview" }, problem: action.problem }
        : state;
    case "failed":
      return { ...state, problem: action.problem };
    case "wentToReview":
      return "reading" in stage ? { ...state, stage: backToReview(stage.reading), problem: null } : state;
    case "edited": {
      if (stage.name !== "review") return state;
      const { reading } = stage;
      const history = action.change(reading.history);
      return history === reading.history
        ? state
        : { ...state, stage: { ...stage, reading: { ...reading, history } } };
    }
    case "kept":
      return action.isKept === state.isKept ? state : { ...state, isKept: action.isKept };
    case "cameBack":
      return state.left ? { ...state, stage: backToReview(state.left), left: null, problem: null } : state;
    case "wentToSource": {
      const left = stage.name === "review" ? stage.reading : state.left;
      return { ...state, stage: { name: "source" }, problem: null, left };
    }
    case "startedOver":
      return initialState({ kind: "none" });
    case "problemClosed":
      return { ...state, problem: null };
  }
};
