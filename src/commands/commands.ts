import { showOverdue } from "../excel/show-overdue";
import { showPrintArea } from "../excel/show-print-area";
import { refreshSummaries } from "../excel/summaries";

/** What the ribbon's buttons do, by the names that the manifest calls them with. */
export const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  refreshSummaries,
  showOverdue,
  showPrintArea,
};
