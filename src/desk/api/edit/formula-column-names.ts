import type { Workbook } from "../../model/workbook";
import { tokenize } from "../../formulas/lexer";
import { parseStructured, printStructured } from "../../formulas/structured-reference";
import { rewriteTableFormulas } from "./formula-table-names";

/** A formula in which a column of a table goes by another name. */
const rename = (formula: string, table: string, from: string, to: string): string => {
  if (!formula.toLowerCase().includes(table.toLowerCase())) return formula;
  const text = formula.slice(1);
  const renamed = (name: string | null): string | null =>
    name?.toLowerCase() === from.toLowerCase() ? to : name;
  let written = 0;
  let result = "=";
  for (const token of tokenize(text)) {
    if (token.kind !== "structured" || token.table?.toLowerCase() !== table.toLowerCase()) continue;
    const node = parseStructured(token.table, token.body);
    const changed = { ...node, from: renamed(node.from), to: renamed(node.to) };
    if (changed.from === node.from && changed.to === node.to) continue;
    result += text.slice(written, token.at) + printStructured(changed);
    written = token.at + token.table.length + token.body.length + 2;
  }
  return result + text.slice(written);
};

/**
 * Formulas all over the workbook follow a column's new header. References without their table's name, as
 * people type them inside it, are stored with it by Excel and are none here.
 */
export const rewriteColumnName = (workbook: Workbook, table: string, from: string, to: string): void =>
  rewriteTableFormulas(workbook, (formula) => rename(formula, table, from, to));
