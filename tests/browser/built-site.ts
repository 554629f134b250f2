import { spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { siteFolder } from "./site-folder";

export interface BuiltSite {
  /** Where the desk's page is. */
  readonly address: string;
  /** The folder with the built pages. */
  readonly dist: string;
}

/** What the files of a run tell each other of the pages. */
export const siteFiles = () => {
  const folder = siteFolder();
  return {
    folder,
    dist: join(folder, "dist"),
    /** There once somebody builds. */
    claim: join(folder, "claimed"),
    /** What the server says; it holds the address once everything is built. */
    said: join(folder, "said.txt"),
    /** Number of the server's process. */
    server: join(folder, "server"),
    /** There where the building failed. */
    failed: join(folder, "failed"),
  };
};

/** True for the first that asks. */
const claimed = (file: string): boolean => {
  try {
    writeFileSync(file, "", { flag: "wx" });
    return true;
  } catch {
    return false;
  }
};

/** `npm start` itself, on a free port and into a folder of its own. */
const start = (): void => {
  const { folder, dist, said, server, failed } = siteFiles();
  const output = openSync(said, "a");
  const process_ = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/start.ts", "--desk", "--port", "0", "--dist", dist],
    {
      cwd: join(__dirname, "../.."),
      env: { ...process.env, BROWSER: "none" },
      stdio: ["ignore", output, output],
      // It serves the test files of other workers after this one's is through.
      detached: true,
    },
  );
  // At the end of the run it is stopped, and the folder goes.
  process_.on("exit", () => {
    if (existsSync(folder)) writeFileSync(failed, "");
  });
  process_.unref();
  writeFileSync(`${server}.part`, String(process_.pid));
  renameSync(`${server}.part`, server);
};

/** Builds the pages from source and serves them, once for all test files of a run. */
export const builtSite = async (): Promise<BuiltSite> => {
  const { dist, claim, said, failed } = siteFiles();
  if (claimed(claim)) start();
  for (;;) {
    const text = existsSync(said) ? readFileSync(said, "utf8") : "";
    const found = /http:\/\/localhost:\d+\//.exec(text);
    if (found) return { address: `${found[0]}desk/`, dist };
    if (existsSync(failed)) throw new Error(text);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
