import { applyNotice, previewNotice } from "../../src/excel/add-notice";
import { readTracker } from "../../src/excel/read-back";
import { isoDate } from "../../src/notice/calendar-date";
import { readNotice } from "../../src/notice/read";
import { trackNotice } from "../../src/tracker/tracker";
import { dateOf, textOf } from "../../src/workbook/followed-rows";
import { definedNames, tableNames } from "../../src/workbook/names";
import { build, readSeed } from "./seed";
import { savedParts } from "./saved-parts";
import { typeInto } from "./typing";

// Each test builds a tracker; a machine that is busy elsewhere must not make one fail.
jest.setTimeout(60_000);

const noticeOf = (year: number) =>
  trackNotice(
    readNotice(
      `UBND TỈNH\nSố: 9/TB-UBND\nHà Nội, ngày 05 tháng 3 năm ${year}\nTHÔNG BÁO\nKết luận\n1. Sở Y tế báo cáo trước ngày 10/4/${year}.`,
    ),
  );
const daysOff = async (): Promise<[day: string | null, name: string | null][]> =>
  (await readTracker()).tables
    .get(tableNames.holidays)!
    .rows.map(({ fields }) => [
      dateOf(fields["holiday"]) ? isoDate(dateOf(fields["holiday"])!) : textOf(fields["holiday"]),
      textOf(fields["holidayName"]),
    ]);
/** How many cells formulas read as days off. */
const namedCells = (): Promise<number> =>
  Excel.run(async (context) => {
    const range = context.workbook.names.getItem(definedNames.holidays).getRange();
    range.load("rowCount");
    await context.sync();
    return range.rowCount;
  });

test("a notice of a later year brings its days off and the next year's, beside those that people entered", async () => {
  await build(readSeed(), "2024-05-10");
  // Behind the sixteen days of 2024 and 2025: one of people's own, and one of the law under their name, as text.
  await typeInto(tableNames.holidays, 16, "holiday", "'29/04/2027");
  await typeInto(tableNames.holidays, 16, "holidayName", "Nghỉ hoán đổi");
  await typeInto(tableNames.holidays, 18, "holiday", "'1/1/2028");
  await typeInto(tableNames.holidays, 18, "holidayName", "Đầu năm");
  const before = await daysOff();
  await applyNotice(await previewNotice(noticeOf(2027)));
  const after = await daysOff();
  expect(after).toEqual(expect.arrayContaining(before));
  const [of2027, of2028] = ["2027", "2028"].map((year) => after.filter(([day]) => day?.startsWith(year)));
  expect(of2027).toHaveLength(8);
  expect(of2028).toHaveLength(7);
  expect(after).toHaveLength(before.length + 15);
  const { rowCount } = (await readTracker()).tables.get(tableNames.holidays)!;
  expect(rowCount).toBe(33);
  expect(await namedCells()).toBe(rowCount);
});

test("a notice of the same years, or one that is there already, adds none", async () => {
  await build(readSeed(), "2024-05-10");
  await applyNotice(await previewNotice(noticeOf(2027)));
  const before = await daysOff();
  await applyNotice(await previewNotice(noticeOf(2027)));
  expect(await daysOff()).toEqual(before);
});

test("what people took out stays out when the same notice is read again", async () => {
  await build(readSeed(), "2024-05-10");
  await applyNotice(await previewNotice(noticeOf(2027)));
  await typeInto(tableNames.holidays, 0, "holiday", "");
  const before = await daysOff();
  await applyNotice(await previewNotice(noticeOf(2027)));
  await applyNotice(await previewNotice(trackNotice(readSeed())));
  expect(await daysOff()).toEqual(before);
});

test("a failure while they are written leaves the workbook as it was", async () => {
  const { desk } = await build(readSeed(), "2024-05-10");
  const preview = await previewNotice(noticeOf(2027));
  const before = savedParts(desk);
  const work = desk.batches.filter(({ kind }) => kind === "work").length;
  desk.faults = {
    failures: [{ batch: work + 3, code: "GeneralException", action: Number.MAX_SAFE_INTEGER }],
  };
  await expect(applyNotice(preview)).rejects.toMatchObject({ code: "failed" });
  expect(savedParts(desk)).toEqual(before);
  expect(await namedCells()).toBe(28);
});
