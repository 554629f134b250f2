import { looks } from "../looks";
import { tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import { formHeading, rowsBelowTable, signatureBlock } from "./form";
import { headerRow, landscape } from "./context";
import { asOfOnly } from "./heading";
import { frameworkReference, fundingSources, moneyKey, moneyLook } from "./framework-plan";
import type { OptionalContext } from "./optional-context";

const fundingKeys = ["fundingSource", "plannedTotal", "raisedTotal", "missingMoney", "raisedRate"] as const;
type FundingKey = (typeof fundingKeys)[number];

/** What the framework plan adds up to by source: what is planned, what has come, what is missing. */
export const fundingSheet = (context: OptionalContext): SheetPlan => {
  const { texts, refer } = context;
  const plan = frameworkReference(context);
  const funding = refer<FundingKey>(tableNames.funding);
  const rate = (planned: string, raised: string) => `=IF(${planned}=0,"–",${raised}/${planned})`;
  const [planned, raised] = [funding.here("plannedTotal"), funding.here("raisedTotal")];
  const sum = (key: FundingKey) => `SUM(${funding.column(key)})`;
  const layout: Record<FundingKey, Omit<ColumnPlan, "key" | "header">> = {
    fundingSource: { width: 40, look: looks.text, total: texts.grandTotal },
    plannedTotal: { width: 20, look: moneyLook, total: `=${sum("plannedTotal")}` },
    raisedTotal: { width: 20, look: moneyLook, total: `=${sum("raisedTotal")}` },
    missingMoney: {
      width: 20,
      look: moneyLook,
      formula: `=MAX(0,${planned}-${raised})`,
      total: `=${sum("missingMoney")}`,
    },
    raisedRate: {
      width: 22,
      look: looks.share,
      formula: rate(planned, raised),
      total: rate(sum("plannedTotal"), sum("raisedTotal")),
    },
  };
  const columns = fundingKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
  return {
    key: "funding",
    name: texts.sheets.funding,
    visibility: "Visible",
    guarded: true,
    texts: [
      ...formHeading(
        {
          number: texts.forms.funding,
          title: texts.titles.funding,
          lines: [texts.lines.moneyUnit, asOfOnly(texts)],
          columns,
        },
        texts,
      ),
      ...signatureBlock(headerRow + 2 + fundingSources.length + rowsBelowTable, columns, texts),
    ],
    tables: [
      {
        name: tableNames.funding,
        row: headerRow,
        column: 0,
        columns,
        rows: fundingSources.map((source) =>
          fundingKeys.map((key): CellContent => {
            if (key === "fundingSource") return texts.fundingSource[source];
            if (key === "plannedTotal")
              return { formula: `=SUM(${plan.column(moneyKey("planned", source))})` };
            if (key === "raisedTotal") return { formula: `=SUM(${plan.column(moneyKey("raised", source))})` };
            return null;
          }),
        ),
        totalsRow: true,
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 1 },
    print: landscape(),
  };
};
