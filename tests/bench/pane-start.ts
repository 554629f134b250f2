import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { buildPages, officeJsFolder, panePage } from "../../src/cli/build-pages";
import { listen, servingFiles } from "../../src/desk/server/desk-server";
import { readBelow } from "../../src/desk/server/static-folder";
import { makeStaticSite } from "../../src/desk/server/static-site";
import { launchBrowser } from "../browser/browser";
import { line } from "./measure";
import { buildPeerPane } from "./peer-pane";

/** What may be fetched, in KB of gzip, before the pane can be used (issue 6). */
const sizeBudget = 130;
/** In how many times the peer's time the pane must be usable (issue 6). */
const timeBudget = 1.2;
const runs = 9;

/** KB of gzip of the scripts that a pane's page names, and of those that `more` matches. */
const sizeOf = (folder: string, more: RegExp): number => {
  const kilobytes = (file: string): number => gzipSync(readFileSync(join(folder, file))).length / 1024;
  const page = readFileSync(join(folder, panePage), "utf8");
  const named = [...page.matchAll(/src="?([^"\s>]+\.js)/g)].map(([, file = ""]) => file);
  const own = named.filter((file) => !file.includes("office"));
  return [...own, ...readdirSync(folder).filter((file) => more.test(file))].reduce(
    (sum, file) => sum + kilobytes(file),
    0,
  );
};

/** Milliseconds from the start of the pane's page until it shows a button that can be pressed, with nothing cached. */
const usableAfter = async (browser: Browser, address: string): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    // Watched from within: asking again and again from outside would be measured as well.
    await context.addInitScript(() => {
      new MutationObserver(() => {
        const button = document.querySelector("#pane button:not([disabled])");
        const marks = window as unknown as { usable?: number };
        if (button) marks.usable ??= performance.now();
      }).observe(document, { childList: true, subtree: true });
    });
    const page = await context.newPage();
    await page.goto(address);
    await page.frameLocator("iframe").locator("#pane button").first().waitFor();
    const frame = page.frames().find((each) => each.parentFrame() !== null);
    return (await frame?.evaluate(() => (window as unknown as { usable?: number }).usable)) ?? NaN;
  } finally {
    await context.close();
  }
};

const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

/** The pane's start beside that of a pane as Microsoft's generator makes it: what is fetched, and when it is usable. */
export const benchPaneStart = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "pane-start-"));
  const [ours, peer] = [join(folder, "ours"), join(folder, "peer")];
  const browser = await launchBrowser();
  const server = createServer(servingFiles((path) => readBelow(folder, path)));
  try {
    await buildPages(ours, { fast: false });
    cpSync(join(ours, "desk"), join(peer, "desk"), { recursive: true });
    await buildPeerPane(peer);
    const sizes = { ours: sizeOf(ours, /^source\.\w+\.js$/), peer: sizeOf(peer, /^$/) };
    for (const dist of [ours, peer])
      await makeStaticSite({ dist, officeJs: officeJsFolder(), pane: panePage });
    line("pane before it is usable, KB gzip", {
      ours: sizes.ours,
      "of a budget of": sizeBudget,
      peer: sizes.peer,
      "ours / peer": sizes.ours / sizes.peer,
    });
    const port = await listen(server, 0);
    const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
    // Turn about, so that a busy moment of the machine meets both.
    for (let run = 0; run < runs; run++)
      for (const name of ["ours", "peer"] as const)
        times[name].push(await usableAfter(browser, `http://localhost:${port}/${name}/desk/index.html`));
    const [own, other] = [middle(times.ours), middle(times.peer)];
    line("pane usable after, ms", {
      ours: own,
      peer: other,
      "ours / peer": own / other,
      "at most": timeBudget,
    });
  } finally {
    server.close();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
