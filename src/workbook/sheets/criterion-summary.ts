import type { TrackStatus } from "../../tracker/states";
import {
  completedStatuses,
  countedTasks,
  countWithStatus,
  criterionPatterns,
  noCriterion,
  progressFormula,
} from "../formulas/criterion-tasks";
import { quoted } from "../formulas/reference";
import { looks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { CriterionKey } from "./criteria";
import { formHeading, rowsBelowTable, signatureBlock } from "./form";
import { headerRow, landscape, mostRowsOfPage } from "./context";
import { asOfOnly, noticeLine } from "./heading";
import type { OptionalContext } from "./optional-context";
import type { TaskKey } from "./tasks";

/** Keys of the printed columns, in the order they stand in. */
const printedKeys = [
  "criterionCode",
  "criterionName",
  "total",
  "completedOnTime",
  "completedLate",
  "completedOther",
  "inTime",
  "overdue",
  "noDeadline",
  "suspended",
  "dataError",
  "criterionProgress",
  "criterionState",
] as const;
/** And of what the formulas go by: the set and the pattern that its tasks' keys fit. */
export const criterionSummaryKeys = [...printedKeys, "criterionSetId", "criterionPattern"] as const;
export type CriterionSummaryKey = (typeof criterionSummaryKeys)[number];

type Line = Pick<
  Record<CriterionSummaryKey, string | null>,
  "criterionCode" | "criterionName" | "criterionSetId" | "criterionPattern"
>;

/** For each set a line of its own, then its criteria; at the end the tasks that serve none in particular. */
const lines = ({ criteria, texts }: OptionalContext): Line[] => {
  const sets = [...new Set(criteria.map(({ setId }) => setId))];
  return [
    ...sets.flatMap((setId): Line[] => {
      const ofSet = criteria.filter((each) => each.setId === setId);
      return [
        {
          criterionCode: null,
          criterionName: ofSet[0]?.setName ?? setId,
          criterionSetId: setId,
          criterionPattern: criterionPatterns.set(setId),
        },
        ...ofSet.map(({ code, name }) => ({
          criterionCode: code,
          criterionName: name,
          criterionSetId: setId,
          criterionPattern: criterionPatterns.criterion(setId, code),
        })),
      ];
    }),
    {
      criterionCode: null,
      criterionName: texts.lines.generalTasks,
      criterionSetId: null,
      criterionPattern: criterionPatterns.general(texts.generalTask),
    },
    {
      criterionCode: null,
      criterionName: texts.lines.tasksWithoutCriterion,
      criterionSetId: null,
      criterionPattern: noCriterion,
    },
  ];
};

const columns = ({ texts, refer }: OptionalContext): ColumnPlan[] => {
  const { here } = refer<CriterionSummaryKey>(tableNames.criterionSummary);
  const tasks = refer<TaskKey>(tableNames.tasks);
  const criteria = refer<CriterionKey>(tableNames.criteria);
  const which = `${tasks.column("criterionKey")},${here("criterionPattern")}`;
  const counted = (width: number, ...statuses: TrackStatus[]): Omit<ColumnPlan, "key" | "header"> => ({
    width,
    look: looks.count,
    formula: `=${countWithStatus(tasks, which, statuses, texts)}`,
  });
  const completed = `(${countWithStatus(tasks, which, completedStatuses, texts)})`;
  const [met] = texts.selfAssessment;
  const ofSet = `${criteria.column("criterionSetId")},${here("criterionSetId")}`;
  const state = criteria.column("criterionState");
  const metOfSet = `COUNTIFS(${ofSet},${state},${quoted(met)})&"/"&COUNTIFS(${ofSet})`;
  // Two columns have to match: the last match of 1/(…) is found without Ctrl+Shift+Enter.
  const own = `(${criteria.column("criterionSetId")}=${here("criterionSetId")})*(${criteria.column("criterionCode")}&""=${here("criterionCode")}&"")`;
  const layout: Record<CriterionSummaryKey, Omit<ColumnPlan, "key" | "header">> = {
    criterionCode: { width: 6, look: looks.centered, keepAsTyped: true },
    criterionName: { width: 34, look: looks.text },
    total: { width: 8, look: looks.count, formula: `=${countedTasks(tasks, which, texts)}` },
    completedOnTime: counted(9, "completedOnTime"),
    completedLate: counted(9, "completedLate"),
    completedOther: counted(11, "completed", "completedUndated"),
    inTime: counted(9, "onTrack", "dueSoon"),
    overdue: counted(9, "overdue"),
    noDeadline: counted(10, "noDeadline"),
    suspended: counted(8, "suspended"),
    dataError: counted(8, "dataError"),
    criterionProgress: {
      width: 9,
      look: looks.share,
      formula: progressFormula(tasks, which, here("total"), completed, texts),
    },
    criterionState: {
      width: 16,
      look: looks.centered,
      formula: `=IF(${here("criterionSetId")}="","",IF(${here("criterionCode")}="",${metOfSet},IFERROR(LOOKUP(2,1/(${own}),${state}),"")))`,
    },
    criterionSetId: { width: 30, look: looks.machine },
    criterionPattern: { width: 36, look: looks.machine, keepAsTyped: true },
  };
  return criterionSummaryKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

/** The form for the meeting: what the tasks of each criterion have come to, and whether it is met. */
export const criterionSummarySheet = (context: OptionalContext): SheetPlan => {
  const { texts, notices, refer } = context;
  const all = columns(context);
  const printed = all.slice(0, printedKeys.length);
  const rows = lines(context);
  const lastNote = headerRow + rows.length + 2;
  return {
    key: "criterionSummary",
    name: texts.sheets.criterionSummary,
    visibility: "Visible",
    tabColor: "#217346",
    guarded: true,
    texts: [
      ...formHeading(
        {
          number: texts.forms.criterionSummary,
          title: texts.titles.criterionSummary,
          lines: [noticeLine({ notices }, texts, refer<"noticeId">(tableNames.notices)), asOfOnly(texts)],
          columns: printed,
        },
        texts,
      ),
      {
        row: lastNote,
        column: 0,
        cells: texts.lines.criterionSummaryNotes.map((note) => [note]),
        look: looks.note,
      },
      ...signatureBlock(lastNote + texts.lines.criterionSummaryNotes.length + rowsBelowTable, printed, texts),
    ],
    tables: [
      {
        name: tableNames.criterionSummary,
        rowsOfPage: mostRowsOfPage,
        row: headerRow,
        column: 0,
        columns: all,
        rows: rows.map((line) =>
          criterionSummaryKeys.map((key): CellContent => (key in line ? line[key as keyof Line] : null)),
        ),
        rules: [
          {
            formula: `=AND($A${headerRow + 2}="",$B${headerRow + 2}<>"")`,
            look: { bold: true, fill: looks.total.fill },
          },
        ],
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(printed.length, rows.length),
  };
};
