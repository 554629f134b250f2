import { looks } from "../looks";
import type { SheetPlan } from "../plan";
import type { SheetContext } from "./context";

/** How to work in the file without the add-in: most of those who get it have none. */
export const guideSheet = ({ texts }: SheetContext): SheetPlan => ({
  key: "guide",
  name: texts.sheets.guide,
  visibility: "Visible",
  guarded: true,
  // No wider than the page in any font: LibreOffice does not make a single column smaller.
  columnWidths: [70],
  texts: [
    { row: 0, column: 0, cells: [[texts.titles.guide]], look: looks.title },
    {
      row: 2,
      column: 0,
      cells: texts.guide.map((line) => [line]),
      look: { wrap: true, verticalAlign: "Top" },
    },
  ],
  tables: [],
  pivots: [],
  print: { orientation: "Portrait", columns: null, titleRows: null },
});
