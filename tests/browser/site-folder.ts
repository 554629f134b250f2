import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder in which the first test file that needs the built pages builds them, for all others of the run. */
export const siteFolder = (): string => {
  const folder = process.env["NOTICE_TRACKER_SITE"];
  if (folder === undefined)
    throw new Error("Run browser tests by jest: its set-up makes the folder for the pages.");
  return folder;
};

/** Before all test files: the workers inherit where the pages will be. Nothing is built until a test asks for it. */
export default (): void => {
  process.env["NOTICE_TRACKER_SITE"] = mkdtempSync(join(tmpdir(), "notice-tracker-site-"));
};
