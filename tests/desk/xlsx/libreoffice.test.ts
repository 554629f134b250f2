import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { itOpensInLibreOffice, shownByLibreOffice } from "./libreoffice";
import { samplePivots } from "./sample-pivots";
import { sampleWorkbook } from "./sample-workbook";

describe("LibreOffice, which recalculates what it opens", () => {
  itOpensInLibreOffice("shows the same values", () => {
    const sheets = shownByLibreOffice(saveWorkbook(sampleWorkbook()));
    const tasks = sheets.get("Nhiệm vụ") ?? [];
    expect(tasks[2]?.slice(0, 7)).toEqual([
      "Mã",
      "Nội dung",
      "Đơn vị",
      "Hạn",
      "Trạng thái",
      "Khối lượng",
      "Còn lại",
    ]);
    expect(tasks[3]?.slice(0, 7)).toEqual([
      "06/TB·1",
      '- Rà soát <đề án> số 1 & "báo cáo"',
      "Văn phòng HĐND & UBND",
      "04/11/2024",
      "Chưa làm",
      "0.5",
      "-5",
    ]);
    // A calculated column whose deadline is blank, and formulas of every type.
    expect(tasks[9]?.[6]).toBe("");
    expect([2, 3, 5, 6, 7].map((row) => tasks[row]?.[8])).toEqual(["4", "TRUE", "#DIV/0!", "TRUE", "#N/A"]);
    expect(sheets.get("Danh mục 'A' cũ")?.[4]).toEqual(["Cộng", "6"]);
  });

  itOpensInLibreOffice("works the same values out in every pivot", () => {
    const { workbook, pivots } = samplePivots();
    const shown = shownByLibreOffice(saveWorkbook(workbook)).get("Phân tích") ?? [];
    const isNumber = (text: string): boolean => text !== "" && !Number.isNaN(Number(text));
    for (const pivot of pivots.pivotTables) {
      const layout = pivot.lastRefresh;
      if (!layout || layout.data.length === 0 || layout.columns.length + layout.rows.length === 0) continue;
      const { area, body, headerRows, labelColumns } = layout;
      // LibreOffice 7 takes the two kinds of grand totals for each other.
      if (!pivot.showRowGrandTotals || !pivot.showColumnGrandTotals) continue;
      // Labels, captions and their order differ by program; the numbers of a row stay together.
      const numbers = (rows: readonly (readonly string[])[]): string[] =>
        rows
          .map((row) => row.filter(isNumber).join(" "))
          .filter((row) => row !== "")
          .sort();
      const ours = Array.from({ length: body.rowCount - headerRows }, (_, row) =>
        Array.from({ length: body.columnCount - labelColumns }, (_column, column) =>
          String(
            pivots.grid.get(body.row + headerRows + row, body.column + labelColumns + column)?.value ?? "",
          ),
        ),
      );
      // LibreOffice may need a row more; the next pivot is two rows away.
      const theirs = shown.slice(area.row, area.row + area.rowCount + 1).map((row) => row.slice(area.column));
      expect({ pivot: pivot.name, missing: missingFrom(numbers(theirs), numbers(ours)) }).toEqual({
        pivot: pivot.name,
        missing: [],
      });
    }
  });
});

const missingFrom = (there: readonly string[], wanted: readonly string[]): string[] => {
  const left = [...there];
  return wanted.filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
};
