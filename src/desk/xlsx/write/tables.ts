import type { CellValue } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { Table, TableColumn } from "../../model/table";
import { fileArea } from "../file-reference";
import { toFileFormula } from "../formula-text";
import { counted, element, escapeText, namespaces } from "../xml";

/** What Excel's own totals are, by the first argument of their SUBTOTAL. */
const totalFunctions: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

interface Total {
  readonly totalsRowLabel?: string;
  readonly totalsRowFunction?: string;
  readonly formula?: string;
}

/** The table must say what its totals row shows, or Excel "repairs" the row. */
const totalOf = (sheet: Sheet, table: Table, index: number): Total => {
  if (!table.showTotals) return {};
  const cell = sheet.grid.get(table.area.row + table.area.rowCount - 1, table.area.column + index);
  if (!cell) return {};
  if (cell.formula === null) return typeof cell.value === "string" ? { totalsRowLabel: cell.value } : {};
  const formula = toFileFormula(cell.formula, table.name);
  const code = /^SUBTOTAL\((\d+),[^()]*\]\)$/i.exec(formula)?.[1];
  const known = code === undefined ? undefined : totalFunctions[code];
  return known === undefined ? { totalsRowFunction: "custom", formula } : { totalsRowFunction: known };
};

const columnElement = (sheet: Sheet, table: Table, column: TableColumn, index: number): string => {
  const { formula, ...total } = totalOf(sheet, table, index);
  const calculated = column.calculatedFormula;
  return element(
    "tableColumn",
    { id: column.id, name: column.name, ...total },
    (calculated === null
      ? ""
      : `<calculatedColumnFormula>${escapeText(toFileFormula(calculated, table.name))}</calculatedColumnFormula>`) +
      (formula === undefined ? "" : `<totalsRowFormula>${escapeText(formula)}</totalsRowFormula>`),
  );
};

const filterText = (value: CellValue): string =>
  value instanceof CellError
    ? value.code
    : typeof value === "boolean"
      ? String(value).toUpperCase()
      : String(value);

const autoFilterElement = (table: Table): string => {
  if (!table.showHeaders || !table.showFilterButton) return "";
  const columns = table.columns.map((column, index) => {
    if (column.filteredTo === null) return "";
    const shown = column.filteredTo.filter((value) => value !== null && value !== "");
    const filters = element(
      "filters",
      { blank: shown.length < column.filteredTo.length || null },
      shown.map((value) => element("filter", { val: filterText(value) })).join(""),
    );
    return element("filterColumn", { colId: index }, filters);
  });
  const { area } = table;
  const filtered = table.showTotals ? { ...area, rowCount: area.rowCount - 1 } : area;
  return element("autoFilter", { ref: fileArea(filtered) }, columns.join(""));
};

/** `xl/tables/tableN.xml`. `id` is unique in the workbook. */
export const tablePart = (sheet: Sheet, table: Table, id: number): string =>
  element(
    "table",
    {
      xmlns: namespaces.main,
      id,
      name: table.name,
      displayName: table.name,
      ref: fileArea(table.area),
      headerRowCount: table.showHeaders ? null : 0,
      totalsRowCount: table.showTotals ? 1 : null,
      totalsRowShown: table.showTotals ? null : false,
    },
    autoFilterElement(table) +
      counted(
        "tableColumns",
        table.columns.map((column, index) => columnElement(sheet, table, column, index)),
      ) +
      element("tableStyleInfo", {
        name: table.style || null,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
  );
