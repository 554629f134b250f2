import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { tableNames } from "../../src/workbook/names";
import { schemaVersion } from "../../src/workbook/sheets/settings";
import { vi } from "../../src/workbook/texts/vi";
import { build, readSeed } from "../end-to-end/seed";
import { accessibilityFaults } from "./axe";
import { deskInBrowser } from "./desk-in-browser";
import { isFine } from "./looks";
import { tabTo } from "./tab-to";
import { lines, trackerFile, trackerOn } from "./tracker-on-desk";

const { openDesk } = deskInBrowser();
const openTracker = trackerOn(openDesk);

const rooms = ["Kiểm tra", "Tổng hợp", "Cài đặt", "Thông báo", "Theo dõi"] as const;

let file: Buffer;
beforeAll(async () => {
  file = await trackerFile();
}, 120_000);

test("a workbook with a tracker opens on what is late; a task is found, updated, taken back and extended", async () => {
  const { page, pane } = await openTracker(file);
  await pane.getByRole("button", { name: /Quá hạn\s*2$/ }).waitFor();
  await pane.getByRole("button", { name: /Tất cả/ }).click();
  await pane.getByLabel("Tìm việc").fill("hang rao xanh");
  await lines(pane).first().click();
  await pane.getByRole("button", { name: "Hoàn thành hôm nay" }).waitFor();
  const selected = page.locator("[aria-selected=true][data-cell]");
  expect(await selected.innerText()).toContain("hàng rào xanh");

  await pane.getByRole("button", { name: "Hoàn thành hôm nay" }).click();
  await pane.getByText("Đã ghi vào sổ.").waitFor();
  await pane.getByText("Số liệu đang chốt ở ngày 20/04/2024.").waitFor();
  await pane.getByText("Lỗi dữ liệu", { exact: false }).first().waitFor();
  await pane.getByRole("button", { name: "Hoàn tác" }).click();
  await pane.getByText("Đã trả lại như trước.").waitFor();
  expect(await pane.locator("dd").allInnerTexts()).toContain("Chưa thực hiện");

  await pane.getByRole("button", { name: "Xin gia hạn" }).click();
  await pane.getByLabel("Hạn mới").fill("31/4/2024");
  await pane.getByText("Chưa đúng một ngày có thật").waitFor();
  await pane.getByLabel("Hạn mới").fill("30/6/2024");
  await pane.getByRole("button", { name: "Ghi yêu cầu" }).click();
  await pane.getByText("Lần 1:").waitFor();

  // What is selected in the sheet is shown in the pane.
  await page.getByRole("tab", { name: "Nhiệm vụ" }).click();
  const state = page.getByRole("gridcell", { name: "Chưa thực hiện" }).first();
  const [row = ""] = ((await state.getAttribute("data-cell")) ?? "").split(",");
  const content = await page.locator(`[data-cell="${row},1"]`).innerText();
  await state.click();
  await pane.locator("p", { hasText: content.slice(0, 40) }).waitFor();

  // What is typed there as well. Enter alone goes on to the next row, and the pane with it.
  await page.keyboard.type("Đang thực hiện");
  await page.keyboard.press("Control+Enter");
  await pane.locator("dd", { hasText: /^Đang thực hiện$/ }).waitFor();
  await page.keyboard.type("Tạm dừng");
  await page.keyboard.press("Enter");
  const next = await page.locator(`[data-cell="${Number(row) + 1},1"]`).innerText();
  await pane.locator("p", { hasText: next.slice(0, 40) }).waitFor();
  await page.keyboard.press("ArrowUp");
  await pane.locator("dd", { hasText: /^Tạm dừng$/ }).waitFor();

  // A second mention of another task is there, but followed with that one.
  const frame = page.frames().find((each) => each.url().includes("taskpane"))!;
  await frame.evaluate(
    async ([table, id, link]) => {
      await Excel.run(async (context) => {
        const { columns } = context.workbook.tables.getItem(table);
        const ids = columns.getItem(id).getDataBodyRange().load("values");
        await context.sync();
        const row = context.workbook.getActiveCell().getEntireRow();
        const cell = columns.getItem(link).getDataBodyRange().getIntersection(row);
        cell.values = [[ids.values.at(-1)![0]]];
        await context.sync();
      });
    },
    [tableNames.tasks, vi.columns.taskId, vi.columns.countedWith] as const,
  );
  await pane.getByText("Việc này không tính riêng").waitFor();
}, 120_000);

test("two tasks of one matter are counted together, each is kept, and apart again", async () => {
  const { page, pane } = await openTracker(file);
  const all = pane.getByRole("button", { name: /Tất cả/ });
  await all.click();
  await pane.getByText("28 việc", { exact: true }).waitFor();
  await pane.getByLabel("Tìm việc").fill("khau noi trung tam");
  await lines(pane).first().click();
  const related = pane.getByRole("region", { name: "Có thể là cùng một việc" });
  await related.getByText(/Tổ chức sản xuất và phát triển KTNT/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await related.getByRole("button", { name: /^Tính cùng: Tổ chức sản xuất/ }).click();
  await pane.getByText("Việc này không tính riêng").waitFor();
  await related.getByText("Đang tính cùng việc này.").waitFor();
  await pane.getByText("Đã ghi vào sổ.").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  // To the other one, which counts for both, and from its card back to the list.
  await related.getByRole("button", { name: /^Xem: Tổ chức sản xuất/ }).click();
  await pane.getByRole("button", { name: "Hoàn thành hôm nay" }).waitFor();
  await related.getByRole("button", { name: /^Xem: Phòng Nông nghiệp/ }).click();
  await pane.getByText("Việc này không tính riêng").waitFor();
  await pane.getByRole("button", { name: "Về danh sách" }).click();
  await pane.getByLabel("Tìm việc").fill("");
  await pane.getByText("27 việc", { exact: true }).waitFor();

  // Its row is in the sheet as it was.
  await page.getByRole("gridcell", { name: /^Phòng Nông nghiệp và phát triển nông thôn: Khâu nối/ }).click();
  await related.getByRole("button", { name: /^Tính riêng, không cùng/ }).click();
  await pane.getByRole("button", { name: "Hoàn thành hôm nay" }).waitFor();
  await pane.getByRole("button", { name: "Về danh sách" }).click();
  await pane.getByText("28 việc", { exact: true }).waitFor();
}, 120_000);

test("what is wrong is found and mended, the as-of date let go, and what is broken is said", async () => {
  const { page, pane } = await openTracker(file);
  await page.getByRole("tab", { name: "Nhiệm vụ" }).click();
  await page.getByRole("gridcell", { name: "Chưa thực hiện" }).first().click();
  await page.keyboard.press("Delete");
  await page.keyboard.type("ĐANG THỰC HIỆN");
  await page.keyboard.press("Enter");
  await pane.getByRole("tab", { name: "Tổng hợp" }).click();
  await pane.getByLabel(/Theo hôm nay/).check();
  await pane.getByRole("button", { name: "Ghi" }).click();
  await pane.getByText("Đã ghi vào trang Danh mục").waitFor();
  await pane.getByRole("button", { name: "Cập nhật tổng hợp" }).click();
  await pane.getByText(/làm mới \d PivotTable/).waitFor();
  await pane.getByRole("button", { name: "Phân tích (PivotTable)" }).click();
  await page.getByRole("tab", { name: "Phân tích", selected: true }).waitFor();

  const frame = page.frames().find((each) => each.url().includes("taskpane"))!;
  await frame.evaluate(async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nhiệm vụ").delete();
      await context.sync();
    });
  });
  await pane.getByRole("tab", { name: "Kiểm tra" }).click();
  await pane.getByText("Bảng đã bị xóa").waitFor();
  await pane.getByRole("tab", { name: "Tổng hợp" }).click();
  await pane.getByRole("button", { name: "Nhiệm vụ" }).click();
  await pane.getByRole("alert").getByText("Trang tính hoặc bảng cần dùng đã bị xóa").waitFor();
}, 120_000);

test("by keyboard alone: through the list, to a task and back", async () => {
  const { page, pane } = await openTracker(file);
  await pane.getByRole("button", { name: /Tất cả/ }).focus();
  await page.keyboard.press("Enter");
  await pane.getByText("28 việc", { exact: true }).waitFor();
  await lines(pane).first().focus();
  await page.keyboard.press("End");
  const last = pane.locator('[aria-posinset="28"] button');
  await last.and(pane.locator(":focus")).waitFor();
  await page.keyboard.press("ArrowUp");
  await pane.locator('[aria-posinset="27"] button').and(pane.locator(":focus")).waitFor();
  await page.keyboard.press("Enter");
  // Back at once: that the row is being selected meanwhile does not open its card again.
  await pane.getByRole("button", { name: "Về danh sách" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Ô đang chọn").filter({ hasNotText: /^A1$/ }).waitFor();
  await lines(pane).first().focus();
  await page.keyboard.press("ArrowDown");
  await pane.locator('[aria-posinset="2"] button').and(pane.locator(":focus")).waitFor();
}, 120_000);

test("by keyboard alone: a mistake mended, the as-of date let go, the summaries refreshed, a sheet added", async () => {
  const { page, pane } = await openTracker(file);
  const toRoom = async (name: string): Promise<void> => {
    await pane.getByRole("tab", { selected: true }).focus();
    const names = await pane.getByRole("tab").allInnerTexts();
    const current = await pane.getByRole("tab", { selected: true }).innerText();
    const steps = names.indexOf(name) - names.indexOf(current);
    for (let i = 0; i < Math.abs(steps); i++)
      await page.keyboard.press(steps > 0 ? "ArrowRight" : "ArrowLeft");
    await page.keyboard.press("Enter");
    await pane.getByRole("tab", { name, selected: true }).waitFor();
  };
  // As somebody else in the file might write it: the list does not stop an add-in.
  const frame = page.frames().find((each) => each.url().includes("taskpane"))!;
  await frame.evaluate(
    async ([table, column]) => {
      await Excel.run(async (context) => {
        const body = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
        body.getCell(0, 0).values = [["ĐANG THỰC HIỆN"]];
        await context.sync();
      });
    },
    [tableNames.tasks, vi.columns.workState] as const,
  );
  await toRoom("Kiểm tra");
  await pane.getByText("Tình trạng không có trong danh sách").waitFor();
  await tabTo(page, /^Sửa 1 chỗ|^Sửa /);
  await page.keyboard.press("Enter");
  await pane.getByText("Không có chỗ nào sai.").waitFor();

  await toRoom("Tổng hợp");
  await tabTo(page, "Cập nhật tổng hợp");
  await page.keyboard.press("Enter");
  await pane.getByText(/làm mới \d PivotTable/).waitFor();
  await pane
    .getByLabel(/Chốt ở một ngày/)
    .and(pane.locator(":checked"))
    .waitFor();
  await tabTo(page, /Chốt ở một ngày/);
  await page.keyboard.press("ArrowUp");
  await tabTo(page, "Ghi");
  await page.keyboard.press("Enter");
  await pane.getByText("Đã ghi vào trang Danh mục").waitFor();

  await toRoom("Cài đặt");
  await tabTo(page, /^Nhật ký/);
  await page.keyboard.press("Space");
  await tabTo(page, "Lập trang đã chọn");
  await page.keyboard.press("Enter");
  await pane.getByText("Đã lập 1 trang:").waitFor();
}, 120_000);

test("every part of the pane fits its width and axe finds nothing, in any look", async () => {
  const { page, pane } = await openTracker(file);
  const seen = (name: string): Promise<void> =>
    isFine({ page, pane }, name, async (at) => {
      await areTabsInLine(pane);
      const folder = process.env["SCREENSHOTS"];
      if (folder) await page.screenshot({ path: `${folder}/${at}.png`.replace(/%/g, "") });
    });
  for (const room of rooms) {
    await pane.getByRole("tab", { name: room }).click();
    await pane.getByRole("heading", { level: 1 }).waitFor();
    if (room === "Kiểm tra") await pane.getByText("Không có chỗ nào sai.").waitFor();
    await seen(room);
  }
  await lines(pane).first().click();
  await pane.getByRole("button", { name: "Hoàn thành hôm nay" }).waitFor();
  await seen("task");
  await pane.getByRole("button", { name: "Xin gia hạn" }).click();
  await seen("extension");
  await pane.getByRole("button", { name: "English" }).click();
  await pane.getByRole("tab", { name: "Settings" }).waitFor();
  await seen("in English");
}, 120_000);

/** All rooms at one glance, in whatever language. */
async function areTabsInLine(pane: FrameLocator): Promise<void> {
  const tabs = await pane.getByRole("tab").all();
  const tops = await Promise.all(tabs.map(async (tab) => (await tab.boundingBox())?.y));
  expect(new Set(tops).size).toBe(1);
}

/** A tracker that says that a later version of the add-in made it. */
const newerFile = async (): Promise<Buffer> => {
  const { desk } = await build(readSeed(), "2024-04-20");
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(tableNames.settings).getDataBodyRange();
    body.load("values");
    await context.sync();
    const row = body.values.findIndex(([key]) => key === "schemaVersion");
    body.getCell(row, 1).values = [[schemaVersion + 1]];
    await context.sync();
  });
  return Buffer.from(saveWorkbook(desk.workbook));
};

test("a tracker of an older version is brought forward when asked; that of a later one is left alone", async () => {
  const older = readFileSync(join(__dirname, "../end-to-end/fixtures/tracker-of-schema-1.xlsx"));
  const { page, pane } = await openTracker(older, {}, "Sổ do bản cũ của chương trình lập");
  expect(await accessibilityFaults(page)).toEqual([]);
  await pane.getByRole("button", { name: "Nâng cấp sổ" }).click();
  await pane.getByText("Đã nâng cấp sổ; những gì đã nhập giữ nguyên").waitFor();
  await pane.getByText(/^Cột mới: .*Tính cùng .*\(Nhiệm vụ\)/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await pane.getByRole("tab", { name: "Kiểm tra" }).click();
  // Headers of the older version have become those of this one with it.
  await pane.getByText("Không có chỗ nào sai.").waitFor();
  expect(await pane.getByText("Sổ do bản cũ").count()).toBe(0);

  page.on("dialog", (dialog) => void dialog.accept());
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "Sổ.xlsx", mimeType: "", buffer: await newerFile() });
  await pane.getByRole("alert").getByText("Bảng theo dõi này do bản mới hơn lập").waitFor();
}, 120_000);

test("sheets that not everybody needs are made when asked, with the villages named", async () => {
  const { page, pane } = await openTracker(file);
  await pane.getByRole("tab", { name: "Cài đặt" }).click();
  await pane.getByLabel("Thôn × tiêu chí").check();
  await pane.getByLabel("Tên các thôn").fill("Thôn 1\n\n Thôn Đông ");
  expect(await accessibilityFaults(page)).toEqual([]);
  await pane.getByRole("button", { name: "Lập trang đã chọn" }).click();
  await pane.getByText("Đã lập 3 trang:").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await pane.getByLabel("Thôn × tiêu chí").count()).toBe(0);
  await pane.getByRole("button", { name: "Thôn", exact: true }).click();
  await page.getByRole("tab", { name: "Thôn", exact: true, selected: true }).waitFor();
  expect(await page.getByRole("gridcell", { name: /^Thôn (1|Đông)$/ }).allInnerTexts()).toEqual([
    "Thôn 1",
    "Thôn Đông",
  ]);
}, 120_000);

test("what Excel refuses is said in the pane's own words, and done once Excel lets it", async () => {
  const { page, pane } = await openTracker(file);
  await lines(pane).first().click();
  await page.getByRole("gridcell").first().click();
  await page.keyboard.press("Control+Shift+D");
  const panel = page.getByRole("region", { name: "Bảng cho người phát triển" });
  const update = pane.getByRole("button", { name: "Đang thực hiện" });
  for (const [code, title] of [
    ["InvalidOperationInCellEditMode", "Excel đang ở chế độ sửa ô"],
    ["AccessDenied", "Sổ đang được bảo vệ"],
    ["InactiveWorkbook", "Một sổ khác đang ở phía trước"],
    ["ApiNotFound", "Bản Excel này quá cũ"],
  ] as const) {
    await panel.getByLabel("Mã lỗi").selectOption(code);
    await panel.getByRole("button", { name: "Hẹn lỗi" }).click();
    await update.click();
    await pane.getByRole("alert").getByText(title).waitFor();
    expect(await pane.locator("dd").allInnerTexts()).toContain("Chưa thực hiện");
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await update.click();
  await pane.getByText("Đã ghi vào sổ.").waitFor();
  expect(await pane.getByRole("alert").count()).toBe(0);
  expect(await pane.locator("dd").allInnerTexts()).toContain("Đang thực hiện");

  page.on("dialog", (dialog) => void dialog.accept());
  // An empty script and not a failed one: the console would tell of that as well.
  await page.route("**/office/office.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "" }),
  );
  await page.reload();
  await pane.getByText("Chưa tải được thư viện của Microsoft").waitFor();
}, 120_000);

test("thousands of tasks: the list scrolls, a search answers while typing, a selected row shows", async () => {
  const { page, pane } = await openTracker(await trackerFile(2_500));
  await pane.getByRole("button", { name: /Tất cả/ }).click();
  // The list follows the click when there is time; half of a shorter one's height is somewhere else.
  await pane.getByText(/^\d{4,} việc$/).waitFor();
  const frame = page.frames().find((each) => each.url().includes("taskpane"))!;
  await frame.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  await frame.waitForFunction(() =>
    [...document.querySelectorAll("[aria-posinset]")].some((row) => {
      const place = Number(row.getAttribute("aria-posinset"));
      return place > 1_000 && place < 1_500;
    }),
  );
  // Only what is in view is in the page.
  expect(await lines(pane).count()).toBeLessThan(40);
  await frame.evaluate(() => window.scrollTo(0, 0));
  await pane.getByLabel("Tìm việc").pressSequentially("hang rao");
  await pane.getByText(/^\d+ việc$/).waitFor();
  await lines(pane).first().click();
  await pane.getByRole("button", { name: "Hoàn thành hôm nay" }).waitFor();
  const selected = page.locator("[aria-selected=true][data-cell]");
  await selected.filter({ hasText: "hàng rào" }).first().waitFor();
  const [row = 0, column = 0] = ((await selected.first().getAttribute("data-cell")) ?? "")
    .split(",")
    .map(Number);
  const next = page.locator(`[data-cell="${row + 1},${column}"]`);
  const words = (await next.innerText()).slice(0, 40);
  await next.click();
  await pane.locator("p", { hasText: words }).waitFor();
}, 240_000);
