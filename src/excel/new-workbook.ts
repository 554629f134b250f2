import { asTrackerError } from "./tracker-errors";

/** `Excel.createWorkbook` came with this set; on Office 2019 people open a new workbook themselves. */
const requiredSet = "1.8";

export const canOpenWorkbook = (): boolean =>
  Office.context?.requirements?.isSetSupported("ExcelApi", requiredSet) ?? false;

/**
 * Opens a new workbook beside the one that is open. Nobody can write to it from here: its pane is another one.
 *
 * @throws TrackerError
 */
export const openNewWorkbook = async (): Promise<void> => {
  try {
    await Excel.createWorkbook();
  } catch (error) {
    throw asTrackerError(error);
  }
};

/** What Excel on the web wants before every key of what a page keeps beyond its tab; "" elsewhere. */
export const storagePartition = (): string => Office.context?.partitionKey ?? "";
