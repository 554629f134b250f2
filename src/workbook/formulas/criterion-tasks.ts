import { listSeparator } from "../sheets/context";
import { quoted, type TableReference } from "./reference";
import type { TrackStatus } from "../../tracker/states";
import type { TaskKey } from "../sheets/tasks";
import type { WorkbookTexts } from "../texts/vi";

/** Stands between a set and the codes of its criteria in a task's key. */
const setEnd = "|";
const edge = listSeparator.trimEnd();

/** The key of a task that serves no criterion and is not said to be general. */
export const noCriterion = "–";

/**
 * What a task serves, as one text that COUNTIFS can look into: `set|; 4; 17;`. "14" means another criterion in
 * another set, so the set of the task's notice goes before the codes; a task that people typed in without a
 * notice goes by the first set of the table of criteria.
 */
export const criterionKeyFormula = (
  { here }: TableReference<TaskKey>,
  notices: TableReference<"noticeId" | "criterionSetId">,
  criteria: TableReference<"criterionSetId">,
): string => {
  const ofNotice = `INDEX(${notices.column("criterionSetId")},MATCH(${here("noticeId")},${notices.column("noticeId")},0))`;
  const set = `IF(${here("noticeId")}="",INDEX(${criteria.column("criterionSetId")},1),IFERROR(${ofNotice},""))`;
  const codes = `${quoted(`${setEnd}${listSeparator}`)}&${here("criteria")}&${quoted(edge)}`;
  return `=IF(${here("content")}="","",IF(${here("criteria")}="",${quoted(noCriterion)},${set}&${codes}))`;
};

/** Patterns for COUNTIFS over the keys: tasks of one criterion, of a whole set, and those marked as general. */
export const criterionPatterns = {
  criterion: (setId: string, code: string): string => `${setId}${setEnd}*${listSeparator}${code}${edge}*`,
  set: (setId: string): string => `${setId}${setEnd}*`,
  general: (word: string): string => `*${setEnd}${listSeparator}${word}${edge}`,
} as const;

/** `criterionPatterns.criterion` as a formula, over cells that hold the set and the code. */
export const criterionPatternFormula = (setCell: string, codeCell: string): string =>
  `${setCell}&${quoted(`${setEnd}*${listSeparator}`)}&${codeCell}&${quoted(`${edge}*`)}`;

/** Statuses in which nothing is left to be done. */
export const completedStatuses = [
  "completedOnTime",
  "completedLate",
  "completed",
  "completedUndated",
] as const satisfies readonly TrackStatus[];

/**
 * Tasks with any of some statuses, without "=".
 *
 * @param which pairs of range and criterion for COUNTIFS that say which tasks
 */
export const countWithStatus = (
  tasks: TableReference<TaskKey>,
  which: string,
  statuses: readonly TrackStatus[],
  texts: WorkbookTexts,
): string =>
  statuses
    .map((status) => `COUNTIFS(${which},${tasks.column("trackStatus")},${quoted(texts.trackStatus[status])})`)
    .join("+");

/** All tasks that count: those with a status, but for what was withdrawn. */
export const countedTasks = (tasks: TableReference<TaskKey>, which: string, texts: WorkbookTexts): string =>
  `COUNTIFS(${which},${tasks.column("trackStatus")},"?*")-(${countWithStatus(tasks, which, ["withdrawn"], texts)})`;

/** What is done in full and, of the rest, what people say of it, over all tasks that count; "–" where there is none. */
export const progressFormula = (
  tasks: TableReference<TaskKey>,
  which: string,
  total: string,
  completed: string,
  texts: WorkbookTexts,
): string => {
  const status = tasks.column("trackStatus");
  const open = [...completedStatuses, "withdrawn" as const]
    .map((each) => `${status},${quoted(`<>${texts.trackStatus[each]}`)}`)
    .join(",");
  const partly = `SUMIFS(${tasks.column("progress")},${which},${status},"?*",${open})`;
  return `=IF(${total}=0,"–",(${completed}+${partly})/${total})`;
};
