import type { CellValue } from "../model/cell";
import { CellError } from "../model/cell";
import { toText } from "./coercion";
export const formatValue = (value: CellValue, _code: string): string =>
  value instanceof CellError ? value.code : toText(value);
export const formatText = (value: CellValue, code: string): CellValue => formatValue(value, code);
