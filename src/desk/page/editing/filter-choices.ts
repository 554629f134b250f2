import { bodyRow, bodyRowCount } from "../../api/edit/table-parts";
import { formatValue } from "../../formulas/number-format";
import type { CellValue } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { StyleTable } from "../../model/style";
import type { Table } from "../../model/table";

/** One line of a filter's menu: what cells show, and whether they are shown now. */
export interface FilterChoice {
  /** Empty for blank cells. */
  readonly text: string;
  readonly isShown: boolean;
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Numbers and days by size, texts in the order of the Vietnamese alphabet, blanks last. */
const inOrder = (a: readonly [string, CellValue], b: readonly [string, CellValue]): number => {
  const [x, y] = [a[1], b[1]];
  if (a[0] === "" || b[0] === "") return a[0] === b[0] ? 0 : a[0] === "" ? 1 : -1;
  if (typeof x === "number" && typeof y === "number") return x - y;
  if (typeof x === "number" || typeof y === "number") return typeof x === "number" ? -1 : 1;
  return collator.compare(a[0], b[0]);
};

/**
 * The different texts that a column of a table shows. Rows that another column's filter hides do not count, as in
 * Excel: choosing among what is left narrows it further.
 */
export const filterChoices = (
  sheet: Sheet,
  styles: StyleTable,
  table: Table,
  column: number,
): FilterChoice[] => {
  const { filteredTo } = table.columns[column] ?? { filteredTo: null };
  const others = table.columns.some((each, at) => at !== column && each.filteredTo !== null);
  const first = bodyRow(table);
  const found = new Map<string, CellValue>();
  for (let row = first; row < first + bodyRowCount(table); row++) {
    if (others && filteredTo === null && sheet.rows.get(row)?.hidden) continue;
    const cell = sheet.grid.get(row, table.area.column + column);
    const value = cell?.value ?? null;
    found.set(cell && value !== null ? formatValue(value, styles.get(cell.style).numberFormat) : "", value);
  }
  const shown = filteredTo && new Set(filteredTo.map((value) => String(value ?? "").toLowerCase()));
  return [...found].sort(inOrder).map(([text, value]) => ({
    text,
    isShown: !shown || shown.has(text.toLowerCase()) || shown.has(String(value ?? "").toLowerCase()),
  }));
};
