import type { Workbook } from "../../model/workbook";
import { tokenize } from "../../formulas/lexer";
import { parseStructured, printStructured } from "../../formulas/structured-reference";
import { rewriteTableFormulas } from "./formula-table-names";

/** A formula in which a column of a table goes by another name. */
const rename = (formula: string, within: string | null, table: string, from: string, to: string): string => {
  const isInside = within?.toLowerCase() === table.toLowerCase();
  if (!isInside && !formula.toLowerCase().includes(table.toLowerCase())) return formula;
  const text = formula.slice(1);
  const renamed = (name: string | null): string | null =>
    name?.toLowerCase() === from.toLowerCase() ? to : name;
  let written = 0;
  let result = "=";
  for (const token of tokenize(text)) {
    if (token.kind !== "structured") continue;
    const isOwn = token.table === null ? isInside : token.table.toLowerCase() === table.toLowerCase();
    if (!isOwn) continue;
    const node = parseStructured(token.table, token.body);
    // Written with the name of its table, a reference means the same wherever it goes.
    const changed = { ...node, table, from: renamed(node.from), to: renamed(node.to) };
    if (changed.from === node.from && changed.to === node.to) continue;
    result += text.slice(written, token.at) + printStructured(changed);
    written = token.at + (token.table?.length ?? 0) + token.body.length + 2;
  }
  return result + text.slice(written);
};

/**
 * Formulas all over the workbook follow a column's new header; inside the table also those without its name
 * (`[@Hạn]`), as people type them and Excel writes them there.
 */
export const rewriteColumnName = (workbook: Workbook, table: string, from: string, to: string): void =>
  rewriteTableFormulas(workbook, (formula, within) => rename(formula, within, table, from, to));
