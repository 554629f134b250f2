import type { CellValue } from "../model/cell";
import { CellError } from "../model/cell";
import { notImplemented } from "../protocol/errors";

/** A cell's text under its number format. */
export const shownText = (value: CellValue, numberFormat: string): string => {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof CellError) return value.code;
  if (numberFormat === "General" || numberFormat === "@") return String(value);
  throw notImplemented("Range.text", `numbers in the format ${numberFormat}`);
};
