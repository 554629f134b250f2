import { readTracker } from "../../src/excel/read-back";
import { serialDate } from "../../src/excel/cells";
import { parseIsoDate } from "../../src/notice/calendar-date";

/**
 * Somebody types into a cell of a table's body: by machine key, wherever the column stands today. A text that
 * is a day of the form `2024-04-01` is typed as a day.
 */
export const typeInto = async (
  table: string,
  index: number,
  key: string,
  value: string | number,
): Promise<void> => {
  const { sheet, row, column, columns } = (await readTracker()).tables.get(table)!;
  const date = typeof value === "string" ? parseIsoDate(value) : null;
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row + 1 + index, column + columns.get(key)!, 1, 1);
    cell.values = [[date ? serialDate(date) : value]];
    await context.sync();
  });
};
