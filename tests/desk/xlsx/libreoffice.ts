import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Whether LibreOffice is installed: an independent reader that recalculates formulas and pivots on opening. */
export const libreOfficeIsHere = spawnSync("soffice", ["--version"], { encoding: "utf8" }).status === 0;

/** Starting it takes seconds, longer on a busy machine. */
const patience = 120_000;

/** `it` where LibreOffice is; where it is not, the test is skipped and says why. */
export const itOpensInLibreOffice = (name: string, test: (() => void) | (() => Promise<void>)): void => {
  if (libreOfficeIsHere) it(name, test, patience);
  else it.skip(`${name} (soffice is not installed)`, test);
};

/** Commas, double quotes, UTF-8, values as shown, and every sheet in a file of its own. */
const csvOptions = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

/** What LibreOffice shows in every visible or hidden sheet of an .xlsx, by the sheet's name. */
export const shownByLibreOffice = (bytes: Uint8Array): Map<string, string[][]> =>
  allShownByLibreOffice([bytes])[0] ?? new Map<string, string[][]>();

/** The same for several files at once: starting the program takes longer than opening a file. */
export const allShownByLibreOffice = (files: readonly Uint8Array[]): Map<string, string[][]>[] => {
  const folder = mkdtempSync(join(tmpdir(), "soffice-"));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `book${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const run = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--convert-to",
        csvOptions,
        "--outdir",
        folder,
        ...paths,
      ],
      { encoding: "utf8", timeout: patience },
    );
    return files.map((_file, index) => {
      const prefix = `book${index}-`;
      const sheets = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith(".csv"));
      if (sheets.length === 0) throw new Error(`LibreOffice did not open the file: ${run.stderr}`);
      return new Map(
        sheets.map((name) => [
          name.slice(prefix.length, -".csv".length),
          parseCsv(readFileSync(join(folder, name), "utf8")),
        ]),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Rows of a comma-separated file whose fields may be quoted and hold line feeds. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\r?\n|$)/g)) {
    row.push(match[1]?.replace(/""/g, '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
    if (match.index + match[0].length >= text.length) break;
  }
  return rows;
};
