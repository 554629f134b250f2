import { definedNames } from "../names";
import type { TaskKey } from "../sheets/tasks";
import type { WorkbookTexts } from "../texts/vi";
import { quoted, type TableReference } from "./reference";

type Tasks = TableReference<TaskKey>;

/** How many rows name this one as their parent; a row that names itself is no parent for it. */
export const subtaskCountFormula = ({ here, column }: Tasks): string =>
  `=IF(${here("taskId")}="",0,COUNTIF(${column("parentTaskId")},${here("taskId")})-(${here("parentTaskId")}=${here("taskId")}))`;

/**
 * 1 in a row that counts for itself, else 0: a parent is counted by its sub-tasks, a second mention of a matter by
 * the row that it is linked to. A link to a row that is not there, or to itself, counts for nothing; of two rows
 * linked to each other the one with the smaller id counts, so that a matter is never counted twice and never lost.
 */
export const countedFormula = ({ here, column }: Tasks): string => {
  const [id, link] = [here("taskId"), here("countedWith")];
  const linkBack = `INDEX(${column("countedWith")},MATCH(${link},${column("taskId")},0))`;
  const linked = `IF(${link}=${id},1,IF(ISNUMBER(MATCH(${link},${column("taskId")},0)),IF(AND(${linkBack}=${id},${id}<${link}),1,0),1))`;
  return `=IF(${here("content")}="",0,IF(${here("subtaskCount")}>0,0,IF(${link}="",1,${linked})))`;
};

/** Every word for done begins so; `COUNTIFS` takes it as a pattern. */
const donePattern = ({ trackStatus }: WorkbookTexts): string => quoted(`${trackStatus.completed}*`);

/** Progress of a parent: the mean of its sub-tasks, where what is done is whole whatever somebody entered; "" elsewhere. */
export const subtaskProgressFormula = ({ here, column }: Tasks, texts: WorkbookTexts): string => {
  const own = `${column("parentTaskId")},${here("taskId")},${column("trackStatus")}`;
  const done = `COUNTIFS(${own},${donePattern(texts)})`;
  const others = `SUMIFS(${column("progress")},${own},${quoted(`<>${texts.trackStatus.completed}*`)})`;
  return `=IF(${here("subtaskCount")}=0,"",(${done}+${others})/${here("subtaskCount")})`;
};

/** What a row says that is not counted itself: "▲ 2 việc con quá hạn · 3/5 việc con xong", or where it is counted. */
export const uncountedStanding = ({ here, column }: Tasks, texts: WorkbookTexts): string => {
  const own = `${column("parentTaskId")},${here("taskId")},${column("trackStatus")}`;
  const overdue = `COUNTIFS(${own},${quoted(texts.trackStatus.overdue)})`;
  const { standing } = texts;
  const late = `IF(${overdue}>0,${quoted("▲ ")}&${overdue}&${quoted(standing.subtasksOverdue)},"")`;
  const done = `COUNTIFS(${own},${donePattern(texts)})&"/"&${here("subtaskCount")}&${quoted(standing.subtasksDone)}`;
  const linked = `IF(${here("countedWith")}="","",${quoted(standing.countedWith)}&${here("countedWith")})`;
  return `IF(${here("content")}="","",IF(${here("subtaskCount")}>0,${late}&${done},${linked}))`;
};

/** Words for open work that nobody has reported on for too long; never reported counts once it is late or nearly so. */
export const freshnessFormula = ({ here }: Tasks, texts: WorkbookTexts): string => {
  const { asOf, staleDays } = definedNames;
  const { freshness } = texts;
  const is = (...keys: (keyof WorkbookTexts["trackStatus"])[]) =>
    `OR(${keys.map((key) => `${here("trackStatus")}=${quoted(texts.trackStatus[key])}`).join(",")})`;
  const since = `${asOf}-${here("updatedAt")}`;
  const reported = `IF(${since}>${staleDays},${quoted(freshness.stale)}&(${since})&${quoted(freshness.days)},"")`;
  const never = `IF(${is("overdue", "dueSoon")},${quoted(freshness.never)},"")`;
  return `=IF(${is("overdue", "dueSoon", "onTrack", "noDeadline")},IF(ISNUMBER(${here("updatedAt")}),${reported},${never}),"")`;
};
