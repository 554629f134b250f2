import { showOverdue } from "../excel/show-overdue";
import { showPrintArea } from "../excel/show-print-area";

/** What the ribbon's buttons do, by the names that the manifest calls them with. */
export const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  // Writes to the workbook where a unit is missing: the page of the buttons loads that only when it is asked for.
  refreshSummaries: async () => (await import("../excel/summaries")).refreshSummaries(),
  showOverdue,
  showPrintArea,
};
