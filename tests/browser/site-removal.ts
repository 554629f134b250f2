import { existsSync, readFileSync, rmSync } from "node:fs";
import { siteFiles } from "./built-site";

/** After all test files: the server stops, and the pages go. */
export default (): void => {
  const { folder, server } = siteFiles();
  if (existsSync(server)) {
    try {
      process.kill(Number(readFileSync(server, "utf8")));
    } catch {
      // It has stopped by itself.
    }
  }
  rmSync(folder, { recursive: true, force: true });
};
