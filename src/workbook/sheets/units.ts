import { validityOf } from "../../catalog/units";
import type { UnitMention } from "../../notice/notice";
import { tableReference } from "../formulas/reference";
import { looks } from "../looks";
import { definedNames, tableNames } from "../names";
import type { CellContent, ColumnPlan, SheetPlan } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { formHeading } from "./form";
import { headerRow, joined, landscape, type SheetContext } from "./context";
import { taskReference } from "./tasks";
import { validations } from "./validations";

/** Keys of the unit table's columns, in the order they stand in. */
export const unitKeys = [
  "unit",
  "unitLevel",
  "unitAliases",
  "taskCount",
  "validFrom",
  "validTo",
  "successor",
  "focalPoint",
  "phone",
  "note",
] as const;
type UnitKey = (typeof unitKeys)[number];

const columns = (texts: WorkbookTexts): ColumnPlan[] => {
  const units = tableReference<UnitKey>(tableNames.units, texts.columns);
  const { choose, pick, date } = validations(texts);
  const layout: Record<UnitKey, Omit<ColumnPlan, "key" | "header">> = {
    unit: { width: 34, look: looks.text },
    unitLevel: {
      width: 11,
      look: looks.centered,
      validation: choose(...Object.values(texts.unitLevel), texts.unitGroup),
    },
    unitAliases: { width: 34, look: looks.text },
    taskCount: {
      width: 9,
      look: looks.count,
      formula: `=COUNTIF(${taskReference(texts).column("leadUnit")},${units.here("unit")})`,
    },
    validFrom: { width: 11, look: looks.date, validation: date, entered: true },
    validTo: { width: 11, look: looks.date, validation: date, entered: true },
    successor: { width: 24, look: looks.text, validation: pick(definedNames.units), entered: true },
    focalPoint: { width: 18, look: looks.text, entered: true },
    phone: { width: 13, look: looks.text, entered: true, keepAsTyped: true },
    note: { width: 16, look: looks.text, entered: true },
  };
  return unitKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
};

const row = ({ name, level, isGroup, aliases }: UnitMention, texts: WorkbookTexts): CellContent[] => {
  const contents: Partial<Record<UnitKey, CellContent>> = {
    unit: name,
    unitLevel: isGroup ? texts.unitGroup : level && texts.unitLevel[level],
    unitAliases: joined(aliases),
    // Who took its work over is for people to say: most offices of districts went to one of several.
    ...validityOf(name, level),
  };
  return unitKeys.map((key) => contents[key] ?? null);
};

/** The units that lead or help, as the notice names them, and groups that lead; the drop-downs choose from here. */
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
      rows: [...tracker.units, ...tracker.leadGroups].map((unit) => row(unit, texts)),
    },
  ],
  pivots: [],
  freeze: { rows: headerRow + 1, columns: 1 },
  print: landscape(),
});
