import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openDesk } from "../../src/desk/node";
import type { Desk } from "../../src/desk/desk";
import { openWorkbook } from "../../src/desk/xlsx/open";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { serialDate } from "../../src/excel/cells";
import { layOut } from "../../src/excel/lay-out";
import type { CalendarDate } from "../../src/notice/calendar-date";
import { parseIsoDate } from "../../src/notice/calendar-date";
import type { Notice } from "../../src/notice/notice";
import { readNotice } from "../../src/notice/read";
import type { Tracker } from "../../src/tracker/tracker";
import { trackNotice } from "../../src/tracker/tracker";
import { planWorkbook } from "../../src/workbook/plan-workbook";

export const seedFile = join(__dirname, "../../seeds/06-TB-BCD-cam-quang.txt");
export const seedText = (): string => readFileSync(seedFile, "utf8");

export const day = (iso: string): CalendarDate => parseIsoDate(iso)!;

export interface Built {
  readonly desk: Desk;
  readonly tracker: Tracker;
}

/** A notice laid out on the desk by the product's own code. */
export const build = async (notice: Notice, asOf: string): Promise<Built> => {
  const tracker = trackNotice(notice);
  const desk = await openDesk({ today: () => serialDate(day(asOf)) });
  await layOut(planWorkbook(tracker, { asOf: day(asOf), workbookId: "test" }));
  return { desk, tracker };
};

export const readSeed = (): Notice => readNotice(seedText());

/**
 * The same workbook for each test of a file, as its people have it: made and saved by the first that asks, opened from
 * that file by all. That takes a fifth of the time of laying a tracker out.
 */
export const openedFromFile = (
  asOf: string,
  make: () => Promise<{ readonly desk: Desk }>,
): (() => Promise<{ readonly desk: Desk }>) => {
  let file: Uint8Array | null = null;
  return async () => {
    file ??= saveWorkbook((await make()).desk.workbook);
    const desk = await openDesk({ workbook: openWorkbook(file), today: () => serialDate(day(asOf)) });
    return { desk };
  };
};
