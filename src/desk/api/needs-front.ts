import { ApiError } from "../protocol/errors";

/**
 * What fails on Windows and Mac while another workbook is in front, and with which code: Microsoft's list in
 * "Troubleshooting Excel add-ins", API limitations when the active workbook switches.
 */
const codes: Readonly<Record<string, "GeneralException" | "InvalidSelection">> = {
  "Chart.activate": "GeneralException",
  "Range.select": "GeneralException",
  "Table.clearFilters": "GeneralException",
  "Workbook.getActiveCell": "InvalidSelection",
  "Workbook.getSelectedRange": "InvalidSelection",
  "Workbook.getSelectedRanges": "InvalidSelection",
  "Worksheet.activate": "GeneralException",
  "Worksheet.delete": "InvalidSelection",
  "Worksheet.showGridlines": "GeneralException",
  "Worksheet.showHeadings": "GeneralException",
  "WorksheetCollection.add": "GeneralException",
  "WorksheetFreezePanes.freezeAt": "GeneralException",
  "WorksheetFreezePanes.freezeColumns": "GeneralException",
  "WorksheetFreezePanes.freezeRows": "GeneralException",
  "WorksheetFreezePanes.getLocationOrNullObject": "GeneralException",
  "WorksheetFreezePanes.unfreeze": "GeneralException",
};

/** The error of a member that needs its workbook in front, while it is not; null for any other. */
export const errorWhileAway = (member: string): ApiError | null => {
  const code = codes[member];
  return code === undefined
    ? null
    : new ApiError(code, "Another workbook is in front of the one that the add-in works on.", 400, member);
};
