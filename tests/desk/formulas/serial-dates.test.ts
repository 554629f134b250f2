import { fixedClock, systemClock } from "../../../src/desk/formulas/clock";
import {
  dayOfSerial,
  lastSerial,
  serialOfDay,
  weekdayOfSerial,
} from "../../../src/desk/formulas/serial-dates";

test("every serial's day has that serial, but the 29 February 1900 that never was", () => {
  const wrong: number[] = [];
  for (let serial = 1; serial <= lastSerial; serial += serial < 1000 ? 1 : 13) {
    const { year, month, day } = dayOfSerial(serial);
    if (serialOfDay(year, month, day) !== serial) wrong.push(serial);
  }
  // Asked for 29 February 1900, the calendar runs over to 1 March.
  expect(wrong).toEqual([60]);
});

test.each([
  [1, 1900, 1, 1, 1],
  [59, 1900, 2, 28, 3],
  [60, 1900, 2, 29, 4],
  [61, 1900, 3, 1, 5],
  [45376, 2024, 3, 25, 2],
  [lastSerial, 9999, 12, 31, 6],
])("serial %i is %i-%i-%i, day %i of the week", (serial, year, month, day, weekday) => {
  expect(dayOfSerial(serial)).toEqual({ year, month, day });
  expect(weekdayOfSerial(serial)).toBe(weekday);
});

test("the system clock counts the local day, a fixed one stands still", () => {
  const now = new Date();
  const { year, month, day } = dayOfSerial(systemClock.today());
  expect([year, month, day]).toEqual([now.getFullYear(), now.getMonth() + 1, now.getDate()]);
  expect(systemClock.now() - systemClock.today()).toBeLessThan(1);
  expect([fixedClock(45376.5).today(), fixedClock(45376.5).now()]).toEqual([45376, 45376.5]);
});
