import { columnLetters } from "../cell-address";
import { quoted, type TableReference } from "../formulas/reference";
import { standingFormula } from "../formulas/status";
import { statusRules } from "../formulas/status-rules";
import { looks, statusLooks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { CellContent, ColumnPlan, Look, SheetPlan, TextBlock } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading, rowsBelowTable, signatureBlock } from "./form";
import { headerRow, landscape } from "./context";
import { asOfOnly } from "./heading";
import type { OptionalContext } from "./optional-context";
import { guarded, validations } from "./validations";

/** Where the money comes from, as the programme's report forms list it. */
export const fundingSources = [
  "central",
  "province",
  "district",
  "commune",
  "integrated",
  "credit",
  "enterprise",
  "community",
] as const;
export type FundingSource = (typeof fundingSources)[number];

/** What is planned from a source, and what has come of it. */
export type MoneyKey = `${"planned" | "raised"}${Capitalize<FundingSource>}`;

export const moneyKey = (kind: "planned" | "raised", source: FundingSource): MoneyKey =>
  `${kind}${(source.charAt(0).toUpperCase() + source.slice(1)) as Capitalize<FundingSource>}`;
const moneyKeys = (kind: "planned" | "raised"): MoneyKey[] =>
  fundingSources.map((source) => moneyKey(kind, source));

/** Keys of what is printed: what is to be done, what it costs, when and by whom. */
const printedKeys = [
  "ordinal",
  "planItem",
  "village",
  "criteria",
  "quantityUnit",
  "quantityNeeded",
  "quantityDone",
  "plannedTotal",
  "raisedTotal",
  "startDate",
  "finishDate",
  "responsible",
  "standing",
] as const;
/** Keys of the framework plan's columns, in the order they stand in; the money by source is for the screen. */
const frameworkKeys = [
  ...printedKeys,
  "planLevel",
  "trackStatus",
  ...moneyKeys("planned"),
  ...moneyKeys("raised"),
  "note",
] as const;
export type FrameworkKey = (typeof frameworkKeys)[number];

/** Lines for people to begin with. */
const blankLines = 10;

/** In millions of đồng. */
export const moneyLook: Look = { numberFormat: "#,##0.0", align: "Right", verticalAlign: "Top", grid: true };
const quantityLook: Look = { numberFormat: "General", align: "Center", verticalAlign: "Top", grid: true };

type Layout = Omit<ColumnPlan, "key" | "header">;

export const frameworkReference = ({ refer }: OptionalContext): TableReference<FrameworkKey> =>
  refer<FrameworkKey>(tableNames.frameworkPlan);

/** Done when as much is done as is needed; otherwise by the day on which it should be finished. */
const statusFormula = ({ here }: TableReference<FrameworkKey>, texts: WorkbookTexts): string => {
  const { asOf, dueSoonDays } = definedNames;
  const status = (key: keyof WorkbookTexts["trackStatus"]) => quoted(texts.trackStatus[key]);
  const [item, start, finish] = [here("planItem"), here("startDate"), here("finishDate")];
  const [needed, done] = [here("quantityNeeded"), here("quantityDone")];
  const noDate = (cell: string) => `AND(${cell}<>"",NOT(ISNUMBER(${cell})))`;
  return [
    `=IF(${item}="","",`,
    `IF(OR(${noDate(start)},${noDate(finish)}),${status("dataError")},`,
    `IF(AND(N(${needed})>0,N(${done})>=N(${needed})),${status("completed")},`,
    `IF(${finish}="",${status("noDeadline")},`,
    `IF(${asOf}>${finish},${status("overdue")},`,
    `IF(${finish}-${asOf}<=${dueSoonDays},${status("dueSoon")},${status("onTrack")}))))))`,
  ].join("");
};

const columns = (context: OptionalContext): ColumnPlan[] => {
  const { texts } = context;
  const plan = frameworkReference(context);
  const { choose, date, amount, offer } = validations(texts);
  const sum = (kind: "planned" | "raised") =>
    `=IF(${plan.here("planItem")}="","",SUM(${moneyKeys(kind)
      .map((key) => plan.here(key))
      .join(",")}))`;
  const cells = {
    trackStatus: plan.here("trackStatus"),
    deadline: plan.here("finishDate"),
    completedDate: `""`,
  };
  const money: Layout = { width: 11, look: moneyLook, entered: true, validation: amount };
  const layout: Record<FrameworkKey, Layout> = {
    ...ofSources(money),
    ordinal: {
      width: 5,
      look: looks.count,
      formula: `=IF(${plan.here("planItem")}="","",ROW()-ROW(${plan.header("ordinal")}))`,
    },
    planItem: { width: 34, look: looks.text, entered: true },
    village: {
      width: 11,
      look: looks.text,
      entered: true,
      keepAsTyped: true,
      // A line may also be for several villages, or for a part of one.
      ...(context.hasVillageNames && { validation: offer(definedNames.villages) }),
    },
    criteria: { width: 7, look: looks.centered, entered: true, keepAsTyped: true },
    quantityUnit: { width: 8, look: looks.centered, entered: true },
    quantityNeeded: { width: 9, look: quantityLook, entered: true, validation: amount },
    quantityDone: { width: 9, look: quantityLook, entered: true, validation: amount },
    plannedTotal: { width: 12, look: moneyLook, formula: sum("planned") },
    raisedTotal: { width: 12, look: moneyLook, formula: sum("raised") },
    startDate: { width: 12, look: looks.date, entered: true, validation: date },
    finishDate: { width: 12, look: looks.date, entered: true, validation: date },
    responsible: { width: 18, look: looks.text, entered: true },
    standing: {
      width: 17,
      look: looks.centered,
      formula: `=IF(${plan.here("trackStatus")}=${quoted(texts.trackStatus.completed)},${quoted(texts.standing.completed)},${standingFormula(cells, texts).slice(1)})`,
    },
    planLevel: {
      width: 9,
      look: looks.centered,
      entered: true,
      validation: choose(texts.unitLevel.commune, texts.unitLevel.village),
    },
    trackStatus: { width: 16, look: looks.centered, formula: statusFormula(plan, texts) },
    note: { width: 24, look: looks.text, entered: true },
  };
  return frameworkKeys.map((key) => guarded({ key, header: texts.columns[key], ...layout[key] }, texts));
};

const ofSources = (layout: Layout): Record<MoneyKey, Layout> =>
  Object.fromEntries([...moneyKeys("planned"), ...moneyKeys("raised")].map((key) => [key, layout])) as Record<
    MoneyKey,
    Layout
  >;

/** Sums above the header, where the table can grow below: those printed, and those of each source. */
const totals = (all: readonly ColumnPlan[], context: OptionalContext): TextBlock[] => {
  const plan = frameworkReference(context);
  const sums = [...moneyKeys("planned"), ...moneyKeys("raised"), "plannedTotal", "raisedTotal"] as const;
  const row = headerRow - 1;
  const columnOf = (key: FrameworkKey): number => all.findIndex((column) => column.key === key);
  return [
    { row, column: columnOf("planItem"), cells: [[context.texts.lines.moneyTotal]], look: { bold: true } },
    ...sums.map((key) => ({
      row,
      column: columnOf(key),
      cells: [[{ formula: `=SUM(${plan.column(key)})` }]],
      look: { ...moneyLook, bold: true },
    })),
  ];
};

/** What has to be done, from which money, when and by whom: filled in by the commune and its villages. */
export const frameworkPlanSheet = (context: OptionalContext): SheetPlan => {
  const { texts } = context;
  const all = columns(context);
  const printed = all.slice(0, printedKeys.length);
  const cell = (key: FrameworkKey): string => `$${columnLetters(frameworkKeys.indexOf(key))}${headerRow + 2}`;
  return {
    key: "frameworkPlan",
    name: texts.sheets.frameworkPlan,
    visibility: "Visible",
    texts: [
      ...formHeading(
        {
          number: texts.forms.frameworkPlan,
          title: texts.titles.frameworkPlan,
          lines: [asOfOnly(texts)],
          columns: printed,
        },
        texts,
      ),
      ...totals(all, context),
      ...signatureBlock(headerRow + 1 + blankLines + rowsBelowTable, printed, texts),
    ],
    tables: [
      {
        name: tableNames.frameworkPlan,
        row: headerRow,
        column: 0,
        columns: all,
        rows: Array.from({ length: blankLines }, () => all.map((): CellContent => null)),
        rules: [
          ...statusRules(cell("trackStatus"), ["finishDate", "standing", "trackStatus"], texts),
          {
            // A line of a village says which.
            formula: `=AND(${cell("planLevel")}=${quoted(texts.unitLevel.village)},${cell("village")}="")`,
            columns: ["village"],
            look: statusLooks.dueSoon,
          },
        ],
        filterButtons: true,
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(printed.length),
  };
};
