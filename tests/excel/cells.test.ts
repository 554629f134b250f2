import fc from "fast-check";
import { addDays } from "../../src/notice/calendar-date";
import { asText, dateOfSerial, serialDate } from "../../src/excel/cells";

describe("serial numbers of days", () => {
  test.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    // Excel counts a 29 February 1900 that never was.
    [1900, 3, 1, 61],
    [2000, 1, 1, 36526],
    [2024, 2, 29, 45351],
    [2024, 3, 25, 45376],
    [2026, 10, 15, 46310],
  ])("%i-%i-%i is %i", (year, month, day, serial) => {
    expect(serialDate({ year, month, day })).toBe(serial);
  });
});

describe("days of serial numbers", () => {
  test("are the days that the numbers were made of, whatever the time of day", () => {
    const first = { year: 1900, month: 3, day: 1 };
    fc.assert(
      fc.property(fc.nat(200_000), fc.double({ min: 0, max: 0.99, noNaN: true }), (days, time) => {
        const date = addDays(first, days);
        expect(dateOfSerial(serialDate(date) + time)).toEqual(date);
      }),
    );
  });
  test.each([-1, 0, 60, 2_958_466, Number.NaN])("%d is none", (serial) => {
    expect(dateOfSerial(serial)).toBeNull();
  });
});

describe("text on its way into a cell", () => {
  test.each([
    "- Phòng Nội vụ: rà soát",
    "+ Điện",
    "=SUM(A1)",
    "@phòng",
    "1/5",
    "3-4",
    "05",
    "“Gia đình NTM”",
    "'đã có dấu nháy",
    "TRUE",
    "Mar 5",
    "MAY-2024",
    "(5)",
    "#N/A",
    "100%",
    " - thụt vào",
  ])("%j goes behind an apostrophe", (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  test.each(["Phòng Nội vụ", "Trước ngày 25/3/2024", "Đảng ủy, UBND xã", "Mark", "Trueness", ""])(
    "%j goes as it is",
    (text) => {
      expect(asText(text)).toBe(text);
    },
  );
});
