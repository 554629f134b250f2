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
  readonly deadlineSource: string;
  /** The date of the last extension granted, or "". */
  readonly extendedTo: string;
  readonly deadline: string;
  readonly completedDate: string;
  readonly trackStatus: string;
  /** What the coordination office says to a completion; absent where nobody confirms. */
  readonly confirmation?: string;
  /** 0 in a row that is counted elsewhere: a parent by its sub-tasks, a second mention by the first. */
  readonly counted?: string;
}

/** The words of the work-state column, and those that end a row, suspend it or take it back. */
export interface StateWords {
  readonly all: readonly string[];
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

/** What makes the data of a row impossible, each as a condition; the order is that in which it is said. */
const dataErrors = (
  { deadlineStated, completedDate, workState }: StatusCells,
  words: StateWords,
): Record<"dateIsText" | "completedInFuture" | "unknownState", string> => {
  const isText = (date: string) => `AND(${date}<>"",NOT(ISNUMBER(${date})))`;
  // Words that people type or paste over the list ("xong rồi") would otherwise pass for work not done.
  const known = ["", ...words.all].map((word) => `${workState}=${quoted(word)}`).join(",");
  return {
    dateIsText: `OR(${isText(deadlineStated)},${isText(completedDate)})`,
    completedInFuture: `AND(ISNUMBER(${completedDate}),${completedDate}>${asOf})`,
    unknownState: `NOT(OR(${known}))`,
  };
};

/** The status of a row: `tracker/status.ts` in Excel's words, and "dataError" where the data is impossible. */
export const statusFormula = (cells: StatusCells, words: StateWords, texts: WorkbookTexts): string => {
  const { content, workState, deadline, completedDate, confirmation, counted } = cells;
  const status = (key: keyof WorkbookTexts["trackStatus"]) => quoted(texts.trackStatus[key]);
  const is = (word: string) => `${workState}=${quoted(word)}`;
  const reported = `OR(${words.done.map(is).join(",")})`;
  const isDone = confirmation
    ? `AND(${reported},${confirmation}<>${quoted(texts.confirmation.returned)})`
    : reported;
  const done = `IF(${completedDate}="",${status("completedUndated")},IF(${deadline}="",${status("completed")},IF(${completedDate}<=${deadline},${status("completedOnTime")},${status("completedLate")})))`;
  const open = `IF(${deadline}="",${status("noDeadline")},IF(${asOf}>${deadline},${status("overdue")},IF(${deadline}-${asOf}<=${dueSoonDays},${status("dueSoon")},${status("onTrack")})))`;
  const parts = [`IF(${content}="","",`];
  if (counted) parts.push(`IF(${counted}=0,"",`);
  if (words.withdrawn) parts.push(`IF(${is(words.withdrawn)},${status("withdrawn")},`);
  if (words.suspended) parts.push(`IF(${is(words.suspended)},${status("suspended")},`);
  const errors = Object.values(dataErrors(cells, words)).join(",");
  parts.push(`IF(OR(${errors}),${status("dataError")},IF(${isDone},${done},${open}))`);
  return `=${parts.join("")}${")".repeat(parts.length - 1)}`;
};

/** What a row says in cases that only some tables have; formulas without "=". */
interface OwnWords {
  /** Of a row that is counted elsewhere, and so has no status. */
  readonly uncounted?: string;
  /** Of one whose data is impossible. */
  readonly dataError?: string;
}

/** The status in words with days and a mark: "▲ Quá hạn 5 ngày". */
export const standingFormula = (
  cells: Pick<StatusCells, "trackStatus" | "deadline" | "completedDate">,
  texts: WorkbookTexts,
  { uncounted = '""', dataError = quoted(texts.standing.dataError) }: OwnWords = {},
): string => {
  const { trackStatus, deadline, completedDate } = cells;
  const { standing } = texts;
  const when = (key: keyof WorkbookTexts["trackStatus"], then: string) =>
    `IF(${trackStatus}=${quoted(texts.trackStatus[key])},${then},`;
  const days = (before: string, difference: string) =>
    `${quoted(before)}&(${difference})&${quoted(standing.days)}`;
  const cases = [
    `IF(${trackStatus}="",${uncounted},`,
    when("overdue", days(standing.overdue, `${asOf}-${deadline}`)),
    when(
      "dueSoon",
      `IF(${deadline}=${asOf},${quoted(standing.dueToday)},${days(standing.dueSoon, `${deadline}-${asOf}`)})`,
    ),
    when("onTrack", days(standing.onTrack, `${deadline}-${asOf}`)),
    when("completedOnTime", quoted(standing.completedOnTime)),
    when("completedLate", days(standing.completedLate, `${completedDate}-${deadline}`)),
    when("completedUndated", quoted(standing.completedUndated)),
    when("dataError", dataError),
  ];
  return `=${cases.join("")}${quoted(standing.none)}${")".repeat(cases.length)}`;
};

/**
 * A mark where the deadline that counts is a day off, for work that this may make late: no rule moves it, or it is
 * an extension's (`isDayOff` of `tracker/deadline-rules.ts` in Excel's words).
 */
const dayOffMark = ({ trackStatus, deadline }: StatusCells, texts: WorkbookTexts): string => {
  const concerned = (["overdue", "dueSoon", "onTrack", "completedLate"] as const).map(
    (key) => `${trackStatus}=${quoted(texts.trackStatus[key])}`,
  );
  // AND() would calculate the working day of a row without a date, too.
  return `IF(OR(${concerned.join(",")}),IF(WORKDAY(${deadline}-1,1,${holidays})<>${deadline},${quoted(texts.standing.dayOff)},""),"")`;
};

/**
 * The same for a task or a petition: it says what is wrong, whose deadline it is, that it is a day off, and what was
 * sent back.
 */
export const trackedStandingFormula = (
  cells: StatusCells,
  words: StateWords,
  texts: WorkbookTexts,
  uncounted = '""',
): string => {
  const { trackStatus, deadline, workState, confirmation, deadlineSource, extendedTo } = cells;
  const { standing } = texts;
  const errors = dataErrors(cells, words);
  const said = (key: keyof typeof errors, otherwise: string) =>
    `IF(${errors[key]},${quoted(standing[key])},${otherwise})`;
  const dataError = said("dateIsText", said("completedInFuture", quoted(standing.unknownState)));
  const parts = [
    standingFormula(cells, texts, { uncounted, dataError }),
    `IF(AND(${deadlineSource}=${quoted(texts.deadlineSource.inherited)},${extendedTo}="",ISNUMBER(${deadline}),${trackStatus}<>""),${quoted(standing.inherited)},"")`,
    dayOffMark(cells, texts),
  ];
  if (confirmation) {
    const reported = words.done.map((word) => `${workState}=${quoted(word)}`).join(",");
    parts.push(
      `IF(AND(OR(${reported}),${confirmation}=${quoted(texts.confirmation.returned)}),${quoted(standing.returned)},"")`,
    );
  }
  return parts.join("&");
};
