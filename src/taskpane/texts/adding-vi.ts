import type { NoticeCounts, TrackerProblem, UpdateRemark } from "../../excel/add-notice";

const counts: Record<keyof NoticeCounts, (count: number) => string> = {
  added: (count) => `${count} việc mới`,
  updated: (count) => `${count} việc thông báo đã sửa`,
  renumbered: (count) => `${count} việc chỉ đổi số mục`,
  kept: (count) => `${count} việc giữ nguyên`,
  asked: (count) => `${count} việc cần bạn chọn`,
  leftOut: (count) => `${count} việc đã bỏ ra khi xem lại`,
  vanished: (count) => `${count} việc thông báo không còn nêu`,
};

const remarks: Record<UpdateRemark, string> = {
  "pivots-not-refreshed": "PivotTable chưa làm mới được; bấm Làm mới tất cả trong thẻ Dữ liệu.",
  "rows-not-fitted": "Chiều cao một số dòng chưa chỉnh được.",
  "pages-not-fitted": "Trang in của một số sheet chưa chỉnh được: chữ in ra có thể nhỏ.",
  "filters-not-restored": "Bộ lọc đã tắt để ghi và chưa bật lại được.",
};

/** What is broken in the tracker that is there; `table` and `column` are names that people see. */
const trackerProblem = (problem: TrackerProblem): string => {
  switch (problem.kind) {
    case "table-gone":
      return `Bảng ${problem.table} không còn.`;
    case "header-hidden":
      return `Bảng ${problem.table} đang ẩn dòng tiêu đề nên không đọc được.`;
    case "column-gone":
      return `Bảng ${problem.table} thiếu cột ${problem.column}.`;
    case "key-gone":
      return `Bảng ${problem.table} mất cột mã (${problem.column}) nên không nhận ra các dòng.`;
    case "duplicate-id":
      return `Bảng ${problem.table} có mã ${problem.id} ở nhiều dòng; dòng đầu được tính.`;
    case "pivots-gone":
      return "Các PivotTable đã bị xóa.";
    case "not-a-date":
      return `Ô ngày của ${problem.id} ghi “${problem.value}”, không phải ngày.`;
  }
};

/** Words for adding a notice to a tracker that is there. */
export const addingVi = {
  add: "Thêm vào bảng theo dõi",
  again: "Cập nhật bảng theo dõi",
  /** Said with the overview of what was read. */
  inWorkbook: (known: number, of: number): string =>
    known === 0
      ? "Sổ này đã có bảng theo dõi, chưa có việc nào của thông báo này."
      : `Sổ này đã có ${known}/${of} việc của thông báo này.`,
  title: "Xem trước khi ghi",
  isNew: "Thông báo này được thêm vào bảng theo dõi đang có.",
  isKnown: "Thông báo này đã có trong sổ. Những gì mọi người đã nhập được giữ nguyên.",
  nothing: "Không có gì thay đổi.",
  counts,
  /** `asked`, after writing. */
  left: (count: number): string => `${count} việc còn chỗ khác thông báo, giữ như trong sổ`,
  clashes: "Chọn cho từng chỗ khác nhau",
  clashesHint:
    "Cả thông báo và người dùng sổ đã sửa những chỗ này. Chỗ nào chưa chọn thì giữ như trong sổ và lần sau hỏi lại.",
  ours: "Giữ như trong sổ",
  theirs: "Theo thông báo",
  allOurs: "Giữ tất cả như trong sổ",
  allTheirs: "Tất cả theo thông báo",
  blank: "(trống)",
  vanished: "Thông báo không còn nêu",
  vanishedHint: "Các việc này vẫn ở lại trong sổ; nếu đã thu hồi, hãy ghi tình trạng Thu hồi.",
  problems: "Bảng theo dõi có chỗ hỏng",
  apply: "Ghi vào sổ",
  backToReview: "Quay lại xem việc đã tách",
  writing: "Đang ghi vào bảng theo dõi…",
  done: "Đã cập nhật bảng theo dõi",
  openClashes: "Còn để như trong sổ, lần sau hỏi lại",
  remarks: "Chưa làm được",
  sheets: "Xem trong sổ:",
  next: "Nhớ lưu sổ.",
  remarkTexts: remarks,
  trackerProblem,
};
