import type { Choice, NoticePreview, NoticeReport } from "../../excel/add-notice";
import type { RecordingDoor } from "../../excel/recording/recording-door";
import type { Capability } from "../../excel/host";
import type { LayOutStep } from "../../excel/lay-out";
import type { Notice } from "../../notice/notice";
import type { TrackerHost } from "./tracker-host";
import type { DeadlineRules } from "../../tracker/deadline-rules";

/** What was made in the workbook. */
export interface BuildResult {
  /** Names of the sheets made, in their order, without the hidden ones. */
  readonly sheets: readonly string[];
  /** What this Excel could not do; the tracker is usable without it. */
  readonly missing: readonly Capability[];
}

/** A notice as people left it, and as it was read. */
export interface ReviewedNotice {
  readonly notice: Notice;
  readonly asRead: Notice;
}

/** What people may choose before a tracker is made; what else can be set stands in the workbook. */
export type BuildOptions = Pick<DeadlineRules, "beforeDateRule">;

/** Another workbook, in whose pane a review can go on. */
export interface NewWorkbook {
  /** Before the key of what both panes share. */
  readonly partition: string;
  /**
   * Opens it.
   *
   * @throws TrackerError
   */
  open(): Promise<void>;
}

/** What the pane asks of the program that it stands in. Injected, so that the pane runs anywhere. */
export interface PaneHost {
  /** How the host is coloured; null where it does not say. */
  readonly theme: "light" | "dark" | null;
  /** Records what passes between the pane and the program, where that can be. */
  readonly recording?: RecordingDoor;
  /** Missing where this Excel cannot open one by itself. */
  readonly newWorkbook?: NewWorkbook;
  /**
   * Compares the notice with the tracker in the open workbook; null where there is none. Writes nothing.
   *
   * @throws TrackerError
   */
  preview(notice: ReviewedNotice): Promise<NoticePreview | null>;
  /**
   * Lays the notice's tracker out in the open workbook.
   *
   * @throws LayOutError, with the workbook as it was
   */
  build(
    notice: ReviewedNotice,
    options: BuildOptions,
    onStep: (step: LayOutStep) => void,
  ): Promise<BuildResult>;
  /**
   * Writes what was previewed to the tracker in the open workbook.
   *
   * @throws TrackerError
   */
  add(preview: NoticePreview, choices: readonly Choice[]): Promise<NoticeReport>;
  /**
   * Whether the open workbook holds a tracker.
   *
   * @throws TrackerError
   */
  hasTracker(): Promise<boolean>;
  /** What can be done with the tracker that is there; fetched when somebody asks for it. */
  tracker(): Promise<TrackerHost>;
  /** Puts a sheet in front; false where it is gone. */
  showSheet(name: string): Promise<boolean>;
}
