import type { BatchDifference } from "../desk/replay/replay";
import type { Recording } from "../excel/recording/recording";

const kinds: Record<BatchDifference["kind"], string> = {
  shape: "khác dạng",
  code: "khác mã lỗi",
  value: "khác giá trị",
};

const shown = (value: unknown): string => (value === undefined ? "(không có)" : JSON.stringify(value));

/** What `npm run replay` says. */
export const replayTexts = {
  usage:
    "Cách dùng: npm run replay -- BẢN-GHI.json [--workbook SỔ.xlsx]\n  --workbook  sổ đang mở khi bắt đầu ghi; nếu không nêu thì là sổ mới, trống",
  notRecording: (file: string): string =>
    `${file} không phải là bản ghi của ngăn Theo dõi nhiệm vụ, hoặc do một bản mới hơn ghi.`,
  notWorkbook: (file: string): string => `Không mở được ${file} như một sổ Excel (.xlsx).`,
  heading: ({ host, recordedOn, masked, exchanges, complete }: Recording): string =>
    `Excel ${[host.platform, host.version].filter(Boolean).join(" ") || "(không rõ bản)"}, ExcelApi ${host.excelApi}, ${host.language}, ghi ngày ${recordedOn}: ${exchanges.length} lượt gọi${masked ? ", chữ đã che" : ""}${complete ? "" : ", bị cắt vì quá dài"}`,
  difference: ({ batch, statement, kind, place, recorded, desk }: BatchDifference): string =>
    `Lượt ${batch}, ${statement || "cả lượt"}${place && `, ${place}`} – ${kinds[kind]}: Excel ${shown(recorded)}, bàn thử ${shown(desk)}`,
  same: "Không có khác biệt.",
  differences: (count: number): string => `${count} khác biệt.`,
};
