import type { LayOutErrorCode } from "../../excel/errors";
import { LayOutError } from "../../excel/errors";
import type { TrackerErrorCode } from "../../excel/tracker-errors";
import { TrackerError } from "../../excel/tracker-errors";
import type { NoticeErrorCode } from "../../notice/notice";
import { NoticeError } from "../../notice/notice";

export type ProblemCode =
  | NoticeErrorCode
  | LayOutErrorCode
  | TrackerErrorCode
  | "sheet-gone"
  | "not-handed-over"
  | "no-host"
  | "no-library"
  | "pane-incomplete"
  | "unexpected";

/** Something that stopped a step; the texts say by code what happened and what to do. */
export interface Problem {
  readonly code: ProblemCode;
  /** Shown as it is, below the text; null where it would tell the user nothing. */
  readonly detail: string | null;
}

/** Any error as a problem; what nobody foresaw keeps its message, so that it can be reported. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof NoticeError || error instanceof LayOutError || error instanceof TrackerError) {
    return { code: error.code, detail: error.detail };
  }
  // Webpack's name for a part of the program that could not be fetched.
  if (error instanceof Error && error.name === "ChunkLoadError") {
    return { code: "pane-incomplete", detail: null };
  }
  return { code: "unexpected", detail: error instanceof Error ? error.message : String(error) };
};
