import { looks } from "../looks";
import { tableNames } from "../names";
import type { ColumnPlan, SheetPlan } from "../plan";
import { formHeading } from "./form";
import { headerRow, landscape } from "./context";
import type { OptionalContext } from "./optional-context";

/** Keys of the log's columns, in the order they stand in. */
export const changeLogKeys = [
  "changedAt",
  "changedRow",
  "changedField",
  "formerValue",
  "newValue",
  "changedBy",
  "changedUnit",
  "changeSource",
] as const;
export type ChangeLogKey = (typeof changeLogKeys)[number];

/** Who changed what, when and from what: written by the add-in, one line for each field of a row. */
export const changeLogSheet = ({ texts }: OptionalContext): SheetPlan => {
  const layout: Record<ChangeLogKey, Omit<ColumnPlan, "key" | "header">> = {
    changedAt: { width: 17, look: { ...looks.date, numberFormat: "dd\\/mm\\/yyyy hh:mm" } },
    changedRow: { width: 18, look: looks.text, keepAsTyped: true },
    changedField: { width: 18, look: looks.text },
    formerValue: { width: 34, look: looks.text, keepAsTyped: true },
    newValue: { width: 34, look: looks.text, keepAsTyped: true },
    changedBy: { width: 16, look: looks.text },
    changedUnit: { width: 16, look: looks.text },
    changeSource: { width: 18, look: looks.text, keepAsTyped: true },
  };
  const columns = changeLogKeys.map((key) => ({ key, header: texts.columns[key], ...layout[key] }));
  return {
    key: "changeLog",
    name: texts.sheets.changeLog,
    visibility: "Visible",
    texts: formHeading(
      { number: "", title: texts.titles.changeLog, lines: [texts.lines.changeLogHint], columns },
      texts,
    ),
    tables: [
      {
        name: tableNames.changeLog,
        row: headerRow,
        column: 0,
        columns,
        rows: [],
        filterButtons: true,
      },
    ],
    pivots: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    print: landscape(),
  };
};
