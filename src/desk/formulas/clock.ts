import { serialOfDay } from "./serial-dates";

/** Where TODAY and NOW get their time from: Excel serials of the 1900 system. */
export interface Clock {
  /** The local day: a whole number. */
  today(): number;
  /** The local day and the time of day as its fraction. */
  now(): number;
}

const dayLength = 86_400;

/** The machine's clock in its own time zone, as Excel has it. */
export const systemClock: Clock = {
  today: () => Math.floor(systemClock.now()),
  now: () => {
    const time = new Date();
    const seconds =
      time.getHours() * 3600 + time.getMinutes() * 60 + time.getSeconds() + time.getMilliseconds() / 1000;
    return serialOfDay(time.getFullYear(), time.getMonth() + 1, time.getDate()) + seconds / dayLength;
  },
};

/** A clock that stands still at a serial. */
export const fixedClock = (serial: number): Clock => ({
  today: () => Math.floor(serial),
  now: () => serial,
});
