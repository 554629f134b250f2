import { definedNames } from "../names";
import type { WorkbookTexts } from "../texts/vi";
import { quoted } from "./reference";

/** Cells of one row, as references that a formula of the same row can use. */
export interface StatusCells {
  /** What the row is about: empty in a row that nobody has filled yet. */
  readonly content: string;
  readonly workState: string;
  readonly deadlineStated: string;
  readonly deadlineOp: string;
  /** The date of the last extension granted, or "". */
  readonly extendedTo: string;
  readonly deadline: string;
  readonly completedDate: string;
  readonly trackStatus: string;
}

/** The words in the work-state column that end a row, suspend it or take it back. */
export interface StateWords {
  readonly done: readonly string[];
  readonly suspended?: string;
  readonly withdrawn?: string;
}

const { asOf, dueSoonDays, beforeDateRule, nonWorkingDayRule, holidays } = definedNames;

/**
 * The deadline that counts: as extended, else the date written under the workbook's rules
 * (`tracker/deadline-rules.ts` in Excel's words). WORKDAY and not WORKDAY.INTL: every program knows it.
 */
export const deadlineFormula = (cells: StatusCells, texts: WorkbookTexts): string => {
  const { deadlineStated: stated, deadlineOp: op, extendedTo } = cells;
  const strict = `AND(${op}=${quoted(texts.deadlineOp.before)},${beforeDateRule}=${quoted(texts.beforeDateRule.strict)})`;
  const last = `(${stated}-IF(${strict},1,0))`;
  const moved = [
    `IF(${nonWorkingDayRule}=${quoted(texts.nonWorkingDayRule.next)},WORKDAY(${last}-1,1,${holidays}),`,
    `IF(${nonWorkingDayRule}=${quoted(texts.nonWorkingDayRule.previous)},WORKDAY(${last}+1,-1,${holidays}),${last}))`,
  ].join("");
  return `=IF(ISNUMBER(${extendedTo}),${extendedTo},IF(ISNUMBER(${stated}),${moved},""))`;
};

/** The status of a row: `tracker/status.ts` in Excel's words, and "dataError" where a date is no date. */
export const statusFormula = (cells: StatusCells, words: StateWords, texts: WorkbookTexts): string => {
  const { content, workState, deadlineStated, deadline, completedDate } = cells;
  const status = (key: keyof WorkbookTexts["trackStatus"]) => quoted(texts.trackStatus[key]);
  const is = (word: string) => `${workState}=${quoted(word)}`;
  const badDate = [
    `AND(${deadlineStated}<>"",NOT(ISNUMBER(${deadlineStated})))`,
    `AND(${completedDate}<>"",NOT(ISNUMBER(${completedDate})))`,
    `AND(ISNUMBER(${completedDate}),${completedDate}>${asOf})`,
  ].join(",");
  const done = `IF(${completedDate}="",${status("completedUndated")},IF(${deadline}="",${status("completed")},IF(${completedDate}<=${deadline},${status("completedOnTime")},${status("completedLate")})))`;
  const open = `IF(${deadline}="",${status("noDeadline")},IF(${asOf}>${deadline},${status("overdue")},IF(${deadline}-${asOf}<=${dueSoonDays},${status("dueSoon")},${status("onTrack")})))`;
  const parts = [`IF(${content}="","",`];
  if (words.withdrawn) parts.push(`IF(${is(words.withdrawn)},${status("withdrawn")},`);
  if (words.suspended) parts.push(`IF(${is(words.suspended)},${status("suspended")},`);
  parts.push(
    `IF(OR(${badDate}),${status("dataError")},IF(OR(${words.done.map(is).join(",")}),${done},${open}))`,
  );
  return `=${parts.join("")}${")".repeat(parts.length - 1)}`;
};

/** The status in words with days and a mark: "▲ Quá hạn 5 ngày". */
export const standingFormula = (
  cells: Pick<StatusCells, "trackStatus" | "deadline" | "completedDate">,
  texts: WorkbookTexts,
): string => {
  const { trackStatus, deadline, completedDate } = cells;
  const { standing } = texts;
  const when = (key: keyof WorkbookTexts["trackStatus"], then: string) =>
    `IF(${trackStatus}=${quoted(texts.trackStatus[key])},${then},`;
  const days = (before: string, difference: string) =>
    `${quoted(before)}&(${difference})&${quoted(standing.days)}`;
  const cases = [
    `IF(${trackStatus}="","",`,
    when("overdue", days(standing.overdue, `${asOf}-${deadline}`)),
    when(
      "dueSoon",
      `IF(${deadline}=${asOf},${quoted(standing.dueToday)},${days(standing.dueSoon, `${deadline}-${asOf}`)})`,
    ),
    when("onTrack", days(standing.onTrack, `${deadline}-${asOf}`)),
    when("completedOnTime", quoted(standing.completedOnTime)),
    when("completedLate", days(standing.completedLate, `${completedDate}-${deadline}`)),
    when("dataError", quoted(standing.dataError)),
  ];
  return `=${cases.join("")}${quoted(standing.none)}${")".repeat(cases.length)}`;
};
