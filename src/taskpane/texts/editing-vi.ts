import type { SuppliedField } from "../../notice/notice";

const suppliedFields: Record<SuppliedField, string> = {
  row: "dòng bổ sung",
  content: "nội dung đã sửa",
  leadUnits: "đơn vị bổ sung",
  coordinatingUnits: "phối hợp bổ sung",
  deadline: "thời hạn bổ sung",
  criteria: "tiêu chí bổ sung",
};

/** Words for going over the rows before they are written. */
export const editingVi = {
  tools: "Công cụ xem lại",
  undo: "Hoàn tác",
  redo: "Làm lại",
  edits: (count: number): string => `${count} chỗ đã sửa`,
  chooseMany: "Chọn nhiều việc",
  show: "Hiện",
  allRows: (count: number): string => `Tất cả ${count} việc`,
  filters: {
    inferred: (count: number): string => `${count} việc có phần suy ra`,
    supplied: (count: number): string => `${count} việc đã sửa`,
  },
  noneLeft: "Không còn việc nào",
  edit: "Sửa",
  editRow: "Sửa việc này",
  inNotice: "Trong thông báo",
  done: "Xong",
  content: "Nội dung",
  request: "Nội dung kiến nghị",
  assignment: "Nội dung giao xử lý",
  addUnit: "Gõ để tìm đơn vị",
  unitHint: "Chọn trong danh sách hoặc gõ tên rồi bấm Enter",
  meant: (unit: string): string => `Có phải là ${unit}?`,
  asTyped: (name: string): string => `Dùng “${name}”`,
  removeUnit: (name: string): string => `Bỏ ${name}`,
  datePlaceholder: "ngày/tháng/năm",
  dateHint: "Ví dụ: 25/3/2024, 25.3.2024 hoặc 25-3",
  dateErrors: {
    unreadable: "Hãy ghi ngày, tháng, năm, ví dụ 25/3/2024.",
    impossible: "Không có ngày này trong lịch. Ghi ngày trước, tháng sau.",
  },
  criteria: "Tiêu chí",
  criteriaOf: (codes: string): string => `Tiêu chí ${codes}`,
  noCriterion: "Không thuộc tiêu chí nào",
  split: "Tách việc…",
  splitHint: "Việc mới bắt đầu từ:",
  join: "Ghép với việc sau",
  leave: "Không phải việc",
  take: "Thành việc",
  chosen: (count: number): string => `Đã chọn ${count} việc`,
  apply: (count: number): string => `Áp dụng cho ${count} việc`,
  chooseAll: "Chọn tất cả đang hiện",
  cancel: "Thôi",
  suppliedFields,
  notKept:
    "Máy này không cho lưu tạm, hoặc thông báo quá dài: nếu ngăn này tải lại thì những chỗ đã sửa sẽ mất. Hãy ghi vào sổ sớm.",
  options: "Tùy chọn khi lập bảng",
  criterionSet: "Bộ tiêu chí",
  noCriterionSet: "Không dùng bộ tiêu chí",
  beforeDateRule: "“Trước ngày 25/3” tính đến hết ngày nào",
  beforeDateRules: { inclusive: "Hết ngày 25/3", strict: "Hết ngày 24/3" },
  /** On the first screen, where a review was left. */
  comeBack: (edits: number): string =>
    edits > 0 ? `Xem tiếp thông báo đang sửa (${edits} chỗ đã sửa)` : "Xem tiếp thông báo vừa đọc",
};
