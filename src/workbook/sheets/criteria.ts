import type { TrackStatus } from "../../tracker/states";
import { columnLetters } from "../cell-address";
import {
  completedStatuses,
  countedTasks,
  countWithStatus,
  criterionPatternFormula,
  progressFormula,
} from "../formulas/criterion-tasks";
import { tableReference, quoted } from "../formulas/reference";
import { looks, statusLooks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { CellContent, ColumnPlan, ConditionalRule, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading, rowsBelowTable, signatureBlock } from "./form";
import { asOfOnly, shortened } from "./heading";
import { headerRow, landscape, mostRowsOfPage, type SheetContext } from "./context";
import { taskReference } from "./tasks";
import { guarded, validations } from "./validations";

/** Keys of the criterion table's columns, in the order they stand in; up to the mark they are printed. */
export const criterionKeys = [
  "criterionCode",
  "criterionName",
  "criterionTasks",
  "criterionCompleted",
  "criterionOverdue",
  "criterionProgress",
  "currentState",
  "selfAssessment",
  "criterionState",
  "remainingWork",
  "criterionFlag",
  "verification",
  "metDate",
  "expectedDate",
  "threshold",
  "responsibleUnit",
  "note",
  "criterionSetName",
  "criterionSetId",
] as const;
export type CriterionKey = (typeof criterionKeys)[number];

const printedCount = criterionKeys.indexOf("criterionFlag") + 1;

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const { here } = tableReference<CriterionKey>(tableNames.criteria, texts.columns);
  const tasks = taskReference(texts);
  const { pick, date } = validations(texts);
  const pattern = criterionPatternFormula(here("criterionSetId"), here("criterionCode"));
  const ofCriterion = `${tasks.column("criterionKey")},${pattern}`;
  const withStatus = (...statuses: TrackStatus[]) => countWithStatus(tasks, ofCriterion, statuses, texts);
  const assessment = pick(definedNames.selfAssessments);
  const layout: Record<CriterionKey, Omit<ColumnPlan, "key" | "header">> = {
    criterionCode: { width: 7, look: looks.centered, keepAsTyped: true },
    criterionName: { width: 28, look: looks.text },
    criterionTasks: { width: 9, look: looks.count, formula: `=${countedTasks(tasks, ofCriterion, texts)}` },
    criterionCompleted: { width: 9, look: looks.count, formula: `=${withStatus(...completedStatuses)}` },
    criterionOverdue: { width: 8, look: looks.count, formula: `=${withStatus("overdue")}` },
    criterionProgress: {
      width: 9,
      look: looks.share,
      formula: progressFormula(tasks, ofCriterion, here("criterionTasks"), here("criterionCompleted"), texts),
    },
    currentState: { width: 20, look: looks.text, entered: true },
    selfAssessment: { width: 12, look: looks.centered, entered: true, validation: assessment },
    criterionState: { width: 16, look: looks.centered, formula: stateFormula(here, texts) },
    remainingWork: { width: 18, look: looks.text, entered: true },
    criterionFlag: { width: 22, look: looks.centered, formula: flagFormula(here, texts) },
    verification: { width: 12, look: looks.centered, entered: true, validation: assessment },
    metDate: { width: 12, look: looks.date, entered: true, validation: date },
    expectedDate: { width: 12, look: looks.date, entered: true, validation: date },
    threshold: { width: 24, look: looks.text, entered: true },
    responsibleUnit: { width: 24, look: looks.text, entered: true, validation: pick(definedNames.units) },
    note: { width: 22, look: looks.text, entered: true },
    criterionSetName: { width: 34, look: looks.machine },
    criterionSetId: { width: 30, look: looks.machine },
  };
  return criterionKeys.map((key) => guarded({ key, header: texts.columns[key], ...layout[key] }, texts));
};

/** Met or not, by what was verified where that is said, else by what the commune says of itself. */
const stateFormula = (here: (key: CriterionKey) => string, texts: WorkbookTexts): string => {
  const [met, , notMet, open] = texts.selfAssessment;
  const [verified, own] = [here("verification"), here("selfAssessment")];
  const said = `IF(OR(${verified}="",${verified}=${quoted(open)}),${own},${verified})`;
  const isOpen = `OR(${said}="",${said}=${quoted(open)})`;
  return `=IF(${here("criterionName")}="","",IF(${said}=${quoted(met)},${quoted(met)},IF(${isOpen},${quoted(open)},${quoted(notMet)})))`;
};

/** A criterion that is not met and for which nobody has anything to do, or for which somebody is late. */
const flagFormula = (here: (key: CriterionKey) => string, texts: WorkbookTexts): string => {
  const [met, , notMet] = texts.selfAssessment;
  const state = here("criterionState");
  const { criterionFlag: flag } = texts;
  return [
    `=IF(OR(${state}="",${state}=${quoted(met)}),"",`,
    `IF(${here("criterionTasks")}=0,IF(${state}=${quoted(notMet)},${quoted(flag.notMet)},${quoted(flag.noTask)}),`,
    `IF(${here("criterionOverdue")}>0,${quoted(flag.overdue)},"")))`,
  ].join("");
};

const rules = (texts: WorkbookTexts): ConditionalRule[] => {
  const cell = (key: CriterionKey): string => `$${columnLetters(criterionKeys.indexOf(key))}${headerRow + 2}`;
  const [met, , notMet] = texts.selfAssessment;
  const is = (key: CriterionKey, text: string): string => `${cell(key)}=${quoted(text)}`;
  const { criterionFlag: flag } = texts;
  return [
    {
      formula: `=OR(${is("criterionFlag", flag.notMet)},${is("criterionFlag", flag.overdue)})`,
      columns: ["criterionFlag"],
      look: statusLooks.overdue,
    },
    {
      formula: `=${is("criterionFlag", flag.noTask)}`,
      columns: ["criterionFlag"],
      look: statusLooks.dueSoon,
    },
    {
      formula: `=${is("criterionState", met)}`,
      columns: ["criterionState"],
      look: statusLooks.completedOnTime,
    },
    { formula: `=${is("criterionState", notMet)}`, columns: ["criterionState"], look: statusLooks.dueSoon },
  ];
};

/** The criterion set that fits the notice, with what its tasks add up to; the notice's own count kept as stated. */
export const criteriaSheet = ({ tracker, texts }: SheetContext): SheetPlan => {
  const { criterionSet } = tracker;
  const stated = tracker.notices[0]?.criteriaStated;
  const rows = (criterionSet?.criteria ?? []).map(({ code, name }): CellContent[] => {
    const stands: Partial<Record<CriterionKey, CellContent>> = {
      criterionCode: code,
      criterionName: name,
      criterionSetName: criterionSet?.name ?? null,
      criterionSetId: criterionSet?.id ?? null,
    };
    return criterionKeys.map((key) => stands[key] ?? null);
  });
  const { lines } = texts;
  const all = columns(texts);
  const printed = all.slice(0, printedCount);
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
          lines: [shortened(setLine), asOfOnly(texts, statedLine)],
          columns: printed,
        },
        texts,
      ),
      ...signatureBlock(headerRow + 1 + Math.max(1, rows.length) + rowsBelowTable, printed, texts),
    ],
    tables: [
      {
        name: tableNames.criteria,
        row: headerRow,
        column: 0,
        columns: all,
        rows,
        rules: rules(texts),
        rowsOfPage: mostRowsOfPage,
        filterButtons: true,
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(printedCount, rows.length),
  };
};
