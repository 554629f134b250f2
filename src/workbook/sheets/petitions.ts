import type { Petition } from "../../tracker/tracker";
import { columnLetters } from "../cell-address";
import { extendedToFormula, extensionCountFormula } from "../formulas/extensions";
import { deadlineFormula, standingFormula, statusFormula } from "../formulas/status";
import { tableReference } from "../formulas/reference";
import { statusRules } from "../formulas/status-rules";
import { looks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { asOfLine, noticeLine } from "./heading";
import { headerRow, joined, landscape, type SheetContext } from "./context";
import { extensionReference } from "./extensions";
import { validations } from "./validations";

/** Keys of the petition table's columns, in the order they stand in; the first nine are printed. */
export const petitionKeys = [
  "ordinal",
  "request",
  "assignment",
  "leadUnit",
  "deadline",
  "standing",
  "petitionState",
  "resolvedDate",
  "answer",
  "trackStatus",
  "answerDocument",
  "petitioner",
  "jointLeadUnits",
  "coordinatingUnits",
  "deadlineText",
  "deadlineStated",
  "deadlineOp",
  "deadlineSource",
  "extendedTo",
  "extensionCount",
  "petitionId",
  "section",
  "noticeId",
] as const;
export type PetitionKey = (typeof petitionKeys)[number];

export const petitionReference = (texts: WorkbookTexts) =>
  tableReference<PetitionKey>(tableNames.petitions, texts.columns);

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const petitions = petitionReference(texts);
  const cells = {
    content: petitions.here("request"),
    workState: petitions.here("petitionState"),
    deadlineStated: petitions.here("deadlineStated"),
    deadlineOp: petitions.here("deadlineOp"),
    extendedTo: petitions.here("extendedTo"),
    deadline: petitions.here("deadline"),
    completedDate: petitions.here("resolvedDate"),
    trackStatus: petitions.here("trackStatus"),
  };
  // A refusal with its reason is an answer as well.
  const stateWords = { done: [texts.petitionState.resolved, texts.petitionState.refused] };
  const { pick, date } = validations(texts);
  const extensions = extensionReference(texts);
  const layout: Record<PetitionKey, Omit<ColumnPlan, "key" | "header">> = {
    ordinal: {
      width: 5,
      look: looks.count,
      formula: `=IF(${petitions.here("request")}="","",ROW()-ROW(${petitions.header("ordinal")}))`,
    },
    petitionId: { width: 17, look: looks.text },
    request: { width: 30, look: looks.text },
    assignment: { width: 34, look: looks.text },
    leadUnit: { width: 18, look: looks.text, validation: pick(definedNames.units) },
    deadline: { width: 12, look: looks.date, formula: deadlineFormula(cells, texts) },
    trackStatus: { width: 16, look: looks.centered, formula: statusFormula(cells, stateWords, texts) },
    standing: { width: 17, look: looks.centered, formula: standingFormula(cells, texts) },
    petitionState: {
      width: 18,
      look: looks.centered,
      validation: pick(definedNames.petitionStates),
      entered: true,
    },
    resolvedDate: { width: 12, look: looks.date, validation: date, entered: true },
    answer: { width: 22, look: looks.text, entered: true },
    answerDocument: { width: 20, look: looks.text, entered: true, keepAsTyped: true },
    petitioner: { width: 20, look: looks.text },
    jointLeadUnits: { width: 24, look: looks.text },
    coordinatingUnits: { width: 30, look: looks.text },
    section: { width: 11, look: looks.centered },
    deadlineText: { width: 24, look: looks.text },
    deadlineStated: { width: 12, look: looks.date, validation: date },
    deadlineOp: { width: 16, look: looks.centered, validation: pick(definedNames.deadlineOps) },
    deadlineSource: { width: 14, look: looks.centered },
    extendedTo: {
      width: 12,
      look: looks.date,
      formula: extendedToFormula(petitions.here("petitionId"), extensions, texts),
    },
    extensionCount: {
      width: 10,
      look: looks.count,
      formula: extensionCountFormula(petitions.here("petitionId"), extensions, texts),
    },
    noticeId: { width: 17, look: looks.text },
  };
  return petitionKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

const row = (petition: Petition, texts: WorkbookTexts): CellContent[] => {
  const { deadline } = petition;
  const contents: Record<PetitionKey, CellContent> = {
    ordinal: null,
    petitionId: petition.id,
    request: petition.request,
    assignment: petition.assignment,
    leadUnit: petition.leadUnit,
    deadline: null,
    trackStatus: null,
    standing: null,
    petitionState: texts.petitionState[petition.petitionState],
    resolvedDate: petition.completedDate,
    answer: null,
    answerDocument: null,
    petitioner: petition.petitioner,
    jointLeadUnits: joined(petition.jointLeadUnits),
    coordinatingUnits: joined(petition.coordinatingUnits),
    section: petition.source.section,
    deadlineText: deadline?.text ?? null,
    deadlineStated: deadline?.stated ?? null,
    deadlineOp: deadline ? texts.deadlineOp[deadline.op] : null,
    deadlineSource: deadline ? texts.deadlineSource[deadline.source] : null,
    extendedTo: null,
    extensionCount: null,
    noticeId: petition.noticeKey,
  };
  return petitionKeys.map((key) => contents[key]);
};

/** What was asked of the level above, who has to answer, and whether it has. */
export const petitionsSheet = ({ tracker, texts }: SheetContext): SheetPlan => {
  const statusCell = `$${columnLetters(petitionKeys.indexOf("trackStatus"))}${headerRow + 2}`;
  return {
    key: "petitions",
    name: texts.sheets.petitions,
    visibility: "Visible",
    texts: [
      { row: 0, column: 0, cells: [[texts.titles.petitions]], look: looks.title },
      { row: 1, column: 0, cells: [[noticeLine(tracker, texts)]], look: looks.subtitle },
      { row: 2, column: 0, cells: [[asOfLine("petitions", texts)]], look: looks.subtitle },
    ],
    tables: [
      {
        name: tableNames.petitions,
        row: headerRow,
        column: 0,
        columns: columns(texts),
        rows: tracker.petitions.map((petition) => row(petition, texts)),
        rules: statusRules(statusCell, ["deadline", "trackStatus", "standing"], texts),
        filterButtons: true,
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(petitionKeys.indexOf("answer") + 1),
  };
};
