import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { deskServer, listen } from "../../src/desk/server/desk-server";

const root = join(__dirname, "../..");

export interface BuiltSite {
  /** Where the desk's page is. */
  readonly address: string;
  close(): void;
}

/** Builds the pages from source, into a folder of its own, and serves them as `npm start` does. */
export const buildAndServe = async (): Promise<BuiltSite> => {
  const dist = mkdtempSync(join(tmpdir(), "notice-tracker-dist-"));
  // In a process of its own: webpack does not take kindly to jest's sandbox.
  const webpack = join(dirname(require.resolve("webpack-cli/package.json")), "bin/cli.js");
  await promisify(execFile)(process.execPath, [webpack, "--env", "fast", "--env", `dist=${dist}`], {
    cwd: root,
  }).catch((error: { stdout?: string }) => {
    throw new Error(error.stdout ?? String(error));
  });
  const officeJs = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const server = deskServer({ dist, officeJs, pane: "taskpane.html" });
  const port = await listen(server, 0);
  return {
    address: `http://localhost:${port}/desk/`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(dist, { recursive: true });
    },
  };
};
