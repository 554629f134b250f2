import { columnLetters } from "../cell-address";
import { completedStatuses, criterionPatterns, noCriterion } from "../formulas/criterion-tasks";
import { quoted } from "../formulas/reference";
import { looks, statusLooks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan, TextBlock } from "../plan";
import type { TrackStatus } from "../../tracker/states";
import type { CriterionKey } from "./criteria";
import { formHeading, rowsBelowTable, signatureBlock } from "./form";
import { headerRow, landscape } from "./context";
import { asOfOnly } from "./heading";
import { type ListedCriterion, matrixColumn, type OptionalContext } from "./optional-context";
import type { TaskKey } from "./tasks";

/** Keys of the columns before and behind the criteria. */
type MatrixKey = "ordinal" | "content" | "leadUnit" | "criteria" | "trackStatus" | "criterionKey";

/** Columns before the first criterion. */
const leading = 4;

/** What no other criterion's column has in its formula. */
export const criterionMark = ({ setId, code }: Pick<ListedCriterion, "setId" | "code">): string =>
  quoted(criterionPatterns.criterion(setId, code));

const columns = (context: OptionalContext): ColumnPlan[] => {
  const { texts, refer, criteria } = context;
  const matrix = refer<MatrixKey>(tableNames.criterionMatrix);
  const tasks = refer<TaskKey>(tableNames.tasks);
  const place = `ROW()-ROW(${matrix.header("ordinal")})`;
  // The n-th task: the matrix follows the tasks in whatever order people sort them.
  const taken = (key: "content" | "leadUnit" | "trackStatus" | "criterionKey") =>
    `=IFERROR(INDEX(${tasks.column(key)},${place})&"","")`;
  const status = matrix.here("trackStatus");
  const is = (...statuses: readonly TrackStatus[]) =>
    `OR(${statuses.map((each) => `${status}=${quoted(texts.trackStatus[each])}`).join(",")})`;
  const { matrixMark: mark } = texts;
  const ofStatus = `IF(${is(...completedStatuses)},${quoted(mark.completed)},IF(${is("overdue")},${quoted(mark.overdue)},IF(${is("dueSoon")},${quoted(mark.dueSoon)},${quoted(mark.open)})))`;
  const key = matrix.here("criterionKey");
  const sets = [...new Set(criteria.map(({ setId }) => setId))];
  const layout: Record<MatrixKey, Omit<ColumnPlan, "key" | "header">> = {
    ordinal: {
      width: 5,
      look: looks.count,
      formula: `=IF(${matrix.here("content")}="","",${place})`,
    },
    content: { width: 44, look: looks.text, formula: taken("content") },
    leadUnit: { width: 20, look: looks.text, formula: taken("leadUnit") },
    criteria: {
      width: 10,
      look: looks.centered,
      formula: `=IF(${matrix.here("content")}="","",IF(${key}=${quoted(noCriterion)},${quoted(mark.none)},IF(COUNTIF(${key},${quoted(criterionPatterns.general(texts.generalTask))})>0,${quoted(texts.generalTask)},"")))`,
    },
    trackStatus: { width: 16, look: looks.centered, formula: taken("trackStatus") },
    criterionKey: { width: 30, look: looks.machine, formula: taken("criterionKey") },
  };
  const named = (...keys: MatrixKey[]): ColumnPlan[] =>
    keys.map((each) => ({ key: each, header: texts.columns[each], ...layout[each] }));
  return [
    ...named("ordinal", "content", "leadUnit", "criteria"),
    ...criteria.map(({ setId, code }, index) => ({
      // The same code may stand in two sets, and a table has each header once.
      ...matrixColumn(index, sets.indexOf(setId) > 0 ? `${code} (${sets.indexOf(setId) + 1})` : code),
      width: sets.length > 1 ? 6 : 4,
      look: looks.centered,
      formula: `=IF(COUNTIF(${key},${criterionMark({ setId, code })})>0,${ofStatus},"")`,
    })),
    ...named("trackStatus", "criterionKey"),
  ];
};

/** Above each criterion how many tasks it has, or a mark where it is not met and has none. */
const countsAbove = ({ texts, refer, criteria }: OptionalContext): TextBlock[] => {
  if (criteria.length === 0) return [];
  const tasks = refer<TaskKey>(tableNames.tasks);
  const table = refer<CriterionKey>(tableNames.criteria);
  const [met] = texts.selfAssessment;
  const cells = criteria.map(({ setId, code }): CellContent => {
    const count = `COUNTIFS(${tasks.column("criterionKey")},${criterionMark({ setId, code })},${tasks.column("trackStatus")},"?*")`;
    const isMet = `COUNTIFS(${table.column("criterionSetId")},${quoted(setId)},${table.column("criterionCode")},${quoted(code)},${table.column("criterionState")},${quoted(met)})>0`;
    return { formula: `=IF(${count}>0,${count},IF(${isMet},0,${quoted(texts.matrixMark.overdue)}))` };
  });
  const row = headerRow - 1;
  return [
    { row, column: 1, cells: [[texts.lines.matrixCounts]], look: looks.note },
    { row, column: leading, cells: [cells], look: { bold: true, align: "Center", grid: true } },
  ];
};

/** Tasks down, criteria across: which serves which, and what has nobody to serve it. */
export const criterionMatrixSheet = (context: OptionalContext): SheetPlan => {
  const { texts, refer, criteria, taskCount } = context;
  const all = columns(context);
  const printed = all.slice(0, leading + criteria.length);
  const matrix = refer<MatrixKey>(tableNames.criterionMatrix);
  const tasks = refer<TaskKey>(tableNames.tasks);
  const missing = `(ROWS(${tasks.column("content")})-ROWS(${matrix.column("content")}))`;
  const { matrixMissing } = texts.lines;
  const first = `${columnLetters(leading)}${headerRow + 2}`;
  const criterionColumns = criteria.map((_criterion, index) => matrixColumn(index, "").key);
  const { matrixMark: mark } = texts;
  const lastRow = headerRow + Math.max(1, taskCount);
  return {
    key: "criterionMatrix",
    name: texts.sheets.criterionMatrix,
    visibility: "Visible",
    guarded: true,
    texts: [
      ...formHeading(
        {
          number: texts.forms.criterionMatrix,
          title: texts.titles.criterionMatrix,
          lines: [
            {
              formula: `${asOfOnly(texts).formula}&IF(${missing}>0,${quoted(matrixMissing.before)}&${missing}&${quoted(matrixMissing.after)},"")`,
            },
          ],
          columns: printed,
        },
        texts,
      ),
      ...countsAbove(context),
      {
        row: lastRow + 2,
        column: 0,
        cells: texts.lines.matrixNotes.map((note) => [note]),
        look: looks.note,
      },
      ...signatureBlock(lastRow + 2 + texts.lines.matrixNotes.length + rowsBelowTable, printed, texts),
    ],
    tables: [
      {
        name: tableNames.criterionMatrix,
        hasOwnColumns: true,
        row: headerRow,
        column: 0,
        columns: all,
        rows: Array.from({ length: taskCount }, () => all.map((): CellContent => null)),
        rules: [
          {
            formula: `=$D${headerRow + 2}=${quoted(mark.none)}`,
            columns: ["criteria"],
            look: statusLooks.dueSoon,
          },
          ...(criteria.length > 0
            ? [
                {
                  formula: `=${first}=${quoted(mark.overdue)}`,
                  columns: criterionColumns,
                  look: statusLooks.overdue,
                },
                {
                  formula: `=${first}=${quoted(mark.dueSoon)}`,
                  columns: criterionColumns,
                  look: statusLooks.dueSoon,
                },
                {
                  formula: `=${first}=${quoted(mark.completed)}`,
                  columns: criterionColumns,
                  look: statusLooks.completedOnTime,
                },
              ]
            : []),
        ],
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(printed.length),
  };
};
