import fc from "fast-check";
import { isoDate, parseIsoDate, weekday } from "../../src/notice/calendar-date";
import type { DeadlineOperator } from "../../src/notice/notice";
import { effectiveDeadline } from "../../src/tracker/deadline-rules";

const date = (iso: string) => parseIsoDate(iso)!;

/** The days off round 30 April 2024: a Monday was bridged and worked later (announced by the Government). */
const holidays = ["2024-04-29", "2024-04-30", "2024-05-01"].map(date);

const beforeRules = ["inclusive", "strict"] as const;
const dayRules = ["none", "next", "previous"] as const;

/** Stated date, operator, and the date that counts under inclusive none/next/previous, then strict. */
const cases: [stated: string, op: DeadlineOperator, ...effective: string[]][] = [
  [
    "2024-03-25",
    "before",
    "2024-03-25",
    "2024-03-25",
    "2024-03-25",
    "2024-03-24",
    "2024-03-25",
    "2024-03-22",
  ],
  [
    "2024-03-31",
    "before",
    "2024-03-31",
    "2024-04-01",
    "2024-03-29",
    "2024-03-30",
    "2024-04-01",
    "2024-03-29",
  ],
  [
    "2024-04-10",
    "before",
    "2024-04-10",
    "2024-04-10",
    "2024-04-10",
    "2024-04-09",
    "2024-04-09",
    "2024-04-09",
  ],
  ["2024-04-30", "by", "2024-04-30", "2024-05-02", "2024-04-26", "2024-04-30", "2024-05-02", "2024-04-26"],
  [
    "2024-05-15",
    "before",
    "2024-05-15",
    "2024-05-15",
    "2024-05-15",
    "2024-05-14",
    "2024-05-14",
    "2024-05-14",
  ],
  [
    "2024-06-30",
    "before",
    "2024-06-30",
    "2024-07-01",
    "2024-06-28",
    "2024-06-29",
    "2024-07-01",
    "2024-06-28",
  ],
  [
    "2024-07-15",
    "before",
    "2024-07-15",
    "2024-07-15",
    "2024-07-15",
    "2024-07-14",
    "2024-07-15",
    "2024-07-12",
  ],
  [
    "2024-10-30",
    "before",
    "2024-10-30",
    "2024-10-30",
    "2024-10-30",
    "2024-10-29",
    "2024-10-29",
    "2024-10-29",
  ],
];

describe("the deadline that counts", () => {
  test.each(cases)("%s, %s, under every pair of rules", (stated, op, ...effective) => {
    const counted = beforeRules.flatMap((beforeDateRule) =>
      dayRules.map((nonWorkingDayRule) =>
        isoDate(effectiveDeadline(date(stated), op, { beforeDateRule, nonWorkingDayRule, holidays })),
      ),
    );
    expect(counted).toEqual(effective);
  });

  test("never falls on a day off once it is moved", () => {
    const anyDate = fc.record({
      year: fc.integer({ min: 2000, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom("next" as const, "previous" as const),
        (stated, nonWorkingDayRule) => {
          const moved = effectiveDeadline(stated, "by", {
            beforeDateRule: "inclusive",
            nonWorkingDayRule,
            holidays,
          });
          expect(weekday(moved)).toBeLessThanOrEqual(5);
        },
      ),
    );
  });
});
