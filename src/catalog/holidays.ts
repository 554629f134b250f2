import type { CatalogueDay } from "./validity";

/** A day off by law: people add what the Government decides for the year, days in lieu and days exchanged. */
export interface Holiday {
  readonly day: CatalogueDay;
  readonly kind: "newYear" | "lunarNewYear" | "hungKings" | "reunification" | "labour" | "nationalDay";
}

type MonthDay = readonly [month: number, day: number];

/** First day of the lunar year, and the tenth of its third month, by year. */
const lunarDays: Readonly<Record<number, readonly [newYear: MonthDay, hungKings: MonthDay]>> = {
  2020: [
    [1, 25],
    [4, 2],
  ],
  2021: [
    [2, 12],
    [4, 21],
  ],
  2022: [
    [2, 1],
    [4, 10],
  ],
  2023: [
    [1, 22],
    [4, 29],
  ],
  2024: [
    [2, 10],
    [4, 18],
  ],
  2025: [
    [1, 29],
    [4, 7],
  ],
  2026: [
    [2, 17],
    [4, 26],
  ],
  2027: [
    [2, 6],
    [4, 16],
  ],
  2028: [
    [1, 26],
    [4, 4],
  ],
  2029: [
    [2, 13],
    [4, 23],
  ],
};

/**
 * The days off that Bộ luật Lao động 2019, điều 112 fixes for a year, in their order. Of the five days of the lunar
 * New Year the three that every arrangement has: the day before, the first and the second; of the two of the national day
 * the day itself. Years beyond the table lack the days of the lunar calendar.
 */
export const holidaysOf = (year: number): Holiday[] => {
  const at = (kind: Holiday["kind"], [month, day]: MonthDay): Holiday => ({
    kind,
    day: { year, month, day },
  });
  const lunar = lunarDays[year];
  const days = [
    at("newYear", [1, 1]),
    ...(lunar
      ? [...aroundNewYear(lunar[0]).map((each) => at("lunarNewYear", each)), at("hungKings", lunar[1])]
      : []),
    at("reunification", [4, 30]),
    at("labour", [5, 1]),
    at("nationalDay", [9, 2]),
  ];
  return days.sort((a, b) => a.day.month - b.day.month || a.day.day - b.day.day);
};

/** It falls between 21 January and 20 February, so that only January has to be left. */
const aroundNewYear = ([month, day]: MonthDay): MonthDay[] => [
  day === 1 ? [month - 1, 31] : [month, day - 1],
  [month, day],
  month === 1 && day === 31 ? [2, 1] : [month, day + 1],
];
