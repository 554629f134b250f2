import { asLayOutError, type LayOutErrorCode } from "./errors";

/** Why a tracker could not be read or changed; the surfaces say it in the user's words. */
export type TrackerErrorCode =
  | Exclude<LayOutErrorCode, "already-a-tracker" | "name-taken" | "not-taken-out">
  /** The open workbook holds no tracker, or nothing of it that rows could be added to. */
  | "not-a-tracker"
  /** A newer version of the add-in made or changed it: this one would damage what it does not know. */
  | "newer-version"
  /** A column that a new sheet would count in is gone; the detail is its header. */
  | "column-needed"
  /** Somebody changed the row since it was read. */
  | "changed-meanwhile"
  /** The row that was meant is no longer in the tracker. */
  | "row-gone"
  /** The change failed, and taking back what it had written failed as well. */
  | "not-restored";

export class TrackerError extends Error {
  constructor(
    readonly code: TrackerErrorCode,
    /** For the log and for reports: the host's own words. Null where the code says all. */
    readonly detail: string | null = null,
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "TrackerError";
  }
}

/** Any error on the way to Excel, as one of ours. */
export const asTrackerError = (error: unknown): TrackerError => {
  if (error instanceof TrackerError) return error;
  const { code, detail } = asLayOutError(error);
  // These three are about laying out a new tracker; nothing here can fail with them.
  const isOurs = code !== "already-a-tracker" && code !== "name-taken" && code !== "not-taken-out";
  return new TrackerError(isOurs ? code : "failed", detail);
};
