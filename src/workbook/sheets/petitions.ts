import type { Petition } from "../../tracker/tracker";
import { tableReference } from "../formulas/reference";
import { looks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { asOfLine, noticeLine } from "./heading";
import { headerRow, landscape, type SheetContext } from "./context";
import { type ColumnLayout, trackedColumns, trackedContents, trackedRules } from "./tracked-columns";
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

const ownKeys = {
  id: "petitionId",
  content: "request",
  workState: "petitionState",
  completedDate: "resolvedDate",
} as const;

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const petitions = petitionReference(texts);
  // A refusal with its reason is an answer as well.
  const stateWords = { done: [texts.petitionState.resolved, texts.petitionState.refused] };
  const { pick, date } = validations(texts);
  const tracked = trackedColumns(petitions, ownKeys, stateWords, texts);
  const layout: Record<PetitionKey, ColumnLayout> = {
    ...tracked,
    leadUnit: { ...tracked.leadUnit, width: 18 },
    standing: { ...tracked.standing, width: 17 },
    petitionId: { width: 17, look: looks.text },
    request: { width: 30, look: looks.text },
    assignment: { width: 34, look: looks.text },
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
  };
  return petitionKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

const row = (petition: Petition, texts: WorkbookTexts): CellContent[] => {
  const contents: Record<PetitionKey, CellContent> = {
    ...trackedContents(petition, texts),
    petitionId: petition.id,
    request: petition.request,
    assignment: petition.assignment,
    petitionState: texts.petitionState[petition.petitionState],
    resolvedDate: petition.completedDate,
    answer: null,
    answerDocument: null,
    petitioner: petition.petitioner,
  };
  return petitionKeys.map((key) => contents[key]);
};

/** What was asked of the level above, who has to answer, and whether it has. */
export const petitionsSheet = ({ tracker, texts }: SheetContext): SheetPlan => {
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
        rules: trackedRules(petitionKeys, texts),
        filterButtons: true,
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(petitionKeys.indexOf("answer") + 1),
  };
};
