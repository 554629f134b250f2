import type { CalendarDate } from "../notice/calendar-date";
import type { DeadlineRules } from "../tracker/deadline-rules";
import type { FieldValue } from "../tracker/record";
import { defaultDueSoonDays } from "../tracker/status";
import { dateOf, keyOfWord, type FollowSettings } from "./followed-rows";
import { parameterKeys, type ParameterKey } from "./sheets/lists";
import { vi } from "./texts/vi";

type Rows = readonly { readonly index: number; readonly fields: Readonly<Record<string, FieldValue>> }[];

/** What a tracker's own sheets say about how it is to be followed. */
export interface TrackerSettings extends FollowSettings {
  /** The day on which the figures were frozen; null where they follow today. */
  readonly frozenAsOf: CalendarDate | null;
}

/** A parameter's row: by its name, or by its place where somebody changed the name. */
export const parameterRow = (rows: Rows, key: ParameterKey): Rows[number] | undefined =>
  rows.find(({ fields }) => fields["parameter"] === vi.parameters[key].name) ??
  rows.find(({ index }) => index === parameterKeys.indexOf(key));

/**
 * The settings that stand in the workbook; where one is missing, what a new tracker has.
 *
 * @param dayOf the day of a serial number, for cells whose column holds other things than days
 */
export const trackerSettings = (
  tables: { readonly parameters: Rows; readonly holidays: Rows },
  today: CalendarDate,
  dayOf: (serial: number) => CalendarDate | null,
): TrackerSettings => {
  const valueOf = (key: ParameterKey): FieldValue =>
    parameterRow(tables.parameters, key)?.fields["parameterValue"] ?? null;
  const dayAt = (key: ParameterKey): CalendarDate | null => {
    const value = valueOf(key);
    return typeof value === "number" ? dayOf(value) : dateOf(value);
  };
  const frozenAsOf = dayAt("frozenAsOf");
  const days = valueOf("dueSoonDays");
  const rules: DeadlineRules = {
    beforeDateRule: keyOfWord(vi.beforeDateRule, valueOf("beforeDateRule")) ?? "inclusive",
    nonWorkingDayRule: keyOfWord(vi.nonWorkingDayRule, valueOf("nonWorkingDayRule")) ?? "none",
    holidays: tables.holidays.flatMap(({ fields }) => dateOf(fields["holiday"]) ?? []),
  };
  return {
    frozenAsOf,
    asOf: dayAt("asOf") ?? frozenAsOf ?? today,
    dueSoonDays: typeof days === "number" ? days : defaultDueSoonDays,
    rules,
  };
};
