import { isoDate } from "../notice/calendar-date";
import type { FieldValue } from "../tracker/record";
import { dayTyped } from "../tracker/typed-date";
import { dateOf, textOf } from "../workbook/followed-rows";
import { tableNames } from "../workbook/names";
import { recordsOf } from "../workbook/notice-rows";
import type { TablePlan } from "../workbook/plan";
import type { ReadTracker } from "./read-back";
import type { TableWrite } from "./update";

type Fields = Readonly<Record<string, FieldValue>>;

/** The day of a row, also where somebody typed it as text. */
const dayOf = ({ holiday }: Fields): string | null => {
  const day = dateOf(holiday) ?? dayTyped(textOf(holiday) ?? "");
  return day && isoDate(day);
};

/**
 * What has to be written so that the workbook's days off have those of a plan: into the lines that are free first,
 * then below. Days that are there stay, whatever people call them; null where none is missing.
 */
export const holidayWrite = (workbook: ReadTracker, plan: TablePlan | undefined): TableWrite | null => {
  const table = workbook.tables.get(tableNames.holidays);
  if (!table || !plan || !table.columns.has("holiday")) return null;
  const known = new Set(table.rows.map(({ fields }) => dayOf(fields)));
  const missing = recordsOf(plan, []).flatMap(({ fields }) => {
    const day = dayOf(fields);
    return day === null || known.has(day) ? [] : [fields];
  });
  if (missing.length === 0) return null;
  const taken = new Set(table.rows.map(({ index }) => index));
  // A table of one blank row takes its first rows as every empty table does.
  const free = table.isEmpty
    ? []
    : Array.from({ length: table.rowCount }, (_, index) => index).filter((index) => !taken.has(index));
  const cells = free
    .slice(0, missing.length)
    .flatMap((index, at) =>
      Object.entries(missing[at] ?? {}).map(([column, value]) => ({ index, column, value, before: null })),
    );
  return { table, cells, rows: missing.slice(free.length) };
};
