import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { validateXlsx } from "../desk/xlsx/validator";
import { deskInBrowser } from "./desk-in-browser";
import { inEachLook } from "./looks";
import { tabTo } from "./tab-to";

const seed = join(__dirname, "../../seeds/06-TB-BCD-cam-quang.txt");
const overdueFill = "rgb(253, 231, 233)";

const { openDesk } = deskInBrowser();

const counts = async (pane: FrameLocator): Promise<string[]> =>
  pane.locator("dl").last().locator("div").allInnerTexts();

/** Whether something is whole where a sheet opens, on a screen of 1366 × 768 beside a pane as wide as Excel's can be. */
const isOnFirstScreen = async (shown: Locator): Promise<boolean> => {
  const box = await shown.boundingBox();
  return box !== null && box.x + box.width <= 870 && box.y + box.height <= 735;
};

test("from the notice to a saved tracker", async () => {
  const { page, pane } = await openDesk();
  await pane.getByLabel("Tệp thông báo").setInputFiles(seed);
  await pane.getByRole("button", { name: "Đọc thông báo" }).click();
  await pane.getByRole("heading", { name: "Kết quả đọc" }).waitFor();
  const found = await counts(pane);
  expect(found[0]?.split("\n")).toEqual(expect.arrayContaining(["28", "nhiệm vụ"]));
  expect(found[1]?.split("\n")).toEqual(expect.arrayContaining(["5", "kiến nghị"]));

  await pane.getByRole("button", { name: "Tạo bảng theo dõi" }).click();
  await pane.getByRole("heading", { name: "Đã tạo xong bảng theo dõi" }).waitFor();
  const tabs = await page.getByRole("tab").allInnerTexts();
  expect(tabs).toEqual(expect.arrayContaining(["Nhiệm vụ", "Kiến nghị", "Tổng hợp đơn vị", "Phân tích"]));
  expect(tabs).not.toContain("_CaiDat");

  await page.getByRole("tab", { name: "Nhiệm vụ" }).click();
  const overdue = page.getByRole("gridcell", { name: /Quá hạn \d+ ngày/ }).first();
  await overdue.waitFor();
  expect(await overdue.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(overdueFill);
  expect(await isOnFirstScreen(overdue)).toBe(true);

  await page.getByRole("tab", { name: "Kiến nghị" }).click();
  const latePetition = page.getByRole("gridcell", { name: /Quá hạn \d+ ngày/ }).first();
  await latePetition.waitFor();
  expect(await isOnFirstScreen(latePetition)).toBe(true);

  await page.getByRole("tab", { name: "Tổng quan" }).click();
  const chart = page.getByRole("img", { name: "Nhiệm vụ theo trạng thái" });
  expect(await chart.locator("text").allTextContents()).toEqual(expect.arrayContaining(["Quá hạn", "14"]));
  expect(await chart.locator("rect").count()).toBeGreaterThan(1);
  const first = page.getByRole("img", { name: "Nhiệm vụ có thời hạn theo đơn vị chủ trì" });
  expect(await isOnFirstScreen(first)).toBe(true);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu .xlsx" }).click();
  const bytes = readFileSync(await (await download).path());
  expect(await validateXlsx(bytes)).toEqual([]);

  await pane.getByRole("button", { name: "Đọc thông báo khác" }).click();
  await pane.getByLabel("Tệp thông báo").setInputFiles(seed);
  await pane.getByRole("button", { name: "Đọc thông báo" }).click();
  await pane.getByText("Sổ này đã có 33/33 việc của thông báo này.").waitFor();
  await pane.getByRole("button", { name: "Cập nhật bảng theo dõi" }).click();
  await pane.getByRole("heading", { name: "Xem trước khi ghi" }).waitFor();
  await pane.getByText("Không có gì thay đổi.").waitFor();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByRole("heading", { name: "Đã cập nhật bảng theo dõi" }).waitFor();
  await pane.getByRole("button", { name: "Kiến nghị" }).click();
  await page.getByRole("tab", { name: "Kiến nghị", selected: true }).waitFor();

  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Sổ mới" }).click();
  await pane.getByRole("button", { name: "Chọn tệp thông báo" }).waitFor();
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Sheet1"]);
}, 60_000);

test("the same by keyboard alone", async () => {
  const { page, pane } = await openDesk();
  await pane.getByRole("button", { name: "Dán nội dung" }).waitFor();
  await tabTo(page, "Dán nội dung");
  await page.keyboard.press("Enter");
  await pane.getByLabel("Nội dung thông báo").and(pane.locator(":focus")).waitFor();
  await page.keyboard.insertText(readFileSync(seed, "utf8"));
  await tabTo(page, "Đọc thông báo");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Kết quả đọc" }).and(pane.locator(":focus")).waitFor();
  await tabTo(page, /không thành việc$/);
  await page.keyboard.press("Enter");
  await pane.getByText("Những đoạn này chỉ để biết").waitFor();
  await tabTo(page, "Tạo bảng theo dõi");
  await page.keyboard.press("Enter");
  await pane
    .getByRole("heading", { name: "Đã tạo xong bảng theo dõi" })
    .and(pane.locator(":focus"))
    .waitFor();

  // Out of the pane again and on to the sheet: office.js leaves that to the page.
  await tabTo(page, "Trang tính Nhiệm vụ");
  for (const key of ["ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
  expect(await page.getByLabel("Ô đang chọn").innerText()).toBe("B2");
}, 60_000);

test("in a window no wider than the pane it stands below the workbook", async () => {
  const { page, pane } = await openDesk({ viewport: { width: 350, height: 760 } });
  await pane.getByRole("button", { name: "Chọn tệp thông báo" }).waitFor();
  const [grid, frame, save] = await Promise.all(
    [page.getByRole("grid"), page.locator("iframe"), page.getByRole("button", { name: "Lưu .xlsx" })].map(
      (part) => part.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect),
    ),
  );
  expect(frame?.width).toBe(350);
  expect(frame?.top).toBeGreaterThan(save?.bottom ?? Infinity);
  expect(frame?.top).toBeGreaterThan((grid?.top ?? Infinity) + 60);
  expect(save?.right).toBeLessThanOrEqual(350);
}, 60_000);

test("the pane's page by itself says where it belongs", async () => {
  const { page } = await openDesk();
  await page.goto(new URL("../taskpane.html", page.url()).href);
  await page.getByText("Trang này cần mở trong Excel").waitFor();
}, 60_000);

test("the pane fits its width, whatever the window's size", async () => {
  const { page, pane } = await openDesk();
  await pane.getByRole("button", { name: "Dán nội dung" }).click();
  await pane.getByLabel("Nội dung thông báo").fill(readFileSync(seed, "utf8"));
  await pane.getByRole("button", { name: "Đọc thông báo" }).click();
  await pane.getByRole("heading", { name: "Kết quả đọc" }).waitFor();
  await inEachLook(page, async (look) => {
    const html = pane.locator("html");
    const [overflow, width] = await html.evaluate((root) => [
      root.scrollWidth - root.clientWidth,
      root.clientWidth,
    ]);
    expect([look, overflow]).toEqual([look, 0]);
    expect(width).toBeLessThanOrEqual(350);
  });
}, 60_000);
