import { looks } from "../looks";
import { pivotNames, tableNames } from "../names";
import type { SheetPlan } from "../plan";
import { asOfOnly } from "./heading";
import { landscape, type SheetContext } from "./context";

/** Unit × status as a native PivotTable, for those who like to turn the table round themselves. */
export const analysisSheet = ({ texts }: SheetContext): SheetPlan => ({
  key: "analysis",
  name: texts.sheets.analysis,
  visibility: "Visible",
  columnWidths: [44, 16, 16, 16, 16, 16, 16, 16],
  texts: [
    { row: 0, column: 0, cells: [[texts.titles.analysis]], look: looks.title },
    { row: 1, column: 0, cells: [[asOfOnly(texts)]], look: looks.subtitle },
    { row: 2, column: 0, cells: [[texts.lines.analysisHint]], look: looks.note },
  ],
  tables: [],
  pivots: [
    {
      name: pivotNames.unitByStatus,
      // Two rows of air below the notes; the filter stands above the table's own header.
      row: 4,
      column: 0,
      source: tableNames.tasks,
      rows: [texts.columns.leadUnit],
      columns: [texts.columns.trackStatus],
      filters: [texts.columns.noticeId],
      // A hierarchy stands in one area only, so the ids are counted and not the statuses (OFFICEJS 2.2).
      values: [{ field: texts.columns.taskId, caption: texts.columns.taskCount, summarizeBy: "Count" }],
    },
  ],
  print: { ...landscape(), titleRows: null },
});
