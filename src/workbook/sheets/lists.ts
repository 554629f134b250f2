import { holidaysOf } from "../../catalog/holidays";
import { defaultDeadlineRules } from "../../tracker/deadline-rules";
import { confirmations, petitionStates, workStates } from "../../tracker/states";
import { defaultDueSoonDays, defaultStaleDays } from "../../tracker/status";
import { looks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { CellContent, CellValidation, NamePlan, SheetPlan, TablePlan, TextBlock } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import type { SheetContext } from "./context";
import { landscape } from "./context";
import { validations } from "./validations";

/** What people may set, in the order of the rows. */
export const parameterKeys = [
  "frozenAsOf",
  "asOf",
  "dueSoonDays",
  "staleDays",
  "beforeDateRule",
  "nonWorkingDayRule",
  "headerProfile",
  "superiorAgency",
  "agency",
  "placeOfIssue",
  "preparedBy",
  "signingCapacity",
  "signerTitle",
  "signer",
] as const;
export type ParameterKey = (typeof parameterKeys)[number];

/** Below title and hint. */
const headerRow = 3;
const firstRow = headerRow + 1;
/** Columns at which the blocks of the sheet begin; one stays empty between them. */
const at = { parameters: 0, holidays: 4, lists: 7 } as const;
const valueColumn = at.parameters + 1;
/** Rows for days off to be entered in beside those of the law; a name over them grows with the table. */
const freeHolidayRows = 12;

/** The law's days off in the years of the notices and those after them, in which their deadlines lie. */
const lawfulHolidays = ({ tracker, texts }: SheetContext): CellContent[][] => {
  const issued = tracker.notices.flatMap(({ header }) => header.issuedYear ?? []);
  const years = [...new Set(issued.flatMap((year) => [year, year + 1]))].sort();
  return years.flatMap(holidaysOf).map(({ day, kind }) => [day, texts.holidays[kind]]);
};

const holidayRows = (context: SheetContext): CellContent[][] => [
  ...lawfulHolidays(context),
  ...Array.from({ length: freeHolidayRows }, () => [null, null]),
];

const parameterRow = (key: ParameterKey): number => firstRow + parameterKeys.indexOf(key);

const parameters = ({ tracker, texts, asOf, beforeDateRule }: SheetContext): TablePlan => {
  const [notice] = tracker.notices;
  const frozen = `$B$${parameterRow("frozenAsOf") + 1}`;
  const values: Record<ParameterKey, CellContent> = {
    frozenAsOf: asOf,
    asOf: { formula: `=IF(ISNUMBER(${frozen}),${frozen},TODAY())` },
    dueSoonDays: defaultDueSoonDays,
    staleDays: defaultStaleDays,
    beforeDateRule: texts.beforeDateRule[beforeDateRule ?? defaultDeadlineRules.beforeDateRule],
    nonWorkingDayRule: texts.nonWorkingDayRule.none,
    headerProfile: texts.headerProfile.form,
    superiorAgency: notice?.header.superiorAgency ?? null,
    agency: notice?.header.issuer ?? null,
    placeOfIssue: notice?.header.placeOfIssue ?? null,
    // Whoever signed the notice may not be the one to sign its tables: offices are proposed, names are not.
    preparedBy: null,
    signingCapacity: notice?.signer?.capacity ?? null,
    signerTitle: notice?.signer?.position ?? notice?.signer?.title ?? null,
    signer: null,
  };
  return {
    name: tableNames.parameters,
    row: headerRow,
    column: at.parameters,
    columns: [
      { key: "parameter", header: texts.columns.parameter, width: 26, look: looks.text },
      {
        key: "parameterValue",
        header: texts.columns.parameterValue,
        width: 26,
        look: looks.centered,
        entered: true,
      },
      { key: "parameterMeaning", header: texts.columns.parameterMeaning, width: 44, look: looks.text },
    ],
    rows: parameterKeys.map((key) => [
      texts.parameters[key].name,
      values[key],
      texts.parameters[key].meaning,
    ]),
  };
};

/** Each parameter takes something else, so each cell has its own check. */
const parameterChecks = (texts: WorkbookTexts): CellValidation[] => {
  const { pick, date, days } = validations(texts);
  const on = (key: ParameterKey, validation: CellValidation["validation"]): CellValidation => ({
    row: parameterRow(key),
    column: valueColumn,
    validation,
  });
  return [
    on("frozenAsOf", date),
    on("dueSoonDays", days),
    on("staleDays", days),
    on("beforeDateRule", pick(definedNames.beforeDateRules)),
    on("nonWorkingDayRule", pick(definedNames.nonWorkingDayRules)),
    on("headerProfile", pick(definedNames.headerProfiles)),
  ];
};

const holidays = (context: SheetContext): TablePlan => ({
  name: tableNames.holidays,
  row: headerRow,
  column: at.holidays,
  columns: [
    {
      key: "holiday",
      header: context.texts.columns.holiday,
      width: 13,
      look: looks.date,
      entered: true,
      validation: validations(context.texts).date,
    },
    {
      key: "holidayName",
      header: context.texts.columns.holidayName,
      width: 24,
      look: looks.text,
      entered: true,
    },
  ],
  rows: holidayRows(context),
});

interface List {
  readonly name: string;
  readonly header: string;
  readonly items: readonly string[];
}

/** The words that drop-downs offer and formulas compare with. */
const lists = ({ texts }: SheetContext): List[] => [
  {
    name: definedNames.workStates,
    header: texts.lists.workState,
    items: workStates.map((state) => texts.workState[state]),
  },
  {
    name: definedNames.confirmations,
    header: texts.lists.confirmation,
    items: confirmations.map((each) => texts.confirmation[each]),
  },
  {
    name: definedNames.petitionStates,
    header: texts.lists.petitionState,
    items: petitionStates.map((state) => texts.petitionState[state]),
  },
  { name: definedNames.selfAssessments, header: texts.lists.selfAssessment, items: texts.selfAssessment },
  {
    name: definedNames.deadlineOps,
    header: texts.lists.deadlineOp,
    items: Object.values(texts.deadlineOp),
  },
  {
    name: definedNames.extensionDecisions,
    header: texts.lists.extensionDecision,
    items: Object.values(texts.extensionDecision),
  },
  {
    name: definedNames.beforeDateRules,
    header: texts.lists.beforeDateRule,
    items: Object.values(texts.beforeDateRule),
  },
  {
    name: definedNames.nonWorkingDayRules,
    header: texts.lists.nonWorkingDayRule,
    items: Object.values(texts.nonWorkingDayRule),
  },
  {
    name: definedNames.headerProfiles,
    header: texts.lists.headerProfile,
    items: Object.values(texts.headerProfile),
  },
];

/** Characters that the widest word of a list takes. */
const listWidth = 26;

/** Parameters, days off and word lists, for people to see and, where it makes sense, to change. */
export const listsSheet = (context: SheetContext): SheetPlan => {
  const { texts } = context;
  const listBlocks = lists(context).flatMap(({ header, items }, index): TextBlock[] => [
    { row: headerRow, column: at.lists + index, cells: [[header]], look: looks.header },
    { row: firstRow, column: at.lists + index, cells: items.map((item) => [item]), look: looks.text },
  ]);
  return {
    key: "lists",
    name: texts.sheets.lists,
    visibility: "Visible",
    guarded: true,
    columnWidths: [...Array<null>(at.lists).fill(null), ...lists(context).map(() => listWidth)],
    texts: [
      { row: 0, column: 0, cells: [[texts.titles.lists]], look: looks.title },
      { row: 1, column: 0, cells: [[texts.lines.listsHint]], look: looks.note },
      // The two dates among the values: nothing is written there, they are only shown as days.
      { row: parameterRow("frozenAsOf"), column: valueColumn, cells: [[null], [null]], look: looks.date },
      { row: 2, column: 0, cells: [[texts.lines.holidaysHint]], look: looks.note },
      ...listBlocks,
    ],
    tables: [parameters(context), holidays(context)],
    pivots: [],
    cellValidations: parameterChecks(texts),
    freeze: { rows: headerRow + 1, columns: 0 },
    print: { ...landscape(at.lists - 1), titleRows: [headerRow, headerRow] },
  };
};

/** The names under which formulas and drop-downs find all this. */
export const listNames = (context: SheetContext): NamePlan[] => {
  const ofParameter = (name: string, key: ParameterKey): NamePlan => ({
    name,
    sheet: "lists",
    row: parameterRow(key),
    column: valueColumn,
    rowCount: 1,
  });
  return [
    ...parameterKeys.map((key) => ofParameter(definedNames[key], key)),
    {
      name: definedNames.holidays,
      sheet: "lists",
      row: firstRow,
      column: at.holidays,
      rowCount: holidayRows(context).length,
    },
    ...lists(context).map(({ name, items }, index) => ({
      name,
      sheet: "lists",
      row: firstRow,
      column: at.lists + index,
      rowCount: items.length,
    })),
  ];
};
