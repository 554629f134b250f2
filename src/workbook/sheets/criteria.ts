import { tableReference, quoted } from "../formulas/reference";
import { looks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading, rowsBelowTable, signatureBlock } from "./form";
import { asOfOnly } from "./heading";
import { headerRow, landscape, listSeparator, type SheetContext } from "./context";
import { taskReference } from "./tasks";
import { validations } from "./validations";

/** Keys of the criterion table's columns, in the order they stand in. */
export const criterionKeys = [
  "criterionSetId",
  "criterionCode",
  "criterionName",
  "criterionTasks",
  "criterionCompleted",
  "criterionOverdue",
  "currentState",
  "selfAssessment",
  "note",
] as const;
export type CriterionKey = (typeof criterionKeys)[number];

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const criteria = tableReference<CriterionKey>(tableNames.criteria, texts.columns);
  const tasks = taskReference(texts);
  // "; 4; 17;" is searched for "; 4;", so that 1 is not found in 17.
  const edge = quoted(listSeparator.trimEnd());
  const named = `ISNUMBER(SEARCH(${quoted(listSeparator)}&${criteria.here("criterionCode")}&${edge},${quoted(listSeparator)}&${tasks.column("criteria")}&${edge}))`;
  const withStatus = (...keys: (keyof WorkbookTexts["trackStatus"])[]) =>
    keys.map((key) => `(${tasks.column("trackStatus")}=${quoted(texts.trackStatus[key])})`).join("+");
  const layout: Record<CriterionKey, Omit<ColumnPlan, "key" | "header">> = {
    criterionSetId: { width: 26, look: looks.text },
    criterionCode: { width: 7, look: looks.centered, keepAsTyped: true },
    criterionName: { width: 46, look: looks.text },
    criterionTasks: { width: 12, look: looks.count, formula: `=SUMPRODUCT(--${named})` },
    criterionCompleted: {
      width: 13,
      look: looks.count,
      formula: `=SUMPRODUCT(${named}*(${withStatus("completedOnTime", "completedLate", "completed", "completedUndated")}))`,
    },
    criterionOverdue: {
      width: 11,
      look: looks.count,
      formula: `=SUMPRODUCT(${named}*(${withStatus("overdue")}))`,
    },
    currentState: { width: 36, look: looks.text, entered: true },
    selfAssessment: {
      width: 15,
      look: looks.centered,
      entered: true,
      validation: validations(texts).pick(definedNames.selfAssessments),
    },
    note: { width: 26, look: looks.text, entered: true },
  };
  return criterionKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

/** The criterion set that fits the notice, with what its tasks add up to; the notice's own count kept as stated. */
export const criteriaSheet = ({ tracker, texts }: SheetContext): SheetPlan => {
  const { criterionSet } = tracker;
  const stated = tracker.notices[0]?.criteriaStated;
  const rows = (criterionSet?.criteria ?? []).map(({ code, name }): CellContent[] => [
    criterionSet?.id ?? null,
    code,
    name,
    ...criterionKeys.slice(3).map(() => null),
  ]);
  const { lines } = texts;
  const all = columns(texts);
  const setLine = criterionSet
    ? lines.criterionSet(criterionSet.name, criterionSet.legalBasis)
    : lines.noCriterionSet;
  const statedLine = stated ? lines.criteriaStated(stated.met, stated.total) : lines.criteriaNotStated;
  return {
    key: "criteria",
    name: texts.sheets.criteria,
    // The register counts in it; people see it from the first notice on that goes by a set.
    visibility: criterionSet ? "Visible" : "Hidden",
    texts: [
      ...formHeading(
        {
          number: texts.forms.criteria,
          title: texts.titles.criteria,
          lines: [`${setLine}. ${statedLine}`, asOfOnly(texts)],
          columns: all,
        },
        texts,
      ),
      ...signatureBlock(headerRow + 1 + Math.max(1, rows.length) + rowsBelowTable, all, texts),
    ],
    tables: [{ name: tableNames.criteria, row: headerRow, column: 0, columns: all, rows }],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 3 },
    print: landscape(),
  };
};
