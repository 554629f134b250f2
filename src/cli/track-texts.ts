import { vietnameseDate, type CalendarDate } from "../notice/calendar-date";
import type { Summary } from "../tracker/summary";
import type { Tracker } from "../tracker/tracker";

/** What `npm run track` says. */
export const trackTexts = {
  /** Of the file, as its properties show it. */
  title: "Theo dõi nhiệm vụ",
  usage:
    'Cách dùng: npm run track -- TỆP [-o SỔ.xlsx] [--as-of NĂM-THÁNG-NGÀY] [--json BÁO-CÁO.json] [--with SHEET,…] [--villages THÔN,…]\n  -o       tệp Excel sẽ ghi; nếu không nêu thì lấy tên của văn bản\n  --as-of  ngày chốt số liệu, ví dụ 2024-04-01; nếu không nêu thì theo ngày mở tệp\n  --json   ghi thêm các con số ra tệp JSON\n  --with   thêm sheet không có sẵn, ví dụ --with "Thôn, Nhật ký"\n  --villages  tên các thôn cho sheet Thôn',
  unknownSheet: (
    name: string,
    offered: readonly { readonly key: string; readonly title: string }[],
  ): string =>
    `Không có sheet “${name}” để thêm. Có thể thêm: ${offered.map(({ key, title }) => `${title} (${key})`).join("; ")}.`,
  badDate: (text: string): string => `“${text}” không phải là một ngày có thật. Hãy viết như 2024-04-01.`,
  cannotWrite: (file: string): string =>
    `Không ghi được tệp ${file}. Nếu tệp đang mở trong Excel, hãy đóng lại rồi chạy lại.`,
  nothingToTrack: "Cảnh báo: không thấy nhiệm vụ hay kiến nghị nào trong văn bản, nên không tạo sổ theo dõi.",
  noLeadUnit: "(chưa rõ đơn vị chủ trì)",
  leadGroup: "(giao chung nhiều đơn vị)",
  summary: (tracker: Tracker, { tasks, petitions }: Summary, asOf: CalendarDate, file: string): string =>
    [
      `Nhiệm vụ: ${String(tracker.tasks.length)} (quá hạn ${String(tasks.overdue)}, sắp đến hạn ${String(tasks.dueSoon)})`,
      `Kiến nghị: ${String(tracker.petitions.length)} (quá hạn ${String(petitions.overdue)}, sắp đến hạn ${String(petitions.dueSoon)})`,
      `Đơn vị: ${String(tracker.units.length)}`,
      `Ngày chốt số liệu: ${vietnameseDate(asOf)}`,
      `Sổ theo dõi: ${file}`,
      "",
    ].join("\n"),
};
