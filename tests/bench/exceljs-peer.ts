import { Workbook } from "exceljs";
import { serialDate } from "../../src/excel/cells";
import {
  isDate,
  isFormula,
  type CellContent,
  type TablePlan,
  type WorkbookPlan,
} from "../../src/workbook/plan";

type PeerCell = string | number | boolean | null | { readonly formula: string };

const peerCell = (content: CellContent): PeerCell => {
  if (content === null) return null;
  if (isFormula(content)) return { formula: content.formula.slice(1) };
  return isDate(content) ? serialDate(content) : content;
};

const lines = ({ columns, rows }: TablePlan): PeerCell[][] => [
  columns.map(({ header }) => header),
  ...rows.map((cells) =>
    columns.map(({ formula }, index) =>
      formula === undefined ? peerCell(cells[index] ?? null) : { formula: formula.slice(1) },
    ),
  ),
];

/**
 * The tables of a plan written by exceljs, rows and formulas and no more: it calculates nothing, so its cells are
 * blank in Protected View, and has no colours, lists, PivotTables or print set-up to write here.
 */
export const writeWithExceljs = async (plan: WorkbookPlan): Promise<number> => {
  const workbook = new Workbook();
  for (const { name, tables } of plan.sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const table of tables) {
      lines(table).forEach((cells, index) => {
        const row = sheet.getRow(table.row + 1 + index);
        cells.forEach((cell, offset) => {
          if (cell !== null) row.getCell(table.column + 1 + offset).value = cell as never;
        });
      });
    }
  }
  return (await workbook.xlsx.writeBuffer()).byteLength;
};
