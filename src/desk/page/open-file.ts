import { openWorkbook, OpenError } from "../xlsx/open";
import type { OpenedFile } from "./desk-session";

/** Why a file could not be opened: the reasons of the reader, and the file that the browser could not read. */
export type OpenProblem = OpenError["reason"] | "Unreadable";

/** More than any workbook that this page can show. */
const largestFile = 100 * 1024 * 1024;

/** A workbook from a file that the user chose or dropped, or why there is none. */
export const openFile = async (file: File): Promise<OpenedFile | OpenProblem> => {
  if (file.size > largestFile) return "TooLarge";
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that has gone or is locked.
    return "Unreadable";
  }
  try {
    return { workbook: openWorkbook(bytes), name: file.name };
  } catch (problem) {
    return problem instanceof OpenError ? problem.reason : "Damaged";
  }
};
