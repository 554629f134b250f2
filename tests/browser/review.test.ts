import type { FrameLocator } from "playwright-core";
import { sampleNotice } from "../../src/taskpane/sample/sample-notice";
import { makePdf, pageNumber, Typesetter } from "../notice/sources/make-pdf";
import { oldFont } from "../taskpane/old-font";
import { accessibilityFaults } from "./axe";
import { isFine } from "./looks";
import { deskInBrowser } from "./desk-in-browser";
import { readText, reviewed } from "./read-text";
import { tabTo } from "./tab-to";

const { openDesk } = deskInBrowser();

const rowWith = (pane: FrameLocator, words: string) => pane.locator("li[data-kind]", { hasText: words });

/** Waits until something of the pane has the focus that matches. */
const focusOn = (pane: FrameLocator, selector: string) => pane.locator(`${selector}:focus`).waitFor();

test("by keyboard alone: the row without a unit gets one and a date, is there after a reload, and is built", async () => {
  const { page, pane } = await openDesk();
  await pane.getByRole("button", { name: "Dùng thông báo mẫu" }).waitFor();
  await tabTo(page, "Dùng thông báo mẫu");
  await page.keyboard.press("Enter");
  await tabTo(page, "Đọc thông báo");
  await page.keyboard.press("Enter");
  await reviewed(pane);

  await tabTo(page, "1 việc chưa rõ đơn vị chủ trì");
  await page.keyboard.press("Enter");
  const row = rowWith(pane, "Chỉnh trang cảnh quan");
  await row.waitFor();
  expect(await pane.locator("li[data-kind]").count()).toBe(1);
  await tabTo(page, "Sửa");
  await page.keyboard.press("Enter");
  await focusOn(pane, "textarea");
  expect(await pane.locator("mark").innerText()).toContain("Chỉnh trang cảnh quan");

  await tabTo(page, "Chủ trì");
  await page.keyboard.type("phong kinh te");
  await pane.getByRole("option", { name: "Phòng Kinh tế", exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Bỏ Phòng Kinh tế" }).waitFor();
  await tabTo(page, "Thời hạn");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("31/4");
  await page.keyboard.press("Enter");
  await pane.getByText("Không có ngày này trong lịch").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("4.12");
  await page.keyboard.press("Enter");
  await tabTo(page, "Xong");
  await page.keyboard.press("Enter");
  // Nothing is doubtful about the row any more, so that it is not among those shown.
  await focusOn(pane, "h2");
  await page.keyboard.press("Shift+Tab");
  await focusOn(pane, "select");
  await page.keyboard.press("Home");
  await row.getByText("04/12/2026").waitFor();

  await page.keyboard.press("Control+Z");
  await row.getByText("30/11/2026", { exact: true }).waitFor();
  await page.keyboard.press("Control+Y");
  await row.getByText("04/12/2026").waitFor();

  await page.reload();
  await reviewed(pane);
  await rowWith(pane, "Chỉnh trang cảnh quan").getByText("04/12/2026").waitFor();
  await pane.getByText("2 chỗ đã sửa").waitFor();

  // Half typed, with the keyboard still in the field.
  await row.getByRole("button", { name: "Sửa" }).click();
  await row.getByRole("combobox", { name: "Phối hợp" }).pressSequentially("Tổ công tác 15");
  await page.reload();
  await reviewed(pane);
  await row.getByText("Tổ công tác 15").waitFor();
  await row.getByRole("button", { name: "Sửa" }).click();
  await row.getByLabel("Thời hạn").fill("5/12");
  await page.reload();
  await reviewed(pane);
  await row.getByText("05/12/2026").waitFor();
  // A day that is none is no deadline, and is not lost either.
  await row.getByRole("button", { name: "Sửa" }).click();
  await row.getByLabel("Thời hạn").fill("31/4");
  await page.reload();
  await reviewed(pane);
  await row.getByText("05/12/2026").waitFor();
  await row.getByRole("button", { name: "Sửa" }).click();
  expect(await row.getByLabel("Thời hạn").inputValue()).toBe("31/4");
  await row.getByText("Không có ngày này trong lịch").waitFor();
  await row.getByLabel("Thời hạn").fill("5/12");
  await row.getByRole("button", { name: "Xong" }).click();
  await row.getByRole("button", { name: "Sửa" }).click();
  expect(await row.getByLabel("Thời hạn").inputValue()).toBe("05/12/2026");
  await row.getByRole("button", { name: "Xong" }).click();
  await tabTo(page, "Tạo bảng theo dõi");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Đã tạo xong bảng theo dõi" }).waitFor();
  await tabTo(page, "Nhiệm vụ");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Nhiệm vụ", selected: true }).waitFor();
  expect(await page.getByRole("gridcell", { name: "05/12/2026" }).count()).toBeGreaterThan(0);
}, 120_000);

test("rows are split, joined, left out and taken back, and many are changed at once", async () => {
  const { page, pane } = await openDesk();
  await readText(pane, sampleNotice);
  await reviewed(pane);
  const rows = pane.locator("li[data-kind]");
  expect(await rows.count()).toBe(8);

  // Once it is split, the other half shows its words as what stands before.
  const camera = rowWith(pane, "Lắp đặt 06 camera").first();
  await camera.getByRole("button", { name: "Sửa" }).click();
  await camera.getByRole("button", { name: "Tách việc…" }).click();
  await camera.getByRole("button", { name: /^phối hợp với các thôn bảo đảm/ }).click();
  await pane.getByText("Tất cả 9 việc").waitFor({ state: "attached" });
  await camera.getByRole("button", { name: "Sửa" }).click();
  await camera.getByRole("button", { name: "Ghép với việc sau" }).click();
  await pane.getByText("Tất cả 8 việc").waitFor({ state: "attached" });

  await camera.getByRole("button", { name: "Sửa" }).click();
  await camera.getByRole("button", { name: "Không phải việc" }).click();
  await pane.getByText("Tất cả 7 việc").waitFor({ state: "attached" });
  await pane.getByRole("button", { name: /đoạn không thành việc/ }).click();
  await pane
    .getByRole("listitem")
    .filter({ hasText: "Lắp đặt 06 camera" })
    .getByRole("button", { name: "Thành việc" })
    .click();
  await pane.getByText("Tất cả 8 việc").waitFor({ state: "attached" });

  await pane.getByRole("button", { name: "Chọn nhiều việc" }).click();
  await pane.getByRole("button", { name: "Chọn tất cả đang hiện" }).click();
  const unit = pane.getByRole("combobox", { name: "Chủ trì" });
  await unit.fill("Tổ công tác 15");
  await unit.press("Enter");
  await pane.getByRole("button", { name: "Áp dụng cho 8 việc" }).click();
  expect(await pane.getByText("Chủ trì: Tổ công tác 15").count()).toBe(8);
  await pane.getByRole("button", { name: "Hoàn tác" }).click();
  expect(await pane.getByText("Chủ trì: Tổ công tác 15").count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
}, 120_000);

test("markup, scripts and letters that turn the line show as text, in the list and in the notice", async () => {
  const { page, pane } = await openDesk();
  const hostile = `<img src=x onerror="window.hit=1"><script>window.hit=1</script> \u202egnort\u202c =HYPERLINK("http://x")`;
  await readText(pane, sampleNotice.replace("Lắp đặt 06 camera", `${hostile} Lắp đặt`));
  await reviewed(pane);
  const row = rowWith(pane, "<img src=x");
  await row.getByRole("button", { name: "Trong thông báo" }).click();
  await row.getByRole("button", { name: "Sửa" }).click();
  const field = row.getByLabel("Nội dung");
  await field.fill(`${await field.inputValue()} <b onclick="window.hit=1">\u202eđậm`);
  await row.getByRole("button", { name: "Xong" }).click();
  await row.getByText("<b onclick").waitFor();
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  expect(
    await frame?.evaluate(() => [document.querySelector("main img, main script, main b"), "hit" in window]),
  ).toEqual([null, false]);
  await pane.getByRole("button", { name: "Tạo bảng theo dõi" }).click();
  await pane.getByRole("heading", { name: "Đã tạo xong bảng theo dõi" }).waitFor();
}, 120_000);

test("ten thousand rows scroll, and the last can be edited", async () => {
  const { pane } = await openDesk();
  const lines = Array.from(
    { length: 10_000 },
    (_, i) => `- Phòng Kinh tế hoàn thành hồ sơ số ${i + 1} trước ngày 30/11/2026.`,
  );
  await readText(pane, sampleNotice.replace("1. Phòng Kinh tế:", `1. Phòng Kinh tế:\n${lines.join("\n")}`));
  await pane.getByText("Tất cả 10008 việc").waitFor({ state: "attached" });
  expect(await pane.locator("li[data-kind]").count()).toBeLessThan(500);
  const last = rowWith(pane, "Thôn 3 đề nghị");
  for (let tries = 0; tries < 50 && (await last.count()) === 0; tries++) {
    await pane
      .locator("html")
      .evaluate((html) => html.ownerDocument.defaultView?.scrollTo(0, html.scrollHeight));
    await pane.locator("html").evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  await last.getByRole("button", { name: "Sửa" }).click();
  await last.getByLabel("Thời hạn").fill("1/12");
  await last.getByRole("button", { name: "Xong" }).click();
  await last.getByText("01/12/2026").waitFor();
  expect(await pane.locator("li[data-kind]").count()).toBeLessThan(500);
}, 120_000);

test("a PDF of forty pages says how far it is and can be stopped", async () => {
  const { pane } = await openDesk();
  const pages = new Typesetter();
  for (let i = 0; i < 600; i++) {
    pages.paragraph(
      `${i + 1}. Phòng Kinh tế rà soát hồ sơ số ${i + 1}, báo cáo kết quả trước ngày 30/11/2026. `.repeat(3),
    );
  }
  const content = pages.pages(pageNumber);
  expect(content.length).toBeGreaterThanOrEqual(40);
  const pdf = { name: "notice.pdf", mimeType: "application/pdf", buffer: Buffer.from(makePdf(content)) };
  await pane.getByLabel("Tệp thông báo").setInputFiles(pdf);
  await pane.getByRole("button", { name: "Đọc thông báo" }).click();
  await pane.getByText(/^Trang \d+\/\d+$/).waitFor();
  await pane.getByRole("button", { name: "Dừng" }).click();
  await pane.getByRole("button", { name: "Chọn tệp thông báo" }).waitFor();
  await pane.getByRole("button", { name: "Đọc thông báo" }).click();
  await reviewed(pane);
}, 120_000);

test("the longest warning among the choices pushes nothing over the pane's edge", async () => {
  const { pane } = await openDesk();
  await readText(
    pane,
    "THÔNG BÁO\nKết luận cuộc họp\n\nChủ tịch kết luận:\n1. Các phòng, ngành báo cáo kết quả trong vòng 05 ngày làm việc kể từ ngày nhận văn bản.\n2. Phòng Nội vụ tham mưu.",
  );
  await reviewed(pane);
  const choices = pane.getByLabel("Hiện", { exact: true });
  const [right, width] = await choices.evaluate((select) => [
    select.getBoundingClientRect().right,
    document.documentElement.clientWidth,
  ]);
  expect(right).toBeLessThan(width ?? 0);
}, 60_000);

test("letters of an old font are asked about before they are read, by keyboard", async () => {
  const desk = await openDesk();
  const { page, pane } = desk;
  await readText(pane, oldFont);
  await pane.getByRole("heading", { name: "Văn bản gõ bằng phông cũ" }).waitFor();
  await pane.getByText("Cẩm Xuyên, ngày 12 tháng 3 năm 2024").waitFor();
  await isFine(desk);
  await tabTo(page, "Chuyển sang Unicode");
  await page.keyboard.press("Enter");
  await reviewed(pane);
  await rowWith(pane, "Phòng Nội vụ").waitFor();
  await isFine(desk);
}, 60_000);

test("axe finds nothing on any screen, and nothing is wider than the pane, in any look", async () => {
  const desk = await openDesk();
  const { pane } = desk;
  await pane.getByRole("button", { name: "Dùng thông báo mẫu" }).click();
  await isFine(desk);
  await pane.getByRole("button", { name: "Đọc thông báo" }).click();
  await reviewed(pane);
  await pane.getByRole("button", { name: "Trong thông báo" }).first().click();
  await pane.getByRole("button", { name: "Tùy chọn khi lập bảng" }).click();
  await pane.getByRole("button", { name: /đoạn không thành việc/ }).click();
  await isFine(desk);
  await rowWith(pane, "Lắp đặt 06 camera").getByRole("button", { name: "Sửa" }).click();
  await pane.getByRole("button", { name: "Tách việc…" }).click();
  await isFine(desk);
  await pane.getByRole("button", { name: "Chọn nhiều việc" }).click();
  await isFine(desk);
}, 120_000);
