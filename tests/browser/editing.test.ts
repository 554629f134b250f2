import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { Workbook } from "../../src/desk/model/workbook";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { normalStyle } from "../../src/desk/model/style";
import { officeJsFolder, panePage } from "../../src/cli/build-pages";
import { listen, servingFiles } from "../../src/desk/server/desk-server";
import { makeStaticSite } from "../../src/desk/server/static-site";
import { readBelow } from "../../src/desk/server/static-folder";
import { libreOfficeIsHere, shownByLibreOffice } from "../desk/xlsx/libreoffice";
import { validateXlsx } from "../desk/xlsx/validator";
import { accessibilityFaults } from "./axe";
import { deskInBrowser } from "./desk-in-browser";

const { openDesk, dist } = deskInBrowser();
const seed = join(__dirname, "../../seeds/06-TB-BCD-cam-quang.txt");

const type = async (page: Page, text: string, key = "Enter"): Promise<void> => {
  await page.keyboard.type(text);
  await page.keyboard.press(key);
};

/** A cell by its address. */
const cellAt = (page: Page, address: string): Locator => {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return page.locator(`[data-cell="${Number(row) - 1},${letter.charCodeAt(0) - 65}"]`);
};

const shown = (page: Page, address: string): Promise<string> => cellAt(page, address).innerText();

const active = (page: Page): Promise<string> => page.getByLabel("Ô đang chọn").innerText();

const click = (page: Page, address: string): Promise<void> => cellAt(page, address).click();

const openFile = (page: Page, workbook: Workbook, name = "Sổ thử.xlsx"): Promise<void> =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(saveWorkbook(workbook)),
    });

test("cells take what is typed as Excel does, and formulas follow at once", async () => {
  const { page } = await openDesk();
  await click(page, "A1");
  await type(page, "10", "Tab");
  await type(page, "=A1*2", "Tab");
  await type(page, "5/4/2024");
  // After a run of Tabs, Enter goes back to where the run began.
  expect(await active(page)).toBe("A2");
  expect(await shown(page, "B1")).toBe("20");
  // The page's person writes the day first.
  expect(await shown(page, "C1")).toBe("05/04/2024");
  await click(page, "A1");
  await type(page, "50%");
  expect(await shown(page, "B1")).toBe("1");
  await type(page, "'007");
  expect(await shown(page, "A2")).toBe("007");

  await click(page, "A1");
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await type(page, "0%", "Shift+Enter");
  expect(await shown(page, "A1")).toBe("500%");
  await page.keyboard.type("bỏ");
  await page.keyboard.press("Escape");
  expect(await shown(page, "A1")).toBe("500%");
  await type(page, "=1+");
  await page.getByRole("alert").getByText("Công thức chưa đúng").waitFor();
  await page.keyboard.press("Escape");

  await page.locator('[data-cell="2,0"]').dblclick();
  await page.keyboard.type("dòng một");
  await page.keyboard.press("Alt+Enter");
  await type(page, "dòng hai");
  await click(page, "A3");
  expect(await page.getByLabel("Nội dung ô").inputValue()).toBe("dòng một\ndòng hai");
  await page.keyboard.press("Delete");
  expect(await shown(page, "A3")).toBe("");

  for (const [keys, value] of [
    ["Control+z", "dòng một\ndòng hai"],
    ["Control+y", ""],
  ] as const) {
    await page.keyboard.press(keys);
    expect(await page.getByLabel("Nội dung ô").inputValue()).toBe(value);
  }
}, 60_000);

test("Vietnamese typing is never cut off: an input method's pieces, and Unikey's backspaces", async () => {
  const { page } = await openDesk();
  await click(page, "A1");
  const devtools = await page.context().newCDPSession(page);
  // An input method: what is composed is replaced until it is taken.
  for (const text of ["d", "đ", "đu", "đư", "đươ", "đươn", "đường"])
    await devtools.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await devtools.send("Input.insertText", { text: "đường" });
  await page.keyboard.press("Enter");
  expect(await shown(page, "A1")).toBe("đường");
  // Unikey: a backspace and another letter.
  await page.keyboard.type("tie");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("ế");
  await page.keyboard.type("n");
  await page.keyboard.press("ArrowDown");
  expect(await shown(page, "A2")).toBe("tiến");
  expect(await active(page)).toBe("A3");
}, 60_000);

test("ranges are selected, copied, moved and filled by keyboard and mouse", async () => {
  const { page } = await openDesk();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await click(page, "A1");
  for (const [text, key] of [
    ["Đơn vị", "Tab"],
    ["Số", "Enter"],
    ["Xã A", "Tab"],
    ["1", "Enter"],
    ["Xã B", "Tab"],
    ["2", "Enter"],
  ] as const)
    await type(page, text, key);
  await type(page, "=SUM(B2:B3)");
  await click(page, "A1");
  await page.keyboard.press("Control+ArrowDown");
  expect(await active(page)).toBe("A4");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  expect(await page.getByRole("gridcell", { selected: true }).count()).toBe(4);

  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Đơn vị\tSố\r\nXã A\t1");
  await click(page, "D1");
  await page.keyboard.press("Control+v");
  expect(await shown(page, "E2")).toBe("1");

  // From another program, with a line end within a cell and a date by the person's own order.
  await page.evaluate(() => navigator.clipboard.writeText('"hai\ndòng"\t03/04/2024\n\t-5\n'));
  await click(page, "D4");
  await page.keyboard.press("Control+v");
  expect(await shown(page, "E4")).toBe("03/04/2024");
  expect(await shown(page, "E5")).toBe("-5");
  await page.keyboard.press("Control+z");
  expect(await shown(page, "E4")).toBe("");

  // Cut and paste takes the formula as it stands.
  await click(page, "A4");
  await page.keyboard.press("Control+x");
  await click(page, "C4");
  await page.keyboard.press("Control+v");
  expect([await shown(page, "A4"), await shown(page, "C4")]).toEqual(["", "3"]);
  await page.keyboard.press("Control+z");
  expect([await shown(page, "A4"), await shown(page, "C4")]).toEqual(["3", ""]);

  await page.locator('[data-cell="1,1"]').hover();
  await page.mouse.down();
  await page.locator('[data-cell="4,1"]').hover();
  await page.mouse.up();
  await page.keyboard.press("Control+d");
  expect([await shown(page, "B4"), await shown(page, "B5")]).toEqual(["1", "1"]);
  await page.keyboard.type("7");
  await page.keyboard.press("Control+Enter");
  expect([await shown(page, "B2"), await shown(page, "B5")]).toEqual(["7", "7"]);

  const width = async (): Promise<number> =>
    (await page.getByRole("columnheader", { name: "A", exact: true }).boundingBox())?.width ?? 0;
  const before = await width();
  const edge = await page.locator('[data-resize="0"]').boundingBox();
  await page.mouse.move((edge?.x ?? 0) + 3, (edge?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((edge?.x ?? 0) + 83, (edge?.y ?? 0) + 8);
  await page.mouse.up();
  expect(await width()).toBe(before + 80);
  await page.keyboard.press("Control+z");
  expect(await width()).toBe(before);
}, 60_000);

/** A table with a list and a share, a locked sheet beside it. */
const guarded = (): Workbook => {
  const workbook = new Workbook("Việc");
  const [sheet] = workbook.sheets;
  const text = ["Việc", "Tình trạng", "Phần"];
  text.forEach((value, column) => sheet!.grid.set(0, column, { value, formula: null, style: 0 }));
  ["Một", "Hai", "Ba"].forEach((value, row) => {
    sheet!.grid.set(row + 1, 0, { value, formula: null, style: 0 });
    sheet!.grid.set(row + 1, 1, { value: row === 1 ? "Xong" : "Chưa", formula: null, style: 0 });
  });
  sheet!.tables.push({
    id: workbook.newId(),
    name: "Viec",
    area: { row: 0, column: 0, rowCount: 4, columnCount: 3 },
    columns: text.map((name, index) => ({ id: index + 1, name, calculatedFormula: null, filteredTo: null })),
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: false,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: "",
  });
  const alert = {
    showAlert: true,
    style: "Stop",
    title: "Chưa đúng",
    message: "Hãy chọn trong danh sách",
  } as const;
  const prompt = { showPrompt: true, title: "", message: "" };
  sheet!.validations.push(
    {
      areas: [{ row: 1, column: 1, rowCount: 3, columnCount: 1 }],
      rule: { kind: "list", source: "Chưa,Đang,Xong", inCellDropDown: true },
      ignoreBlanks: true,
      errorAlert: alert,
      prompt,
    },
    {
      areas: [{ row: 1, column: 2, rowCount: 3, columnCount: 1 }],
      rule: { kind: "decimal", operator: "Between", formula1: "0", formula2: "1" },
      ignoreBlanks: true,
      errorAlert: { ...alert, style: "Warning", message: "Phần từ 0 đến 1." },
      prompt: { ...prompt, message: "Ghi phần đã làm" },
    },
  );
  const locked = workbook.addSheet("Khoá");
  const open = workbook.styles.intern({ ...normalStyle, locked: false });
  locked.grid.set(0, 0, { value: "khoá", formula: null, style: 0 });
  locked.grid.set(0, 1, { value: "mở", formula: null, style: open });
  locked.protection = {
    allowAutoFilter: false,
    allowDeleteColumns: false,
    allowDeleteRows: false,
    allowEditObjects: false,
    allowEditScenarios: false,
    allowFormatCells: false,
    allowFormatColumns: false,
    allowFormatRows: false,
    allowInsertColumns: false,
    allowInsertHyperlinks: false,
    allowInsertRows: false,
    allowPivotTables: false,
    allowSort: false,
    selectionMode: "Normal",
  };
  return workbook;
};

test("lists, validations, filters and locked cells guard what is typed", async () => {
  const { page } = await openDesk();
  await openFile(page, guarded());
  await page.getByRole("tab", { name: "Việc" }).waitFor();
  await click(page, "B2");
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("option", { name: "Chưa", selected: true }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await shown(page, "B2")).toBe("Đang");

  await type(page, "Gần xong");
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("Hãy chọn trong danh sách").waitFor();
  await dialog.getByRole("button", { name: "Sửa lại" }).click();
  await page.keyboard.press("Control+a");
  await type(page, "Xong");
  expect(await shown(page, "B2")).toBe("Xong");

  await click(page, "C2");
  await page.getByRole("note").getByText("Ghi phần đã làm").waitFor();
  await type(page, "2");
  await dialog.getByRole("button", { name: "Có", exact: true }).click();
  expect(await shown(page, "C2")).toBe("2");

  // Typed below the table, a row becomes the table's: its list goes along.
  await click(page, "A5");
  await type(page, "Bốn");
  expect(await page.locator("[data-filter]").count()).toBe(3);
  await page.getByRole("button", { name: "Lọc Tình trạng" }).click();
  await page.getByRole("checkbox", { name: "Chưa" }).click();
  await page.getByRole("button", { name: "Đồng ý" }).click();
  expect(await page.locator('[data-cell="3,0"]').count()).toBe(0);
  expect(await page.locator('[data-cell="2,0"]').count()).toBe(1);
  await page.keyboard.press("Control+z");
  expect(await shown(page, "A4")).toBe("Ba");
  await page.getByRole("button", { name: "Lọc Việc" }).click();
  await page.getByRole("button", { name: "Xếp A → Z" }).click();
  expect([await shown(page, "A2"), await shown(page, "A5")]).toEqual(["Ba", "Một"]);

  await page.getByRole("tab", { name: "Khoá" }).click();
  await click(page, "A1");
  await page.keyboard.type("x");
  await page.getByRole("alert").getByText("đang được bảo vệ").waitFor();
  expect(await shown(page, "A1")).toBe("khoá");
  await page.keyboard.press("Delete");
  expect(await shown(page, "A1")).toBe("khoá");
  await click(page, "B1");
  await type(page, "mới");
  expect(await shown(page, "B1")).toBe("mới");
}, 60_000);

test("a file that is none is refused in words, and the workbook stays", async () => {
  const { page } = await openDesk();
  await click(page, "A1");
  await type(page, "còn đây");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "thư.xlsx",
      mimeType: "text/plain",
      buffer: Buffer.from("không phải sổ tính"),
    });
  await page.getByRole("alert").getByText("Đây không phải là tệp Excel").waitFor();
  expect(await shown(page, "A1")).toBe("còn đây");
  // Leaving what is not saved is asked about; a refusal keeps it.
  const asked = page.waitForEvent("dialog").then((dialog) => dialog.dismiss());
  await openFile(page, guarded());
  await asked;
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Sheet1"]);
}, 60_000);

test("a dropped file opens, and what saving it would lose is said before", async () => {
  const { page } = await openDesk();
  const parts = unzipSync(saveWorkbook(guarded()));
  const relationships = "xl/_rels/workbook.xml.rels";
  const macro = `<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`;
  parts[relationships] = strToU8(
    strFromU8(parts[relationships]!).replace("</Relationships>", `${macro}</Relationships>`),
  );
  parts["xl/vbaProject.bin"] = strToU8("macro");
  const bytes = Buffer.from(zipSync(parts)).toString("base64");
  const dropped = await page.evaluateHandle((base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], "Có macro.xlsm"));
    return data;
  }, bytes);
  const main = page.getByRole("main");
  await main.dispatchEvent("dragover", { dataTransfer: dropped });
  await page.getByText("Thả tệp .xlsx vào đây").waitFor();
  await main.dispatchEvent("drop", { dataTransfer: dropped });
  await page.getByRole("tab", { name: "Khoá" }).waitFor();

  await page.getByRole("button", { name: "Lưu .xlsx" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("macro (mã VBA)").waitFor();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Vẫn lưu" }).click();
  expect((await download).suggestedFilename()).toBe("Có macro.xlsx");
}, 60_000);

/** Reads the notice in the pane and has the tracker built. */
const buildTracker = async ({ page, pane }: Awaited<ReturnType<typeof openDesk>>): Promise<void> => {
  await pane.getByLabel("Tệp thông báo").setInputFiles(seed);
  await pane.getByRole("button", { name: "Đọc thông báo" }).click();
  await buildReviewed({ page, pane });
};

const buildReviewed = async ({ page, pane }: Awaited<ReturnType<typeof openDesk>>): Promise<void> => {
  await pane.getByRole("button", { name: "Tạo bảng theo dõi" }).click();
  await pane.getByRole("heading", { name: "Đã tạo xong bảng theo dõi" }).waitFor();
  await page.getByRole("tab", { name: "Nhiệm vụ" }).click();
};

/** The first overdue task: its cells by the headers of their columns. */
const overdueTask = async (page: Page): Promise<(header: string) => string> => {
  const place = await page
    .getByRole("gridcell", { name: /Quá hạn \d+ ngày/ })
    .first()
    .getAttribute("data-cell");
  const row = Number(place?.split(",")[0]) + 1;
  const headers = await page
    .locator("[data-filter]")
    .evaluateAll((buttons) =>
      buttons.map((each) => [each.getAttribute("aria-label"), each.getAttribute("data-filter")]),
    );
  return (header) => {
    const at = headers.find(([label]) => label === `Lọc ${header}`)?.[1];
    return `${String.fromCharCode(65 + Number(at?.split(",")[1]))}${row}`;
  };
};

/** The texts of all cells in the page, by row and column from 0. */
const texts = (page: Page): Promise<[place: string, text: string][]> =>
  page
    .locator("[data-cell]")
    .evaluateAll((cells) =>
      cells.map((cell): [string, string] => [
        cell.getAttribute("data-cell") ?? "",
        cell.querySelector("div")?.textContent ?? "",
      ]),
    );

test("a task ticked done in the sheet shows everywhere, in the saved file too", async () => {
  const desk = await openDesk();
  const { page } = desk;
  await buildTracker(desk);
  const task = await overdueTask(page);
  await click(page, task("Tình trạng thực hiện"));
  await type(page, "Hoàn thành");
  await click(page, task("Ngày hoàn thành"));
  await type(page, "30/6/2024");
  expect(await shown(page, task("Ngày hoàn thành"))).toBe("30/06/2024");
  const status = cellAt(page, task("So với hạn"));
  expect(await status.innerText()).toMatch(/✓ Muộn \d+ ngày/);
  expect(await status.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe("rgb(251, 227, 210)");

  await page.getByRole("tab", { name: "Tổng quan" }).click();
  const chart = page.getByRole("img", { name: "Nhiệm vụ theo trạng thái" });
  expect(await chart.locator("text").allTextContents()).toEqual(expect.arrayContaining(["Quá hạn", "13"]));
  await page.getByRole("tab", { name: "Tổng hợp đơn vị" }).click();
  const summary = await texts(page);
  // To the next sheet by keyboard, and by its tab.
  await page.locator("[data-cell]").first().click();
  await page.keyboard.press("Control+Shift+PageDown");
  await page.getByRole("tab", { name: "Phân tích", selected: true }).waitFor();
  await page.keyboard.press("Control+Shift+PageUp");
  await page.getByRole("tab", { name: "Tổng hợp đơn vị", selected: true }).waitFor();
  await page.getByRole("tab", { name: "Phân tích" }).click();
  const stale = await texts(page);
  await page.getByRole("button", { name: "Làm mới PivotTable" }).click();
  const pivots = await texts(page);
  expect(pivots).not.toEqual(stale);

  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const bytes = readFileSync(await (await download).path());
  expect(await validateXlsx(bytes)).toEqual([]);
  if (!libreOfficeIsHere) return;
  const inLibreOffice = shownByLibreOffice(bytes);
  for (const [sheet, cells] of [
    ["Tổng hợp đơn vị", summary],
    ["Phân tích", pivots],
  ] as const) {
    // LibreOffice has its own words for the totals of pivots; their numbers are the same.
    const isCompared = (text: string): boolean => (sheet === "Phân tích" ? /^\d+$/ : /./).test(text);
    const filled = cells.filter(([, text]) => isCompared(text));
    expect(filled.length).toBeGreaterThan(20);
    const theirs = filled.map(([place]) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return [place, inLibreOffice.get(sheet)?.[row]?.[column] ?? ""];
    });
    expect(theirs).toEqual(filled);
  }
}, 180_000);

test.each([
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
] satisfies [string, BrowserContextOptions][])(
  "assistive technology finds nothing amiss in the page: %s",
  async (_look, options) => {
    // Each cell in view takes its time, and shows nothing that its neighbours do not.
    const desk = await openDesk({ ...options, viewport: { width: 1000, height: 480 } });
    const { page } = desk;
    await buildTracker(desk);
    await click(page, (await overdueTask(page))("Tình trạng thực hiện"));
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("listbox").waitFor();
    expect(await accessibilityFaults(page, "page")).toEqual([]);
  },
  60_000,
);

test("a sheet is shown as pages of paper and printed as such", async () => {
  const desk = await openDesk();
  const { page } = desk;
  await buildTracker(desk);
  await page.getByRole("gridcell").first().click();
  await page.keyboard.press("Control+p");
  const preview = page.getByRole("dialog", { name: "Xem trước khi in" });
  const papers = preview.getByRole("region", { name: /^Trang \d+\/\d+$/ });
  const count = await papers.count();
  expect(count).toBeGreaterThan(1);
  // The header row is on every page, each task on one.
  expect(await papers.nth(1).innerText()).toContain("Nội dung nhiệm vụ");
  expect(await preview.getByText(/▲ Quá hạn \d+ ngày/).count()).toBe(14);
  // The browser makes as many pages of it, in the paper's size.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(count);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 841\.\d+ 594\.\d+\]/);
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });
  await type(page, "x");
  expect(await shown(page, "A1")).toBe("x");
}, 60_000);

test("a developer sees what batches cost, and has them fail or another Excel answer", async () => {
  const { page, pane } = await openDesk();
  await click(page, "A1");
  await type(page, "giữ nguyên");
  await page.keyboard.press("Control+Shift+D");
  const panel = page.getByRole("region", { name: "Bảng cho người phát triển" });
  await pane.getByLabel("Tệp thông báo").setInputFiles(seed);
  await pane.getByRole("button", { name: "Đọc thông báo" }).click();
  await pane.getByRole("button", { name: "Tạo bảng theo dõi" }).waitFor();
  // The pane looks behind the scenes what the workbook has of the notice; that batch must not take the fault.
  await panel
    .getByRole("cell", { name: /NamedItemCollection\.getItemOrNullObject/ })
    .first()
    .waitFor();
  await panel.getByLabel("Mã lỗi").selectOption("AccessDenied");
  await panel.getByRole("button", { name: "Hẹn lỗi" }).click();
  await panel.getByRole("status").getByText("AccessDenied").waitFor();
  await pane.getByRole("button", { name: "Tạo bảng theo dõi" }).click();
  await pane.getByRole("alert").first().waitFor();
  await panel.getByRole("cell", { name: /^AccessDenied:/ }).waitFor();
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Sheet1"]);

  await panel.getByRole("button", { name: "Bỏ hết lỗi" }).click();
  await panel.getByLabel("ExcelApi").selectOption("1.7");
  // The pane begins anew with the review that was under way, the workbook stays.
  await pane.getByRole("button", { name: "Tạo bảng theo dõi" }).waitFor();
  expect(await shown(page, "A1")).toBe("giữ nguyên");
  await panel.getByLabel("Ngày gõ vào").selectOption("month-first");
  await pane.getByRole("button", { name: "Tạo bảng theo dõi" }).waitFor();
  await click(page, "A2");
  for (const text of ["5/4/2024", "25/12/2024"]) await type(page, text);
  // The trap of an American Excel: May, and a text.
  expect([await shown(page, "A2"), await shown(page, "A3")]).toEqual(["5/4/2024", "25/12/2024"]);
  await type(page, "=MONTH(A2)&ISNUMBER(A3)");
  expect(await shown(page, "A4")).toBe("5FALSE");
  await buildReviewed({ page, pane });
  const [calls = "", , sent = ""] = await panel
    .getByRole("row", { name: /^Cộng/ })
    .locator("th, td")
    .allInnerTexts();
  expect(Number(calls.replace(/\D/g, ""))).toBeGreaterThan(3);
  expect(Number(sent)).toBeGreaterThan(10);
  await panel
    .getByRole("cell", { name: /Table\./ })
    .first()
    .waitFor();
}, 60_000);

test("as plain files in any folder of a web server the page and its pane work too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "desk-site-"));
  const site = join(folder, "phong/ban");
  cpSync(dist(), site, { recursive: true });
  await makeStaticSite({ dist: site, officeJs: officeJsFolder(), pane: panePage });
  const server = createServer(servingFiles((path) => readBelow(folder, path)));
  try {
    const port = await listen(server, 0);
    const desk = await openDesk({}, `http://localhost:${port}/phong/ban/index.html`);
    await desk.page.waitForURL("**/desk/index.html");
    await buildTracker(desk);
    await overdueTask(desk.page);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}, 60_000);
