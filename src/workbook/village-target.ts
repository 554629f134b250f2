import type { CalendarDate } from "../notice/calendar-date";
import type { VillageTarget } from "./sheets/optional-context";

/** What the places below a commune are called in the country's parts. */
const target = /(\d+)\s+(?:thôn|xóm|ấp|bản|làng|buôn|khóm|tổ dân phố|khu dân cư)(?![\p{L}])/iu;

/**
 * The number of villages that a task wants, from the column of targets: "4 thôn; 2 km". The first task that
 * wants any counts; people can put another number in.
 */
export const villageTarget = (
  tasks: readonly { readonly targets: string | null; readonly deadline: CalendarDate | null }[],
): VillageTarget | null => {
  for (const { targets, deadline } of tasks) {
    const [, quantity] = target.exec(targets ?? "") ?? [];
    if (quantity !== undefined) return { quantity: Number(quantity), deadline };
  }
  return null;
};
