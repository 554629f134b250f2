import { CellError } from "../../model/cell";
import { toNumber, toWhole } from "../coercion";
import type { Frame } from "../frame";
import { lastSerial, weekdayOfSerial } from "../serial-dates";
import type { Scalar, Value } from "../values";
import { errorOf, fail } from "../values";
import type { FunctionLibrary } from "./definition";
import { ofRanges } from "./definition";
import { forEachCell, scalarAt } from "./ranges";

/** Which days are free: by weekday (1 Sunday … 7 Saturday) and single holidays. */
interface FreeDays {
  readonly weekend: ReadonlySet<number>;
  readonly holidays: ReadonlySet<number>;
}

const saturdayAndSunday: ReadonlySet<number> = new Set([1, 7]);

const dayOf = (value: Scalar | undefined): number => {
  const serial = Math.floor(toNumber(value));
  return serial >= 0 && serial <= lastSerial ? serial : fail("#NUM!");
};

const holidaysIn = (value: Value | undefined, frame: Frame): Set<number> => {
  const holidays = new Set<number>();
  if (value === undefined) return holidays;
  forEachCell(value, frame, (cell) => {
    if (cell instanceof CellError) throw cell;
    if (cell !== null && cell !== "") holidays.add(Math.floor(toNumber(cell)));
  });
  return holidays;
};

/** `1` Saturday and Sunday, `2` Sunday and Monday …, `11` Sunday only …, or seven 0s and 1s from Monday on. */
const weekendOf = (value: Scalar | undefined): ReadonlySet<number> => {
  if (value == null) return saturdayAndSunday;
  if (typeof value === "string") {
    // Seven free days leave nothing to count: NETWORKDAYS.INTL gives 0, WORKDAY.INTL an error.
    if (!/^[01]{7}$/.test(value)) return fail("#VALUE!");
    return new Set([...value].flatMap((mark, n) => (mark === "1" ? [((n + 1) % 7) + 1] : [])));
  }
  const kind = toWhole(value);
  if (kind >= 1 && kind <= 7) return new Set([((kind + 5) % 7) + 1, ((kind + 6) % 7) + 1]);
  if (kind >= 11 && kind <= 17) return new Set([kind - 10]);
  return fail("#NUM!");
};

const isFree = (serial: number, { weekend, holidays }: FreeDays): boolean =>
  weekend.has(weekdayOfSerial(serial)) || holidays.has(serial);

/** Working days from one day to another, both counted; negative where they are in reverse. */
const workdaysBetween = (start: number, end: number, free: FreeDays): number => {
  const [from, to] = start <= end ? [start, end] : [end, start];
  const weeks = Math.floor((to - from + 1) / 7);
  let count = weeks * (7 - free.weekend.size);
  for (let day = from + weeks * 7; day <= to; day++) if (!free.weekend.has(weekdayOfSerial(day))) count++;
  for (const holiday of free.holidays) {
    if (holiday >= from && holiday <= to && !free.weekend.has(weekdayOfSerial(holiday))) count--;
  }
  return start <= end ? count : -count;
};

/** The working day that many working days on. */
const workdayAfter = (start: number, days: number, free: FreeDays): Scalar => {
  if (free.weekend.size === 7) return errorOf("#VALUE!");
  const step = Math.sign(days);
  let serial = start;
  for (let left = Math.abs(days); left > 0;) {
    serial += step;
    if (serial < 0 || serial > lastSerial) return errorOf("#NUM!");
    if (!isFree(serial, free)) left--;
  }
  return serial;
};

export const workdayFunctions: FunctionLibrary = {
  NETWORKDAYS: ofRanges(2, 3, ["value", "value", "range"], (args, frame) =>
    workdaysBetween(dayOf(scalarAt(args, 0)), dayOf(scalarAt(args, 1)), {
      weekend: saturdayAndSunday,
      holidays: holidaysIn(args[2], frame),
    }),
  ),
  "NETWORKDAYS.INTL": ofRanges(2, 4, ["value", "value", "value", "range"], (args, frame) =>
    workdaysBetween(dayOf(scalarAt(args, 0)), dayOf(scalarAt(args, 1)), {
      weekend: weekendOf(scalarAt(args, 2)),
      holidays: holidaysIn(args[3], frame),
    }),
  ),
  WORKDAY: ofRanges(2, 3, ["value", "value", "range"], (args, frame) =>
    workdayAfter(dayOf(scalarAt(args, 0)), toWhole(scalarAt(args, 1)), {
      weekend: saturdayAndSunday,
      holidays: holidaysIn(args[2], frame),
    }),
  ),
  "WORKDAY.INTL": ofRanges(2, 4, ["value", "value", "value", "range"], (args, frame) =>
    workdayAfter(dayOf(scalarAt(args, 0)), toWhole(scalarAt(args, 1)), {
      weekend: weekendOf(scalarAt(args, 2)),
      holidays: holidaysIn(args[3], frame),
    }),
  ),
};
