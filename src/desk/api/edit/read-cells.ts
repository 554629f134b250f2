import type { Area, CellValue } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { inheritedStyle } from "./cell-styles";
import { isUnbounded, lastRow } from "./geometry";

/** A value as JSON carries it: blank is "", an error its English name. */
export const wireValue = (value: CellValue): string | number | boolean =>
  value === null ? "" : value instanceof CellError ? value.code : value;

/** Excel's words for the type of a value. */
export const valueType = (value: CellValue): string =>
  value === null
    ? "Empty"
    : value instanceof CellError
      ? "Error"
      : typeof value === "number"
        ? "Double"
        : typeof value === "boolean"
          ? "Boolean"
          : "String";

/** Whole rows and columns are too large to be read cell by cell: Excel answers null. */
const rowsOf = <R>(area: Area, read: (row: number) => R[]): R[][] | null => {
  if (isUnbounded(area)) return null;
  const rows: R[][] = [];
  for (let row = area.row; row <= lastRow(area); row++) rows.push(read(row));
  return rows;
};

export const readValues = (sheet: Sheet, area: Area): (string | number | boolean)[][] | null =>
  rowsOf(area, (row) => {
    const values = new Array<string | number | boolean>(area.columnCount).fill("");
    const cells = sheet.grid.rows.get(row);
    if (cells) {
      for (let c = 0; c < area.columnCount; c++) {
        const cell = cells.get(area.column + c);
        if (cell) values[c] = wireValue(cell.value);
      }
    }
    return values;
  });

export const readFormulas = (sheet: Sheet, area: Area): (string | number | boolean)[][] | null =>
  rowsOf(area, (row) => {
    const formulas = new Array<string | number | boolean>(area.columnCount).fill("");
    const cells = sheet.grid.rows.get(row);
    if (cells) {
      for (let c = 0; c < area.columnCount; c++) {
        const cell = cells.get(area.column + c);
        if (cell) formulas[c] = cell.formula ?? wireValue(cell.value);
      }
    }
    return formulas;
  });

export const readValueTypes = (sheet: Sheet, area: Area): string[][] | null =>
  rowsOf(area, (row) => {
    const types = new Array<string>(area.columnCount).fill("Empty");
    const cells = sheet.grid.rows.get(row);
    if (cells) {
      for (let c = 0; c < area.columnCount; c++) {
        const cell = cells.get(area.column + c);
        if (cell) types[c] = valueType(cell.value);
      }
    }
    return types;
  });

const styleOf = (sheet: Sheet, row: number, column: number): number =>
  sheet.grid.rows.get(row)?.get(column)?.style ?? inheritedStyle(sheet, row, column);

export const readNumberFormats = (workbook: Workbook, sheet: Sheet, area: Area): string[][] | null =>
  rowsOf(area, (row) => {
    const formats: string[] = [];
    for (let c = 0; c < area.columnCount; c++) {
      formats.push(workbook.styles.get(styleOf(sheet, row, area.column + c)).numberFormat);
    }
    return formats;
  });

/** Cells as they are shown, by a function from value and number format to text. */
export const readTexts = (
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  shown: (value: CellValue, numberFormat: string) => string,
): string[][] | null =>
  rowsOf(area, (row) => {
    const texts = new Array<string>(area.columnCount).fill("");
    const cells = sheet.grid.rows.get(row);
    if (cells) {
      for (let c = 0; c < area.columnCount; c++) {
        const cell = cells.get(area.column + c);
        if (cell && cell.value !== null) {
          texts[c] = shown(cell.value, workbook.styles.get(cell.style).numberFormat);
        }
      }
    }
    return texts;
  });
