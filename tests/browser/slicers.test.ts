import { deskInBrowser } from "./desk-in-browser";
import { accessibilityFaults } from "./axe";
import { trackerFile, trackerOn } from "./tracker-on-desk";

const { openDesk } = deskInBrowser();
const openTracker = trackerOn(openDesk);

test("a slicer's buttons choose what the PivotTable shows, by mouse and by keyboard, on paper too", async () => {
  const { page } = await openTracker(await trackerFile());
  await page.getByRole("tab", { name: "Phân tích" }).click();
  const slicer = page.getByRole("group", { name: "Chọn đơn vị" }).first();
  await slicer.waitFor();
  const names = await slicer.getByRole("button").allInnerTexts();
  const [clear, first = "", second = ""] = names;
  const pressed = async (): Promise<string[]> => slicer.locator("[aria-pressed=true]").allInnerTexts();
  // The labels of the first PivotTable's rows stand in the first column, below its two filters.
  const labels = async (): Promise<string[]> =>
    (await page.locator('[data-cell$=",0"]').allInnerTexts()).filter((text) => names.includes(text));
  const all = await labels();
  expect(all.length).toBeGreaterThan(3);
  expect(await pressed()).toEqual(names.slice(1));

  await slicer.getByRole("button", { name: first, exact: true }).click();
  await page.waitForFunction(
    (count) => document.querySelectorAll('[aria-pressed="true"]').length < count,
    2 * names.length,
  );
  expect(await labels()).toEqual([first]);
  expect(await pressed()).toEqual([first]);
  await slicer.getByRole("button", { name: second, exact: true }).click({ modifiers: ["Control"] });
  expect(await labels()).toEqual([first, second]);
  expect(await accessibilityFaults(page, "page", '[role=group][aria-label="Chọn đơn vị"]')).toEqual([]);

  await slicer.getByRole("button", { name: first, exact: true }).focus();
  await page.keyboard.press("Enter");
  expect(await labels()).toEqual([first]);
  await page.getByRole("button", { name: "Xem trước khi in" }).click();
  const printed = page.getByRole("dialog").getByRole("group", { name: "Chọn đơn vị" }).first();
  expect(await printed.locator("[aria-pressed=true]").allInnerTexts()).toEqual([first]);
  await page.keyboard.press("Escape");
  await slicer.getByRole("button", { name: clear!, exact: true }).click();
  expect(await labels()).toEqual(all);
}, 60_000);
