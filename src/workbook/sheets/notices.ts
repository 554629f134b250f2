import type { Notice } from "../../notice/notice";
import { completedStatuses, countWithStatus } from "../formulas/criterion-tasks";
import { quoted, tableReference, type TableReference } from "../formulas/reference";
import { looks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading } from "./form";
import { headerRow, joined, landscape, type SheetContext } from "./context";
import type { CriterionKey } from "./criteria";
import { petitionReference } from "./petitions";
import { taskReference } from "./tasks";

/** Keys of the register's columns, in the order they stand in. */
export const noticeKeys = [
  "ordinal",
  "documentNumber",
  "issuedDate",
  "subject",
  "issuer",
  "taskCount",
  "taskCompleted",
  "taskOverdue",
  "petitionCount",
  "petitionOverdue",
  "criteriaStated",
  "criteriaNow",
  "noticeId",
  "documentType",
  "placeOfIssue",
  "meetingDate",
  "criterionSetId",
  "criteriaMet",
  "criteriaTotal",
  "signingCapacity",
  "signerTitle",
  "signer",
  "recipients",
] as const;
type NoticeKey = (typeof noticeKeys)[number];

const printedCount = noticeKeys.indexOf("criteriaNow") + 1;

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const notices = tableReference<NoticeKey>(tableNames.notices, texts.columns);
  const { here } = notices;
  const tasks = taskReference(texts);
  const petitions = petitionReference(texts);
  const criteria = tableReference<CriterionKey>(tableNames.criteria, texts.columns);
  const ofNotice = (table: TableReference<"noticeId">) => `${table.column("noticeId")},${here("noticeId")}`;
  const overdue = (table: TableReference<"noticeId" | "trackStatus">) =>
    `=COUNTIFS(${ofNotice(table)},${table.column("trackStatus")},${quoted(texts.trackStatus.overdue)})`;
  const ofSet = `${criteria.column("criterionSetId")},${here("criterionSetId")}`;
  const met = `COUNTIFS(${ofSet},${criteria.column("criterionState")},${quoted(texts.selfAssessment[0])})`;
  const layout: Record<NoticeKey, Omit<ColumnPlan, "key" | "header">> = {
    ordinal: { width: 5, look: looks.count, formula: `=ROW()-ROW(${notices.header("ordinal")})` },
    noticeId: { width: 17, look: looks.text },
    documentNumber: { width: 14, look: looks.text },
    issuedDate: { width: 12, look: looks.date, entered: true },
    documentType: { width: 14, look: looks.text },
    subject: { width: 36, look: looks.text },
    issuer: { width: 22, look: looks.text, entered: true },
    placeOfIssue: { width: 16, look: looks.text },
    meetingDate: { width: 13, look: looks.date },
    taskCount: { width: 9, look: looks.count, formula: `=COUNTIFS(${ofNotice(tasks)})` },
    taskCompleted: {
      width: 9,
      look: looks.count,
      formula: `=${countWithStatus(tasks, ofNotice(tasks), completedStatuses, texts)}`,
    },
    taskOverdue: { width: 9, look: looks.count, formula: overdue(tasks) },
    petitionCount: { width: 9, look: looks.count, formula: `=COUNTIFS(${ofNotice(petitions)})` },
    petitionOverdue: { width: 10, look: looks.count, formula: overdue(petitions) },
    criteriaStated: {
      width: 11,
      look: looks.centered,
      formula: `=IF(ISNUMBER(${here("criteriaTotal")}),${here("criteriaMet")}&"/"&${here("criteriaTotal")},"")`,
    },
    criteriaNow: {
      width: 9,
      look: looks.centered,
      formula: `=IF(${here("criterionSetId")}="","",${met}&"/"&COUNTIFS(${ofSet}))`,
    },
    criterionSetId: { width: 26, look: looks.text },
    criteriaMet: { width: 13, look: looks.count },
    criteriaTotal: { width: 14, look: looks.count },
    signingCapacity: { width: 20, look: looks.text },
    signerTitle: { width: 24, look: looks.text },
    signer: { width: 20, look: looks.text },
    recipients: { width: 50, look: looks.text },
  };
  return noticeKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

const row = ({ header, key, signer, recipients, criterionSetId, criteriaStated }: Notice): CellContent[] => {
  const contents: Record<NoticeKey, CellContent> = {
    ordinal: null,
    noticeId: key,
    documentNumber: header.documentNumber,
    issuedDate: header.issuedDate,
    documentType: header.documentType,
    subject: header.subject,
    issuer: header.issuer,
    placeOfIssue: header.placeOfIssue,
    meetingDate: header.meetingDate,
    taskCount: null,
    taskCompleted: null,
    taskOverdue: null,
    petitionCount: null,
    petitionOverdue: null,
    criteriaStated: null,
    criteriaNow: null,
    criterionSetId,
    criteriaMet: criteriaStated?.met ?? null,
    criteriaTotal: criteriaStated?.total ?? null,
    signingCapacity: signer?.capacity ?? null,
    signerTitle: signer?.title ?? null,
    signer: signer?.name ?? null,
    recipients: joined(recipients),
  };
  return noticeKeys.map((each) => contents[each]);
};

/** The register: one row per notice that the workbook tracks. */
export const noticesSheet = ({ tracker, texts }: SheetContext): SheetPlan => ({
  key: "notices",
  name: texts.sheets.notices,
  visibility: "Visible",
  texts: formHeading(
    {
      number: "",
      title: texts.titles.notices,
      lines: [],
      columns: columns(texts).slice(0, printedCount),
    },
    texts,
  ),
  tables: [
    {
      name: tableNames.notices,
      row: headerRow,
      column: 0,
      columns: columns(texts),
      rows: tracker.notices.map(row),
    },
  ],
  pivots: [],
  freeze: { rows: headerRow + 1, columns: 3 },
  print: landscape(printedCount),
});
