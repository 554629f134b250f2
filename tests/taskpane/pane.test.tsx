/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { LayOutError } from "../../src/excel/errors";
import type { PaneHost } from "../../src/taskpane/host/pane-host";
import { oldFont } from "./old-font";
import { button, closePane, paste, press, renderPane, shown } from "./render-pane";

jest.mock("@fluentui/react-icons", () => jest.requireActual("./every-icon").everyIcon);
Object.assign(globalThis, { TextDecoder, TextEncoder });

const notice = `Số: 12/TB-UBND

Hà Tĩnh, ngày 05 tháng 9 năm 2025

THÔNG BÁO
Kết luận của Chủ tịch UBND xã tại cuộc họp giao ban

Sau khi nghe báo cáo, Chủ tịch UBND xã kết luận:

1. Phòng Kinh tế: Rà soát <img src=x onerror="alert(1)"> hồ sơ, hoàn thành trước ngày 30/9/2025.

2. Văn phòng HĐND và UBND: Tổng hợp, báo cáo trước ngày 05/10/2025.
`;

/** An Excel with an empty workbook. */
const host = (build: PaneHost["build"]): PaneHost => ({
  theme: null,
  preview: async () => null,
  build,
  add: () => Promise.reject(new Error("There is no tracker to add to.")),
  showSheet: async () => true,
  hasTracker: async () => false,
  tracker: () => Promise.reject(new Error("There is no tracker to follow.")),
});
const building: PaneHost["build"] = async (_notice, _options, onStep) => {
  onStep("writing");
  return { sheets: ["Nhiệm vụ", "Đơn vị"], missing: ["printSetup"] };
};

// The readers and the later screens are fetched when needed; compiling them must not count as waiting.
beforeAll(async () => {
  await import("../../src/taskpane/review/ReviewScreen");
  const { openGiven, readOpened } = await import("../../src/taskpane/state/reading");
  await readOpened(await openGiven({ kind: "paste", text: notice }), false);
}, 60_000);

afterEach(() => {
  closePane();
  sessionStorage.clear();
  localStorage.clear();
});

test("a pasted notice is read, reviewed and built", async () => {
  await renderPane(host(building));
  await press("Dán nội dung");
  await paste(notice);
  await press("Đọc thông báo");
  await shown("Kết quả đọc");
  await shown("Thông báo");
  await shown("12/TB-UBND");
  await shown("05/09/2025");
  await shown("30/09/2025");
  await press("Tạo bảng theo dõi");
  await shown("Đã tạo xong bảng theo dõi");
  await shown("2 trang tính mới:");
  await shown("Cài đặt trang in");
});

test("a passage that may be a task is said, and becomes one when the user says so", async () => {
  const order = "Giao Phòng Kinh tế rà soát nợ thuế, báo cáo trước ngày 15/9/2025.";
  await renderPane(host(building));
  await press("Dán nội dung");
  await paste(notice.replace("1. Phòng Kinh tế", `1. Tình hình tháng 8\n\n- ${order}\n\n2. Phòng Kinh tế`));
  await press("Đọc thông báo");
  await shown("Kết quả đọc");
  const warning = "1 đoạn có thể là việc mà chưa thành dòng";
  await press(warning);
  expect(document.activeElement?.textContent).toBe(warning);
  expect(document.activeElement?.tagName).toBe("H2");
  await press("Thành việc");
  await shown("Tất cả 3 việc");
  expect(document.body.textContent).not.toContain(warning);
});

test("markup in a notice is shown as the text that it is", async () => {
  await renderPane(host(building));
  await press("Dán nội dung");
  await paste(notice);
  await press("Đọc thông báo");
  await shown(`<img src=x onerror="alert(1)">`);
  expect(document.querySelector("img, script")).toBeNull();
});

test("a text typed in an old font is converted when the user says so, and that it was stays in view", async () => {
  await renderPane(host(building));
  await press("Dán nội dung");
  await paste(oldFont);
  await press("Đọc thông báo");
  await shown("Văn bản gõ bằng phông cũ");
  await shown("TCVN3");
  await shown("CÈm Xuyªn, ngµy 12 th¸ng 3 n¨m 2024");
  await shown("Cẩm Xuyên, ngày 12 tháng 3 năm 2024");
  expect(document.body.textContent).not.toContain("Phòng Nội vụ");
  await press("Chuyển sang Unicode");
  await shown("Phòng Nội vụ");
  await shown("đã chuyển sang Unicode");
});

test("a text that looks like an old font is left as it is when the user says so", async () => {
  await renderPane(host(building));
  await press("Dán nội dung");
  await paste(oldFont);
  await press("Đọc thông báo");
  await shown("Văn bản gõ bằng phông cũ");
  await press("Giữ nguyên");
  await shown("Kết quả đọc");
  expect(document.body.textContent).not.toContain("Phòng Nội vụ");
  expect(document.body.textContent).not.toContain("đã chuyển sang Unicode");
});

test("what was pasted is there again after the pane was loaded anew", async () => {
  await renderPane(host(building));
  await press("Dán nội dung");
  await paste(notice);
  await renderPane(host(building));
  expect(document.querySelector("textarea")?.value).toBe(notice);
});

test("a failure is said in words with what to do, and the review stays", async () => {
  await renderPane(host(() => Promise.reject(new LayOutError("cell-being-edited"))));
  await press("Dán nội dung");
  await paste(notice);
  await press("Đọc thông báo");
  await shown("Kết quả đọc");
  await press("Tạo bảng theo dõi");
  await shown("Excel đang ở chế độ sửa ô");
  await shown("Bấm Enter hoặc Esc");
  expect(button("Tạo bảng theo dõi")).toBeTruthy();
  await press("Đóng");
  expect(document.body.textContent).not.toContain("Excel đang ở chế độ sửa ô");
});

test("a text without letters cannot be sent off to be read", async () => {
  await renderPane(host(building));
  await press("Dán nội dung");
  await paste("  \n ");
  expect(button("Đọc thông báo").getAttribute("aria-disabled")).toBe("true");
  await press("Đọc thông báo");
  expect(document.body.textContent).not.toContain("Đang đọc");
});

test("outside Excel the pane says where it belongs", async () => {
  await renderPane({ code: "no-host", detail: null });
  await shown("Trang này cần mở trong Excel");
});

test("the language is switched and stays so", async () => {
  await renderPane(host(building));
  await press("Switch to English");
  await shown("Choose a notice file");
  expect(document.documentElement.lang).toBe("en");
  await renderPane(host(building));
  await shown("Choose a notice file");
  await press("Chuyển sang tiếng Việt");
  await shown("Chọn tệp thông báo");
});

const readPasted = async (text: string): Promise<void> => {
  await renderPane(host(building));
  await press("Dán nội dung");
  await paste(text);
  await press("Đọc thông báo");
  await shown("Kết quả đọc");
};

test("a unit's name with a slip is put right by one click, and the row says that people supplied it", async () => {
  await readPasted(notice.replace("Phòng Kinh tế:", "Phòng Kinh té:"));
  await press("Sửa");
  await press("Có phải là Phòng Kinh tế?");
  await press("Xong");
  await shown("Chủ trì: Phòng Kinh tế");
  await shown("đơn vị bổ sung");
});

test("where nothing can be kept for a reload, the pane says so as soon as there is something to lose", async () => {
  await readPasted(notice);
  const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await press("Sửa");
  await press("Không phải việc");
  await shown("những chỗ đã sửa sẽ mất");
  full.mockRestore();
});
