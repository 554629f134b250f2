import type { Notice } from "../../notice/notice";
import { tableReference } from "../formulas/reference";
import { looks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading } from "./form";
import { headerRow, joined, landscape, type SheetContext } from "./context";
import { petitionReference } from "./petitions";
import { taskReference } from "./tasks";

/** Keys of the register's columns, in the order they stand in. */
export const noticeKeys = [
  "ordinal",
  "noticeId",
  "documentNumber",
  "issuedDate",
  "documentType",
  "subject",
  "issuer",
  "placeOfIssue",
  "meetingDate",
  "taskCount",
  "petitionCount",
  "criterionSetId",
  "criteriaMet",
  "criteriaTotal",
  "signingCapacity",
  "signerTitle",
  "signer",
  "recipients",
] as const;
type NoticeKey = (typeof noticeKeys)[number];

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const notices = tableReference<NoticeKey>(tableNames.notices, texts.columns);
  const countOf = (column: string) => `=COUNTIF(${column},${notices.here("noticeId")})`;
  const layout: Record<NoticeKey, Omit<ColumnPlan, "key" | "header">> = {
    ordinal: { width: 5, look: looks.count, formula: `=ROW()-ROW(${notices.header("ordinal")})` },
    noticeId: { width: 17, look: looks.text },
    documentNumber: { width: 16, look: looks.text },
    issuedDate: { width: 13, look: looks.date, entered: true },
    documentType: { width: 14, look: looks.text },
    subject: { width: 50, look: looks.text },
    issuer: { width: 28, look: looks.text, entered: true },
    placeOfIssue: { width: 16, look: looks.text },
    meetingDate: { width: 13, look: looks.date },
    taskCount: { width: 10, look: looks.count, formula: countOf(taskReference(texts).column("noticeId")) },
    petitionCount: {
      width: 10,
      look: looks.count,
      formula: countOf(petitionReference(texts).column("noticeId")),
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
    petitionCount: null,
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
      columns: columns(texts).slice(0, noticeKeys.indexOf("petitionCount") + 1),
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
  print: landscape(noticeKeys.indexOf("petitionCount") + 1),
});
