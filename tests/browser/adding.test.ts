import type { Page } from "playwright-core";
import { sampleNotice } from "../../src/taskpane/sample/sample-notice";
import { deskInBrowser } from "./desk-in-browser";
import { isFine } from "./looks";
import { readText, reviewed } from "./read-text";
import { tabTo } from "./tab-to";

const { openDesk } = deskInBrowser();

/** Somebody else writes into a cell that says `words`, in whatever sheet. */
const overwrite = async (page: Page, words: string, by: string): Promise<void> => {
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  await frame?.evaluate(
    async ([from, to]) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Nhiệm vụ");
        const range = sheet.getUsedRange();
        range.load("values");
        await context.sync();
        for (const [row, cells] of range.values.entries()) {
          const column = (cells as unknown[]).indexOf(from);
          if (column >= 0) range.getCell(row, column).values = [[to]];
        }
        await context.sync();
      });
    },
    [words, by] as const,
  );
};

const words = "Chỉnh trang cảnh quan các tuyến đường liên thôn, hoàn thành trước ngày 30/11/2026.";
const later = "Chỉnh trang cảnh quan các tuyến đường liên xã, hoàn thành trước ngày 30/11/2026.";
const byHand = "Chỉnh trang các tuyến đường";
const laterNotice = sampleNotice.replace(words, later);

/** A tracker of the sample in which somebody has reworded a task that a later issue words otherwise as well. */
const openClashing = async (options = {}): Promise<Awaited<ReturnType<typeof openDesk>>> => {
  const desk = await openDesk(options);
  const { page, pane } = desk;
  await readText(pane, sampleNotice);
  await pane.getByRole("button", { name: "Tạo bảng theo dõi" }).click();
  await pane.getByRole("heading", { name: "Đã tạo xong bảng theo dõi" }).waitFor();
  await isFine(desk);
  await overwrite(page, words, byHand);
  await pane.getByRole("button", { name: "Đọc thông báo khác" }).click();
  await readText(pane, laterNotice);
  await pane.getByText("Sổ này đã có 8/8 việc của thông báo này.").waitFor();
  return desk;
};

test("a clash that is left open is written as it is, and asked again", async () => {
  const { pane } = await openClashing();
  await pane.getByRole("button", { name: "Cập nhật bảng theo dõi" }).click();
  await pane.getByRole("heading", { name: "Xem trước khi ghi" }).waitFor();
  await pane.getByText("1 việc cần bạn chọn").waitFor();
  await pane.getByRole("radio", { name: `Giữ như trong sổ: ${byHand}` }).waitFor();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText("1 việc còn chỗ khác thông báo, giữ như trong sổ").waitFor();
  await pane.getByRole("button", { name: "Đọc thông báo khác" }).click();
  await readText(pane, laterNotice);
  await reviewed(pane);
  await pane.getByRole("button", { name: "Cập nhật bảng theo dõi" }).click();
  await pane.getByText("1 việc cần bạn chọn").waitFor();
}, 60_000);

test("a clash is answered by keyboard and written, each screen in order in every look", async () => {
  const desk = await openClashing();
  const { page, pane } = desk;
  await tabTo(page, "Cập nhật bảng theo dõi");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Xem trước khi ghi" }).waitFor();
  await isFine(desk);
  await tabTo(page, new RegExp(`Giữ như trong sổ: ${byHand}`));
  await page.keyboard.press("ArrowDown");
  const theirs = pane.getByRole("radio", { name: `Theo thông báo: ${later}` });
  await theirs.and(pane.locator(":checked")).waitFor();
  await isFine(desk);
  await tabTo(page, "Ghi vào sổ");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Đã cập nhật bảng theo dõi" }).waitFor();
  await isFine(desk);
  await tabTo(page, "Nhiệm vụ");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: later }).first().waitFor();
}, 60_000);
