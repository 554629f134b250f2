import { columnLetters } from "../cell-address";
import { quoted } from "../formulas/reference";
import { looks, statusLooks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan, TextBlock } from "../plan";
import { formHeading, rowsBelowTable, signatureBlock } from "./form";
import { headerRow, landscape } from "./context";
import { matrixColumn, type OptionalContext } from "./optional-context";
import {
  assessmentRules,
  type VillageCriterionKey,
  villageCriterionName,
  villageNameFormula,
} from "./village-criteria";
import { villageStanding } from "./villages";

/** Columns on both sides of the criteria. */
type VillageMatrixKey = "villageId" | "villageName" | "metCount" | "remainingCount";

/** What no other criterion's column has in its formula. */
export const villageCriterionMark = ({ code }: { readonly code: string }): string => `,${quoted(code)},`;

/** Villages down, criteria across: the sheet that hangs in the house of culture. */
export const villageMatrixSheet = (context: OptionalContext): SheetPlan => {
  const { texts, refer, villageCriteria } = context;
  const matrix = refer<VillageMatrixKey>(tableNames.villageMatrix);
  const rows = refer<VillageCriterionKey>(tableNames.villageCriteria);
  const { met, notMet } = texts.assessment;
  const mark = texts.assessmentMark;
  const id = matrix.here("villageId");
  const isNamed = `${matrix.here("villageName")}<>""`;
  const { criteria } = villageCriteria;
  const counted = (word: string, code?: string) => {
    const ofCode =
      code === undefined ? "," : `,${rows.column("criterionCode")}${villageCriterionMark({ code })}`;
    return `COUNTIFS(${rows.column("villageId")},${id}${ofCode}${rows.column("assessment")},${quoted(word)})`;
  };
  const all = `COUNTIFS(${rows.column("villageId")},${id})`;
  const columns: ColumnPlan[] = [
    { key: "villageId", header: texts.columns.villageId, width: 7, look: looks.centered },
    {
      key: "villageName",
      header: texts.columns.villageName,
      width: 24,
      look: looks.text,
      formula: villageNameFormula(id, context),
    },
    ...criteria.map(({ code }, index) => ({
      ...matrixColumn(index, code),
      width: 10,
      look: looks.centered,
      formula: `=IF(${counted(met, code)}>0,${quoted(mark.met)},IF(${counted(notMet, code)}>0,${quoted(mark.notMet)},""))`,
    })),
    {
      key: "metCount",
      header: texts.columns.metCount,
      width: 8,
      look: looks.count,
      formula: `=IF(${isNamed},${counted(met)},"")`,
    },
    {
      key: "remainingCount",
      header: texts.columns.remainingCount,
      width: 8,
      look: looks.count,
      formula: `=IF(${isNamed},${all}-${counted(met)},"")`,
    },
  ];
  // Relative in its column: one rule goes over all criteria.
  const firstMark = `${columnLetters(2)}${headerRow + 2}`;
  const criterionColumns = criteria.map((_criterion, index) => matrixColumn(index, "").key);
  const remaining = `$${columnLetters(criteria.length + 3)}${headerRow + 2}`;
  const hintRow = headerRow + context.villages.length + 2;
  // A village is there when nothing of it is left.
  const done = `COUNTIF(${matrix.column("remainingCount")},0)`;
  return {
    key: "villageMatrix",
    name: texts.sheets.villageMatrix,
    visibility: "Visible",
    guarded: true,
    texts: (
      [
        ...formHeading(
          {
            number: texts.forms.villageMatrix,
            title: texts.titles.villageMatrix,
            lines: [villageStanding(done, texts)],
            columns,
          },
          texts,
        ),
        ...signatureBlock(hintRow + rowsBelowTable, columns, texts),
        {
          row: headerRow - 1,
          column: 2,
          cells: [
            criteria.map(({ code }): CellContent => ({
              formula: villageCriterionName(quoted(code), context),
            })),
          ],
          look: { size: 10, wrap: true, align: "Center", verticalAlign: "Center", grid: true },
        },
        {
          row: hintRow,
          column: 0,
          cells: [[texts.lines.villageMatrixHint]],
          look: looks.note,
        },
      ] satisfies TextBlock[]
    ).filter(({ cells }) => (cells[0]?.length ?? 0) > 0),
    tables: [
      {
        name: tableNames.villageMatrix,
        hasOwnColumns: true,
        row: headerRow,
        column: 0,
        columns,
        rows: context.villages.map(({ id: village }) =>
          columns.map(({ key }): CellContent => (key === "villageId" ? village : null)),
        ),
        rules: [
          {
            formula: `=${remaining}=0`,
            columns: ["villageName", "metCount", "remainingCount"],
            look: statusLooks.completedOnTime,
          },
          ...(criteria.length > 0 ? assessmentRules(firstMark, criterionColumns, mark.met, mark.notMet) : []),
        ],
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: { ...landscape(), titleRows: [headerRow - 1, headerRow] },
  };
};
