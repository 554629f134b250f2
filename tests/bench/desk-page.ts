import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openDesk } from "../../src/desk/node";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { layOut } from "../../src/excel/lay-out";
import { readNotice } from "../../src/notice/read";
import { trackNotice } from "../../src/tracker/tracker";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { vi } from "../../src/workbook/texts/vi";
import { launchBrowser } from "../browser/browser";
import { builtSite } from "../browser/built-site";
import makeSiteFolder from "../browser/site-folder";
import removeSite from "../browser/site-removal";
import { repeated } from "../end-to-end/repeated";
import { line, median } from "./measure";

const notice = readNotice(readFileSync(join(__dirname, "../../seeds/06-TB-BCD-cam-quang.txt"), "utf8"));

const trackerOf = async (rows: number): Promise<Buffer> => {
  const desk = await openDesk();
  await layOut(planWorkbook(trackNotice(repeated(notice, rows)), { asOf: null, workbookId: "bench" }));
  return Buffer.from(saveWorkbook(desk.workbook));
};

/** Milliseconds from Enter until the next frame is drawn: the edit is calculated and shown. */
const edit = async (page: Page, text: string): Promise<number> => {
  await page.keyboard.insertText(text);
  // No function in it has a name: the transpiler would wrap named ones in a helper that the page does not have.
  const shown = await page.evaluateHandle(() => ({
    after: new Promise<number>((resolve) =>
      window.addEventListener(
        "keydown",
        () => {
          const start = performance.now();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        },
        { capture: true, once: true },
      ),
    ),
  }));
  await page.keyboard.press("Enter");
  const took = await shown.evaluate(({ after }) => after);
  await page.keyboard.press("ArrowUp");
  return took;
};

/** Milliseconds between frames while scrolling, the median and the slowest. */
const scroll = (page: Page): Promise<[median: number, slowest: number]> =>
  page.evaluate(async () => {
    const scroller = document.querySelector("[role=grid]")?.parentElement;
    const times: number[] = [];
    for (let frame = 0; frame < 60; frame++) {
      const start = performance.now();
      scroller?.scrollBy(0, 400);
      await new Promise((drawn) => requestAnimationFrame(drawn));
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    return [times[30] ?? 0, times[59] ?? 0];
  });

/** The desk's page in a real browser: ready on localhost, then a tracker opened, edited and scrolled. */
export const benchDeskPage = async (): Promise<void> => {
  makeSiteFolder();
  const site = await builtSite();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(120_000);
    // Leaving an edited workbook is asked about.
    page.on("dialog", (dialog) => void dialog.accept());
    const load = async (): Promise<void> => {
      await page.goto(site.address);
      await page.getByRole("gridcell").first().waitFor();
      await page.frameLocator("iframe").getByRole("button").first().waitFor();
    };
    await load();
    line("desk page", { "ready after the first load, ms (at most 2,000)": await median(load) });
    const edits: number[] = [];
    for (const rows of [100, 10_000]) {
      const buffer = await trackerOf(rows);
      await load();
      const start = performance.now();
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles({ name: "tracker.xlsx", mimeType: "application/octet-stream", buffer });
      await page.getByRole("tab", { name: vi.sheets.tasks }).click();
      const state = page.getByRole("gridcell", { name: vi.workState.notStarted, exact: true }).first();
      await state.click();
      const opened = performance.now() - start;
      const times: number[] = [];
      for (const text of [vi.workState.completed, vi.workState.inProgress, vi.workState.completed])
        times.push(await edit(page, text));
      const [shown = 0] = times.sort((a, b) => a - b).slice(1);
      edits.push(shown);
      const [frame, slowest] = await scroll(page);
      line(`desk page, ${rows} tasks`, {
        "opened, ms": opened,
        "edit calculated and shown, ms": shown,
        "against 100 tasks": shown / (edits[0] ?? shown),
        "frame while scrolling, ms": frame,
        "slowest frame": slowest,
      });
    }
  } finally {
    await browser.close();
    removeSite();
  }
};
