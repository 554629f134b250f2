import { randomUUID } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openDesk } from "../desk/node";
import { saveWorkbook } from "../desk/xlsx/save";
import { layOut } from "../excel/lay-out";
import { serialDate } from "../excel/cells";
import type { CalendarDate } from "../notice/calendar-date";
import { isoDate, parseIsoDate } from "../notice/calendar-date";
import { defaultDueSoonDays } from "../tracker/status";
import type { Summary } from "../tracker/summary";
import { summarize } from "../tracker/summary";
import type { Tracker } from "../tracker/tracker";
import { trackNotice } from "../tracker/tracker";
import type { OptionalSheetKey } from "../workbook/optional-sheets";
import { planWorkbook } from "../workbook/plan-workbook";
import { CommandError, readNoticeFile, reportCommandError } from "./notice-file";
import { namesIn, optionalSheet } from "./optional-sheet";
import { trackTexts } from "./track-texts";

/** What `--json` writes; counts of tasks per unit, each task once, for its lead unit. */
interface TrackReport {
  readonly asOf: string;
  readonly tasks: number;
  readonly petitions: number;
  readonly criteria: number;
  readonly units: number;
  readonly overdue: { readonly tasks: number; readonly petitions: number };
  readonly dueSoon: { readonly tasks: number; readonly petitions: number };
  readonly byUnit: readonly {
    readonly unit: string;
    readonly total: number;
    readonly completedOnTime: number;
    readonly completedLate: number;
    readonly onTrack: number;
    readonly dueSoon: number;
    readonly overdue: number;
    readonly noDeadline: number;
  }[];
  /** Round trips to the host. */
  readonly batches: number;
  /** Size of the file; 0 where none was written. */
  readonly bytes: number;
}

interface TrackArguments {
  readonly noticeFile: string;
  readonly outputFile: string;
  readonly jsonFile: string | null;
  /** Null: the statuses follow the day on which the file is opened. */
  readonly asOf: CalendarDate | null;
  /** Sheets asked for beside those that every tracker has. */
  readonly with: readonly OptionalSheetKey[];
  readonly villages: readonly string[];
}

const readArguments = (args: readonly string[]): TrackArguments => {
  const { values, positionals } = parsed(args);
  const [noticeFile, ...more] = positionals;
  if (noticeFile === undefined || more.length > 0) throw new CommandError(trackTexts.usage);
  const asOf = values["as-of"] === undefined ? null : parseIsoDate(values["as-of"]);
  if (values["as-of"] !== undefined && !asOf) throw new CommandError(trackTexts.badDate(values["as-of"]));
  return {
    noticeFile,
    outputFile: values.output ?? `${basename(noticeFile, extname(noticeFile))}.xlsx`,
    jsonFile: values.json ?? null,
    asOf,
    with: namesIn(values.with).map(optionalSheet),
    villages: namesIn(values.villages),
  };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: "string", short: "o" },
        "as-of": { type: "string" },
        json: { type: "string" },
        with: { type: "string", multiple: true },
        villages: { type: "string", multiple: true },
      },
    });
  } catch {
    throw new CommandError(trackTexts.usage);
  }
};

/** The machine's local day: the only clock of the command. */
const today = (): CalendarDate => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
};

const report = (
  tracker: Tracker,
  summary: Summary,
  asOf: CalendarDate,
  size: { batches: number; bytes: number },
): TrackReport => ({
  asOf: isoDate(asOf),
  tasks: tracker.tasks.length,
  petitions: tracker.petitions.length,
  criteria: tracker.criterionSet?.criteria.length ?? 0,
  units: tracker.units.length,
  overdue: { tasks: summary.tasks.overdue, petitions: summary.petitions.overdue },
  dueSoon: { tasks: summary.tasks.dueSoon, petitions: summary.petitions.dueSoon },
  byUnit: summary.byUnit
    .filter(({ tasks, petitions }) => tasks.total + petitions.total > 0)
    .map(({ unit, isShared, tasks }) => ({
      unit: unit ?? (isShared ? trackTexts.leadGroup : trackTexts.noLeadUnit),
      total: tasks.total,
      completedOnTime: tasks.completedOnTime,
      completedLate: tasks.completedLate,
      onTrack: tasks.onTrack,
      dueSoon: tasks.dueSoon,
      overdue: tasks.overdue,
      noDeadline: tasks.noDeadline,
    })),
  ...size,
});

/** Writes beside the target first: a file that is there is whole. */
const writeWhole = (file: string, content: Uint8Array | string): void => {
  const partial = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(partial, content);
    renameSync(partial, file);
  } catch (error) {
    throw new CommandError(trackTexts.cannotWrite(file), { cause: error });
  }
};

const track = async (args: readonly string[]): Promise<void> => {
  const { noticeFile, outputFile, jsonFile, asOf, ...optional } = readArguments(args);
  const notice = await readNoticeFile(noticeFile);
  const tracker = trackNotice(notice);
  const day = asOf ?? today();
  const summary = summarize(tracker, { asOf: day, dueSoonDays: defaultDueSoonDays });
  const writeReport = (size: { batches: number; bytes: number }) => {
    if (jsonFile) writeWhole(jsonFile, `${JSON.stringify(report(tracker, summary, day, size), null, 2)}\n`);
  };
  if (tracker.tasks.length + tracker.petitions.length === 0) {
    process.stderr.write(`${trackTexts.nothingToTrack}\n`);
    writeReport({ batches: 0, bytes: 0 });
    return;
  }
  const desk = await openDesk({ today: () => serialDate(day) });
  await layOut(planWorkbook(tracker, { asOf, workbookId: randomUUID(), ...optional }));
  const bytes = saveWorkbook(desk.workbook, { properties: { title: trackTexts.title } });
  writeWhole(outputFile, bytes);
  writeReport({ batches: desk.batches.length, bytes: bytes.length });
  process.stdout.write(trackTexts.summary(tracker, summary, day, resolve(outputFile)));
};

track(process.argv.slice(2)).catch(reportCommandError);
