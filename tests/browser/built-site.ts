import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface BuiltSite {
  /** Where the desk's page is. */
  readonly address: string;
  /** The folder with the built pages. */
  readonly dist: string;
  close(): void;
}

/** Builds the pages from source and serves them: `npm start` itself, on a free port and into a folder of its own. */
export const buildAndServe = async (): Promise<BuiltSite> => {
  const dist = mkdtempSync(join(tmpdir(), "notice-tracker-dist-"));
  const start = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/start.ts", "--desk", "--port", "0", "--dist", dist],
    {
      cwd: join(__dirname, "../.."),
      env: { ...process.env, BROWSER: "none" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+\//.exec(said);
      if (found) resolve(`${found[0]}desk/`);
    };
    start.stdout.on("data", listen);
    start.stderr.on("data", listen);
    start.on("exit", () => reject(new Error(said)));
  });
  return {
    address,
    dist,
    close: () => {
      start.removeAllListeners("exit");
      start.kill();
      rmSync(dist, { recursive: true, force: true });
    },
  };
};
