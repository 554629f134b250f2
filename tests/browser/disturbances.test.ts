import type { FrameLocator, Page } from "playwright-core";
import { accessibilityFaults } from "./axe";
import { deskInBrowser } from "./desk-in-browser";
import { lines, trackerFile, trackerOn } from "./tracker-on-desk";

const { openDesk } = deskInBrowser();
const openTracker = trackerOn(openDesk);

let file: Buffer;
beforeAll(async () => {
  file = await trackerFile();
}, 120_000);

/** A task open in the pane, its row selected in the sheet, and the panel beside. */
const atTask = async (page: Page, pane: FrameLocator) => {
  await lines(pane).first().click();
  const update = pane.getByRole("button", { name: "Đang thực hiện" });
  await update.waitFor();
  await page.locator("iframe").blur();
  await page.getByRole("textbox", { name: "Nội dung ô" }).focus();
  await page.keyboard.press("Control+Shift+D");
  return { update, panel: page.getByRole("region", { name: "Bảng cho người phát triển" }) };
};

test("an update waits while somebody types in a cell, and is done once they are through", async () => {
  const { page, pane } = await openTracker(file);
  const { update, panel } = await atTask(page, pane);
  const typing = panel.getByRole("checkbox", { name: "Đang có người gõ trong ô" });
  await typing.focus();
  await page.keyboard.press("Space");
  await update.click();
  // Nothing can be awaited that must not come: once it could have, everything stands as before.
  await page.waitForTimeout(500);
  expect(await update.isDisabled()).toBe(true);
  expect(await pane.locator("dd").allInnerTexts()).toContain("Chưa thực hiện");
  expect(await accessibilityFaults(page)).toEqual([]);
  await typing.uncheck();
  await pane.getByText("Đã ghi vào sổ.").waitFor();
  expect(await pane.locator("dd").allInnerTexts()).toContain("Đang thực hiện");
}, 120_000);

test("another workbook in front is said where the add-in needs this one", async () => {
  const { page, pane } = await openTracker(file);
  const { panel } = await atTask(page, pane);
  await panel.getByRole("checkbox", { name: "Sổ khác đang ở phía trước" }).check();
  await pane.getByRole("button", { name: "Tới dòng trong trang tính" }).click();
  await pane.getByRole("alert").getByText("Một sổ khác đang ở phía trước").waitFor();
}, 120_000);

test("a colleague who puts a row in above between two batches does not send the update astray", async () => {
  const { page, pane } = await openTracker(file);
  const { update, panel } = await atTask(page, pane);
  await panel.getByLabel("Đồng nghiệp ở cùng tệp sẽ").selectOption("inserts");
  await panel.getByRole("button", { name: "Hẹn việc" }).click();
  await panel.getByRole("status").getByText("Đồng nghiệp sẽ sửa sau lượt").waitFor();
  await update.click();
  await pane.getByText("Đã ghi vào sổ.").waitFor();
  expect(await panel.getByText("Đồng nghiệp sẽ sửa sau lượt").count()).toBe(0);
}, 120_000);
