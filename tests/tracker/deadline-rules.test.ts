import fc from "fast-check";
import { isoDate, parseIsoDate, weekday } from "../../src/notice/calendar-date";
import { effectiveDeadline } from "../../src/tracker/deadline-rules";
import { beforeRules, dayRules, deadlineCases, holidaysOf2024 } from "./deadline-cases";

const date = (iso: string) => parseIsoDate(iso)!;

const holidays = holidaysOf2024.map(date);

describe("the deadline that counts", () => {
  test.each(deadlineCases)("$id, $op $stated, under every pair of rules", ({ stated, op, effective }) => {
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
