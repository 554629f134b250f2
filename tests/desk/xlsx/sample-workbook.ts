import { parseArea } from "../../../src/desk/model/address";
import type { Area, CellValue } from "../../../src/desk/model/cell";
import { CellError } from "../../../src/desk/model/cell";
import type { DataValidation, ValidationRule } from "../../../src/desk/model/rules";
import type { Sheet } from "../../../src/desk/model/sheet";
import type { CellStyle } from "../../../src/desk/model/style";
import { normalStyle } from "../../../src/desk/model/style";
import type { Table } from "../../../src/desk/model/table";
import { Workbook } from "../../../src/desk/model/workbook";

/** An area by its address, for tests that know it is one. */
export const area = (address: string): Area => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`No address: ${address}`);
  return parsed;
};

/** Sets one cell by address: text that begins with "=" is a formula, with its value beside it. */
export const put = (
  sheet: Sheet,
  address: string,
  content: CellValue,
  result: CellValue = null,
  style = 0,
): void => {
  const { row, column } = area(address);
  const formula = typeof content === "string" && content.startsWith("=") ? content : null;
  sheet.grid.set(row, column, { value: formula === null ? content : result, formula, style });
};

export const putRows = (
  sheet: Sheet,
  row: number,
  column: number,
  rows: readonly (readonly CellValue[])[],
): void => {
  rows.forEach((values, r) =>
    values.forEach((value, c) => {
      if (value !== null) sheet.grid.set(row + r, column + c, { value, formula: null, style: 0 });
    }),
  );
};

export const styled = (workbook: Workbook, changes: Partial<CellStyle>): number =>
  workbook.styles.intern({ ...normalStyle, ...changes });

/** A table with Excel's defaults over an area whose first row holds the headers. */
export const addTable = (
  workbook: Workbook,
  sheet: Sheet,
  name: string,
  address: string,
  columns: readonly string[],
): Table => {
  const table: Table = {
    id: workbook.newId(),
    name,
    area: area(address),
    columns: columns.map((column, index) => ({
      id: index + 1,
      name: column,
      calculatedFormula: null,
      filteredTo: null,
    })),
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: "TableStyleLight1",
  };
  sheet.tables.push(table);
  return table;
};

export const validation = (address: string, rule: ValidationRule): DataValidation => ({
  areas: [area(address)],
  rule,
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  prompt: { showPrompt: true, title: "", message: "" },
});

const headers = ["Mã", "Nội dung", "Đơn vị", "Hạn", "Trạng thái", "Khối lượng", "Còn lại"];
const units = ["Văn phòng HĐND & UBND", "Phòng Nội vụ", "Công an xã", "phòng nội vụ", null];
const states = ["Chưa làm", "Đang làm", "Hoàn thành"];

/** Rows of tasks in which a value of every kind occurs, lines that look like formulas among them. */
export const taskRows = (count: number): CellValue[][] =>
  Array.from({ length: count }, (_, index) => [
    `06/TB·${index + 1}`,
    `- Rà soát <đề án> số ${index + 1} & "báo cáo"`,
    units[index % units.length] ?? null,
    index % 7 === 6 ? null : 45_600 + index,
    states[index % states.length] ?? null,
    index % 5 === 4 ? null : (index % 4) + 0.5,
    null,
  ]);

/** A workbook that uses everything the writer knows but pivots. */
export const sampleWorkbook = (): Workbook => {
  const workbook = new Workbook("Nhiệm vụ");
  const tasks = workbook.sheets[0] as Sheet;
  const lists = workbook.addSheet("Danh mục 'A' cũ");
  const settings = workbook.addSheet("_CaiDat");
  addTasks(workbook, tasks);
  addLists(workbook, lists);
  put(settings, "A1", "schema");
  put(settings, "B1", 1);
  settings.visibility = "VeryHidden";
  workbook.names.push(
    { name: "NgayBaoCao", formula: "=_CaiDat!$B$1", scope: null, visible: true, comment: "Ngày" },
    {
      name: "noi_bo",
      formula: "='Danh mục ''A'' cũ'!$A$2:$A$5",
      scope: lists.id,
      visible: false,
      comment: "",
    },
  );
  return workbook;
};

const addTasks = (workbook: Workbook, sheet: Sheet): void => {
  const rows = taskRows(12);
  const title = styled(workbook, { font: { ...normalStyle.font, bold: true, size: 16, color: "#1F3864" } });
  put(sheet, "A1", "THEO DÕI NHIỆM VỤ", null, title);
  sheet.merges.push(area("A1:G1"));
  putRows(sheet, 2, 0, [headers, ...rows]);
  const header = styled(workbook, {
    font: { ...normalStyle.font, name: "Times New Roman", size: 12, bold: true },
    fill: "#DDEBF7",
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    wrapText: true,
    borders: { bottom: { style: "Continuous", weight: "Thin", color: "#808080" } },
  });
  headers.forEach((value, column) => sheet.grid.set(2, column, { value, formula: null, style: header }));
  const date = styled(workbook, { numberFormat: "dd/mm/yyyy", locked: false });
  const text = styled(workbook, { quotePrefix: true, wrapText: true, numberFormat: "@" });
  rows.forEach((row, index) => {
    sheet.grid.set(3 + index, 1, { value: row[1] ?? null, formula: null, style: text });
    sheet.grid.set(3 + index, 3, { value: row[3] ?? null, formula: null, style: date });
    const left = typeof row[3] === "number" ? row[3] - 45_605 : "";
    sheet.grid.set(3 + index, 6, { value: left, formula: '=IF([@Hạn]="","",[@Hạn]-45605)', style: 0 });
  });
  const table = addTable(workbook, sheet, "NhiemVu", "A3:G15", headers);
  table.columns[6] = {
    id: 7,
    name: "Còn lại",
    calculatedFormula: '=IF([@Hạn]="","",[@Hạn]-45605)',
    filteredTo: null,
  };
  table.highlightFirstColumn = true;

  put(sheet, "I3", '=COUNTIFS(NhiemVu[Trạng thái],"Chưa làm")', 4);
  put(sheet, "I4", "=COUNTA(NhiemVu[Đơn vị])>3", true);
  put(sheet, "I5", '="a"&"_x0041_"', "a_x0041_");
  put(sheet, "I6", "=1/0", new CellError("#DIV/0!"));
  put(sheet, "I7", true);
  put(sheet, "I8", new CellError("#N/A"));
  put(sheet, "I9", "  hai đầu\r\ncó khoảng trắng\u000B ");
  put(sheet, "I10", "_x0041_ \uD800 <&>\"'");

  sheet.columns.set(0, { width: 60, hidden: false, style: null });
  sheet.columns.set(1, { width: 300, hidden: false, style: null });
  sheet.columns.set(2, { width: 120, hidden: false, style: null });
  sheet.columns.set(3, { width: 72, hidden: false, style: date });
  sheet.columns.set(7, { width: null, hidden: true, style: null });
  sheet.rows.set(0, { height: 30, hidden: false, style: null });
  sheet.rows.set(20, { height: null, hidden: true, style: title });
  sheet.freeze = { rows: 3, columns: 1 };
  sheet.selection = area("B4");
  sheet.tabColor = "#2E75B6";
  sheet.showGridlines = false;
  sheet.conditionalFormats.push(
    {
      id: "late",
      type: "Custom",
      areas: [area("A4:G15"), area("K1:K3")],
      priority: 0,
      stopIfTrue: true,
      formula: '=AND($G4<>"",$G4<0)',
      format: { fontColor: "#A4262C", fill: "#FDE7E9", bold: true },
    },
    {
      id: "soon",
      type: "CellValue",
      areas: [area("G4:G15")],
      priority: 1,
      stopIfTrue: false,
      operator: "Between",
      formula1: "=0",
      formula2: "=3",
      format: {
        fill: "#FFF4CE",
        italic: true,
        strikethrough: false,
        underline: "Single",
        numberFormat: "0.0",
        borders: { bottom: { style: "Dash", weight: "Thin", color: "#7A4F01" } },
      },
    },
    {
      id: "bar",
      type: "DataBar",
      areas: [area("F4:F15")],
      priority: 2,
      stopIfTrue: false,
      fillColor: "#638EC6",
      gradientFill: false,
      showDataBarOnly: true,
      lowerBound: { type: "Automatic", formula: null },
      upperBound: { type: "Number", formula: "4" },
    },
  );
  sheet.validations.push(
    {
      ...validation("E4:E15", {
        kind: "list",
        source: "='Danh mục ''A'' cũ'!$A$2:$A$4",
        inCellDropDown: true,
      }),
      errorAlert: { showAlert: true, style: "Warning", title: "Trạng thái", message: "Chọn trong danh sách" },
      prompt: { showPrompt: true, title: "Chọn", message: 'Một trong các\n"trạng thái"' },
    },
    validation("D4:D15", { kind: "date", operator: "GreaterThan", formula1: "2024-01-01", formula2: null }),
    validation("F4:F15", { kind: "decimal", operator: "Between", formula1: "0", formula2: "100" }),
    validation("C4:C15", { kind: "list", source: 'A "x",B', inCellDropDown: false }),
    validation("B4:B15", { kind: "textLength", operator: "LessThan", formula1: "500", formula2: null }),
    validation("A4:A15", { kind: "custom", formula: "=COUNTIF($A$4:$A$15,A4)=1" }),
  );
  Object.assign(sheet.pageLayout, {
    orientation: "Landscape",
    centerHorizontally: true,
    printArea: "A1:G15",
    firstPageNumber: 3,
    printTitleRows: "$3:$3",
    printTitleColumns: "$A:$A",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
  });
  const texts = sheet.pageLayout.headersFooters;
  texts.state = "FirstAndDefault";
  texts.firstPage.centerHeader = "&B06/TB-BCĐ";
  texts.defaultForAllPages.rightFooter = "Trang &P/&N";
};

const addLists = (workbook: Workbook, sheet: Sheet): void => {
  putRows(sheet, 0, 0, [
    ["Trạng thái", "Số"],
    ["Chưa làm", 1],
    ["Đang làm", 2],
    ["Hoàn thành", 3],
  ]);
  const table = addTable(workbook, sheet, "DanhMuc", "A1:B5", ["Trạng thái", "Số"]);
  table.showTotals = true;
  table.style = "TableStyleMedium2";
  put(sheet, "A5", "Cộng");
  put(sheet, "B5", "=SUBTOTAL(109,[Số])", 6);
  sheet.visibility = "Hidden";
  sheet.protection = {
    allowAutoFilter: true,
    allowDeleteColumns: false,
    allowDeleteRows: false,
    allowEditObjects: false,
    allowEditScenarios: true,
    allowFormatCells: false,
    allowFormatColumns: true,
    allowFormatRows: false,
    allowInsertColumns: false,
    allowInsertHyperlinks: false,
    allowInsertRows: false,
    allowPivotTables: false,
    allowSort: false,
    selectionMode: "Unlocked",
  };
};
