import { quoted } from "../formulas/reference";
import { columnLetters } from "../cell-address";
import { looks, statusLooks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { CellContent, ColumnPlan, NamePlan, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { headerRow, landscape } from "./context";
import { formHeading, rowsBelowTable, signatureBlock } from "./form";
import { dateWords } from "./heading";
import { enteredCell, type OptionalContext, type VillageLine } from "./optional-context";
import { validations } from "./validations";

/** Keys of the village table's columns, in the order they stand in. */
export const villageKeys = [
  "villageId",
  "villageName",
  "villageSecretary",
  "villageHead",
  "households",
  "villageMet",
  "villageMetYear",
  "villageTargeted",
  "villagePlanApproved",
  "villageHighlight",
  "note",
] as const;
export type VillageKey = (typeof villageKeys)[number];

/** Blank lines where nobody has said yet what the villages are called: about what a commune has. */
const blankVillages = 12;

/** A village's own key, which its name, entered or changed by people, is not. */
export const villageIdOf = (index: number): string => `T${String(index + 1).padStart(2, "0")}`;

/** Lines for villages under the names given, or blank ones for people to fill in. */
export const villageLines = (names: readonly string[]): VillageLine[] =>
  names.length > 0
    ? names.map((name, index) => ({ id: villageIdOf(index), name }))
    : Array.from({ length: blankVillages }, (_, index) => ({ id: villageIdOf(index), name: null }));

/** Where the number of villages asked for, and its date, are entered. */
const targetRow = headerRow - 1;
const at = { targetLabel: 1, target: 2, dateLabel: 3, date: 4 } as const;

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const { choose, date, amount, year } = validations(texts);
  const layout: Record<VillageKey, Omit<ColumnPlan, "key" | "header">> = {
    villageId: { width: 7, look: looks.centered },
    villageName: { width: 22, look: looks.text, entered: true, keepAsTyped: true },
    villageSecretary: { width: 18, look: looks.text, entered: true },
    villageHead: { width: 18, look: looks.text, entered: true },
    households: { width: 12, look: looks.count, entered: true, validation: amount },
    villageMet: {
      width: 13,
      look: looks.centered,
      entered: true,
      validation: choose(texts.assessment.met, texts.assessment.notMet),
    },
    villageMetYear: { width: 8, look: looks.count, entered: true, validation: year },
    villageTargeted: { width: 9, look: looks.centered, entered: true, validation: choose(texts.yes) },
    villagePlanApproved: { width: 13, look: looks.date, entered: true, validation: date },
    villageHighlight: { width: 22, look: looks.text, entered: true },
    note: { width: 16, look: looks.text, entered: true },
  };
  return villageKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

/**
 * "Mục tiêu: 4 thôn đến 30/04/2024 · Đã đạt: 1 · Còn thiếu: 3 · Quá hạn 2 ngày", calculated.
 *
 * @param met formula of the number of villages that are there, without "="
 */
export const villageStanding = (met: string, texts: WorkbookTexts): CellContent => {
  const { villageTarget: target, villageTargetDate: date, asOf } = definedNames;
  const words = texts.lines.villageStanding;
  const missing = `(${target}-${met})`;
  return {
    formula: [
      `=IF(N(${target})=0,${quoted(words.noTarget)},${quoted(words.target)}&${target}&${quoted(words.villages)}`,
      `&IF(ISNUMBER(${date}),${quoted(words.until)}&${dateWords(date)},""))`,
      `&${quoted(words.met)}&${met}`,
      `&IF(N(${target})=0,"",IF(${missing}<=0,${quoted(words.reached)},${quoted(words.missing)}&${missing}`,
      `&IF(ISNUMBER(${date}),IF(${asOf}>${date},${quoted(words.late)}&(${asOf}-${date})&${quoted(words.days)},""),"")))`,
    ].join(""),
  };
};

/** The villages: entered by people, with the notice's target ("04 thôn") and how far it is. */
export const villagesSheet = (context: OptionalContext): SheetPlan => {
  const { texts, villageTarget, villages: lines } = context;
  const met = context.refer<VillageKey>(tableNames.villages).column("villageMet");
  const all = columns(texts);
  const words = texts.lines;
  const lastLook = `$${columnLetters(villageKeys.indexOf("villageMet"))}${headerRow + 2}`;
  const targeted = `$${columnLetters(villageKeys.indexOf("villageTargeted"))}${headerRow + 2}`;
  return {
    key: "villages",
    name: texts.sheets.villages,
    visibility: "Visible",
    texts: [
      ...formHeading(
        {
          number: texts.forms.villages,
          title: texts.titles.villages,
          lines: [villageStanding(`COUNTIF(${met},${quoted(texts.assessment.met)})`, texts)],
          columns: all,
        },
        texts,
      ),
      ...signatureBlock(headerRow + 1 + lines.length + rowsBelowTable, all, texts),
      { row: targetRow, column: at.targetLabel, cells: [[words.villageTarget]], look: { align: "Right" } },
      {
        row: targetRow,
        column: at.target,
        cells: [[villageTarget?.quantity ?? null]],
        look: enteredCell({ numberFormat: "0", align: "Center" }),
      },
      { row: targetRow, column: at.dateLabel, cells: [[words.villageTargetDate]], look: { align: "Right" } },
      {
        row: targetRow,
        column: at.date,
        cells: [[villageTarget?.deadline ?? null]],
        look: enteredCell({ numberFormat: looks.date.numberFormat, align: "Center" }),
      },
    ],
    tables: [
      {
        name: tableNames.villages,
        row: headerRow,
        column: 0,
        columns: all,
        rows: lines.map(({ id, name }) =>
          villageKeys.map((key): CellContent =>
            key === "villageId" ? id : key === "villageName" ? name : null,
          ),
        ),
        rules: [
          {
            formula: `=${lastLook}=${quoted(texts.assessment.met)}`,
            columns: ["villageName", "villageMet"],
            look: statusLooks.completedOnTime,
          },
          {
            formula: `=AND(${targeted}=${quoted(texts.yes)},${lastLook}<>${quoted(texts.assessment.met)})`,
            columns: ["villageName", "villageMet", "villageTargeted"],
            look: statusLooks.dueSoon,
          },
        ],
      },
    ],
    pivots: [],
    cellValidations: [
      {
        row: targetRow,
        column: at.target,
        validation: validations(texts).amount,
      },
      { row: targetRow, column: at.date, validation: validations(texts).date },
    ],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(),
  };
};

/** Where formulas find the target, and drop-downs the villages. */
export const villageNames = ({ villages: lines }: OptionalContext): NamePlan[] => {
  const { villages, villageTarget, villageTargetDate } = definedNames;
  return [
    { name: villageTarget, sheet: "villages", row: targetRow, column: at.target, rowCount: 1 },
    { name: villageTargetDate, sheet: "villages", row: targetRow, column: at.date, rowCount: 1 },
    {
      name: villages,
      sheet: "villages",
      row: headerRow + 1,
      column: villageKeys.indexOf("villageName"),
      rowCount: lines.length,
    },
  ];
};
