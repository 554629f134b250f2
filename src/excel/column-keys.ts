import { tableReference } from "../workbook/formulas/reference";
import { tableNames } from "../workbook/names";
import type { ColumnPlan } from "../workbook/plan";
import type { ReadTable, ReadTracker } from "./read-back";

/**
 * Writes down the machine keys of new tables' columns beside those of the others, with formulas that follow
 * their headers. A workbook whose table of keys is gone goes without.
 */
export const writeColumnKeys = (
  context: Excel.RequestContext,
  workbook: ReadTracker,
  tables: readonly {
    readonly name: string;
    readonly columns: readonly Pick<ColumnPlan, "key" | "header">[];
  }[],
): void => {
  const registry = workbook.tables.get(tableNames.columns);
  if (!registry) return;
  const columns = tables.flatMap((table) =>
    table.columns.map(({ key, header }) => ({ table: table.name, key, header })),
  );
  const lines = columns.map(({ table, key, header }) => {
    const reference = tableReference<string>(workbook.tables.get(table)?.name ?? table, { [key]: header });
    const cells: Record<string, string> = {
      tableName: table,
      columnKey: key,
      columnHeader: `=${reference.header(key)}`,
    };
    const line = Array<string>(registry.columnCount).fill("");
    for (const [name, text] of Object.entries(cells)) {
      const offset = registry.columns.get(name);
      if (offset !== undefined) line[offset] = text;
    }
    return line;
  });
  const blank = lines.map((line) => line.map(() => ""));
  context.workbook.tables.getItem(registry.name).rows.add(undefined, blank);
  context.workbook.worksheets
    .getItem(registry.sheet)
    .getRangeByIndexes(
      registry.row + 1 + registry.rowCount,
      registry.column,
      lines.length,
      registry.columnCount,
    ).formulas = lines;
};

/** Takes back rows beyond those that were there when the workbook was read. */
export const takeBackColumnKeys = (
  context: Excel.RequestContext,
  { sheet, row, column, rowCount, columnCount }: ReadTable,
  rowCountNow: number,
): void => {
  const surplus = rowCountNow - rowCount;
  if (surplus <= 0) return;
  context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(row + 1 + rowCount, column, surplus, columnCount)
    .delete("Up");
};
