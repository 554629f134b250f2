/** Names of tables, the same in every tracker, so that a hundred of them can be read together. */
export const tableNames = {
  notices: "tblThongBao",
  criteria: "tblTieuChi",
  tasks: "tblNhiemVu",
  petitions: "tblKienNghi",
  units: "tblDonVi",
  unitSummary: "tblTongHopDonVi",
  overdue: "tblViecQuaHan",
  extensions: "tblGiaHan",
  parameters: "tblThamSo",
  settings: "tblCaiDat",
  holidays: "tblNgayNghi",
  columns: "tblCot",
  base: "tblGoc",
  criterionSummary: "tblTongHopTieuChi",
  criterionMatrix: "tblMaTran",
  frameworkPlan: "tblKhungKH",
  funding: "tblNguonVon",
  changeLog: "tblNhatKy",
  villages: "tblThon",
  villageCriteria: "tblThonTieuChi",
  villageCriterionNames: "tblTieuChiThon",
  villageMatrix: "tblMaTranThon",
} as const;

/** Defined names that formulas and lists use; ASCII, and none that could be taken for a cell. */
export const definedNames = {
  frozenAsOf: "NgayChotCoDinh",
  asOf: "NgayChot",
  dueSoonDays: "SoNgaySapDenHan",
  staleDays: "SoNgayChuaCapNhat",
  beforeDateRule: "QuyTacTruocNgay",
  nonWorkingDayRule: "QuyTacNgayNghi",
  holidays: "NgayNghi",
  headerProfile: "MauDauTrang",
  superiorAgency: "CoQuanCapTren",
  agency: "CoQuanLapBieu",
  placeOfIssue: "DiaDanh",
  preparedBy: "NguoiLapBieu",
  signingCapacity: "ThamQuyenKy",
  signerTitle: "ChucVuKy",
  signer: "NguoiKy",
  workStates: "DS_TinhTrang",
  confirmations: "DS_XacNhan",
  petitionStates: "DS_XuLyKienNghi",
  selfAssessments: "DS_TuDanhGia",
  deadlineOps: "DS_KieuHan",
  units: "DS_DonVi",
  extensionDecisions: "DS_KetQuaGiaHan",
  beforeDateRules: "DS_TruocNgay",
  nonWorkingDayRules: "DS_NgayNghi",
  headerProfiles: "DS_MauDauTrang",
  villages: "DS_Thon",
  villageTarget: "MucTieuThon",
  villageTargetDate: "HanMucTieuThon",
} as const;

export const chartNames = {
  tasksByUnit: "bdDonVi",
  tasksByStatus: "bdTrangThai",
  tasksByCriterion: "bdTieuChi",
} as const;

export const slicerNames = {
  unitByStatus: "slDonVi",
  unitByMonth: "slTrangThai",
  criterionByStatus: "slDonViTieuChi",
} as const;

export const pivotNames = {
  unitByStatus: "ptDonViTrangThai",
  criterionByStatus: "ptTieuChiTrangThai",
  unitByMonth: "ptDonViThangHan",
} as const;
