import type { DateOrder } from "../../api/edit/entry-dates";
import { formatValue } from "../../formulas/number-format";
import type { Cell } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { CellStyle } from "../../model/style";

const shortDates: Readonly<Record<DateOrder, string>> = {
  "day-first": "dd/mm/yyyy",
  "month-first": "m/d/yyyy",
};

/** Letters of days and hours in a format code; those in quotes, brackets or behind a backslash are only text. */
const bareCode = (code: string): string => code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();

/** True where a number format shows a day. */
export const showsDay = (numberFormat: string): boolean =>
  numberFormat !== "General" && /[dy]/.test(bareCode(numberFormat));

/**
 * A cell's content as a person would type it again: the formula, a day in the order of the person's settings, a share
 * in per cent, text behind an apostrophe where that is what makes it text.
 */
export const textToEdit = (cell: Cell | undefined, style: CellStyle, order: DateOrder): string => {
  if (!cell) return "";
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return style.quotePrefix ? `'${value}` : value;
  const format = style.numberFormat;
  if (showsDay(format) && value >= 0) {
    const day = formatValue(Math.floor(value), shortDates[order]);
    return value % 1 === 0 ? day : `${day} ${formatValue(value, "h:mm:ss")}`;
  }
  if (bareCode(format).includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
};

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/**
 * What is typed into a cell that shows per cent is meant in per cent: 50 and 0.5 are the same, as Excel's
 * "automatic percent entry" has it.
 */
export const inFormatOf = (text: string, numberFormat: string): string =>
  bareCode(numberFormat).includes("%") && plainNumber.test(text.trim()) && Math.abs(Number(text)) >= 1
    ? `${text.trim()}%`
    : text;
