import { parseArgs } from "node:util";
import { CommandError, readNoticeFile, reportCommandError } from "./notice-file";
import { noticeAsJson } from "./read-json";
import { noticeAsTable } from "./read-table";
import { readTexts } from "./read-texts";

const argumentsOf = (args: readonly string[]): { file: string; json: boolean; convert: boolean } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" }, convert: { type: "boolean" } },
    });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0)
      return { file, json: values.json ?? false, convert: values.convert ?? false };
  } catch {
    // An unknown option: the usage says which there are.
  }
  throw new CommandError(readTexts.usage);
};

const read = async (args: readonly string[]): Promise<void> => {
  const { file, json, convert } = argumentsOf(args);
  const notice = await readNoticeFile(file, { convert });
  if (notice.items.length === 0) process.stderr.write(`${readTexts.nothingFound}\n`);
  const output = json
    ? JSON.stringify(noticeAsJson(notice), null, 2)
    : noticeAsTable(notice, process.stdout.columns ?? 100);
  process.stdout.write(`${output}\n`);
};

read(process.argv.slice(2)).catch(reportCommandError);
