import { CellError } from "../../../../src/desk/model/cell";
import type { Workbook } from "../../../../src/desk/model/workbook";
import { addName, addTable, fill, sheetOf, workbookOf } from "../workbook-of";

/**
 * A formula and what Excel shows for it; errors by their code. The third part, where there is one, says why
 * LibreOffice shows something else.
 */
export type Case = readonly [
  formula: string,
  expected: number | string | boolean,
  otherInLibreOffice?: string,
];

/** Where the cases' formulas stand: column C, from the first row on. */
export const casesSheet = "Tính";
export const casesColumn = 2;

/** The sheets that the cases speak of, with the cases themselves. */
export const workbookWith = (cases: readonly Case[]): Workbook => {
  const workbook = workbookOf({
    "Dữ liệu": [
      ["Mã", "Đơn vị", "Số", "Hạn", "Ghi chú", "Tên [cột] #1"],
      ["V-1", "Văn phòng", 3, 45376, "abc", 1],
      ["V-2", "Nội vụ", 5, 45381, '=""', 2],
      ["V-3", "văn phòng", 7, 45390, null, 3],
      ["V-4", "Tài chính", -2, null, "a*c", 4],
      ["V-5", "Nội vụ", 5, 45376, true, 5],
      ["V-6", "Văn phòng", "5", 45412, 12, 6],
      ["Cộng", null, "=SUBTOTAL(109,tblViec[Số])", null, null, 21],
    ],
    // One value of each kind: A1 is 1 and A9 is empty.
    Mix: [
      [1, 10, "x"],
      ["1", 20, "y"],
      [true, 30, "z"],
      ["abc", 40, "Ả rập"],
      ["ABC", 50, "đ"],
      [new CellError("#N/A"), 60, "Đ"],
      ['=""', 70, "a?b"],
      [2.5, 80, "~"],
      [null, 90, "x"],
      ["abcd", 100, "yes"],
    ],
    Bậc: [
      [0, 10, 20, 50],
      ["Kém", "Trung bình", "Khá", "Tốt"],
    ],
    Nghỉ: [[45411], [45412], [45413]],
    [casesSheet]: [],
  });
  addTable(workbook, "Dữ liệu", "tblViec", "A1:F8", true);
  addName(workbook, "Hạn_mức", "='Dữ liệu'!$C$2:$C$7");
  addName(workbook, "Ngưỡng", "=5");
  addName(workbook, "Nghỉ_lễ", "=Nghỉ!$A$1:$A$3");
  addName(workbook, "Bên_trái", "=Tính!B1");
  addName(workbook, "Riêng", "=Bậc!$B$1", sheetOf(workbook, casesSheet).id);
  addName(workbook, "Riêng", "=Bậc!$C$1");
  const rows = cases.map(([formula]) => [`=${formula}`]);
  fill(sheetOf(workbook, casesSheet), rows, 0, casesColumn);
  return workbook;
};
