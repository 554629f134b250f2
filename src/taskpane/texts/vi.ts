import type { Capability } from "../../excel/host";
import type { LayOutStep } from "../../excel/lay-out";
import type { ProblemCode } from "../state/problem";
import type { InferredField, PassageRole, ReadWarning } from "../../notice/notice";
import type { SourceWarningCode } from "../../notice/sources/source";
import { addingVi } from "./adding-vi";
import { followVi } from "./follow-vi";
import { keepingVi } from "./keeping-vi";
import { editingVi } from "./editing-vi";

/** What went wrong in the user's words, and what to do next. */
export interface ProblemText {
  readonly title: string;
  readonly advice: string;
}

const problems: Record<ProblemCode, ProblemText> = {
  empty: {
    title: "Tệp không có nội dung",
    advice: "Chọn tệp khác, hoặc mở văn bản, chép toàn bộ nội dung rồi dán vào đây.",
  },
  "unsupported-format": {
    title: "Loại tệp này chưa đọc được",
    advice: "Hãy dùng tệp Word (.docx, .rtf), PDF hoặc văn bản (.txt), hoặc chép nội dung rồi dán vào đây.",
  },
  "scanned-pdf": {
    title: "Tệp PDF là bản chụp, không có chữ để đọc",
    advice: "Hãy xin bản Word hoặc bản PDF ký số, hoặc dán nội dung vào đây.",
  },
  "protected-file": {
    title: "Tệp có mật khẩu",
    advice: "Mở tệp bằng mật khẩu, lưu lại bản không có mật khẩu rồi chọn lại.",
  },
  unreadable: {
    title: "Tệp bị hỏng hoặc không mở được",
    advice: "Mở tệp bằng Word xem có được không, lưu lại rồi chọn lại; hoặc dán nội dung vào đây.",
  },
  secret: {
    title: "Văn bản có dấu mật",
    advice: "Văn bản mật không được xử lý trên máy tính thông thường. Nội dung chưa được ghi vào đâu.",
  },
  "no-host": {
    title: "Trang này cần mở trong Excel",
    advice: "Trong Excel, vào thẻ Trang đầu, nhóm Theo dõi nhiệm vụ, bấm Mở.",
  },
  "no-library": {
    title: "Chưa tải được thư viện của Microsoft",
    advice:
      "Lần mở đầu cần mạng để lấy office.js từ appsforoffice.microsoft.com. Kiểm tra mạng hoặc tường lửa, rồi đóng và mở lại ngăn này.",
  },
  "host-too-old": {
    title: "Bản Excel này quá cũ",
    advice: "Cần Excel 2019 trở lên, Microsoft 365 hoặc Excel trên web.",
  },
  "pane-incomplete": {
    title: "Chưa tải được một phần của chương trình",
    advice: "Kiểm tra kết nối rồi đóng và mở lại ngăn này. Nội dung đã dán vẫn còn.",
  },
  "already-a-tracker": {
    title: "Sổ này đã có bảng theo dõi",
    advice: "Mở một sổ mới rồi bấm lại; hoặc xóa các trang tính của bảng cũ nếu không cần nữa.",
  },
  "name-taken": {
    title: "Sổ này có bảng hoặc tên trùng với bảng theo dõi",
    advice: "Mở một sổ mới rồi bấm lại.",
  },
  "not-taken-out": {
    title: "Chưa tạo được bảng theo dõi, và còn sót trang tính ẩn",
    advice: "Đóng sổ mà không lưu, mở lại rồi thử một lần nữa.",
  },
  "cell-being-edited": {
    title: "Excel đang ở chế độ sửa ô",
    advice: "Bấm Enter hoặc Esc trong trang tính rồi bấm lại.",
  },
  protected: {
    title: "Sổ đang được bảo vệ",
    advice: "Bỏ bảo vệ sổ (thẻ Xem lại), hoặc mở một sổ mới rồi bấm lại.",
  },
  "read-only": {
    title: "Sổ chỉ cho đọc",
    advice: "Bấm Cho phép chỉnh sửa, hoặc lưu thành tệp khác rồi bấm lại.",
  },
  "another-workbook-in-front": {
    title: "Một sổ khác đang ở phía trước",
    advice: "Bấm vào sổ cần lập bảng rồi bấm lại.",
  },
  "too-large": {
    title: "Bảng quá lớn cho bản Excel này",
    advice: "Hãy mở sổ bằng Excel trên máy tính rồi bấm lại.",
  },
  "not-a-tracker": {
    title: "Sổ này không còn bảng theo dõi",
    advice: "Quay lại và bấm Tạo bảng theo dõi, hoặc mở đúng sổ rồi bấm lại.",
  },
  "newer-version": {
    title: "Bảng theo dõi này do bản mới hơn lập",
    advice: "Hãy cập nhật chương trình rồi mở lại. Sổ vẫn như trước.",
  },
  "column-needed": {
    title: "Thiếu cột để tính cho sheet mới",
    advice: "Một cột của sổ đã bị xóa. Khôi phục cột đó (Ctrl+Z hoặc bản lưu trước) rồi thử lại.",
  },
  "not-restored": {
    title: "Chưa ghi xong và chưa trả lại được như cũ",
    advice: "Đóng sổ mà không lưu, mở lại rồi thử một lần nữa.",
  },
  "not-handed-over": {
    title: "Không chuyển được kết quả đọc sang sổ mới",
    advice: "Mở một sổ mới trong Excel, mở ngăn này ở đó rồi đọc lại thông báo; hoặc lập trong sổ đang mở.",
  },
  "sheet-gone": {
    title: "Trang tính này không còn hoặc đang ẩn",
    advice: "Bấm chuột phải vào tên một trang tính, chọn Bỏ ẩn để xem có trang đó không.",
  },
  gone: {
    title: "Trang tính hoặc bảng cần dùng đã bị xóa",
    advice: "Bấm Ctrl+Z để lấy lại nếu vừa xóa, hoặc mở bản lưu trước của sổ; rồi bấm Đọc lại.",
  },
  "row-gone": {
    title: "Việc này không còn trong bảng",
    advice: "Có người vừa xóa dòng hoặc đổi mã. Bấm Đọc lại để xem danh sách hiện tại.",
  },
  "changed-meanwhile": {
    title: "Có người vừa sửa dòng này",
    advice: "Chưa ghi gì. Xem lại nội dung mới rồi bấm lại nếu vẫn cần.",
  },
  "out-of-memory": {
    title: "Máy không đủ bộ nhớ cho bước này",
    advice: "Đóng bớt sổ và chương trình khác rồi bấm lại. Sổ vẫn như trước.",
  },
  "no-connection": {
    title: "Mất kết nối với Excel",
    advice: "Kiểm tra mạng (Excel trên web cần mạng), chờ một chút rồi bấm lại.",
  },
  failed: {
    title: "Excel không làm được bước này",
    advice: "Sổ vẫn như trước. Bấm lại một lần; nếu vẫn lỗi, hãy mở một sổ mới rồi thử.",
  },
  unexpected: {
    title: "Có lỗi ngoài dự kiến",
    advice: "Sổ vẫn như trước. Đóng và mở lại ngăn này rồi thử lại.",
  },
};

const readWarnings: Record<ReadWarning, (count: number) => string> = {
  "no-lead-unit": (count) => `${count} việc chưa rõ đơn vị chủ trì`,
  "several-lead-units": (count) => `${count} việc giao cho nhiều đơn vị`,
  "lead-is-a-group": (count) => `${count} việc giao cho một nhóm đơn vị chưa nêu tên`,
  "unknown-unit": (count) => `${count} việc có tên đơn vị lạ`,
  "impossible-date": (count) => `${count} việc có ngày không có trong lịch`,
  "year-not-stated": (count) => `${count} việc có thời hạn không ghi năm`,
  "deadline-without-date": (count) => `${count} việc có thời hạn nhưng không ra ngày cụ thể`,
};

const readWarningTags: Record<ReadWarning, string> = {
  "no-lead-unit": "chưa rõ đơn vị",
  "several-lead-units": "nhiều đơn vị",
  "lead-is-a-group": "nhóm đơn vị",
  "unknown-unit": "đơn vị lạ",
  "impossible-date": "ngày không có thật",
  "year-not-stated": "không ghi năm",
  "deadline-without-date": "không ra ngày cụ thể",
};

const sourceWarnings: Record<SourceWarningCode, (detail: string) => string> = {
  "encoding-guessed": (detail) =>
    `Tệp không ghi bảng mã; đã đoán là ${detail}. Hãy xem chữ có dấu có đúng không.`,
  "unreadable-characters": () => "Có ký tự không đọc được trong tệp.",
  "legacy-font": (detail) =>
    `Văn bản gõ bằng phông cũ ${detail}, đã chuyển sang Unicode. Hãy xem lại chữ có dấu.`,
  "tracked-changes": () => "Văn bản còn sửa đổi chưa chấp nhận; đã đọc như đã chấp nhận hết.",
  "hidden-text": () => "Văn bản có phần chữ ẩn, không được đọc.",
  "pages-without-text": (detail) => `Trang ${detail} là hình chụp, không đọc được chữ.`,
};

const inferredFields: Record<InferredField, string> = {
  leadUnits: "đơn vị suy ra",
  coordinatingUnits: "đơn vị phối hợp suy ra",
  deadline: "thời hạn suy ra",
  criteria: "tiêu chí suy ra",
  recurrence: "định kỳ suy ra",
  targets: "chỉ tiêu suy ra",
};

const passageRoles: Record<PassageRole, string> = {
  header: "Phần đầu văn bản",
  opening: "Mở đầu",
  assessment: "Đánh giá",
  "lead-in": "Câu dẫn",
  heading: "Đề mục",
  attendance: "Thành phần dự",
  decision: "Quyết định",
  closing: "Kết thúc",
  recipients: "Nơi nhận",
  signature: "Chữ ký",
  appendix: "Phụ lục",
  note: "Ghi chú",
  other: "Khác",
};

const buildSteps: Record<LayOutStep, string> = {
  checking: "Kiểm tra sổ",
  writing: "Ghi các bảng",
  summarising: "Lập bảng tổng hợp",
  showing: "Hiện các trang tính",
};

const missingFeatures: Record<Capability, string> = {
  validation: "Danh sách chọn trong ô (cần Excel 2021 trở lên)",
  pivotTables: "PivotTable (cần Excel 2021 trở lên); bảng tổng hợp bằng công thức vẫn có đủ",
  chartLabelFormat: "Số ghi trên biểu đồ cột chồng (cần Excel 2021 trở lên)",
  printSetup: "Cài đặt trang in (cần Excel 2021 trở lên)",
  slicers: "Nút lọc (slicer) trên PivotTable; hãy lọc bằng các ô ở đầu bảng",
  refreshOnOpen: "Tự làm mới PivotTable khi mở tệp; hãy bấm Làm mới tất cả khi cần",
};

/** Everything the pane says, in Vietnamese; the other languages have the same shape. */
export const vi = {
  title: "Theo dõi nhiệm vụ",
  language: { other: "English", switch: "Switch to English" },
  back: "Quay lại",
  close: "Đóng",
  starting: "Đang mở…",

  intro: {
    title: "Lập bảng theo dõi từ thông báo",
    lines: [
      "Đọc thông báo kết luận, tách từng nhiệm vụ, kiến nghị, đơn vị và thời hạn.",
      "Cho xem lại trước khi ghi; chỗ suy ra và chỗ chưa rõ đều được đánh dấu.",
      "Tạo bảng theo dõi ngay trong sổ này. Nội dung không rời khỏi máy.",
    ],
  },

  source: {
    chooseFile: "Chọn tệp thông báo",
    fileInput: "Tệp thông báo",
    formats: "Word (.docx, .rtf), PDF hoặc văn bản (.txt)",
    paste: "Dán nội dung",
    pasteLabel: "Nội dung thông báo",
    pasteHint: "Chép toàn bộ thông báo, từ số ký hiệu đến nơi nhận, rồi dán vào đây.",
    removeFile: (name: string): string => `Bỏ tệp ${name}`,
    read: "Đọc thông báo",
    drop: "Thả tệp vào đây",
    sample: "Dùng thông báo mẫu",
    sampleChosen: "Thông báo mẫu, không có thật, để dùng thử",
  },

  reading: {
    title: "Đang đọc thông báo…",
    pages: (read: number, of: number): string => `Trang ${read}/${of}`,
    cancel: "Dừng",
  },

  encoding: {
    title: "Văn bản gõ bằng phông cũ",
    asks: (encoding: string): string =>
      `Chữ trong văn bản này gõ theo bảng mã ${encoding}, phải chuyển sang Unicode mới đọc được. Xem thử vài dòng:`,
    asTyped: "Đang là",
    converted: "Sau khi chuyển",
    convert: "Chuyển sang Unicode",
    keep: "Giữ nguyên",
    keepHint: "Giữ nguyên nếu các dòng sau khi chuyển trông sai: có thể văn bản không phải phông cũ.",
  },

  review: {
    title: "Kết quả đọc",
    documentType: "Loại văn bản",
    number: "Số, ký hiệu",
    date: "Ngày ban hành",
    subject: "Trích yếu",
    issuer: "Cơ quan ban hành",
    notStated: "chưa ghi",
    dateNotStated: "chưa ghi ngày",
    dateNotStatedInYear: (year: number): string => `chưa ghi ngày, năm ${year}`,
    counts: { tasks: "nhiệm vụ", petitions: "kiến nghị", units: "đơn vị", deadlines: "có thời hạn" },
    summary: (tasks: number, petitions: number): string =>
      `Đã đọc xong: ${tasks} nhiệm vụ, ${petitions} kiến nghị.`,
    noRows: "Không tìm thấy nhiệm vụ nào trong văn bản này.",
    noRowsAdvice:
      "Hãy xem phần không thành việc bên dưới. Nếu văn bản không phải thông báo kết luận, hãy chọn văn bản khác.",
    warnings: "Cần xem lại",
    rows: "Các việc đã tách",
    section: (marker: string): string => `Mục ${marker}`,
    groupCount: (count: number): string => `${count} việc`,
    petition: "Kiến nghị",
    lead: "Chủ trì",
    coordinating: "Phối hợp",
    noUnit: "chưa rõ đơn vị",
    deadline: "Thời hạn",
    noDeadline: "Không thời hạn",
    inherited: "kế thừa",
    missed: (count: number): string => `${count} đoạn có thể là việc mà chưa thành dòng`,
    missedHint: "Những đoạn này nêu ai phải làm gì. Đoạn nào là việc thì bấm Thành việc.",
    passages: (count: number): string => `${count} đoạn không thành việc`,
    passagesHint: "Những đoạn này chỉ để biết, không ghi vào bảng. Đoạn nào là việc thì bấm Thành việc.",
    build: "Tạo bảng theo dõi",
    another: "Đọc thông báo khác",
  },

  building: {
    title: "Đang tạo bảng theo dõi…",
    keepOpen: "Xin đừng đóng ngăn này và đừng sửa ô trong lúc tạo.",
    step: (name: string, done: number, of: number): string => `Bước ${done}/${of}: ${name}`,
  },

  handedOver: {
    title: "Đã mở sổ mới",
    next: "Chuyển sang sổ mới và mở ngăn Theo dõi nhiệm vụ ở đó: kết quả đọc, cả những chỗ đã sửa, chờ sẵn trong 30 phút.",
    here: "Sổ này không có gì thay đổi.",
    back: "Về kết quả đọc",
  },

  built: {
    title: "Đã tạo xong bảng theo dõi",
    sheets: (count: number): string => `${count} trang tính mới:`,
    rows: (tasks: number, petitions: number): string => `${tasks} nhiệm vụ, ${petitions} kiến nghị`,
    missing: "Bản Excel này không làm được:",
    next: "Việc tiếp theo: ghi tình trạng và ngày hoàn thành trong trang Nhiệm vụ; màu và số tổng hợp tự đổi theo. Nhớ lưu sổ.",
    again: "Đọc thông báo khác",
  },

  adding: addingVi,
  follow: followVi,
  keeping: keepingVi,
  editing: editingVi,

  recording: {
    heading: "Khi có lỗi",
    label: "Ghi lại trao đổi với Excel",
    hint: "Dành cho khi người phát triển nhờ xem lỗi. Bản ghi nằm trong máy này cho đến khi bạn tự lưu và gửi đi.",
    withWords: "Giữ nguyên chữ trong bản ghi",
    progress: (exchanges: number, characters: number): string =>
      `Đang ghi: ${exchanges} lượt, ${(characters / 1e6).toLocaleString("vi", { maximumFractionDigits: 1 })} MB.`,
    full: "Đã đầy nên dừng ghi; tắt đi để lấy tệp.",
    ended: (exchanges: number, masked: boolean): string =>
      `Đã ghi ${exchanges} lượt. ${masked ? "Chữ của văn bản đã thay bằng chữ khác cùng độ dài; số và ngày vẫn còn." : "Bản ghi có nguyên chữ của văn bản."}`,
    save: "Lưu tệp ghi",
    copy: "Chép nội dung",
    copied: "Đã chép. Dán vào một tệp trống rồi lưu.",
    notCopied: "Excel không cho chép. Hãy bấm Lưu tệp ghi.",
    discard: "Xóa bản ghi",
    failed: "Chưa tải được phần ghi. Đóng và mở lại ngăn này rồi thử lại.",
  },

  problem: { detail: "Chi tiết" },
  problems,
  readWarnings,
  readWarningTags,
  sourceWarnings,
  inferredFields,
  passageRoles,
  buildSteps,
  missingFeatures,
};

/** The shape of all texts: a text that a language lacks is a type error. */
export type Texts = typeof vi;
