import type { ColumnPlan, TablePlan } from "../workbook/plan";
import { isFormula } from "../workbook/plan";
import { looks } from "../workbook/looks";
import { type BatchBudget, wireBytes } from "./batch-budget";
import { asText, constant, everyCell } from "./cells";
import { applyLook, columnWidth } from "./formats";

/** Body rows of a table: Excel keeps one empty row where there is nothing to show. */
export const bodyRowCount = (table: TablePlan): number => Math.max(1, table.rows.length);

/** A column of the body, the header left out. */
export const bodyColumn = (sheet: Excel.Worksheet, table: TablePlan, index: number): Excel.Range =>
  sheet.getRangeByIndexes(table.row + 1, table.column + index, bodyRowCount(table), 1);

const allRows = (sheet: Excel.Worksheet, table: TablePlan): Excel.Range =>
  sheet.getRangeByIndexes(
    table.row,
    table.column,
    1 + bodyRowCount(table) + (table.totalsRow ? 1 : 0),
    table.columns.length,
  );

/** Text format keeps what people will type; it goes on before anything is written there. */
const keepTypedText = (sheet: Excel.Worksheet, table: TablePlan): void => {
  table.columns.forEach((column, index) => {
    if (column.keepAsTyped) bodyColumn(sheet, table, index).numberFormat = everyCell("@");
  });
};

/** Rows of one write: few enough to fit a batch, many enough to be few writes. */
const rowsPerWrite = 200;

/** Header and constants, row by row in blocks, each counted against the batch. */
const writeConstants = async (
  sheet: Excel.Worksheet,
  plan: TablePlan,
  budget: BatchBudget,
): Promise<void> => {
  const width = plan.columns.length;
  const header = plan.columns.map((column) => asText(column.header));
  sheet.getRangeByIndexes(plan.row, plan.column, 1, width).values = [header];
  for (let from = 0; from < plan.rows.length; from += rowsPerWrite) {
    const block = plan.rows.slice(from, from + rowsPerWrite).map((row) =>
      row.map((content, index) => {
        // In a cell of text format everything is text already, and an apostrophe might be taken for a part of it.
        const isText = plan.columns[index]?.keepAsTyped && typeof content === "string";
        return isText ? content : constant(content);
      }),
    );
    await budget.spend(wireBytes(block));
    sheet.getRangeByIndexes(plan.row + 1 + from, plan.column, block.length, width).values = block;
  }
};

/** Writes header and constants and makes the table; formulas wait until every table and name exists. */
export const addTable = async (
  sheet: Excel.Worksheet,
  plan: TablePlan,
  font: { name: string; size: number },
  budget: BatchBudget,
): Promise<void> => {
  const range = allRows(sheet, plan);
  range.format.font.name = font.name;
  range.format.font.size = font.size;
  keepTypedText(sheet, plan);
  await writeConstants(sheet, plan, budget);

  const tableRange = sheet.getRangeByIndexes(
    plan.row,
    plan.column,
    1 + bodyRowCount(plan),
    plan.columns.length,
  );
  const table = sheet.tables.add(tableRange, true);
  table.name = plan.name;
  // Our own looks do the drawing; a built-in style would fight with the status colours.
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = plan.filterButtons ?? false;
  if (plan.totalsRow) table.showTotals = true;

  applyLook(sheet.getRangeByIndexes(plan.row, plan.column, 1, plan.columns.length), looks.header);
  plan.columns.forEach((column, index) => formatColumn(sheet, plan, column, index));
  for (const { row, column, size } of plan.smallTexts ?? []) {
    sheet.getRangeByIndexes(plan.row + 1 + row, plan.column + column, 1, 1).format.font.size = size;
  }
  if (plan.totalsRow) {
    applyLook(totalsRow(sheet, plan), looks.total);
  }
};

const totalsRow = (sheet: Excel.Worksheet, plan: TablePlan): Excel.Range =>
  sheet.getRangeByIndexes(plan.row + 1 + bodyRowCount(plan), plan.column, 1, plan.columns.length);

const formatColumn = (sheet: Excel.Worksheet, plan: TablePlan, column: ColumnPlan, index: number): void => {
  const body = bodyColumn(sheet, plan, index);
  if (column.look) applyLook(body, column.look);
  if (column.keepAsTyped) body.numberFormat = everyCell("@");
  if (column.entered) applyLook(body, looks.entered);
  body.format.columnWidth = columnWidth(column.width);
};

/** Formulas of whole columns, of single cells and of the totals row. */
export const writeTableFormulas = (sheet: Excel.Worksheet, plan: TablePlan): void => {
  plan.columns.forEach((column, index) => {
    if (column.formula) bodyColumn(sheet, plan, index).formulas = everyCell(column.formula);
    const cells = plan.rows.map((row) => row[index] ?? null);
    if (cells.some(isFormula)) {
      bodyColumn(sheet, plan, index).formulas = cells.map((cell) => [
        isFormula(cell) ? cell.formula : constant(cell),
      ]);
    }
  });
  if (plan.totalsRow) {
    totalsRow(sheet, plan).formulas = [
      plan.columns.map(({ total }) =>
        total === undefined ? "" : total.startsWith("=") ? total : asText(total),
      ),
    ];
    plan.columns.forEach(({ look }, index) => {
      if (look?.numberFormat === undefined) return;
      const cell = sheet.getRangeByIndexes(plan.row + 1 + bodyRowCount(plan), plan.column + index, 1, 1);
      applyLook(cell, { numberFormat: look.numberFormat, align: "Center" });
    });
  }
};
