import { rowOf, type ReadRow, type ReadTable } from "./read-back";
import { asTrackerError } from "./tracker-errors";

/** Rows of a table's body, both ends included, from 0. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads some rows of a table that was read before, in one round trip, as they stand now.
 *
 * @returns a row, or null for one without an id, for each row of the span; "moved" where the table is no longer
 *   where it was or its columns stand otherwise, so that all of it has to be read again
 * @throws TrackerError
 */
export const readRows = async (
  table: ReadTable,
  { from, to }: RowSpan,
): Promise<readonly (ReadRow | null)[] | "moved"> => {
  try {
    // A person who is typing in another cell must not make the pane complain.
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const found = context.workbook.tables.getItemOrNullObject(table.name);
      const header = found.getHeaderRowRange();
      const body = found.getDataBodyRange();
      found.load("name");
      header.load("values,rowIndex,columnIndex");
      body.load("rowCount");
      const sheet = context.workbook.worksheets.getItemOrNullObject(table.sheet);
      const rows = sheet.getRangeByIndexes(
        table.row + 1 + from,
        table.column,
        to - from + 1,
        table.columnCount,
      );
      rows.load("values");
      await context.sync();
      if (found.isNullObject || sheet.isNullObject) return "moved";
      const stands = header.rowIndex === table.row && header.columnIndex === table.column;
      const isSame = [...table.columns].every(
        ([key, offset]) => String(header.values[0]?.[offset]) === table.headers.get(key),
      );
      if (!stands || !isSame || body.rowCount !== table.rowCount) return "moved";
      return rows.values.map((cells, at) => rowOf(table, from + at, cells as unknown[]));
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};
