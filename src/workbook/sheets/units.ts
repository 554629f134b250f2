import { tableReference } from "../formulas/reference";
import { looks } from "../looks";
import { tableNames } from "../names";
import type { ColumnPlan, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading } from "./form";
import { headerRow, joined, landscape, type SheetContext } from "./context";
import { taskReference } from "./tasks";

/** Keys of the unit table's columns, in the order they stand in. */
export const unitKeys = [
  "unit",
  "unitLevel",
  "unitAliases",
  "taskCount",
  "focalPoint",
  "phone",
  "note",
] as const;
type UnitKey = (typeof unitKeys)[number];

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const units = tableReference<UnitKey>(tableNames.units, texts.columns);
  const layout: Record<UnitKey, Omit<ColumnPlan, "key" | "header">> = {
    unit: { width: 44, look: looks.text },
    unitLevel: { width: 12, look: looks.centered },
    unitAliases: { width: 50, look: looks.text },
    taskCount: {
      width: 10,
      look: looks.count,
      formula: `=COUNTIF(${taskReference(texts).column("leadUnit")},${units.here("unit")})`,
    },
    focalPoint: { width: 24, look: looks.text, entered: true },
    phone: { width: 16, look: looks.text, entered: true, keepAsTyped: true },
    note: { width: 26, look: looks.text, entered: true },
  };
  return unitKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

/** The units that lead or help, as the notice names them; the drop-downs choose from here. */
export const unitsSheet = ({ tracker, texts }: SheetContext): SheetPlan => ({
  key: "units",
  name: texts.sheets.units,
  visibility: "Visible",
  texts: formHeading(
    {
      number: "",
      title: texts.titles.units,
      lines: [],
      columns: columns(texts),
    },
    texts,
  ),
  tables: [
    {
      name: tableNames.units,
      row: headerRow,
      column: 0,
      columns: columns(texts),
      rows: tracker.units.map(({ name, level, aliases }) => [
        name,
        level && texts.unitLevel[level],
        joined(aliases),
        null,
        null,
        null,
        null,
      ]),
    },
  ],
  pivots: [],
  freeze: { rows: headerRow + 1, columns: 1 },
  print: landscape(),
});
