import { pivotNames, slicerNames, tableNames } from "../names";
import type { SheetPlan } from "../plan";
import { formHeading } from "./form";
import { asOfOnly } from "./heading";
import { headerRow, landscape, type SheetContext } from "./context";

/** Free columns between two PivotTables side by side: each may grow by a status or a month that comes up. */
const pivotWidth = 14;

/** Points; as high as it takes to show some units at once. */
const slicerSize = { width: 250, height: 120 };

/** Native PivotTables over the tasks, for those who like to turn the table round themselves. */
export const analysisSheet = ({ tracker, texts }: SheetContext): SheetPlan => {
  const { columns, lines } = texts;
  const pivots = [
    {
      name: pivotNames.unitByStatus,
      title: lines.unitByStatus,
      rows: [columns.reportingUnit],
      columns: [columns.trackStatus],
      slicer: { name: slicerNames.unitByStatus, field: columns.reportingUnit, caption: lines.chooseUnits },
    },
    {
      name: pivotNames.unitByMonth,
      title: lines.unitByMonth,
      rows: [columns.reportingUnit],
      columns: [columns.deadlineMonth],
      slicer: { name: slicerNames.unitByMonth, field: columns.trackStatus, caption: lines.chooseStatuses },
    },
    ...(tracker.criterionSet
      ? [
          {
            name: pivotNames.criterionByStatus,
            title: lines.criterionByStatus,
            rows: [columns.criteria],
            columns: [columns.trackStatus],
            slicer: {
              name: slicerNames.criterionByStatus,
              field: columns.reportingUnit,
              caption: lines.chooseUnits,
            },
          },
        ]
      : []),
  ];
  // A hierarchy stands in one area only, so the statuses cannot be counted themselves; and what is
  // counted elsewhere, a parent or a second mention, adds nothing.
  const values = [{ field: columns.counted, caption: columns.taskCount, summarizeBy: "Sum" }] as const;
  const widths = pivots.flatMap(() => [40, ...Array<number>(pivotWidth - 1).fill(13)]);
  return {
    key: "analysis",
    name: texts.sheets.analysis,
    visibility: "Visible",
    columnWidths: widths,
    texts: [
      ...formHeading(
        {
          number: "",
          title: texts.titles.analysis,
          lines: [asOfOnly(texts), lines.analysisHint],
          columns: widths.slice(0, pivotWidth).map((width) => ({ width })),
        },
        texts,
      ),
      ...pivots.map(({ title }, index) => ({
        row: headerRow,
        column: index * pivotWidth,
        cells: [[title]],
        look: { bold: true },
      })),
    ],
    tables: [],
    pivots: pivots.map(({ name, rows, columns: across, slicer }, index) => ({
      name,
      // The slicers' row comes first; the filters stand above the table's own header, with a free row between.
      row: headerRow + 2,
      column: index * pivotWidth,
      source: tableNames.tasks,
      rows,
      columns: across,
      filters: [columns.noticeId, columns.taskKind],
      values,
      slicer: { ...slicer, row: headerRow + 1, ...slicerSize },
    })),
    // The first is the one that offices print; the others are for the screen.
    print: { ...landscape(pivotWidth), titleRows: null },
  };
};
