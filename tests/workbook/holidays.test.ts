import { holidaysOf } from "../../src/catalog/holidays";
import { isoDate } from "../../src/notice/calendar-date";
import { readNotice } from "../../src/notice/read";
import { trackNotice } from "../../src/tracker/tracker";
import { definedNames, tableNames } from "../../src/workbook/names";
import { planWorkbook } from "../../src/workbook/plan-workbook";

/** Month and day of the Chinese calendar, which is the Vietnamese one in the years of the table. */
const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", {
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});
const lunarDayOf = (iso: string): string => lunar.format(new Date(`${iso}T00:00:00Z`));

/**
 * Without 2027: its first new moon is four minutes before midnight in Beijing (6 February, 15:56 UTC), and ICU reckons
 * it to be past.
 */
const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2028, 2029];

test.each(years)("the days of the lunar calendar in %i", (year) => {
  const days = holidaysOf(year).map(({ day, kind }) => [kind, isoDate(day)] as const);
  const newYear = days.filter(([kind]) => kind === "lunarNewYear").map(([, iso]) => lunarDayOf(iso));
  expect(newYear[0]).toMatch(/^12\/(?:29|30)$/);
  expect(newYear.slice(1)).toEqual(["1/1", "1/2"]);
  const [, hungKings = ""] = days.find(([kind]) => kind === "hungKings") ?? [];
  expect(lunarDayOf(hungKings)).toBe("3/10");
  expect(days.map(([, iso]) => iso)).toEqual(days.map(([, iso]) => iso).sort());
  expect(days).toHaveLength(8);
});

test("the lunar New Year of 2027 is on 6 February", () => {
  const days = holidaysOf(2027).filter(({ kind }) => kind === "lunarNewYear");
  expect(days.map(({ day }) => isoDate(day))).toEqual(["2027-02-05", "2027-02-06", "2027-02-07"]);
});

test("a year beyond the table has the days of the solar calendar alone", () => {
  expect(holidaysOf(2060).map(({ day }) => isoDate(day))).toEqual([
    "2060-01-01",
    "2060-04-30",
    "2060-05-01",
    "2060-09-02",
  ]);
});

const planOf = (year: string) =>
  planWorkbook(
    trackNotice(
      readNotice(
        `UBND TỈNH\nSố: 1/TB-UBND\nHà Nội, ngày 05 tháng 3 năm ${year}\nTHÔNG BÁO\nKết luận\n1. Sở Y tế báo cáo.`,
      ),
    ),
    { asOf: null, workbookId: "" },
  );

test("a tracker has those of the notice's year and the next, and room for more, all under the name that formulas read", () => {
  const plan = planOf("2026");
  const table = plan.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === tableNames.holidays)!;
  const filled = table.rows.filter(([day]) => day !== null);
  expect(filled).toHaveLength(16);
  expect(table.rows.length).toBeGreaterThan(filled.length + 5);
  expect(plan.names.find(({ name }) => name === definedNames.holidays)?.rowCount).toBe(table.rows.length);
});
