import type { CellValue } from "./cell";
import { CellError } from "./cell";
import type { Aggregation, PivotTable } from "./pivot";
import type { PivotLanguage } from "./pivot-language";
import type { PivotColumnEntry, PivotLayout } from "./pivot-layout";

/** A cell that a PivotTable shows. */
export interface PivotCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly bold: boolean;
  /** Steps to the right of a compact label under its heading, which is always at the left; null elsewhere. */
  readonly indent: number | null;
  readonly numberFormat: string;
}

/** Sums values up as Excel does: blanks are left out, and nothing but blanks gives an empty cell. */
const summarize = (values: readonly CellValue[], by: Aggregation): CellValue => {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return null;
  const numbers = given.filter((value): value is number => typeof value === "number");
  if (by === "Count") return given.length;
  if (by === "CountNumbers") return numbers.length;
  const error = given.find((value) => value instanceof CellError);
  if (error !== undefined) return error;
  if (numbers.length === 0) return by === "Average" ? new CellError("#DIV/0!") : 0;
  const sum = (): number => numbers.reduce((total, value) => total + value, 0);
  switch (by) {
    case "Sum":
      return sum();
    case "Average":
      return sum() / numbers.length;
    case "Max":
      return numbers.reduce((most, value) => Math.max(most, value));
    case "Min":
      return numbers.reduce((least, value) => Math.min(least, value));
    case "Product":
      return numbers.reduce((product, value) => product * value, 1);
  }
};

/** An item inside a text: days as Excel writes them in English, whatever the format of the column. */
const captionOf = (value: CellValue, isDate: boolean): string => {
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "number" || !isDate) return String(value);
  const day = new Date((value - 25_569) * 86_400_000);
  return `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`;
};

/** Every cell that a PivotTable shows: filters, headers, labels and values. */
export const pivotCells = (layout: PivotLayout, pivot: PivotTable, language: PivotLanguage): PivotCell[] => {
  const cells: PivotCell[] = [];
  const { fields, body, rows, columns, data, labelColumns, headerRows } = layout;
  const put = (
    row: number,
    column: number,
    value: CellValue,
    look: Partial<Pick<PivotCell, "bold" | "indent" | "numberFormat">> = {},
  ): void => {
    if (value === null || value === "") return;
    cells.push({ row, column, value, bold: false, indent: null, numberFormat: "General", ...look });
  };
  const item = (field: number, place: number): CellValue =>
    fields[field]?.items?.values[place] ?? language.blank;
  const caption = (field: number, place: number): string =>
    captionOf(item(field, place), fields[field]?.isDate ?? false);
  const label = (field: number): Pick<PivotCell, "numberFormat"> => ({
    numberFormat: fields[field]?.isDate ? fields[field].numberFormat : "General",
  });
  const fieldName = (field: number): string => fields[field]?.name ?? "";

  layout.filters.forEach(({ field, selected }, index) => {
    const { row, column } = pivot.anchor;
    put(row + index, column, fieldName(field));
    put(
      row + index,
      column + 1,
      selected === null ? language.all : item(field, selected),
      selected === null ? {} : label(field),
    );
  });

  const bold = { bold: true };
  const compact = layout.layoutType === "Compact";
  const lastHeader = body.row + headerRows - 1;
  const firstValue = body.column + labelColumns;
  const several = data.length > 1;

  const putHeaders = (): void => {
    if (columns.length > 0) {
      if (rows.length > 0 && data.length === 1) put(body.row, body.column, data[0]?.name ?? null, bold);
      const captions = compact
        ? [language.columnLabels]
        : [...columns.map(fieldName), ...(several ? [language.values] : [])];
      captions
        .slice(0, layout.columnEntries.length)
        .forEach((text, index) => put(body.row, firstValue + index, text, bold));
    }
    if (rows.length > 0) {
      if (compact) put(lastHeader, body.column, language.rowLabels, bold);
      else rows.forEach((field, index) => put(lastHeader, body.column + index, fieldName(field), bold));
    }
    let before: readonly number[] = [];
    layout.columnEntries.forEach((entry, index) => {
      putColumnHeader(entry, firstValue + index, before);
      before = entry.kind === "item" ? entry.path : [];
    });
  };

  const putColumnHeader = (entry: PivotColumnEntry, column: number, before: readonly number[]): void => {
    const dataName = data[entry.data]?.name ?? "";
    if (columns.length === 0) return put(body.row, column, dataName, bold);
    if (entry.kind === "grand")
      return put(body.row + 1, column, several ? language.totalOf(dataName) : language.grandTotal, bold);
    const depth = entry.path.length;
    if (entry.kind === "subtotal") {
      const name = caption(columns[depth - 1] ?? 0, entry.path[depth - 1] ?? 0);
      return put(body.row + depth, column, several ? `${name} ${dataName}` : language.subtotal(name), bold);
    }
    entry.path.forEach((place, level) => {
      const field = columns[level] ?? 0;
      const repeated = entry.path.slice(0, level + 1).every((each, at) => before[at] === each);
      if (!repeated) put(body.row + 1 + level, column, item(field, place), { ...bold, ...label(field) });
    });
    if (several) put(lastHeader, column, dataName, bold);
  };

  const putLabels = (): void => {
    let before: readonly number[] = [];
    layout.rowEntries.forEach((entry, index) => {
      const row = lastHeader + 1 + index;
      const depth = entry.path.length;
      if (entry.kind === "grand") put(row, body.column, language.grandTotal, bold);
      else if (entry.kind === "subtotal") {
        const name = caption(rows[depth - 1] ?? 0, entry.path[depth - 1] ?? 0);
        put(row, body.column + depth - 1, language.subtotal(name), bold);
      } else if (depth === 0) {
        // Without row fields the value's name stands before its one row, unless it stands above it.
        if (labelColumns > 0 && !several) put(row, body.column, data[0]?.name ?? null, bold);
      } else {
        const heading = depth < rows.length;
        entry.path.forEach((place, level) => {
          const repeated = entry.path.slice(0, level + 1).every((each, at) => before[at] === each);
          if (repeated || (compact && level < depth - 1)) return;
          const field = rows[level] ?? 0;
          const look = { bold: heading, indent: compact ? level : null, ...label(field) };
          put(row, body.column + (compact ? 0 : level), item(field, place), look);
        });
      }
      before = entry.kind === "item" ? entry.path : [];
    });
  };

  const putValues = (): void => {
    // The place of every record on each level of the columns, worked out once.
    const places = layout.records.map((record) =>
      columns.map((field) => fields[field]?.items?.place(record[field] ?? null)),
    );
    layout.rowEntries.forEach((entry, index) => {
      const strong = { bold: entry.kind !== "item" || entry.path.length < rows.length };
      layout.columnEntries.forEach((columnEntry, offset) => {
        const field = data[columnEntry.data];
        if (!field) return;
        const values = entry.records
          .filter((record) => columnEntry.path.every((place, level) => places[record]?.[level] === place))
          .map((record) => layout.records[record]?.[field.place] ?? null);
        const value =
          summarize(values, field.summarizeBy) ?? (pivot.fillEmptyCells ? pivot.emptyCellText : null);
        put(lastHeader + 1 + index, firstValue + offset, value, {
          ...strong,
          numberFormat: field.numberFormat ?? "General",
        });
      });
    });
  };

  putHeaders();
  putLabels();
  putValues();
  return cells;
};
