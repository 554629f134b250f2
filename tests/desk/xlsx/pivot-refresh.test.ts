import type { CellValue } from "../../../src/desk/model/cell";
import { growthOf, mostGrowth } from "../../growth";
import { CellError } from "../../../src/desk/model/cell";
import type { PivotTable } from "../../../src/desk/model/pivot";
import { refreshPivotTable } from "../../../src/desk/model/pivot-refresh";
import { PivotError } from "../../../src/desk/model/pivot-source";
import type { Sheet } from "../../../src/desk/model/sheet";
import { normalStyle } from "../../../src/desk/model/style";
import { Workbook } from "../../../src/desk/model/workbook";
import { dataField, newPivot, pivotWorkbook } from "./sample-pivots";
import { addTable, area, put, putRows, styled } from "./sample-workbook";
import { pictureOf } from "./workbook-picture";

/** A workbook with a small table NhiemVu and an empty sheet for pivots. */
const small = (rows: readonly (readonly CellValue[])[]): { workbook: Workbook; pivots: Sheet } => {
  const workbook = new Workbook("Nguồn");
  const [sheet] = workbook.sheets;
  const headers = ["Đơn vị", "Trạng thái", "Số"];
  if (sheet) {
    putRows(sheet, 0, 0, [headers, ...rows]);
    addTable(workbook, sheet, "NhiemVu", `A1:C${rows.length + 1}`, headers);
  }
  return { workbook, pivots: workbook.addSheet("Phân tích") };
};

const shown = (sheet: Sheet, address: string): string[] => {
  const { row, column, rowCount, columnCount } = area(address);
  return Array.from({ length: rowCount }, (_, r) =>
    Array.from({ length: columnCount }, (_column, c) => {
      const value = sheet.grid.get(row + r, column + c)?.value ?? "";
      return value instanceof CellError ? value.code : String(value);
    }).join("|"),
  );
};

const addPivot = (
  workbook: Workbook,
  sheet: Sheet,
  anchor: string,
  changes: Partial<PivotTable>,
): PivotTable => {
  const pivot = newPivot(workbook, `Pivot${sheet.pivotTables.length + 1}`, anchor, changes);
  sheet.pivotTables.push(pivot);
  refreshPivotTable(workbook, sheet, pivot);
  return pivot;
};

const rows: CellValue[][] = [
  ["Xã", "Chậm", 5],
  ["xã", "Xong", 1],
  [null, "Xong", null],
  [10, "Chậm", "chữ"],
  [2, "Xong", 4],
  [true, "Chậm", 3],
  ["Đội", "Chậm", 2],
];

describe("a PivotTable", () => {
  it("sorts its items as Excel does: numbers, texts in any case, logical values, blanks", () => {
    const { workbook, pivots } = small(rows);
    const pivot = addPivot(workbook, pivots, "A3", { rows: ["Đơn vị"], data: [dataField("Số", "Tổng số")] });
    expect(shown(pivots, "A3:B10")).toEqual([
      "Row Labels|Tổng số",
      "2|4",
      "10|0",
      "Đội|2",
      "Xã|6",
      "true|3",
      "(blank)|",
      "Grand Total|15",
    ]);
    expect(pivot.rendered).toEqual(area("A3:B10"));
  });

  it.each([
    ["Sum", "15"],
    ["Count", "6"],
    ["CountNumbers", "5"],
    ["Average", "3"],
    ["Max", "5"],
    ["Min", "1"],
    ["Product", "120"],
  ] as const)("sums up by %s", (by, total) => {
    const { workbook, pivots } = small(rows);
    addPivot(workbook, pivots, "A1", { data: [dataField("Số", "Trị", by)] });
    expect(shown(pivots, "A1:A2")).toEqual(["Trị", total]);
  });

  it("passes errors of its source on, but counts them", () => {
    const { workbook, pivots } = small([["Xã", "Chậm", new CellError("#N/A")]]);
    addPivot(workbook, pivots, "A1", {
      data: [dataField("Số", "Tổng"), dataField("Số", "Đếm", "Count")],
    });
    expect(shown(pivots, "A1:B2")).toEqual(["Tổng|Đếm", "#N/A|1"]);
  });

  it("shows one page of a filter, and all when its item is gone", () => {
    const { workbook, pivots } = small(rows);
    const pivot = addPivot(workbook, pivots, "B2", {
      rows: ["Trạng thái"],
      filters: [{ field: "Đơn vị", selected: "xã" }],
      data: [dataField("Số", "Tổng số")],
    });
    expect(shown(pivots, "B2:C7")).toEqual([
      "Đơn vị|Xã",
      "|",
      "Row Labels|Tổng số",
      "Chậm|5",
      "Xong|1",
      "Grand Total|6",
    ]);
    pivot.filters = [{ field: "Đơn vị", selected: "Huyện" }];
    refreshPivotTable(workbook, pivots, pivot);
    expect(shown(pivots, "B2:C2")).toEqual(["Đơn vị|(All)"]);
  });

  it("takes the rows that were added to its table, and leaves nothing behind when it shrinks", () => {
    const { workbook, pivots } = small(rows);
    const pivot = addPivot(workbook, pivots, "A1", { rows: ["Đơn vị"], data: [dataField("Số", "Tổng số")] });
    const [sheet] = workbook.sheets;
    const [table] = sheet?.tables ?? [];
    if (!sheet || !table) throw new Error("The source is there");
    table.area = { ...table.area, rowCount: 2 };
    refreshPivotTable(workbook, pivots, pivot);
    expect(shown(pivots, "A1:B3")).toEqual(["Row Labels|Tổng số", "Xã|5", "Grand Total|5"]);
    expect([...pivots.grid.rows.keys()]).toEqual([0, 1, 2]);
    table.area = { ...table.area, rowCount: 3 };
    put(sheet, "A3", "Ấp");
    refreshPivotTable(workbook, pivots, pivot);
    expect(shown(pivots, "A1:A4")).toEqual(["Row Labels", "Ấp", "Xã", "Grand Total"]);
  });

  it("takes an area whose first row has the headers", () => {
    const { workbook, pivots } = small(rows);
    addPivot(workbook, pivots, "A1", {
      source: { sheet: "nguồn", area: area("B1:C4") },
      rows: ["Trạng thái"],
      data: [dataField("Số", "Tổng số")],
    });
    expect(shown(pivots, "A1:B4")).toEqual(["Row Labels|Tổng số", "Chậm|5", "Xong|1", "Grand Total|6"]);
  });

  it("keeps the look that cells were given, and makes headings and totals bold", () => {
    const { workbook, pivots } = small(rows);
    pivots.columns.set(1, { width: 90, hidden: false, style: styled(workbook, { fill: "#FFFFCC" }) });
    const pivot = addPivot(workbook, pivots, "A1", {
      rows: ["Trạng thái"],
      data: [dataField("Số", "Tổng số", "Sum", "0.0")],
      autoFormat: false,
    });
    const look = (address: string): { bold: boolean; fill: string | null; numberFormat: string } => {
      const { row, column } = area(address);
      const style = workbook.styles.get(pivots.grid.get(row, column)?.style ?? -1);
      return { bold: style.font.bold, fill: style.fill, numberFormat: style.numberFormat };
    };
    expect(look("B1")).toEqual({ bold: true, fill: "#FFFFCC", numberFormat: "General" });
    expect(look("B2")).toEqual({ bold: false, fill: "#FFFFCC", numberFormat: "0.0" });
    const cell = pivots.grid.get(1, 1);
    if (cell) cell.style = styled(workbook, { font: { ...normalStyle.font, color: "#A4262C" } });
    refreshPivotTable(workbook, pivots, pivot);
    expect(workbook.styles.get(pivots.grid.get(1, 1)?.style ?? 0).font.color).toBe("#A4262C");
    expect(look("B4")).toEqual({ bold: true, fill: "#FFFFCC", numberFormat: "0.0" });
  });
});

describe("a PivotTable that Excel would refuse", () => {
  const refused = (change: (workbook: Workbook, pivots: Sheet, pivot: PivotTable) => void): string => {
    const { workbook, pivots } = small(rows);
    const pivot = addPivot(workbook, pivots, "B2", { rows: ["Đơn vị"], data: [dataField("Số", "Tổng số")] });
    change(workbook, pivots, pivot);
    const before = JSON.stringify(pictureOf(workbook));
    try {
      refreshPivotTable(workbook, pivots, pivot);
    } catch (error) {
      expect(JSON.stringify(pictureOf(workbook))).toBe(before);
      return error instanceof PivotError ? error.reason : String(error);
    }
    return "refreshed";
  };

  it.each<[name: string, reason: string, change: Parameters<typeof refused>[0]]>([
    [
      "another cell's content",
      "Overlap",
      (_, pivots, pivot) => {
        put(pivots, "D3", "ghi chú");
        pivot.columns = ["Trạng thái"];
      },
    ],
    [
      "a table",
      "Overlap",
      (workbook, pivots, pivot) => {
        addTable(workbook, pivots, "Khac", "D2:D4", ["Trống"]);
        pivot.columns = ["Trạng thái"];
      },
    ],
    [
      "another pivot",
      "Overlap",
      (workbook, pivots, pivot) => {
        addPivot(workbook, pivots, "D2", { data: [dataField("Số", "Tổng số")] });
        pivot.columns = ["Trạng thái"];
      },
    ],
    [
      "merged cells",
      "Overlap",
      (_, pivots, pivot) => {
        pivots.merges.push(area("D3:E3"));
        pivot.columns = ["Trạng thái"];
      },
    ],
    ["a source that is gone", "SourceNotFound", (workbook) => workbook.sheets[0]?.tables.pop()],
    [
      "a column that is gone",
      "FieldNotFound",
      (workbook) => {
        const column = workbook.table("NhiemVu")?.table.columns[0];
        if (column) column.name = "Tên khác";
      },
    ],
  ])("changes nothing: %s", (_name, reason, change) => {
    expect(refused(change)).toBe(reason);
  });

  it("takes a time that grows with the rows and no faster", async () => {
    const refresh = (rows: number): void => {
      const { workbook, pivots } = pivotWorkbook(rows);
      addPivot(workbook, pivots, "A3", {
        rows: ["Đơn vị"],
        columns: ["Trạng thái"],
        data: [dataField("Mã", "Số nhiệm vụ", "Count"), dataField("Khối lượng", "Tổng")],
      });
    };
    expect(await growthOf(refresh, 5_000)).toBeLessThan(mostGrowth);
  }, 60_000);
});
