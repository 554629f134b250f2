import fc from "fast-check";
import { addDays, vietnameseDate } from "../../src/notice/calendar-date";
import { dayTyped, typedDate } from "../../src/tracker/typed-date";

const day = (year: number, month: number, of: number) => ({ year, month, day: of });

test.each([
  ["25/3/2024", day(2024, 3, 25)],
  ["25.3.2024", day(2024, 3, 25)],
  [" 05-03-24 ", day(2024, 3, 5)],
  ["25 3 2024", day(2024, 3, 25)],
  ["25-3", day(2026, 3, 25)],
  ["25/3/", day(2026, 3, 25)],
  // Day first whatever the machine says: never the third of April.
  ["4/3/2024", day(2024, 3, 4)],
  ["ngày 25 tháng 3 năm 2024", day(2024, 3, 25)],
  ["25 tháng 3", day(2026, 3, 25)],
  ["29/2/2024", day(2024, 2, 29)],
  ["29/2/2023", "impossible"],
  ["31/4/2024", "impossible"],
  ["3/25/2024", "impossible"],
  ["0/3/2024", "impossible"],
  ["1/1/1024", "impossible"],
  ["", "blank"],
  ["  ", "blank"],
  ["2024-03-25", "unreadable"],
  ["25", "unreadable"],
  ["quý II", "unreadable"],
  ["25/3/202", "unreadable"],
  ["25/3/2024 hoặc 26/3/2024", "unreadable"],
])("“%s”", (typed, expected) => {
  expect(typedDate(typed, 2026)).toEqual(expected);
});

test("without a year of the notice's, one has to be typed", () => {
  expect(typedDate("25/3", null)).toBe("unreadable");
  expect(typedDate("25/3/2024", null)).toEqual(day(2024, 3, 25));
  expect(["25/3", "31/4/2024", "quý II", "25/3/2024"].map(dayTyped)).toEqual([
    null,
    null,
    null,
    day(2024, 3, 25),
  ]);
});

test("what is shown as a date is read as that date", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80_000 }), (days) => {
      const date = addDays(day(1950, 1, 1), days);
      expect(typedDate(vietnameseDate(date), null)).toEqual(date);
    }),
  );
});
