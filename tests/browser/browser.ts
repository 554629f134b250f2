import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, LaunchOptions } from "playwright-core";
import { chromium } from "playwright-core";

/** Browsers that people install, in the order in which they are asked for. */
const channels = ["chrome", "msedge", "chromium"] as const;

/** Where Linux distributions put a Chromium of their own, which playwright knows no channel for. */
const linuxPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const common: LaunchOptions = {
  headless: true,
  args: [
    "--disable-gpu",
    "--no-first-run",
    // Containers let no browser make a sandbox and have little shared memory; it sees only pages of our own.
    ...(process.platform === "linux" ? ["--no-sandbox", "--disable-dev-shm-usage"] : []),
  ],
};

/**
 * A headless browser: one that is installed, or on Linux the Chromium that comes as an npm package, with the
 * libraries and the font that it carries, so that a bare machine needs nothing more.
 */
export const launchBrowser = async (): Promise<Browser> => {
  const installed = linuxPaths.find((path) => existsSync(path));
  if (installed) return chromium.launch({ ...common, executablePath: installed });
  if (process.platform === "linux") return chromium.launch({ ...common, ...packagedChromium() });
  for (const channel of channels) {
    try {
      return await chromium.launch({ ...common, channel });
    } catch {
      // Not installed: the next one may be.
    }
  }
  throw new Error("The browser test needs Chrome or Edge on this machine.");
};

/** Unpacks the package's Chromium once per version, into a folder of its own below the system's temporary one. */
const packagedChromium = (): LaunchOptions => {
  const manifest = join(dirname(require.resolve("@sparticuz/chromium")), "../../package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const folder = join(tmpdir(), `notice-tracker-chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  const libraries = join(folder, "al2023/lib");
  const inherited = process.env["LD_LIBRARY_PATH"];
  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...definedOf(process.env),
      // Its own libnss3 and the like come first: whether the system has them must make no difference.
      LD_LIBRARY_PATH: inherited ? `${libraries}:${inherited}` : libraries,
      // Its own font as well: what fits on a line must not depend on the fonts of the machine.
      FONTCONFIG_PATH: join(folder, "fonts"),
    },
  };
};

/** Unpacks beside the goal and renames: another run at the same time finds all of it or nothing. */
const unpack = (folder: string): void => {
  mkdirSync(dirname(folder), { recursive: true });
  const staging = mkdtempSync(`${folder}-`);
  // The package unpacks to the temporary folder, and its libraries only where it takes the machine for Amazon's.
  // It asks once, as it is loaded: hence a process of its own.
  const script = `import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())`;
  execFileSync(process.execPath, ["-e", script], {
    env: { ...process.env, TMPDIR: staging, CODEBUILD_BUILD_IMAGE: "nodejs20" },
    cwd: __dirname,
  });
  writeFileSync(join(staging, "fonts/fonts.conf"), fontSettings(folder));
  try {
    renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(staging, { recursive: true });
  }
};

/** The carried font stands for every family; for the signs that it lacks (▲, arrows) those of the machine fill in. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend_first" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
