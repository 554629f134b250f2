import type { TrackStatus } from "../../tracker/states";

/** Words of the status, the same in the sheets and in the pane; small, since the pane has them from the start. */
export const trackStatusVi = {
  completedOnTime: "Hoàn thành đúng hạn",
  completedLate: "Hoàn thành quá hạn",
  completed: "Hoàn thành",
  completedUndated: "Hoàn thành (thiếu ngày)",
  onTrack: "Trong hạn",
  dueSoon: "Sắp đến hạn",
  overdue: "Quá hạn",
  noDeadline: "Không thời hạn",
  suspended: "Tạm dừng",
  withdrawn: "Thu hồi",
  dataError: "Lỗi dữ liệu",
} satisfies Record<TrackStatus, string>;
