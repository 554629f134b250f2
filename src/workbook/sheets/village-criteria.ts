import { columnLetters } from "../cell-address";
import { quoted } from "../formulas/reference";
import { looks, statusLooks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, ConditionalRule, SheetPlan, TablePlan } from "../plan";
import { formHeading } from "./form";
import { headerRow, landscape } from "./context";
import type { OptionalContext } from "./optional-context";
import { validations } from "./validations";
import type { VillageKey } from "./villages";

/** Keys of the columns in which people say how each village stands on each criterion. */
export const villageCriterionKeys = [
  "villageId",
  "villageName",
  "criterionCode",
  "villageCriterionName",
  "assessment",
  "assessmentResult",
  "remainingWork",
] as const;
export type VillageCriterionKey = (typeof villageCriterionKeys)[number];

/** Keys of the small table that says what the criteria of a village are. */
export type VillageCriterionNameKey = "criterionCode" | "villageCriterionName";

/** The name of the village of a row, from the table of villages. */
export const villageNameFormula = (id: string, { refer }: OptionalContext): string => {
  const villages = refer<VillageKey>(tableNames.villages);
  return `=IFERROR(INDEX(${villages.column("villageName")},MATCH(${id},${villages.column("villageId")},0))&"","")`;
};

/** The name of a village criterion by its code, or "". */
export const villageCriterionName = (code: string, { refer }: OptionalContext): string => {
  const names = refer<VillageCriterionNameKey>(tableNames.villageCriterionNames);
  return `=IFERROR(INDEX(${names.column("villageCriterionName")},MATCH(${code}&"",${names.column("criterionCode")},0))&"","")`;
};

const assessments = (context: OptionalContext): TablePlan => {
  const { texts, refer } = context;
  const rows = refer<VillageCriterionKey>(tableNames.villageCriteria);
  const { met, notMet } = texts.assessment;
  const layout: Record<VillageCriterionKey, Omit<ColumnPlan, "key" | "header">> = {
    villageId: { width: 7, look: looks.centered },
    villageName: {
      width: 20,
      look: looks.text,
      formula: villageNameFormula(rows.here("villageId"), context),
    },
    criterionCode: { width: 6, look: looks.centered, keepAsTyped: true },
    villageCriterionName: {
      width: 34,
      look: looks.text,
      formula: villageCriterionName(rows.here("criterionCode"), context),
    },
    assessment: {
      width: 12,
      look: looks.centered,
      entered: true,
      validation: validations(texts).choose(met, notMet),
    },
    assessmentResult: { width: 30, look: looks.text, entered: true },
    remainingWork: { width: 30, look: looks.text, entered: true },
  };
  const assessment = `$${columnLetters(villageCriterionKeys.indexOf("assessment"))}${headerRow + 2}`;
  return {
    name: tableNames.villageCriteria,
    row: headerRow,
    column: 0,
    columns: villageCriterionKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] })),
    rows: context.villages.flatMap(({ id }) =>
      context.villageCriteria.criteria.map(({ code }) =>
        villageCriterionKeys.map((key): CellContent =>
          key === "villageId" ? id : key === "criterionCode" ? code : null,
        ),
      ),
    ),
    rules: assessmentRules(assessment, ["assessment"], met, notMet),
    filterButtons: true,
  };
};

/** Met in green, not met in amber; the words stand beside. */
export const assessmentRules = (
  cell: string,
  columns: readonly string[],
  met: string,
  notMet: string,
): ConditionalRule[] => [
  { formula: `=${cell}=${quoted(met)}`, columns, look: statusLooks.completedOnTime },
  { formula: `=${cell}=${quoted(notMet)}`, columns, look: statusLooks.dueSoon },
];

/** To the right and for the screen: what the criteria are, to be put right by people. */
const criterionNames = ({ texts, villageCriteria }: OptionalContext): TablePlan => ({
  name: tableNames.villageCriterionNames,
  row: headerRow,
  column: villageCriterionKeys.length + 1,
  columns: [
    {
      key: "criterionCode",
      header: texts.columns.criterionCode,
      width: 6,
      look: looks.centered,
      keepAsTyped: true,
    },
    {
      key: "villageCriterionName",
      header: texts.columns.villageCriterionName,
      width: 40,
      look: looks.text,
      entered: true,
    },
  ],
  rows: villageCriteria.criteria.map(({ code, name }) => [code, name]),
});

/** One line per village and criterion, for people to say how it stands. */
export const villageCriteriaSheet = (context: OptionalContext): SheetPlan => {
  const { texts } = context;
  const rows = assessments(context);
  return {
    key: "villageCriteria",
    name: texts.sheets.villageCriteria,
    visibility: "Visible",
    texts: [
      ...formHeading(
        {
          number: "",
          title: texts.titles.villageCriteria,
          lines: texts.lines.villageCriteriaHint(context.villageCriteria.name),
          columns: rows.columns,
        },
        texts,
      ),
    ],
    tables: [rows, criterionNames(context)],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 4 },
    print: landscape(villageCriterionKeys.length),
  };
};
