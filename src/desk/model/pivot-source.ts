import type { Area, CellValue } from "./cell";
import { CellError } from "./cell";
import type { PivotTable } from "./pivot";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Why a PivotTable could not be refreshed. */
export class PivotError extends Error {
  constructor(
    readonly reason: "SourceNotFound" | "FieldNameNotValid" | "FieldNotFound" | "Overlap",
    message: string,
  ) {
    super(message);
    this.name = "PivotError";
  }
}

export interface PivotSourceField {
  readonly name: string;
  /** All its values are numbers that are shown as days. */
  readonly isDate: boolean;
  /** Format of its first value. */
  readonly numberFormat: string;
}

/** What a PivotTable sums up, as it stood at one moment: Excel keeps the same in the pivot's cache. */
export interface PivotSource {
  readonly fields: readonly PivotSourceField[];
  readonly records: readonly (readonly CellValue[])[];
}

interface Location {
  readonly sheet: Sheet;
  readonly headers: readonly string[];
  /** Rows of values, without headers and totals; null where there is none. */
  readonly body: Area | null;
}

const body = (area: Area, above: number, below: number): Area | null =>
  area.rowCount - above - below > 0
    ? { ...area, row: area.row + above, rowCount: area.rowCount - above - below }
    : null;

const headerText = (value: CellValue): string =>
  value === null ? "" : value instanceof CellError ? value.code : String(value);

const locate = (workbook: Workbook, source: PivotTable["source"]): Location => {
  if ("table" in source) {
    const found = workbook.table(source.table);
    if (!found) throw new PivotError("SourceNotFound", `The pivot's source table ${source.table} is gone`);
    const { sheet, table } = found;
    return {
      sheet,
      headers: table.columns.map((column) => column.name),
      body: body(table.area, table.showHeaders ? 1 : 0, table.showTotals ? 1 : 0),
    };
  }
  const sheet = workbook.sheet(source.sheet);
  if (!sheet) throw new PivotError("SourceNotFound", `The pivot's source sheet ${source.sheet} is gone`);
  const { area } = source;
  const headers = Array.from({ length: area.columnCount }, (_, index) =>
    headerText(sheet.grid.get(area.row, area.column + index)?.value ?? null),
  );
  if (headers.includes(""))
    throw new PivotError("FieldNameNotValid", "Every column of a pivot's source needs a header");
  return { sheet, headers, body: body(area, 1, 0) };
};

/** Excel's days end with 31 December 9999. */
const isDay = (value: CellValue): boolean => typeof value === "number" && value >= 0 && value < 2_958_466;

/** Does a format show a number as a day? */
export const showsDay = (numberFormat: string): boolean =>
  /[dy]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ""));

/** Reads the values that a PivotTable is made of. */
export const readPivotSource = (workbook: Workbook, source: PivotTable["source"]): PivotSource => {
  const { sheet, headers, body: area } = locate(workbook, source);
  const records: CellValue[][] = [];
  const formats = headers.map(() => "General");
  const days = headers.map(() => ({ seen: false, only: true }));
  for (let row = 0; row < (area?.rowCount ?? 0); row++) {
    const record = headers.map((_, column): CellValue => {
      const cell = sheet.grid.get((area?.row ?? 0) + row, (area?.column ?? 0) + column);
      const value = cell?.value ?? null;
      const day = days[column];
      if (!cell || value === null || !day) return value;
      const { numberFormat } = workbook.styles.get(cell.style);
      if (!day.seen) formats[column] = numberFormat;
      day.seen = true;
      if (!isDay(value) || !showsDay(numberFormat)) day.only = false;
      return value;
    });
    records.push(record);
  }
  const fields = headers.map((name, column) => ({
    name,
    isDate: (days[column]?.seen && days[column]?.only) ?? false,
    numberFormat: formats[column] ?? "General",
  }));
  return { fields, records };
};
