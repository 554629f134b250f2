import type { Petition } from "../../tracker/tracker";
import { tableReference } from "../formulas/reference";
import { looks } from "../looks";
import { definedNames, tableNames } from "../names";
import { smallTexts } from "../row-fit";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading, rowsBelowTable, signatureBlock } from "./form";
import { asOfLine, noticeLine } from "./heading";
import { headerRow, landscape, type SheetContext } from "./context";
import { type ColumnLayout, trackedColumns, trackedContents, trackedRules } from "./tracked-columns";
import { guarded, validations } from "./validations";

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
  "reportingUnit",
  "deadlineText",
  "deadlineStated",
  "deadlineOp",
  "deadlineSource",
  "extendedTo",
  "extensionCount",
  "supplied",
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
  const stateWords = {
    all: Object.values(texts.petitionState),
    done: [texts.petitionState.resolved, texts.petitionState.refused],
  };
  const { pick, date } = validations(texts);
  const tracked = trackedColumns(petitions, ownKeys, stateWords, texts);
  const layout: Record<PetitionKey, ColumnLayout> = {
    ...tracked,
    leadUnit: { ...tracked.leadUnit, width: 18 },
    standing: { ...tracked.standing, width: 17 },
    petitionId: { width: 17, look: looks.text },
    request: { width: 29, look: looks.text },
    assignment: { width: 32, look: looks.text },
    petitionState: {
      width: 18,
      look: looks.centered,
      validation: pick(definedNames.petitionStates),
      entered: true,
    },
    resolvedDate: { width: 12, look: looks.date, validation: date, entered: true },
    answer: { width: 18, look: looks.text, entered: true },
    answerDocument: { width: 20, look: looks.text, entered: true, keepAsTyped: true },
    petitioner: { width: 20, look: looks.text },
  };
  return petitionKeys.map((key) => guarded({ key, header: texts.columns[key], ...layout[key] }, texts));
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
  const all = columns(texts);
  const printed = all.slice(0, petitionKeys.indexOf("answer") + 1);
  const rows = tracker.petitions.map((petition) => row(petition, texts));
  return {
    key: "petitions",
    name: texts.sheets.petitions,
    // Formulas of other sheets count in it; people see it from the first petition on.
    visibility: tracker.petitions.length > 0 ? "Visible" : "Hidden",
    texts: [
      ...formHeading(
        {
          number: texts.forms.petitions,
          title: texts.titles.petitions,
          lines: [noticeLine(tracker, texts), asOfLine("petitions", texts)],
          columns: printed,
        },
        texts,
      ),
      ...signatureBlock(headerRow + 1 + Math.max(1, rows.length) + rowsBelowTable, printed, texts),
    ],
    tables: [
      {
        name: tableNames.petitions,
        row: headerRow,
        column: 0,
        columns: all,
        rows,
        smallTexts: smallTexts({ columns: all, rows }),
        rules: trackedRules(petitionKeys, texts),
        filterButtons: true,
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(printed.length),
  };
};
