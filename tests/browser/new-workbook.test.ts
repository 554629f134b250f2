import { sampleNotice } from "../../src/taskpane/sample/sample-notice";
import { deskInBrowser } from "./desk-in-browser";
import { isFine } from "./looks";
import { readText, reviewed } from "./read-text";
import { tabTo } from "./tab-to";

const { openDesk } = deskInBrowser();

test("a review goes on in a new workbook with what was changed in it, and this workbook stays as it is", async () => {
  const desk = await openDesk();
  const { page, pane } = desk;
  await readText(pane, sampleNotice);
  await reviewed(pane);
  const row = pane.locator("li[data-kind]", { hasText: "Chỉnh trang cảnh quan" });
  await row.getByRole("button", { name: "Sửa" }).click();
  await row.getByLabel("Thời hạn").fill("5/12");
  await row.getByRole("button", { name: "Xong" }).click();
  await row.getByText("05/12/2026").waitFor();

  await pane.getByRole("button", { name: "Tùy chọn khi lập bảng" }).click();
  await pane.getByRole("radio", { name: "Trong sổ đang mở" }).and(pane.locator(":checked")).focus();
  await page.keyboard.press("ArrowDown");
  const opened = page.context().waitForEvent("page");
  await tabTo(page, "Mở sổ mới để lập");
  await page.keyboard.press("Enter");
  const other = await opened;
  await pane.getByRole("heading", { name: "Đã mở sổ mới" }).waitFor();
  await isFine(desk);

  const there = other.frameLocator("iframe");
  await reviewed(there);
  await there
    .locator("li[data-kind]", { hasText: "Chỉnh trang cảnh quan" })
    .getByText("05/12/2026")
    .waitFor();
  await there.getByRole("button", { name: "Tạo bảng theo dõi" }).click();
  await there.getByRole("heading", { name: "Đã tạo xong bảng theo dõi" }).waitFor();
  await other.getByRole("tab", { name: "Nhiệm vụ" }).click();
  await other.getByRole("gridcell", { name: "05/12/2026" }).first().waitFor();

  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Sheet1"]);
  await pane.getByRole("button", { name: "Về kết quả đọc" }).click();
  await row.getByText("05/12/2026").waitFor();

  // It was taken once: a third workbook's pane begins from the start.
  const third = await page.context().newPage();
  await third.goto(page.url());
  await third.frameLocator("iframe").getByRole("button", { name: "Dùng thông báo mẫu" }).waitFor();
}, 120_000);

test("an Excel that opens no workbooks itself does not offer it", async () => {
  const { page, pane } = await openDesk();
  await page.getByRole("gridcell").first().click();
  await page.keyboard.press("Control+Shift+D");
  await page.getByLabel("ExcelApi").selectOption("1.7");
  await readText(pane, sampleNotice);
  await reviewed(pane);
  await pane.getByRole("button", { name: "Tùy chọn khi lập bảng" }).click();
  await pane.getByRole("radio").first().waitFor();
  expect(await pane.getByRole("radio", { name: "Trong một sổ mới" }).count()).toBe(0);
}, 60_000);
