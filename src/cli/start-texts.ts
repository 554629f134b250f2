/** What `npm start` and `npm run build:desk` say. */
export const startTexts = {
  building: "Đang dựng chương trình…",
  buildFailed: "Không dựng được chương trình:",
  excel: "Đang mở Excel cùng ngăn Theo dõi nhiệm vụ. Giữ cửa sổ này mở trong lúc dùng; bấm Ctrl+C để dừng.",
  excelFailed: (reason: string): string =>
    `Không mở được bằng Excel (${reason}); chuyển sang bàn làm việc trong trình duyệt.`,
  portTaken: (port: number): string => `cổng ${port} đang có chương trình khác dùng`,
  desk: (address: string): string =>
    `Không có Excel trên máy này, nên bàn làm việc mở trong trình duyệt:\n\n    ${address}\n\nGiữ cửa sổ này mở trong lúc dùng; bấm Ctrl+C để dừng.`,
  deskAsked: (address: string): string =>
    `Bàn làm việc mở trong trình duyệt:\n\n    ${address}\n\nGiữ cửa sổ này mở trong lúc dùng; bấm Ctrl+C để dừng.`,
  siteBuilt: (folder: string): string =>
    `Đã dựng bàn làm việc vào thư mục\n\n    ${folder}\n\nĐặt thư mục này lên máy chủ web nào cũng được rồi mở index.html qua máy chủ đó.`,
  usage:
    "Cách dùng: npm start [-- --desk] [--port 3000] [--dist dist]\n  --desk   dùng bàn làm việc trong trình duyệt, kể cả khi máy có Excel\n  --port   cổng của bàn làm việc\n  --dist   thư mục để dựng chương trình vào",
};
