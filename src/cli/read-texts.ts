import type { LegacyEncoding } from "../notice/encodings/legacy";
import type { NoticeErrorCode, ReadWarning, Recurrence } from "../notice/notice";
import type { SourceWarningCode } from "../notice/sources/source";

const encodings: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: "TCVN3 (phông .VnTime)",
  vni: "VNI (phông VNI-Times)",
};

/** Why a document cannot be read, in one line; `detail` is what was found instead. */
export const noticeErrorTexts: Readonly<Record<NoticeErrorCode, (detail: string | null) => string>> = {
  empty: () => "Văn bản trống: không có chữ nào để đọc.",
  "unsupported-format": (detail) =>
    `Chưa đọc được loại tệp này${detail ? ` (${detail})` : ""}. Hãy dùng tệp .docx, .rtf, .pdf, .txt, .md hoặc .html.`,
  "scanned-pdf": () =>
    "Tệp PDF này là ảnh quét, không có lớp chữ. Hãy xin bản Word, hoặc nhận dạng chữ (OCR) rồi đọc lại.",
  "protected-file": () => "Tệp có mật khẩu hoặc bị khóa. Hãy bỏ mật khẩu rồi đọc lại.",
  unreadable: (detail) => `Tệp bị hỏng hoặc không đúng định dạng${detail ? ` (${detail})` : ""}.`,
  secret: (detail) =>
    `Văn bản có dấu chỉ độ mật${detail ? ` “${detail}”` : ""}: không đưa vào phần mềm này theo quy định bảo vệ bí mật nhà nước.`,
};

/** What the reader of a file format had to guess or leave out. */
export const sourceWarningTexts: Readonly<Record<SourceWarningCode, (detail: string | null) => string>> = {
  "encoding-guessed": (detail) =>
    `Tệp không ghi bảng mã; đã đoán là ${detail ?? "chưa rõ"}. Hãy xem lại chữ.`,
  "unreadable-characters": () => "Có ký tự không đọc được trong tệp.",
  "legacy-font": (detail) => `Có đoạn gõ bằng phông cũ ${detail ?? ""}.`,
  "tracked-changes": () => "Văn bản còn thay đổi chưa duyệt; đã đọc như thể đã chấp nhận tất cả.",
  "hidden-text": () => "Có chữ ẩn trong văn bản; đã bỏ qua.",
  "pages-without-text": (detail) => `Trang ${detail ?? "?"} là ảnh quét; chữ trên đó chưa đọc được.`,
};

/** What a clerk should look at in a row. */
export const readWarningTexts: Readonly<Record<ReadWarning, string>> = {
  "no-lead-unit": "chưa rõ đơn vị chủ trì",
  "several-lead-units": "nhiều đơn vị cùng chủ trì",
  "lead-is-a-group": "chủ trì là một nhóm đơn vị",
  "unknown-unit": "đơn vị không có trong danh mục",
  "impossible-date": "ngày ghi không có thật",
  "year-not-stated": "hạn không ghi năm",
  "deadline-without-date": "hạn không ghi ngày cụ thể",
};

export const readTexts = {
  usage:
    "Cách dùng: npm run --silent read -- TỆP [--json] [--convert]\n  --json     in một đối tượng JSON\n  --convert  chuyển chữ gõ bằng phông cũ (TCVN3, VNI) sang Unicode mà không hỏi",
  fileNotFound: (file: string): string => `Không tìm thấy tệp: ${file}`,
  notAFile: (file: string): string => `Đây không phải là tệp: ${file}`,
  fileUnreadable: (file: string): string => `Không mở được tệp: ${file}`,
  unexpected: (message: string): string =>
    `Chương trình gặp lỗi và đã dừng, chưa ghi gì (${message.split("\n")[0] ?? ""}). Hãy gửi văn bản này cho người phát triển.`,
  converted: (encoding: LegacyEncoding): string =>
    `Văn bản gõ bằng bảng mã cũ ${encodings[encoding]}; đã chuyển sang Unicode để đọc. Hãy đối chiếu tên riêng và chữ hoa với bản gốc (thêm --convert để khỏi nhắc).`,
  nothingFound: "Không thấy nhiệm vụ hay kiến nghị nào trong văn bản.",
  table: {
    subject: "Trích yếu",
    number: "Số ký hiệu",
    id: "Mã",
    lead: "Chủ trì",
    coordinating: "Phối hợp",
    deadline: "Thời hạn",
    content: "Nội dung",
    inherited: " (hạn chung)",
    none: "—",
    tasks: (count: number): string => `Nhiệm vụ (${String(count)})`,
    petitions: (count: number): string => `Kiến nghị (${String(count)})`,
    missed: (count: number): string => `Có thể là việc mà chưa thành dòng (${String(count)})`,
    notes: "Cần xem",
    legalReferences: "Căn cứ",
    recurrence: "Định kỳ",
    recurrences: {
      weekly: "hằng tuần",
      biweekly: "2 tuần một lần",
      monthly: "hằng tháng",
      quarterly: "hằng quý",
      semiannual: "6 tháng một lần",
      yearly: "hằng năm",
      continuous: "thường xuyên",
    } satisfies Record<Recurrence, string>,
    suggestion: (written: string, unitName: string): string => `“${written}” có phải là “${unitName}” không?`,
  },
};
