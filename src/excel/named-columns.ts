import { definedNames, tableNames } from "../workbook/names";
import type { ReadTable, ReadTracker } from "./read-back";
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
  { name: definedNames.villages, table: tableNames.villages, column: "villageName" },
];

/** What a name says that goes over a column of a table, of so many rows; null where the column is gone. */
export const columnFormula = (table: ReadTable, column: string, rowCount: number): string | null => {
  const offset = table.columns.get(column);
  if (offset === undefined) return null;
  const area = { row: table.row + 1, column: table.column + offset, rowCount, columnCount: 1 };
  return `=${sheetAddress(table.sheet, area)}`;
};

/** Moves names to what their tables have grown to by people's hands; those that are gone stay gone. */
export const nameWholeColumns = (
  context: Excel.RequestContext,
  { tables, columnNames }: Pick<ReadTracker, "tables" | "columnNames">,
): void => {
  for (const { name, table, column } of namedColumns) {
    const [found, now] = [tables.get(table), columnNames.get(name)];
    const formula = found ? columnFormula(found, column, found.rowCount) : null;
    if (now === undefined || formula === null || isSameReference(now, formula)) continue;
    context.workbook.names.getItem(name).formula = formula;
  }
};

/** Sheet names may stand in quotes or not. */
const isSameReference = (a: string, b: string): boolean => a.replace(/'/g, "") === b.replace(/'/g, "");
