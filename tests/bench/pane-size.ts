import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildPages, panePage } from "../../src/cli/build-pages";
import { line } from "./measure";

/** What may be fetched, in KB of gzip, before the pane can be used (issue 6). */
const BUDGET = 130;

/** The scripts that the pane's page names, and those that its first screen fetches, as they are sent. */
export const benchPaneSize = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "pane-size-"));
  try {
    await buildPages(folder, { fast: false });
    const kilobytes = (file: string): number => gzipSync(readFileSync(join(folder, file))).length / 1024;
    const page = readFileSync(join(folder, panePage), "utf8");
    const named = [...page.matchAll(/src="?([^"\s>]+\.js)/g)].map(([, file = ""]) => file);
    const own = named.filter((file) => !file.includes("office"));
    const firstScreen = readdirSync(folder).filter((file) => /^source\.\w+\.js$/.test(file));
    const sum = (files: readonly string[]): number =>
      files.reduce((total, file) => total + kilobytes(file), 0);
    line("pane before it is usable", {
      "KB gzip": sum([...own, ...firstScreen]),
      "of a budget of": BUDGET,
      "ours / budget": sum([...own, ...firstScreen]) / BUDGET,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
