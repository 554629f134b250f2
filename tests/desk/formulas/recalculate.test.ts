import { fixedClock } from "../../../src/desk/formulas/clock";
import { recalculate } from "../../../src/desk/formulas/recalculate";
import { addName, addTable, valueAt, workbookOf } from "./workbook-of";

/** 1 April 2024, the day of the check values. */
const clock = fixedClock(45383);

const status =
  '=IF([@[Tình trạng]]="Thu hồi","Thu hồi",IF([@[Tình trạng]]="Hoàn thành",IF([@[Ngày hoàn thành]]="",' +
  '"Hoàn thành (thiếu ngày)",IF([@[Ngày hoàn thành]]<=[@Hạn],"Hoàn thành đúng hạn","Hoàn thành quá hạn")),' +
  'IF([@Hạn]="",[@[Tình trạng]]&" - không thời hạn",IF(NgayChot>[@Hạn],[@[Tình trạng]]&" quá hạn",' +
  'IF([@Hạn]-NgayChot<=7,"Sắp đến hạn",[@[Tình trạng]]&" trong hạn")))))';

const tracker = () => {
  const rows = [
    ["T-1.2", "Văn phòng", "Đang làm", 45376, null],
    ["T-1.3", "Phòng Nội vụ", "Đang làm", 45390, null],
    ["T-5.1", "Văn phòng", "Đang làm", 45392, null],
    ["T-6", "Văn phòng", "Hoàn thành", 45376, 45376],
    ["T-7", "Văn phòng", "Hoàn thành", 45376, 45377],
    ["T-8", "văn phòng", "Thu hồi", null, null],
    ["T-9", "Phòng Nội vụ", "Đang làm", null, null],
  ];
  const workbook = workbookOf({
    "Nhiệm vụ": [
      ["Mã", "Đơn vị", "Tình trạng", "Hạn", "Ngày hoàn thành", "Trạng thái"],
      ...rows.map((row) => [...row, status]),
    ],
    "Tổng hợp": [
      ["Đơn vị", "Tổng", "Quá hạn", "Mã đầu"],
      ...["Văn phòng", "Phòng Nội vụ"].map((unit) => [
        unit,
        '=COUNTIFS(tblNhiemVu[Đơn vị],[@[Đơn vị]],tblNhiemVu[Trạng thái],"<>Thu hồi")',
        '=COUNTIFS(tblNhiemVu[Đơn vị],[@[Đơn vị]],tblNhiemVu[Trạng thái],"* quá hạn")',
        "=INDEX(tblNhiemVu[Mã],MATCH([@[Đơn vị]],tblNhiemVu[Đơn vị],0))",
      ]),
    ],
    _CaiDat: [["Ngày chốt", "=TODAY()"]],
  });
  addTable(workbook, "Nhiệm vụ", "tblNhiemVu", "A1:F8");
  addTable(workbook, "Tổng hợp", "tblTongHop", "A1:D3");
  addName(workbook, "NgayChot", "=_CaiDat!$B$1");
  return workbook;
};

test("a tracker's formulas give every task its status and every unit its counts", () => {
  const workbook = tracker();
  recalculate(workbook, clock);
  expect([2, 3, 4, 5, 6, 7, 8].map((row) => valueAt(workbook, "Nhiệm vụ", `F${row}`))).toEqual([
    "Đang làm quá hạn",
    "Sắp đến hạn",
    "Đang làm trong hạn",
    "Hoàn thành đúng hạn",
    "Hoàn thành quá hạn",
    "Thu hồi",
    "Đang làm - không thời hạn",
  ]);
  expect(["B2", "C2", "D2", "B3", "C3", "D3"].map((cell) => valueAt(workbook, "Tổng hợp", cell))).toEqual([
    4,
    2,
    "T-1.2",
    2,
    0,
    "T-1.3",
  ]);
});

test("another day gives another status", () => {
  const workbook = tracker();
  recalculate(workbook, fixedClock(45376));
  expect(valueAt(workbook, "Nhiệm vụ", "F2")).toBe("Sắp đến hạn");
  recalculate(workbook, fixedClock(45377));
  expect(valueAt(workbook, "Nhiệm vụ", "F2")).toBe("Đang làm quá hạn");
});
