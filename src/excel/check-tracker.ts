import type { CalendarDate } from "../notice/calendar-date";
import {
  findingsIn,
  isSameFinding,
  type CheckedTable,
  type Finding,
  type FindingKind,
} from "../workbook/findings";
import { tableNames } from "../workbook/names";
import { trackerSettings } from "../workbook/tracker-settings";
import { dateOfSerial } from "./cells";
import { logged } from "./change-log";
import { paneStamp } from "./edit-row";
import { readTracker, type ReadTable, type ReadTracker, type TrackerProblem } from "./read-back";
import { repairFormats } from "./repair-formats";
import { asTrackerError } from "./tracker-errors";
import { update, type TableWrite } from "./update";

/** What was found, and where each of it stands. */
export interface Checked {
  readonly tracker: ReadTracker;
  readonly findings: readonly Finding[];
}

/** Tables whose formulas and colours are looked at as well. */
const followedTables: readonly string[] = [tableNames.tasks, tableNames.petitions];

/**
 * Looks a tracker through: three round trips, and more only where it has thousands of rows. Writes nothing.
 *
 * @param today the machine's day, for a tracker that does not say its own
 * @throws TrackerError
 */
export const checkTracker = async (today: CalendarDate): Promise<Checked> => {
  const tracker = await readTracker([tableNames.base]);
  const checked = new Map<string, CheckedTable>();
  for (const [name, table] of tracker.tables) {
    const isFollowed = followedTables.includes(name);
    checked.set(name, {
      ...table,
      ...(isFollowed ? await readInside(table) : { formulas: new Map(), ruleCount: null }),
    });
  }
  const rowsOf = (name: string) => tracker.tables.get(name)?.rows ?? [];
  const { asOf } = trackerSettings(
    {
      parameters: rowsOf(tableNames.parameters),
      holidays: rowsOf(tableNames.holidays),
    },
    today,
    dateOfSerial,
  );
  const broken = tracker.problems.flatMap(findingOf);
  return { tracker, findings: [...broken, ...findingsIn({ tables: checked, asOf })] };
};

/** Bytes of formulas asked for at a time: Excel on the web answers with 5 MB at most. */
const answerSize = 2_000_000;

/** Formulas of the computed columns, in pieces where they are long, and the number of colour rules. */
const readInside = async (table: ReadTable): Promise<Pick<CheckedTable, "formulas" | "ruleCount">> => {
  const computed = table.plan.columns.flatMap(({ key, formula }) => {
    const offset = table.columns.get(key);
    return formula === undefined || offset === undefined ? [] : [{ key, offset, length: formula.length }];
  });
  const lineLength = computed.reduce((sum, { length }) => sum + length, 1);
  const rowsAtATime = Math.max(1, Math.floor(answerSize / lineLength));
  // A row in which nothing stands has nothing to be computed.
  const filled = new Set([...table.rows, ...table.unnamed].map(({ index }) => index));
  const formulas = new Map(computed.map(({ key }) => [key, [] as (string | null)[]]));
  try {
    let ruleCount = 0;
    for (let from = 0; from < table.rowCount; from += rowsAtATime) {
      const count = Math.min(rowsAtATime, table.rowCount - from);
      const piece = await readFormulas(table, computed, from, count);
      ruleCount = piece.ruleCount;
      for (const [key, cells] of piece.formulas) {
        formulas.get(key)?.push(...cells.map((cell, at) => (filled.has(from + at) ? cell : null)));
      }
    }
    return { formulas, ruleCount };
  } catch (error) {
    throw asTrackerError(error);
  }
};

const readFormulas = (
  table: ReadTable,
  columns: readonly { readonly key: string; readonly offset: number }[],
  from: number,
  count: number,
): Promise<{ readonly formulas: ReadonlyMap<string, readonly string[]>; readonly ruleCount: number }> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const rules = context.workbook.tables.getItem(table.name).getDataBodyRange().conditionalFormats;
    rules.load("items/type");
    const ranges = columns.map(({ key, offset }) => {
      const range = sheet.getRangeByIndexes(table.row + 1 + from, table.column + offset, count, 1);
      range.load("formulas");
      return { key, range };
    });
    await context.sync();
    const formulas = new Map(
      ranges.map(({ key, range }) => [key, range.formulas.map(([cell]) => String(cell))]),
    );
    return { formulas, ruleCount: rules.items.length };
  });

const kindOfProblem: Partial<Record<TrackerProblem["kind"], FindingKind>> = {
  "table-gone": "table-gone",
  "header-hidden": "header-hidden",
  "column-gone": "column-gone",
  "key-gone": "key-gone",
  "pivots-gone": "pivots-gone",
};

/** What reading came upon; dates and doubled ids are found again, with their place, in the rows themselves. */
const findingOf = (problem: TrackerProblem): Finding[] => {
  const kind = kindOfProblem[problem.kind];
  if (kind === undefined) return [];
  const table = "table" in problem ? problem.table : "";
  const column = "column" in problem ? problem.column : null;
  return [{ kind, table, index: null, column, value: null, mend: null }];
};

/**
 * Mends what can be mended of what was found. The tracker is looked through again first: what somebody mended or
 * changed meanwhile is left alone.
 *
 * @returns how many of them were mended
 * @throws TrackerError, with the values as they were
 */
export const mendFindings = async (findings: readonly Finding[], today: CalendarDate): Promise<number> => {
  const { tracker, findings: now } = await checkTracker(today);
  const due = now.filter((each) => each.mend !== null && findings.some((one) => isSameFinding(one, each)));
  const writes: TableWrite[] = [...tracker.tables].map(([name, table]) => ({
    table,
    rows: [],
    cells: due.flatMap(({ table: place, index, column, value, mend }) =>
      place === name && index !== null && column !== null && mend?.kind === "value"
        ? [{ index, column, value: mend.value, before: value }]
        : [],
    ),
  }));
  await update(tracker, logged(tracker, writes, paneStamp()));
  await writeFormulasAndHeaders(tracker, due);
  if (due.some(({ mend }) => mend?.kind === "formats")) await repairFormats();
  return due.length;
};

const writeFormulasAndHeaders = async (tracker: ReadTracker, due: readonly Finding[]): Promise<void> => {
  try {
    await Excel.run(async (context) => {
      for (const { table: name, index, column, mend } of due) {
        const table = tracker.tables.get(name);
        const offset = column === null ? undefined : table?.columns.get(column);
        if (!table || offset === undefined) continue;
        const sheet = context.workbook.worksheets.getItem(table.sheet);
        if (mend?.kind === "formula" && index !== null) {
          const cell = sheet.getRangeByIndexes(table.row + 1 + index, table.column + offset, 1, 1);
          cell.formulas = [[mend.formula]];
        } else if (mend?.kind === "header") {
          sheet.getRangeByIndexes(table.row, table.column + offset, 1, 1).values = [[mend.header]];
        }
      }
      await context.sync();
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};
