import { columnLetters } from "../workbook/cell-address";
import type { ConditionalRule, TablePlan } from "../workbook/plan";
import { bodyRowCount } from "./tables";

/** The body of a table with rules, wherever it and its columns stand. */
export interface RuledBody {
  /** Zero-based place of the body's first cell, and its size. */
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Place of a column within the table by its key; undefined where it is gone. */
  offsetOf(key: string): number | undefined;
}

/** Where a plan has its table. */
const plannedBody = (table: TablePlan): RuledBody => ({
  row: table.row + 1,
  column: table.column,
  rowCount: bodyRowCount(table),
  columnCount: table.columns.length,
  offsetOf: (key) => {
    const index = table.columns.findIndex((column) => column.key === key);
    return index < 0 ? undefined : index;
  },
});

/**
 * Adds a table's rules to a sheet that has none. `add` puts each new rule on top of the others (Microsoft:
 * ConditionalFormatCollection.add), so they are added from the weakest to the strongest and none needs its
 * priority set.
 */
export const addConditionalFormats = (sheet: Excel.Worksheet, table: TablePlan): void => {
  const body = plannedBody(table);
  for (const { column, color } of [...(table.dataBars ?? [])].reverse()) {
    for (const range of rangesOf(sheet, body, [column])) addDataBar(range, color);
  }
  for (const rule of [...(table.rules ?? [])].reverse()) {
    for (const range of rangesOf(sheet, body, rule.columns).reverse()) addRule(range, rule);
  }
};

/**
 * Adds a table's rules below those that the sheet has, the strongest of them first. Priorities are set last: a rule
 * whose priority has changed takes no further changes.
 */
export const addConditionalFormatsBelow = (
  sheet: Excel.Worksheet,
  table: TablePlan,
  body: RuledBody,
): void => {
  const added: Excel.ConditionalFormat[] = [];
  for (const rule of table.rules ?? []) {
    const formula = rebased(rule.formula, table, body);
    if (formula === null) continue;
    for (const range of rangesOf(sheet, body, rule.columns)) added.push(addRule(range, { ...rule, formula }));
  }
  for (const { column, color } of table.dataBars ?? []) {
    for (const range of rangesOf(sheet, body, [column])) added.push(addDataBar(range, color));
  }
  for (const each of added) each.priority = -1;
};

/** A rule's formula for the first body row of today; null where a column that it looks at is gone. */
const rebased = (formula: string, table: TablePlan, body: RuledBody): string | null => {
  let isWhole = true;
  const moved = formula.replace(/\$([A-Z]{1,3})\d+/g, (_reference, letters: string) => {
    const planned = table.columns.find((_column, index) => columnLetters(table.column + index) === letters);
    const offset = planned && body.offsetOf(planned.key);
    if (offset === undefined) isWhole = false;
    return `$${columnLetters(body.column + (offset ?? 0))}${body.row + 1}`;
  });
  return isWhole ? moved : null;
};

/** One range per run of neighbouring columns. */
const rangesOf = (
  sheet: Excel.Worksheet,
  body: RuledBody,
  keys: readonly string[] | undefined,
): Excel.Range[] => {
  const { row, column, rowCount, columnCount } = body;
  if (!keys) return [sheet.getRangeByIndexes(row, column, rowCount, columnCount)];
  const offsets = keys
    .map((key) => body.offsetOf(key))
    .filter((offset) => offset !== undefined)
    .sort((a, b) => a - b);
  const ranges: Excel.Range[] = [];
  for (let from = 0; from < offsets.length;) {
    let to = from;
    while (offsets[to + 1] === (offsets[to] ?? 0) + 1) to++;
    ranges.push(sheet.getRangeByIndexes(row, column + (offsets[from] ?? 0), rowCount, to - from + 1));
    from = to + 1;
  }
  return ranges;
};

export const addRule = (range: Excel.Range, rule: ConditionalRule): Excel.ConditionalFormat => {
  const added = range.conditionalFormats.add("Custom");
  added.custom.rule.formula = rule.formula;
  const { font, fill } = added.custom.format;
  if (rule.look.bold !== undefined) font.bold = rule.look.bold;
  if (rule.look.italic !== undefined) font.italic = rule.look.italic;
  if (rule.look.strikethrough !== undefined) font.strikethrough = rule.look.strikethrough;
  if (rule.look.color !== undefined) font.color = rule.look.color;
  if (rule.look.fill !== undefined) fill.color = rule.look.fill;
  if (rule.stopIfTrue) added.stopIfTrue = true;
  return added;
};

/** A bar of its own colour from nought to the whole: bounds left to Excel would make the largest share a full bar. */
const addDataBar = (range: Excel.Range, color: string): Excel.ConditionalFormat => {
  const added = range.conditionalFormats.add("DataBar");
  const { dataBar } = added;
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: "1" };
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.gradientFill = false;
  return added;
};
