import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import type { BuiltSite } from "./built-site";
import { builtSite } from "./built-site";

export interface OpenedDesk {
  readonly page: Page;
  readonly pane: FrameLocator;
}

/**
 * Serves the desk to the tests of a file, and answers what opens its page afresh. Every test fails
 * where a page reports an error or asks any host but this one for anything.
 */
export const deskInBrowser = (): {
  /** Opens the page; at another address where one is given. */
  readonly openDesk: (options?: BrowserContextOptions, address?: string) => Promise<OpenedDesk>;
  /** The folder with the built pages. */
  readonly dist: () => string;
} => {
  let site: BuiltSite;
  let browser: Browser;
  let context: BrowserContext;
  let faults: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    site = await builtSite();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });

  const openDesk = async (
    options: BrowserContextOptions = {},
    address = site.address,
  ): Promise<OpenedDesk> => {
    faults = [];
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const { origin } = new URL(address);
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    page.on("request", (request) => {
      if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin)
        faults.push(request.url());
    });
    await page.goto(address);
    return { page, pane: page.frameLocator("iframe") };
  };
  return { openDesk, dist: () => site.dist };
};
