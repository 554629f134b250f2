import type { addOptionalSheets } from "../../excel/add-sheets";
import type { bringForward } from "../../excel/bring-forward";
import type { checkTracker, mendFindings } from "../../excel/check-tracker";
import type { editRow, requestExtension } from "../../excel/edit-row";
import type { FollowedTracker } from "../../excel/followed-tracker";
import type { goToCell } from "../../excel/go-to";
import type { setParameters } from "../../excel/parameters";
import type { repairFormats } from "../../excel/repair-formats";
import type { showSheet } from "../../excel/show-sheet";
import type { showPlace } from "../../excel/show-place";
import type { refreshSummaries } from "../../excel/summaries";
import type { CalendarDate } from "../../notice/calendar-date";

/** What can be done with the tracker in the open workbook. */
export interface TrackerHost {
  /** The machine's day. */
  today(): CalendarDate;
  /**
   * Reads the tracker and keeps up with it until it is closed.
   *
   * @throws TrackerError
   */
  open(): Promise<FollowedTracker>;
  readonly editRow: typeof editRow;
  readonly requestExtension: typeof requestExtension;
  readonly goToCell: typeof goToCell;
  readonly checkTracker: typeof checkTracker;
  readonly mendFindings: typeof mendFindings;
  readonly setParameters: typeof setParameters;
  readonly refreshSummaries: typeof refreshSummaries;
  readonly repairFormats: typeof repairFormats;
  readonly showPlace: typeof showPlace;
  readonly showSheet: typeof showSheet;
  readonly bringForward: typeof bringForward;
  readonly addOptionalSheets: typeof addOptionalSheets;
}
