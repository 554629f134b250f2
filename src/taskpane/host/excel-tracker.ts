import { FollowedTracker } from "../../excel/followed-tracker";
import type { CalendarDate } from "../../notice/calendar-date";

export { addOptionalSheets } from "../../excel/add-sheets";
export { bringForward } from "../../excel/bring-forward";
export { checkTracker, mendFindings } from "../../excel/check-tracker";
export { editRow, requestExtension } from "../../excel/edit-row";
export { goToCell } from "../../excel/go-to";
export { setParameters } from "../../excel/parameters";
export { repairFormats } from "../../excel/repair-formats";
export { showSheet } from "../../excel/show-sheet";
export { showPlace } from "../../excel/show-place";
export { refreshSummaries } from "../../excel/summaries";

/** See `TrackerHost.today`. */
export const today = (): CalendarDate => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
};

/** See `TrackerHost.open`. */
export const open = (): Promise<FollowedTracker> => FollowedTracker.open(today);
