import type { CellValue } from "../../../src/desk/model/cell";
import type { PivotDataField, PivotTable } from "../../../src/desk/model/pivot";
import { refreshPivotTable } from "../../../src/desk/model/pivot-refresh";
import type { Sheet } from "../../../src/desk/model/sheet";
import { Workbook } from "../../../src/desk/model/workbook";
import { addTable, area, putRows, styled, taskRows } from "./sample-workbook";

/** A pivot with Excel's defaults over the table NhiemVu. */
export const newPivot = (
  workbook: Workbook,
  name: string,
  anchor: string,
  changes: Partial<PivotTable> = {},
): PivotTable => ({
  id: workbook.newId(),
  name,
  source: { table: "NhiemVu" },
  anchor: { row: area(anchor).row, column: area(anchor).column },
  rows: [],
  columns: [],
  filters: [],
  data: [],
  picks: [],
  layoutType: "Compact",
  showRowGrandTotals: true,
  showColumnGrandTotals: true,
  refreshOnOpen: true,
  autoFormat: true,
  preserveFormatting: true,
  emptyCellText: "",
  fillEmptyCells: false,
  rendered: null,
  ...changes,
});

export const dataField = (
  field: string,
  name: string,
  summarizeBy: PivotDataField["summarizeBy"] = "Sum",
  numberFormat: string | null = null,
): PivotDataField => ({ id: `${field}/${name}`, field, name, summarizeBy, numberFormat });

export const headers = ["Mã", "Nội dung", "Đơn vị", "Hạn", "Trạng thái", "Khối lượng", "Khẩn"];

/** A workbook with the table NhiemVu on its first sheet and an empty second one. */
export const pivotWorkbook = (count = 24): { workbook: Workbook; pivots: Sheet } => {
  const workbook = new Workbook("Nhiệm vụ");
  const sheet = workbook.sheets[0] as Sheet;
  const rows = taskRows(count).map((row, index): CellValue[] => [...row.slice(0, 6), index % 3 === 0]);
  putRows(sheet, 0, 0, [headers, ...rows]);
  const date = styled(workbook, { numberFormat: "dd/mm/yyyy" });
  rows.forEach((row, index) => {
    if (row[3] != null) sheet.grid.set(index + 1, 3, { value: row[3], formula: null, style: date });
  });
  addTable(workbook, sheet, "NhiemVu", `A1:G${count + 1}`, headers);
  return { workbook, pivots: workbook.addSheet("Phân tích") };
};

/** Every shape of pivot that the desk knows, each refreshed on one sheet. */
export const samplePivots = (): { workbook: Workbook; pivots: Sheet } => {
  const { workbook, pivots } = pivotWorkbook();
  const count = dataField("Mã", "Số nhiệm vụ", "Count");
  const effort = dataField("Khối lượng", "Tổng khối lượng", "Sum", "#,##0.0");
  const shapes: Partial<PivotTable>[] = [
    { rows: ["Đơn vị"], columns: ["Trạng thái"], data: [count] },
    {
      rows: ["Đơn vị"],
      columns: ["Trạng thái"],
      data: [count],
      layoutType: "Tabular",
      fillEmptyCells: true,
      emptyCellText: "0",
    },
    { rows: ["Đơn vị", "Trạng thái"], data: [count, effort] },
    { rows: ["Đơn vị", "Trạng thái"], data: [count, effort], layoutType: "Tabular" },
    { rows: ["Trạng thái", "Đơn vị"], columns: ["Khẩn"], data: [count, effort], layoutType: "Outline" },
    {
      rows: ["Đơn vị"],
      columns: ["Trạng thái", "Khẩn"],
      data: [count, effort],
      filters: [{ field: "Hạn", selected: null }],
    },
    {
      rows: ["Hạn"],
      data: [dataField("Khối lượng", "TB", "Average", "0.00")],
      filters: [
        { field: "Đơn vị", selected: "Phòng Nội vụ" },
        { field: "Khẩn", selected: null },
      ],
      showColumnGrandTotals: false,
    },
    { columns: ["Trạng thái"], data: [count], showRowGrandTotals: false },
    { data: [count] },
    { data: [count, effort] },
    { rows: ["Khẩn"] },
    {},
  ];
  let row = 0;
  shapes.forEach((shape, index) => {
    const pivot = newPivot(workbook, `Pivot${index + 1}`, `B${row + 1}`, { autoFormat: false, ...shape });
    pivots.pivotTables.push(pivot);
    refreshPivotTable(workbook, pivots, pivot);
    row += (pivot.lastRefresh?.area.rowCount ?? 0) + 2;
  });
  return { workbook, pivots };
};
