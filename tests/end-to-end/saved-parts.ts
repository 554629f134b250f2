import { strFromU8, unzipSync } from "fflate";
import type { Desk } from "../../src/desk/desk";
import { saveWorkbook } from "../../src/desk/xlsx/save";

/** The saved file's parts as text. A style once used stays in the list of styles, in Excel as here, and does no harm. */
export const savedParts = ({ workbook }: Desk): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(saveWorkbook(workbook)))
      .filter(([path]) => path !== "xl/styles.xml")
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
