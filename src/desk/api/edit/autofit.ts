import type { Area } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { formatValue } from "../../formulas/number-format";
import type { WorkbookSession } from "../session";
import { columnFormat, setRowHeight } from "./dimensions";
import { lastColumn, lastRow } from "./geometry";
import { assertAllowed } from "./protection";

/**
 * Excel measures with the real font. Without one, a digit is taken to be 0.48 of the type size wide, which
 * is Calibri's, and wide letters even out with narrow ones.
 */
const digitWidth = 0.48;
const padding = 3.75;

/** Widens or narrows columns to the longest text in the area, wrapped cells left out. */
export const autofitColumns = (session: WorkbookSession, sheet: Sheet, area: Area): void => {
  assertAllowed(sheet, "allowFormatColumns");
  session.calculated();
  const widths = new Map<number, number>();
  for (const [row, cells] of sheet.grid.rows) {
    if (row < area.row || row > lastRow(area)) continue;
    for (const [column, cell] of cells) {
      if (column < area.column || column > lastColumn(area) || cell.value === null) continue;
      const style = session.workbook.styles.get(cell.style);
      if (style.wrapText) continue;
      const width =
        formatValue(cell.value, style.numberFormat).length * style.font.size * digitWidth + padding;
      if (width > (widths.get(column) ?? 0)) widths.set(column, width);
    }
  }
  for (const [column, width] of widths) columnFormat(sheet, column).width = Math.round(width * 100) / 100;
};

/** Rows take the height their text needs; whoever shows or prints the sheet works it out. */
export const autofitRows = (sheet: Sheet, area: Area): void => setRowHeight(sheet, area, null);
