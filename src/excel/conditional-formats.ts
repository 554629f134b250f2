import type { ConditionalRule, TablePlan } from "../workbook/plan";
import { bodyColumn, bodyRowCount } from "./tables";

/**
 * Adds a table's rules. `add` puts each new rule on top of the others (OFFICEJS 2.1), so they are
 * added from the weakest to the strongest and none needs its priority set.
 */
export const addConditionalFormats = (sheet: Excel.Worksheet, table: TablePlan): void => {
  for (const { column, color } of table.dataBars ?? []) {
    const index = table.columns.findIndex(({ key }) => key === column);
    addDataBar(bodyColumn(sheet, table, index), color);
  }
  for (const rule of [...(table.rules ?? [])].reverse()) {
    for (const range of rangesOf(sheet, table, rule)) addRule(range, rule);
  }
};

/** One range per run of neighbouring columns. */
const rangesOf = (sheet: Excel.Worksheet, table: TablePlan, rule: ConditionalRule): Excel.Range[] => {
  if (!rule.columns) {
    return [sheet.getRangeByIndexes(table.row + 1, table.column, bodyRowCount(table), table.columns.length)];
  }
  const indexes = rule.columns
    .map((key) => table.columns.findIndex((column) => column.key === key))
    .sort((a, b) => a - b);
  const ranges: Excel.Range[] = [];
  for (let from = 0; from < indexes.length;) {
    let to = from;
    while (indexes[to + 1] === (indexes[to] ?? 0) + 1) to++;
    const first = bodyColumn(sheet, table, indexes[from] ?? 0);
    ranges.push(to === from ? first : first.getResizedRange(0, to - from));
    from = to + 1;
  }
  return ranges;
};

/** A bar of its own colour from nought to the whole: bounds left to Excel would make the largest share a full bar. */
const addDataBar = (range: Excel.Range, color: string): void => {
  const { dataBar } = range.conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: "1" };
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.gradientFill = false;
};

const addRule = (range: Excel.Range, rule: ConditionalRule): void => {
  const added = range.conditionalFormats.add("Custom");
  added.custom.rule.formula = rule.formula;
  const { font, fill } = added.custom.format;
  if (rule.look.bold !== undefined) font.bold = rule.look.bold;
  if (rule.look.italic !== undefined) font.italic = rule.look.italic;
  if (rule.look.strikethrough !== undefined) font.strikethrough = rule.look.strikethrough;
  if (rule.look.color !== undefined) font.color = rule.look.color;
  if (rule.look.fill !== undefined) fill.color = rule.look.fill;
  if (rule.stopIfTrue) added.stopIfTrue = true;
};
