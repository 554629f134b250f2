import { columnLetters } from "../workbook/cell-address";

/** Zero-based block of cells. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** `'Đơn vị'!$A$5:$A$20`, as names keep it. */
export const sheetAddress = (sheet: string, { row, column, rowCount, columnCount }: CellArea): string => {
  const corner = (r: number, c: number): string => `$${columnLetters(c)}$${r + 1}`;
  const last = corner(row + rowCount - 1, column + columnCount - 1);
  return `'${sheet.replace(/'/g, "''")}'!${corner(row, column)}:${last}`;
};
