import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:https";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { deskServer, listen, servingFiles } from "../desk/server/desk-server";
import { readBelow } from "../desk/server/static-folder";
import { buildPages, officeJsFolder, panePage, root } from "./build-pages";
import { startTexts as texts } from "./start-texts";

const load = createRequire(__filename);
/** The manifest names this port. */
const manifestPort = 3000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Whether this machine has a desktop Excel that can show the pane. */
const hasExcel = (): boolean => {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  try {
    const key = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
    execFileSync("reg", ["query", key], { stdio: "ignore" });
    return true;
  } catch {
    const programs = [process.env["ProgramFiles"], process.env["ProgramFiles(x86)"]];
    return programs.some(
      (folder) => folder && existsSync(join(folder, "Microsoft Office", "root", "Office16", "EXCEL.EXE")),
    );
  }
};

/** The pane over https, as Excel demands, with a certificate that office-addin-dev-certs makes known to the system. */
const startExcel = async (dist: string): Promise<void> => {
  const { getHttpsServerOptions } = load("office-addin-dev-certs") as {
    getHttpsServerOptions: () => Promise<{ ca: Buffer; cert: Buffer; key: Buffer }>;
  };
  const server = createServer(
    await getHttpsServerOptions(),
    servingFiles((path) => readBelow(dist, path)),
  );
  if ((await listen(server, manifestPort)) !== manifestPort) {
    server.close();
    throw new Error(texts.portTaken(manifestPort));
  }
  say(texts.excel);
  const cli = join(dirname(load.resolve("office-addin-debugging/package.json")), "cli.js");
  spawn(process.execPath, [cli, "start", "manifest.xml"], { cwd: root, stdio: "inherit" });
};

/** Opens an address in the user's browser, where there is a screen to show one; else nothing happens. */
const openBrowser = (address: string): void => {
  const [command, args] =
    process.platform === "win32"
      ? ["cmd", ["/c", "start", "", address]]
      : process.platform === "darwin"
        ? ["open", [address]]
        : ["xdg-open", [address]];
  const hasScreen = process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  if (!hasScreen || process.env["CI"] || process.env["BROWSER"] === "none") return;
  spawn(command as string, args as string[], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
};

const startDesk = async (
  dist: string,
  wishedPort: number,
  message: (address: string) => string,
): Promise<void> => {
  const site = { dist, officeJs: officeJsFolder(), pane: panePage };
  const port = await listen(deskServer(site), wishedPort);
  const address = `http://localhost:${port}/`;
  say(message(address));
  openBrowser(address);
};

const start = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      desk: { type: "boolean" },
      port: { type: "string" },
      dist: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const port = Number(values.port ?? manifestPort);
  if (values.help || !Number.isInteger(port) || port < 0 || port > 65_535) {
    say(texts.usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const dist = resolve(root, values.dist ?? "dist");
  say(texts.building);
  try {
    await buildPages(dist, { fast: true });
  } catch (error) {
    process.stderr.write(`${texts.buildFailed}\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    return;
  }
  if (values.desk) return startDesk(dist, port, texts.deskAsked);
  if (!hasExcel()) return startDesk(dist, port, texts.desk);
  try {
    await startExcel(dist);
  } catch (error) {
    say(texts.excelFailed(error instanceof Error ? error.message : String(error)));
    await startDesk(dist, port, texts.deskAsked);
  }
};

void start();
