const vi = {
  title: "Bàn làm việc",
  hint: "Sổ tính chạy ngay trong trình duyệt, không cần Excel. Không có gì rời khỏi máy này.",
  newWorkbook: "Sổ mới",
  newWorkbookAsk: "Mở sổ mới và bỏ sổ đang có? Hãy lưu trước nếu còn cần.",
  save: "Lưu .xlsx",
  fileName: "So lam viec.xlsx",
  saveFailed: "Không lưu được sổ:",
  sheets: "Trang tính",
  grid: (sheet: string): string => `Trang tính ${sheet}`,
  cellAddress: "Ô đang chọn",
  cellContent: "Nội dung ô",
  pane: "Ngăn tác vụ",
  otherLanguage: "English",
  switchLanguage: "Switch to English",
};

/** What the page says; a text that a language lacks is a type error. */
export type DeskTexts = typeof vi;

const en: DeskTexts = {
  title: "Desk",
  hint: "A workbook in the browser, without Excel. Nothing leaves this computer.",
  newWorkbook: "New workbook",
  newWorkbookAsk: "Open a new workbook and discard this one? Save it first if you need it.",
  save: "Save .xlsx",
  fileName: "Workbook.xlsx",
  saveFailed: "The workbook could not be saved:",
  sheets: "Sheets",
  grid: (sheet) => `Sheet ${sheet}`,
  cellAddress: "Selected cell",
  cellContent: "Content of the cell",
  pane: "Task pane",
  otherLanguage: "Tiếng Việt",
  switchLanguage: "Chuyển sang tiếng Việt",
};

export type DeskLanguage = "vi" | "en";

export const deskTexts: Readonly<Record<DeskLanguage, DeskTexts>> = { vi, en };
