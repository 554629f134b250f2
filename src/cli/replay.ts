import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { Desk } from "../desk/desk";
import type { Workbook } from "../desk/model/workbook";
import { exactly } from "../desk/replay/compare";
import { Replay } from "../desk/replay/replay";
import { OpenError, openWorkbook } from "../desk/xlsx/open";
import { serialDate } from "../excel/cells";
import type { Recording } from "../excel/recording/recording";
import { parseRecording } from "../excel/recording/recording";
import { shapeOf } from "../excel/recording/text-shape";
import { parseIsoDate } from "../notice/calendar-date";
import { CommandError, reportCommandError } from "./notice-file";
import { readTexts } from "./read-texts";
import { replayTexts } from "./replay-texts";

const bytesOf = (file: string): Buffer => {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new CommandError(readTexts.fileNotFound(file));
  return readFileSync(file);
};

const readArguments = (
  args: readonly string[],
): { readonly recording: string; readonly workbook?: string } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { workbook: { type: "string" } },
    });
    const [recording, ...more] = positionals;
    if (recording !== undefined && more.length === 0) return { recording, ...values };
  } catch {
    // An option that does not exist: the usage says which do.
  }
  throw new CommandError(replayTexts.usage);
};

const opened = (file: string): Workbook => {
  try {
    return openWorkbook(bytesOf(file));
  } catch (error) {
    if (error instanceof OpenError) throw new CommandError(replayTexts.notWorkbook(file), { cause: error });
    throw error;
  }
};

/** A desk that is like the Excel that was recorded: its day, language and abilities. */
const deskLike = ({ host, recordedOn }: Recording, workbook: string | undefined): Desk => {
  const day = parseIsoDate(recordedOn);
  return new Desk({
    locale: host.language,
    requirements: { ExcelApi: host.excelApi },
    ...(day && { today: () => serialDate(day) }),
    ...(workbook !== undefined && { workbook: opened(workbook) }),
  });
};

/** Ends with status 0 where the desk answers as Excel did, 1 where it differs, 2 where nothing could be compared. */
const replay = async (args: readonly string[]): Promise<void> => {
  const { recording: file, workbook } = readArguments(args);
  const recording = parseRecording(bytesOf(file).toString("utf8"));
  if (!recording) throw new CommandError(replayTexts.notRecording(file));
  process.stdout.write(`${replayTexts.heading(recording)}\n`);
  // A masked text may stand beside one that the desk calculates anew: then only the shape can be the same.
  const sameShape = (a: string, b: string): boolean => a === b || shapeOf(a) === shapeOf(b);
  const run = new Replay(deskLike(recording, workbook), recording.masked ? sameShape : exactly);
  let count = 0;
  for (const exchange of recording.exchanges) {
    for (const difference of await run.next(exchange)) {
      count++;
      process.stdout.write(`${replayTexts.difference(difference)}\n`);
    }
  }
  process.stdout.write(`${count === 0 ? replayTexts.same : replayTexts.differences(count)}\n`);
  process.exitCode = count === 0 ? 0 : 1;
};

replay(process.argv.slice(2)).catch(reportCommandError);
