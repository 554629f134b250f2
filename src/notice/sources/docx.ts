import type { SourceText } from "./source";
import { readDocument } from "./docx/document";
import { openPackage } from "./docx/package";

/**
 * Reads a Word document (`.docx`, `.docm`, `.dotx`) as Word would print its text with all tracked changes
 * accepted, without headers and footers.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  return readDocument(openPackage(bytes));
}
