import type { UnitLevel } from "./unit-catalogue";

/**
 * First words of unit names that no catalogue can list: what follows, up to a verb or a comma, is the name.
 * `open` names may hold verbs (`Tổ công tác chỉ đạo xây dựng …`) and so end only where their label ends.
 */
export interface UnitHead {
  readonly words: string;
  readonly aliases: readonly string[];
  readonly level: UnitLevel | null;
  readonly open: boolean;
}

const head = (words: string, level: UnitLevel | null, aliases: readonly string[] = []): UnitHead => ({
  words,
  aliases,
  level,
  open: false,
});
const openHead = (words: string, aliases: readonly string[] = []): UnitHead => ({
  words,
  aliases,
  level: null,
  open: true,
});

export const unitHeads: readonly UnitHead[] = [
  head("Bộ", "central"),
  head("Tổng cục", "central"),
  head("Tập đoàn", "central"),
  head("Sở", "province"),
  head("Phòng", null, ["P"]),
  head("Ban", null),
  head("Cục", null),
  head("Chi cục", null),
  head("Vụ", "central"),
  head("Trung tâm", null, ["TT"]),
  head("Văn phòng", null, ["VP"]),
  head("Viện", null),
  head("Học viện", null),
  head("Hội", null),
  head("Hội đồng", null),
  head("Hiệp hội", null),
  head("Liên hiệp", null),
  head("Liên đoàn", null),
  head("Liên minh", null),
  head("Ủy ban", null),
  head("Tổng công ty", null),
  head("Công ty", null, ["Cty"]),
  head("Công ty cổ phần", null, ["Công ty CP"]),
  head("Công ty TNHH", null),
  head("Công ty TNHH MTV", null, ["Công ty TNHH một thành viên"]),
  head("Xí nghiệp", null),
  head("Chi nhánh", null),
  head("Hợp tác xã", null, ["HTX"]),
  head("Trường", null),
  head("Trường Đại học", null),
  head("Trường Cao đẳng", null),
  head("Bệnh viện", null),
  head("Trạm", null),
  head("Khoa", null),
  head("Bộ phận", null),
  head("Tiểu ban", null),
  head("Khu Di tích", null, ["Khu Di tích lịch sử"]),
  head("Công đoàn", null),
  head("Cảng vụ", null),
  head("Bưu điện", null),
  head("Nhà máy", null),
  head("Câu lạc bộ", null, ["CLB"]),
  head("VNPT", null),
  head("Viettel", null),
  head("MobiFone", null),
  head("Agribank", null),
  head("Đài", null),
  head("Đài Phát thanh và Truyền hình", null, ["Đài PTTH"]),
  head("Báo", null),
  head("Tạp chí", null),
  head("Thư viện", null),
  head("Bảo tàng", null),
  head("Cơ quan", null),
  head("Kho bạc", null),
  head("Ngân hàng", null),
  head("Quỹ", null),
  head("Đội", null),
  head("Hạt", null),
  head("Vườn Quốc gia", null),
  head("Ban Quản lý", null, ["BQL"]),
  head("Ban QLDA", null),
  head("Ban Quản lý dự án", null),
  head("Ban Quản lý rừng phòng hộ", null),
  openHead("Ban Chỉ đạo", ["BCĐ"]),
  openHead("Thường trực Ban Chỉ đạo", ["Thường trực BCĐ"]),
  openHead("Ban Chỉ huy"),
  openHead("Ban Tổ chức"),
  openHead("Tổ công tác"),
  openHead("Tổ chỉ đạo"),
  openHead("Tổ giúp việc"),
  openHead("Tổ"),
  openHead("Đoàn công tác"),
  openHead("Đoàn kiểm tra"),
  openHead("Đoàn giám sát"),
  openHead("Hội đồng"),
];
