import { definedNames, tableNames } from "../workbook/names";
import type { ReadTable } from "./read-back";
import { sheetAddress } from "./sheet-address";

/** A column that formulas and drop-downs find under a name of the workbook. */
export interface NamedColumn {
  readonly name: string;
  readonly table: string;
  readonly column: string;
}

/** Their names keep to a block of cells, so that they have to be moved to a table's new height. */
export const namedColumns: readonly NamedColumn[] = [
  { name: definedNames.units, table: tableNames.units, column: "unit" },
  { name: definedNames.holidays, table: tableNames.holidays, column: "holiday" },
];

/** What a name says that goes over a column of a table, of so many rows; null where the column is gone. */
export const columnFormula = (table: ReadTable, column: string, rowCount: number): string | null => {
  const offset = table.columns.get(column);
  if (offset === undefined) return null;
  const area = { row: table.row + 1, column: table.column + offset, rowCount, columnCount: 1 };
  return `=${sheetAddress(table.sheet, area)}`;
};
