import type { Table } from "../../model/table";
import type { Workbook } from "../../model/workbook";
import { tokenize } from "../../formulas/lexer";

/** A formula in which a table goes by another name. */
const rename = (formula: string, from: string, to: string): string => {
  if (!formula.toLowerCase().includes(from.toLowerCase())) return formula;
  const text = formula.slice(1);
  let written = 0;
  let result = "=";
  for (const token of tokenize(text)) {
    const name = token.kind === "structured" ? token.table : token.kind === "identifier" ? token.name : null;
    if (name?.toLowerCase() !== from.toLowerCase()) continue;
    result += text.slice(written, token.at) + to;
    written = token.at + from.length;
  }
  return result + text.slice(written);
};

const tableAt = (tables: readonly Table[], row: number, column: number): string | null =>
  tables.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount,
  )?.name ?? null;

/** Every formula that may name a table or its columns, written anew; `within` is the table that it stands in. */
export const rewriteTableFormulas = (
  workbook: Workbook,
  rewrite: (formula: string, within: string | null) => string,
): void => {
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.grid.rows) {
      for (const [column, cell] of cells) {
        if (cell.formula !== null) cell.formula = rewrite(cell.formula, tableAt(sheet.tables, row, column));
      }
    }
    for (const { columns, name } of sheet.tables) {
      for (const column of columns) {
        if (column.calculatedFormula !== null) {
          column.calculatedFormula = rewrite(column.calculatedFormula, name);
        }
      }
    }
  }
  for (const name of workbook.names) name.formula = rewrite(name.formula, null);
};

/** Renames a table in every formula of the workbook. */
export const rewriteTableName = (workbook: Workbook, from: string, to: string): void => {
  rewriteTableFormulas(workbook, (formula) => rename(formula, from, to));
  for (const sheet of workbook.sheets) {
    for (const [i, pivot] of sheet.pivotTables.entries()) {
      if ("table" in pivot.source && pivot.source.table.toLowerCase() === from.toLowerCase()) {
        sheet.pivotTables[i] = { ...pivot, source: { table: to } };
      }
    }
  }
};
