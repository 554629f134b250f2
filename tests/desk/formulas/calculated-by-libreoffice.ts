import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A value with its type, which a .csv would lose; errors by their code. */
export type Calculated = number | string | boolean | null;

/** Every sheet of an .xlsx as LibreOffice calculates it: rows of values, by the sheet's name. */
export const calculatedByLibreOffice = (bytes: Uint8Array): Map<string, Calculated[][]> => {
  const folder = mkdtempSync(join(tmpdir(), "soffice-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const args = [
      profile,
      "--headless",
      "--convert-to",
      "fods",
      "--outdir",
      folder,
      join(folder, "book.xlsx"),
    ];
    const run = spawnSync("soffice", args, { encoding: "utf8", timeout: 100_000 });
    if (run.status !== 0) throw new Error(`LibreOffice did not open the file: ${run.stderr}`);
    return tablesOf(readFileSync(join(folder, "book.fods"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

/** The paragraphs of a cell, without the indentation around them. */
const plain = (content: string): string =>
  [...content.matchAll(/<text:p>([\s\S]*?)<\/text:p>/g)]
    .map(([, paragraph = ""]) =>
      paragraph
        .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_all, count?: string) => " ".repeat(Number(count ?? 1)))
        .replace(/<[^>]*>/g, ""),
    )
    .map(unescaped)
    .join("\n");

/** Serial number of a day from March 1900 on, as spreadsheets count. */
const serialOf = (isoDate: string): number =>
  (Date.parse(`${isoDate}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

const valueOf = (tag: string, content: string): Calculated => {
  const shown = plain(content);
  if (attribute(tag, "calcext:value-type") === "error") return shown;
  switch (attribute(tag, "office:value-type")) {
    case "float":
    case "percentage":
    case "currency":
      return Number(attribute(tag, "office:value"));
    case "boolean":
      return attribute(tag, "office:boolean-value") === "true";
    case "date":
      return serialOf(attribute(tag, "office:date-value") ?? "");
    case "time":
      throw new Error(`a value with a format of time is not read here: ${tag}`);
    case "string":
      return shown;
    default:
      return null;
  }
};

/** Reads the flat XML that LibreOffice writes, as far as this needs it. */
const tablesOf = (flat: string): Map<string, Calculated[][]> => {
  const tables = new Map<string, Calculated[][]>();
  // Charts bring tables of their own.
  const xml = flat.replace(/<draw:object\b[\s\S]*?<\/draw:object>/g, "");
  for (const [, head = "", body = ""] of xml.matchAll(
    /<table:table (table:name[^>]*)>([\s\S]*?)<\/table:table>/g,
  )) {
    const rows: Calculated[][] = [];
    for (const [, rowTag = "", cells = ""] of body.matchAll(
      /<table:table-row( [^>]*?)?(?:\/>|>([\s\S]*?)<\/table:table-row>)/g,
    )) {
      const row: Calculated[] = [];
      for (const [, tag = "", content = ""] of cells.matchAll(
        /<table:(?:covered-)?table-cell( [^>]*?)?(?:\/>|>([\s\S]*?)<\/table:(?:covered-)?table-cell>)/g,
      )) {
        const times = Math.min(100, Number(attribute(tag, "table:number-columns-repeated") ?? 1));
        for (let n = 0; n < times; n++) row.push(valueOf(tag, content));
      }
      const times = Math.min(100, Number(attribute(rowTag, "table:number-rows-repeated") ?? 1));
      for (let n = 0; n < times; n++) rows.push(row);
    }
    tables.set(unescaped(attribute(` ${head}`, "table:name") ?? ""), rows);
  }
  return tables;
};
